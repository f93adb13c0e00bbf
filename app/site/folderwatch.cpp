// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/folderwatch.h"

#include <QFile>
#include <QSet>
#include <QSocketNotifier>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstring>

#include <sys/inotify.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace galley::site {

using namespace std::chrono_literals;

namespace {

/// Of what another machine changes there, inotify tells nothing (linux/magic.h).
bool isRemote(const QString &folder)
{
    struct statfs status;
    if (::statfs(QFile::encodeName(folder).constData(), &status) != 0)
        return false;
    constexpr std::array<quint32, 6> remote{0x6969 /* NFS */,      0x517B /* SMB */,    0xFF534D42 /* CIFS */,
                                            0xFE534D42 /* SMB2 */, 0x01021997 /* 9P */, 0x65735546 /* FUSE */};
    return std::find(remote.begin(), remote.end(), quint32(status.f_type)) != remote.end();
}

} // namespace

FolderWatch::FolderWatch(QObject *parent)
    : QObject(parent)
    , m_inotify(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC))
{
    m_calm.setSingleShot(true);
    m_calm.setInterval(150ms);
    m_poll.setInterval(5s);
    connect(&m_calm, &QTimer::timeout, this, &FolderWatch::changed);
    connect(&m_poll, &QTimer::timeout, this, &FolderWatch::changed);
    if (m_inotify >= 0) {
        m_notifier = std::make_unique<QSocketNotifier>(m_inotify, QSocketNotifier::Read);
        connect(m_notifier.get(), &QSocketNotifier::activated, this, &FolderWatch::readEvents);
    }
}

FolderWatch::~FolderWatch()
{
    m_notifier.reset();
    if (m_inotify >= 0)
        ::close(m_inotify);
}

void FolderWatch::setFolders(const QStringList &folders)
{
    const QSet<QString> wanted(folders.begin(), folders.end());
    for (auto it = m_watches.begin(); it != m_watches.end();) {
        if (wanted.contains(it.key())) {
            ++it;
            continue;
        }
        ::inotify_rm_watch(m_inotify, it.value());
        it = m_watches.erase(it);
    }
    setTrouble(whyNot(folders));
}

/// Watches the folders; says why that is not enough, if so.
QString FolderWatch::whyNot(const QStringList &folders)
{
    for (const QString &folder : folders) {
        if (m_inotify < 0 || (!m_watches.contains(folder) && !watch(folder))) {
            return tr("The system cannot watch all folders of this site. Changes by other programs appear after some "
                      "seconds. (fs.inotify.max_user_watches says how many can be watched.)");
        }
    }
    if (!folders.isEmpty() && isRemote(folders.first()))
        return tr("The site lies on another machine. Changes that are made there appear after some seconds.");
    return {};
}

/// False where no watch is left. A folder that is gone by now is no failure: its parent tells of that.
bool FolderWatch::watch(const QString &folder)
{
    if (m_watches.size() >= m_limit)
        return false;
    constexpr uint32_t mask = IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_CLOSE_WRITE | IN_MODIFY
        | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;
    const int watch = ::inotify_add_watch(m_inotify, QFile::encodeName(folder).constData(), mask);
    if (watch < 0)
        return errno != ENOSPC && errno != ENOMEM;
    m_watches.insert(folder, watch);
    return true;
}

void FolderWatch::readEvents()
{
    // What happened where is of no interest: whoever asks looks at all files' stamps anyway. But a watch that is gone
    // must be forgotten, else a folder of the same name would never be watched.
    alignas(inotify_event) std::array<char, 16 * 1024> buffer;
    for (ssize_t size = ::read(m_inotify, buffer.data(), buffer.size()); size > 0;
         size = ::read(m_inotify, buffer.data(), buffer.size())) {
        for (ssize_t at = 0; at < size;) {
            inotify_event event;
            std::memcpy(&event, buffer.data() + at, sizeof event);
            if (event.mask & (IN_IGNORED | IN_MOVE_SELF)) {
                if (event.mask & IN_MOVE_SELF)
                    ::inotify_rm_watch(m_inotify, event.wd);
                m_watches.removeIf([&event](const auto &entry) { return entry.value() == event.wd; });
            }
            at += ssize_t(sizeof event) + event.len;
        }
    }
    if (!m_calm.isActive())
        m_calm.start();
}

void FolderWatch::setTrouble(const QString &trouble)
{
    if (trouble.isEmpty())
        m_poll.stop();
    else if (!m_poll.isActive())
        m_poll.start();
    if (std::exchange(m_trouble, trouble) != trouble)
        Q_EMIT troubleChanged();
}

} // namespace galley::site
