// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>
#include <QStringList>

namespace galley::view {

/// The object that our own scripts in the page talk to, over a web channel that exists in their world only. The slots
/// are called by the page, each becomes a signal of the same meaning; nothing else of the program can be reached from
/// there.
class Bridge final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

public Q_SLOTS:
    void ready() { Q_EMIT pageReady(); }
    void painted(double revision) { Q_EMIT pagePainted(static_cast<qint64>(revision)); }
    void scrolled(double line) { Q_EMIT pageScrolled(line); }
    void clicked(int line) { Q_EMIT lineClicked(line); }
    void doubleClicked(int firstLine, int lastLine) { Q_EMIT blockDoubleClicked(firstLine, lastLine); }
    void linkClicked(const QString &href) { Q_EMIT pageLinkClicked(href); }
    void linkHovered(const QString &href) { Q_EMIT pageLinkHovered(href); }
    void needLibrary(const QString &name) { Q_EMIT libraryNeeded(name); }
    void needMedia(const QStringList &urls) { Q_EMIT mediaNeeded(urls); }
    void needFilms(const QStringList &urls) { Q_EMIT filmsNeeded(urls); }
    void releaseMedia(const QStringList &urls) { Q_EMIT mediaReleased(urls); }
    void mediaClicked(const QString &url) { Q_EMIT pageMediaClicked(url); }

Q_SIGNALS:
    void pageReady();
    void pagePainted(qint64 revision);
    void pageScrolled(double bodyLine); ///< by the reader, not by us
    void lineClicked(int bodyLine);
    void blockDoubleClicked(int firstLine, int lastLine);
    void pageLinkClicked(const QString &href); ///< as written in the post
    void pageLinkHovered(const QString &href); ///< empty when the pointer has left
    void libraryNeeded(const QString &name); ///< "code" or "math"
    void mediaNeeded(const QStringList &urls); ///< of pictures, as published
    void filmsNeeded(const QStringList &urls); ///< of sounds and films, as published
    void mediaReleased(const QStringList &urls); ///< no place in the page has them any more
    void pageMediaClicked(const QString &url); ///< the box of an image that is not fetched unasked
};

} // namespace galley::view
