// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/changeset.h"
#include "app/site/transaction.h"
#include "editor/post/result.h"

namespace galley::site {

/// Carries a set of changes out, wholly or not at all. First the log says what will be done; then each new file is
/// written beside its place and brought to the disk; then the log turns, and from there on every change is a renaming.
/// When anything fails, what was changed is put back. When the process is killed, `recoverUnfinished` completes or
/// rolls back. Refused where a file is not as `before` has it, or stands in the way; the site is then as it was. What
/// an earlier process left unfinished in this site is recovered first. Blocks; any thread.
[[nodiscard]] post::Result<void> applyChanges(const ChangeSet &set, const TransactionOptions &options = {});

} // namespace galley::site
