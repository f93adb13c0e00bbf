// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace galley::test {

/// What the installed Jekyll publishes of a site: path below the destination -> bytes.
using BuiltSite = QMap<QString, QByteArray>;

/// Builds into a folder outside the site. Nothing where Jekyll ends with an error, which is printed. `arguments` go to
/// `jekyll build`.
[[nodiscard]] std::optional<BuiltSite> buildSite(const QString &folder, const QStringList &arguments = {});

/// Links and images of built pages that lead to nothing the site publishes, as "page: url".
[[nodiscard]] QStringList deadLinks(const BuiltSite &site, const QString &baseurl, const QString &url);

} // namespace galley::test
