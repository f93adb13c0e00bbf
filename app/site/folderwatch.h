// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QHash>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <memory>

class QSocketNotifier;

namespace galley::site {

/// Notices that files in some folders come, go or change, by inotify: also a file that is written in place, of which
/// QFileSystemWatcher tells nothing for a folder. Where the system has no watch left, or the file system tells nothing,
/// it asks to look again every few seconds. Lives in a thread with an event loop.
class FolderWatch final : public QObject
{
    Q_OBJECT

public:
    /// More folders than this are polled: watches are few, and other programs need some.
    static constexpr int MostFolders = 4096;

    explicit FolderWatch(QObject *parent = nullptr);
    ~FolderWatch() override;

    /// Watches these and no others; of those watched already nothing is missed.
    void setFolders(const QStringList &folders);
    [[nodiscard]] bool isPolling() const { return m_poll.isActive(); }
    /// Why it polls, in words for people; empty where it does not.
    [[nodiscard]] const QString &trouble() const { return m_trouble; }

    /// For tests: as if the system had that many watches.
    void setLimit(int watches) { m_limit = watches; }

Q_SIGNALS:
    /// At most once in 150 ms, and soon after the first change of several. While polling every five seconds, whether
    /// something changed or not.
    void changed();
    void troubleChanged();

private:
    void readEvents();
    void setTrouble(const QString &trouble);
    [[nodiscard]] bool watch(const QString &folder);
    [[nodiscard]] QString whyNot(const QStringList &folders);

    int m_inotify = -1;
    int m_limit = MostFolders;
    std::unique_ptr<QSocketNotifier> m_notifier;
    QHash<QString, int> m_watches;
    QTimer m_calm;
    QTimer m_poll;
    QString m_trouble;
};

} // namespace galley::site
