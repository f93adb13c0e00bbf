// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/trashflow.h"

#include "app/window/background.h"
#include "app/window/messagebar.h"
#include "app/window/openposts.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace galley::window {

namespace {

/// Where the file is now; empty where it could not be moved.
QString trashed(const QString &path)
{
    QString inTrash;
    return QFile::moveToTrash(path, &inTrash) ? inTrash : QString();
}

/// The way back, as the trash of the desktops has it: files/NAME, with where it came from in info/NAME.trashinfo.
bool restored(const QString &path, const QString &inTrash)
{
    if (QFileInfo::exists(path) || QFileInfo(path).isSymLink() || !QFile::rename(inTrash, path))
        return false;
    const QFileInfo info(inTrash);
    QFile::remove(
        QDir(info.path()).filePath(QStringLiteral("../info/") + info.fileName() + QStringLiteral(".trashinfo")));
    return true;
}

} // namespace

TrashFlow::TrashFlow(OpenPosts &posts, BarOf barOf, QObject *parent)
    : QObject(parent)
    , m_posts(posts)
    , m_barOf(std::move(barOf))
{
}

void TrashFlow::moveToTrash(const QString &path)
{
    if (OpenPost *open = m_posts.find(path)) {
        if (open->document().isModified()) {
            m_posts.setCurrent(open);
            m_barOf(open)->show(MessageBar::Kind::Warning,
                                tr("This post has changes that are not saved. Save or close it first."));
            return;
        }
        m_posts.close(open);
    }
    inBackground(
        this, [path] { return trashed(path); }, [this, path](const QString &inTrash) { tell(path, inTrash); });
}

void TrashFlow::tell(const QString &path, const QString &inTrash)
{
    MessageBar *bar = m_barOf(m_posts.current());
    const QString name = QFileInfo(path).fileName();
    if (inTrash.isEmpty()) {
        bar->show(MessageBar::Kind::Error, tr("“%1” could not be moved to the trash. It is where it was.").arg(name));
        return;
    }
    bar->show(MessageBar::Kind::Information, tr("“%1” was moved to the trash.").arg(name),
              {{tr("Undo"), [this, path, inTrash] { bringBack(path, inTrash); }}});
    Q_EMIT done();
}

void TrashFlow::bringBack(const QString &path, const QString &inTrash)
{
    inBackground(
        this, [path, inTrash] { return restored(path, inTrash); },
        [this, path](bool ok) {
            const QString name = QFileInfo(path).fileName();
            if (!ok)
                m_barOf(m_posts.current())
                    ->show(MessageBar::Kind::Error,
                           tr("“%1” could not be brought back. It is still in the trash.").arg(name));
            Q_EMIT done();
        });
}

} // namespace galley::window
