// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/markdown/md4ctags.h"

namespace galley::markdown {

const char *spanTag(MD_SPANTYPE type)
{
    switch (type) {
    case MD_SPAN_EM:
        return "em";
    case MD_SPAN_STRONG:
        return "strong";
    case MD_SPAN_CODE:
        return "code";
    default:
        return "del";
    }
}

const char *closingTag(MD_BLOCKTYPE type)
{
    switch (type) {
    case MD_BLOCK_QUOTE:
        return "</blockquote>\n";
    case MD_BLOCK_UL:
        return "</ul>\n";
    case MD_BLOCK_OL:
        return "</ol>\n";
    case MD_BLOCK_LI:
        return "</li>\n";
    case MD_BLOCK_CODE:
        return "</code></pre>\n";
    case MD_BLOCK_P:
        return "</p>\n";
    case MD_BLOCK_TABLE:
        return "</table>\n";
    case MD_BLOCK_THEAD:
        return "</thead>\n";
    case MD_BLOCK_TBODY:
        return "</tbody>\n";
    case MD_BLOCK_TR:
        return "</tr>\n";
    case MD_BLOCK_TH:
        return "</th>\n";
    case MD_BLOCK_TD:
        return "</td>\n";
    default:
        return "";
    }
}

} // namespace galley::markdown
