// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/exportplan.h"

#include "app/site/exportimages.h"
#include "app/site/posttime.h"
#include "app/site/sitefolder.h"
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
                              const ExportOptions &options)
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
    for (ExportFile &file : plan.files) {
        if (const Result<void> place = checkPlaceInSite(plan.folder, file.path); !place)
            return place.error();
        file.state = stateOf(file, plan.folder, options.ledger);
    }
    if (plan.post().state == ExportFile::State::Different || plan.post().state == ExportFile::State::Ours) {
        QFile present(plan.folder + u'/' + plan.post().path);
        if (present.open(QIODevice::ReadOnly))
            plan.present = present.readAll();
    }
    return plan;
}

} // namespace galley::site
