// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/transactionlog.h"

#include "app/site/statefile.h"
#include "editor/post/fileerror.h"
#include "editor/post/replacefile.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <ctime>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace galley::site {

using post::Error;
using post::Result;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(galley::site::TransactionLog)
};

using State = TransactionLog::State;

constexpr int FormatVersion = 1;

// Unfinished ones first: of those, there is one at most.
constexpr std::pair<State, const char *> extensions[] = {
    {State::CarryingOut, ".doing"},
    {State::RollingBack, ".undoing"},
    {State::Preparing, ".begun"},
    {State::Done, ".done"},
};

QString folder()
{
    return stateFolder(QStringLiteral("transactions"));
}

bool syncFolder(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    ::fsync(descriptor); // some file systems cannot
    ::close(descriptor);
    return true;
}

QCborMap asCbor(const LoggedChange &change)
{
    return {{QStringLiteral("from"), change.from},
            {QStringLiteral("to"), change.to},
            {QStringLiteral("folder"), change.folder},
            {QStringLiteral("hash before"), change.hashBefore},
            {QStringLiteral("hash after"), change.hashAfter},
            {QStringLiteral("before"), change.before},
            {QStringLiteral("staged"), change.staged},
            {QStringLiteral("old"), change.old}};
}

LoggedChange changeFrom(const QCborMap &map)
{
    return {.from = map.value(QStringLiteral("from")).toString(),
            .to = map.value(QStringLiteral("to")).toString(),
            .folder = map.value(QStringLiteral("folder")).toBool(),
            .hashBefore = map.value(QStringLiteral("hash before")).toByteArray(),
            .hashAfter = map.value(QStringLiteral("hash after")).toByteArray(),
            .before = map.value(QStringLiteral("before")).toByteArray(),
            .staged = map.value(QStringLiteral("staged")).toString(),
            .old = map.value(QStringLiteral("old")).toString()};
}

QByteArray asBytes(const TransactionRecord &record)
{
    QCborArray changes;
    for (const LoggedChange &change : record.changes)
        changes.append(asCbor(change));
    const QCborMap map{{QStringLiteral("version"), FormatVersion},
                       {QStringLiteral("site"), record.folder},
                       {QStringLiteral("action"), record.action},
                       {QStringLiteral("changes"), changes},
                       {QStringLiteral("made"), QCborArray::fromStringList(record.made)},
                       {QStringLiteral("emptied"), QCborArray::fromStringList(record.emptied)}};
    return QCborValue(map).toCbor();
}

QStringList textsIn(const QCborValue &array)
{
    QStringList texts;
    for (const QCborValue &text : array.toArray())
        texts.append(text.toString());
    return texts;
}

/// Tries for two seconds: who holds it longer is asked about, not waited for.
bool lock(int descriptor)
{
    for (int i = 0; i < 100; ++i) {
        if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0)
            return true;
        if (errno != EWOULDBLOCK && errno != EINTR)
            return false;
        const timespec pause{0, 20'000'000};
        ::nanosleep(&pause, nullptr);
    }
    return false;
}

} // namespace

TransactionLog::TransactionLog(QString stem, int lock)
    : m_stem(std::move(stem))
    , m_lock(lock)
{
}

TransactionLog::TransactionLog(TransactionLog &&other) noexcept
    : m_stem(std::move(other.m_stem))
    , m_lock(std::exchange(other.m_lock, -1))
{
}

TransactionLog &TransactionLog::operator=(TransactionLog &&other) noexcept
{
    std::swap(m_stem, other.m_stem);
    std::swap(m_lock, other.m_lock);
    return *this;
}

TransactionLog::~TransactionLog()
{
    // The lock's file stays: a process that waits for it has it open already, and would lock a file without a name.
    if (m_lock >= 0)
        ::close(m_lock);
}

Result<TransactionLog> TransactionLog::open(const QString &siteFolder)
{
    return openNamed(stateName(siteFolder));
}

Result<TransactionLog> TransactionLog::openNamed(const QString &name)
{
    // What posts held may stand in there: for their owner's eyes.
    const QString parent = QFileInfo(folder()).path();
    if (!QDir().mkpath(parent))
        return post::writeError(parent, errno);
    if (::mkdir(QFile::encodeName(folder()).constData(), 0700) != 0 && errno != EEXIST)
        return post::writeError(folder(), errno);
    const QString stem = folder() + u'/' + name;
    const int descriptor =
        ::open(QFile::encodeName(stem + QLatin1String(".lock")).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return post::writeError(stem + QLatin1String(".lock"), errno);
    if (!lock(descriptor)) {
        ::close(descriptor);
        return Error{.what = Texts::tr("Another Galley is changing this site at the moment."),
                     .remedy = Texts::tr("Try again when it is done. Nothing was changed.")};
    }
    return TransactionLog(stem, descriptor);
}

QStringList TransactionLog::unfinished()
{
    QStringList names;
    const QDir dir(folder());
    for (const QString &file : dir.entryList(
             {QStringLiteral("*.begun"), QStringLiteral("*.doing"), QStringLiteral("*.undoing")}, QDir::Files))
        names.append(QFileInfo(file).completeBaseName());
    names.removeDuplicates();
    return names;
}

QString TransactionLog::fileOf(State state) const
{
    for (const auto &[each, extension] : extensions) {
        if (each == state)
            return m_stem + QLatin1String(extension);
    }
    return {};
}

State TransactionLog::state() const
{
    for (const auto &[state, extension] : extensions) {
        if (QFileInfo::exists(m_stem + QLatin1String(extension)))
            return state;
    }
    return State::None;
}

Result<TransactionRecord> TransactionLog::read() const
{
    QFile file(fileOf(state()));
    if (!file.open(QIODevice::ReadOnly))
        return post::readError(file.fileName(), errno);
    const QCborMap map = QCborValue::fromCbor(file.readAll()).toMap();
    if (map.value(QStringLiteral("version")).toInteger() != FormatVersion) {
        return Error{.what = Texts::tr("The log of what was done to the site cannot be read."),
                     .remedy = Texts::tr("Another version of Galley may have written it. Remove the file when the site "
                                         "is as it should be."),
                     .file = file.fileName()};
    }
    TransactionRecord record;
    record.folder = map.value(QStringLiteral("site")).toString();
    record.action = map.value(QStringLiteral("action")).toString();
    for (const QCborValue &change : map.value(QStringLiteral("changes")).toArray())
        record.changes.append(changeFrom(change.toMap()));
    record.made = textsIn(map.value(QStringLiteral("made")));
    record.emptied = textsIn(map.value(QStringLiteral("emptied")));
    return record;
}

Result<void> TransactionLog::begin(const TransactionRecord &record)
{
    const QString path = fileOf(State::Preparing);
    const Result<post::Fingerprint> written = post::replaceFile(path, asBytes(record));
    return written ? Result<void>() : Result<void>(written.error());
}

Result<void> TransactionLog::turnTo(State next)
{
    const QByteArray from = QFile::encodeName(fileOf(state()));
    const QByteArray to = QFile::encodeName(fileOf(next));
    if (from == to)
        return {};
    if (::rename(from.constData(), to.constData()) != 0)
        return post::writeError(fileOf(next), errno);
    syncFolder(folder());
    return {};
}

Result<void> TransactionLog::forget()
{
    const QString path = fileOf(state());
    if (!path.isEmpty() && ::unlink(QFile::encodeName(path).constData()) != 0)
        return post::writeError(path, errno);
    syncFolder(folder());
    return {};
}

} // namespace galley::site
