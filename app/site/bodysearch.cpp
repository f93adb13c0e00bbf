// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/bodysearch.h"

#include "app/site/inparallel.h"

#include <QByteArrayMatcher>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <atomic>
#include <vector>

namespace galley::site {

namespace {

constexpr qint64 longest = 8 << 20; // no post; a log or a dump

/// ASCII in lower case, in place: 5 KB in a microsecond, where QString's folding takes fifty.
void foldAscii(QByteArray &bytes)
{
    for (char &c : bytes)
        c = c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c;
}

/// A word in the spellings in which it may stand: most have one.
class Word final
{
public:
    explicit Word(const QString &word)
    {
        for (const QString &spelling : {word.toLower(), word.toUpper(), word}) {
            for (const auto form : {QString::NormalizationForm_C, QString::NormalizationForm_D}) {
                QByteArray bytes = spelling.normalized(form).toUtf8();
                foldAscii(bytes);
                if (std::none_of(m_spellings.begin(), m_spellings.end(),
                                 [&bytes](const auto &matcher) { return matcher.pattern() == bytes; }))
                    m_spellings.emplace_back(bytes);
            }
        }
    }

    [[nodiscard]] bool isIn(const QByteArray &folded) const
    {
        return std::any_of(m_spellings.begin(), m_spellings.end(),
                           [&folded](const auto &matcher) { return matcher.indexIn(folded) >= 0; });
    }

private:
    std::vector<QByteArrayMatcher> m_spellings;
};

} // namespace

QList<int> searchBodies(const QString &folder, const QStringList &files, const QString &typed,
                        const std::function<bool()> &canceled)
{
    std::vector<Word> words;
    for (const QString &word : typed.simplified().split(u' ', Qt::SkipEmptyParts))
        words.emplace_back(word);
    if (words.empty())
        return {};
    std::vector<char> found(size_t(files.size()));
    inParallel(files.size(), [&](qsizetype i) {
        if (canceled())
            return;
        const QString path = folder + u'/' + files.at(i);
        QFile file(path);
        // A pipe would keep the reader waiting for ever.
        if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            return;
        QByteArray bytes = file.read(longest);
        foldAscii(bytes);
        found[size_t(i)] = std::all_of(words.begin(), words.end(), [&](const Word &word) { return word.isIn(bytes); });
    });
    QList<int> places;
    for (size_t i = 0; i < found.size(); ++i) {
        if (found[i])
            places.append(int(i));
    }
    return places;
}

} // namespace galley::site
