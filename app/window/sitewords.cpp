// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/sitewords.h"

#include <QSet>

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

void offer(QStringList &values, const QStringList &more)
{
    const QSet<QString> there(values.begin(), values.end());
    for (const QString &value : more) {
        if (!there.contains(value))
            values.append(value);
    }
}

/// Layouts, authors and pictures that no post has used yet.
void offerFiles(QHash<QString, QStringList> &values, const site::SiteFiles &files)
{
    offer(values[QStringLiteral("layout")], files.layouts);
    offer(values[QStringLiteral("author")], files.authors);
    offer(values[QStringLiteral("authors")], files.authors);
    QStringList images;
    for (const QString &image : files.images)
        images.append(u'/' + image);
    for (const QString &key :
         {QStringLiteral("image"), QStringLiteral("image.path"), QStringLiteral("og_image"),
          QStringLiteral("header.teaser"), QStringLiteral("header.image"), QStringLiteral("header.overlay_image"),
          QStringLiteral("header.og_image"), QStringLiteral("gallery.url"), QStringLiteral("gallery.image_path"),
          QStringLiteral("feature_row.image_path")})
        offer(values[key], images);
}

} // namespace

SiteWords wordsOf(const QList<site::IndexedPost> &posts, const site::SiteFiles &files)
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
    offerFiles(words.values, files);
    return words;
}

} // namespace galley::window
