// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/post/document.h"
#include "editor/post/journalwriter.h"
#include "editor/post/postfile.h"
#include "editor/post/result.h"

#include <QObject>
#include <QString>

#include <memory>

namespace galley::post {

/// Keeps the unsaved text of a document on the disk, less than two seconds behind the typing, so that it survives a
/// crash and a power cut. Writes in a thread of its own. There is a journal on the disk exactly while the document is
/// modified. `pendingRecoveries` finds it when this process is gone. Lives in the GUI thread, and not longer than the
/// document.
class Journal final : public QObject
{
    Q_OBJECT

public:
    /// Between the first unjournalled edit and the writing of it. Leaves the disk a second.
    static constexpr int DelayMs = 800;

    explicit Journal(Document &document, PostFile file, QString folder = journalFolder(), QObject *parent = nullptr);
    /// Waits until the disk has what was typed. The journal stays there when the document is modified.
    ~Journal() override;

    /// After saving, also under another name, so that a recovery knows the file it belongs to.
    void setFile(PostFile file);
    /// Removes a journal of an earlier process, whose text is in the document now, as soon as our own is on the disk.
    void supersede(QString journal);
    /// Writes what is waiting now, without waiting for it: before the desktop session ends, say.
    void flush();
    /// Removes the journal and ends: the user closed the post and does not want the changes.
    void discard();

Q_SIGNALS:
    /// The text up to this revision is on the disk.
    void written(qint64 revision);
    /// The journal could not be written; it is tried again soon. Told once until it works again.
    void failed(const galley::post::Error &error);

private:
    void remember(const QList<Splice> &splices);
    void followModified(bool modified);
    void removeAll();
    void finished(qint64 revision, const Result<void> &result);

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace galley::post
