// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/body/shownline.h"

#include <algorithm>

namespace galley::body {

namespace {

struct Character
{
    char32_t code = 0;
    int bytes = 1;

    [[nodiscard]] int units() const { return code > 0xffff ? 2 : 1; }
};

constexpr char32_t Replacement = 0xfffd;

bool isContinuation(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xc0) == 0x80;
}

/// The character at `at` by RFC 3629; a byte that begins none counts as one replacement character.
Character characterAt(QByteArrayView line, qsizetype at)
{
    const auto lead = static_cast<unsigned char>(line[at]);
    if (lead < 0x80)
        return {lead, 1};
    const int length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4 || at + length > line.size())
        return {Replacement, 1};
    char32_t code = lead & (0x7f >> length);
    for (int i = 1; i < length; ++i) {
        if (!isContinuation(line[at + i]))
            return {Replacement, 1};
        code = (code << 6) | (static_cast<unsigned char>(line[at + i]) & 0x3f);
    }
    const bool overlong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
    if (overlong || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff))
        return {Replacement, 1};
    return {code, length};
}

} // namespace

char16_t shownUnit(char16_t unit)
{
    if (unit < 0x20)
        return unit == u'\t' ? unit : char16_t(0x2400 + unit); // the block "Control Pictures"
    switch (unit) {
    case 0x7f:
        return 0x2421;
    case 0x2029:
        return 0x00b6;
    case 0xfdd0:
    case 0xfdd1:
    case 0xfffc:
        return Replacement;
    default:
        return unit;
    }
}

QString shownLine(QByteArrayView line)
{
    QString shown(line.size(), Qt::Uninitialized);
    auto *const begin = reinterpret_cast<char16_t *>(shown.data());
    char16_t *out = begin;
    for (qsizetype at = 0; at < line.size();) {
        const Character character = characterAt(line, at);
        at += character.bytes;
        if (character.units() == 2) {
            *out++ = QChar::highSurrogate(character.code);
            *out++ = QChar::lowSurrogate(character.code);
        } else {
            *out++ = shownUnit(char16_t(character.code));
        }
    }
    shown.truncate(out - begin);
    return shown;
}

qsizetype shownLength(QByteArrayView line)
{
    return columnOfByte(line, line.size());
}

qsizetype byteOfColumn(QByteArrayView line, qsizetype column)
{
    qsizetype at = 0;
    while (at < line.size()) {
        const Character character = characterAt(line, at);
        column -= character.units();
        if (column < 0)
            break;
        at += character.bytes;
    }
    return at;
}

qsizetype columnOfByte(QByteArrayView line, qsizetype byte)
{
    qsizetype column = 0;
    const qsizetype end = std::min(byte, line.size());
    for (qsizetype at = 0; at < end;) {
        const Character character = characterAt(line, at);
        at += character.bytes;
        if (at <= end)
            column += character.units();
    }
    return column;
}

} // namespace galley::body
