// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/exportplan.h"
#include "app/site/transaction.h"
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

struct CarryOutOptions
{
    bool overwrite = false; ///< also what differs
    std::function<bool(Step step, const QString &path)> allow = {}; ///< as TransactionOptions has it
};

/// Carries a plan out as one transaction of the site (see applyChanges): wholly or not at all, also when the process is
/// killed. Refused where a file has come or changed since the plan was made, and where a file of other content stands
/// there, unless `overwrite` is on. Blocks; any thread.
[[nodiscard]] post::Result<ExportReport> carryOut(const ExportPlan &plan, const CarryOutOptions &options = {});

/// Notes in the site's ledger what the files of a plan that was carried out are, so that the next export knows its own.
[[nodiscard]] post::Result<void> rememberExport(const ExportPlan &plan);

} // namespace galley::site
