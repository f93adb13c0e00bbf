// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/siteimages/attention.h"

#include "preview/images/filereader.h"

namespace galley::siteimages {

images::Picture pictureOf(const images::Source &source, const QString &url, const Harvest &harvest)
{
    images::Picture picture;
    if (source.isFile()) {
        if (const auto file = images::loadFile(source, {}))
            picture = file->loaded.picture;
    } else if (source.isUrl()) {
        const Harvest::Item *item = harvest.find(source.text());
        if (images::isDataUrl(source.text()))
            picture = images::loadDataUrl(source.text(), {}).picture;
        else if (item)
            picture = item->picture;
    } else if (!url.contains(QLatin1String("{{")) && !url.contains(QLatin1String("{%"))) {
        picture.state = images::State::Missing; // a path that the site does not publish
    }
    return picture;
}

QString stateName(const images::Picture &picture)
{
    using images::State;
    switch (picture.state) {
    case State::Fine:
        return QStringLiteral("fine");
    case State::Missing:
        return QStringLiteral("missing");
    case State::Refused:
        return QStringLiteral("refused");
    case State::Offline:
        return QStringLiteral("offline");
    case State::NeedsClick:
        return QStringLiteral("private");
    case State::Unknown:
    case State::Loading:
    case State::NotFetched:
        break;
    }
    return QStringLiteral("unknown");
}

QStringList attentionOf(const post::PostImage &image, const images::Picture &picture)
{
    QStringList reasons;
    if (post::lacksAlt(image))
        reasons.append(QStringLiteral("no-alt"));
    if (const QString state = stateName(picture); state != QLatin1String("fine") && state != QLatin1String("unknown"))
        reasons.append(state);
    if (post::isExpiring(image.url))
        reasons.append(QStringLiteral("expiring"));
    if (picture.isVeryLarge())
        reasons.append(QStringLiteral("very-large"));
    return reasons;
}

} // namespace galley::siteimages
