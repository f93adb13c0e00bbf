// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/forecast.h"

#include "editor/post/yaml.h"

#include <QLocale>
#include <QTest>

using namespace galley;
using site::Forecast;

/// The moment of the forecasts is noon in UTC of 5 March 2024, 21:00 in Seoul.
class tst_Forecast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TZ", "Asia/Seoul"); // of this machine, for sites that name no zone
        QLocale::setDefault(QLocale::c());
    }

    void forecast_ofEachState_saysWhy_data()
    {
        QTest::addColumn<QByteArray>("config");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *name, const QByteArray &config, const char *path, const QByteArray &yaml,
                            const char *said) {
            QTest::newRow(name) << config << QString::fromLatin1(path) << yaml << QString::fromUtf8(said);
        };
        const QByteArray seoul = "permalink: /:title/\ntimezone: Asia/Seoul\n";
        const QByteArray none = "permalink: /:title/\n";
        const char *post = "_posts/2024-03-05-a.md";
        row("visible", seoul, post, "", "/a/ · visible");
        row("baseurl", "permalink: /:title/\nbaseurl: /blog\n", "_posts/2024-01-01-a.md", "", "/blog/a/ · visible");
        row("draft", seoul, "_drafts/a.md", "", "/a/ · a draft, not published");
        row("unpublished", seoul, post, "published: false", "/a/ · hidden by “published: false”");
        row("unpublished, shown all the same", seoul + "unpublished: true\n", post, "published: false",
            "/a/ · visible");
        row("future", seoul, post, "date: 2024-03-05 22:00", "/a/ · hidden until 5 Mar 2024 22:00:00");
        row("future with an offset", none, post, "date: 2024-03-05 22:00:00 +0900",
            "/a/ · hidden until 5 Mar 2024 22:00:00");
        row("future, shown all the same", seoul + "future: true\n", post, "date: 2024-03-05 22:00", "/a/ · visible");
        row("past here, future on a server", none, post, "date: '2024-03-05 15:00'",
            "/a/ · visible here; hidden on a build server in UTC until 6 Mar 2024 00:00:00");
        row("past here and there", none, post, "date: '2024-03-05 11:00'", "/a/ · visible");
        row("future here, and later there", none, post, "date: '2024-03-05 22:00'",
            "/a/ · hidden until 5 Mar 2024 22:00:00; on a build server in UTC until 6 Mar 2024 07:00:00");
        row("broken", seoul, post, "date: soon", "not published: Jekyll cannot read the front matter");
        row("no date in the name", seoul, "_posts/a.md", "",
            "not published: the file's name does not begin with a date");
        row("wrong folder", seoul, "posts/2024-03-05-a.md", "", "not a post: the file is not in “_posts”");
        row("excluded", seoul + "exclude: [old]\n", "old/_posts/2024-03-05-a.md", "",
            "not published: the site leaves this file out");
        row("a page", seoul, "about.md", "", "");
        row("outside of the site", seoul, "../a.md", "", "");
    }
    void forecast_ofEachState_saysWhy()
    {
        QFETCH(QByteArray, config);
        QFETCH(QString, path);
        QFETCH(QByteArray, yaml);
        const site::SiteConfig site(QStringLiteral("/nowhere/site"), *post::readYaml(config));
        const QDateTime now(QDate(2024, 3, 5), QTime(12, 0), Qt::UTC);
        const Forecast forecast =
            site::forecastFor(site::SiteRules(site), site.folder() + u'/' + path, *post::readYaml(yaml), now, now);
        QTEST(forecast.inWords(), "said");
    }

    void nextChange_ofTheFuture_isTheEarlier()
    {
        const site::SiteConfig site(QStringLiteral("/nowhere/site"), *post::readYaml("{}"));
        const QDateTime now(QDate(2024, 3, 5), QTime(12, 0), Qt::UTC);
        const auto at = [&](const QByteArray &yaml) {
            return site::forecastFor(site::SiteRules(site), site.folder() + QStringLiteral("/_posts/2024-03-05-a.md"),
                                     *post::readYaml(yaml), now, now)
                .nextChange(now);
        };
        QCOMPARE(at("date: '2024-03-05 22:00'").toUTC(), QDateTime(QDate(2024, 3, 5), QTime(13, 0), Qt::UTC));
        QCOMPARE(at("date: '2024-03-05 20:00'").toUTC(), QDateTime(QDate(2024, 3, 5), QTime(20, 0), Qt::UTC));
        QVERIFY(!at("date: '2024-03-05 11:00'").isValid());
    }

    void inherited_fromDefaults_isNamed()
    {
        const site::SiteConfig site(
            QStringLiteral("/nowhere/site"),
            *post::readYaml("defaults: [{scope: {path: ''}, values: {layout: post, author: me, title: x}}]"));
        const QDateTime now(QDate(2024, 3, 5), QTime(12, 0), Qt::UTC);
        const Forecast forecast =
            site::forecastFor(site::SiteRules(site), site.folder() + QStringLiteral("/_posts/2024-03-05-a.md"),
                              *post::readYaml("title: mine"), now, now);
        QCOMPARE(forecast.inherited, (QStringList{QStringLiteral("layout"), QStringLiteral("author")}));
        QCOMPARE(forecast.inheritedInWords(), QStringLiteral("layout, author from the site's defaults"));
    }
};

QTEST_GUILESS_MAIN(tst_Forecast)
#include "tst_forecast.moc"
