// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/view/schemehandler.h"

#include "preview/view/media.h"
#include "preview/view/reply.h"

#include <QFile>
#include <QRegularExpression>
#include <QUrl>
#include <QWebEngineUrlRequestJob>

namespace galley::view {
namespace {

QByteArray resource(const QString &path)
{
    QFile file(QStringLiteral(":/galley/page") + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

SchemeHandler::SchemeHandler(Media &media, QObject *parent)
    : QWebEngineUrlSchemeHandler(parent)
    , m_media(media)
{
}

void SchemeHandler::requestStarted(QWebEngineUrlRequestJob *job)
{
    static const QRegularExpression style(QStringLiteral("^/style/[a-z]+\\.css$"));
    static const QRegularExpression mathFont(QStringLiteral("^/katex/(fonts/KaTeX_[A-Za-z0-9-]+\\.woff2)$"));
    static const QRegularExpression media(QStringLiteral("^/(media|film)/([0-9]{1,18})$"));
    const QString path = job->requestUrl().path();

    if (job->requestMethod() != "GET") {
        job->fail(QWebEngineUrlRequestJob::RequestDenied);
    } else if (path == QLatin1String("/shell.html")) {
        replyBytes(job, "text/html", resource(path).replace("data-galley-root", m_rootAttributes));
    } else if (style.match(path).hasMatch()) {
        replyBytes(job, "text/css", resource(path));
    } else if (path == QLatin1String("/katex/katex.css")) {
        replyFile(job, "text/css", QStringLiteral("/usr/share/javascript/katex/katex.min.css"));
    } else if (const auto font = mathFont.match(path); font.hasMatch()) {
        replyFile(job, "font/woff2", QStringLiteral("/usr/share/javascript/katex/") + font.captured(1));
    } else if (const auto number = media.match(path); number.hasMatch()) {
        m_media.serve(number.captured(1), number.captured(2).toULongLong(), job);
    } else {
        job->fail(QWebEngineUrlRequestJob::UrlNotFound);
    }
}

} // namespace galley::view
