// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/unifieddiff.h"

#include "editor/post/linediff.h"

#include <algorithm>

namespace galley::site {

namespace {

constexpr qsizetype context = 3;

void appendLine(QByteArray &text, char mark, QByteArrayView line)
{
    text += mark;
    text += line;
    if (!line.endsWith('\n'))
        text += "\n\\ No newline at end of file\n";
}

QByteArray range(qsizetype first, qsizetype count)
{
    const QByteArray line = QByteArray::number(count > 0 ? first + 1 : first);
    return count == 1 ? line : line + ',' + QByteArray::number(count);
}

/// The hunks from `first` to before `last`, with the lines around and between them.
QByteArray section(const post::LineDiff &diff, qsizetype first, qsizetype last)
{
    const post::Hunk &front = diff.hunks[first];
    const post::Hunk &back = diff.hunks[last - 1];
    const qsizetype lead = std::min(context, front.oldLine);
    const qsizetype tail = std::min(context, diff.oldLines.size() - back.oldLine - back.oldCount);
    const qsizetype oldFirst = front.oldLine - lead;
    const qsizetype oldEnd = back.oldLine + back.oldCount + tail;
    const qsizetype newFirst = front.newLine - lead;
    const qsizetype newEnd = back.newLine + back.newCount + tail;

    QByteArray text = "@@ -" + range(oldFirst, oldEnd - oldFirst) + " +" + range(newFirst, newEnd - newFirst) + " @@\n";
    qsizetype at = oldFirst;
    for (qsizetype i = first; i < last; ++i) {
        const post::Hunk &hunk = diff.hunks[i];
        while (at < hunk.oldLine)
            appendLine(text, ' ', diff.oldLines[at++]);
        for (qsizetype n = 0; n < hunk.oldCount; ++n)
            appendLine(text, '-', diff.oldLines[at++]);
        for (qsizetype n = 0; n < hunk.newCount; ++n)
            appendLine(text, '+', diff.newLines[hunk.newLine + n]);
    }
    while (at < oldEnd)
        appendLine(text, ' ', diff.oldLines[at++]);
    return text;
}

} // namespace

QByteArray unifiedDiff(const QByteArray &before, const QByteArray &after)
{
    const post::LineDiff diff = post::diffLines(before, after);
    QByteArray text;
    for (qsizetype first = 0; first < diff.hunks.size();) {
        qsizetype last = first + 1;
        while (last < diff.hunks.size()
               && diff.hunks[last].oldLine - diff.hunks[last - 1].oldLine - diff.hunks[last - 1].oldCount
                   <= 2 * context)
            ++last;
        text += section(diff, first, last);
        first = last;
    }
    return text;
}

} // namespace galley::site
