// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArrayView>

namespace galley::body {

/// How much there is to read in a post. Counted is what a reader reads: not the front matter, code blocks, URLs, HTML,
/// Liquid, attribute lists, math and the marks of Markdown.
///
/// Characters are what a reader takes for one: an accent or a jamo of decomposed Hangul (NFD, as macOS writes it)
/// counts with its letter. Words stand between blanks and punctuation (Unicode UAX #29), so that Korean counts by
/// eojeol; Han characters and Kana, which are written without blanks, count one each, as word processors do. The time
/// is a rough guess of ours, without a source that was checked: 265 words of a text in letters a minute, 500 characters
/// of a Korean, Japanese or Chinese one.
struct TextStatistics
{
    qsizetype characters = 0; ///< without blanks
    qsizetype charactersWithBlanks = 0; ///< line ends not counted
    qsizetype words = 0;
    double minutes = 0;

    friend bool operator==(const TextStatistics &, const TextStatistics &) = default;
};

/// Of a body in UTF-8. Any thread; 1 MB takes a few hundredths of a second.
[[nodiscard]] TextStatistics textStatistics(QByteArrayView body);

} // namespace galley::body
