// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/changeset.h"

#include <QByteArray>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <QString>

namespace galley::test {

inline void put(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

inline QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no such file)");
}

/// Every path below a folder with what it holds, folders included.
inline QMap<QString, QByteArray> treeOf(const QString &folder)
{
    QMap<QString, QByteArray> tree;
    QDirIterator it(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                    QDirIterator::Subdirectories);
    while (it.hasNext()) {
        it.next();
        tree.insert(it.filePath().sliced(folder.size()),
                    it.fileInfo().isDir() ? QByteArray("(folder)") : contents(it.filePath()));
    }
    return tree;
}

inline QByteArray textOf(int post, bool after)
{
    return "---\ntitle: post " + QByteArray::number(post) + "\n---\n\n[other](/" + (after ? "new" : "old") + "/)\n";
}

/// A site with `posts` posts that link to another one, which lies in `_drafts` and has a folder of images.
inline void makeSampleSite(const QString &folder, int posts)
{
    put(folder + QStringLiteral("/_config.yml"), "title: t\n");
    for (int i = 0; i < posts; ++i)
        put(folder + QStringLiteral("/_posts/2021-01-01-p%1.md").arg(i), textOf(i, false));
    put(folder + QStringLiteral("/_drafts/old.md"), "---\ntitle: old\n---\n");
    put(folder + QStringLiteral("/same.md"), "as it is\n");
    put(folder + QStringLiteral("/gone.md"), "to be removed\n");
    put(folder + QStringLiteral("/assets/images/old/a.png"), "picture");
}

/// Every kind of change to that site.
inline site::ChangeSet sampleChanges(const QString &folder, int posts)
{
    site::ChangeSet set{.folder = folder, .action = QStringLiteral("sample"), .changes = {}};
    for (int i = 0; i < posts; ++i) {
        const QString path = QStringLiteral("_posts/2021-01-01-p%1.md").arg(i);
        set.changes.append({.from = path, .to = path, .before = textOf(i, false), .after = textOf(i, true)});
    }
    set.changes.append(
        {.from = QStringLiteral("assets/images/old"), .to = QStringLiteral("assets/pictures/new"), .folder = true});
    set.changes.append({.from = {}, .to = QStringLiteral("a/b/fresh.md"), .after = "fresh\n"});
    set.changes.append(
        {.from = {}, .to = QStringLiteral("a/copy.yml"), .source = folder + QStringLiteral("/_config.yml")});
    set.changes.append({.from = QStringLiteral("same.md"),
                        .to = QStringLiteral("moved.md"),
                        .before = "as it is\n",
                        .after = "as it is\n"});
    set.changes.append({.from = QStringLiteral("gone.md"), .to = {}, .before = "to be removed\n"});
    set.changes.append({.from = QStringLiteral("_drafts/old.md"),
                        .to = QStringLiteral("_posts/2022-02-02-new.md"),
                        .before = "---\ntitle: old\n---\n",
                        .after = "---\ntitle: new\n---\n"});
    set.emptied = {QStringLiteral("_drafts")};
    return set;
}

} // namespace galley::test
