// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace galley::window {

/// The user's own copy of the sample blog, made from the installed one the first time, so that trying things out
/// changes nothing that was installed. Empty where no sample is installed or it cannot be copied.
[[nodiscard]] QString sampleSite();

} // namespace galley::window
