// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/transaction.h"

#include "app/site/exportledger.h"
#include "editor/post/fileerror.h"
#include "editor/post/replacefile.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace galley::site {

using post::Error;
using post::Result;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(galley::site::Transaction)
};

QByteArray native(const QString &path)
{
    return QFile::encodeName(path);
}

bool exists(const QString &path)
{
    struct stat status;
    return !path.isEmpty() && ::lstat(native(path).constData(), &status) == 0;
}

bool sameFile(const QString &a, const QString &b)
{
    struct stat first;
    struct stat second;
    return ::lstat(native(a).constData(), &first) == 0 && ::lstat(native(b).constData(), &second) == 0
        && first.st_dev == second.st_dev && first.st_ino == second.st_ino;
}

bool holds(const QString &path, const QByteArray &hash)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && ExportLedger::hashOf(file) == hash;
}

/// Refuses to take the name of something that came in the meantime.
bool takeName(const QString &from, const QString &to)
{
    const QByteArray source = native(from);
    const QByteArray target = native(to);
    if (::renameat2(AT_FDCWD, source.constData(), AT_FDCWD, target.constData(), RENAME_NOREPLACE) == 0)
        return true;
    if (errno == EEXIST && sameFile(from, to)) // killed between the two halves of what follows
        return ::unlink(source.constData()) == 0;
    if (errno != EINVAL && errno != ENOSYS)
        return false;
    if (QFileInfo(from).isDir())
        return !exists(to) && ::rename(source.constData(), target.constData()) == 0;
    return ::link(source.constData(), target.constData()) == 0 && ::unlink(source.constData()) == 0;
}

bool remove(const QString &path)
{
    return !path.isEmpty() && ::unlink(native(path).constData()) == 0;
}

QString folderOf(const QString &path)
{
    return path.left(path.lastIndexOf(u'/'));
}

bool isPlainMove(const LoggedChange &change)
{
    return change.staged.isEmpty() && !change.from.isEmpty() && !change.to.isEmpty();
}

} // namespace

Transaction::Transaction(TransactionRecord record, const TransactionOptions &options)
    : m_record(std::move(record))
    , m_options(options)
{
}

bool Transaction::fails(Step step, const QString &path) const
{
    if (m_options.allow && !m_options.allow(step, path)) {
        errno = EIO;
        return true;
    }
    return false;
}

QString Transaction::absolute(const QString &path) const
{
    return path.isEmpty() ? QString() : m_record.folder + u'/' + path;
}

Result<void> Transaction::stage(const QList<Change> &changes)
{
    if (Result<void> made = makeFolders(); !made)
        return made;
    for (qsizetype i = 0; i < changes.size(); ++i) {
        if (m_record.changes[i].staged.isEmpty())
            continue;
        if (Result<void> staged = stage(m_record.changes[i], changes[i]); !staged)
            return staged;
    }
    syncFolders();
    return {};
}

Result<void> Transaction::makeFolders()
{
    for (const QString &made : m_record.made) {
        const QString path = absolute(made);
        if (fails(Step::MakeFolder, path) || ::mkdir(native(path).constData(), 0777) != 0)
            return post::writeError(path, errno);
    }
    return {};
}

