// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/siteindex.h"

#include "app/site/inparallel.h"
#include "app/site/postindex.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <atomic>
#include <vector>

namespace galley::site {

namespace {

constexpr qsizetype firstPosts = 64;

/// All that decides how a file is read besides the file itself.
QByteArray hashOf(const SiteRules &rules)
{
    const QJsonArray all{QStringLiteral(GALLEY_VERSION), rules.config.folder(), rules.config.values().toJson(),
                         QString::fromLatin1(rules.zone.id()), QJsonArray::fromStringList(rules.defaults.prefixes())};
    return QCryptographicHash::hash(QJsonDocument(all).toJson(QJsonDocument::Compact), QCryptographicHash::Sha1);
}

/// One reading of a site, in which the files that are known already are only looked at.
class Reader final
{
public:
    Reader(const SiteRules &rules, SiteIndex &index, const IndexReading &reading, const QDateTime &now)
        : m_rules(rules)
        , m_index(index)
        , m_reading(reading)
        , m_now(now)
    {
    }

    void run(const StampedPosts &before, const StampedPosts &cached)
    {
        FoundPosts found = findPostsAndFolders(m_rules.config);
        m_index.folders = std::move(found.folders);
        m_files = std::move(found.files);
        m_posts.resize(m_files.size());
        m_stamps.resize(m_files.size());
        m_read.resize(size_t(m_files.size()));
        inParallel(m_files.size(), [&](qsizetype i) { look(i, before, cached); });
        readUnknown();
        m_index.complete = !isCanceled();
        m_index.known = collected();
        applyLimit(
            m_rules.config, m_index.known.posts, [](const IndexedPost &post) { return post.time; },
            [](const IndexedPost &post) { return post.file; }, [](const IndexedPost &post) { return post.passedOver; });
    }

    [[nodiscard]] bool hasReadFiles() const { return m_unknown > 0; }

private:
    [[nodiscard]] bool isCanceled() const { return m_reading.canceled && m_reading.canceled(); }

    void look(qsizetype i, const StampedPosts &before, const StampedPosts &cached)
    {
        const QString &file = m_files.at(i);
        m_stamps[i] = FileStamp::of(m_rules.config.folder() + u'/' + file);
        const IndexedPost *known = before.find(file, m_stamps[i]);
        // What was broken may be mended elsewhere: a link's target, the rights of a folder.
        if (known && known->hidden == PostRecord::Hidden::Broken)
            known = nullptr;
        if (!known)
            known = cached.find(file, m_stamps[i]);
        if (!known)
            return;
        m_posts[i] = *known;
        m_read[size_t(i)] = true;
        bringUpToDate(m_posts[i]);
    }

    /// Of all that a record says, only this changes while nobody touches the file: time passes, other posts come.
    void bringUpToDate(IndexedPost &post) const
    {
        using Hidden = PostRecord::Hidden;
        if (post.hidden == Hidden::Future || post.hidden == Hidden::Limited || post.hidden == Hidden::No) {
            const bool later = !m_rules.config.flag(u"future") && post.time > m_now.toMSecsSinceEpoch();
            post.hidden = later ? Hidden::Future : Hidden::No;
        }
    }

    void readUnknown()
    {
        QList<qsizetype> unknown;
        for (qsizetype i = 0; i < m_files.size(); ++i) {
            if (!m_read[size_t(i)])
                unknown.append(i);
        }
        m_unknown = unknown.size();
        // By the dates in their names, the newest first: those are what a writer looks for.
        const auto name = [this](qsizetype i) {
            return QStringView(m_files[i]).sliced(m_files[i].lastIndexOf(u'/') + 1);
        };
        std::stable_sort(unknown.begin(), unknown.end(),
                         [&name](qsizetype a, qsizetype b) { return name(a) > name(b); });
        const qsizetype first = m_reading.first ? std::min(firstPosts, unknown.size()) : 0;
        readEach(unknown.first(first));
        if (first < unknown.size() && m_reading.first && !isCanceled()) {
            SiteIndex part = m_index;
            part.known = collected();
            m_reading.first(part);
        }
        readEach(unknown.sliced(first));
    }

    void readEach(const QList<qsizetype> &places)
    {
        inParallel(places.size(), [&](qsizetype n) {
            const qsizetype i = places[n];
            if (isCanceled())
                return;
            bool lasting = true;
            m_posts[i] = readIndexedPost(m_rules, m_files.at(i), m_now, &lasting);
            if (!lasting)
                m_stamps[i] = {};
            m_read[size_t(i)] = true;
            if (m_reading.progress)
                m_reading.progress(++m_done, m_unknown);
        });
    }

    [[nodiscard]] StampedPosts collected() const
    {
        if (std::all_of(m_read.begin(), m_read.end(), [](char read) { return read; }))
            return {m_posts, m_stamps};
        StampedPosts some;
        for (qsizetype i = 0; i < m_files.size(); ++i) {
            if (m_read[size_t(i)]) {
                some.posts.append(m_posts[i]);
                some.stamps.append(m_stamps[i]);
            }
        }
        return some;
    }

    const SiteRules &m_rules;
    SiteIndex &m_index;
    const IndexReading &m_reading;
    const QDateTime m_now;
    QStringList m_files;
    // Each place is written by one thread; so no bits.
    std::vector<char> m_read;
    QList<IndexedPost> m_posts;
    QList<FileStamp> m_stamps;
    qsizetype m_unknown = 0; ///< files that had to be read
    std::atomic<qsizetype> m_done = 0; ///< of those
};

} // namespace

SiteIndex readSiteIndex(const QString &folder, const SiteIndex &before, const IndexReading &reading,
                        const QDateTime &now)
{
    const auto config = SiteConfig::read(folder);
    SiteIndex index = readSiteIndex(SiteRules(config ? *config : SiteConfig(folder)), before, reading, now);
    index.problem = config ? QString() : config.error().toString();
    return index;
}

SiteIndex readSiteIndex(const SiteRules &rules, const SiteIndex &before, const IndexReading &reading,
                        const QDateTime &now)
{
    SiteIndex index;
    index.config = rules.config;
    const QByteArray hash = hashOf(rules);
    index.rules = hash;
    const bool known = before.complete && before.rules == hash;
    const bool cached = !known && !reading.cacheFolder.isEmpty();
    const IndexCache cache(reading.cacheFolder, rules.config.folder(), hash);
    const qint64 began = QDateTime::currentMSecsSinceEpoch();
    const StampedPosts kept = cached ? cache.load() : StampedPosts();
    Reader reader(rules, index, reading, now);
    reader.run(known ? before.known : StampedPosts(), kept);
    const bool changed = reader.hasReadFiles() || (cached && kept.posts.size() != index.posts().size());
    if (changed && index.complete && !reading.cacheFolder.isEmpty())
        cache.save(index.known, began);
    return index;
}

} // namespace galley::site
