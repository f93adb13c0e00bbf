// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/post/diskwatch.h"
#include "editor/post/document.h"
#include "editor/post/postsaver.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace galley::post {

/// Saves a document a while after the last edit, where nothing has to be asked: it has a file, and that file is as we
/// know it. After a save that failed it waits for the next edit. Off until switched on. Lives in the GUI thread, and
/// not longer than what it was made of.
class AutoSave final : public QObject
{
    Q_OBJECT

public:
    /// A pause in the writing, so that no half a word is published by a `jekyll serve` that watches.
    static constexpr int PauseMs = 3000;

    AutoSave(const Document &document, PostSaver &saver, const DiskWatch &disk, int pauseMs = PauseMs,
             QObject *parent = nullptr);

    void setEnabled(bool enabled);
    [[nodiscard]] bool isEnabled() const { return m_enabled; }
    /// While the user answers a question about the file.
    void setHeld(bool held);
    /// Asked before each save; while it says yes, an input method composing for one, the save waits another pause.
    void setBusy(std::function<bool()> isBusy) { m_isBusy = std::move(isBusy); }

Q_SIGNALS:
    /// The document may still be edited in a slot, and is saved with that.
    void aboutToSave();

private:
    void restart();
    void save();

    const Document &m_document;
    PostSaver &m_saver;
    const DiskWatch &m_disk;
    QTimer m_pause;
    bool m_enabled = false;
    bool m_held = false;
    std::function<bool()> m_isBusy;
};

} // namespace galley::post
