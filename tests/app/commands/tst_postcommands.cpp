// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

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

} // namespace

/// `galley render` and `galley images`, run as a person runs them.
class TestPostCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void render_printsTheBodyOnly();
    void render_followsTheSitesConfiguration();
    void render_ofSiteWithBrokenConfiguration_saysSoAndGoesOn();
    void anyCommand_withoutAReadableFile_isAnIoError_data();
    void anyCommand_withoutAReadableFile_isAnIoError();
    void anyCommand_askedForHelp_saysItsUsage_data();
    void anyCommand_askedForHelp_saysItsUsage();
    void anyCommand_withoutItsOperand_namesIt_data();
    void anyCommand_withoutItsOperand_namesIt();
    void program_withAMistypedCommand_saysSo();
    void program_withoutADisplay_saysSo();
    void images_asJson_haveTheirPlaces();
    void images_asText_areALineEach();

private:
    QString write(const QString &name, const QByteArray &content) const
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(name));
        return file.fileName();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestPostCommands::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qunsetenv("SITE_DIR");
}

void TestPostCommands::render_printsTheBodyOnly()
{
    const QString post = write(QStringLiteral("a.md"), "---\ntitle: x\n---\n*글*\n");
    const Outcome outcome = galley({QStringLiteral("render"), post});
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.out.trimmed(), QByteArray("<p><em>글</em></p>"));
    QCOMPARE(outcome.err, QByteArray());
}

void TestPostCommands::render_followsTheSitesConfiguration()
{
    write(QStringLiteral("_config.yml"), "markdown: CommonMark\nkramdown:\n  auto_ids: false\n");
    const QString post = write(QStringLiteral("a.md"), "# 제목\n");
    QCOMPARE(galley({QStringLiteral("render"), post}).out, QByteArray("<h1>제목</h1>\n"));

    const QTemporaryDir other;
    QCOMPARE(galley({QStringLiteral("render"), post, QStringLiteral("--site"), other.path()}).out.trimmed(),
             QByteArray("<h1 id=\"제목\">제목</h1>"));
}

void TestPostCommands::render_ofSiteWithBrokenConfiguration_saysSoAndGoesOn()
{
    write(QStringLiteral("_config.yml"), "a: [\n");
    const Outcome outcome = galley({QStringLiteral("render"), write(QStringLiteral("a.md"), "a\n")});
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.out.trimmed(), QByteArray("<p>a</p>"));
    QVERIFY(outcome.err.contains("_config.yml"));
}

void TestPostCommands::anyCommand_withoutAReadableFile_isAnIoError_data()
{
    QTest::addColumn<QString>("command");
    QTest::newRow("render") << QStringLiteral("render");
    QTest::newRow("images") << QStringLiteral("images");
}

void TestPostCommands::anyCommand_withoutAReadableFile_isAnIoError()
{
    QFETCH(const QString, command);
    QStringList unreadable{m_folder->filePath(QStringLiteral("none.md")),
                           write(QStringLiteral("latin.md"), "caf\xe9\n")};
    if (command != QLatin1String("images")) // for which a folder is a site
        unreadable.append(m_folder->path());
    for (const QString &post : std::as_const(unreadable)) {
        const Outcome outcome = galley({command, post});
        QCOMPARE(outcome.status, 3);
        QCOMPARE(outcome.out, QByteArray());
        QVERIFY(!outcome.err.isEmpty());
    }
}

void TestPostCommands::anyCommand_askedForHelp_saysItsUsage_data()
{
    anyCommand_withoutAReadableFile_isAnIoError_data();
}

void TestPostCommands::anyCommand_askedForHelp_saysItsUsage()
{
    QFETCH(const QString, command);
    const Outcome help = galley({command, QStringLiteral("--help")});
    QCOMPARE(help.status, 0);
    QVERIFY(help.out.startsWith("Usage: galley " + command.toUtf8() + " POST"));
    QCOMPARE(galley({command}).status, 2);
}

void TestPostCommands::anyCommand_withoutItsOperand_namesIt_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QByteArray>("operand");
    QTest::newRow("get") << "get" << QByteArray("POST");
    QTest::newRow("list") << "list" << QByteArray("SITE");
    QTest::newRow("check") << "check" << QByteArray("POST|SITE");
    QTest::newRow("new") << "new" << QByteArray("SITE");
    QTest::newRow("publish") << "publish" << QByteArray("DRAFT");
    QTest::newRow("undo") << "undo" << QByteArray("SITE");
}

void TestPostCommands::anyCommand_withoutItsOperand_namesIt()
{
    QFETCH(QString, command);
    QFETCH(QByteArray, operand);
    const Outcome outcome = galley({command});
    QCOMPARE(outcome.status, 2);
    QVERIFY2(outcome.err.startsWith("galley: " + operand + ' '), outcome.err.constData());
}

void TestPostCommands::program_withAMistypedCommand_saysSo()
{
    const Outcome outcome = galley({QStringLiteral("pubish"), QStringLiteral("a.md")});
    QCOMPARE(outcome.status, 2);
    QVERIFY2(outcome.err.contains("pubish"), outcome.err.constData());
}

void TestPostCommands::program_withoutADisplay_saysSo()
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        environment.remove(QLatin1String(name));
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_folder->path()); // no window of ours listens there
    process.setProcessEnvironment(environment);
    process.start(qEnvironmentVariable("GALLEY_PROGRAM"), {write(QStringLiteral("a.md"), "text\n")});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 3);
    QVERIFY(process.readAllStandardError().contains("display"));
}

void TestPostCommands::images_asJson_haveTheirPlaces()
{
    const QString post = write(QStringLiteral("a.md"),
                               "---\ntitle: 글\nheader:\n  teaser: \"/t.png\"\ngallery:\n  - url: /g1\n"
                               "    image_path: g.jpg\n---\n글 ![그림](a&amp;b.png \"제목\") ![r]\n\n"
                               "<img src='h.png'>\n\n[r]: r.png\n");
    const Outcome outcome = galley({QStringLiteral("images"), post, QStringLiteral("--json")});
    QCOMPARE(outcome.status, 0);
    QByteArrayList found;
    for (const QJsonValue value : QJsonDocument::fromJson(outcome.out).array()) {
        const QJsonObject image = value.toObject();
        found << QStringLiteral("%1 %2 %3:%4 [%5] [%6] [%7]")
                     .arg(image[QLatin1String("kind")].toString(), image[QLatin1String("url")].toString())
                     .arg(image[QLatin1String("line")].toInt())
                     .arg(image[QLatin1String("column")].toInt())
                     .arg(image[QLatin1String("alt")].toString(), image[QLatin1String("title")].toString(),
                          image[QLatin1String("key")].toString())
                     .toUtf8();
    }
    const QByteArrayList expected{
        "front matter /t.png 4:11 [] [] [header.teaser]", "front matter g.jpg 7:17 [] [] [gallery[0].image_path]",
        "markdown a&b.png 9:3 [그림] [제목] []", "reference r.png 9:27 [r] [] []", "html h.png 11:1 [] [] []"};
    QCOMPARE(found, expected);
}

void TestPostCommands::images_asText_areALineEach()
{
    const QString post = write(QStringLiteral("a.md"), "---\nimage: /a/b\n---\n![x y](z.png)\n");
    QCOMPARE(galley({QStringLiteral("images"), post}).out,
             QByteArray("2:8\tfront matter\t/a/b\timage\n4:1\tmarkdown\tz.png\tx y\n"));
}

QTEST_GUILESS_MAIN(TestPostCommands)
#include "tst_postcommands.moc"
