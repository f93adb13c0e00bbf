// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/exportplan.h"

#include "app/site/exportimages.h"
#include "app/site/posttime.h"
#include "app/site/sitefolder.h"
#include "editor/post/frontmattersplit.h"
#include "editor/post/yaml.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace galley::site {

using post::Error;
using post::Result;
using post::Value;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(galley::site::ExportPlan)
};

bool sameBytes(QFile &a, QFile &b)
{
    if (a.size() != b.size())
        return false;
    while (!a.atEnd()) {
        const QByteArray part = a.read(1 << 16);
        if (part.isEmpty() || part != b.read(part.size()))
            return false;
    }
    return true;
}

ExportFile::State stateOf(const ExportFile &file, const QString &folder, const ExportLedger &ledger)
{
    QFile present(folder + u'/' + file.path);
    if (!present.exists())
        return ExportFile::State::New;
    if (!present.open(QIODevice::ReadOnly))
        return ExportFile::State::Different;
    bool same = false;
    if (file.source.isEmpty()) {
        same = present.size() == file.bytes.size() && present.readAll() == file.bytes;
    } else {
        QFile source(file.source);
        same = source.open(QIODevice::ReadOnly) && sameBytes(source, present);
    }
    if (same)
        return ExportFile::State::Same;
    present.seek(0);
    return ledger.wrote(file.path, ExportLedger::hashOf(present)) ? ExportFile::State::Ours
                                                                  : ExportFile::State::Different;
}

/// What Jekyll will make of a name that the front matter contradicts.
QString noteAbout(const ExportName &name, const SiteRules &rules, const Value &frontMatter, const QDateTime &now)
{
    const Value *date = frontMatter.find(u"date");
    if (!date || date->isNull())
        return {};
    const std::optional<QDateTime> time = timeOf(*date, rules.zone, now);
    if (!time || time->date().toString(Qt::ISODate) == name.date)
        return {};
    return Texts::tr("The front matter's own date, %1, counts for Jekyll, not that of the file's name.")
        .arg(date->toString());
}

Result<SiteConfig> targetSite(const QString &siteDir)
{
    if (!QFileInfo(siteDir).isDir())
        return Error{.what = Texts::tr("There is no such folder to export into."), .file = siteDir};
    return SiteConfig::read(siteDir);
}

QString below(const QString &folder, const QString &path)
{
    return folder.isEmpty() ? path : folder + u'/' + path;
}

/// Where the post will be published, and who is there already.
Result<void> describe(ExportPlan &plan, const SiteRules &rules, const QByteArray &source, const QString &sourcePath,
                      const QDateTime &now, const Planning &planning)
{
    const post::FrontMatterSplit split = post::splitFrontMatter(source);
    const Result<Value> own =
        post::readYaml(QByteArrayView(source).sliced(split.yamlStart, split.yamlEnd - split.yamlStart));
    const QString target = plan.folder + u'/' + plan.post().path;
    plan.published = describePost(rules, postPath(rules.config, target), own ? *own : Value(), now, now);
    if (plan.published.broken || plan.published.draft)
        return {};
    const Result<QList<IndexedPost>> posts = postsFor(planning, rules, now);
    if (!posts)
        return posts.error();
    const QString itself = QFileInfo(sourcePath).canonicalFilePath();
    for (const IndexedPost &other : *posts) {
        if (other.draft || other.hidden == PostRecord::Hidden::Broken || other.url != plan.published.url
            || other.file == plan.post().path)
            continue;
        if (itself.isEmpty() || QFileInfo(plan.folder + u'/' + other.file).canonicalFilePath() != itself)
            plan.sameAddress.append(other.file);
    }
    return {};
}

/// Those of another site that this one lacks come along; its own ones stay.
void addSiteImages(ExportPlan &plan, const QList<ExportImages::SiteImage> &images, const ExportLedger &ledger)
{
    for (const ExportImages::SiteImage &image : images) {
        if (stateOf(image.file, plan.folder, ledger) == ExportFile::State::Different)
            plan.left.append(image.otherwise);
        else
            plan.files.append(image.file);
    }
}

/// The same for includes.
void addIncludes(ExportPlan &plan, const QByteArray &source, const QString &sourceSite, const SiteConfig &target)
{
    if (sourceSite == target.folder())
        return;
    const Result<SiteConfig> from = SiteConfig::read(sourceSite);
    plan.includes = exportIncludes(source, from && !sourceSite.isEmpty() ? *from : SiteConfig(), target);
    for (const ExportInclude &include : plan.includes) {
        if (!include.file.isEmpty())
            plan.files.append({.path = include.target, .bytes = {}, .source = include.file});
    }
}

} // namespace

bool ExportPlan::hasConflict() const
{
    return std::any_of(files.begin(), files.end(),
                       [](const ExportFile &file) { return file.state == ExportFile::State::Different; });
}

bool ExportPlan::isDone() const
{
    return std::all_of(files.begin(), files.end(),
                       [](const ExportFile &file) { return file.state == ExportFile::State::Same; });
}

Result<ExportPlan> planExport(const post::Snapshot &snapshot, const QString &sourcePath, const QString &siteDir,
                              const ExportOptions &options, const Planning &planning)
{
    const Result<SiteConfig> config = targetSite(siteDir);
    if (!config)
        return config.error();
    const SiteRules rules(*config);
    const Result<Value> yaml = post::readYaml(snapshot.yaml());
    const Value frontMatter = yaml ? *yaml : Value();
    const Result<ExportName> name = exportName(rules, sourcePath, frontMatter, options.date, options.slug, options.now);
    if (!name)
        return name.error();

    ExportPlan plan;
    plan.folder = config->folder();
    plan.name = *name;
    plan.note = noteAbout(*name, rules, frontMatter, options.now);
    const QString suffix = u'.' + QFileInfo(sourcePath).suffix();
    const QString extension = rules.markdownExtensions.contains(suffix.toLower()) ? suffix : QStringLiteral(".md");
    const ExportImages images =
        exportImages(snapshot, sourcePath, *config, QLatin1String("assets/images/") + name->slug, options);
    plan.files.append({.path = below(config->collectionsDir(), QLatin1String("_posts/") + name->fileName(extension)),
                       .bytes = images.source});
    plan.files += images.files;
    plan.left = images.left;
    const QString sourceSite =
        options.sourceSite.isEmpty() && !sourcePath.isEmpty() ? findSite(sourcePath) : options.sourceSite;
    addSiteImages(plan, images.siteImages, options.ledger);
    const qsizetype firstInclude = plan.files.size();
    addIncludes(plan, snapshot.source, sourceSite, *config);
    for (ExportFile &file : plan.files) {
        if (const Result<void> place = checkPlaceInSite(plan.folder, file.path); !place)
            return place.error();
        file.state = stateOf(file, plan.folder, options.ledger);
    }
    // An include of the site's own is what its other posts use.
    for (qsizetype i = plan.files.size() - 1; i >= firstInclude; --i) {
        if (plan.files[i].state == ExportFile::State::Different)
            plan.files.removeAt(i);
    }
    if (Result<void> described = describe(plan, rules, plan.post().bytes, sourcePath, options.now, planning);
        !described)
        return described.error();
    if (plan.post().state == ExportFile::State::Different || plan.post().state == ExportFile::State::Ours) {
        QFile present(plan.folder + u'/' + plan.post().path);
        if (present.open(QIODevice::ReadOnly))
            plan.present = present.readAll();
    }
    return plan;
}

} // namespace galley::site
