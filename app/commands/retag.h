// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringList>

namespace galley::commands {

/// `galley retag SITE --tag OLD=NEW`: gives a tag or category another name in the whole site.
[[nodiscard]] int runRetag(const QStringList &arguments);

} // namespace galley::commands
