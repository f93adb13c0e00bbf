// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QSortFilterProxyModel>

namespace galley::attachments {

/// All images, or those that want the writer's eye.
class AttachmentFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit AttachmentFilter(QObject *parent = nullptr);

    void setOnlyAttention(bool on);
    [[nodiscard]] bool onlyAttention() const { return m_onlyAttention; }

protected:
    [[nodiscard]] bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    bool m_onlyAttention = false;
};

} // namespace galley::attachments
