// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/commands/list.h"

#include "app/commands/output.h"
#include "app/commands/postarguments.h"
#include "app/site/pluginvalues.h"
#include "app/site/postindex.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace galley::commands {

namespace {

using site::PostRecord;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(commands)
};

PostUsage usage()
{
    return {
        Texts::tr(
            "Usage: galley list SITE [--config FILE[,FILE...]] [--json]\n\n"
            "Lists every post and draft of a Jekyll folder as Jekyll will read it: date, state, URL, title, file.\n\n"
            "  --config  the configuration files in place of the folder's own, as jekyll build takes them\n"
            "  --json    an array of objects: path, url, date, slug, title, categories, tags, draft, visible, state,\n"
            "            excerpt, front_matter with what is inherited, provenance, and plugins where one changes a "
            "value\n"
            "            during the build; or broken with the reason\n"),
        {QStringLiteral("--json")},
        {QStringLiteral("--config")},
        0};
}

QString stateName(PostRecord::Hidden hidden)
{
    switch (hidden) {
    case PostRecord::Hidden::No:
        return QStringLiteral("published");
    case PostRecord::Hidden::Broken:
        return QStringLiteral("broken");
    case PostRecord::Hidden::Draft:
        return QStringLiteral("draft");
    case PostRecord::Hidden::Unpublished:
    case PostRecord::Hidden::Limited:
        return QStringLiteral("hidden");
    case PostRecord::Hidden::Future:
        break;
    }
    return QStringLiteral("scheduled");
}

QJsonObject asJson(const PostRecord &record, const site::SiteConfig &config)
{
    QJsonObject object{{QStringLiteral("path"), record.path},
                       {QStringLiteral("state"), stateName(record.hidden)},
                       {QStringLiteral("visible"), record.visible()}};
    if (record.broken) {
        object.insert(QStringLiteral("broken"), true);
        object.insert(QStringLiteral("error"), record.broken->toString());
        return object;
    }
    QJsonObject frontMatter = record.frontMatter.toJson().toObject();
    // Not the writer's: what Jekyll keeps in the same place for itself.
    for (const QString &key : {QStringLiteral("excerpt"), QStringLiteral("next"), QStringLiteral("previous"),
                               QStringLiteral("ext"), QStringLiteral("draft"), QStringLiteral("slug")})
        frontMatter.remove(key);
    QJsonObject provenance;
    for (auto it = record.provenance.begin(); it != record.provenance.end(); ++it)
        provenance.insert(it.key(), it.value());
    object.insert(QStringLiteral("url"), record.url);
    object.insert(QStringLiteral("date"), record.date.toUTC().toString(Qt::ISODate));
    object.insert(QStringLiteral("title"), record.title);
    const post::Value *slug = record.frontMatter.find(u"slug"); // a number stays one
    object.insert(QStringLiteral("slug"), slug ? slug->toJson() : QJsonValue(record.slug));
    object.insert(QStringLiteral("categories"), post::Value(record.categories).toJson());
    object.insert(QStringLiteral("tags"), post::Value(record.tags).toJson());
    object.insert(QStringLiteral("draft"), record.draft);
    object.insert(QStringLiteral("front_matter"), frontMatter);
    object.insert(QStringLiteral("provenance"), provenance);
    object.insert(QStringLiteral("excerpt"), record.excerpt);
    QJsonObject plugins;
    const QHash<QString, QString> changed = site::pluginValues(config, record);
    for (auto it = changed.begin(); it != changed.end(); ++it)
        plugins.insert(it.key(), it.value());
    if (!plugins.isEmpty())
        object.insert(QStringLiteral("plugins"), plugins);
    return object;
}

QByteArray asText(const PostRecord &record)
{
    const QString date = record.broken ? QStringLiteral("-") : record.date.toString(QStringLiteral("yyyy-MM-dd"));
    const QString what = record.broken ? record.broken->toString() : record.url + u'\t' + record.title.simplified();
    return (QStringList{date, stateName(record.hidden), what, record.path}.join(u'\t') + u'\n').toUtf8();
}

} // namespace

int runList(const QStringList &arguments)
{
    int status = Done;
    const std::optional<PostArguments> read = readPostArguments(usage(), arguments, &status);
    if (!read)
        return status;
    if (!QFileInfo(read->post).isDir()) {
        complain(Texts::tr("%1 is not a folder.").arg(read->post));
        return IoError;
    }
    const post::Result<site::SiteConfig> config = site::SiteConfig::read(
        read->post, read->value(QStringLiteral("--config")).value_or(QString()).split(u',', Qt::SkipEmptyParts));
    if (!config) {
        complain(config.error().toString());
        return IoError;
    }
    for (const post::Error &note : config->notes())
        complain(note.toString());
    const bool json = read->has(QStringLiteral("--json"));
    const site::SiteRules rules(*config);
    // A megabyte at a time: with the excerpts of a large site, all of it would be a hundred.
    constexpr qsizetype atATime = 1 << 20;
    QByteArray text = json ? "[\n" : "";
    ExitStatus written = Done;
    bool first = true;
    site::forEachPost(rules, QDateTime::currentDateTime(), [&](const PostRecord &record) {
        if (json)
            text += std::exchange(first, false) ? "" : ",\n";
        text += json ? QJsonDocument(asJson(record, rules.config)).toJson(QJsonDocument::Compact) : asText(record);
        if (text.size() >= atATime && written == Done)
            written = writeOut(std::exchange(text, {}));
    });
    return written == Done ? writeOut(json ? text + "\n]\n" : text) : written;
}

} // namespace galley::commands
