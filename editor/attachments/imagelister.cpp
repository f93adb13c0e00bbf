// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/attachments/imagelister.h"

namespace galley::attachments {

namespace {

QList<Attachment> list(const post::Snapshot &snapshot, const markdown::RenderedPost &rendered, const SourceOf &sourceOf)
{
    QList<Attachment> attachments;
    for (const post::PostImage &image :
         post::postImages(snapshot.source, snapshot.yamlStart, snapshot.yamlEnd, snapshot.bodyStart, rendered.images))
        attachments.append({image, sourceOf ? sourceOf(image.url) : images::Source()});
    return attachments;
}

} // namespace

ImageLister::ImageLister(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

ImageLister::~ImageLister()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void ImageLister::submit(const post::Snapshot &snapshot, std::shared_ptr<const markdown::RenderedPost> rendered,
                         SourceOf sourceOf)
{
    m_pool.clear(); // what still waits is stale now
    m_pool.start([this, snapshot, rendered = std::move(rendered), sourceOf = std::move(sourceOf), number = ++m_newest] {
        QMetaObject::invokeMethod(
            this,
            [this, attachments = list(snapshot, *rendered, sourceOf), revision = snapshot.revision, number] {
                if (number == m_newest)
                    Q_EMIT listed(attachments, revision);
            },
            Qt::QueuedConnection);
    });
}

} // namespace galley::attachments
