// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>

#include <utility>

namespace galley::site {

/// A post or page that takes another path or URL. Where one of the two stays, both names of it are the same.
struct MovedPage
{
    QString oldPath; ///< as Jekyll's relative_path
    QString newPath;
    QString oldUrl; ///< as PostRecord has it; empty: links by URL are not followed
    QString newUrl;
};

/// What takes another name in a site, for those who refer to it.
struct Moves
{
    QList<MovedPage> pages;
    /// Old and new path, relative to the site's folder, for all that lies in them.
    QList<std::pair<QString, QString>> folders;

    [[nodiscard]] bool isEmpty() const { return pages.isEmpty() && folders.isEmpty(); }
};

} // namespace galley::site
