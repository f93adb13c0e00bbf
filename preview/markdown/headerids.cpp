// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/markdown/headerids.h"

#include <QString>

#include <algorithm>

namespace galley::markdown {

namespace {

/// \p{Word} of Ruby 3.1's regular expressions: Alphabetic, marks, decimal digits and connectors. Qt has no Alphabetic;
/// it is the letters, the letter numbers and these circled and squared letters.
bool isWord(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Letter_Uppercase:
    case QChar::Letter_Lowercase:
    case QChar::Letter_Titlecase:
    case QChar::Letter_Modifier:
    case QChar::Letter_Other:
    case QChar::Number_Letter:
    case QChar::Number_DecimalDigit:
    case QChar::Mark_NonSpacing:
    case QChar::Mark_SpacingCombining:
    case QChar::Mark_Enclosing:
    case QChar::Punctuation_Connector:
        return true;
    default:
        return (c >= 0x24b6 && c <= 0x24e9) || (c >= 0x1f130 && c <= 0x1f149) || (c >= 0x1f150 && c <= 0x1f169)
            || (c >= 0x1f170 && c <= 0x1f189);
    }
}

bool isAsciiLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isAsciiDigit(char c)
{
    return c >= '0' && c <= '9';
}

char asciiLower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Whether a letter that has no case begins here, of three bytes: Hangul, Han or Kana.
bool isCaselessLetter(QByteArrayView text, qsizetype at)
{
    const auto byte = [&](qsizetype i) { return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0; };
    if ((byte(0) & 0xf0) != 0xe0 || (byte(1) & 0xc0) != 0x80 || (byte(2) & 0xc0) != 0x80)
        return false;
    const int code = ((byte(0) & 0x0f) << 12) | ((byte(1) & 0x3f) << 6) | (byte(2) & 0x3f);
    return (code >= 0xac00 && code <= 0xd7a3) || (code >= 0x4e00 && code <= 0x9fef)
        || (code >= 0x3041 && code <= 0x3096) || (code >= 0x30a1 && code <= 0x30fa);
}

QByteArray gfmBase(QByteArrayView text)
{
    QByteArray id(text.size(), Qt::Uninitialized);
    char *out = id.data();
    qsizetype at = 0;
    while (at < text.size()) { // most titles hold nothing but ASCII and these letters
        const char c = text[at];
        if (c == ' ' || c == '\t' || c == '-') {
            *out++ = '-';
        } else if (isAsciiLetter(c) || isAsciiDigit(c) || c == '_') {
            *out++ = asciiLower(c);
        } else if (static_cast<signed char>(c) < 0) {
            if (!isCaselessLetter(text, at))
                break;
            out = std::copy_n(text.data() + at, 3, out);
            at += 2;
        }
        ++at;
    }
    if (at == text.size()) {
        id.truncate(out - id.constData());
        return id;
    }
    const QString lower = QString::fromUtf8(text).toLower();
    QString kept;
    kept.reserve(lower.size());
    for (const char32_t c : lower.toUcs4()) {
        if (c == U' ' || c == U'\t' || c == U'-')
            kept += QLatin1Char('-');
        else if (isWord(c))
            kept += QChar::fromUcs4(c);
    }
    return kept.toUtf8();
}

} // namespace

QByteArray HeaderIds::gfm(QByteArrayView text)
{
    const QByteArray base = gfmBase(text);
    const int uses = m_gfmUses[base]++;
    if (uses > 0)
        return m_prefix + base + '-' + QByteArray::number(uses);
    return m_prefix.isEmpty() ? base : m_prefix + base;
}

/// Each line loses what stands before its first letter.
QByteArray HeaderIds::kramdownBase(QByteArrayView text)
{
    QByteArray id;
    bool atLineStart = true;
    for (const char c : text) {
        if (atLineStart && !isAsciiLetter(c))
            continue;
        atLineStart = c == '\n';
        if (c == ' ' || c == '-')
            id += '-';
        else if (isAsciiLetter(c) || isAsciiDigit(c))
            id += asciiLower(c);
    }
    return id;
}

QByteArray HeaderIds::kramdown(QByteArrayView text)
{
    QByteArray base = kramdownBase(text);
    if (base.isEmpty())
        base = "section";
    const auto known = m_kramdownUses.find(base);
    if (known == m_kramdownUses.end()) {
        m_kramdownUses.insert(base, 0);
        return m_prefix + base;
    }
    return m_prefix + base + '-' + QByteArray::number(++known.value());
}

} // namespace galley::markdown
