// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/view/schemehandler.h"

#include <QBuffer>
#include <QFile>
#include <QRegularExpression>
#include <QUrl>
#include <QWebEngineUrlRequestJob>

namespace galley::view {
namespace {

void reply(QWebEngineUrlRequestJob *job, const QByteArray &mime, const QByteArray &bytes)
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

QByteArray resource(const QString &path)
{
    QFile file(QStringLiteral(":/galley/page") + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

SchemeHandler::SchemeHandler(QObject *parent)
    : QWebEngineUrlSchemeHandler(parent)
{
}

void SchemeHandler::requestStarted(QWebEngineUrlRequestJob *job)
{
    static const QRegularExpression style(QStringLiteral("^/style/[a-z]+\\.css$"));
    static const QRegularExpression mathFont(QStringLiteral("^/katex/(fonts/KaTeX_[A-Za-z0-9-]+\\.woff2)$"));
    static const QRegularExpression media(QStringLiteral("^/media/([0-9]{1,18})$"));
    const QString path = job->requestUrl().path();

    if (job->requestMethod() != "GET") {
        job->fail(QWebEngineUrlRequestJob::RequestDenied);
    } else if (path == QLatin1String("/shell.html")) {
        reply(job, "text/html", resource(path).replace("data-galley-root", m_rootAttributes));
    } else if (style.match(path).hasMatch()) {
        reply(job, "text/css", resource(path));
    } else if (path == QLatin1String("/katex/katex.css")) {
        replyFile(job, "text/css", QStringLiteral("/usr/share/javascript/katex/katex.min.css"));
    } else if (const auto font = mathFont.match(path); font.hasMatch()) {
        replyFile(job, "font/woff2", QStringLiteral("/usr/share/javascript/katex/") + font.captured(1));
    } else if (const auto number = media.match(path); number.hasMatch() && m_mediaSource) {
        const Media found = m_mediaSource(number.captured(1).toULongLong());
        if (found.mime.isEmpty())
            job->fail(QWebEngineUrlRequestJob::UrlNotFound);
        else if (!found.filePath.isEmpty())
            replyFile(job, found.mime, found.filePath);
        else
            reply(job, found.mime, found.bytes);
    } else {
        job->fail(QWebEngineUrlRequestJob::UrlNotFound);
    }
}

} // namespace galley::view
