// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/attachments/attachment.h"
#include "editor/post/document.h"
#include "preview/markdown/renderedpost.h"

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace galley::attachments {

/// Where the image of a published URL is to be had. Called in a worker thread: a value that captures values.
using SourceOf = std::function<images::Source(const QString &url)>;

/// Lists a post's images in a worker thread; only the newest submission is answered.
class ImageLister final : public QObject
{
    Q_OBJECT

public:
    explicit ImageLister(QObject *parent = nullptr);
    ~ImageLister() override;

    void submit(const post::Snapshot &snapshot, std::shared_ptr<const markdown::RenderedPost> rendered,
                SourceOf sourceOf);

Q_SIGNALS:
    void listed(const QList<galley::attachments::Attachment> &attachments, qint64 revision);

private:
    QThreadPool m_pool;
    quint64 m_newest = 0;
};

} // namespace galley::attachments
