// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/window/picker.h"

#include <QAbstractListModel>

namespace galley::window {

/// The items of a picker that match what is typed, the best first.
class PickerModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { DetailRole = Qt::UserRole, KeysRole, IdRole };
    /// Nobody reads further.
    static constexpr int MostRows = 200;

    using QAbstractListModel::QAbstractListModel;

    void setItems(QList<PickerItem> items);
    void setTyped(const QString &typed);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QList<PickerItem> m_items;
    QList<int> m_shown; ///< places of items
};

} // namespace galley::window
