// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/commands/export.h"

#include "app/commands/openpost.h"
#include "app/commands/output.h"
#include "app/commands/progress.h"
#include "app/commands/sitechanges.h"
#include "app/site/carryout.h"
#include "app/site/exportplan.h"
#include "app/site/unifieddiff.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace galley::commands {

namespace {

using site::ExportFile;
using site::ExportPlan;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(commands)
};

PostUsage usage()
{
    return {
        Texts::tr(
            "Usage: galley export POST --to DIR [--date D] [--slug S] [--dry-run] [--force] [--json] [--site DIR]\n\n"
            "Writes the post as DIR/_posts/YYYY-MM-DD-slug.md, with the images that it refers to by relative\n"
            "paths below DIR/assets/images/slug/. Everything is written, or nothing. A file of other\n"
            "content that stands there already is shown as a difference and left alone, unless an earlier\n"
            "export wrote it and nobody changed it since. Includes of the post's own site, and\n"
            "images by paths from its root, come along where the other site has none of that name. Refused\n"
            "where another post has the address already.\n\n"
            "  --to DIR    the Jekyll folder\n"
            "  --date D    YYYY-MM-DD; else of the file's name, else of the front matter, else today\n"
            "  --slug S    else of the file's name, else of the front matter, else from the title\n"
            "  --dry-run   print what would be written, and write nothing\n"
            "  --force     write over files of other content, and where another post has the address\n"
            "  --json      one object: folder, date, slug, url, visible, same_url, written, unchanged, conflicts,\n"
            "              left, includes, note\n"
            "  --site DIR  the Jekyll folder that the post is of; else the nearest folder above it\n"),
        {QStringLiteral("--dry-run"), QStringLiteral("--force"), QStringLiteral("--json")},
        {QStringLiteral("--to"), QStringLiteral("--date"), QStringLiteral("--slug")},
        0};
}

QJsonArray paths(const ExportPlan &plan, std::initializer_list<ExportFile::State> states)
{
    QJsonArray array;
    for (const ExportFile &file : plan.files) {
        if (std::find(states.begin(), states.end(), file.state) != states.end())
            array.append(plan.folder + u'/' + file.path);
    }
    return array;
}

QJsonArray includes(const ExportPlan &plan)
{
    using Where = site::ExportInclude::Where;
    QJsonArray array;
    for (const site::ExportInclude &include : plan.includes) {
        const QString where = include.where == Where::Target ? QStringLiteral("target")
            : include.where == Where::Source                 ? QStringLiteral("source")
                                                             : QStringLiteral("nowhere");
        array.append(QJsonObject{{QStringLiteral("name"), include.name}, {QStringLiteral("from"), where}});
    }
    return array;
}

