// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/carryout.h"

#include "app/site/sitefolder.h"
#include "editor/post/fileerror.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUuid>

#include <cerrno>
#include <csignal>
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
    Q_DECLARE_TR_FUNCTIONS(galley::site::CarryOut)
};

bool syncFolder(const QString &path)
{
    const int folder = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return false;
    const bool synced = ::fsync(folder) == 0;
    ::close(folder);
    return synced;
}

QString folderOf(const QString &path)
{
    return path.left(path.lastIndexOf(u'/'));
}

/// One export under way. What it has done so far is undone when it goes, unless it was kept.
class Transaction final
{
public:
    Transaction(const ExportPlan &plan, const CarryOutOptions &options)
        : m_plan(plan)
        , m_options(options)
        , m_mark(QString::number(::getpid()) + u'-' + QUuid::createUuid().toString(QUuid::Id128).left(8))
    {
    }
    ~Transaction()
    {
        if (!m_kept)
            rollBack();
    }
    Q_DISABLE_COPY_MOVE(Transaction)

    Result<void> run(const QList<ExportFile> &files)
    {
        for (const ExportFile &file : files) {
            if (Result<void> staged = stage(file); !staged)
                return staged;
        }
        // The post comes last: until then nobody refers to the images.
        for (auto it = m_staged.rbegin(); it != m_staged.rend(); ++it) {
            if (Result<void> placed = putInPlace(*it); !placed)
                return placed;
        }
        m_kept = true;
        for (const Staged &staged : m_staged) {
            if (!staged.old.isEmpty())
                QFile::remove(staged.old);
            syncFolder(folderOf(staged.target));
        }
        return {};
    }

private:
    struct Staged
    {
        QString target;
        QString temporary; ///< empty once it took its place
        QString old; ///< a second name of what stood there
        bool placed = false;
        bool replaces = false;
    };

    [[nodiscard]] bool fails(ExportStep step, const QString &path) const
    {
        if (m_options.allow && !m_options.allow(step, path)) {
            errno = EIO;
            return true;
        }
        return false;
    }

    Result<void> makeFolder(const QString &path)
    {
        if (QFileInfo(path).isDir())
            return {};
        if (Result<void> above = makeFolder(folderOf(path)); !above)
            return above;
        if (fails(ExportStep::MakeFolder, path) || ::mkdir(QFile::encodeName(path).constData(), 0777) != 0)
            return post::writeError(path, errno);
        m_folders.prepend(path);
        return {};
    }

    Result<void> stage(const ExportFile &file)
    {
        const QString target = m_plan.folder + u'/' + file.path;
        if (Result<void> made = makeFolder(folderOf(target)); !made)
            return made;
        sweep(folderOf(target));
        // Names that begin with a dot are no part of a Jekyll site.
        const QString stem =
            folderOf(target) + QLatin1String("/.galley-") + m_mark + u'-' + QString::number(m_staged.size());
        m_staged.append(
            {.target = target,
             .temporary = stem + QLatin1String(".new"),
             .old = {},
             .placed = false,
             .replaces = file.state == ExportFile::State::Different || file.state == ExportFile::State::Ours});
        QFile out(m_staged.last().temporary);
        if (fails(ExportStep::Stage, target) || !out.open(QIODevice::WriteOnly | QIODevice::NewOnly))
            return post::writeError(target, errno);
        if (Result<void> written = write(file, out); !written)
            return written;
        keepMode(target, out);
        if (fails(ExportStep::Sync, target) || !out.flush() || ::fsync(out.handle()) != 0)
            return post::writeError(target, errno);
        return {};
    }

    /// Takes away what an export left that was killed before its end.
    static void sweep(const QString &folder)
    {
        static const QRegularExpression left(QStringLiteral("^\\.galley-([0-9]+)-[0-9a-f]{8}-[0-9]+\\.new$"));
        for (const QString &name :
             QDir(folder).entryList({QStringLiteral(".galley-*.new")}, QDir::Files | QDir::Hidden)) {
            const QRegularExpressionMatch match = left.match(name);
            const pid_t owner = match.captured(1).toInt();
            if (owner > 0 && ::kill(owner, 0) != 0 && errno == ESRCH)
                QFile::remove(folder + u'/' + name);
        }
    }

    static Result<void> write(const ExportFile &file, QFile &out)
    {
        if (file.source.isEmpty())
            return out.write(file.bytes) == file.bytes.size() ? Result<void>()
                                                              : Result<void>(post::writeError(out.fileName(), errno));
        QFile in(file.source);
        if (!in.open(QIODevice::ReadOnly))
            return post::readError(file.source, errno);
        while (!in.atEnd()) {
            const QByteArray part = in.read(1 << 20);
            if (part.isEmpty() && in.error() != QFileDevice::NoError)
                return post::readError(file.source, errno);
            if (out.write(part) != part.size())
                return post::writeError(out.fileName(), errno);
        }
        return {};
    }

