// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "preview/images/imagestore.h"
#include "preview/view/film.h"

#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QPointer>
#include <QSet>

#include <functional>

class QWebEngineUrlRequestJob;

namespace galley::view {

/// The pictures, sounds and films of the page: answers by what address, if any, it may load them. An address is a
/// number that means nothing outside this session and is good only while the page has a place for it.
class Media final : public QObject
{
    Q_OBJECT

public:
    /// What a URL of the published page stands for; called in the GUI thread, must not wait.
    using Resolver = std::function<images::Source(const QString &publishedUrl)>;

    using QObject::QObject;

    /// The store is not owned and must outlive this, or be set to null.
    void setStore(images::ImageStore *store);
    /// Everything asked for before is resolved anew.
    void setResolver(Resolver resolver);
    /// The page is gone, and with it all that it had asked for.
    void clear();

    void need(const QStringList &urls);
    void needFilms(const QStringList &urls);
    void release(const QStringList &urls);
    /// The reader wants a picture that is not loaded unasked.
    void load(const QString &url);

    /// Answers a request for `/media/<number>` or `/film/<number>`.
    void serve(const QString &kind, quint64 number, QWebEngineUrlRequestJob *job);

Q_SIGNALS:
    /// What is known now: `{url: {state, text, path, width, height}, ...}` as images.js reads it.
    void answered(const QJsonObject &infos);

private:
    void setCurrent();
    [[nodiscard]] QJsonObject info(const images::Source &source) const;
    void onChanged(const images::Source &source);
    void findFilms(const QStringList &urls);

    QPointer<images::ImageStore> m_store;
    Resolver m_resolver;
    QHash<QString, images::Source> m_pictures; ///< by URL
    QHash<images::Source, int> m_versions; ///< how often its bytes were other ones: a new address for the page's cache
    QSet<QString> m_filmUrls;
    QHash<QString, quint64> m_filmNumbers;
    QHash<quint64, Film> m_films;
    quint64 m_lastFilm = 0;
    quint64 m_generation = 0; ///< answers of workers from before a clear() are dropped
};

} // namespace galley::view
