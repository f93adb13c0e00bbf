// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/attachments/attachmentfilter.h"

#include "editor/attachments/attachmentmodel.h"

namespace galley::attachments {

AttachmentFilter::AttachmentFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
}

void AttachmentFilter::setOnlyAttention(bool on)
{
    m_onlyAttention = on;
    invalidateFilter();
}

bool AttachmentFilter::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    return !m_onlyAttention
        || sourceModel()->index(sourceRow, 0, sourceParent).data(AttachmentModel::AttentionsRole).toInt() != 0;
}

} // namespace galley::attachments