    static void keepMode(const QString &target, const QFile &out)
    {
        struct stat old;
        if (::stat(QFile::encodeName(target).constData(), &old) == 0)
            (void)::fchmod(out.handle(), old.st_mode & 07777);
    }

    Result<void> putInPlace(Staged &staged)
    {
        const QByteArray target = QFile::encodeName(staged.target);
        const QByteArray temporary = QFile::encodeName(staged.temporary);
        if (staged.replaces) {
            const QString old = staged.temporary.chopped(4) + QLatin1String(".old");
            if (fails(ExportStep::KeepOld, staged.target) || !keepOld(target, QFile::encodeName(old)))
                return post::writeError(staged.target, errno);
            staged.old = old;
        }
        if (fails(ExportStep::PutInPlace, staged.target))
            return post::writeError(staged.target, errno);
        const bool done = staged.replaces ? ::rename(temporary.constData(), target.constData()) == 0
                                          : takeName(temporary.constData(), target.constData());
        if (!done)
            return post::writeError(staged.target, errno);
        staged.placed = true;
        staged.temporary.clear();
        return {};
    }

    /// A second name for the old file, so that the target is there at every moment; where the disk has no second names,
    /// another name for a moment.
    static bool keepOld(const QByteArray &target, const QByteArray &old)
    {
        if (::link(target.constData(), old.constData()) == 0)
            return true;
        return (errno == EPERM || errno == EOPNOTSUPP) && ::rename(target.constData(), old.constData()) == 0;
    }

    /// Refuses to take the name of a file that came in the meantime.
    static bool takeName(const char *temporary, const char *target)
    {
        if (::renameat2(AT_FDCWD, temporary, AT_FDCWD, target, RENAME_NOREPLACE) == 0)
            return true;
        if (errno != EINVAL && errno != ENOSYS)
            return false;
        return ::link(temporary, target) == 0 && ::unlink(temporary) == 0;
    }

    void rollBack()
    {
        for (const Staged &staged : m_staged) {
            // Onto itself, where nothing was replaced yet, renaming does nothing; then the second name goes.
            if (!staged.old.isEmpty()) {
                ::rename(QFile::encodeName(staged.old).constData(), QFile::encodeName(staged.target).constData());
                QFile::remove(staged.old);
            } else if (staged.placed) {
                QFile::remove(staged.target);
            }
            if (!staged.temporary.isEmpty())
                QFile::remove(staged.temporary);
        }
        // Innermost first; one that is no longer empty stays.
        for (const QString &folder : m_folders)
            ::rmdir(QFile::encodeName(folder).constData());
    }

    const ExportPlan &m_plan;
    const CarryOutOptions &m_options;
    const QString m_mark;
    QList<Staged> m_staged;
    QStringList m_folders;
    bool m_kept = false;
};

/// A file that came or went or changed since the plan was made.
Result<void> checkUnchanged(const ExportPlan &plan, const ExportFile &file)
{
    const bool exists = QFileInfo::exists(plan.folder + u'/' + file.path);
    const bool planned = file.state != ExportFile::State::New;
    bool same = exists == planned;
    if (same && file.source.isEmpty() && exists) {
        QFile present(plan.folder + u'/' + file.path);
        const QByteArray expected = file.state == ExportFile::State::Same ? file.bytes : plan.present;
        same = present.open(QIODevice::ReadOnly) && present.readAll() == expected;
    }
    if (same)
        return {};
    return Error{.what = Texts::tr("The site's folder has changed since the export was planned."),
                 .remedy = Texts::tr("Export once more to see what is different."),
                 .file = plan.folder + u'/' + file.path,
                 .kind = Error::Kind::ChangedOnDisk};
}

} // namespace

Result<ExportReport> carryOut(const ExportPlan &plan, const CarryOutOptions &options)
{
    ExportReport report;
    QList<ExportFile> files;
    for (const ExportFile &file : plan.files) {
        if (file.state == ExportFile::State::Different && !options.overwrite) {
            return Error{.what = Texts::tr("A different file stands there already."),
                         .remedy = Texts::tr("Nothing was written."),
                         .file = plan.folder + u'/' + file.path,
                         .kind = Error::Kind::AlreadyExists};
        }
        if (Result<void> place = checkPlaceInSite(plan.folder, file.path); !place)
            return place.error();
        if (Result<void> unchanged = checkUnchanged(plan, file); !unchanged)
            return unchanged.error();
        if (file.state == ExportFile::State::Same) {
            report.unchanged.append(file.path);
        } else {
            files.append(file);
            report.written.append(file.path);
        }
    }
    Transaction transaction(plan, options);
    if (Result<void> done = transaction.run(files); !done)
        return done.error();
    return report;
}

Result<void> rememberExport(const ExportPlan &plan)
{
    ExportLedger ledger = ExportLedger::read(plan.folder);
    for (const ExportFile &file : plan.files) {
        QFile written(plan.folder + u'/' + file.path);
        if (written.open(QIODevice::ReadOnly))
            ledger.note(file.path, ExportLedger::hashOf(written));
    }
    return ledger.write();
}

} // namespace galley::site
