// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "preview/images/limits.h"
#include "preview/images/picture.h"
#include "preview/images/source.h"

#include <QByteArray>

namespace galley::images {

/// A picture and, where it is fine, its encoded bytes.
struct Loaded
{
    Picture picture;
    QByteArray data;
};

[[nodiscard]] Picture refused(Reason reason, const QString &details = {});

/// Judges bytes that came from anywhere: fine with what was found in them, or refused. Decodes nothing.
[[nodiscard]] Picture examine(QByteArrayView data, const Limits &limits);

/// The image in a `data:` URL (RFC 2397), base64 or percent-encoded; its declared type counts for nothing.
[[nodiscard]] Loaded loadDataUrl(const QString &url, const Limits &limits);
[[nodiscard]] bool isDataUrl(const QString &url);

} // namespace galley::images