/// `written`: whether the export took place, or would have.
QByteArray asJson(const ExportPlan &plan, bool written, bool dryRun)
{
    using State = ExportFile::State;
    QJsonArray left;
    for (const site::LeftImage &image : plan.left) {
        left.append(QJsonObject{{QStringLiteral("url"), image.url},
                                {QStringLiteral("reason"), image.reason},
                                {QStringLiteral("line"), image.line}});
    }
    const QJsonObject object{
        {QStringLiteral("folder"), plan.folder},
        {QStringLiteral("date"), plan.name.date},
        {QStringLiteral("slug"), plan.name.slug},
        {QStringLiteral("dry_run"), dryRun},
        {QStringLiteral("written"), written ? paths(plan, {State::New, State::Ours, State::Different}) : QJsonArray()},
        {QStringLiteral("unchanged"), paths(plan, {State::Same})},
        {QStringLiteral("conflicts"), written ? QJsonArray() : paths(plan, {State::Different})},
        {QStringLiteral("left"), left},
        {QStringLiteral("note"), plan.note},
        {QStringLiteral("url"), plan.published.url},
        {QStringLiteral("visible"), plan.published.visible()},
        {QStringLiteral("same_url"), QJsonArray::fromStringList(plan.sameAddress)},
        {QStringLiteral("includes"), includes(plan)},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

QByteArray asText(const ExportPlan &plan, bool dryRun)
{
    QString text;
    for (const ExportFile &file : plan.files) {
        const bool same = file.state == ExportFile::State::Same;
        const QString what = same ? Texts::tr("unchanged") : dryRun ? Texts::tr("would write") : Texts::tr("wrote");
        text += what + u'\t' + plan.folder + u'/' + file.path + u'\n';
    }
    if (dryRun && !plan.published.url.isEmpty())
        text += Texts::tr("would be published at") + u'\t' + plan.published.url + u'\n';
    return text.toUtf8();
}

void tellWhatIsLeft(const ExportPlan &plan)
{
    for (const site::LeftImage &image : plan.left)
        complain(Texts::tr("line %1: %2 stays as it is: %3").arg(image.line).arg(image.url, image.reason));
    for (const site::ExportInclude &include : plan.includes) {
        if (include.where == site::ExportInclude::Where::Nowhere)
            complain(Texts::tr("the include %1 is in neither site; a theme may have it").arg(include.name));
    }
    if (!plan.note.isEmpty())
        complain(plan.note);
}

ExitStatus tellConflicts(const ExportPlan &plan, bool json, bool dryRun)
{
    for (const ExportFile &file : plan.files) {
        if (file.state == ExportFile::State::Different) {
            complain(
                Texts::tr("%1 stands there already with other content; nothing was written. --force writes over it.")
                    .arg(plan.folder + u'/' + file.path));
        }
    }
    for (const QString &other : plan.sameAddress) {
        complain(Texts::tr("%1 has the address %2 already; nothing was written. --force exports all the same.")
                     .arg(other, plan.published.url));
    }
    if (json)
        (void)writeOut(asJson(plan, false, dryRun));
    else if (plan.post().state == ExportFile::State::Different)
        (void)writeOut(site::unifiedDiff(plan.present, plan.post().bytes));
    return SomethingToReport;
}

ExitStatus carryOut(const ExportPlan &plan, bool force, bool json, bool dryRun)
{
    if ((plan.hasConflict() || !plan.sameAddress.isEmpty()) && !force)
        return tellConflicts(plan, json, dryRun);
    if (!dryRun) {
        const post::Result<site::ExportReport> report = site::carryOut(plan, {force, {}});
        if (!report) {
            complain(report.error().toString());
            return IoError;
        }
        // Not kept, the next export only asks where it need not.
        if (const post::Result<void> remembered = site::rememberExport(plan); !remembered)
            complain(remembered.error().toString());
    }
    tellWhatIsLeft(plan);
    const ExitStatus printed = writeOut(json ? asJson(plan, true, dryRun) : asText(plan, dryRun));
    const bool broken =
        std::any_of(plan.left.begin(), plan.left.end(), [](const site::LeftImage &image) { return image.relative; });
    return printed == Done && broken ? SomethingToReport : printed;
}

} // namespace

int runExport(const QStringList &arguments)
{
    int status = Done;
    const std::optional<PostArguments> read = readPostArguments(usage(), arguments, &status);
    if (!read)
        return status;
    const QString to = read->value(QStringLiteral("--to")).value_or(QString());
    if (to.isEmpty()) {
        complain(Texts::tr("--to DIR is missing; see galley export --help"));
        return UsageError;
    }
    const post::Result<OpenedPost> opened = openPost(*read);
    if (!opened) {
        complain(opened.error().toString());
        return IoError;
    }
    post::Snapshot snapshot;
    snapshot.source = opened->source;
    snapshot.yamlStart = opened->split.yamlStart;
    snapshot.yamlEnd = opened->split.yamlEnd;
    snapshot.bodyStart = opened->split.bodyStart;
    const site::ExportOptions options{read->value(QStringLiteral("--date")).value_or(QString()),
                                      read->value(QStringLiteral("--slug")).value_or(QString()),
                                      QDateTime::currentDateTime(), site::ExportLedger::read(to), read->site};
    Progress progress(planningWords());
    const post::Result<ExportPlan> plan =
        site::planExport(snapshot, QFileInfo(read->post).absoluteFilePath(), to, options, planningWith(progress));
    progress.clear();
    if (!plan) {
        complain(plan.error().toString());
        return plan.error().file.isEmpty() ? UsageError : IoError;
    }
    return carryOut(*plan, read->has(QStringLiteral("--force")), read->has(QStringLiteral("--json")),
                    read->has(QStringLiteral("--dry-run")));
}

} // namespace galley::commands
