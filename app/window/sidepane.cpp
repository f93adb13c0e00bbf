// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/sidepane.h"

#include "app/site/imagefolder.h"
#include "app/window/messagebar.h"
#include "app/window/openpost.h"
#include "app/window/outlinepane.h"
#include "app/window/postpane.h"
#include "editor/attachments/attachmentspane.h"
#include "editor/body/textarea.h"

#include <QLabel>
#include <QMimeData>
#include <QSplitter>
#include <QVBoxLayout>

namespace galley::window {

namespace {

/// A pane under a quiet heading.
QWidget *section(const QString &title, QWidget *content)
{
    auto *box = new QWidget;
    auto *heading = new QLabel(title, box);
    QFont font = heading->font();
    font.setWeight(QFont::DemiBold);
    heading->setFont(font);
    heading->setContentsMargins(12, 10, 12, 6);
    heading->setBuddy(content);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(heading);
    column->addWidget(content, 1);
    return box;
}

} // namespace

SidePane::SidePane(OpenPost &post, images::ImageStore &store, QWidget *parent)
    : QWidget(parent)
    , m_post(post)
    , m_attachments(new attachments::AttachmentsPane(&post.document(), &store, this))
    , m_outline(new OutlinePane(this))
{
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_attachments);
    splitter->addWidget(section(tr("Outline"), m_outline));
    splitter->setSizes({560, 320});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(splitter);
    m_attachments->setDocument(&post.document(), post.file().path);
    useFile();
    connect(&post, &OpenPost::fileChanged, this, &SidePane::useFile);
}

void SidePane::useFile()
{
    m_attachments->setPath(m_post.file().path);
    m_attachments->setImageFolder([site = m_post.site(), path = m_post.file().path] {
        const site::ImageFolderOfPost place = site::imageFolderFor(site, path);
        return attachments::ImageFolder{place.root, place.folder, place.published};
    });
}

void SidePane::follow(PostPane &pane)
{
    using attachments::AttachmentsPane;
    connect(m_attachments, &AttachmentsPane::insertRequested, &pane, [&pane](const QByteArray &markdown) {
        pane.text().insertText(QString::fromUtf8(markdown));
        pane.text().setFocus();
    });
    connect(m_attachments, &AttachmentsPane::failed, &pane,
            [&pane](const post::Error &error) { pane.messages().showError(error); });
    connect(&pane.text(), &body::TextArea::imagesDropped, m_attachments, &AttachmentsPane::takeIntoText);
}

} // namespace galley::window
