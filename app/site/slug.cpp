// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/slug.h"

#include "app/site/transliteration.h"

#include <QChar>
#include <QList>
#include <QStringList>

namespace galley::site {

namespace {

bool isAsciiLetterOrDigit(char32_t c)
{
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9');
}

/// Ruby's \p{M}, \p{L} or \p{Nd}.
bool isWordCharacter(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return (category >= QChar::Mark_NonSpacing && category <= QChar::Mark_Enclosing)
        || (category >= QChar::Letter_Uppercase && category <= QChar::Letter_Other)
        || category == QChar::Number_DecimalDigit;
}

/// Ruby's \s knows ASCII only.
bool isAsciiSpace(char32_t c)
{
    return c == U' ' || (c >= U'\t' && c <= U'\r');
}

bool stays(char32_t c, SlugMode mode)
{
    switch (mode) {
    case SlugMode::Raw:
        return !isAsciiSpace(c);
    case SlugMode::Pretty:
        return isWordCharacter(c) || (c < 0x80 && QByteArrayView("._~!$&'()+,;=@").contains(static_cast<char>(c)));
    case SlugMode::Ascii:
        return isAsciiLetterOrDigit(c);
    case SlugMode::Default:
    case SlugMode::Latin:
    case SlugMode::None:
        break;
    }
    return isWordCharacter(c);
}

QString hyphenated(const QString &text, SlugMode mode)
{
    QString slug;
    slug.reserve(text.size());
    bool inRun = false;
    for (const char32_t c : text.toUcs4()) {
        if (stays(c, mode)) {
            slug += QString::fromUcs4(&c, 1);
            inRun = false;
        } else if (!inRun) {
            slug += u'-';
            inRun = true;
        }
    }
    return slug;
}

/// Ruby's String#capitalize.
QString capitalized(const QString &word)
{
    if (word.isEmpty())
        return word;
    // Not by UTF-16 units: a first letter may be a surrogate pair.
    const qsizetype first = word.front().isHighSurrogate() ? 2 : 1;
    const QString upper = word.left(first).toUpper();
    QString initial;
    if (upper.size() > first) {
        // "ß" begins a title as "Ss", but "ŉ" as "ʼN".
        const bool mark = upper.front().category() == QChar::Letter_Modifier;
        initial = mark ? upper : upper.left(1) + upper.mid(1).toLower();
    } else {
        const char32_t letter = QChar::toTitleCase(word.left(first).toUcs4().first());
        initial = QString::fromUcs4(&letter, 1);
    }
    return initial + word.mid(first).toLower();
}

} // namespace

QString slugify(const QString &text, SlugMode mode, bool cased)
{
    if (mode == SlugMode::None)
        return cased ? text : text.toLower();
    QString slug = hyphenated(mode == SlugMode::Latin ? transliterate(text) : text, mode);
    // One hyphen at either end goes, not all of them: "--a" in raw mode stays "-a".
    if (slug.startsWith(u'-'))
        slug.remove(0, 1);
    if (slug.endsWith(u'-'))
        slug.chop(1);
    return cased ? slug : slug.toLower();
}

QString titleFromSlug(const QString &slug)
{
    QStringList words = slug.split(u'-');
    // Ruby's split drops empty parts at the end only.
    while (!words.isEmpty() && words.last().isEmpty())
        words.removeLast();
    for (QString &word : words)
        word = capitalized(word);
    return words.join(u' ');
}

} // namespace galley::site
