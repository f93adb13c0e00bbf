// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/placement.h"

#include "app/site/entryfilter.h"
#include "app/site/posttime.h"
#include "app/site/rubytext.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace galley::site {

namespace {

const QString postsDir = QStringLiteral("_posts");
const QString draftsDir = QStringLiteral("_drafts");

/// Whether the folders on the way to the special one are read, and the file in it.
bool isAccepted(const SiteConfig &config, const QStringList &segments, qsizetype special)
{
    const EntryFilter filter(config);
    QString base;
    for (qsizetype i = 0; i < special; ++i) {
        // The folder of the collections is read by its name, whatever the filter says.
        if (base + u'/' + segments[i] != u'/' + config.collectionsDir() && !filter.accepts(base, segments[i]))
            return false;
        base += u'/' + segments[i];
    }
    const QStringList below = segments.sliced(special + 1);
    const bool hidden =
        std::any_of(below.begin(), below.end(), [](const QString &name) { return name.startsWith(u'.'); });
    return !hidden && filter.accepts(base + u'/' + segments[special], below.join(u'/'));
}

bool looksLikeMarkdown(const QString &name)
{
    static const QRegularExpression ending(
        QStringLiteral("\\.(?:md|markdown|mkd|mkdn|mkdown|mdown|mdwn|mdtxt|mdtext|txt|text)$"),
        QRegularExpression::CaseInsensitiveOption);
    return ending.match(name).hasMatch();
}

} // namespace

Placement placementOf(const SiteConfig &config, const QString &file)
{
    const QString absolute = QDir::cleanPath(QFileInfo(file).absoluteFilePath());
    if (!config.isSite() || !absolute.startsWith(config.folder() + u'/'))
        return Placement::NoSite;
    const QStringList segments = absolute.sliced(config.folder().size() + 1).split(u'/');
    qsizetype special = -1;
    for (qsizetype i = 0; i + 1 < segments.size() && special < 0; ++i) {
        if (segments[i] == postsDir || segments[i] == draftsDir)
            special = i;
    }
    const QString name = segments.last();
    const bool dated = datedName(name).has_value();
    const QString root = config.collectionsDir();
    const bool read = root.isEmpty() || absolute.startsWith(config.folder() + u'/' + root + u'/');
    if (special < 0 || !read) {
        // A document of another collection may be dated as it likes.
        const bool ofCollection = segments.size() > 1 && segments.first().startsWith(u'_')
            && config.find(u"collections") && config.find(u"collections")->find(segments.first().sliced(1));
        return dated && looksLikeMarkdown(name) && !ofCollection ? Placement::WrongFolder : Placement::Page;
    }
    if (!isAccepted(config, segments, special))
        return Placement::Excluded;
    const bool draft = segments[special] == draftsDir;
    if (!draft && !dated)
        return Placement::NameWithoutDate;
    const bool markdown = config.markdownExtensions().contains(rubyExtension(name).toLower());
    if (!markdown && looksLikeMarkdown(name))
        return Placement::ForeignExtension;
    return draft ? Placement::Draft : Placement::Post;
}

} // namespace galley::site
