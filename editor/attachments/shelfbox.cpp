// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/attachments/shelfbox.h"

#include "editor/attachments/attachmentdelegate.h"
#include "editor/attachments/attachmentlist.h"
#include "editor/attachments/attachmentmodel.h"
#include "preview/images/imagestore.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace galley::attachments {

namespace {

constexpr int rowsShown = 2; ///< the others by scrolling: the images of the post come first

} // namespace

ShelfBox::ShelfBox(Shelf *shelf, images::ImageStore *store, QWidget *parent)
    : QWidget(parent)
    , m_shelf(shelf)
    , m_store(store)
    , m_model(new AttachmentModel(store, this))
    , m_title(new QLabel(this))
    , m_insert(new QToolButton(this))
    , m_list(new AttachmentList(this))
{
    QFont font = m_title->font();
    font.setWeight(QFont::DemiBold);
    m_title->setFont(font);
    m_insert->setText(tr("Insert"));
    m_insert->setToolTip(tr("Put the chosen image into the text at the cursor (Enter)"));
    m_insert->setAutoRaise(true);
    m_insert->setFocusPolicy(Qt::TabFocus);
    m_list->setModel(m_model);
    m_list->setAccessibleName(tr("Shelf: images that wait to be put into the post"));
    m_list->setItemDelegate(
        new AttachmentDelegate([this](const QModelIndex &index,
                                      QSize size) { return m_store->thumbnail(m_model->at(index.row()).source, size); },
                               this));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 6, 8, 2);
    head->addWidget(m_title, 1);
    head->addWidget(m_insert);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_list);

    auto *remove = new QAction(tr("Remove from the shelf"), m_list);
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    m_list->addAction(remove);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(remove, &QAction::triggered, this, &ShelfBox::removeCurrent);
    connect(m_list, &QListView::activated, this, &ShelfBox::insertCurrent);
    connect(m_list, &AttachmentList::rowTaken, m_shelf, [this](int row) { m_shelf->remove(row); });
    connect(m_insert, &QToolButton::clicked, this, &ShelfBox::insertCurrent);
    connect(m_shelf, &Shelf::changed, this, &ShelfBox::showShelf);
    showShelf();
}

void ShelfBox::setSourceOf(SourceOf sourceOf)
{
    m_sourceOf = std::move(sourceOf);
    showShelf();
}

void ShelfBox::showShelf()
{
    QList<Attachment> attachments;
    for (const NewImage &image : m_shelf->images()) {
        Attachment attachment;
        attachment.image.url = image.url;
        attachment.image.alt = image.alt;
        attachment.source = m_sourceOf ? m_sourceOf(image.url) : images::Source();
        attachments.append(attachment);
    }
    m_model->setAttachments(attachments);
    setVisible(!attachments.isEmpty());
    m_title->setText(tr("Shelf  %1").arg(attachments.size()));
    if (attachments.isEmpty())
        return;
    const int rows = std::min<int>(rowsShown, static_cast<int>(attachments.size()));
    m_list->setFixedHeight(rows * m_list->sizeHintForRow(0) + 2);
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model->index(0));
}

void ShelfBox::insertCurrent()
{
    const int row = m_list->currentIndex().row();
    if (row < 0 || row >= m_shelf->images().size())
        return;
    const QByteArray markdown = asMarkdown(m_shelf->images()[row]);
    m_shelf->remove(row);
    Q_EMIT insertRequested(markdown);
}

void ShelfBox::removeCurrent()
{
    m_shelf->remove(m_list->currentIndex().row());
}

} // namespace galley::attachments
