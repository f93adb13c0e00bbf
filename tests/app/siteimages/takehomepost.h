// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <functional>

class HostileServer;

/// A post with 200 images of every kind on a server of a test, and what must become of each.
namespace takehome {

struct Wanted
{
    QString url; ///< as in the post; different for each
    QByteArray bytes; ///< what must come home; empty where the image stays remote
};

/// How image `number` is written: a place that Liquid fills in, or one that a theme puts baseurl before.
enum class Place { Body, Plain };
using UrlOf = std::function<QString(int number, Place place)>;

inline constexpr int count = 200;

/// Sets the server's answers. `slow` adds servers that never answer.
[[nodiscard]] QList<Wanted> serve(HostileServer &server, bool slow);
/// Front matter, Markdown, references, `<img>` and includes, some images in several places, with all that an edit could
/// spoil between them.
[[nodiscard]] QByteArray post(const UrlOf &urlOf, int images = count);

/// A site with the post in `folder`; gives the post's path.
[[nodiscard]] QString writeSite(const QString &folder, const QByteArray &post, const QByteArray &config);
/// Every file below a folder with its bytes, hidden ones included.
[[nodiscard]] QHash<QString, QByteArray> filesBelow(const QString &folder);

} // namespace takehome
