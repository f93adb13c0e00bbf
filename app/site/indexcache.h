// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/indexedpost.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace galley::site {

/// What a file's folder says of it; enough to tell without reading it that it is the file that was read.
struct FileStamp
{
    qint64 size = -1;
    qint64 mtime = 0; ///< nanoseconds since 1970
    qint64 ctime = 0; ///< likewise; no program can set it back, as copying ones do with mtime
    quint64 inode = 0;

    /// Follows links; of anything but a regular file the size is -1.
    [[nodiscard]] static FileStamp of(const QString &path);
    [[nodiscard]] bool exists() const { return size >= 0; }
    /// Whether it can be trusted later: a file that was written just before it was read, at `readAt` (milliseconds
    /// since 1970), may have been written again within the same tick of its file system's clock.
    [[nodiscard]] bool isSettled(qint64 readAt) const;

    friend bool operator==(const FileStamp &, const FileStamp &) = default;
};

/// Posts with the stamps of their files as they were read, in the order of the files' names.
struct StampedPosts
{
    QList<IndexedPost> posts;
    QList<FileStamp> stamps;

    /// The post that was read of a file that looks so, or null.
    [[nodiscard]] const IndexedPost *find(const QString &file, const FileStamp &stamp) const;
};

/// What was known of a site's posts, kept in a file of the user's cache folder from one start to the next. Any thread,
/// any number of processes: the file is replaced as a whole, with mode 0600, and whoever comes last wins. A file that
/// is damaged, of another format or of other rules gives nothing, and is written anew.
class IndexCache final
{
public:
    /// `rules` is a hash over all that decides how a file is read besides the file itself.
    IndexCache(const QString &folder, const QString &siteFolder, QByteArray rules);

    [[nodiscard]] static QString defaultFolder();
    [[nodiscard]] const QString &file() const { return m_file; }

    [[nodiscard]] StampedPosts load() const;
    /// Leaves out what must be read again: broken posts and those whose stamps were not settled at `readAt`. Failing is
    /// no error: the next start reads the posts themselves. Removes what is kept of sites that were not opened for half
    /// a year.
    void save(const StampedPosts &known, qint64 readAt) const;

private:
    QString m_folder;
    QString m_file;
    QByteArray m_rules;
};

} // namespace galley::site
