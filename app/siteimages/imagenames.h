// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArrayView>
#include <QSet>
#include <QString>

namespace galley::siteimages {

/// Collects the names of image files that a text has, whatever kind of text it is: all that ends like an image, without
/// the folders before it, percent-encoding decoded. Of a name with blanks the part behind the last one.
void collectImageNames(QByteArrayView text, QSet<QString> &names);

/// The names in every text of a site: pages, layouts, includes, data, style sheets, scripts, posts, configuration. What
/// Jekyll builds or tools install does not count. Blocks; any thread.
[[nodiscard]] QSet<QString> imageNamesInSite(const QString &folder, const QString &destination);

} // namespace galley::siteimages
