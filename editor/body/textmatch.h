// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace galley::body {

/// `text` as matching compares it: composed (NFC), case folded, spaces kept.
[[nodiscard]] QString foldedForMatching(const QString &text);

/// What a person types to find something, ready to be compared with many folded texts. Words may come in any order, all
/// must be found. Korean is found as it is typed: a syllable without a final consonant stands for those with one
/// ("하" for "한"), a lone consonant for every syllable that it leads ("ㅎㄱ" for "한글"), and the final consonant of
/// the last syllable may be the begin of the next one ("핝" on the way to "하지"). A value.
class Needle final
{
public:
    explicit Needle(const QString &typed);

    [[nodiscard]] bool isEmpty() const { return m_words.isEmpty(); }
    /// `folded` by `foldedForMatching`.
    [[nodiscard]] bool isIn(const QString &folded) const;
    /// How well the letters are found in this order, with gaps: the higher the better. Nothing where they are not.
    [[nodiscard]] std::optional<int> fuzzyScore(const QString &folded) const;

private:
    QStringList m_words; ///< folded
    bool m_plain = true; ///< nothing in it that can stand for something else
};

} // namespace galley::body