Result<void> Transaction::stage(const LoggedChange &logged, const Change &change)
{
    const QString target = absolute(logged.to);
    QFile out(absolute(logged.staged));
    if (fails(Step::Stage, target) || !out.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return post::writeError(target, errno);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto put = [&out, &hash](const QByteArray &part) {
        hash.addData(part);
        return out.write(part) == part.size();
    };
    if (change.source.isEmpty()) {
        if (!put(change.after))
            return post::writeError(target, errno);
    } else {
        QFile in(change.source);
        if (!in.open(QIODevice::ReadOnly))
            return post::readError(change.source, errno);
        while (!in.atEnd()) {
            const QByteArray part = in.read(1 << 20);
            if (part.isEmpty() && in.error() != QFileDevice::NoError)
                return post::readError(change.source, errno);
            if (!put(part))
                return post::writeError(target, errno);
        }
    }
    if (hash.result().toHex() != logged.hashAfter) {
        return Error{.what = Texts::tr("The file changed while it was copied."),
                     .remedy = Texts::tr("Try again."),
                     .file = change.source,
                     .kind = Error::Kind::ChangedOnDisk};
    }
    if (!logged.from.isEmpty() && !post::takeOverAttributes(absolute(logged.from), out.handle()))
        return post::writeError(target, errno);
    if (fails(Step::Sync, target) || !out.flush() || ::fsync(out.handle()) != 0)
        return post::writeError(target, errno);
    return {};
}

bool Transaction::canGoOn() const
{
    return std::all_of(m_record.changes.begin(), m_record.changes.end(),
                       [this](const LoggedChange &change) { return canGoOn(change); });
}

bool Transaction::canGoOn(const LoggedChange &change) const
{
    const QString from = absolute(change.from);
    const QString to = absolute(change.to);
    const QString old = absolute(change.old);
    if (isPlainMove(change)) // done, or still to be done
        return exists(from) != exists(to) && (change.folder || holds(exists(from) ? from : to, change.hashBefore));
    if (change.to.isEmpty())
        return exists(old) || !exists(from) || holds(from, change.hashBefore);
    const bool placed = !exists(absolute(change.staged));
    if (change.from.isEmpty())
        return placed ? exists(to) : !exists(to) || sameFile(absolute(change.staged), to);
    if (change.from == change.to)
        return placed || (exists(old) ? !exists(to) || sameFile(old, to) : holds(to, change.hashBefore));
    if (exists(old) || !exists(from))
        return placed && exists(to);
    return holds(from, change.hashBefore) && (placed || !exists(to) || sameFile(absolute(change.staged), to));
}

Result<void> Transaction::goForward()
{
    for (const LoggedChange &change : m_record.changes) {
        if (Result<void> done = goForward(change); !done)
            return done;
    }
    syncFolders();
    return {};
}

Result<void> Transaction::goForward(const LoggedChange &change)
{
    if (isPlainMove(change))
        return move(change);
    if (change.to.isEmpty())
        return keepOld(change);
    if (change.from.isEmpty())
        return putInPlace(change);
    // Of a file that is rewritten the old text gets its second name first; one that moves is in both places for a
    // moment.
    const bool moves = change.from != change.to;
    Result<void> first = moves ? putInPlace(change) : keepOld(change);
    if (!first)
        return first;
    return moves ? keepOld(change) : putInPlace(change);
}

Result<void> Transaction::move(const LoggedChange &change)
{
    const QString from = absolute(change.from);
    const QString to = absolute(change.to);
    if (!exists(from) && exists(to))
        return {};
    if (fails(Step::Move, from) || !takeName(from, to))
        return post::writeError(to, errno);
    return {};
}

Result<void> Transaction::keepOld(const LoggedChange &change)
{
    const QString from = absolute(change.from);
    const QString old = absolute(change.old);
    const bool stays = change.from == change.to;
    if (exists(old) || (stays ? !exists(absolute(change.staged)) : !exists(from)))
        return {};
    if (fails(Step::KeepOld, from))
        return post::writeError(from, errno);
    // A second name, so that the file is there at every moment; where the disk has no second names, another one.
    if (stays && ::link(native(from).constData(), native(old).constData()) == 0)
        return {};
    if (stays && errno != EPERM && errno != EOPNOTSUPP)
        return post::writeError(from, errno);
    return takeName(from, old) ? Result<void>() : Result<void>(post::writeError(from, errno));
}

Result<void> Transaction::putInPlace(const LoggedChange &change)
{
    const QString staged = absolute(change.staged);
    const QString to = absolute(change.to);
    if (!exists(staged))
        return {};
    const bool replaces = change.from == change.to;
    if (fails(Step::PutInPlace, to)
        || !(replaces ? ::rename(native(staged).constData(), native(to).constData()) == 0 : takeName(staged, to)))
        return post::writeError(to, errno);
    return {};
}

void Transaction::cleanUp()
{
    for (const LoggedChange &change : m_record.changes) {
        if (!fails(Step::CleanUp, absolute(change.old)))
            remove(absolute(change.old));
    }
    for (const QString &folder : m_record.emptied)
        ::rmdir(native(absolute(folder)).constData());
    syncFolders();
}

QStringList Transaction::goBack(bool begun)
{
    QStringList kept;
    for (auto it = m_record.changes.rbegin(); it != m_record.changes.rend(); ++it) {
        if (begun && !goBack(*it))
            kept.append(it->to.isEmpty() ? it->from : it->to);
        remove(absolute(it->staged));
    }
    // Innermost first; one that is no longer empty stays.
    for (auto it = m_record.made.rbegin(); it != m_record.made.rend(); ++it)
        ::rmdir(native(absolute(*it)).constData());
    syncFolders();
    return kept;
}

/// False where somebody has written there meanwhile.
bool Transaction::goBack(const LoggedChange &change)
{
    const QString from = absolute(change.from);
    const QString to = absolute(change.to);
    const QString old = absolute(change.old);
    const QString staged = absolute(change.staged);
    if (isPlainMove(change))
        return exists(from) || !exists(to) || takeName(to, from);
    if (change.from == change.to) {
        if (!exists(old))
            return true;
        const bool ours = !exists(to) || sameFile(old, to) || holds(to, change.hashAfter);
        // Onto itself, where nothing was replaced yet, renaming does nothing; then the second name goes.
        if (ours)
            ::rename(native(old).constData(), native(to).constData());
        remove(old);
        return ours;
    }
    if (exists(old) && !exists(from) && !takeName(old, from))
        return false;
    if (to.isEmpty() || !exists(to))
        return true;
    const bool placed = !exists(staged) || sameFile(staged, to);
    if (!placed)
        return true;
    return holds(to, change.hashAfter) && remove(to);
}

void Transaction::syncFolders() const
{
    QSet<QString> folders;
    for (const LoggedChange &change : m_record.changes) {
        for (const QString &path : {change.from, change.to}) {
            if (!path.isEmpty())
                folders.insert(folderOf(absolute(path)));
        }
    }
    for (const QString &made : m_record.made)
        folders.insert(folderOf(absolute(made)));
    for (const QString &folder : std::as_const(folders)) {
        const int descriptor = ::open(native(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        if (descriptor < 0)
            continue;
        ::fsync(descriptor); // some file systems cannot
        ::close(descriptor);
    }
}

} // namespace galley::site
