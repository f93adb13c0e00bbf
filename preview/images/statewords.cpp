// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/images/statewords.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace galley::images {
namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("galley::images", text);
}

QString refusedWords(const Picture &picture)
{
    switch (picture.reason) {
    case Reason::BadAddress:
        return words(QT_TRANSLATE_NOOP("galley::images", "Not an address of an image"));
    case Reason::OutsideRoot:
        return words(QT_TRANSLATE_NOOP("galley::images", "Lies outside the site's folder"));
    case Reason::NotARegularFile:
        return words(QT_TRANSLATE_NOOP("galley::images", "Not a file"));
    case Reason::Unreadable:
        return words(QT_TRANSLATE_NOOP("galley::images", "Cannot be read"));
    case Reason::TooLarge:
        return words(QT_TRANSLATE_NOOP("galley::images", "Too large to show"));
    case Reason::TooManyPixels:
        return words(QT_TRANSLATE_NOOP("galley::images", "Too many pixels to show"));
    case Reason::TooManyRedirects:
    case Reason::BadRedirect:
        return words(QT_TRANSLATE_NOOP("galley::images", "Redirected to nowhere"));
    default:
        return words(QT_TRANSLATE_NOOP("galley::images", "Not an image"));
    }
}

QString offlineWords(const Picture &picture)
{
    switch (picture.reason) {
    case Reason::NoSuchHost:
        return words(QT_TRANSLATE_NOOP("galley::images", "Offline, or no such host"));
    case Reason::TooSlow:
        return words(QT_TRANSLATE_NOOP("galley::images", "The server is too slow"));
    case Reason::Insecure:
        return words(QT_TRANSLATE_NOOP("galley::images", "No secure connection"));
    case Reason::BadAnswer:
        return words(QT_TRANSLATE_NOOP("galley::images", "The server answers with nonsense"));
    case Reason::CutShort:
        return words(QT_TRANSLATE_NOOP("galley::images", "The connection broke off"));
    default:
        return words(QT_TRANSLATE_NOOP("galley::images", "Offline"));
    }
}

QString fineWords(const Picture &picture)
{
    QStringList parts{picture.format};
    if (picture.pixels.isValid())
        parts.append(QStringLiteral("%1 × %2").arg(picture.pixels.width()).arg(picture.pixels.height()));
    parts.append(QLocale().formattedDataSize(picture.bytes, 0, QLocale::DataSizeTraditionalFormat));
    return parts.join(QStringLiteral(" · "));
}

} // namespace

QString stateWords(const Picture &picture)
{
    switch (picture.state) {
    case State::Unknown:
    case State::Loading:
        return words(QT_TRANSLATE_NOOP("galley::images", "Loading…"));
    case State::Fine:
        return fineWords(picture);
    case State::Missing:
        return picture.httpStatus > 0
            ? words(QT_TRANSLATE_NOOP("galley::images", "Missing (%1)")).arg(picture.httpStatus)
            : words(QT_TRANSLATE_NOOP("galley::images", "No such file"));
    case State::Refused:
        return refusedWords(picture);
    case State::Offline:
        return offlineWords(picture);
    case State::NeedsClick:
        return words(QT_TRANSLATE_NOOP("galley::images", "In your own network: not fetched"));
    case State::NotFetched:
        break;
    }
    return words(QT_TRANSLATE_NOOP("galley::images", "Not fetched"));
}

} // namespace galley::images
