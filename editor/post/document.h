// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>

#include <memory>

namespace galley::post {

/// A replacement of bytes in a source: `removed` at offset `at` gives way to `inserted`.
struct Splice
{
    qsizetype at = 0;
    QByteArray removed;
    QByteArray inserted;

    friend bool operator==(const Splice &, const Splice &) = default;
};

/// Where an edit was made; undo takes the user back there.
enum class Origin { Title, Form, RawYaml, Body, Attachments, Disk };

/// Whether an edit may become one undo step with the edit before it.
enum class Merge { Never, Typing };

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
    void apply(const QList<Splice> &splices, Origin origin, Merge merge = Merge::Never);
    /// Ends the current run of typing, so that the next edit starts an undo step of its own.
    void breakTyping();

    [[nodiscard]] bool canUndo() const;
    [[nodiscard]] bool canRedo() const;
    void undo();
    void redo();

    [[nodiscard]] bool isModified() const;
    /// The present text is what the file holds.
    void markSaved();

Q_SIGNALS:
    /// After each edit, undo and redo; the snapshot is already the new one.
    void edited(const QList<galley::post::Splice> &splices, galley::post::Origin origin);
    /// After undo and redo: the place to show, as a range of bytes of the source.
    void revisited(galley::post::Origin origin, qsizetype begin, qsizetype end);
    void modifiedChanged(bool modified);
    void historyChanged();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace galley::post
