// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/siteconfig.h"

#include <QString>
#include <QStringList>

namespace galley::site {

/// Which files and folders of a site Jekyll reads (Jekyll::EntryFilter, jekyll 4.3, entry_filter.rb). A value; any
/// thread.
class EntryFilter final
{
public:
    explicit EntryFilter(const SiteConfig &config);

    /// `entry` is relative to `base`, which is relative to the site's folder and begins with a slash, or is empty.
    [[nodiscard]] bool accepts(const QString &base, const QString &entry) const;

private:
    struct Pattern
    {
        QString text; ///< with the site's folder in front
        bool wild = false;
    };

    [[nodiscard]] bool matchesAny(const QList<Pattern> &patterns, const QString &entry) const;

    QString m_folder;
    QList<Pattern> m_include;
    QList<Pattern> m_exclude;
};

} // namespace galley::site
