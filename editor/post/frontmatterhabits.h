// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/post/yamlwriter.h"

#include <QByteArrayView>
#include <QStringList>

namespace galley::post {

struct YamlNode;

/// How the front matter is written, learned from what most of it does. `newline` is left for the caller.
[[nodiscard]] YamlStyle learnStyle(const YamlNode &root, QByteArrayView source);

/// The index of the key behind which a new one belongs, or -1 for the end: keys of one family stay together
/// (`toc_sticky` behind `toc`, `tags` behind `categories`).
[[nodiscard]] qsizetype placeForKey(const QStringList &keys, const QString &key);

/// A switch in the words that the file has for it: `no` where `yes` stood, `False` for `True`. Empty for other words.
[[nodiscard]] QByteArray switchWord(QByteArrayView written, bool on);

} // namespace galley::post
