// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/siteposts.h"

#include "editor/body/textmatch.h"

#include <QCollator>
#include <QDateTime>
#include <QPromise>
#include <QtConcurrentRun>

#include <algorithm>
#include <chrono>
#include <limits>
#include <numeric>
#include <vector>

namespace galley::window {

using namespace std::chrono_literals;

namespace {

constexpr qint64 AfterDueMs = 500; // clocks are not exact
constexpr qint64 LongestWaitMs = 24 * 60 * 60 * 1000; // a timer's own limit is 24 days

QList<int> ranksOfTitles(const QList<site::IndexedPost> &posts)
{
    const QCollator collator;
    std::vector<std::pair<QCollatorSortKey, int>> keys;
    keys.reserve(size_t(posts.size()));
    for (int i = 0; i < posts.size(); ++i)
        keys.emplace_back(collator.sortKey(posts[i].title), i);
    std::sort(keys.begin(), keys.end(), [](const auto &a, const auto &b) {
        const int order = a.first.compare(b.first);
        return order != 0 ? order < 0 : a.second < b.second;
    });
    QList<int> ranks(posts.size());
    for (int rank = 0; rank < posts.size(); ++rank)
        ranks[keys[size_t(rank)].second] = rank;
    return ranks;
}

} // namespace

SitePosts::Known knownOf(const site::SiteIndex &index, const site::SiteFiles &files)
{
    SitePosts::Known known{index,
                           files,
                           wordsOf(index.posts(), files),
                           linkTargetsOf(index.config, index.posts(), files),
                           {},
                           ranksOfTitles(index.posts())};
    known.haystacks.reserve(index.posts().size());
    for (const site::IndexedPost &post : index.posts()) {
        known.haystacks.append(body::foldedForMatching(post.title + u'\n' + post.tags.join(u'\n') + u'\n'
                                                       + post.categories.join(u'\n') + u'\n'
                                                       + post.file.sliced(post.file.lastIndexOf(u'/') + 1)));
    }
    return known;
}

SitePosts::SitePosts(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
    m_rest.setSingleShot(true);
    m_rest.setInterval(400ms);
    connect(&m_watch, &site::FolderWatch::changed, this, &SitePosts::refresh);
    connect(&m_watch, &site::FolderWatch::troubleChanged, this, &SitePosts::troubleChanged);
    m_due.setSingleShot(true);
    connect(&m_due, &QTimer::timeout, this, &SitePosts::refresh);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        if (std::exchange(m_again, false))
            read();
    });
}

SitePosts::~SitePosts()
{
    stop();
}

void SitePosts::open(const QString &folder)
{
    if (folder == m_folder)
        return refresh();
    stop();
    m_folder = folder;
    m_known = {};
    m_opened = false;
    m_watch.setFolders({});
    if (folder.isEmpty())
        Q_EMIT changed();
    else
        read();
}

void SitePosts::refresh()
{
    if (m_folder.isEmpty())
        return;
    if (m_reading || m_rest.isActive())
        m_again = true;
    else
        read();
}

QString SitePosts::newest() const
{
    const QList<site::IndexedPost> &posts = this->posts();
    const auto older = [](const site::IndexedPost &a, const site::IndexedPost &b) {
        return std::pair(!a.draft, a.time) < std::pair(!b.draft, b.time);
    };
    const auto found = std::max_element(posts.cbegin(), posts.cend(), older);
    return found == posts.cend() ? QString() : pathOf(*found);
}

void SitePosts::stop()
{
    if (m_canceled)
        *m_canceled = true;
    m_reading.reset();
    m_rest.stop();
    m_due.stop();
    m_again = false;
}

void SitePosts::read()
{
    m_canceled = std::make_shared<std::atomic<bool>>(false);
    m_reading = std::make_unique<Future>();
    connect(m_reading.get(), &Future::resultReadyAt, this, [this](int at) { take(m_reading->resultAt(at)); });
    connect(
        m_reading.get(), &Future::finished, this,
        [this] {
            m_reading.reset();
            m_rest.start();
        },
        Qt::QueuedConnection);
    m_reading->setFuture(QtConcurrent::run(
        &m_pool, [folder = m_folder, before = m_known.index, canceled = m_canceled](QPromise<Known> &promise) {
            const site::IndexReading reading{
                site::IndexCache::defaultFolder(),
                [&promise](const site::SiteIndex &part) { promise.addResult(knownOf(part)); },
                [&canceled] { return canceled->load(); }};
            const site::SiteIndex index = site::readSiteIndex(folder, before, reading, QDateTime::currentDateTimeUtc());
            if (!*canceled)
                promise.addResult(knownOf(index, site::readSiteFiles(index.config)));
        }));
}

void SitePosts::take(const Known &known)
{
    const bool same = known.index.complete && m_known.index.complete && known.index.rules == m_known.index.rules
        && known.index.posts() == m_known.index.posts() && known.files == m_known.files;
    // A part is shown only while there is nothing: later on it would make the list shrink.
    if (!known.index.complete && !m_known.index.posts().isEmpty())
        return;
    m_known = known;
    if (known.index.complete)
        m_watch.setFolders(known.index.folders + known.files.folders);
    waitForTheNext();
    if (!same)
        Q_EMIT changed();
    if (known.index.complete && !std::exchange(m_opened, true))
        Q_EMIT opened();
}

/// One timer to the moment at which the next scheduled post becomes visible; reading the site then says so.
void SitePosts::waitForTheNext()
{
    qint64 next = std::numeric_limits<qint64>::max();
    for (const site::IndexedPost &post : posts()) {
        if (post.hidden == site::PostRecord::Hidden::Future)
            next = std::min(next, post.time);
    }
    if (next == std::numeric_limits<qint64>::max())
        return m_due.stop();
    const qint64 wait = next - QDateTime::currentMSecsSinceEpoch() + AfterDueMs;
    m_due.start(int(std::clamp(wait, AfterDueMs, LongestWaitMs)));
}

} // namespace galley::window
