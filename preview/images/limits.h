// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

#include <chrono>

namespace galley::images {

/// What an image may cost. The defaults are what the program runs with; tests make them small.
struct Limits
{
    qint64 bytes = 20 * 1024 * 1024;
    qint64 pixels = 100'000'000;
    qint64 dataUrlBytes = 1024 * 1024; ///< of the text of a data: URL
    int redirects = 5;
    int atOnce = 6; ///< remote images being fetched
    std::chrono::milliseconds time{10'000}; ///< for one image with its redirects, from look-up to last byte
    std::chrono::milliseconds settle{300}; ///< before the network is asked: a URL being typed changes meanwhile
    std::chrono::hours fresh{24}; ///< how long a cached image is shown without asking its server again
    qint64 cacheBytes = 512LL * 1024 * 1024; ///< on disk
    qint64 dataBytes = 64LL * 1024 * 1024; ///< encoded images kept in memory
    qint64 thumbnailBytes = 40LL * 1024 * 1024; ///< decoded thumbnails kept in memory
};

} // namespace galley::images
