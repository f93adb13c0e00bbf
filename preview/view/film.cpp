// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/view/film.h"

#include <QFileInfo>
#include <QHash>

namespace galley::view {
namespace {

QByteArray mimeOf(const QString &suffix)
{
    static const QHash<QString, QByteArray> known{
        {QStringLiteral("mp4"), "video/mp4"},   {QStringLiteral("m4v"), "video/mp4"},
        {QStringLiteral("webm"), "video/webm"}, {QStringLiteral("ogv"), "video/ogg"},
        {QStringLiteral("mov"), "video/mp4"},   {QStringLiteral("mp3"), "audio/mpeg"},
        {QStringLiteral("m4a"), "audio/mp4"},   {QStringLiteral("ogg"), "audio/ogg"},
        {QStringLiteral("oga"), "audio/ogg"},   {QStringLiteral("opus"), "audio/ogg"},
        {QStringLiteral("wav"), "audio/wav"},   {QStringLiteral("flac"), "audio/flac"},
    };
    return known.value(suffix.toLower());
}

} // namespace

Film findFilm(const images::Source &source)
{
    if (!source.isFile())
        return {};
    const QFileInfo file(source.text());
    const QString path = file.canonicalFilePath();
    const QString root = QFileInfo(source.root()).canonicalFilePath();
    const QByteArray mime = mimeOf(QFileInfo(path).suffix());
    if (path.isEmpty() || root.isEmpty() || mime.isEmpty() || !QFileInfo(path).isFile())
        return {};
    if (!path.startsWith(root.endsWith(u'/') ? root : root + u'/'))
        return {};
    return {path, mime};
}

} // namespace galley::view
