// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/post/value.h"

#include <QByteArrayList>
#include <QJsonArray>

namespace galley::test {

/// What a script of this folder prints for the texts, one JSON value for each. Empty where Ruby cannot be run.
[[nodiscard]] QJsonArray askRuby(const char *script, const QByteArrayList &texts);

/// A value as read_yaml.rb writes it.
[[nodiscard]] QJsonValue notation(const post::Value &value);

} // namespace galley::test
