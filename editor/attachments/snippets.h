// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace galley::attachments {

/// An image that is not in the post yet.
struct NewImage
{
    QString url;
    QString alt;

    friend bool operator==(const NewImage &, const NewImage &) = default;
};

/// The images that a pasted or dropped text means, in its order: `![alt](url)`, `<img src="url" alt="alt">` as GitHub
/// gives them, and URLs that stand alone. Empty where the text is something else: then it is no paste of images.
[[nodiscard]] QList<NewImage> imagesInText(const QString &text);

/// How the image is written into the body, without a line end.
[[nodiscard]] QByteArray asMarkdown(const NewImage &image);

} // namespace galley::attachments
