// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/post/newline.h"

#include <algorithm>

namespace galley::post {

namespace {

/// LF or CRLF, whichever ends in the LF at `newline`.
QByteArray lineEndAt(QByteArrayView source, qsizetype newline)
{
    return newline > 0 && source[newline - 1] == '\r' ? QByteArrayLiteral("\r\n") : QByteArrayLiteral("\n");
}

} // namespace

QByteArray NewlineStyle::dominant() const
{
    if (crlf > lf && crlf >= cr)
        return QByteArrayLiteral("\r\n");
    if (cr > lf && cr > crlf)
        return QByteArrayLiteral("\r");
    return QByteArrayLiteral("\n");
}

NewlineStyle newlineStyle(QByteArrayView source)
{
    NewlineStyle style;
    for (qsizetype i = 0; i < source.size(); ++i) {
        if (source[i] == '\n')
            ++style.lf;
        else if (source[i] != '\r')
            continue;
        else if (i + 1 < source.size() && source[i + 1] == '\n')
            ++style.crlf, ++i;
        else
            ++style.cr;
    }
    return style;
}

QByteArray newlineAt(QByteArrayView source, qsizetype offset)
{
    offset = std::clamp<qsizetype>(offset, 0, source.size());
    if (const qsizetype next = source.indexOf('\n', offset); next >= 0)
        return lineEndAt(source, next);
    if (const qsizetype last = offset > 0 ? source.first(offset).lastIndexOf('\n') : -1; last >= 0)
        return lineEndAt(source, last);
    return source.contains('\r') ? QByteArrayLiteral("\r") : QByteArrayLiteral("\n");
}

int lineOf(QByteArrayView source, qsizetype offset)
{
    const char newline = source.contains('\n') || !source.contains('\r') ? '\n' : '\r';
    const QByteArrayView before = source.first(std::clamp<qsizetype>(offset, 0, source.size()));
    return 1 + int(std::count(before.begin(), before.end(), newline));
}

} // namespace galley::post
