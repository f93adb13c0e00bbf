// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/post/result.h"

#include <QByteArray>

#include <vector>

namespace galley::post {

/// A node of a YAML text as it is written there, before its scalars are typed and its aliases followed.
struct YamlNode
{
    enum class Kind { Null, Scalar, Sequence, Mapping, Alias };

    Kind kind = Kind::Null;
    bool flow = false; ///< a collection in brackets or braces
    bool plain = false; ///< a scalar without quotes, not a block scalar and not tagged "!"
    QByteArray tag; ///< resolved, e.g. "tag:yaml.org,2002:str"; empty where there is none
    QByteArray text; ///< UTF-8 content of a scalar: unfolded, unescaped
    std::size_t anchor = 0; ///< numbered from 1; of an alias, the anchor that it names
    /// Byte at which yaml-cpp met the node or its tag or anchor; for an empty value, the token behind it.
    qsizetype mark = 0;
    int line = 0; ///< line of that byte, from 0
    bool hasTag = false; ///< a tag is written, "!" too
    bool bareTag = false; ///< of a scalar: its tag is "!" alone, by which Psych forgets its quotes
    /// Where the node is written, as bytes [begin, end) of the text: from its tag or anchor to its last character,
    /// without line end or comment. Both are the place behind the colon or dash where nothing is written.
    qsizetype begin = 0;
    qsizetype content = 0; ///< first byte behind tag and anchor
    qsizetype end = 0;
    qsizetype indicator =
        -1; ///< the dash, question mark or, of a value, the colon in front of it; -1 where there is none
    std::vector<YamlNode> children; ///< items; of a mapping its keys and values in turn
};

/// The first document of a YAML text (UTF-8); Kind::Null where there is none. Any thread. Texts over 4 MB, over 200
/// levels deep, or with characters that Psych refuses are errors, with the line of the text. Every node is placed.
[[nodiscard]] Result<YamlNode> parseYaml(QByteArrayView utf8);

} // namespace galley::post
