// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/view/media.h"

#include "preview/view/mediatext.h"
#include "preview/view/reply.h"

#include <QCoreApplication>
#include <QThreadPool>
#include <QWebEngineUrlRequestJob>

#include <utility>

namespace galley::view {
namespace {

QString stateName(images::State state)
{
    switch (state) {
    case images::State::Unknown:
    case images::State::Loading:
        return QStringLiteral("loading");
    case images::State::Fine:
        return QStringLiteral("ready");
    case images::State::Missing:
        return QStringLiteral("missing");
    case images::State::Refused:
        return QStringLiteral("refused");
    case images::State::Offline:
        return QStringLiteral("offline");
    case images::State::NeedsClick:
    case images::State::NotFetched:
        return QStringLiteral("ask");
    }
    return {};
}

QJsonObject missing()
{
    images::Picture picture;
    picture.state = images::State::Missing;
    return {{QStringLiteral("state"), stateName(picture.state)}, {QStringLiteral("text"), describe(picture)}};
}

} // namespace

void Media::setStore(images::ImageStore *store)
{
    if (m_store)
        m_store->disconnect(this);
    m_store = store;
    if (m_store)
        connect(m_store, &images::ImageStore::changed, this, &Media::onChanged);
    need(m_pictures.keys());
}

void Media::setResolver(Resolver resolver)
{
    m_resolver = std::move(resolver);
    need(m_pictures.keys());
    needFilms(m_filmUrls.values());
}

void Media::clear()
{
    ++m_generation;
    m_pictures.clear();
    m_versions.clear();
    m_filmUrls.clear();
    m_filmNumbers.clear();
    m_films.clear();
    setCurrent();
}

void Media::setCurrent()
{
    if (m_store)
        m_store->setCurrent(m_pictures.values());
}

void Media::need(const QStringList &urls)
{
    if (urls.isEmpty())
        return;
    for (const QString &url : urls)
        m_pictures.insert(url, m_resolver ? m_resolver(url) : images::Source());
    if (!m_store || !m_resolver)
        return;
    setCurrent();
    QJsonObject infos;
    for (const QString &url : urls) {
        const images::Source source = m_pictures.value(url);
        if (!source.isNone())
            m_store->request(source);
        infos.insert(url, info(source));
    }
    Q_EMIT answered(infos);
}

void Media::release(const QStringList &urls)
{
    for (const QString &url : urls) {
        m_pictures.remove(url);
        m_filmUrls.remove(url);
        m_films.remove(m_filmNumbers.take(url));
    }
    setCurrent();
}

void Media::load(const QString &url)
{
    const images::Source source = m_pictures.value(url);
    if (!m_store || source.isNone())
        return;
    if (m_store->picture(source).state == images::State::NeedsClick)
        m_store->allow(source);
    else
        m_store->fetch(source);
}

QJsonObject Media::info(const images::Source &source) const
{
    if (source.isNone())
        return missing();
    const images::Picture picture = m_store->picture(source);
    QJsonObject info{{QStringLiteral("state"), stateName(picture.state)}, {QStringLiteral("text"), describe(picture)}};
    if (picture.isFine()) {
        info.insert(QStringLiteral("path"),
                    QStringLiteral("media/%1?%2").arg(m_store->numberOf(source)).arg(m_versions.value(source)));
    }
    if (picture.pixels.isValid()) {
        info.insert(QStringLiteral("width"), picture.pixels.width());
        info.insert(QStringLiteral("height"), picture.pixels.height());
    }
    return info;
}

void Media::onChanged(const images::Source &source)
{
    QJsonObject infos;
    for (auto it = m_pictures.cbegin(); it != m_pictures.cend(); ++it) {
        if (it.value() == source)
            infos.insert(it.key(), {});
    }
    if (infos.isEmpty())
        return;
    if (m_store->picture(source).isFine())
        ++m_versions[source];
    const QJsonObject now = info(source);
    for (auto it = infos.begin(); it != infos.end(); ++it)
        it.value() = now;
    Q_EMIT answered(infos);
}

void Media::needFilms(const QStringList &urls)
{
    for (const QString &url : urls) {
        m_filmUrls.insert(url);
        const images::Source source = m_resolver ? m_resolver(url) : images::Source();
        QThreadPool::globalInstance()->start(
            [this, guard = QPointer<Media>(this), source, url, generation = m_generation] {
                const Film film = findFilm(source);
                // The pool may outlive us by one task: whether we are still there is looked up in our own thread.
                QMetaObject::invokeMethod(QCoreApplication::instance(), [this, guard, film, url, generation] {
                    if (!guard || generation != m_generation || !m_filmUrls.contains(url))
                        return;
                    QJsonObject answer = missing();
                    if (!film.path.isEmpty()) {
                        m_films.remove(m_filmNumbers.value(url));
                        m_filmNumbers.insert(url, ++m_lastFilm);
                        m_films.insert(m_lastFilm, film);
                        answer = {{QStringLiteral("state"), QStringLiteral("ready")},
                                  {QStringLiteral("path"), QStringLiteral("film/%1").arg(m_lastFilm)}};
                    }
                    Q_EMIT answered({{url, answer}});
                });
            });
    }
}

void Media::serve(const QString &kind, quint64 number, QWebEngineUrlRequestJob *job)
{
    if (kind == QLatin1String("film")) {
        const Film film = m_films.value(number);
        if (film.path.isEmpty())
            job->fail(QWebEngineUrlRequestJob::UrlNotFound);
        else
            replyFile(job, film.mime, film.path);
        return;
    }
    const images::Source source = m_store ? m_store->byNumber(number) : images::Source();
    if (source.isNone()) {
        job->fail(QWebEngineUrlRequestJob::UrlNotFound);
        return;
    }
    m_store->deliver(source, job, [job](const images::Picture &picture, const QByteArray &data) {
        if (picture.isFine() && picture.mimeType.startsWith("image/"))
            replyBytes(job, picture.mimeType, data);
        else
            job->fail(QWebEngineUrlRequestJob::UrlNotFound);
    });
}

} // namespace galley::view
