// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/post/postimages.h"
#include "preview/images/picture.h"
#include "preview/images/source.h"
#include "preview/images/statewords.h"

#include <QFlags>
#include <QList>
#include <QString>

namespace galley::attachments {

/// A place of the post that refers to an image, with where the image is to be had.
struct Attachment
{
    post::PostImage image;
    images::Source source;

    friend bool operator==(const Attachment &, const Attachment &) = default;
};

/// Why an image wants the writer's eye.
enum class Attention {
    NoAlt = 1, ///< no alternative text, or one that says nothing
    Missing = 2,
    Refused = 4,
    Expiring = 8,
    VeryLarge = 16,
};
Q_DECLARE_FLAGS(Attentions, Attention)
Q_DECLARE_OPERATORS_FOR_FLAGS(Attentions)

[[nodiscard]] Attentions attentionsOf(const post::PostImage &image, const images::Picture &picture);

/// The host of a URL, or the path, for a narrow place: what tells one image from another.
[[nodiscard]] QString shortPlace(const QString &url);
/// One sentence for each reason, joined by line ends; empty where there is none.
[[nodiscard]] QString attentionWords(Attentions attentions, const images::Picture &picture);
/// What a person calls the place: its alternative text, or the front matter key, or the name of the file.
[[nodiscard]] QString nameOf(const post::PostImage &image);

} // namespace galley::attachments
