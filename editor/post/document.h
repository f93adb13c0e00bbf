// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/post/history.h"
#include "editor/post/splice.h"

#include <QByteArray>
#include <QList>
#include <QObject>

#include <memory>

namespace galley::post {

/// An immutable view of a document for worker threads; cheap to copy.
struct Snapshot
{
    QByteArray source; ///< UTF-8 without the BOM, newlines as in the file
    qint64 revision = 0;
    qsizetype yamlStart = 0; ///< first byte behind the opening fence's line end; 0 where there is no front matter
    qsizetype yamlEnd = 0; ///< first byte of the closing fence
    qsizetype bodyStart = 0; ///< first byte behind the closing fence's line end; 0 where there is no front matter

    [[nodiscard]] bool hasFrontMatter() const { return bodyStart > 0; }
    [[nodiscard]] QByteArrayView yaml() const { return QByteArrayView(source).sliced(yamlStart, yamlEnd - yamlStart); }
    [[nodiscard]] QByteArrayView body() const { return QByteArrayView(source).sliced(bodyStart); }
};

/// The text of one open post: the bytes of its file as UTF-8, and the one history of what was done to them. The text
/// area, the form and the sidebar are views of it; each sends splices in and follows `edited`. Lives in the GUI thread.
class Document final : public QObject
{
    Q_OBJECT

public:
    explicit Document(QByteArray source = {}, QObject *parent = nullptr);
    ~Document() override;

    [[nodiscard]] const Snapshot &snapshot() const;
    [[nodiscard]] qint64 revision() const { return snapshot().revision; }

    /// Applies splices (offsets of each count after those before it) as one edit. An edit that changes nothing is none.
    /// False, and nothing is done, where a splice does not fit the text: a view that sends one has fallen behind and
    /// must read the text again. Not from a slot of `edited`: others would hear of the two edits in the wrong order.
    bool apply(const QList<Splice> &splices, Origin origin, Merge merge = Merge::Never);
    /// Ends the current run of typing, so that the next edit starts an undo step of its own.
    void breakTyping();

    [[nodiscard]] bool canUndo() const;
    [[nodiscard]] bool canRedo() const;
    void undo();
    void redo();

    [[nodiscard]] bool isModified() const;
    /// The snapshot to save in another thread; `markSaved(revision)` then means this text, whatever was typed
    /// meanwhile.
    [[nodiscard]] Snapshot beginSave();
    /// The text of that `beginSave` is what the file holds. Of another revision than the last one begun: nothing
    /// happens.
    void markSaved(qint64 savedRevision);
    /// The present text is what the file holds.
    void markSaved();
    /// No text of the history is what the file holds: it changed or vanished on disk, or the text was recovered.
    void markUnsaved();

Q_SIGNALS:
    /// After each edit, undo and redo; the snapshot is already the new one.
    void edited(const QList<galley::post::Splice> &splices, galley::post::Origin origin);
    /// After undo and redo: the place to show, as a range of bytes of the source.
    void revisited(galley::post::Origin origin, qsizetype begin, qsizetype end);
    void modifiedChanged(bool modified);
    void historyChanged();

private:
    void tell(const QList<Splice> &splices, Origin origin, bool wasModified);
    void revisit(const QList<Splice> &splices, Origin origin, bool wasModified);

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace galley::post
