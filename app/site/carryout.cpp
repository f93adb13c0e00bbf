// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/carryout.h"

#include "app/site/applychanges.h"
#include "app/site/sitefolder.h"
#include "editor/post/fileerror.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cerrno>

namespace galley::site {

using post::Error;
using post::Result;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(galley::site::CarryOut)
};

/// What an export changes in the site: the post comes last, until then nobody refers to the images.
Result<ChangeSet> changesFor(const ExportPlan &plan, const QList<ExportFile> &files)
{
    ChangeSet set{.folder = plan.folder,
                  .action = Texts::tr("Export %1").arg(QFileInfo(plan.post().path).fileName()),
                  .changes = {}};
    for (const ExportFile &file : files) {
        Change change{.from = {}, .to = file.path, .after = file.bytes, .source = file.source};
        if (file.state != ExportFile::State::New) {
            QFile present(plan.folder + u'/' + file.path);
            if (!present.open(QIODevice::ReadOnly))
                return post::readError(present.fileName(), errno);
            change.from = file.path;
            change.before = present.readAll();
        }
        set.changes.prepend(change);
    }
    return set;
}

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
    const Result<ChangeSet> changes = changesFor(plan, files);
    if (!changes)
        return changes.error();
    if (Result<void> done = applyChanges(*changes, {options.allow}); !done)
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
