// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/post/frontmattersplit.h"

#include <algorithm>

namespace galley::post {

namespace {

/// \s of Ruby's regular expressions.
bool isBlank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

bool isFence(QByteArrayView line, bool closing)
{
    if (!line.startsWith("---") && !(closing && line.startsWith("...")))
        return false;
    const QByteArrayView rest = line.sliced(3);
    return std::all_of(rest.begin(), rest.end(), isBlank);
}

/// The offset behind the line end of the line that starts at `from`; the text's size for a last line without one.
qsizetype nextLine(QByteArrayView source, qsizetype from)
{
    const qsizetype end = source.indexOf('\n', from);
    return end < 0 ? source.size() : end + 1;
}

/// `\s*$\n?` is greedy: blank lines behind the fence go with it, the indentation of the first line with text does not.
qsizetype behindBlankLines(QByteArrayView source, qsizetype from)
{
    qsizetype start = from;
    for (qsizetype i = from; i < source.size() && isBlank(source[i]); ++i) {
        if (source[i] == '\n' || i + 1 == source.size())
            start = i + 1;
    }
    return start;
}

} // namespace

FrontMatterSplit splitFrontMatter(QByteArrayView source)
{
    FrontMatterSplit split;
    const qsizetype first = nextLine(source, 0);
    if (first == 0 || source[first - 1] != '\n' || !isFence(source.first(first), false))
        return split;
    for (qsizetype line = first; line < source.size();) {
        const qsizetype next = nextLine(source, line);
        if (isFence(source.sliced(line, next - line), true))
            return {first, line, next, behindBlankLines(source, next)};
        line = next;
    }
    return split;
}

} // namespace galley::post
