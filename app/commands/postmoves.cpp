// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/commands/postmoves.h"

#include "app/commands/output.h"
#include "app/commands/postarguments.h"
#include "app/commands/progress.h"
#include "app/commands/sitechanges.h"
#include "app/site/postmove.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>

namespace galley::commands {

namespace {

using site::PostMove;
using site::PostMoveOptions;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(commands)
};

const QStringList flags{QStringLiteral("--dry-run"), QStringLiteral("--json"), QStringLiteral("--force")};

QString commonOptions()
{
    return Texts::tr("  --dry-run   print every change with its difference, and change nothing\n"
                     "  --json      one object: folder, path, new_path, url, new_url, date, visible, changes, notes\n"
                     "  --site DIR  the Jekyll folder that the post is of; else the nearest folder above it\n\n"
                     "Everything is changed, or nothing; `galley undo SITE` takes it back.\n");
}

PostUsage publishUsage()
{
    return {
        Texts::tr("Usage: galley publish DRAFT [--date D] [--slug S] [--force] [--dry-run] [--json] [--site DIR]\n\n"
                  "Moves a draft into _posts under the date that it is published at, writes that into its `date:`,\n"
                  "in the form that stands there or that the site's posts have, and takes `published: false`\n"
                  "away. Links to the draft follow.\n\n"
                  "  --date D    as 2021-12-31, or as 2021-12-31 08:00; else now\n"
                  "  --slug S    else the draft's own\n"
                  "  --force     also where another post has the address\n")
            + commonOptions(),
        flags,
        {QStringLiteral("--date"), QStringLiteral("--slug")},
        0};
}

PostUsage unpublishUsage()
{
    return {Texts::tr("Usage: galley unpublish POST [--force] [--dry-run] [--json] [--site DIR]\n\n"
                      "Moves a post into _drafts, without the date in its name. Links that would lead nowhere are\n"
                      "told.\n\n"
                      "  --force     also where other posts lead here by post_url or link, so that Jekyll could not\n"
                      "              build the site\n")
                + commonOptions(),
            flags,
            {},
            0};
}

PostUsage renameUsage()
{
    QStringList all = flags;
    all.append(QStringLiteral("--redirect"));
    return {Texts::tr("Usage: galley rename POST [--title T] [--slug S] [--date D] [--redirect] [--force]\n"
                      "                          [--dry-run] [--json] [--site DIR]\n\n"
                      "Gives a post another title, slug or date everywhere: in its file's name, its front matter, the\n"
                      "name of its own folder of images, and in every post_url, link and URL in the site that leads\n"
                      "to it. Only those bytes change.\n\n"
                      "  --title T   where the slug was made of the old title, it is made of the new one\n"
                      "  --slug S    the name in the file's name and the address\n"
                      "  --date D    as 2021-12-31, which keeps the time, or as 2021-12-31 08:00\n"
                      "  --redirect  add the old address to redirect_from\n"
                      "  --force     also where another post has the new address\n")
                + commonOptions(),
            all,
            {QStringLiteral("--title"), QStringLiteral("--slug"), QStringLiteral("--date")},
            0};
}

QJsonObject recordOf(const PostMove &move)
{
    return {{QStringLiteral("path"), move.file},
            {QStringLiteral("new_path"), move.newFile},
            {QStringLiteral("url"), move.before.url},
            {QStringLiteral("new_url"), move.after.url},
            {QStringLiteral("date"), move.after.date.toUTC().toString(Qt::ISODate)},
            {QStringLiteral("visible"), move.after.visible()}};
}

int run(const PostUsage &usage, const QStringList &arguments, PostMoveOptions::Action action)
{
    int status = Done;
    const std::optional<PostArguments> read = readPostArguments(usage, arguments, &status);
    if (!read)
        return status;
    const post::Result<site::SiteConfig> config = site::SiteConfig::read(read->site);
    if (!config) {
        complain(config.error().toString());
        return IoError;
    }
    const QString file = QFileInfo(read->post).absoluteFilePath();
    if (!QFileInfo(file).isFile()) {
        complain(Texts::tr("There is no file %1.").arg(read->post));
        return IoError;
    }
    Progress progress(planningWords());
    const post::Result<PostMove> move =
        site::planPostMove(site::SiteRules(*config), file,
                           {.action = action,
                            .title = read->value(QStringLiteral("--title")).value_or(QString()),
                            .slug = read->value(QStringLiteral("--slug")).value_or(QString()),
                            .date = read->value(QStringLiteral("--date")).value_or(QString()),
                            .redirect = read->has(QStringLiteral("--redirect")),
                            .force = read->has(QStringLiteral("--force")),
                            .now = QDateTime::currentDateTime()},
                           planningWith(progress));
    progress.clear();
    if (!move) {
        complain(move.error().toString());
        return SomethingToReport;
    }
    return carryOutChanges(move->changes,
                           {.dryRun = read->has(QStringLiteral("--dry-run")),
                            .json = read->has(QStringLiteral("--json")),
                            .notes = move->notes,
                            .record = recordOf(*move)});
}

} // namespace

int runPublish(const QStringList &arguments)
{
    return run(publishUsage(), arguments, PostMoveOptions::Action::Publish);
}

int runUnpublish(const QStringList &arguments)
{
    return run(unpublishUsage(), arguments, PostMoveOptions::Action::Unpublish);
}

int runRename(const QStringList &arguments)
{
    return run(renameUsage(), arguments, PostMoveOptions::Action::Rename);
}

} // namespace galley::commands
