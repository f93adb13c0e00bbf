// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "preview/images/source.h"

#include <QByteArray>
#include <QString>

namespace galley::view {

/// A file of sound or film of the site, as the page may play it.
struct Film
{
    QString path; ///< canonical; empty where there is none
    QByteArray mime;
};

/// Looks for the file: a regular one whose canonical path lies inside the source's folder, with the ending of a kind
/// that the page may play. Never by URL. Touches the disk: call it in a worker thread.
[[nodiscard]] Film findFilm(const images::Source &source);

} // namespace galley::view
