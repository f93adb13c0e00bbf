// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/check.h"

#include <QStringList>

namespace galley::site {

/// A post with what could be mended.
struct FixedPost
{
    QByteArray source; ///< UTF-8 without the mark
    bool dropsByteOrderMark = false;
    QList<Finding> fixed; ///< in the order in which they were mended
    QList<Finding> left; ///< of `source`
};

/// Mends one finding after another; each must be gone when the post is checked again, else it is left. Only the rules
/// of these ids; empty: all, save where that would move a published post to another URL. `bytes` are those of the file.
/// Writes nothing; any thread.
[[nodiscard]] FixedPost fixPost(const CheckedSite &site, const QString &file, const QByteArray &bytes,
                                const QStringList &rules = {});

} // namespace galley::site
