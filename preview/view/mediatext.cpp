// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/view/mediatext.h"

#include <QCoreApplication>

namespace galley::view {
namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("galley::view::Media", source);
}

QString refusal(images::Reason reason)
{
    using images::Reason;
    switch (reason) {
    case Reason::BadAddress:
        return text(QT_TRANSLATE_NOOP("galley::view::Media", "This is not an address of a picture"));
    case Reason::OutsideRoot:
        return text(QT_TRANSLATE_NOOP("galley::view::Media", "This file lies outside the site"));
    case Reason::NotARegularFile:
    case Reason::Unreadable:
        return text(QT_TRANSLATE_NOOP("galley::view::Media", "This file cannot be read"));
    case Reason::TooLarge:
    case Reason::TooManyPixels:
        return text(QT_TRANSLATE_NOOP("galley::view::Media", "This picture is too large to be shown here"));
    case Reason::TooManyRedirects:
    case Reason::BadRedirect:
        return text(QT_TRANSLATE_NOOP("galley::view::Media", "The server sends on to a place that is not followed"));
    default:
        return text(QT_TRANSLATE_NOOP("galley::view::Media", "This is not a picture"));
    }
}

} // namespace

QString describe(const images::Picture &picture)
{
    using images::State;
    switch (picture.state) {
    case State::Unknown:
    case State::Loading:
        return text(QT_TRANSLATE_NOOP("galley::view::Media", "The picture is being loaded"));
    case State::Fine:
        return {};
    case State::Missing:
        return picture.httpStatus > 0
            ? text(QT_TRANSLATE_NOOP("galley::view::Media", "The server has no such picture (%1)"))
                  .arg(picture.httpStatus)
            : text(QT_TRANSLATE_NOOP("galley::view::Media", "There is no such picture"));
    case State::Refused:
        return refusal(picture.reason);
    case State::Offline:
        return text(QT_TRANSLATE_NOOP("galley::view::Media", "The server cannot be reached"));
    case State::NeedsClick:
        return text(
            QT_TRANSLATE_NOOP("galley::view::Media", "On this computer or in a private network: click to load it"));
    case State::NotFetched:
        return text(QT_TRANSLATE_NOOP("galley::view::Media", "Click to load this picture"));
    }
    return {};
}

} // namespace galley::view
