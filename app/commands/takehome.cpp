// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/commands/takehome.h"

#include "app/commands/fetchimages.h"
#include "app/commands/openpost.h"
#include "app/commands/output.h"
#include "app/commands/sitechanges.h"
#include "app/site/applychanges.h"
#include "app/site/unifieddiff.h"
#include "app/siteimages/takehome.h"
#include "app/siteimages/takehomechanges.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace galley::commands {

namespace {

using siteimages::TakeHomePlan;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(commands)
};

const QString dryRun = QStringLiteral("--dry-run");
const QString json = QStringLiteral("--json");

PostUsage usage()
{
    return {
        Texts::tr("Usage: galley take-home POST [--dry-run] [--allow HOST[:PORT]] [--json] [--site DIR]\n\n"
                  "Fetches the remote images of the post into the image folder of its site and rewrites every\n"
                  "reference to them; every other byte of the post stays. What cannot be fetched stays remote and is\n"
                  "listed on stderr. A file that is there already is used again or left alone. In a site all of it is\n"
                  "one change, which `galley undo` takes back.\n\n"
                  "  --dry-run   fetch, print the difference and the files, and write nothing\n"
                  "  --allow P   fetch from this place though it lies in a private network; may be repeated\n"
                  "  --json      one object: folder, dry_run, changed, taken, left\n"
                  "  --site DIR  the Jekyll folder that the post is of; else the nearest folder above it\n\n"
                  "Exit status: 0 no image is remote now, 1 some stay remote, 2 usage, 3 could not read or write.\n"),
        {dryRun, json},
        {allowOption()},
        0};
}

QByteArray asJson(const TakeHomePlan &plan, bool dry)
{
    QJsonArray taken;
    for (const siteimages::TakenImage &image : plan.taken) {
        taken.append(QJsonObject{{QStringLiteral("url"), image.url},
                                 {QStringLiteral("file"), image.file},
                                 {QStringLiteral("reference"), image.reference},
                                 {QStringLiteral("new"), image.isNew}});
    }
    QJsonArray left;
    for (const siteimages::LeftRemote &image : plan.left) {
        left.append(QJsonObject{{QStringLiteral("url"), image.url},
                                {QStringLiteral("reason"), image.reason},
                                {QStringLiteral("line"), image.line}});
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("folder"), plan.folder.folder},
                                     {QStringLiteral("dry_run"), dry},
                                     {QStringLiteral("changed"), plan.before != plan.after},
                                     {QStringLiteral("taken"), taken},
                                     {QStringLiteral("left"), left}})
        .toJson();
}

QByteArray asText(const TakeHomePlan &plan, bool dry)
{
    QByteArray text = dry ? site::unifiedDiff(plan.before, plan.after) : QByteArray();
    for (const siteimages::TakenImage &image : plan.taken) {
        if (image.isNew)
            text += ((dry ? Texts::tr("would write") : Texts::tr("wrote")) + u'\t' + image.file + u'\n').toUtf8();
    }
    return text;
}

siteimages::TakeHomeRequest requestFor(const OpenedPost &opened, const QString &path)
{
    return {
        opened.source, opened.dialect, publishedImagesOf(opened, path), site::imageFolderFor(opened.config, path), {}};
}

/// In a site as one change of it; elsewhere the images first, so that the post never refers to a file that is not
/// there.
post::Result<void> write(const TakeHomePlan &plan, siteimages::Harvest &harvest, const OpenedPost &opened)
{
    if (opened.config.isSite()) {
        const post::Result<site::ChangeSet> set = siteimages::takeHomeChanges(plan, harvest, opened.file);
        if (!set)
            return set.error();
        if (!set->folder.isEmpty())
            return set->isEmpty() ? post::Result<void>() : site::applyChanges(*set);
    }
    if (const post::Result<QStringList> images = siteimages::writeTaken(plan, harvest); !images)
        return images.error();
    if (plan.after == plan.before)
        return {};
    const post::Result<post::PostFile> saved = post::writePost(plan.after, opened.file);
    return saved ? post::Result<void>() : post::Result<void>(saved.error());
}

int fail(const post::Error &error)
{
    complain(error.toString());
    return IoError;
}

} // namespace

int runTakeHome(const QStringList &arguments)
{
    int status = Done;
    const std::optional<PostArguments> read = readPostArguments(usage(), arguments, &status);
    if (!read)
        return status;
    recoverSites();
    const post::Result<OpenedPost> opened = openPost(*read);
    if (!opened)
        return fail(opened.error());
    const siteimages::TakeHomeRequest request = requestFor(*opened, QFileInfo(read->post).absoluteFilePath());
    QStringList urls;
    for (const siteimages::RemoteImage &image :
         siteimages::remoteImages({request.source, request.dialect}, request.published))
        urls.append(image.url);
    const std::shared_ptr<siteimages::Harvest> harvest = fetchImages(urls, *read, true);
    const post::Result<TakeHomePlan> plan = siteimages::planTakeHome(request, *harvest);
    if (!plan)
        return fail(plan.error());
    const bool dry = read->has(dryRun);
    if (!dry) {
        if (const post::Result<void> written = write(*plan, *harvest, *opened); !written)
            return fail(written.error());
    }
    for (const siteimages::LeftRemote &image : plan->left)
        complain(Texts::tr("line %1: %2 stays remote: %3").arg(image.line).arg(image.url, image.reason));
    if (writeOut(read->has(json) ? asJson(*plan, dry) : asText(*plan, dry)) != Done)
        return IoError;
    return plan->left.isEmpty() ? Done : SomethingToReport;
}

} // namespace galley::commands
