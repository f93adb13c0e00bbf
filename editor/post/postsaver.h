// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/post/document.h"
#include "editor/post/postfile.h"
#include "editor/post/result.h"

#include <QObject>

#include <memory>

namespace galley::post {

/// Saves a document to its file in a thread of its own, one save after the other, and knows the file as it is after
/// each. Commit an input method's preedit before `save`: the document does not hold it. Lives in the GUI thread, and
/// not longer than the document.
class PostSaver final : public QObject
{
    Q_OBJECT

public:
    explicit PostSaver(Document &document, PostFile file, QObject *parent = nullptr);
    /// Waits for a save that is under way.
    ~PostSaver() override;

    [[nodiscard]] const PostFile &file() const;
    /// The file as it was read again: its fingerprint, or another encoding.
    void setFile(PostFile file);
    [[nodiscard]] bool isSaving() const;

    /// Saves the text as it is now; while a save is under way, right after it.
    void save(Overwrite overwrite = Overwrite::OnlyWhatWasRead);
    /// Saves to another path, in the same encoding; that is the document's file from then on if it succeeds.
    void saveAs(const QString &path, Overwrite overwrite = Overwrite::OnlyWhatWasRead);

Q_SIGNALS:
    /// From here to `saved` or `failed` the file on the disk may be the old one or the new one.
    void started();
    /// The document knows it already: it is not modified, unless more was typed meanwhile.
    void saved(const galley::post::PostFile &file);
    /// The text is still in the document, and the file as it was. `error.kind` says whether asking and
    /// `Overwrite::Always` make sense.
    void failed(const galley::post::Error &error);

private:
    void start(const PostFile &target, Overwrite overwrite);
    void finish(qint64 revision, const Result<PostFile> &result);

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace galley::post
