// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDialog>

#include <utility>

namespace galley::window {

/// The list of shortcuts, as the menus name them and those that only the text knows.
class ShortcutsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Pairs of keys and what they do.
    explicit ShortcutsDialog(const QList<std::pair<QString, QString>> &shortcuts, QWidget *parent = nullptr);
};

} // namespace galley::window
