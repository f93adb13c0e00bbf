// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/commands/command.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>

namespace galley::commands {

/// What a subcommand that works on a post understands, besides `--site DIR` and `--help`, which all of them do.
struct PostUsage
{
    QString help; ///< printed for `--help`; begins with the line "Usage: ..."
    QStringList flags; ///< options without a value, with their dashes: "--json"
    QStringList valued; ///< options with a value, given as `--option VALUE` or `--option=VALUE`
    int operandsAtMost = 0; ///< operands behind the POST; -1: any number
};

/// What it was called with.
struct PostArguments
{
    QString post; ///< path as typed
    QString site; ///< the site's folder, absolute; empty where there is none
    QStringList operands; ///< those behind the POST, in order
    QStringList flags;
    QList<std::pair<QString, QString>> values; ///< option and value, in order; an option may repeat

    [[nodiscard]] bool has(const QString &flag) const { return flags.contains(flag); }
    /// The last value given for an option, or none.
    [[nodiscard]] std::optional<QString> value(const QString &option) const;
};

/// Reads the arguments behind the subcommand's name. Nothing comes back when the subcommand ends here, with `*status`:
/// the help was asked for and printed, or the call makes no sense and stderr says why.
///
/// The site is `--site`, else SITE_DIR of the environment, else the nearest folder above the post with a `_config.yml`.
[[nodiscard]] std::optional<PostArguments> readPostArguments(const PostUsage &usage, const QStringList &arguments,
                                                             int *status);

} // namespace galley::commands
