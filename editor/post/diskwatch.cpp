// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/post/diskwatch.h"

#include "editor/post/rawfile.h"

#include <QDir>
#include <QFileInfo>
#include <QFileSystemWatcher>
#include <QThreadPool>
#include <QTimer>

#include <utility>

namespace galley::post {

namespace {

/// An editor that saves makes several events of it.
constexpr int SettleMs = 150;
/// Where the system has no watches left (fs.inotify.max_user_watches).
constexpr int PollMs = 2000;

Fingerprint fingerprintNow(const QString &path)
{
    const Result<RawFile> raw = readRawFile(path);
    // A file that is there and cannot be read has no hash, and so is not what we know.
    return raw ? raw->fingerprint : Fingerprint::glance(path);
}

/// The file at the end of the links, which tells of writes into it, and the folders where names can change.
QStringList pathsToWatch(const QString &path)
{
    QStringList paths;
    for (const QString &place : {path, QFileInfo(path).canonicalFilePath()}) {
        if (place.isEmpty())
            continue;
        if (QFileInfo::exists(place))
            paths.append(place);
        QDir folder = QFileInfo(place).dir();
        while (!folder.exists() && !folder.isRoot())
            folder.setPath(QFileInfo(folder.path()).path());
        paths.append(folder.path());
    }
    paths.removeDuplicates();
    return paths;
}

} // namespace

/// What was found, and what was asked for.
struct DiskWatch::Sight
{
    qint64 question;
    Fingerprint found;
    QStringList watches;
};

class DiskWatch::Private
{
public:
    Private()
    {
        thread.setMaxThreadCount(1);
        settle.setSingleShot(true);
        settle.setInterval(SettleMs);
        poll.setInterval(PollMs);
    }

    [[nodiscard]] State stateOf(const Fingerprint &seen) const
    {
        if (seen.holdsTheSameAs(known))
            return State::AsKnown;
        return seen.exists ? State::Changed : State::Removed;
    }

    QString path;
    Fingerprint known;
    Fingerprint found; ///< by the last look
    State state = State::AsKnown;
    qint64 question = 0; ///< an answer to an earlier one is about what we knew then
    bool saving = false;
    std::pair<quint64, quint64> watched; ///< device and inode of the file that the watcher has
    QFileSystemWatcher watcher;
    QTimer settle;
    QTimer poll;
    QThreadPool thread; ///< last: it waits for its work before the rest goes
};

DiskWatch::DiskWatch(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    // Started, not restarted: a file that is written all the time is looked at all the same.
    const auto settle = [this] {
        if (!d->settle.isActive())
            d->settle.start();
    };
    connect(&d->watcher, &QFileSystemWatcher::fileChanged, this, settle);
    connect(&d->watcher, &QFileSystemWatcher::directoryChanged, this, settle);
    connect(&d->settle, &QTimer::timeout, this, &DiskWatch::look);
    connect(&d->poll, &QTimer::timeout, this, &DiskWatch::look);
}

DiskWatch::~DiskWatch()
{
    d->thread.waitForDone();
}

void DiskWatch::watch(const PostFile &file)
{
    ++d->question;
    d->path = file.path;
    d->known = file.fingerprint;
    d->found = file.fingerprint;
    d->state = State::AsKnown;
    look();
}

void DiskWatch::follow(const PostSaver &saver)
{
    connect(&saver, &PostSaver::started, this, [this] {
        d->saving = true;
        ++d->question;
    });
    connect(&saver, &PostSaver::saved, this, [this](const PostFile &file) {
        d->saving = false;
        watch(file);
    });
    connect(&saver, &PostSaver::failed, this, [this] {
        d->saving = false;
        look();
    });
    watch(saver.file());
}

void DiskWatch::check()
{
    look();
}

DiskWatch::State DiskWatch::state() const
{
    return d->state;
}

const Fingerprint &DiskWatch::found() const
{
    return d->found;
}

void DiskWatch::look()
{
    if (d->path.isEmpty() || d->saving)
        return;
    d->thread.start([this, path = d->path, question = d->question] {
        const Sight sight{question, fingerprintNow(path), pathsToWatch(path)};
        QMetaObject::invokeMethod(this, [this, sight] { take(sight); });
    });
}

void DiskWatch::take(const Sight &sight)
{
    if (sight.question != d->question || d->saving)
        return;
    renewWatches(sight);
    const State state = d->stateOf(sight.found);
    const Fingerprint before = std::exchange(d->found, sight.found);
    const bool again = state == State::Changed && !sight.found.holdsTheSameAs(before);
    if (state != std::exchange(d->state, state) || again)
        Q_EMIT noticed(state);
}

void DiskWatch::renewWatches(const Sight &sight)
{
    QStringList obsolete = d->watcher.directories();
    obsolete.removeIf([&sight](const QString &path) { return sight.watches.contains(path); });
    // A file that was renamed over goes on under its old watch as long as somebody has it open or linked.
    const std::pair inode(sight.found.device, sight.found.inode);
    if (std::exchange(d->watched, inode) != inode)
        obsolete += d->watcher.files();
    if (!obsolete.isEmpty())
        d->watcher.removePaths(obsolete);

    QStringList missing = sight.watches;
    missing.removeIf(
        [now = d->watcher.files() + d->watcher.directories()](const QString &path) { return now.contains(path); });
    const QStringList refused = missing.isEmpty() ? QStringList() : d->watcher.addPaths(missing);
    if (refused.isEmpty())
        d->poll.stop();
    else if (!d->poll.isActive())
        d->poll.start();
    if (refused.size() < missing.size())
        d->settle.start(); // it may have changed between the look and the watch
}

} // namespace galley::post
