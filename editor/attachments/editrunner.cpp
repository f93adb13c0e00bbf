// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/attachments/editrunner.h"

namespace galley::attachments {

EditRunner::EditRunner(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

EditRunner::~EditRunner()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void EditRunner::setDocument(post::Document *document)
{
    m_document = document;
    ++m_generation;
}

void EditRunner::run(const markdown::Dialect &dialect, Work work)
{
    if (!m_document)
        return;
    m_pool.start([this, snapshot = m_document->snapshot(), dialect, work = std::move(work), generation = m_generation] {
        const post::ImageEditor editor(snapshot.source, dialect);
        QMetaObject::invokeMethod(
            this,
            [this, edit = work(editor), revision = snapshot.revision, generation] {
                onDone(edit, revision, generation);
            },
            Qt::QueuedConnection);
    });
}

void EditRunner::onDone(const post::ImageEditor::Edit &edit, qint64 revision, quint64 generation)
{
    if (!m_document || generation != m_generation)
        return;
    if (!edit) {
        Q_EMIT failed(edit.error());
        return;
    }
    if (revision != m_document->revision() || !m_document->apply(*edit, post::Origin::Attachments)) {
        post::Error error;
        error.what = tr("The text changed meanwhile.");
        error.remedy = tr("Try once more.");
        Q_EMIT failed(error);
        return;
    }
    Q_EMIT applied();
}

} // namespace galley::attachments
