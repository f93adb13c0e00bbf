// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/checkedsite.h"
#include "editor/post/splice.h"
#include "preview/markdown/renderedpost.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace galley::site {

/// Something in a post that will probably not do what its writer expects.
struct Finding
{
    QString rule = {}; ///< id of one of `checkRules`
    QString file = {}; ///< absolute
    int line = 0; ///< of the file, from 1; 0 where it is about the whole file
    int column = 0; ///< in characters, from 1; 0 where it is about the whole file
    QString text = {}; ///< one translated sentence
    markdown::ByteRange range = {}; ///< of the post's source (without BOM); invalid where it is about the whole file
    /// The smallest change that mends it, to the source that was checked. It was read again: nothing else changes for
    /// Jekyll. Empty where only the writer can know what was meant.
    QList<post::Splice> fix = {};
    QString urlAfterFix = {}; ///< where the fix moves a published post, whose old URL then leads nowhere; mostly empty
    bool dropsByteOrderMark = false; ///< mended by leaving the file's mark out; it is no part of the source

    [[nodiscard]] bool isFixable() const { return !fix.isEmpty() || dropsByteOrderMark; }
    friend bool operator==(const Finding &, const Finding &) = default;
};

struct CheckRule
{
    QString id; ///< stable
    QString why; ///< one translated sentence
};

/// Every rule. A site switches rules off by `galley: {ignore: [id, ...]}` in its `_config.yml`.
[[nodiscard]] QList<CheckRule> checkRules();

/// What one post's file says about itself, in the order of its lines, and what only shows beside the site's other
/// posts. Reads the disk; any thread. `file` is absolute, `bytes` those of the file.
[[nodiscard]] QList<Finding> checkPost(const CheckedSite &site, const QString &file, const QByteArray &bytes);

/// Every post and draft of the site, and the files that Jekyll passes over though they look like posts.
[[nodiscard]] QList<Finding> checkSite(const CheckedSite &site);

} // namespace galley::site
