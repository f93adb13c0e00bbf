// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QJsonArray>
#include <QString>

#include <optional>

namespace galley::test {

/// Whether Ruby with Jekyll is installed; what asks it is skipped where it is not.
[[nodiscard]] bool haveJekyll();

/// Jekyll's answers to the questions of one kind (see oracle.rb), in their order; nothing where it failed.
[[nodiscard]] std::optional<QJsonArray> askJekyll(const QString &kind, const QJsonArray &questions);

} // namespace galley::test
