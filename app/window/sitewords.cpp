// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/sitewords.h"

#include <algorithm>

namespace galley::window {

namespace {

using Counts = QHash<QString, int>;

constexpr qsizetype mostValues = 500; // of one key; more than anybody chooses from

QStringList mostUsedFirst(const Counts &counts)
{
    QStringList words = counts.keys();
    std::sort(words.begin(), words.end(), [&counts](const QString &a, const QString &b) {
        const int na = counts[a];
        const int nb = counts[b];
        return na != nb ? na > nb : a < b;
    });
    return words;
}

} // namespace

SiteWords wordsOf(const QList<site::IndexedPost> &posts)
{
    Counts keys;
    Counts categories;
    Counts tags;
    QHash<QString, Counts> values;
    for (const site::IndexedPost &post : posts) {
        for (const QString &key : post.keys)
            ++keys[key];
        for (const QString &category : post.categories)
            ++categories[category];
        for (const QString &tag : post.tags)
            ++tags[tag];
        for (const auto &[key, value] : post.values)
            ++values[key][value];
    }
    SiteWords words{mostUsedFirst(keys), mostUsedFirst(categories), mostUsedFirst(tags), {}};
    for (auto it = values.cbegin(); it != values.cend(); ++it)
        words.values.insert(it.key(), mostUsedFirst(it.value()).mid(0, mostValues));
    return words;
}

} // namespace galley::window
