// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace {

struct Outcome
{
    int status = -1;
    QByteArray out;
    QByteArray err;
};

Outcome galley(const QStringList &arguments)
{
    QProcess process;
    process.start(qEnvironmentVariable("GALLEY_PROGRAM"), arguments);
    process.waitForFinished();
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

void write(const QString &path, const QByteArray &bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// `galley export` and `galley list`, run as a person runs them.
class tst_SiteCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_root = QDir(m_dir->path()).canonicalPath();
        write(site() + QStringLiteral("/_config.yml"), "timezone: Asia/Seoul\n");
        write(post(), "---\ntitle: \"회고\"\ndate: 2021-12-31\n---\n\n![x](b.png)  \n");
        write(m_root + QStringLiteral("/b.png"), "\x89PNG\r\n\x1a\n picture");
    }

    void export_printsWhatItWrote()
    {
        const Outcome outcome = galley({QStringLiteral("export"), post(), QStringLiteral("--to"), site()});
        QCOMPARE(outcome.status, 0);
        const QString target = site() + QStringLiteral("/_posts/2021-12-31-회고.md");
        const QString image = site() + QStringLiteral("/assets/images/회고/b.png");
        QVERIFY(outcome.out.contains(target.toUtf8()) && outcome.out.contains(image.toUtf8()));
        QCOMPARE(contents(target),
                 QByteArray("---\ntitle: \"회고\"\ndate: 2021-12-31\n---\n\n![x](/assets/images/회고/b.png)  \n"));
        QCOMPARE(contents(image), contents(m_root + QStringLiteral("/b.png")));
        QCOMPARE(contents(post()).contains("![x](b.png)"), true);
        QCOMPARE(galley({QStringLiteral("export"), post(), QStringLiteral("--to"), site()}).status, 0);
    }

    void export_dryRun_writesNothing()
    {
        const Outcome outcome =
            galley({QStringLiteral("export"), post(), QStringLiteral("--to=") + site(), QStringLiteral("--dry-run"),
                    QStringLiteral("--json"), QStringLiteral("--slug"), QStringLiteral("other")});
        QCOMPARE(outcome.status, 0);
        const QJsonObject object = QJsonDocument::fromJson(outcome.out).object();
        QCOMPARE(object.value(QLatin1String("slug")).toString(), QStringLiteral("other"));
        QCOMPARE(object.value(QLatin1String("written")).toArray().size(), 2);
        QCOMPARE(QDir(site()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
                 QStringList(QStringLiteral("_config.yml")));
    }

    void export_conflict_showsTheDifferenceAndWritesNothing()
    {
        const QString target = site() + QStringLiteral("/_posts/2021-12-31-회고.md");
        write(target, "---\ntitle: theirs\n---\n");
        const Outcome outcome = galley({QStringLiteral("export"), post(), QStringLiteral("--to"), site()});
        QCOMPARE(outcome.status, 1);
        QVERIFY(outcome.out.contains("-title: theirs"));
        QVERIFY(outcome.err.contains("--force"));
        QCOMPARE(contents(target), QByteArray("---\ntitle: theirs\n---\n"));
        QVERIFY(!QDir(site() + QStringLiteral("/assets")).exists());
        QCOMPARE(galley({QStringLiteral("export"), post(), QStringLiteral("--to"), site(), QStringLiteral("--force")})
                     .status,
                 0);
        QVERIFY(contents(target).contains("회고"));
    }

    void export_calls_endWithTheStatusOfTheirKind_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("status");
        QTest::newRow("help") << QStringList{QStringLiteral("--help")} << 0;
        QTest::newRow("no post") << QStringList{} << 2;
        QTest::newRow("no folder") << QStringList{QStringLiteral("POST")} << 2;
        QTest::newRow("unknown option") << QStringList{QStringLiteral("POST"), QStringLiteral("--too")} << 2;
        QTest::newRow("no such post") << QStringList{QStringLiteral("/none.md"), QStringLiteral("--to"),
                                                     QStringLiteral("SITE")}
                                      << 3;
        QTest::newRow("no such folder") << QStringList{QStringLiteral("POST"), QStringLiteral("--to"),
                                                       QStringLiteral("/none")}
                                        << 3;
        QTest::newRow("no date") << QStringList{QStringLiteral("POST"), QStringLiteral("--to"), QStringLiteral("SITE"),
                                                QStringLiteral("--date"), QStringLiteral("soon")}
                                 << 2;
        QTest::newRow("no name") << QStringList{QStringLiteral("POST"), QStringLiteral("--to"), QStringLiteral("SITE"),
                                                QStringLiteral("--slug"), QStringLiteral("a/b")}
                                 << 2;
    }
    void export_calls_endWithTheStatusOfTheirKind()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, status);
        arguments.replaceInStrings(QStringLiteral("POST"), post()).replaceInStrings(QStringLiteral("SITE"), site());
        arguments.prepend(QStringLiteral("export"));
        QCOMPARE(galley(arguments).status, status);
    }

    void export_again_updatesItsOwnFileOnly()
    {
        const QString target = site() + QStringLiteral("/_posts/2021-12-31-회고.md");
        const QStringList call{QStringLiteral("export"), post(), QStringLiteral("--to"), site()};
        QCOMPARE(galley(call).status, 0);
        write(post(), contents(post()) + "more\n");
        QCOMPARE(galley(call).status, 0);
        QVERIFY(contents(target).endsWith("more\n"));
        write(target, contents(target) + "theirs\n");
        write(post(), contents(post()) + "and more\n");
        QCOMPARE(galley(call).status, 1);
        QVERIFY(contents(target).endsWith("theirs\n"));
    }

    void export_imageThatIsNotThere_isToldByTheStatus()
    {
        write(post(), "---\ntitle: t\n---\n\n![x](gone.png)\n");
        const Outcome outcome = galley({QStringLiteral("export"), post(), QStringLiteral("--to"), site()});
        QCOMPARE(outcome.status, 1);
        QVERIFY(outcome.err.contains("gone.png"));
        QVERIFY(outcome.out.contains("_posts/"));
    }

    void export_killedAtRandomMoments_leavesNoHalfWrittenFile()
    {
        QRandomGenerator random(9);
        QByteArray big = "\x89PNG\r\n\x1a\n";
        while (big.size() < 8'000'000)
            big += QByteArray::number(random.generate64());
        QByteArray body = "---\ntitle: big\ndate: 2021-01-01\n---\n\n";
        for (int i = 0; i < 4; ++i) {
            write(m_root + QStringLiteral("/big%1.png").arg(i), big);
            body += "![x](big" + QByteArray::number(i) + ".png)\n";
        }
        write(post(), body);
        QElapsedTimer whole;
        whole.start();
        QCOMPARE(galley({QStringLiteral("export"), post(), QStringLiteral("--to"), site()}).status, 0);
        const int duration = static_cast<int>(whole.elapsed()) + 1;
        const QByteArray exported = contents(site() + QStringLiteral("/_posts/2021-01-01-big.md"));
        for (int round = 0; round < 20; ++round) {
            QDir(site() + QStringLiteral("/_posts")).removeRecursively();
            QDir(site() + QStringLiteral("/assets")).removeRecursively();
            QProcess process;
            process.start(qEnvironmentVariable("GALLEY_PROGRAM"),
                          {QStringLiteral("export"), post(), QStringLiteral("--to"), site()});
            QVERIFY(process.waitForStarted());
            (void)process.waitForFinished(random.bounded(duration));
            process.kill();
            (void)process.waitForFinished();
            checkWhole(big, exported);
        }
        // What the killed ones left beside the places is swept by the next.
        QCOMPARE(galley({QStringLiteral("export"), post(), QStringLiteral("--to"), site()}).status, 0);
        checkWhole(big, exported);
        QCOMPARE(QDir(site() + QStringLiteral("/assets/images/big")).entryList(QDir::Files | QDir::Hidden).size(), 4);
    }

    void list_json_hasARecordForEachPost()
    {
        write(site() + QStringLiteral("/_posts/2021-12-31-a.md"), "---\ntitle: A\ntags: [x]\n---\n");
        write(site() + QStringLiteral("/_posts/2021-12-30-b.md"), "---\ntitle: [\n---\n");
        write(site() + QStringLiteral("/_drafts/c.md"), "---\ntitle: C\n---\n");
        const Outcome outcome = galley({QStringLiteral("list"), site(), QStringLiteral("--json")});
        QCOMPARE(outcome.status, 0);
        const QJsonArray records = QJsonDocument::fromJson(outcome.out).array();
        QCOMPARE(records.size(), 3);
        QCOMPARE(records.at(0).toObject().value(QLatin1String("state")).toString(), QStringLiteral("draft"));
        QCOMPARE(records.at(1).toObject().value(QLatin1String("broken")).toBool(), true);
        const QJsonObject a = records.at(2).toObject();
        QCOMPARE(a.value(QLatin1String("url")).toString(), QStringLiteral("/2021/12/31/a.html"));
        QCOMPARE(a.value(QLatin1String("date")).toString(), QStringLiteral("2021-12-30T15:00:00Z"));
        QCOMPARE(a.value(QLatin1String("visible")).toBool(), true);
        QVERIFY(galley({QStringLiteral("list"), site()}).out.contains("/2021/12/31/a.html\tA\t_posts/2021-12-31-a.md"));
    }

    void check_problems_areToldByTheStatus()
    {
        QCOMPARE(galley({QStringLiteral("check"), site()}).status, 0);
        write(site() + QStringLiteral("/_posts/2021-12-31-a.md"), "---\ntitle: A\ntags:\n  - x, y\n---\n");
        const QString file = site() + QStringLiteral("/_posts/2021-12-31-a.md");
        const Outcome outcome = galley({QStringLiteral("check"), file});
        QCOMPARE(outcome.status, 1);
        QVERIFY(outcome.out.startsWith(file.toUtf8() + ":4:5: "));
        QVERIFY(outcome.out.endsWith("[comma-in-item]\n"));
        const QJsonArray found =
            QJsonDocument::fromJson(galley({QStringLiteral("check"), site(), QStringLiteral("--json")}).out).array();
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.at(0).toObject().value(QLatin1String("line")).toInt(), 4);
        QCOMPARE(galley({QStringLiteral("check"), m_root + QStringLiteral("/none.md")}).status, 3);
    }

    void check_fix_mendsWhatIsSafeAndShowsItBefore()
    {
        const QString file = site() + QStringLiteral("/_posts/2021-12-31-a.md");
        const QByteArray source = "\xEF\xBB\xBF---\ntitle: A\ntags:\n  - x, y\n---\n![](https://a.net/x.png)\n";
        write(file, source);
        const auto contentOf = [&file] {
            QFile in(file);
            return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
        };
        QCOMPARE(galley({QStringLiteral("check"), site(), QStringLiteral("--dry-run")}).status, 2);
        QCOMPARE(galley({QStringLiteral("check"), site(), QStringLiteral("--rule=none")}).status, 2);
        const QStringList call{QStringLiteral("check"), site(), QStringLiteral("--fix")};
        const Outcome dry = galley(call + QStringList{QStringLiteral("--dry-run")});
        QCOMPARE(dry.status, 1); // the image still has no words
        QVERIFY(dry.out.contains("\n-  - x, y\n+  - x\n+  - y\n"));
        QCOMPARE(contentOf(), source);
        QCOMPARE(galley(call + QStringList{QStringLiteral("--rule=byte-order-mark")}).status, 0);
        QCOMPARE(contentOf(), source.sliced(3));
        const QJsonArray told =
            QJsonDocument::fromJson(galley(call + QStringList{QStringLiteral("--json")}).out).array();
        QCOMPARE(told.size(), 2);
        QCOMPARE(told.at(0).toObject().value(QLatin1String("fixed")).toBool(), true);
        QCOMPARE(told.at(1).toObject().value(QLatin1String("rule")).toString(), QStringLiteral("no-alternative-text"));
        QCOMPARE(contentOf(), QByteArray("---\ntitle: A\ntags:\n  - x\n  - y\n---\n![](https://a.net/x.png)\n"));
    }

    void new_beginsAPostOnce()
    {
        const QStringList call{QStringLiteral("new"), site(), QStringLiteral("--title"), QStringLiteral("첫 글"),
                               QStringLiteral("--date=2021-12-31")};
        const QString path = site() + QStringLiteral("/_posts/2021-12-31-첫-글.md");
        QCOMPARE(galley(call + QStringList{QStringLiteral("--dry-run")}).status, 0);
        QVERIFY(!QFile::exists(path));
        const Outcome outcome = galley(call);
        QCOMPARE(outcome.status, 0);
        QCOMPARE(outcome.out, path.toUtf8() + '\n');
        QCOMPARE(contents(path), QByteArray("---\ntitle: 첫 글\n---\n\n"));
        QCOMPARE(galley(call).status, 1);
        QCOMPARE(galley({QStringLiteral("new"), site()}).status, 2);
        QCOMPARE(galley({QStringLiteral("new"), m_root + QStringLiteral("/none"), QStringLiteral("--title"),
                         QStringLiteral("x")})
                     .status,
                 3);
    }

    void export_addressOfAnotherPost_isRefusedUnlessForced()
    {
        write(site() + QStringLiteral("/_config.yml"), "permalink: /:title/\ntimezone: Asia/Seoul\n");
        write(site() + QStringLiteral("/_posts/2020-01-01-회고.md"), "---\ntitle: other\n---\n");
        const QStringList call{QStringLiteral("export"), post(), QStringLiteral("--to"), site()};
        const Outcome refused = galley(call);
        QCOMPARE(refused.status, 1);
        QVERIFY(refused.err.contains("_posts/2020-01-01-회고.md") && refused.err.contains("--force"));
        QVERIFY(!QDir(site() + QStringLiteral("/assets")).exists());
        const Outcome dry = galley(call + QStringList{QStringLiteral("--dry-run"), QStringLiteral("--force")});
        QCOMPARE(dry.status, 0);
        QVERIFY(dry.out.contains("would be published at\t/%ED%9A%8C%EA%B3%A0/"));
        QVERIFY(!QDir(site() + QStringLiteral("/assets")).exists());
        QCOMPARE(galley(call + QStringList{QStringLiteral("--force")}).status, 0);
    }

    void undo_takesTheExportBack()
    {
        QCOMPARE(galley({QStringLiteral("undo"), site()}).status, 1);
        QCOMPARE(galley({QStringLiteral("export"), post(), QStringLiteral("--to"), site()}).status, 0);
        const Outcome dry = galley({QStringLiteral("undo"), site(), QStringLiteral("--dry-run")});
        QCOMPARE(dry.status, 0);
        QVERIFY(dry.out.contains("+++ /dev/null") && dry.out.contains("-![x]("));
        QVERIFY(QDir(site() + QStringLiteral("/assets")).exists());
        const Outcome done = galley({QStringLiteral("undo"), site(), QStringLiteral("--json")});
        QCOMPARE(done.status, 0);
        const QJsonArray changes = QJsonDocument::fromJson(done.out).object().value(QLatin1String("changes")).toArray();
        QCOMPARE(changes.size(), 2);
        QCOMPARE(changes.at(0).toObject().value(QLatin1String("kind")).toString(), QStringLiteral("remove"));
        QCOMPARE(QDir(site()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
                 QStringList(QStringLiteral("_config.yml")));
    }

    void publish_rename_unpublish_followEachOther()
    {
        const QString draft = site() + QStringLiteral("/_drafts/first.md");
        write(draft, "---\ntitle: First\n---\ntext\n");
        write(site() + QStringLiteral("/about.md"), "---\n---\n[first]({% link _drafts/first.md %})\n");
        const QByteArray before = contents(site() + QStringLiteral("/about.md"));

        const QStringList publish{QStringLiteral("publish"), draft, QStringLiteral("--date"),
                                  QStringLiteral("2021-02-03")};
        const Outcome dry = galley(publish + QStringList{QStringLiteral("--dry-run")});
        QCOMPARE(dry.status, 0);
        QVERIFY(dry.out.contains("rename to _posts/2021-02-03-first.md"));
        QVERIFY(dry.out.contains("+[first]({% link _posts/2021-02-03-first.md %})"));
        QCOMPARE(contents(site() + QStringLiteral("/about.md")), before);
        QCOMPARE(galley(publish).status, 0);
        const QString post = site() + QStringLiteral("/_posts/2021-02-03-first.md");
        QVERIFY(QFile::exists(post) && !QFile::exists(draft));

        const Outcome renamed = galley({QStringLiteral("rename"), post, QStringLiteral("--title"),
                                        QStringLiteral("Last"), QStringLiteral("--json")});
        QCOMPARE(renamed.status, 0);
        const QJsonObject record = QJsonDocument::fromJson(renamed.out).object();
        QCOMPARE(record.value(QLatin1String("new_path")).toString(), QStringLiteral("_posts/2021-02-03-last.md"));
        QCOMPARE(record.value(QLatin1String("new_url")).toString(), QStringLiteral("/2021/02/03/last.html"));
        QCOMPARE(record.value(QLatin1String("changes")).toArray().size(), 2);
        QVERIFY(renamed.err.contains("redirect"));
        const QString last = site() + QStringLiteral("/_posts/2021-02-03-last.md");
        QCOMPARE(contents(last), QByteArray("---\ntitle: Last\n---\ntext\n"));

        const Outcome refused = galley({QStringLiteral("unpublish"), last});
        QCOMPARE(refused.status, 1);
        QVERIFY(refused.err.contains("about.md:3"));
        QVERIFY(QFile::exists(last));
        for (int i = 0; i < 2; ++i) // an undo of an undo is the action again
            QCOMPARE(galley({QStringLiteral("undo"), site()}).status, 0);
        QVERIFY(QFile::exists(last));
    }

    void rename_calls_endWithTheStatusOfTheirKind_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, const QStringList &arguments, int status) {
            QTest::newRow(name) << arguments << status;
        };
        row("help", {QStringLiteral("rename"), QStringLiteral("--help")}, 0);
        row("no post", {QStringLiteral("publish")}, 2);
        row("unknown option", {QStringLiteral("unpublish"), QStringLiteral("x.md"), QStringLiteral("--date=1")}, 2);
        row("no such post", {QStringLiteral("rename"), QStringLiteral("/none.md"), QStringLiteral("--slug=a")}, 3);
        row("nothing asked", {QStringLiteral("rename"), QStringLiteral("POST")}, 1);
        row("in no site", {QStringLiteral("rename"), QStringLiteral("POST"), QStringLiteral("--slug=a")}, 1);
    }
    void rename_calls_endWithTheStatusOfTheirKind()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, status);
        arguments.replaceInStrings(QRegularExpression(QStringLiteral("^POST$")), post());
        QCOMPARE(galley(arguments).status, status);
    }

    void list_folderThatIsNone_cannotBeRead()
    {
        QCOMPARE(galley({QStringLiteral("list"), m_root + QStringLiteral("/none")}).status, 3);
        QCOMPARE(galley({QStringLiteral("list")}).status, 2);
        write(site() + QStringLiteral("/_config.yml"), "title: [\n");
        const Outcome outcome = galley({QStringLiteral("list"), site()});
        QCOMPARE(outcome.status, 3);
        QVERIFY(outcome.err.contains("_config.yml:"));
    }

private:
    [[nodiscard]] QString site() const { return m_root + QStringLiteral("/site"); }
    [[nodiscard]] QString post() const { return m_root + QStringLiteral("/draft.md"); }

    void checkWhole(const QByteArray &image, const QByteArray &exported) const
    {
        QDirIterator it(site(), QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString path = it.next();
            if (path.endsWith(QLatin1String(".png")))
                QVERIFY2(contents(path) == image, qPrintable(path));
            else if (path.endsWith(QLatin1String(".md")))
                QVERIFY2(contents(path) == exported, qPrintable(path));
        }
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_root;
};

QTEST_GUILESS_MAIN(tst_SiteCommands)
#include "tst_sitecommands.moc"
