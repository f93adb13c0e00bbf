// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/commands/postarguments.h"

namespace galley::commands {

/// `galley images SITE`: what wants the writer's eye among the images of a whole site. Returns an ExitStatus.
[[nodiscard]] int auditImages(const PostArguments &arguments);

} // namespace galley::commands
