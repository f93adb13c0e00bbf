// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/body/richpaste.h"

#include "editor/body/richspans.h"

#include <QTextBlock>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextList>
#include <QTextTable>

#include <algorithm>
#include <utility>

namespace galley::body {

namespace {

constexpr qsizetype LargestHtml = 2 * 1024 * 1024;
constexpr qreal QuoteIndent = 40; // pixels on either side, by Qt's style sheet for <blockquote>

/// Qt's reader of HTML; what a page refers to is none of our business.
class Page final : public QTextDocument
{
    QVariant loadResource(int, const QUrl &) override { return {}; }
};

/// Goes through the page block by block, and writes each as Markdown.
class Writer final
{
public:
    void write(const QTextFrame *frame)
    {
        for (auto it = frame->begin(); !it.atEnd(); ++it) {
            if (const QTextFrame *inner = it.currentFrame()) {
                const auto *table = qobject_cast<const QTextTable *>(inner);
                // Pages of the old school, and mails, are laid out in tables of one column.
                if (table && table->columns() > 1)
                    writeTable(*table);
                else
                    write(inner);
            } else {
                writeBlock(it.currentBlock());
            }
        }
    }

    [[nodiscard]] QString text()
    {
        endCode();
        return m_text.trimmed();
    }
    /// Whether there was more than paragraphs of plain words, code apart.
    [[nodiscard]] bool isRich() const { return m_rich; }

private:
    void writeBlock(const QTextBlock &block)
    {
        const QTextBlockFormat format = block.blockFormat();
        if (format.hasProperty(QTextFormat::BlockTrailingHorizontalRulerWidth)) {
            put(QStringLiteral("---"));
            return;
        }
        if (format.nonBreakableLines() && !block.textList()) {
            m_code.append(block.text().replace(QChar::LineSeparator, u'\n').replace(QChar::Nbsp, u' '));
            return;
        }
        endCode();
        if (const QTextList *list = block.textList()) {
            writeItem(block, *list);
            return;
        }
        const int level = qBound(0, format.headingLevel(), 6);
        const RichSpans spans = richSpans(block, level > 0 ? Emphasis::Leave : Emphasis::Mark);
        if (spans.text.isEmpty())
            return;
        m_rich = m_rich || spans.rich || level > 0;
        if (level > 0)
            put(QString(level, u'#') + u' ' + QString(spans.text).replace(u'\n', u' '));
        else if (format.leftMargin() >= QuoteIndent && format.rightMargin() >= QuoteIndent)
            putQuote(spans.text);
        else
            put(escapedAtStart(spans.text));
    }

    void writeItem(const QTextBlock &block, const QTextList &list)
    {
        const RichSpans spans = richSpans(block, Emphasis::Mark);
        if (spans.text.isEmpty())
            return;
        const int depth = std::max(1, list.format().indent());
        const bool numbered = list.format().style() <= QTextListFormat::ListDecimal;
        const QString marker =
            numbered ? QString::number(list.itemNumber(block) + 1) + QStringLiteral(". ") : QStringLiteral("- ");
        m_indents.resize(std::min<qsizetype>(m_indents.size(), depth - 1));
        const qsizetype indent = m_indents.isEmpty() ? 0 : m_indents.last();
        const QString margin(indent, u' ');
        const QString rest(indent + marker.size(), u' ');
        m_text += (m_inList               ? QStringLiteral("\n")
                       : m_text.isEmpty() ? QString()
                                          : QStringLiteral("\n\n"))
            + margin + marker + escapedAtStart(spans.text).replace(u'\n', u'\n' + rest);
        m_indents.append(indent + marker.size());
        m_inList = true;
        m_rich = true;
    }

    void writeTable(const QTextTable &table)
    {
        endCode();
        QStringList rows;
        for (int row = 0; row < table.rows(); ++row) {
            QStringList cells;
            for (int column = 0; column < table.columns(); ++column)
                cells.append(cellText(table.cellAt(row, column), row, column));
            rows.append(QStringLiteral("| ") + cells.join(QStringLiteral(" | ")) + QStringLiteral(" |"));
            if (row == 0)
                rows.append(u'|' + QStringLiteral(" --- |").repeated(table.columns()));
        }
        put(rows.join(u'\n'));
        m_rich = true;
    }

    static QString cellText(const QTextTableCell &cell, int row, int column)
    {
        if (cell.row() != row || cell.column() != column)
            return {}; // one that spans several
        QStringList parts;
        for (auto it = cell.begin(); !it.atEnd(); ++it) {
            const QString text = richSpans(it.currentBlock(), row == 0 ? Emphasis::Leave : Emphasis::Mark).text;
            if (!text.isEmpty())
                parts.append(QString(text).replace(QStringLiteral("  \n"), QStringLiteral("<br />")));
        }
        return parts.join(QStringLiteral("<br />")).replace(u'\n', u' ');
    }

    void endCode()
    {
        if (m_code.isEmpty())
            return;
        const QString code = std::exchange(m_code, {}).join(u'\n');
        QString fence = QStringLiteral("```");
        while (code.contains(fence))
            fence += u'`';
        put(fence + u'\n' + code + u'\n' + fence);
    }

    void putQuote(const QString &text)
    {
        m_rich = true;
        const QString quoted = QStringLiteral("> ") + escapedAtStart(text).replace(u'\n', QStringLiteral("\n> "));
        if (m_inQuote && !m_inList)
            m_text += QStringLiteral("\n>\n") + quoted;
        else
            put(quoted);
        m_inQuote = true;
    }

    void put(const QString &block)
    {
        m_inList = m_inQuote = false;
        m_indents.clear();
        m_text += (m_text.isEmpty() ? QString() : QStringLiteral("\n\n")) + block;
    }

    QString m_text;
    QStringList m_code; ///< lines of a <pre> that has not ended yet
    QList<qsizetype> m_indents; ///< where the text of the list items begins, outermost first
    bool m_inList = false;
    bool m_inQuote = false;
    bool m_rich = false;
};

} // namespace

std::optional<QString> markdownOfHtml(const QString &html)
{
    if (html.size() > LargestHtml)
        return std::nullopt;
    Page page;
    page.setHtml(html);
    Writer writer;
    writer.write(page.rootFrame());
    const QString text = writer.text();
    return writer.isRich() && !text.isEmpty() ? std::optional(text) : std::nullopt;
}

} // namespace galley::body
