// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/body/textmatch.h"

#include <algorithm>
#include <array>

namespace galley::body {

namespace {

// The syllables of Hangul in Unicode: 0xAC00 + (lead * 21 + vowel) * 28 + final.
constexpr char16_t firstSyllable = 0xAC00;
constexpr char16_t lastSyllable = 0xD7A3;
constexpr int finals = 28;
constexpr int vowels = 21;

/// The letters as they are typed alone, in the order of the leading consonants.
constexpr std::array<char16_t, 19> leads{u'ㄱ', u'ㄲ', u'ㄴ', u'ㄷ', u'ㄸ', u'ㄹ', u'ㅁ', u'ㅂ', u'ㅃ', u'ㅅ',
                                         u'ㅆ', u'ㅇ', u'ㅈ', u'ㅉ', u'ㅊ', u'ㅋ', u'ㅌ', u'ㅍ', u'ㅎ'};
/// For each final consonant what stays as one, and the lead of the next syllable that the last letter of it becomes.
struct Split
{
    int stays;
    char16_t goes;
};
constexpr std::array<Split, finals> splits{{{0, 0},      {0, u'ㄱ'}, {0, u'ㄲ'}, {1, u'ㅅ'}, {0, u'ㄴ'}, {4, u'ㅈ'},
                                            {4, u'ㅎ'},  {0, u'ㄷ'}, {0, u'ㄹ'}, {8, u'ㄱ'}, {8, u'ㅁ'}, {8, u'ㅂ'},
                                            {8, u'ㅅ'},  {8, u'ㅌ'}, {8, u'ㅍ'}, {8, u'ㅎ'}, {0, u'ㅁ'}, {0, u'ㅂ'},
                                            {17, u'ㅅ'}, {0, u'ㅅ'}, {0, u'ㅆ'}, {0, u'ㅇ'}, {0, u'ㅈ'}, {0, u'ㅊ'},
                                            {0, u'ㅋ'},  {0, u'ㅌ'}, {0, u'ㅍ'}, {0, u'ㅎ'}}};

bool isSyllable(QChar c)
{
    return c.unicode() >= firstSyllable && c.unicode() <= lastSyllable;
}

int indexOf(QChar syllable)
{
    return syllable.unicode() - firstSyllable;
}

QChar leadOf(QChar syllable)
{
    return leads[size_t(indexOf(syllable) / (vowels * finals))];
}

bool isLead(QChar c)
{
    return std::find(leads.begin(), leads.end(), c.unicode()) != leads.end();
}

/// Whether a typed character stands for one of the text.
bool standsFor(QChar typed, QChar c)
{
    if (typed == c)
        return true;
    if (!isSyllable(c))
        return false;
    if (isLead(typed))
        return leadOf(c) == typed;
    return isSyllable(typed) && indexOf(typed) % finals == 0 && indexOf(c) / finals == indexOf(typed) / finals;
}

/// Whether the last typed syllable is the one at `at` on the way to the next: its final consonant leads that.
bool isOnTheWay(QChar typed, const QString &text, qsizetype at)
{
    if (!isSyllable(typed) || !isSyllable(text[at]) || at + 1 >= text.size())
        return false;
    const int place = indexOf(typed) % finals;
    const Split split = splits[size_t(place)];
    return place > 0 && indexOf(text[at]) == indexOf(typed) - place + split.stays
        && standsFor(split.goes, text[at + 1]);
}

bool matchesAt(const QString &word, const QString &text, qsizetype at)
{
    if (at + word.size() > text.size())
        return false;
    for (qsizetype i = 0; i + 1 < word.size(); ++i) {
        if (!standsFor(word[i], text[at + i]))
            return false;
    }
    const qsizetype last = word.size() - 1;
    return standsFor(word[last], text[at + last]) || isOnTheWay(word[last], text, at + last);
}

bool isFoundIn(const QString &word, const QString &text)
{
    for (qsizetype at = 0; at + word.size() <= text.size(); ++at) {
        if (matchesAt(word, text, at))
            return true;
    }
    return false;
}

bool beginsWord(const QString &text, qsizetype at)
{
    return at == 0 || !text[at - 1].isLetterOrNumber();
}

} // namespace

QString foldedForMatching(const QString &text)
{
    return text.normalized(QString::NormalizationForm_C).toCaseFolded();
}

Needle::Needle(const QString &typed)
    : m_words(foldedForMatching(typed).simplified().split(u' ', Qt::SkipEmptyParts))
{
    for (const QString &word : std::as_const(m_words))
        m_plain = m_plain && std::none_of(word.begin(), word.end(), [](QChar c) { return isSyllable(c) || isLead(c); });
}

bool Needle::isIn(const QString &folded) const
{
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString &word) { return m_plain ? folded.contains(word) : isFoundIn(word, folded); });
}

/// The words of the needle as one row of letters. Letters side by side and at the begin of words count more, gaps less.
std::optional<int> Needle::fuzzyScore(const QString &folded) const
{
    constexpr int adjacent = 8;
    constexpr int wordBegin = 10;
    constexpr int whole = 40;
    int score = 0;
    for (const QString &word : m_words) {
        if (isFoundIn(word, folded)) {
            score += whole + int(word.size()) * adjacent;
            for (qsizetype at = 0; at + word.size() <= folded.size(); ++at) {
                if (beginsWord(folded, at) && matchesAt(word, folded, at)) {
                    score += at == 0 ? 2 * wordBegin : wordBegin;
                    break;
                }
            }
            continue;
        }
        qsizetype from = 0;
        qsizetype before = -2;
        for (const QChar c : word) {
            qsizetype at = from;
            while (at < folded.size() && !standsFor(c, folded[at]))
                ++at;
            if (at == folded.size())
                return std::nullopt;
            score += (at == before + 1 ? adjacent : 0) + (beginsWord(folded, at) ? wordBegin : 0);
            before = at;
            from = at + 1;
        }
    }
    // Of equals the shorter.
    return score * 4 - int(std::min<qsizetype>(folded.size(), 100)) / 4;
}

} // namespace galley::body
