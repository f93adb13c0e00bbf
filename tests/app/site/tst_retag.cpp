// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/applychanges.h"
#include "app/site/retag.h"
#include "app/site/siteedit.h"
#include "tests/app/site/builtsite.h"
#include "tests/app/site/oracle.h"
#include "tests/app/site/sampletransaction.h"

#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

#include <memory>

using namespace galley;
using namespace galley::test;
using site::Retagging;
using Kind = Retagging::Kind;

/// Tags and categories in every style that front matter has for them; Jekyll reads the result.
class tst_Retag : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_jekyll = haveJekyll(); }
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_site = QDir(m_dir->path()).canonicalPath() + QStringLiteral("/site");
        put(m_site + QStringLiteral("/_config.yml"), "permalink: /:categories/:title/\n");
    }

    void tag_everyStyle_staysInItsStyle_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char *before, const char *to, const char *after) {
            QTest::newRow(before) << QByteArray(before) << QString::fromUtf8(to) << QByteArray(after);
        };
        row("tags: [old, x]", "new", "tags: [new, x]");
        row("tags: [ 'old' , \"x\" ]  # mine", "new", "tags: [ 'new' , \"x\" ]  # mine");
        row("tags:\n  - x\n  - old # the one\n  - y", "new", "tags:\n  - x\n  - new # the one\n  - y");
        row("tags:\n- old", "회고 모음", "tags:\n- 회고 모음");
        row("tags: old x", "new", "tags: new x");
        row("tags: old x", "two words", "tags:\n  - two words\n  - x");
        row("tag: old", "new", "tag: new");
        row("tags: [old, new, x]", "new", "tags: [new, x]");
        row("tags:\n  - new\n  - x\n  - old", "new", "tags:\n  - new\n  - x");
        row("tags: x old new", "new", "tags: x new");
        row("tags: [x, old]", "", "tags: [x]");
        row("tags: [old]", "yes", "tags: [\"yes\"]");
        row("tags: [x, older, old-x, Old]", "new", ""); // another word
        row("title: old", "new", "");
    }
    void tag_everyStyle_staysInItsStyle()
    {
        QFETCH(QByteArray, before);
        QFETCH(QString, to);
        QFETCH(QByteArray, after);
        put(m_site + QStringLiteral("/_posts/2021-01-01-a.md"), "---\n" + before + "\n---\nold [old](/old/)\n");
        const auto plan = planned({{Kind::Tag, QStringLiteral("old"), to}});
        QVERIFY(plan.ok());
        QCOMPARE(plan->changes.isEmpty(), after.isEmpty());
        if (!after.isEmpty())
            QCOMPARE(plan->changes.changes.first().after, "---\n" + after + "\n---\nold [old](/old/)\n");
        QVERIFY(plan->notes.isEmpty());
    }

    void category_inAddresses_linksFollow()
    {
        if (!m_jekyll)
            QSKIP("jekyll is not installed");
        for (const char *name : {"a", "b"})
            put(m_site + QStringLiteral("/_posts/2021-01-01-%1.md").arg(QLatin1String(name)),
                "---\ntitle: X\ncategories: [여행, walks]\ntags: 여행\n---\n[a](/여행/walks/a/) [b]({% post_url "
                "2021-01-01-b %})\n");
        put(m_site + QStringLiteral("/index.md"),
            "---\n---\n[a](/여행/walks/a/) [enc](/%EC%97%AC%ED%96%89/walks/b/)\n");
        const auto before = buildSite(m_site);
        QCOMPARE(deadLinks(*before, {}, QStringLiteral("http://localhost:4000")), QStringList());
        const auto plan = planned({{Kind::Category, QStringLiteral("여행"), QStringLiteral("Trips")}});
        QVERIFY(plan.ok());
        QCOMPARE(plan->posts, 2);
        QCOMPARE(plan->addresses, 2);
        QVERIFY(!plan->notes.isEmpty());
        QVERIFY(site::applyChanges(plan->changes));
        QVERIFY(contents(m_site + QStringLiteral("/_posts/2021-01-01-a.md"))
                    .contains("categories: [Trips, walks]\ntags: 여행\n"));
        const auto after = buildSite(m_site);
        QVERIFY(after->contains(QStringLiteral("trips/walks/a/index.html")));
        QCOMPARE(deadLinks(*after, {}, QStringLiteral("http://localhost:4000")), QStringList());
    }

    void category_ofAFolder_isLeftAndTold()
    {
        put(m_site + QStringLiteral("/old/_posts/2021-01-01-a.md"), "---\ntitle: A\n---\n");
        put(m_site + QStringLiteral("/_posts/2021-01-01-b.md"), "---\ntitle: A\ncategory: old\n---\n");
        put(m_site + QStringLiteral("/_drafts/c.md"), "---\ntitle: A\ncategories: x old\n---\n");
        const auto plan = planned({{Kind::Category, QStringLiteral("old"), QStringLiteral("new")}});
        QVERIFY(plan.ok());
        QCOMPARE(plan->posts, 2);
        QVERIFY(plan->notes.first().contains(QLatin1String("old/_posts/2021-01-01-a.md")));
    }

    void category_thatMakesAddressesCollide_isRefused()
    {
        put(m_site + QStringLiteral("/_posts/2021-01-01-a.md"), "---\ntitle: A\ncategory: old\n---\n");
        put(m_site + QStringLiteral("/_posts/2021-01-02-a.md"), "---\ntitle: A\ncategory: new\n---\n");
        QVERIFY(!planned({{Kind::Category, QStringLiteral("old"), QStringLiteral("new")}}).ok());
    }

    void everyPost_readsAsJekyllReadsIt()
    {
        if (!m_jekyll)
            QSKIP("jekyll is not installed");
        const QList<QByteArray> styles = {"tags: [a, old, b]",        "tags: a old", "tag: old",
                                          "tags:\n  - old\n  - 2021", "tags: old",   "tags: [new, old]",
                                          "tags: {a: old}",           "x: 1"};
        for (qsizetype i = 0; i < styles.size(); ++i)
            put(m_site + QStringLiteral("/_posts/2021-01-%1-p.md").arg(i + 10),
                "---\ntitle: t\n" + styles[i] + "\n---\n");
        const QByteArray list =
            "---\n---\n{% for p in site.posts %}{{ p.path }}: {{ p.tags | join: '|' }}\n{% endfor %}";
        put(m_site + QStringLiteral("/list.txt"), list);
        const auto before = buildSite(m_site);
        const auto plan = planned({{Kind::Tag, QStringLiteral("old"), QStringLiteral("new")}});
        QVERIFY(plan.ok() && site::applyChanges(plan->changes).ok());
        const auto after = buildSite(m_site);
        QString wanted;
        for (const QString &line : QString::fromUtf8(before->value(QStringLiteral("list.txt"))).split(u'\n')) {
            const qsizetype colon = line.indexOf(QLatin1String(": "));
            QStringList tags = line.mid(colon + 2).split(u'|');
            tags.replaceInStrings(QRegularExpression(QStringLiteral("^old$")), QStringLiteral("new"));
            tags.removeDuplicates();
            wanted += line.left(colon < 0 ? 0 : colon + 2) + tags.join(u'|') + u'\n';
        }
        QCOMPARE(QString::fromUtf8(after->value(QStringLiteral("list.txt"))) + u'\n', wanted);
    }

private:
    [[nodiscard]] post::Result<site::RetagPlan> planned(const QList<Retagging> &retaggings)
    {
        const auto config = site::SiteConfig::read(m_site);
        return site::planRetag(site::SiteRules(*config), retaggings,
                               {.now = QDateTime(QDate(2022, 1, 1), QTime(3, 0), QTimeZone::utc())});
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_site;
    bool m_jekyll = false;
};

QTEST_GUILESS_MAIN(tst_Retag)
#include "tst_retag.moc"
