// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/openposts.h"

#include "app/window/background.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace galley::window {

namespace {

/// One name for a file, however it was reached.
QString identity(const QString &path)
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    return canonical.isEmpty() ? QFileInfo(path).absoluteFilePath() : canonical;
}

} // namespace

OpenPosts::OpenPosts(QObject *parent)
    : QObject(parent)
{
}

OpenPosts::~OpenPosts() = default;

void OpenPosts::open(const QString &path, const QByteArray &encoding)
{
    m_asked = identity(path);
    if (OpenPost *post = find(path)) {
        setCurrent(post);
        return;
    }
    const QString key = identity(path);
    if (m_reading.contains(key))
        return;
    m_reading.insert(key);
    inBackground(
        this, [path, encoding] { return readPostAndSite(path, encoding); },
        [this, path, key](post::Result<ReadPost> read) {
            m_reading.remove(key);
            if (read)
                take(path, key, std::move(*read));
            else
                giveUp(path, key, read.error());
        });
}

void OpenPosts::take(const QString &path, const QString &key, ReadPost read)
{
    const QString problem = read.siteProblem;
    OpenPost *post = add(std::move(read));
    Q_EMIT added(post, problem);
    // Of several that were asked for, the last comes to the front, however long the others take to read.
    if (key == m_asked || m_asked.isEmpty() || !m_current)
        setCurrent(post);
    else
        m_passedOver = path;
}

void OpenPosts::giveUp(const QString &path, const QString &key, const post::Error &error)
{
    if (key == m_asked) {
        m_asked.clear();
        if (OpenPost *post = find(std::exchange(m_passedOver, {})))
            setCurrent(post);
    }
    Q_EMIT failed(path, error);
}

OpenPost *OpenPosts::create(const QByteArray &source, const site::SiteConfig &site)
{
    OpenPost *post = add({{source, {}}, site, {}});
    Q_EMIT added(post, {});
    setCurrent(post);
    return post;
}

void OpenPosts::close(OpenPost *post)
{
    const auto at =
        std::find_if(m_posts.begin(), m_posts.end(), [post](const auto &each) { return each.get() == post; });
    if (at == m_posts.end())
        return;
    if (m_current == post) {
        if (m_posts.size() > 1)
            step(at == m_posts.begin() ? 1 : -1);
        else
            setCurrent(nullptr);
    }
    Q_EMIT aboutToClose(post);
    m_posts.erase(
        std::find_if(m_posts.begin(), m_posts.end(), [post](const auto &each) { return each.get() == post; }));
}

void OpenPosts::setCurrent(OpenPost *post)
{
    if (m_current == post)
        return;
    m_current = post;
    Q_EMIT currentChanged(post);
}

void OpenPosts::step(int step)
{
    const QList<OpenPost *> posts = all();
    if (posts.isEmpty())
        return;
    const qsizetype count = posts.size();
    setCurrent(posts[((posts.indexOf(m_current) + step) % count + count) % count]);
}

QList<OpenPost *> OpenPosts::all() const
{
    QList<OpenPost *> posts;
    for (const auto &post : m_posts)
        posts.append(post.get());
    return posts;
}

QList<OpenPost *> OpenPosts::modified() const
{
    QList<OpenPost *> posts = all();
    posts.removeIf([](const OpenPost *post) { return !post->document().isModified(); });
    return posts;
}

QStringList OpenPosts::paths() const
{
    QStringList paths;
    for (const auto &post : m_posts) {
        if (!post->isNew())
            paths.append(post->file().path);
    }
    return paths;
}

OpenPost *OpenPosts::find(const QString &path) const
{
    const QString key = identity(path);
    for (const auto &post : m_posts) {
        if (!post->isNew() && identity(post->file().path) == key)
            return post.get();
    }
    return nullptr;
}

OpenPost *OpenPosts::add(ReadPost read)
{
    m_posts.push_back(std::make_unique<OpenPost>(std::move(read)));
    return m_posts.back().get();
}

} // namespace galley::window
