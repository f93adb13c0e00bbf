// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/commands/check.h"

#include "app/commands/output.h"
#include "app/commands/postarguments.h"
#include "app/site/checkfix.h"
#include "app/site/indexcache.h"
#include "app/site/unifieddiff.h"
#include "editor/post/postfile.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace galley::commands {

namespace {

using site::Finding;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(commands)
};

PostUsage usage()
{
    QString help =
        Texts::tr("Usage: galley check POST|SITE [--fix [--dry-run]] [--rule ID]... [--json] [--site DIR]\n\n"
                  "Lists what will probably not do what its writer expects: file, line, column, what, and the rule.\n"
                  "Exit status 1 where there is anything left. A site switches rules off in its _config.yml:\n\n"
                  "    galley:\n      ignore: [no-alternative-text]\n\n"
                  "  --fix       mends what can be mended without a question, by the fewest bytes, and lists the rest\n"
                  "              save where that would move a published post to another URL\n"
                  "  --dry-run   with --fix: prints the differences and writes nothing\n"
                  "  --rule ID   only this rule; may be given several times. With --fix also where a URL changes\n"
                  "  --json      an array of objects: rule, file, line, column, text, fixable, url_after_fix, fixed\n"
                  "  --site DIR  the Jekyll folder that a post is of; else the nearest folder above it\n\nRules:\n");
    for (const site::CheckRule &rule : site::checkRules())
        help += QStringLiteral("  %1 %2\n").arg(rule.id, -20).arg(rule.why);
    return {help,
            {QStringLiteral("--json"), QStringLiteral("--fix"), QStringLiteral("--dry-run")},
            {QStringLiteral("--rule")},
            0};
}

QString placeOf(const Finding &finding)
{
    if (finding.line == 0)
        return finding.file;
    return QStringLiteral("%1:%2:%3").arg(finding.file).arg(finding.line).arg(finding.column);
}

QByteArray asText(const QList<Finding> &findings)
{
    QString text;
    for (const Finding &finding : findings)
        text += QStringLiteral("%1: %2 [%3]\n").arg(placeOf(finding), finding.text, finding.rule);
    return text.toUtf8();
}

QByteArray asJson(const QList<Finding> &fixed, const QList<Finding> &left)
{
    QJsonArray array;
    for (const QList<Finding> *findings : {&fixed, &left}) {
        for (const Finding &finding : *findings) {
            array.append(QJsonObject{{QStringLiteral("rule"), finding.rule},
                                     {QStringLiteral("file"), finding.file},
                                     {QStringLiteral("line"), finding.line},
                                     {QStringLiteral("column"), finding.column},
                                     {QStringLiteral("text"), finding.text},
                                     {QStringLiteral("fixable"), finding.isFixable()},
                                     {QStringLiteral("url_after_fix"), finding.urlAfterFix},
                                     {QStringLiteral("fixed"), findings == &fixed}});
        }
    }
    return QJsonDocument(array).toJson();
}

/// What one call came to.
struct Outcome
{
    QList<Finding> fixed;
    QList<Finding> left;
    QByteArray differences;
    ExitStatus status = Done;
};

void fixFile(const site::CheckedSite &site, const QString &path, const QStringList &rules, bool dryRun,
             Outcome &outcome)
{
    const auto bytes = post::readBytes(path);
    const auto loaded = post::readPost(path);
    if (!bytes || !loaded) {
        // Not UTF-8, or not to be read: it can be told of, not mended.
        outcome.left += bytes ? site::checkPost(site, path, *bytes) : QList<Finding>();
        return;
    }
    site::FixedPost post = site::fixPost(site, path, *bytes, rules);
    if (!post.fixed.isEmpty()) {
        post::PostFile file = loaded->file;
        if (post.dropsByteOrderMark)
            file.byteOrderMark.clear();
        const auto encoded = post::encodedFile(post.source, file);
        if (dryRun && encoded) {
            outcome.differences += "--- " + path.toUtf8() + "\n+++ " + path.toUtf8() + '\n';
            outcome.differences += site::unifiedDiff(*bytes, *encoded);
        }
        const auto written = dryRun ? post::Result<post::PostFile>(file) : post::writePost(post.source, file);
        if (!written) {
            complain(written.error().toString());
            outcome.status = IoError;
            outcome.left += site::checkPost(site, path, *bytes);
            return;
        }
    }
    outcome.fixed += post.fixed;
    outcome.left += post.left;
}

