// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/post/result.h"

#include <QByteArray>
#include <QString>

namespace galley::site {

/// The text of a `_config.yml` in which the site switches a rule of `checkRules` off: `galley: {ignore: [rule]}`, added
/// by the fewest bytes. All other keys read as before, else it is an error. Pure.
[[nodiscard]] post::Result<QByteArray> withRuleIgnored(const QByteArray &config, const QString &rule);

/// The same in the site's own file. Reads and writes; any thread.
[[nodiscard]] post::Result<void> ignoreRule(const QString &folder, const QString &rule);

} // namespace galley::site
