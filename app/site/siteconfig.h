// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/post/result.h"
#include "editor/post/value.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QTimeZone>

namespace galley::site {

/// The configuration of a Jekyll site: its `_config.yml` over Jekyll's own defaults, merged as
/// Jekyll::Configuration does (jekyll 4.3, configuration.rb). A value; copies are cheap. Any thread.
class SiteConfig final
{
public:
    /// Jekyll's defaults, for a folder without a configuration; an empty `folder` means that there is no site.
    explicit SiteConfig(const QString &folder = {});
    /// The defaults with `configured` over them, where that is a mapping.
    SiteConfig(const QString &folder, const post::Value &configured);

    /// Reads `files` in their order, each over those before it; without `files` the folder's own `_config.yml`,
    /// `_config.yaml` or `_config.toml`, the first of them that exists. No file at all is no error. YAML that Jekyll
    /// could not read is one, as is a list option that is not a list: Jekyll then refuses to build.
    [[nodiscard]] static post::Result<SiteConfig> read(const QString &folder, const QStringList &files = {});

    /// The site's folder (Jekyll's `source`), absolute and clean; empty where there is no site.
    [[nodiscard]] const QString &folder() const { return m_folder; }
    [[nodiscard]] bool isSite() const { return !m_folder.isEmpty(); }
    [[nodiscard]] const post::Value &values() const { return m_values; }
    /// Things that Jekyll passes over and that change what it publishes, such as a configuration that is not a mapping.
    [[nodiscard]] const QList<post::Error> &notes() const { return m_notes; }

    /// A value by its top-level key; null where it is absent or YAML null.
    [[nodiscard]] const post::Value *find(QStringView key) const;
    /// The value as Ruby's to_s gives it; empty where it is absent.
    [[nodiscard]] QString text(QStringView key) const;
    /// Whether Ruby takes the value for true: all but false and nil.
    [[nodiscard]] bool flag(QStringView key) const;
    /// The items of a list as text; a scalar counts as a list of one.
    [[nodiscard]] QStringList list(QStringView key) const;

    /// `baseurl` with a slash in front and none behind; empty for none.
    [[nodiscard]] QString baseurl() const;
    /// `url` without a slash behind; empty for none.
    [[nodiscard]] QString url() const;
    /// The site's `timezone`. Without one it is the machine's; a name that nobody knows is UTC, as in the C library.
    [[nodiscard]] QTimeZone timeZone() const;
    /// `collections_dir`, relative to the folder, without slashes around it; mostly empty.
    [[nodiscard]] QString collectionsDir() const;
    /// The template for the URLs of posts.
    [[nodiscard]] QString postPermalink() const;
    /// With the dot, in lower case.
    [[nodiscard]] QStringList markdownExtensions() const;

private:
    QString m_folder;
    post::Value m_values;
    QList<post::Error> m_notes;
};

/// `over` merged into `base` by Jekyll::Utils.deep_merge_hashes: mappings key by key, all else replaced, null left out.
[[nodiscard]] post::Value merged(const post::Value &base, const post::Value &over);

/// The nearest folder at or above `path` that holds a Jekyll configuration; empty where there is none.
[[nodiscard]] QString findSite(const QString &path);

/// The configuration files of a folder that Jekyll would read by itself: one or none.
[[nodiscard]] QString configFile(const QString &folder);

} // namespace galley::site
