// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "preview/images/picture.h"

#include <QString>

namespace galley::view {

/// What stands in the box of an image that is not shown: one sentence for people. Empty for one that is fine.
[[nodiscard]] QString describe(const images::Picture &picture);

} // namespace galley::view
