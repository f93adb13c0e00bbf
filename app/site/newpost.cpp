// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/newpost.h"

#include "app/site/sitefolder.h"
#include "editor/post/frontmattersplit.h"
#include "editor/post/postfile.h"
#include "editor/post/yaml.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace galley::site {

using post::Error;
using post::Result;
using post::Value;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(galley::site::NewPost)
};

} // namespace

Result<NewPost> newPost(const SiteRules &rules, const PostHabit &habit, const NewPostOptions &options)
{
    const Value titled(Value::Entries{{QStringLiteral("title"), Value(options.title)}});
    const Result<ExportName> name = exportName(rules, {}, titled, options.date, options.slug, options.now);
    if (!name)
        return name.error();
    // The moment of writing, on the day that the file is dated.
    QDateTime moment = options.now.toTimeZone(rules.zone);
    moment.setDate(QDate::fromString(name->date, Qt::ISODate));

    const QString folder = options.folder.isEmpty() ? habit.folders(options.draft).value(0) : options.folder;
    const QString file = options.draft ? name->slug + QStringLiteral(".md") : name->fileName(QStringLiteral(".md"));
    return NewPost{folder + u'/' + file, habit.begin(options.title, moment, options.draft), *name};
}

Forecast forecastFor(const SiteRules &rules, const NewPost &made, const QDateTime &now)
{
    const post::FrontMatterSplit split = post::splitFrontMatter(made.source);
    const Result<Value> own =
        post::readYaml(QByteArrayView(made.source).sliced(split.yamlStart, split.yamlEnd - split.yamlStart));
    return forecastFor(rules, rules.config.folder() + u'/' + made.path, own ? *own : Value(), now, now);
}

Result<void> checkNewPost(const SiteRules &rules, const NewPost &made)
{
    const QString path = rules.config.folder() + u'/' + made.path;
    if (QFileInfo::exists(path)) {
        return Error{.what = Texts::tr("There is a file of this name already."),
                     .file = path,
                     .kind = Error::Kind::AlreadyExists};
    }
    return checkPlaceInSite(rules.config.folder(), made.path);
}

Result<QString> writeNewPost(const SiteRules &rules, const NewPost &made)
{
    if (const Result<void> free = checkNewPost(rules, made); !free)
        return free.error();
    const QString path = rules.config.folder() + u'/' + made.path;
    if (!QDir().mkpath(QFileInfo(path).path()))
        return Error{.what = Texts::tr("The folder could not be made."), .file = QFileInfo(path).path()};
    const Result<post::PostFile> written = post::writePost(made.source, {.path = path});
    return written ? Result<QString>(path) : Result<QString>(written.error());
}

} // namespace galley::site
