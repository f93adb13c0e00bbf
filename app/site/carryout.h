// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/exportplan.h"
#include "editor/post/result.h"

#include <QStringList>

#include <functional>

namespace galley::site {

/// What an export has done.
struct ExportReport
{
    QStringList written; ///< paths relative to the site's folder, the post first
    QStringList unchanged; ///< stood there already
};

/// The steps of an export in which the disk may fail.
enum class ExportStep { MakeFolder, Stage, Sync, KeepOld, PutInPlace };

struct CarryOutOptions
{
    bool overwrite = false; ///< also what differs
    /// Tests let a step fail here: true goes on. Asked before each step, with the path that it is about.
    std::function<bool(ExportStep step, const QString &path)> allow;
};

/// Carries a plan out, wholly or not at all: every file is first written beside its place and brought to the disk, then
/// takes its name in one step; when anything fails, what was changed is put back, and folders that were made are
/// removed. At no moment does a half-written file have a final name. Refused where a file has come or changed since the
/// plan was made, unless `overwrite` is on. Blocks; any thread.
[[nodiscard]] post::Result<ExportReport> carryOut(const ExportPlan &plan, const CarryOutOptions &options = {});

/// Notes in the site's ledger what the files of a plan that was carried out are, so that the next export knows its own.
[[nodiscard]] post::Result<void> rememberExport(const ExportPlan &plan);

} // namespace galley::site
