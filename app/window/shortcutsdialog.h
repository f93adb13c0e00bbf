// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/window/shortcutlist.h"

#include <QDialog>

class QTreeWidget;

namespace galley::window {

/// The list of shortcuts by the place in which they work, with a filter.
class ShortcutsDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ShortcutsDialog(const QList<ShortcutSection> &sections, QWidget *parent = nullptr);

private:
    void fill(const QList<ShortcutSection> &sections);
    void filter(const QString &text);

    QTreeWidget *m_list;
};

} // namespace galley::window
