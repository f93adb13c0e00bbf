// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>

#include <functional>
#include <optional>

namespace bench {

/// Milliseconds of processor time that one call takes in this thread: the least of several rounds, for what other
/// programs do to the machine only ever adds. Short calls are repeated within a round.
[[nodiscard]] double milliseconds(const std::function<void()> &call);
/// The same of one single call.
[[nodiscard]] double millisecondsOnce(const std::function<void()> &call);

/// Prints a row: name, value, unit, baseline's value, ratio (value / baseline), separated by tabs.
void report(const QByteArray &name, double value, const char *unit, std::optional<double> baseline = std::nullopt);

} // namespace bench
