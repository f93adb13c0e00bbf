// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

#include <functional>

namespace galley::site {

/// Calls `work` for each number below `count`, in as many threads as the machine has processors, this one among them;
/// returns when all calls have. The numbers are begun in their order.
void inParallel(qsizetype count, const std::function<void(qsizetype)> &work);

} // namespace galley::site
