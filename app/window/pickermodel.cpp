// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/pickermodel.h"

#include "editor/body/textmatch.h"

#include <algorithm>
#include <vector>

namespace galley::window {

void PickerModel::setItems(QList<PickerItem> items)
{
    m_items = std::move(items);
    setTyped({});
}

void PickerModel::setTyped(const QString &typed)
{
    beginResetModel();
    const body::Needle needle(typed);
    std::vector<std::pair<int, int>> scored; // the score, and the place of the item
    for (int i = 0; i < m_items.size(); ++i) {
        if (const std::optional<int> score = needle.isEmpty() ? 0 : needle.fuzzyScore(m_items[i].matched))
            scored.emplace_back(*score, i);
    }
    const auto better = [](const auto &a, const auto &b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    };
    const auto shown = scored.begin() + std::min<qsizetype>(MostRows, qsizetype(scored.size()));
    std::partial_sort(scored.begin(), shown, scored.end(), better);
    m_shown.clear();
    for (auto it = scored.begin(); it != shown; ++it)
        m_shown.append(it->second);
    endResetModel();
}

int PickerModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant PickerModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_shown.size())
        return {};
    const PickerItem &item = m_items[m_shown[index.row()]];
    switch (role) {
    case Qt::DisplayRole:
        return item.text;
    case Qt::AccessibleTextRole: {
        QStringList parts{item.text, item.detail, item.keys};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    case DetailRole:
        return item.detail;
    case KeysRole:
        return item.keys;
    case IdRole:
        return item.id;
    default:
        return {};
    }
}

} // namespace galley::window
