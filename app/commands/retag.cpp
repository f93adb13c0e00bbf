// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/commands/retag.h"

#include "app/commands/output.h"
#include "app/commands/postarguments.h"
#include "app/commands/progress.h"
#include "app/commands/sitechanges.h"
#include "app/site/retag.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>

namespace galley::commands {

namespace {

using site::Retagging;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(commands)
};

PostUsage usage()
{
    return {Texts::tr(
                "Usage: galley retag SITE --tag OLD=NEW | --category OLD=NEW ... [--redirect] [--dry-run] [--json]\n\n"
                "Gives a tag or category another name in every post and draft, in the style of each; where a post\n"
                "has both already, they become one. An empty NEW takes it away. Where a category is part of\n"
                "addresses, links to these posts follow.\n\n"
                "  --redirect  add addresses that change to redirect_from\n"
                "  --dry-run   print every change with its difference, and change nothing\n"
                "  --json      one object: folder, action, posts, addresses, changes, notes\n\n"
                "Everything is changed, or nothing; `galley undo SITE` takes it back.\n"),
            {QStringLiteral("--redirect"), QStringLiteral("--dry-run"), QStringLiteral("--json")},
            {QStringLiteral("--tag"), QStringLiteral("--category")},
            0};
}

/// Names may hold "=" too: the first one parts old and new.
std::optional<QList<Retagging>> retaggings(const PostArguments &arguments)
{
    QList<Retagging> all;
    for (const auto &[option, value] : arguments.values) {
        if (option != QLatin1String("--tag") && option != QLatin1String("--category"))
            continue;
        const qsizetype at = value.indexOf(u'=');
        if (at < 1)
            return std::nullopt;
        const bool tag = option == QLatin1String("--tag");
        all.append({tag ? Retagging::Kind::Tag : Retagging::Kind::Category, value.left(at).trimmed(),
                    value.sliced(at + 1).trimmed()});
    }
    return all.isEmpty() ? std::nullopt : std::optional(all);
}

} // namespace

int runRetag(const QStringList &arguments)
{
    int status = Done;
    const std::optional<PostArguments> read = readPostArguments(usage(), arguments, &status);
    if (!read)
        return status;
    const std::optional<QList<Retagging>> wanted = retaggings(*read);
    if (!wanted) {
        complain(Texts::tr("--tag OLD=NEW or --category OLD=NEW is missing; see galley retag --help"));
        return UsageError;
    }
    if (!QFileInfo(read->post).isDir()) {
        complain(Texts::tr("%1 is not a folder.").arg(read->post));
        return IoError;
    }
    const post::Result<site::SiteConfig> config = site::SiteConfig::read(read->post);
    if (!config) {
        complain(config.error().toString());
        return IoError;
    }
    Progress progress(planningWords());
    const post::Result<site::RetagPlan> plan =
        site::planRetag(site::SiteRules(*config), *wanted,
                        {.redirect = read->has(QStringLiteral("--redirect")), .now = QDateTime::currentDateTime()},
                        planningWith(progress));
    progress.clear();
    if (!plan) {
        complain(plan.error().toString());
        return SomethingToReport;
    }
    return carryOutChanges(
        plan->changes,
        {.dryRun = read->has(QStringLiteral("--dry-run")),
         .json = read->has(QStringLiteral("--json")),
         .notes = plan->notes,
         .record = {{QStringLiteral("posts"), plan->posts}, {QStringLiteral("addresses"), plan->addresses}}});
}

} // namespace galley::commands
