// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/post/autosave.h"

namespace galley::post {

AutoSave::AutoSave(const Document &document, PostSaver &saver, const DiskWatch &disk, int pauseMs, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_saver(saver)
    , m_disk(disk)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&document, &Document::edited, this, &AutoSave::restart);
    connect(&m_pause, &QTimer::timeout, this, &AutoSave::save);
}

void AutoSave::setEnabled(bool enabled)
{
    m_enabled = enabled;
    restart();
}

void AutoSave::setHeld(bool held)
{
    m_held = held;
    restart();
}

void AutoSave::restart()
{
    if (m_enabled && !m_held)
        m_pause.start();
    else
        m_pause.stop();
}

void AutoSave::save()
{
    if (m_isBusy && m_isBusy())
        return m_pause.start();
    const bool hasFile = !m_saver.file().path.isEmpty() && m_saver.file().fingerprint.exists;
    if (hasFile && m_document.isModified() && !m_saver.isSaving() && m_disk.state() == DiskWatch::State::AsKnown) {
        Q_EMIT aboutToSave();
        m_pause.stop(); // what was edited just now is saved now
        m_saver.save();
    }
}

} // namespace galley::post
