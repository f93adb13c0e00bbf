// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/commands/get.h"

#include "app/commands/output.h"
#include "app/commands/postarguments.h"
#include "editor/post/frontmatter.h"
#include "editor/post/postfile.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace galley::commands {

namespace {

PostUsage usage()
{
    return {QCoreApplication::translate(
                "commands",
                "Usage: galley get POST [KEY...] [--json] [--site DIR]\n\n"
                "Prints the front matter as Jekyll reads it: all keys with their values, or the values\n"
                "of the keys that are named, one a line. Lists and maps are printed as JSON.\n\n"
                "  KEY     a key, or a path such as header.teaser or gallery[0].url\n"
                "  --json  one object; times as \"time:2021-12-31T08:00:00Z\", in UTC, dates as\n"
                "          \"date:2021-12-31\"\n"),
            {QStringLiteral("--json")},
            {},
            -1};
}

/// The keys that were asked for, in that order, with what Jekyll reads for each.
QList<std::pair<QString, post::Value>> chosen(const post::FrontMatter &frontMatter, const QStringList &keys,
                                              int *status)
{
    if (keys.isEmpty())
        return frontMatter.value().entries();
    QList<std::pair<QString, post::Value>> result;
    for (const QString &key : keys) {
        const post::KeyPath path = frontMatter.pathFor(key);
        const post::FrontMatterEntry *entry = frontMatter.find(path);
        const post::Value *merged = path.steps.size() == 1 ? frontMatter.value().find(key) : nullptr;
        if (entry || merged) {
            result.append({key, entry ? entry->value : *merged});
        } else {
            complain(QCoreApplication::translate("commands", "there is no key %1").arg(key));
            *status = SomethingToReport;
        }
    }
    return result;
}

} // namespace

int runGet(const QStringList &arguments)
{
    int status = Done;
    const std::optional<PostArguments> read = readPostArguments(usage(), arguments, &status);
    if (!read)
        return status;
    const post::Result<post::LoadedPost> loaded = post::readPost(read->post);
    if (!loaded) {
        complain(loaded.error().toString());
        return IoError;
    }
    const post::Result<post::FrontMatter> frontMatter = post::FrontMatter::read(loaded->source);
    if (!frontMatter) {
        post::Error error = frontMatter.error();
        error.file = read->post;
        complain(error.toString());
        return SomethingToReport;
    }
    QByteArray text;
    QJsonObject object;
    for (const auto &[key, value] : chosen(*frontMatter, read->operands, &status)) {
        object.insert(key, value.toJson());
        if (read->operands.isEmpty())
            text += key.toUtf8() + ": ";
        text += value.toString().toUtf8() + '\n';
    }
    const int written = writeOut(read->has(QStringLiteral("--json")) ? QJsonDocument(object).toJson() : text);
    return written == Done ? status : written;
}

} // namespace galley::commands
