// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "hostileserver.h"
#include "pictures.h"

#include "preview/images/imagestore.h"

#include <QTemporaryDir>

struct Delivery
{
    galley::images::Picture picture;
    QByteArray data;
};

/// What a test of the image store needs: a hostile server, which passes for public, and a folder.
struct StoreRoom
{
    StoreRoom();

    HostileServer server;
    QTemporaryDir folder;
    QByteArray png = pictures::encoded("png"); ///< at "/good.png"

    [[nodiscard]] galley::images::ImageStore::Options options() const;
    [[nodiscard]] galley::images::ImageStore::Options cachedOptions() const;
    [[nodiscard]] galley::images::Source source(const char *path) const;
    /// Waits for it. Data "no delivery" where none came, or it came before `deliver` returned.
    [[nodiscard]] Delivery get(galley::images::ImageStore &store, const galley::images::Source &source);
};