Outcome fixAll(const site::CheckedSite &site, const QList<Finding> &findings, const QStringList &rules, bool dryRun)
{
    Outcome outcome;
    QStringList done;
    for (const Finding &finding : findings) {
        if (done.contains(finding.file))
            continue;
        done.append(finding.file);
        fixFile(site, finding.file, rules, dryRun, outcome);
    }
    return outcome;
}

QStringList rulesOf(const PostArguments &arguments)
{
    QStringList rules;
    for (const auto &[option, value] : arguments.values) {
        if (option == QLatin1String("--rule"))
            rules.append(value);
    }
    return rules;
}

bool areKnown(const QStringList &rules)
{
    const QList<site::CheckRule> known = site::checkRules();
    for (const QString &id : rules) {
        if (std::none_of(known.begin(), known.end(), [&id](const site::CheckRule &rule) { return rule.id == id; })) {
            complain(Texts::tr("there is no rule “%1”; `galley check --help` lists them").arg(id));
            return false;
        }
    }
    return true;
}

ExitStatus print(const Outcome &outcome, bool json, bool dryRun)
{
    ExitStatus printed = Done;
    if (json) {
        printed = writeOut(asJson(outcome.fixed, outcome.left));
    } else {
        if (!outcome.fixed.isEmpty())
            complain(dryRun ? Texts::tr("%n place(s) would be mended", nullptr, int(outcome.fixed.size()))
                            : Texts::tr("%n place(s) mended", nullptr, int(outcome.fixed.size())));
        printed = writeOut(outcome.differences + asText(outcome.left));
    }
    if (outcome.status != Done || printed != Done)
        return outcome.status != Done ? outcome.status : printed;
    return outcome.left.isEmpty() ? Done : SomethingToReport;
}

} // namespace

int runCheck(const QStringList &arguments)
{
    int status = Done;
    const std::optional<PostArguments> read = readPostArguments(usage(), arguments, &status);
    if (!read)
        return status;
    const QStringList rules = rulesOf(*read);
    const bool fix = read->has(QStringLiteral("--fix"));
    const bool dryRun = read->has(QStringLiteral("--dry-run"));
    if (!areKnown(rules))
        return UsageError;
    if (dryRun && !fix) {
        complain(Texts::tr("--dry-run goes with --fix; without it nothing is written anyway"));
        return UsageError;
    }
    const QFileInfo target(read->post);
    const post::Result<site::SiteConfig> config =
        target.isDir() ? site::SiteConfig::read(read->post) : site::SiteConfig::read(read->site);
    if (!config) {
        complain(config.error().toString());
        return IoError;
    }
    const site::CheckedSite site(site::SiteRules(*config), QDateTime::currentDateTime(),
                                 site::IndexCache::defaultFolder());
    QList<Finding> findings;
    if (target.isDir()) {
        findings = site::checkSite(site);
    } else {
        const post::Result<QByteArray> bytes = post::readBytes(read->post);
        if (!bytes) {
            complain(bytes.error().toString());
            return IoError;
        }
        findings = site::checkPost(site, target.absoluteFilePath(), *bytes);
    }
    Outcome outcome{{}, findings, {}, Done};
    if (fix)
        outcome = fixAll(site, findings, rules, dryRun);
    if (!rules.isEmpty())
        outcome.left.removeIf([&rules](const Finding &finding) { return !rules.contains(finding.rule); });
    return print(outcome, read->has(QStringLiteral("--json")), dryRun);
}

} // namespace galley::commands
