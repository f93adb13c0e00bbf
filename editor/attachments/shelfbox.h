// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/attachments/imagelister.h"
#include "editor/attachments/shelf.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace galley::images {
class ImageStore;
}

namespace galley::attachments {

class AttachmentList;
class AttachmentModel;

/// The images on the shelf, with a button to put the chosen one into the text. Hidden while the shelf is empty.
class ShelfBox final : public QWidget
{
    Q_OBJECT

public:
    ShelfBox(Shelf *shelf, images::ImageStore *store, QWidget *parent = nullptr);

    void setSourceOf(SourceOf sourceOf);

Q_SIGNALS:
    /// Enter, a double click or the button.
    void insertRequested(const QByteArray &markdown);

private:
    void showShelf();
    void insertCurrent();
    void removeCurrent();

    Shelf *m_shelf;
    images::ImageStore *m_store;
    SourceOf m_sourceOf;
    AttachmentModel *m_model;
    QLabel *m_title;
    QToolButton *m_insert;
    AttachmentList *m_list;
};

} // namespace galley::attachments
