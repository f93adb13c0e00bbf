// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace galley::body {

/// A place in a line where the name of something on the site is being typed.
struct LinkContext
{
    enum class Kind {
        PostUrl, ///< {% post_url |
        LinkTag, ///< {% link |
        Image, ///< ![alt](|, src="|
        ImageParameter, ///< {% include figure image_path="|: a plain path, for Liquid is not read in there
        Destination, ///< [text](|
    };
    Kind kind = Kind::PostUrl;
    qsizetype begin = 0; ///< UTF-16 units of the line; what is typed goes from there to the cursor
    QString typed;
};

/// `before` is the line up to the cursor.
[[nodiscard]] std::optional<LinkContext> linkContextAt(QStringView before);

/// What has to stand behind a completed name so that the tag is closed; `after` is the line from the cursor on.
[[nodiscard]] QString closingFor(LinkContext::Kind kind, QStringView after);

} // namespace galley::body
