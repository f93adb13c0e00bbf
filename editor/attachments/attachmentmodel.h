// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/attachments/attachment.h"

#include <QAbstractListModel>
#include <QHash>

namespace galley::images {
class ImageStore;
}

namespace galley::attachments {

/// The images of a post as rows in the order of the file, with what the store knows of each.
class AttachmentModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        PlaceRole = Qt::UserRole, ///< host or path
        StateRole, ///< words
        AttentionsRole, ///< int of Attentions
        UsesRole, ///< int
        LineRole, ///< int
        UnderCursorRole, ///< bool
        PageOnlyRole, ///< name of a format that only the preview's page can show, as "SVG"; else empty
    };

    explicit AttachmentModel(images::ImageStore *store, QObject *parent = nullptr);

    /// Rows that stay keep their selection: only those that came, went or changed are touched.
    void setAttachments(const QList<Attachment> &attachments);
    [[nodiscard]] const Attachment &at(int row) const { return m_rows[row]; }
    [[nodiscard]] const QList<Attachment> &attachments() const { return m_rows; }
    [[nodiscard]] images::Picture pictureOf(int row) const;
    [[nodiscard]] Attentions attentionsAt(int row) const { return m_attentions[row]; }
    /// Rows that have the source.
    [[nodiscard]] QList<int> rowsOf(const images::Source &source) const { return m_rowsOf.values(source); }

    void setUnderCursor(int row); ///< -1: none
    [[nodiscard]] int underCursor() const { return m_underCursor; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// The image as Markdown, so that it can be dropped into a text.
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;

private:
    void onChanged(const images::Source &source);
    void requestSome();
    [[nodiscard]] QString description(int row) const;

    images::ImageStore *m_store;
    QList<Attachment> m_rows;
    QList<Attentions> m_attentions; ///< of each row: asked for often, and costly to say
    QMultiHash<images::Source, int> m_rowsOf;
    QList<images::Source> m_toRequest;
    int m_underCursor = -1;
};

} // namespace galley::attachments
