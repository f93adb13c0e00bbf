// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/commands/newpost.h"

#include "app/commands/output.h"
#include "app/commands/postarguments.h"
#include "app/site/newpost.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace galley::commands {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(commands)
};

PostUsage usage()
{
    return {
        Texts::tr("Usage: galley new SITE --title T [--draft] [--date D] [--slug S] [--dry-run] [--json]\n\n"
                  "Begins a post in the Jekyll folder, with the front matter that most of its newest posts have, and\n"
                  "prints the path of the file. A file that is there already is left alone.\n\n"
                  "  --title T  the title; the file's name is made from it\n"
                  "  --draft    in _drafts, without a date\n"
                  "  --date D   YYYY-MM-DD; else today in the site's time zone\n"
                  "  --slug S   else from the title, as Jekyll does it\n"
                  "  --dry-run  print what would be written, and write nothing\n"
                  "  --json     one object: path, source\n"),
        {QStringLiteral("--draft"), QStringLiteral("--dry-run"), QStringLiteral("--json")},
        {QStringLiteral("--title"), QStringLiteral("--date"), QStringLiteral("--slug")},
        0};
}

} // namespace

int runNew(const QStringList &arguments)
{
    int status = Done;
    const std::optional<PostArguments> read = readPostArguments(usage(), arguments, &status);
    if (!read)
        return status;
    const QString title = read->value(QStringLiteral("--title")).value_or(QString());
    if (title.isEmpty()) {
        complain(Texts::tr("--title is missing; see galley new --help"));
        return UsageError;
    }
    const post::Result<site::SiteConfig> config = site::SiteConfig::read(read->post);
    if (!config || !QFileInfo(read->post).isDir()) {
        complain(config ? Texts::tr("%1 is not a folder.").arg(read->post) : config.error().toString());
        return IoError;
    }
    const site::SiteRules rules(*config);
    const post::Result<site::NewPost> made =
        site::newPost(rules, site::PostHabit::read(rules),
                      {.title = title,
                       .date = read->value(QStringLiteral("--date")).value_or(QString()),
                       .slug = read->value(QStringLiteral("--slug")).value_or(QString()),
                       .draft = read->has(QStringLiteral("--draft")),
                       .now = QDateTime::currentDateTime()});
    if (!made) {
        complain(made.error().toString());
        return UsageError;
    }
    const bool dryRun = read->has(QStringLiteral("--dry-run"));
    if (!dryRun) {
        if (const post::Result<QString> written = site::writeNewPost(rules, *made); !written) {
            complain(written.error().toString());
            return written.error().kind == post::Error::Kind::AlreadyExists ? SomethingToReport : IoError;
        }
    }
    const QString path = rules.config.folder() + u'/' + made->path;
    if (read->has(QStringLiteral("--json"))) {
        return writeOut(QJsonDocument(QJsonObject{{QStringLiteral("path"), path},
                                                  {QStringLiteral("source"), QString::fromUtf8(made->source)}})
                            .toJson());
    }
    return writeOut(path.toUtf8() + '\n' + (dryRun ? made->source : QByteArray()));
}

} // namespace galley::commands
