// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "preview/markdown/lineindex.h"
#include "preview/markdown/renderedpost.h"

#include <QByteArrayView>

#include <vector>

namespace galley::markdown {

/// A block-level element as md4c reports it, with what its text pointers tell of its place.
struct PlacedBlock
{
    enum class Type { Quote, List, Item, Rule, Heading, Code, Html, Paragraph, Table, Row };
    Type type = Type::Paragraph;
    int parent = -1; ///< index of the block around it, -1 at the top
    int depth = 0; ///< how many quotes and items are around it
    char fence = 0; ///< of a fenced code block
    qsizetype htmlBegin = 0; ///< offset of the element in the HTML
    qsizetype htmlEnd = 0;
    qsizetype attributeAt = -1; ///< where an attribute can be put in; -1 where there is no element
    bool startsAtText = false; ///< the text begins on the block's first line (a fence's info string is part of it)
    bool hasHtml = false; ///< raw HTML lies in it
    ByteRange text; ///< what is known of its text; invalid where no pointer came
    int firstLine = 0; ///< the result, from 1
    int lastLine = 0; ///< the result, inclusive
};

/// Finds the lines of every block. `blocks` are in document order, parents before children.
void placeBlocks(const LineIndex &lines, std::vector<PlacedBlock> *blocks);

/// The source of a heading that lies on the lines found: from its first mark to its last line's end.
[[nodiscard]] ByteRange headingRange(const LineIndex &lines, const PlacedBlock &heading);

} // namespace galley::markdown
