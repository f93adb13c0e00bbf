// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/markdown/entities.h"

#include <QString>

#include <algorithm>
#include <cctype>

namespace galley::markdown {

namespace {

QByteArray fromCodePoint(uint code)
{
    const bool usable = code != 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    const char32_t text = usable ? char32_t(code) : U'\uFFFD';
    return QString::fromUcs4(&text, 1).toUtf8();
}

} // namespace

QByteArray decodeEntity(QByteArrayView reference)
{
    const QByteArrayView name = reference.sliced(1, reference.size() - 2);
    if (name.startsWith('#')) {
        const bool hexadecimal = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
        bool ok = false;
        const uint code = name.sliced(hexadecimal ? 2 : 1).toByteArray().toUInt(&ok, hexadecimal ? 16 : 10);
        return ok ? fromCodePoint(code) : reference.toByteArray();
    }
    const auto table = namedEntities();
    const auto found =
        std::lower_bound(table.begin(), table.end(), name, [](const NamedEntity &entity, QByteArrayView key) {
            return QByteArrayView(entity.name).compare(key) < 0;
        });
    return found != table.end() && QByteArrayView(found->name) == name ? QByteArray(found->text)
                                                                       : reference.toByteArray();
}

QByteArray decodeEntities(QByteArrayView text)
{
    constexpr qsizetype longest = 40; // the standard's longest name has 31 letters
    QByteArray decoded;
    decoded.reserve(text.size());
    qsizetype begin = 0;
    for (qsizetype i = text.indexOf('&'); i >= 0; i = text.indexOf('&', i + 1)) {
        qsizetype end = i + 1;
        while (end < text.size() && end - i < longest
               && (std::isalnum(static_cast<unsigned char>(text[end])) || text[end] == '#'))
            ++end;
        if (end - i == 1 || end == text.size() || text[end] != ';')
            continue;
        decoded += text.sliced(begin, i - begin);
        decoded += decodeEntity(text.sliced(i, end + 1 - i));
        begin = end + 1;
        i = end;
    }
    decoded += text.sliced(begin);
    return decoded;
}

} // namespace galley::markdown
