// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/differenceview.h"

#include "app/window/background.h"
#include "app/window/theme.h"
#include "editor/post/linediff.h"

#include <QFontDatabase>
#include <QTextBlock>
#include <QTextCursor>

#include <algorithm>

namespace galley::window {

namespace {

constexpr qsizetype ContextLines = 3;

enum class Side { Both, Theirs, Mine, Gap };

struct ShownLine
{
    Side side;
    QString text;
};

QString plain(QByteArrayView line)
{
    QString text = QString::fromUtf8(line);
    while (text.endsWith(u'\n') || text.endsWith(u'\r'))
        text.chop(1);
    return text;
}

/// The changed lines with a little around them, as a patch shows them.
QList<ShownLine> shownLines(const post::LineDiff &diff)
{
    QList<ShownLine> lines;
    qsizetype shownTo = 0; // lines of the old text before this one are shown or passed over
    for (qsizetype i = 0; i < diff.hunks.size(); ++i) {
        const post::Hunk &hunk = diff.hunks[i];
        const qsizetype from = std::max(shownTo, hunk.oldLine - ContextLines);
        if (from > shownTo)
            lines.append({Side::Gap, QStringLiteral("⋯")});
        for (qsizetype line = from; line < hunk.oldLine; ++line)
            lines.append({Side::Both, plain(diff.oldLines[line])});
        for (qsizetype line = 0; line < hunk.oldCount; ++line)
            lines.append({Side::Theirs, plain(diff.oldLines[hunk.oldLine + line])});
        for (qsizetype line = 0; line < hunk.newCount; ++line)
            lines.append({Side::Mine, plain(diff.newLines[hunk.newLine + line])});
        shownTo = hunk.oldLine + hunk.oldCount;
        const qsizetype next = i + 1 < diff.hunks.size() ? diff.hunks[i + 1].oldLine : diff.oldLines.size();
        for (const qsizetype end = std::min(next, shownTo + ContextLines); shownTo < end; ++shownTo)
            lines.append({Side::Both, plain(diff.oldLines[shownTo])});
    }
    return lines;
}

void fill(DifferenceView &view, const QList<ShownLine> &lines)
{
    view.clear();
    const bool dark = isDark(view.palette());
    QTextCursor cursor(view.document());
    for (const ShownLine &line : lines) {
        QTextBlockFormat format;
        QString sign = QStringLiteral("  ");
        if (line.side == Side::Theirs) {
            format.setBackground(dark ? QColor(0x4a2725) : QColor(0xfbe5e3));
            sign = QStringLiteral("− ");
        } else if (line.side == Side::Mine) {
            format.setBackground(dark ? QColor(0x21402c) : QColor(0xe0f3e5));
            sign = QStringLiteral("+ ");
        }
        if (!cursor.atStart())
            cursor.insertBlock();
        cursor.setBlockFormat(format);
        cursor.insertText(sign + line.text);
    }
    if (lines.isEmpty())
        view.setPlainText(DifferenceView::tr("Both are the same."));
    view.moveCursor(QTextCursor::Start);
}

} // namespace

DifferenceView::DifferenceView(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setAccessibleName(tr("Difference"));
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
}

void DifferenceView::say(const QString &text)
{
    ++m_comparing;
    setPlainText(text);
}

void DifferenceView::compare(const QByteArray &theirs, const QByteArray &mine)
{
    say(tr("Comparing…"));
    inBackground(
        this, [theirs, mine] { return shownLines(post::diffLines(theirs, mine)); },
        [this, number = m_comparing](const QList<ShownLine> &lines) {
            if (number == m_comparing) // else something else is to be shown by now
                fill(*this, lines);
        });
}

} // namespace galley::window
