// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/post/postsaver.h"

#include <QThreadPool>

#include <optional>
#include <utility>

namespace galley::post {

namespace {

struct Request
{
    std::optional<QString> path; ///< of a save under another name
    Overwrite overwrite;
};

} // namespace

class PostSaver::Private
{
public:
    Private(Document &theDocument, PostFile theFile)
        : document(theDocument)
        , file(std::move(theFile))
    {
        thread.setMaxThreadCount(1);
    }

    [[nodiscard]] PostFile target(const Request &request) const
    {
        PostFile result = file;
        if (request.path && *request.path != file.path) {
            result.path = *request.path;
            result.fingerprint = {};
        }
        return result;
    }

    Document &document;
    PostFile file;
    bool saving = false;
    std::optional<Request> next;
    QThreadPool thread; ///< last: it waits for its work before the rest goes
};

PostSaver::PostSaver(Document &document, PostFile file, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(document, std::move(file)))
{
}

PostSaver::~PostSaver()
{
    d->thread.waitForDone();
}

const PostFile &PostSaver::file() const
{
    return d->file;
}

void PostSaver::setFile(PostFile file)
{
    d->file = std::move(file);
}

bool PostSaver::isSaving() const
{
    return d->saving;
}

void PostSaver::save(Overwrite overwrite)
{
    if (d->saving)
        d->next = Request{std::nullopt, overwrite};
    else
        start(d->file, overwrite);
}

void PostSaver::saveAs(const QString &path, Overwrite overwrite)
{
    const Request request{path, overwrite};
    if (d->saving)
        d->next = request;
    else
        start(d->target(request), overwrite);
}

void PostSaver::start(const PostFile &target, Overwrite overwrite)
{
    d->saving = true;
    const Snapshot snapshot = d->document.beginSave();
    Q_EMIT started();
    d->thread.start([this, snapshot, target, overwrite] {
        const Result<PostFile> result = writePost(snapshot.source, target, overwrite);
        QMetaObject::invokeMethod(this, [this, revision = snapshot.revision, result] { finish(revision, result); });
    });
}

void PostSaver::finish(qint64 revision, const Result<PostFile> &result)
{
    d->saving = false;
    const std::optional<Request> next = std::exchange(d->next, {});
    if (result) {
        d->file = *result;
        d->document.markSaved(revision);
        Q_EMIT saved(d->file);
    } else {
        Q_EMIT failed(result.error());
    }
    // A save that was asked for meanwhile would fail for the same reason, except under another name.
    if (next && !d->saving && (result || next->path))
        start(d->target(*next), next->overwrite);
}

} // namespace galley::post
