// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/view/reply.h"

#include <QBuffer>
#include <QFile>
#include <QWebEngineUrlRequestJob>

namespace galley::view {

void replyBytes(QWebEngineUrlRequestJob *job, const QByteArray &mime, const QByteArray &bytes)
{
    auto *buffer = new QBuffer(job); // the job owns it, as QWebEngineUrlRequestJob::reply asks
    buffer->setData(bytes);
    buffer->open(QIODevice::ReadOnly);
    job->reply(mime, buffer);
}

void replyFile(QWebEngineUrlRequestJob *job, const QByteArray &mime, const QString &path)
{
    auto *file = new QFile(path, job);
    if (file->open(QIODevice::ReadOnly))
        job->reply(mime, file);
    else
        job->fail(QWebEngineUrlRequestJob::UrlNotFound);
}

} // namespace galley::view
