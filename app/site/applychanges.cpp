// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/applychanges.h"

#include "app/site/exportledger.h"
#include "app/site/sitefolder.h"
#include "app/site/siterecovery.h"
#include "app/site/transactionlog.h"
#include "editor/post/fileerror.h"
#include "editor/post/replacefile.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <cerrno>
#include <unistd.h>

namespace galley::site {

using post::Error;
using post::Result;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(galley::site::ApplyChanges)
};

using State = TransactionLog::State;

QByteArray hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QString folderOf(const QString &path)
{
    return path.left(path.lastIndexOf(u'/') + 1);
}

QString besides(const QString &path, const QString &mark, qsizetype number, QLatin1String extension)
{
    return post::nameBeside(folderOf(path), mark + u'-' + QString::number(number) + extension);
}

Result<LoggedChange> logged(const Change &change, const QString &mark, qsizetype number)
{
    LoggedChange entry{.from = change.from, .to = change.to, .folder = change.folder};
    if (change.folder)
        return entry;
    if (!change.isNew())
        entry.hashBefore = hashOf(change.before);
    if (!change.isRemoval())
        entry.hashAfter = hashOf(change.after);
    if (!change.source.isEmpty()) {
        QFile source(change.source);
        if (!source.open(QIODevice::ReadOnly))
            return post::readError(change.source, errno);
        entry.hashAfter = ExportLedger::hashOf(source);
    }
    if (change.isPlainMove())
        return entry;
    if (!change.isNew()) {
        entry.before = change.before;
        entry.old = besides(change.from, mark, number, QLatin1String(".old"));
    }
    if (!change.isRemoval())
        entry.staged = besides(change.to, mark, number, QLatin1String(".new"));
    return entry;
}

/// The folders that must be made for a path, outermost first.
void addMissingFolders(const QString &site, const QString &path, QStringList &made)
{
    for (qsizetype at = path.indexOf(u'/'); at >= 0; at = path.indexOf(u'/', at + 1)) {
        const QString folder = path.left(at);
        if (!made.contains(folder) && !QFileInfo::exists(site + u'/' + folder))
            made.append(folder);
    }
}

Result<TransactionRecord> recordOf(const ChangeSet &set)
{
    const QString mark = QString::number(::getpid()) + u'-' + QUuid::createUuid().toString(QUuid::Id128).left(8);
    TransactionRecord record{
        .folder = set.folder, .action = set.action, .changes = {}, .made = {}, .emptied = set.emptied};
    for (qsizetype i = 0; i < set.changes.size(); ++i) {
        Result<LoggedChange> entry = logged(set.changes[i], mark, i);
        if (!entry)
            return entry.error();
        record.changes.append(std::move(entry).value());
        addMissingFolders(set.folder, set.changes[i].to, record.made);
    }
    return record;
}

Error changedOnDisk(const QString &file)
{
    return {.what = Texts::tr("The site has changed since this was planned."),
            .remedy = Texts::tr("Nothing was changed. Plan it once more to see what is different."),
            .file = file,
            .kind = Error::Kind::ChangedOnDisk};
}

Result<void> checkStillSo(const ChangeSet &set, const Change &change)
{
    for (const QString &path : {change.from, change.to}) {
        // Of a folder, what lies in it.
        const QString place = change.folder ? path + QLatin1String("/.galley") : path;
        if (path.isEmpty())
            continue;
        if (Result<void> inside = checkPlaceInSite(set.folder, place); !inside)
            return inside;
    }
    const QString from = set.folder + u'/' + change.from;
    const QString to = set.folder + u'/' + change.to;
    if (change.folder && !QFileInfo(from).isDir())
        return changedOnDisk(from);
    if (!change.folder && !change.isNew()) {
        QFile file(from);
        if (!file.open(QIODevice::ReadOnly) || file.size() != change.before.size() || file.readAll() != change.before)
            return changedOnDisk(from);
    }
    const QFileInfo target(to);
    if (!change.isRemoval() && change.from != change.to && (target.exists() || target.isSymLink())) {
        Error error = changedOnDisk(to);
        error.details = Texts::tr("There is something of this name already.");
        return error;
    }
    return {};
}

Result<void> recoverFirst(TransactionLog &log)
{
    const Result<std::optional<Recovered>> recovered = recover(log);
    return recovered ? Result<void>() : Result<void>(recovered.error());
}

/// Between the log's first line and its last.
Result<void> carriedOut(TransactionLog &log, Transaction &transaction, const ChangeSet &set,
                        const TransactionOptions &options)
{
    const auto allowed = [&options, &set](Step step) { return !options.allow || options.allow(step, set.folder); };
    Result<void> staged = transaction.stage(set.changes);
    if (staged && !allowed(Step::Commit))
        staged = post::writeError(set.folder, EIO);
    if (staged)
        staged = log.turnTo(State::CarryingOut);
    if (!staged) {
        (void)transaction.goBack(false);
        return staged;
    }
    const Result<void> done = transaction.goForward();
    if (!done) {
        (void)log.turnTo(State::RollingBack);
        (void)transaction.goBack(true);
    }
    return done;
}

} // namespace

Result<void> applyChanges(const ChangeSet &set, const TransactionOptions &options)
{
    if (set.isEmpty())
        return {};
    Result<TransactionLog> log = TransactionLog::open(set.folder);
    if (!log)
        return log.error();
    if (Result<void> first = recoverFirst(*log); !first)
        return first;
    for (const Change &change : set.changes) {
        if (Result<void> still = checkStillSo(set, change); !still)
            return still;
    }
    const Result<TransactionRecord> record = recordOf(set);
    if (!record)
        return record.error();
    if (options.allow && !options.allow(Step::WriteLog, set.folder))
        return post::writeError(set.folder, EIO);
    if (Result<void> begun = log->begin(*record); !begun)
        return begun;
    Transaction transaction(*record, options);
    if (Result<void> done = carriedOut(*log, transaction, set, options); !done) {
        (void)log->forget();
        return done;
    }
    transaction.cleanUp();
    // All is done. Where the log cannot say so, the next start finds that nothing is left to do.
    if (!options.allow || options.allow(Step::Finish, set.folder))
        (void)log->turnTo(State::Done);
    return {};
}

} // namespace galley::site
