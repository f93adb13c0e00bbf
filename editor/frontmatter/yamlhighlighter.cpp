// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/frontmatter/yamlhighlighter.h"

#include "editor/frontmatter/tones.h"

#include <QPalette>
#include <QRegularExpression>
#include <QTextDocument>

namespace galley::frontmatter {

YamlHighlighter::YamlHighlighter(QTextDocument *document)
    : QSyntaxHighlighter(document)
{
}

void YamlHighlighter::setPalette(const QPalette &palette)
{
    m_key.setForeground(palette.color(QPalette::Link));
    m_comment.setForeground(dimText(palette));
    m_comment.setFontItalic(true);
    m_text.setForeground(palette.color(QPalette::Base).lightness() < 128 ? QColor(0xa6, 0xd1, 0x89)
                                                                         : QColor(0x2e, 0x6b, 0x2e));
    m_error.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    m_error.setUnderlineColor(problemText(palette));
    rehighlight();
}

void YamlHighlighter::setErrorLine(int line)
{
    if (line == m_errorLine)
        return;
    const int before = m_errorLine;
    m_errorLine = line;
    for (const int changed : {before, line}) {
        const QTextBlock block = changed >= 0 ? document()->findBlockByNumber(changed) : QTextBlock();
        if (block.isValid())
            rehighlightBlock(block);
    }
}

void YamlHighlighter::highlightBlock(const QString &text)
{
    static const QRegularExpression key(
        QStringLiteral("^[\\s-]*(?<key>[^\\s#'\"\\[\\]{}&*!|>%@`:-][^:#]*|\"[^\"]*\"|'[^']*')\\s*:(?=\\s|$)"));
    static const QRegularExpression quoted(QStringLiteral("\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^']|'')*'"));
    static const QRegularExpression comment(QStringLiteral("(?:^|\\s)#.*$"));
    qsizetype behindKey = 0;
    if (const auto match = key.match(text); match.hasMatch()) {
        setFormat(static_cast<int>(match.capturedStart(1)), static_cast<int>(match.capturedLength(1)), m_key);
        behindKey = match.capturedEnd(1);
    }
    QString rest = text;
    for (auto it = quoted.globalMatch(text, behindKey); it.hasNext();) {
        const auto match = it.next();
        setFormat(static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedLength()), m_text);
        rest.replace(match.capturedStart(), match.capturedLength(), QString(match.capturedLength(), u'x'));
    }
    if (const auto match = comment.match(rest); match.hasMatch())
        setFormat(static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedLength()), m_comment);
    if (currentBlock().blockNumber() == m_errorLine) {
        for (int i = 0; i < text.size(); ++i) {
            QTextCharFormat marked = format(i);
            marked.merge(m_error);
            setFormat(i, 1, marked);
        }
    }
}

} // namespace galley::frontmatter
