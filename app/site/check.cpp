// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/check.h"

#include "app/site/checkpost.h"
#include "app/site/postindex.h"
#include "app/site/rubytext.h"

#include <QCoreApplication>
#include <QFile>
#include <QMap>

#include <algorithm>

namespace galley::site {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(galley::site::Check)
};

QStringList ignoredRules(const SiteConfig &config)
{
    const post::Value *own = config.find(u"galley");
    const post::Value *ignored = own ? own->find(u"ignore") : nullptr;
    QStringList ids;
    for (const post::Value &id : ignored ? ignored->items() : post::Value::Items())
        ids.append(id.toString());
    return ids;
}

QList<Finding> withoutIgnored(QList<Finding> findings, const SiteConfig &config)
{
    const QStringList ignored = ignoredRules(config);
    findings.removeIf([&ignored](const Finding &finding) { return ignored.contains(finding.rule); });
    return findings;
}

/// Two visible posts at one URL: Jekyll writes one over the other.
void findCollisions(QList<Finding> &findings, const QList<PostRecord> &records, const QString &folder)
{
    QHash<QString, const PostRecord *> byUrl;
    for (const PostRecord &record : records) {
        if (!record.visible())
            continue;
        const PostRecord *&first = byUrl[record.url];
        if (first) {
            findings.append({QStringLiteral("url-collision"), folder + u'/' + record.path, 0,
                             Texts::tr("It has the same URL as %1: %2").arg(first->path, record.url)});
        } else {
            first = &record;
        }
    }
}

/// "Jekyll" here and "jekyll" there: two pages of the tag, where one was meant.
void findTagsOfTwoCases(QList<Finding> &findings, const QList<PostRecord> &records, const QString &folder)
{
    QHash<QString, QMap<QString, QList<const PostRecord *>>> spellings;
    for (const PostRecord &record : records) {
        for (const post::Value &tag : record.tags) {
            const QString text = rubyText(tag);
            spellings[text.toCaseFolded()][text].append(&record);
        }
    }
    for (const auto &written : std::as_const(spellings)) {
        if (written.size() < 2)
            continue;
        const auto most = std::max_element(written.begin(), written.end(),
                                           [](const auto &a, const auto &b) { return a.size() < b.size(); });
        for (auto it = written.begin(); it != written.end(); ++it) {
            for (const PostRecord *record : it == most ? QList<const PostRecord *>() : *it) {
                findings.append({QStringLiteral("tag-case"), folder + u'/' + record->path, 0,
                                 Texts::tr("The tag “%1” is written “%2” elsewhere.").arg(it.key(), most.key())});
            }
        }
    }
}

} // namespace

QList<CheckRule> checkRules()
{
    return {
        {QStringLiteral("broken-front-matter"),
         Texts::tr("Jekyll cannot read the post, and leaves out all that its front matter says.")},
        {QStringLiteral("comma-in-item"),
         Texts::tr("A list item with a comma is one tag or category, and becomes a folder's name with a comma.")},
        {QStringLiteral("words-in-singular"),
         Texts::tr("“tag” and “category” take one name; only the plural keys split words.")},
        {QStringLiteral("unreadable-date"), Texts::tr("A date that Ruby cannot read is not shown, or ends the build.")},
        {QStringLiteral("duplicate-key"), Texts::tr("Of two keys of one name, Jekyll reads the last.")},
        {QStringLiteral("byte-order-mark"), Texts::tr("Some programs show the mark at the start of the file as text.")},
        {QStringLiteral("mixed-line-ends"),
         Texts::tr("Two kinds of line ends in one file make every difference unreadable.")},
        {QStringLiteral("missing-image"), Texts::tr("The published page shows a broken picture.")},
        {QStringLiteral("expiring-image"), Texts::tr("The address carries a token that stops working after a while.")},
        {QStringLiteral("no-alternative-text"),
         Texts::tr("Readers who cannot see the picture get nothing, or a file's name.")},
        {QStringLiteral("url-collision"), Texts::tr("Two posts of one URL: Jekyll writes one over the other.")},
        {QStringLiteral("tag-case"), Texts::tr("Tags that differ only in case have two pages.")},
    };
}

QList<Finding> checkPost(const SiteRules &rules, const QString &file, const QByteArray &source, const QDateTime &now)
{
    QList<Finding> findings = PostCheck(rules, file, source, now).run();
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Finding &a, const Finding &b) { return a.line < b.line; });
    return withoutIgnored(findings, rules.config);
}

QList<Finding> checkSite(const SiteRules &rules, const QDateTime &now)
{
    QList<Finding> findings;
    const QString folder = rules.config.folder();
    for (const QString &path : findPosts(rules.config)) {
        QFile file(folder + u'/' + path);
        if (file.open(QIODevice::ReadOnly))
            findings += checkPost(rules, file.fileName(), file.readAll(), now);
        else
            findings.append({QStringLiteral("broken-front-matter"), file.fileName(), 0, file.errorString()});
    }
    const QString collections = rules.config.collectionsDir();
    const QString root = collections.isEmpty() ? folder : folder + u'/' + collections;
    const QList<PostRecord> records = readPosts(rules, now);
    QList<Finding> between;
    findCollisions(between, records, root);
    findTagsOfTwoCases(between, records, root);
    findings += withoutIgnored(between, rules.config);
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Finding &a, const Finding &b) { return a.file < b.file; });
    return findings;
}

} // namespace galley::site
