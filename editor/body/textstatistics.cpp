// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/body/textstatistics.h"

#include "editor/body/linetable.h"
#include "editor/body/markdownlexer.h"
#include "editor/body/shownline.h"

#include <QString>

#include <algorithm>

namespace galley::body {

namespace {

constexpr double WordsAMinute = 265;
constexpr double WideCharactersAMinute = 500;

bool isRead(Style style)
{
    switch (style) {
    case Style::Markup:
    case Style::CodeBlock:
    case Style::Url:
    case Style::Html:
    case Style::Liquid:
    case Style::AttributeList:
    case Style::Math:
    case Style::ListMarker:
        return false;
    default:
        return true;
    }
}

/// The line as a reader reads it; what is left out separates words where it stands between blanks only.
QString readText(const QString &line, const QList<Span> &spans)
{
    QList<bool> left(line.size(), true);
    for (const Span &span : spans) {
        if (!isRead(span.style))
            std::fill_n(left.begin() + span.start, span.length, false);
    }
    QString text;
    text.reserve(line.size());
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (left[i])
            text += line[i];
    }
    return text;
}

/// Goes with the character before: an accent, a vowel or final of decomposed Hangul, a joiner.
bool isAttached(char32_t c)
{
    return QChar::isMark(c) || (c >= 0x1160 && c <= 0x11ff) || (c >= 0xd7b0 && c <= 0xd7ff)
        || QChar::category(c) == QChar::Other_Format;
}

bool isWide(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Bopomofo:
        return true;
    default:
        return false;
    }
}

class Counter
{
public:
    void add(const QString &text)
    {
        const QList<uint> characters = text.toUcs4();
        m_word = Word::None;
        for (qsizetype i = 0; i < characters.size(); ++i)
            add(characters[i], i + 1 < characters.size() ? characters[i + 1] : U' ');
        endWord();
    }

    [[nodiscard]] TextStatistics result() const
    {
        TextStatistics result = m_result;
        result.minutes = double(m_wideCharacters) / WideCharactersAMinute + double(m_letterWords) / WordsAMinute;
        return result;
    }

private:
    enum class Word { None, Letters, Hangul };

    void add(char32_t c, char32_t next)
    {
        if (isAttached(c))
            return;
        ++m_result.charactersWithBlanks;
        if (QChar::isSpace(c))
            return endWord();
        ++m_result.characters;
        if (isWide(c)) {
            endWord();
            ++m_result.words;
            ++m_wideCharacters;
        } else if (QChar::isLetterOrNumber(c)) {
            const bool hangul = QChar::script(c) == QChar::Script_Hangul;
            m_wideCharacters += hangul ? 1 : 0;
            if (m_word == Word::None || hangul)
                m_word = hangul ? Word::Hangul : Word::Letters;
        } else if (!((c == U'\'' || c == 0x2019 || c == U'.' || c == U'-' || c == U'_')
                     && QChar::isLetterOrNumber(next))) {
            endWord();
        }
    }

    void endWord()
    {
        if (m_word == Word::None)
            return;
        ++m_result.words;
        m_letterWords += m_word == Word::Letters ? 1 : 0;
        m_word = Word::None;
    }

    TextStatistics m_result;
    qsizetype m_wideCharacters = 0;
    qsizetype m_letterWords = 0;
    Word m_word = Word::None;
};

} // namespace

TextStatistics textStatistics(QByteArrayView body)
{
    LineTable lines;
    lines.reset(body);
    Counter counter;
    LineState state;
    QList<Span> spans;
    for (qsizetype i = 0; i < lines.count(); ++i) {
        spans.clear();
        const QString line = shownLine(lines.text(body, i));
        state = lexLine(line, state, &spans);
        counter.add(readText(line, spans));
    }
    return counter.result();
}

} // namespace galley::body
