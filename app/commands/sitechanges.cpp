// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/commands/sitechanges.h"

#include "app/commands/output.h"
#include "app/commands/progress.h"
#include "app/site/applychanges.h"
#include "app/site/indexcache.h"
#include "app/site/siterecovery.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace galley::commands {

namespace {

using site::Change;
using site::ChangeSet;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(commands)
};

QJsonObject asJson(const Change &change)
{
    const bool moves = change.isMove();
    QJsonObject object{{QStringLiteral("kind"),
                        change.folder            ? QStringLiteral("move folder")
                            : change.isNew()     ? QStringLiteral("create")
                            : change.isRemoval() ? QStringLiteral("remove")
                            : moves              ? QStringLiteral("move")
                                                 : QStringLiteral("edit")},
                       {QStringLiteral("path"), change.isNew() ? change.to : change.from},
                       {QStringLiteral("diff"), QString::fromUtf8(site::asPatch(change))}};
    if (moves)
        object.insert(QStringLiteral("new_path"), change.to);
    return object;
}

QByteArray asJson(const ChangeSet &set, const SiteChangesOptions &options)
{
    QJsonArray changes;
    for (const Change &change : set.changes)
        changes.append(asJson(change));
    QJsonObject object = options.record;
    object.insert(QStringLiteral("folder"), set.folder);
    object.insert(QStringLiteral("action"), set.action);
    object.insert(QStringLiteral("dry_run"), options.dryRun);
    object.insert(QStringLiteral("changes"), changes);
    object.insert(QStringLiteral("notes"), QJsonArray::fromStringList(options.notes));
    return QJsonDocument(object).toJson();
}

QByteArray asText(const ChangeSet &set)
{
    QString text;
    for (const Change &change : set.changes) {
        if (change.isMove())
            text += Texts::tr("moved") + u'\t' + change.from + QStringLiteral(" → ") + change.to + u'\n';
        else if (change.isNew())
            text += Texts::tr("created") + u'\t' + change.to + u'\n';
        else if (change.isRemoval())
            text += Texts::tr("removed") + u'\t' + change.from + u'\n';
        else
            text += Texts::tr("edited") + u'\t' + change.to + u'\n';
    }
    return text.toUtf8();
}

} // namespace

ExitStatus carryOutChanges(const ChangeSet &set, const SiteChangesOptions &options)
{
    for (const QString &note : options.notes)
        complain(note);
    if (!options.dryRun && !set.isEmpty()) {
        if (const post::Result<void> done = site::applyChanges(set); !done) {
            complain(done.error().toString());
            return done.error().kind == post::Error::Kind::ChangedOnDisk ? SomethingToReport : IoError;
        }
    }
    if (set.isEmpty())
        complain(Texts::tr("There is nothing to change."));
    const ExitStatus printed = writeOut(options.json         ? asJson(set, options)
                                            : options.dryRun ? site::asPatch(set)
                                                             : asText(set));
    return printed == Done && set.isEmpty() ? SomethingToReport : printed;
}

site::Planning planningWith(Progress &progress)
{
    return {.cacheFolder = site::IndexCache::defaultFolder(),
            .progress = [&progress](qsizetype done, qsizetype all) { progress.show(done, all); }};
}

QString planningWords()
{
    return Texts::tr("Looking through the site: %1 of %2 files");
}

void recoverSites()
{
    for (const site::Recovered &recovered : site::recoverUnfinished())
        complain(recovered.toString());
}

} // namespace galley::commands
