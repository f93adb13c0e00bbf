// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/post/result.h"

#include <QByteArrayView>

namespace galley::post {

struct YamlNode;

/// Fills in where each node of a tree lies: yaml-cpp tells where nodes start, and of empty ones not even that. An error
/// where the text cannot be what the tree says, such as a quote that is never closed, which yaml-cpp overlooks.
[[nodiscard]] Result<void> placeNodes(YamlNode &root, QByteArrayView utf8);

/// Whether the byte is a blank or a line end.
[[nodiscard]] constexpr bool isYamlSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// The first byte from `at` on that is neither blank, line end nor comment; the text's size where there is none.
[[nodiscard]] qsizetype skipYamlSpace(QByteArrayView utf8, qsizetype at);

/// The column of a byte, counted in bytes from its line's start.
[[nodiscard]] qsizetype yamlColumn(QByteArrayView utf8, qsizetype at);

} // namespace galley::post
