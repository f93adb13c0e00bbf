// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/postrecord.h"
#include "editor/post/keypath.h"

#include <QList>
#include <QString>

namespace galley::site {

/// A value that a post has, or would have, without saying so itself.
struct InheritedValue
{
    post::KeyPath path; ///< `layout`; `header.teaser` where the post has another part of the map
    post::Value value;
    QString from; ///< where it comes from, in words: "the site's defaults, rule 2", "the file name", ...
    bool overridden = false; ///< the post's own front matter has the key

    friend bool operator==(const InheritedValue &, const InheritedValue &) = default;
};

/// What the defaults, the file's name and its folders give to a post; what Jekyll keeps for itself is left out. The
/// defaults' values are told also where the post overrides them. Jekyll merges maps key by key, at every depth, and
/// replaces all else, lists included; so what a map of the post lacks is inherited by itself. `record` is the post's,
/// `own` its front matter.
[[nodiscard]] QList<InheritedValue> inheritedValues(const SiteRules &rules, const PostRecord &record,
                                                    const post::Value &own);

/// Where a value comes from, by PostRecord::provenance, in words; empty for what the post says itself.
[[nodiscard]] QString provenanceText(const QString &provenance);

} // namespace galley::site
