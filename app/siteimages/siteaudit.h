// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/siteconfig.h"
#include "app/siteimages/harvest.h"
#include "editor/post/postimages.h"
#include "preview/images/picture.h"
#include "preview/images/source.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace galley::siteimages {

/// Something about an image of a site that wants the writer's eye.
struct AuditFinding
{
    enum class Kind {
        Missing, ///< a post refers to it, and it is not there or cannot be shown
        Expiring, ///< a URL with a token
        DefaultAlt, ///< no alternative text, or one that says nothing
        Unused, ///< a file whose name no text of the site has
        SameBytes, ///< several files
        Large,
    };

    Kind kind = Kind::Missing;
    QString file; ///< relative to the site's folder: the post, or the image where no post is concerned
    int line = 0; ///< of a post, from 1
    int column = 0; ///< in characters, from 1
    QString url; ///< as in the post
    QString details; ///< translated
    QStringList others = {}; ///< files of the same bytes
};

/// The images of a site: what its posts and drafts refer to, and the files that it publishes.
class SiteAudit final
{
public:
    /// Reads every post. Blocks; any thread.
    explicit SiteAudit(const site::SiteConfig &config);

    /// Of all posts, each once: to be fetched, where it is wanted.
    [[nodiscard]] QStringList remoteUrls() const;
    /// In the order of the files. Remote images count as far as they are in `harvest`. Blocks; any thread.
    [[nodiscard]] QList<AuditFinding> findings(const Harvest &harvest, qint64 largest = images::veryLargeBytes) const;

private:
    struct Place
    {
        QString file; ///< relative
        post::PostImage image;
        images::Source source;
    };
    struct ImageFile
    {
        QString path; ///< relative
        qint64 bytes = 0;
    };

    void addPlaces(QList<AuditFinding> &findings, const Harvest &harvest, qint64 largest) const;
    void addFiles(QList<AuditFinding> &findings, qint64 largest) const;
    void addSameBytes(QList<AuditFinding> &findings, const QList<ImageFile> &files) const;
    [[nodiscard]] QList<ImageFile> imageFiles() const;

    site::SiteConfig m_config;
    QList<Place> m_places;
};

} // namespace galley::siteimages
