// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace galley::post {

/// A parameter of an include tag: what is between the quotes, in bytes of the text.
struct IncludeText
{
    qsizetype begin = -1; ///< -1: there is no such parameter
    qsizetype end = -1;
    QByteArray text; ///< without the backslashes of `\"` and `\'`, as the included file gets it

    [[nodiscard]] bool isValid() const { return begin >= 0; }
};

/// An image that a Liquid include names, as Minimal Mistakes' `{% include figure image_path="/x.png" alt="..." %}`.
struct IncludeImage
{
    qsizetype begin = 0; ///< the whole tag
    qsizetype end = 0;
    QByteArray key; ///< the parameter that names the image
    IncludeText url;
    IncludeText alt;
    IncludeText title;
};

/// In order. Parameters are read as Jekyll 4.3 does (lib/jekyll/tags/include.rb); one counts when its name ends in
/// `image_path`, or when its value ends like the name of an image file. Values that are variables name none. Tags
/// within `raw` and `comment` do not run and do not count; those within code do.
[[nodiscard]] QList<IncludeImage> includeImages(QByteArrayView body);

} // namespace galley::post
