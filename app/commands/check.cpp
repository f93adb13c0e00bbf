// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/commands/check.h"

#include "app/commands/output.h"
#include "app/commands/postarguments.h"
#include "app/site/check.h"
#include "editor/post/postfile.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QJsonArray>
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
    QString help =
        Texts::tr("Usage: galley check POST|SITE [--json] [--site DIR]\n\n"
                  "Lists what will probably not do what its writer expects: file, line, what, and the rule. Exit\n"
                  "status 1 where there is anything. A site switches rules off in its _config.yml:\n\n"
                  "    galley:\n      ignore: [no-alternative-text]\n\n"
                  "  --json      an array of objects: rule, file, line, text\n"
                  "  --site DIR  the Jekyll folder that a post is of; else the nearest folder above it\n\nRules:\n");
    for (const site::CheckRule &rule : site::checkRules())
        help += QStringLiteral("  %1 %2\n").arg(rule.id, -20).arg(rule.why);
    return {help, {QStringLiteral("--json")}, {}, 0};
}

QByteArray asText(const QList<site::Finding> &findings)
{
    QString text;
    for (const site::Finding &finding : findings) {
        const QString line = finding.line > 0 ? u':' + QString::number(finding.line) : QString();
        text += finding.file + line + QLatin1String(": ") + finding.text + QLatin1String(" [") + finding.rule
            + QLatin1String("]\n");
    }
    return text.toUtf8();
}

QByteArray asJson(const QList<site::Finding> &findings)
{
    QJsonArray array;
    for (const site::Finding &finding : findings) {
        array.append(QJsonObject{{QStringLiteral("rule"), finding.rule},
                                 {QStringLiteral("file"), finding.file},
                                 {QStringLiteral("line"), finding.line},
                                 {QStringLiteral("text"), finding.text}});
    }
    return QJsonDocument(array).toJson();
}

} // namespace

int runCheck(const QStringList &arguments)
{
    int status = Done;
    const std::optional<PostArguments> read = readPostArguments(usage(), arguments, &status);
    if (!read)
        return status;
    const QFileInfo target(read->post);
    const post::Result<site::SiteConfig> config =
        target.isDir() ? site::SiteConfig::read(read->post) : site::SiteConfig::read(read->site);
    if (!config) {
        complain(config.error().toString());
        return IoError;
    }
    const site::SiteRules rules(*config);
    const QDateTime now = QDateTime::currentDateTime();
    QList<site::Finding> findings;
    if (target.isDir()) {
        findings = site::checkSite(rules, now);
    } else {
        const post::Result<QByteArray> bytes = post::readBytes(read->post);
        if (!bytes) {
            complain(bytes.error().toString());
            return IoError;
        }
        findings = site::checkPost(rules, target.absoluteFilePath(), *bytes, now);
    }
    const ExitStatus printed = writeOut(read->has(QStringLiteral("--json")) ? asJson(findings) : asText(findings));
    return printed == Done && !findings.isEmpty() ? SomethingToReport : printed;
}

} // namespace galley::commands
