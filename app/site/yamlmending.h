// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/post/splice.h"

#include <QByteArrayView>
#include <QList>

namespace galley::site {

/// A line that keeps YAML from being read, and the smallest change that mends it.
struct YamlMending
{
    enum class Kind {
        Colon, ///< a text with ": " in it, without quotes
        Quotes, ///< a text that begins with a sign that means something in YAML, without quotes
        Tab, ///< a tab in the indentation
    };

    Kind kind = Kind::Colon;
    qsizetype begin = 0; ///< what is wrong, as bytes of the text
    qsizetype end = 0;
    QList<post::Splice> splices; ///< counts in the text as it was, whatever else is mended
};

/// What to mend in a front matter's YAML that cannot be read, so that it can: every one of them together, in the order
/// of the text. Empty where that does not help, or where nothing is wrong. Each quoted text keeps its letters. Pure.
[[nodiscard]] QList<YamlMending> mendYaml(QByteArrayView yaml);

} // namespace galley::site
