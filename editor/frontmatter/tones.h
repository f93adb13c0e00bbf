// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QColor>
#include <QPalette>

class QLabel;
class QWidget;

namespace galley::frontmatter {

/// The spacing unit of the form, in pixels.
constexpr int unit = 8;

/// Text that is there to be found, not to be read first.
[[nodiscard]] QColor dimText(const QPalette &palette);
/// Text that says what is wrong; legible on light and dark.
[[nodiscard]] QColor problemText(const QPalette &palette);

/// Small dim plain text, hidden while empty.
[[nodiscard]] QLabel *makeHintLabel(QWidget *parent);
[[nodiscard]] QLabel *makeProblemLabel(QWidget *parent);

} // namespace galley::frontmatter
