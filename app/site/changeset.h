// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace galley::site {

/// One change to the files of a site. Paths are relative to the site's folder.
struct Change
{
    QString from; ///< where the file is; empty: it is new
    QString to; ///< where it goes; `from` again where only its bytes change; empty: it is removed
    bool folder = false; ///< a folder that takes another name with all that it holds; it has no bytes here
    QByteArray before = {}; ///< what stands at `from`
    QByteArray after = {}; ///< what will stand at `to`
    QString source = {}; ///< a file that is copied to `to`, absolute, in place of `after`

    [[nodiscard]] bool isNew() const { return from.isEmpty(); }
    [[nodiscard]] bool isRemoval() const { return to.isEmpty(); }
    [[nodiscard]] bool isMove() const { return !isNew() && !isRemoval() && from != to; }
    /// Only a name changes: one step of the disk.
    [[nodiscard]] bool isPlainMove() const { return isMove() && (folder || (source.isEmpty() && before == after)); }
};

/// What one action of the writer does to a site: all of it, or nothing.
struct ChangeSet
{
    QString folder; ///< the site's, absolute
    QString action; ///< what the writer asked for, translated, as in "Rename “a” to “b”"
    QList<Change> changes; ///< in the order in which they are carried out
    QStringList emptied = {}; ///< folders, innermost first, that go where nothing is left in them

    [[nodiscard]] bool isEmpty() const { return changes.isEmpty(); }
};

/// The changes with the difference of each, as `git diff` prints them.
[[nodiscard]] QByteArray asPatch(const ChangeSet &set);
/// Of one of them.
[[nodiscard]] QByteArray asPatch(const Change &change);

} // namespace galley::site
