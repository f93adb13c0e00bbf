// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/siterecovery.h"

#include "app/site/transaction.h"
#include "editor/post/fingerprint.h"
#include "editor/post/rawfile.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace galley::site {

using post::Error;
using post::Result;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(galley::site::SiteRecovery)
};

using State = TransactionLog::State;

Error changedSince(const QString &file)
{
    return {.what = Texts::tr("A file has changed since."),
            .remedy = Texts::tr("What was done last can be taken back only while the files are as it left them."),
            .file = file,
            .kind = Error::Kind::ChangedOnDisk};
}

Result<Change> inverted(const LoggedChange &done, const QString &folder)
{
    Change change{.from = done.to, .to = done.from, .folder = done.folder};
    const QString place = folder + u'/' + (done.to.isEmpty() ? done.from : done.to);
    const bool wanted = !done.to.isEmpty();
    if (QFileInfo::exists(place) != wanted)
        return changedSince(place);
    if (done.folder)
        return change;
    if (wanted) {
        const Result<post::RawFile> now = post::readRawFile(place);
        if (!now)
            return now.error();
        if (QCryptographicHash::hash(now->bytes, QCryptographicHash::Sha256).toHex() != done.hashAfter)
            return changedSince(place);
        change.before = now->bytes;
    }
    if (!done.from.isEmpty())
        change.after = done.hashBefore == done.hashAfter ? change.before : done.before;
    return change;
}

} // namespace

QString Recovered::toString() const
{
    QString text = completed ? Texts::tr("“%1” was interrupted and has been completed now, in %2.")
                             : Texts::tr("“%1” was interrupted; %2 is as it was before.");
    text = text.arg(action, folder);
    if (!kept.isEmpty())
        text += u' ' + Texts::tr("Changed meanwhile and left as they are: %1").arg(kept.join(QLatin1String(", ")));
    return text;
}

Result<std::optional<Recovered>> recover(TransactionLog &log)
{
    const State state = log.state();
    if (state == State::None || state == State::Done)
        return std::optional<Recovered>();
    const Result<TransactionRecord> record = log.read();
    if (!record)
        return record.error();
    const TransactionOptions options;
    Transaction transaction(*record, options);
    Recovered recovered{.folder = record->folder, .action = record->action, .completed = false, .kept = {}};
    if (state == State::CarryingOut && transaction.canGoOn() && transaction.goForward()) {
        transaction.cleanUp();
        recovered.completed = true;
        if (const Result<void> done = log.turnTo(State::Done); !done)
            return done.error();
        return std::optional(recovered);
    }
    if (state == State::CarryingOut) {
        if (const Result<void> turned = log.turnTo(State::RollingBack); !turned)
            return turned.error();
    }
    recovered.kept = transaction.goBack(state != State::Preparing);
    if (const Result<void> gone = log.forget(); !gone)
        return gone.error();
    return std::optional(recovered);
}

QList<Recovered> recoverUnfinished()
{
    QList<Recovered> all;
    for (const QString &name : TransactionLog::unfinished()) {
        Result<TransactionLog> log = TransactionLog::openNamed(name);
        if (!log)
            continue;
        const Result<std::optional<Recovered>> recovered = recover(*log);
        if (recovered && *recovered)
            all.append(**recovered);
    }
    return all;
}

Result<ChangeSet> undoOfLast(const QString &siteFolder)
{
    const Result<TransactionLog> log = TransactionLog::open(siteFolder);
    if (!log)
        return log.error();
    if (log->state() != State::Done)
        return Error{.what = Texts::tr("There is nothing to take back in this site."), .file = siteFolder};
    const Result<TransactionRecord> record = log->read();
    if (!record)
        return record.error();
    const QString folder = QFileInfo(siteFolder).canonicalFilePath();
    ChangeSet set{.folder = folder.isEmpty() ? siteFolder : folder,
                  .action = Texts::tr("Undo: %1").arg(record->action),
                  .changes = {}};
    for (auto it = record->changes.rbegin(); it != record->changes.rend(); ++it) {
        Result<Change> change = inverted(*it, set.folder);
        if (!change)
            return change.error();
        set.changes.append(std::move(change).value());
    }
    set.emptied = record->made;
    std::reverse(set.emptied.begin(), set.emptied.end());
    return set;
}

} // namespace galley::site
