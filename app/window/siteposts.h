// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/folderwatch.h"
#include "app/site/sitefiles.h"
#include "app/site/siteindex.h"
#include "app/window/linktargets.h"
#include "app/window/sitewords.h"

#include <QFutureWatcher>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <memory>

namespace galley::window {

/// What the window knows of the posts of the open site, kept as the disk has it. All reading happens in a worker
/// thread; GUI thread.
class SitePosts final : public QObject
{
    Q_OBJECT

public:
    /// A reading's whole result, computed off the GUI thread.
    struct Known
    {
        site::SiteIndex index;
        site::SiteFiles files;
        SiteWords words;
        std::shared_ptr<const body::LinkTargets> links; ///< never null once known
        QStringList haystacks; ///< for each post what the filter looks through
        QList<int> titleRanks; ///< for each post its place among the titles, as the language sorts them
    };

    explicit SitePosts(QObject *parent = nullptr);
    ~SitePosts() override;

    /// Reads another site; an empty folder closes it.
    void open(const QString &folder);
    [[nodiscard]] const QString &folder() const { return m_folder; }
    /// Empty until `changed`.
    [[nodiscard]] const Known &known() const { return m_known; }
    [[nodiscard]] const QList<site::IndexedPost> &posts() const { return m_known.index.posts(); }
    [[nodiscard]] QString pathOf(const site::IndexedPost &post) const { return m_folder + u'/' + post.file; }
    /// Why changes by other programs appear late, or nothing.
    [[nodiscard]] const QString &trouble() const { return m_watch.trouble(); }
    /// The post that was published last, else any; empty where there is none.
    [[nodiscard]] QString newest() const;
    /// Looks at the disk now, without waiting for its watch.
    void refresh();

Q_SIGNALS:
    /// The posts are others: more of them were read, or something changed on disk.
    void changed();
    /// `changed` with all of the site's posts, for the first time after `open`.
    void opened();
    void troubleChanged();

private:
    using Future = QFutureWatcher<Known>;
    void read();
    void take(const Known &known);
    void stop();
    void waitForTheNext();

    QString m_folder;
    Known m_known;
    site::FolderWatch m_watch;
    QThreadPool m_pool;
    std::unique_ptr<Future> m_reading;
    std::shared_ptr<std::atomic<bool>> m_canceled;
    QTimer m_rest; ///< between two readings, so that a program that writes all the time does not keep us reading
    QTimer m_due; ///< a post of the future comes out
    bool m_again = false;
    bool m_opened = false;
};

/// All that the window computes from an index. Any thread.
[[nodiscard]] SitePosts::Known knownOf(const site::SiteIndex &index, const site::SiteFiles &files = {});

} // namespace galley::window
