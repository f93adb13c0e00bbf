// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/attachments/imagelister.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QListView;
class QToolButton;

namespace galley::images {
class ImageStore;
}

namespace galley::attachments {

class AttachmentFilter;
class AttachmentModel;

/// The sidebar of a post's images. It follows the document by what each parse of it found.
class AttachmentsPane final : public QWidget
{
    Q_OBJECT

public:
    /// `document` may be null until there is one; both must outlive the pane or be replaced before they go.
    AttachmentsPane(post::Document *document, images::ImageStore *store, QWidget *parent = nullptr);
    ~AttachmentsPane() override;

    /// Another post; the list is empty until `setRendered`.
    void setDocument(post::Document *document);
    /// How this post's site publishes images.
    void setSourceOf(SourceOf sourceOf);
    /// What a parse found. Dropped where the document has gone on since: the next parse is under way then.
    void setRendered(const std::shared_ptr<const markdown::RenderedPost> &rendered, qint64 revision);
    /// Where the text cursor stands, in bytes of the source; -1: not in the text. Marks the image there.
    void setCursor(qsizetype offset);

    /// Images of the post, whatever the filter shows.
    [[nodiscard]] int count() const;

Q_SIGNALS:
    /// The user wants to see the place in the text: bytes of the source as it is now.
    void jumpRequested(qsizetype begin, qsizetype end);
    void countChanged(int count);

private:
    void build();
    void onListed(const QList<Attachment> &attachments, qint64 revision);
    void onActivated(const QModelIndex &index);
    void showState();
    [[nodiscard]] int rowOf(const QModelIndex &index) const;
    [[nodiscard]] markdown::ByteRange present(markdown::ByteRange range) const;
    void contextMenu(const QPoint &at);

    post::Document *m_document;
    images::ImageStore *m_store;
    ImageLister m_lister;
    SourceOf m_sourceOf;
    AttachmentModel *m_model;
    AttachmentFilter *m_filter;
    QLabel *m_title;
    QLabel *m_empty;
    QToolButton *m_attention;
    QListView *m_list;
    QTimer m_summary; ///< images become known one by one; the summary waits for some
    QList<post::Splice> m_since; ///< edits since the parse that the list shows
    qint64 m_revision = -1; ///< of that parse
    qsizetype m_cursor = -1;
};

} // namespace galley::attachments
