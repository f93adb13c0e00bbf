// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/commands/auditimages.h"

#include "app/commands/fetchimages.h"
#include "app/commands/output.h"
#include "app/siteimages/siteaudit.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace galley::commands {

namespace {

using siteimages::AuditFinding;

QString kindOf(const AuditFinding &finding)
{
    switch (finding.kind) {
    case AuditFinding::Kind::Missing:
        return QStringLiteral("missing");
    case AuditFinding::Kind::Expiring:
        return QStringLiteral("expiring");
    case AuditFinding::Kind::DefaultAlt:
        return QStringLiteral("no-alt");
    case AuditFinding::Kind::Unused:
        return QStringLiteral("unused");
    case AuditFinding::Kind::SameBytes:
        return QStringLiteral("same-bytes");
    case AuditFinding::Kind::Large:
        break;
    }
    return QStringLiteral("large");
}

QByteArray asJson(const QList<AuditFinding> &findings)
{
    QJsonArray array;
    for (const AuditFinding &finding : findings) {
        array.append(QJsonObject{{QStringLiteral("kind"), kindOf(finding)},
                                 {QStringLiteral("file"), finding.file},
                                 {QStringLiteral("line"), finding.line},
                                 {QStringLiteral("column"), finding.column},
                                 {QStringLiteral("url"), finding.url},
                                 {QStringLiteral("details"), finding.details},
                                 {QStringLiteral("others"), QJsonArray::fromStringList(finding.others)}});
    }
    return QJsonDocument(array).toJson();
}

QByteArray asText(const QList<AuditFinding> &findings)
{
    QString text;
    for (const AuditFinding &finding : findings) {
        const QString place =
            finding.line > 0 ? QStringLiteral(":%1:%2").arg(finding.line).arg(finding.column) : QString();
        text += finding.file + place + u'\t' + kindOf(finding) + u'\t' + finding.details
            + (finding.url.isEmpty() ? QString() : u'\t' + finding.url) + u'\n';
    }
    return text.toUtf8();
}

} // namespace

int auditImages(const PostArguments &arguments)
{
    bool isNumber = true;
    const double megabytes =
        arguments.value(QStringLiteral("--larger-than")).value_or(QStringLiteral("2")).toDouble(&isNumber);
    if (!isNumber || megabytes < 0) {
        complain(QCoreApplication::translate("commands", "--larger-than needs a number of megabytes"));
        return UsageError;
    }
    const post::Result<site::SiteConfig> config = site::SiteConfig::read(QDir(arguments.post).absolutePath());
    if (!config) {
        complain(config.error().toString());
        return IoError;
    }
    const siteimages::SiteAudit audit(*config);
    const bool fetches = arguments.has(QStringLiteral("--check"));
    const std::shared_ptr<siteimages::Harvest> harvest =
        fetchImages(fetches ? audit.remoteUrls() : QStringList(), arguments, false);
    const QList<AuditFinding> findings = audit.findings(*harvest, static_cast<qint64>(megabytes * 1024 * 1024));
    if (writeOut(arguments.has(QStringLiteral("--json")) ? asJson(findings) : asText(findings)) != Done)
        return IoError;
    return findings.isEmpty() ? Done : SomethingToReport;
}

} // namespace galley::commands
