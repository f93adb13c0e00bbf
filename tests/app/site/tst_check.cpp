// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/check.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace galley;
using site::Finding;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// "rule:line" of each.
QStringList shown(const QList<Finding> &findings)
{
    QStringList list;
    for (const Finding &finding : findings)
        list.append(finding.rule + u':' + QString::number(finding.line));
    return list;
}

const QDateTime now = QDateTime::fromSecsSinceEpoch(1'700'000'000);

} // namespace

class tst_Check : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checkPost_problems_areFoundAtTheirLines_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QStringList>("found");
        const auto row = [](const char *name, const QByteArray &source, const QStringList &found) {
            QTest::newRow(name) << source << found;
        };
        row("nothing",
            "---\ntitle: \"a: b\"\ntags: a b\ncategories: [x]\ndate: 2021-12-31 08:00\n---\n\n![cat](/there.png) "
            "text\n",
            {});
        row("no front matter", "text\n", {});
        row("comma in an item", "---\ntags:\n  - a, b\n  - c\n---\n", {QStringLiteral("comma-in-item:3")});
        row("comma in a flow item", "---\ncategories: [\"a, b\"]\n---\n", {QStringLiteral("comma-in-item:2")});
        row("comma in words", "---\ntags: a, b\n---\n", {QStringLiteral("comma-in-item:2")});
        row("flow list", "---\ntags: [a, b]\n---\n", {});
        row("comma elsewhere", "---\ntitle: a, b\n---\n", {});
        row("words in singular", "---\ntag: a b\n---\n", {QStringLiteral("words-in-singular:2")});
        row("date", "---\ntitle: x\ndate: soon\n---\n", {QStringLiteral("unreadable-date:3")});
        row("empty date", "---\ndate:\n---\n", {QStringLiteral("unreadable-date:2")});
        row("last_modified_at", "---\nlast_modified_at: some day\n---\n", {QStringLiteral("unreadable-date:2")});
        row("last_modified_at that Ruby reads", "---\nlast_modified_at: 2021-12-31-08:00\n---\n", {});
        row("twice", "---\ntitle: a\ntags: []\ntitle: b\n---\n", {QStringLiteral("duplicate-key:2")});
        row("byte order mark", "\xEF\xBB\xBF---\ntitle: a\n---\n", {QStringLiteral("byte-order-mark:1")});
        row("line ends", "---\r\ntitle: a\n---\r\n", {QStringLiteral("mixed-line-ends:0")});
        row("line ends of Windows", "---\r\ntitle: a\r\n---\r\ntext\r\n", {});
        row("missing image", "---\ntitle: a\n---\n\n![cat](/gone.png)\n", {QStringLiteral("missing-image:5")});
        row("missing teaser", "---\nheader:\n  teaser: /gone.png\n---\n", {QStringLiteral("missing-image:3")});
        row("remote image", "---\ntitle: a\n---\n![cat](https://a.net/x.png)\n", {});
        row("expiring image",
            "---\ntitle: a\n---\n![cat](https://private-user-images.githubusercontent.com/1.png?jwt=x)\n",
            {QStringLiteral("expiring-image:4")});
        row("no alternative text", "---\ntitle: a\n---\n![image](/there.png)\n",
            {QStringLiteral("no-alternative-text:4")});
    }
    void checkPost_problems_areFoundAtTheirLines()
    {
        QFETCH(QByteArray, source);
        QTemporaryDir dir;
        write(dir.filePath(QStringLiteral("there.png")), "x");
        const site::SiteRules rules(site::SiteConfig(dir.path()));
        QTEST(shown(site::checkPost(rules, dir.filePath(QStringLiteral("_posts/2021-12-31-a.md")), source, now)),
              "found");
    }

    void checkPost_brokenFrontMatter_isOneFinding()
    {
        const site::SiteRules rules{site::SiteConfig()};
        const auto findings =
            site::checkPost(rules, QStringLiteral("/x/a.md"), "---\ntitle: a\ntags: [\n---\n![](x.png)\n", now);
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().rule, QStringLiteral("broken-front-matter"));
        QVERIFY(findings.first().line >= 3);
    }

    void checkSite_betweenPosts_findsCollisionsAndCases()
    {
        QTemporaryDir dir;
        write(dir.filePath(QStringLiteral("_config.yml")), "permalink: /:title/\n");
        write(dir.filePath(QStringLiteral("_posts/2021-01-01-same.md")), "---\ntags: [Jekyll]\n---\n");
        write(dir.filePath(QStringLiteral("_posts/2021-01-02-same.md")), "---\ntags: [jekyll]\n---\n");
        write(dir.filePath(QStringLiteral("_posts/2021-01-03-other.md")), "---\ntags: [jekyll]\n---\n");
        write(dir.filePath(QStringLiteral("_drafts/same.md")), "---\ntitle: no collision yet\n---\n");
        const auto check = [&dir] {
            return site::checkSite(site::SiteRules(*site::SiteConfig::read(dir.path())), now);
        };
        const QList<Finding> findings = check();
        QCOMPARE(shown(findings), (QStringList{QStringLiteral("tag-case:0"), QStringLiteral("url-collision:0")}));
        QVERIFY(findings.first().file.endsWith(QLatin1String("2021-01-01-same.md")));
        write(dir.filePath(QStringLiteral("_config.yml")), "permalink: /:title/\ngalley: {ignore: [tag-case]}\n");
        QCOMPARE(shown(check()), QStringList(QStringLiteral("url-collision:0")));
    }

    void checkSite_sampleBlog_hasNothingToSay()
    {
        const site::SiteRules rules(
            *site::SiteConfig::read(QStringLiteral(GALLEY_SOURCE_DIR "/resources/sample-blog")));
        QCOMPARE(shown(site::checkSite(rules, now)), QStringList());
    }

    void checkRules_haveUniqueIds()
    {
        QStringList ids;
        for (const site::CheckRule &rule : site::checkRules())
            ids.append(rule.id);
        QCOMPARE(ids.removeDuplicates(), 0);
    }
};

QTEST_GUILESS_MAIN(tst_Check)
#include "tst_check.moc"
