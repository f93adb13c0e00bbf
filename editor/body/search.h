// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/post/document.h"

#include <QString>

#include <functional>

namespace galley::body {

struct SearchQuery
{
    QString text;
    bool regularExpression = false; ///< as PCRE2 reads it, `^` and `$` at each line, line ends being `\n`
    bool matchCase = false;
    bool wholeWords = false;

    friend bool operator==(const SearchQuery &, const SearchQuery &) = default;
};

/// A place that was found, in bytes of the source.
struct Hit
{
    qsizetype begin = 0;
    qsizetype end = 0;

    friend bool operator==(const Hit &, const Hit &) = default;
};

struct SearchResult
{
    QList<Hit> hits; ///< in the order of the text, none overlapping
    qint64 revision = 0;
    QString error; ///< PCRE2's own words about a regular expression that is none
    bool complete = true; ///< false where the search was given up: too many hits, or an expression that takes too long
};

/// Asked now and then by a search that takes long: true ends it.
using Stop = std::function<bool()>;

/// Finds all places in the body. Any thread; at most two seconds. An expression that backtracks beyond all measure is
/// given up at the place where it does.
[[nodiscard]] SearchResult findAll(const post::Snapshot &post, const SearchQuery &query, const Stop &stop = {});

/// What replacing every place takes, to be applied as one edit to that same revision. In the replacement of a regular
/// expression, `\1` or `$1` is its first group, `\0` the whole, `\n` a line end, `\t` a tab, `\\` a backslash.
struct Replacements
{
    QList<post::Splice> splices;
    qint64 revision = 0;
    bool complete = true;
};
[[nodiscard]] Replacements replaceAll(const post::Snapshot &post, const SearchQuery &query, const QString &replacement,
                                      const Stop &stop = {});

/// The same for the one place that begins and ends there; empty where nothing is found just there.
[[nodiscard]] QList<post::Splice> replaceOne(const post::Snapshot &post, const SearchQuery &query, Hit hit,
                                             const QString &replacement);

} // namespace galley::body
