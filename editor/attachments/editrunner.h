// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/post/document.h"
#include "editor/post/imageeditor.h"

#include <QObject>
#include <QThreadPool>

#include <functional>

namespace galley::attachments {

/// Works edits out in a worker thread, for each is tried out by rendering the post again, and applies them to the
/// document as one undo step. An edit that the text has overtaken is not applied.
class EditRunner final : public QObject
{
    Q_OBJECT

public:
    using Work = std::function<post::ImageEditor::Edit(const post::ImageEditor &editor)>;

    explicit EditRunner(QObject *parent = nullptr);
    ~EditRunner() override;

    /// What is under way for another document is dropped.
    void setDocument(post::Document *document);
    void run(const markdown::Dialect &dialect, Work work);

Q_SIGNALS:
    void applied();
    void failed(const galley::post::Error &error);

private:
    void onDone(const post::ImageEditor::Edit &edit, qint64 revision, quint64 generation);

    post::Document *m_document = nullptr;
    quint64 m_generation = 0; ///< counts documents
    QThreadPool m_pool;
};

} // namespace galley::attachments
