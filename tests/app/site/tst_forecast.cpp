// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/forecast.h"

#include "editor/post/yaml.h"
#include "tests/app/site/oracle.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QProcess>
#include <QTemporaryDir>
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

    /// The writer's machine and the build server, each asked of Jekyll itself, for dates of every form on both sides of
    /// the moment.
    void forecast_aroundTheMoment_agreesWithJekyllOnBothMachines_data()
    {
        QTest::addColumn<QByteArray>("config");
        QTest::newRow("zone of the machine") << QByteArray("");
        QTest::newRow("zone of the site") << QByteArray("timezone: Asia/Seoul\n");
        QTest::newRow("zone of the site, west") << QByteArray("timezone: America/St_Johns\n");
        QTest::newRow("future") << QByteArray("future: true\n");
    }
    void forecast_aroundTheMoment_agreesWithJekyllOnBothMachines()
    {
        if (!test::haveJekyll())
            QSKIP("Jekyll is not installed; it is what tells what is published");
        QFETCH(QByteArray, config);
        const QTemporaryDir dir;
        const QString root = QDir(dir.path()).canonicalPath();
        QVERIFY(QDir(root).mkdir(QStringLiteral("_posts")));
        write(root + QStringLiteral("/_config.yml"), config);
        const QDateTime now(QDate(2024, 3, 5), QTime(12, 0), Qt::UTC);
        int number = 0;
        for (int hours = -27; hours <= 27; hours += 3) {
            const QDateTime at = now.addSecs(hours * 3600 + 60);
            const QByteArray text = at.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")).toLatin1();
            const QByteArray day = at.toString(QStringLiteral("yyyy-MM-dd")).toLatin1();
            for (const QByteArray &yaml :
                 {"date: '" + text + "'", "date: " + text, "date: " + text + " +0900", "date: '" + text + " -0330'",
                  "date: " + day, "date: '" + day + "'", QByteArray("title: day of the name")}) {
                write(root + QStringLiteral("/_posts/%1-n%2.md").arg(QString::fromLatin1(day)).arg(++number),
                      "---\n" + yaml + "\n---\n");
            }
        }
        const QStringList here = publishedAt(root, "Asia/Seoul");
        const QStringList there = publishedAt(root, "UTC");
        QVERIFY(!here.isEmpty() && !there.isEmpty());
        const site::SiteRules rules(*site::SiteConfig::read(root));
        for (const QString &name : QDir(root + QStringLiteral("/_posts")).entryList(QDir::Files)) {
            const QString file = QStringLiteral("_posts/") + name;
            QFile in(root + u'/' + file);
            QVERIFY(in.open(QIODevice::ReadOnly));
            const QByteArray yaml = in.readAll().sliced(4).chopped(4);
            const Forecast forecast = site::forecastFor(rules, root + u'/' + file, *post::readYaml(yaml), now, now);
            const QByteArray which = file.toUtf8() + ' ' + yaml;
            QVERIFY2(forecast.record.visible() == here.contains(file), which + " here");
            const bool onServer = forecast.onServer == site::PostRecord::Hidden::No;
            QVERIFY2(onServer == there.contains(file), which + " on the server");
        }
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

private:
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    /// The files that Jekyll publishes at noon in UTC of 5 March 2024 on a machine in that zone.
    static QStringList publishedAt(const QString &folder, const char *zone)
    {
        QProcess ruby;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("TZ"), QString::fromLatin1(zone));
        ruby.setProcessEnvironment(environment);
        ruby.start(QStringLiteral("ruby"),
                   {QStringLiteral(GALLEY_SOURCE_DIR "/tests/app/site/visibleat.rb"), folder,
                    QStringLiteral("2024-03-05 12:00:00 +0000")});
        if (!ruby.waitForFinished(120000) || ruby.exitCode() != 0)
            qWarning() << ruby.readAllStandardError();
        QStringList files;
        for (const QJsonValue path : QJsonDocument::fromJson(ruby.readAllStandardOutput()).array())
            files.append(path.toString());
        return files;
    }
};

QTEST_GUILESS_MAIN(tst_Forecast)
#include "tst_forecast.moc"
