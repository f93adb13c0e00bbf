// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/post/journal.h"

#include <QDateTime>
#include <QFile>
#include <QThreadPool>
#include <QTimer>

#include <utility>

namespace galley::post {

class Journal::Private
{
public:
    Private(Document &theDocument, PostFile theFile, QString folder)
        : document(theDocument)
        , file(std::move(theFile))
        , writer(std::move(folder))
    {
        thread.setMaxThreadCount(1); // batches stay in order, and the writer is used by one thread at a time
        timer.setSingleShot(true);
        timer.setInterval(DelayMs);
    }

    Document &document;
    PostFile file;
    QList<Splice> waiting;
    QTimer timer;
    QString superseded;
    bool startOver = false; ///< the file is another one now, so the journal's head is wrong
    bool failing = false;
    bool ended = false;
    JournalWriter writer; ///< of the thread, not of ours
    QThreadPool thread; ///< last: it waits for its work before the writer goes
};

Journal::Journal(Document &document, PostFile file, QString folder, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(document, std::move(file), std::move(folder)))
{
    connect(&document, &Document::edited, this, &Journal::remember);
    connect(&document, &Document::modifiedChanged, this, &Journal::followModified);
    connect(&d->timer, &QTimer::timeout, this, &Journal::flush);
    if (document.isModified())
        d->timer.start();
}

Journal::~Journal()
{
    flush();
    d->thread.waitForDone();
}

void Journal::setFile(PostFile file)
{
    d->file = std::move(file);
    d->startOver = true;
    if (d->document.isModified() && !d->timer.isActive())
        d->timer.start();
}

void Journal::supersede(QString journal)
{
    d->superseded = std::move(journal);
    if (d->document.isModified() && !d->timer.isActive())
        d->timer.start();
}

void Journal::remember(const QList<Splice> &splices)
{
    if (d->ended)
        return;
    d->waiting += splices;
    // Not restarted by each edit: somebody who never pauses is journalled all the same.
    if (!d->timer.isActive())
        d->timer.start();
}

void Journal::followModified(bool modified)
{
    if (!modified) {
        removeAll();
    } else if (!d->timer.isActive()) { // no edit made it so: the file changed or was removed
        d->startOver = true;
        d->timer.start();
    }
}

void Journal::removeAll()
{
    d->timer.stop();
    d->waiting.clear();
    d->startOver = false;
    d->thread.start([writer = &d->writer, superseded = std::exchange(d->superseded, {})] {
        writer->remove();
        if (!superseded.isEmpty())
            QFile::remove(superseded);
    });
}

void Journal::flush()
{
    d->timer.stop();
    if (d->ended || !d->document.isModified() || (d->waiting.isEmpty() && !d->startOver && d->superseded.isEmpty()))
        return;
    const Snapshot &now = d->document.snapshot();
    JournalBatch batch{{{}, d->file, now.source, QDateTime::currentMSecsSinceEpoch()},
                       std::exchange(d->waiting, {}),
                       std::exchange(d->startOver, false)};
    d->thread.start([this, batch = std::move(batch), revision = now.revision, superseded = d->superseded] {
        const Result<void> result = d->writer.write(batch);
        if (result && !superseded.isEmpty())
            QFile::remove(superseded);
        QMetaObject::invokeMethod(this, [this, revision, result, superseded] {
            if (result && d->superseded == superseded)
                d->superseded.clear();
            finished(revision, result);
        });
    });
}

void Journal::finished(qint64 revision, const Result<void> &result)
{
    if (!result) {
        d->startOver = true;
        d->timer.start();
        if (!std::exchange(d->failing, true))
            Q_EMIT failed(result.error());
        return;
    }
    d->failing = false;
    Q_EMIT written(revision);
}

void Journal::discard()
{
    d->ended = true;
    removeAll();
}

} // namespace galley::post
