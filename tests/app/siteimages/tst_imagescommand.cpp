// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "hostileserver.h"
#include "pictures.h"

#include "app/siteimages/imagenames.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

/// `galley images POST --check` and `galley images SITE`.
class tst_ImagesCommand final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void names_inTextsOfAllKinds_found_data();
    void names_inTextsOfAllKinds_found();
    void check_eachState_told();
    void check_allWell_isDone();
    void site_audited_data();
    void site_audited();
    void site_remoteImages_onlyWhenAsked();
    void site_allWell_isDone();
    void site_badLimit_isUsage();

private:
    void write(const QString &name, const QByteArray &bytes) const;
    /// Its standard output; the status goes to `status`.
    QByteArray images(const QStringList &arguments, int *status) const;
    [[nodiscard]] QStringList allow() const
    {
        return {QStringLiteral("--allow"), QStringLiteral("127.0.0.1:%1").arg(m_server->serverPort())};
    }
    [[nodiscard]] QByteArray url(const char *path) const { return m_server->url(QString::fromLatin1(path)).toUtf8(); }

    std::unique_ptr<HostileServer> m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
    QTemporaryDir m_cache;
};

void tst_ImagesCommand::init()
{
    qunsetenv("SITE_DIR");
    qputenv("XDG_CACHE_HOME", m_cache.path().toUtf8());
    qputenv("LC_ALL", "C.UTF-8");
    m_server = std::make_unique<HostileServer>();
    m_server->route("/good.png", HostileServer::ok(pictures::encoded("png")));
    m_server->route("/page.png", HostileServer::ok("<!doctype html>"));
    m_folder = std::make_unique<QTemporaryDir>();
    write(QStringLiteral("_config.yml"), "title: x\n");
}

void tst_ImagesCommand::write(const QString &name, const QByteArray &bytes) const
{
    const QString path = m_folder->filePath(name);
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(name));
}

QByteArray tst_ImagesCommand::images(const QStringList &arguments, int *status) const
{
    QProcess process;
    QSignalSpy finished(&process, &QProcess::finished);
    process.start(qEnvironmentVariable("GALLEY_PROGRAM"), QStringList{QStringLiteral("images")} + arguments);
    *status = -1;
    if (process.waitForStarted() && (!finished.isEmpty() || finished.wait(60'000)))
        *status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    return process.readAllStandardOutput();
}

void tst_ImagesCommand::names_inTextsOfAllKinds_found_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("names");
    const auto row = [](const char *text, const QStringList &names) {
        QTest::newRow(text) << QByteArray(text) << names;
    };
    row("![](/a/b.png)", {QStringLiteral("b.png")});
    row("url('x.JPG') url(\"../y.webp?v=1\")", {QStringLiteral("x.JPG"), QStringLiteral("y.webp")});
    row("srcset=\"a.png 1x,b.png 2x\"", {QStringLiteral("a.png"), QStringLiteral("b.png")});
    row("/%ED%95%9C%EA%B8%80.svg", {QStringLiteral("한글.svg")});
    row("a%20photo.png my photo.gif", {QStringLiteral("photo.png"), QStringLiteral("photo.gif")});
    row("logo: images/logo.avif\n", {QStringLiteral("logo.avif")});
    row("png .pn g", {});
}

void tst_ImagesCommand::names_inTextsOfAllKinds_found()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QStringList, names);
    QSet<QString> found;
    galley::siteimages::collectImageNames(text, found);
    QCOMPARE(found, QSet<QString>(names.begin(), names.end()));
}

void tst_ImagesCommand::check_eachState_told()
{
    write(QStringLiteral("assets/a.png"), pictures::encoded("png", QSize(12, 9)));
    write(QStringLiteral("assets/wide.png"), pictures::pngHeader(6000, 10));
    write(QStringLiteral("_posts/2021-12-31-x.md"),
          "---\nimage: /assets/none.png\n---\n![fine](/assets/a.png) ![wide](/assets/wide.png)\n\n![image]("
              + url("/good.png") + ") ![gone](" + url("/gone.png") + ") ![page](" + url("/page.png")
              + ")\n\n![a](http://127.0.0.1:9/x.png) "
              + "![b](https://private-user-images.example.invalid/1.png) ![c]({{ page.cover }})\n");
    int status = -1;
    const QString post = m_folder->filePath(QStringLiteral("_posts/2021-12-31-x.md"));
    const QJsonArray all =
        QJsonDocument::fromJson(
            images(QStringList{post, QStringLiteral("--check"), QStringLiteral("--json")} + allow(), &status))
            .array();
    QCOMPARE(status, 1);
    QStringList states;
    for (const QJsonValue &image : all) {
        states.append(image[QStringLiteral("state")].toString() + u':'
                      + image[QStringLiteral("attention")].toVariant().toStringList().join(u'+'));
    }
    QCOMPARE(states.size(), 9);
    QCOMPARE(states.first(8),
             (QStringList{QStringLiteral("missing:missing"), QStringLiteral("fine:"), QStringLiteral("fine:very-large"),
                          QStringLiteral("fine:no-alt"), QStringLiteral("missing:missing"),
                          QStringLiteral("refused:refused"), QStringLiteral("private:private"),
                          QStringLiteral("offline:offline+expiring")}));
    QCOMPARE(states[8], QStringLiteral("unknown:"));
    QCOMPARE(all[1][QStringLiteral("width")].toInt(), 12);
    QCOMPARE(all[1][QStringLiteral("type")].toString(), QStringLiteral("image/png"));
    QCOMPARE(all[4][QStringLiteral("status")].toInt(), 404);
    // Without --check nothing is fetched, and nothing is said of states.
    const int hits = m_server->hits("/good.png");
    const QByteArray plain = images({post, QStringLiteral("--json")}, &status);
    QCOMPARE(status, 0);
    QVERIFY(!plain.contains("\"state\""));
    QCOMPARE(m_server->hits("/good.png"), hits);
}

void tst_ImagesCommand::check_allWell_isDone()
{
    write(QStringLiteral("_posts/2021-12-31-x.md"), "![A good one](" + url("/good.png") + ")\n");
    int status = -1;
    const QByteArray out = images(
        QStringList{m_folder->filePath(QStringLiteral("_posts/2021-12-31-x.md")), QStringLiteral("--check")} + allow(),
        &status);
    QCOMPARE(status, 0);
    QVERIFY(out.contains("PNG"));
}

void tst_ImagesCommand::site_audited_data()
{
    QTest::addColumn<QString>("finding"); // kind, file, line
    for (const char *finding :
         {"missing _posts/2021-12-31-x.md 1", "no-alt _posts/2021-12-31-x.md 3", "expiring _posts/2021-12-31-x.md 5",
          "missing _drafts/d.md 4", "unused assets/nobody.png 0", "same-bytes assets/copy.png 0",
          "large assets/large.png 0"})
        QTest::newRow(finding) << QString::fromLatin1(finding);
}

void tst_ImagesCommand::site_audited()
{
    const QByteArray png = pictures::encoded("png");
    write(QStringLiteral("_posts/2021-12-31-x.md"),
          "![gone](/assets/none.png)\n\n![image](/assets/copy.png)\n\n![x](https://private-user-images.example.invalid/"
          "1.png)\n");
    write(QStringLiteral("_drafts/d.md"),
          "---\ntitle: d\n---\n![gone](none.png) ![둘](/assets/%ED%95%9C%EA%B8%80.png)\n");
    write(QStringLiteral("assets/copy.png"), png);
    write(QStringLiteral("assets/original.png"), png);
    write(QStringLiteral("assets/한글.png"), pictures::encoded("png", QSize(3, 4)));
    write(QStringLiteral("assets/nobody.png"), pictures::encoded("png", QSize(4, 4)));
    write(QStringLiteral("assets/large.png"), pictures::encoded("png", QSize(9, 9)) + QByteArray(3 * 1024 * 1024, 'x'));
    write(QStringLiteral("_layouts/default.html"), "<img src=\"{{ '/assets/original.png' | relative_url }}\">");
    write(QStringLiteral("assets/style.css"), "body { background: url(large.png) }");
    write(QStringLiteral("_site/assets/nobody.png"), png);
    write(QStringLiteral("vendor/bundle/x.png"), png);
    int status = -1;
    QStringList found;
    for (const QJsonValue &finding :
         QJsonDocument::fromJson(images({m_folder->path(), QStringLiteral("--json")}, &status)).array())
        found.append(QStringLiteral("%1 %2 %3")
                         .arg(finding[QStringLiteral("kind")].toString(), finding[QStringLiteral("file")].toString())
                         .arg(finding[QStringLiteral("line")].toInt()));
    QCOMPARE(status, 1);
    QFETCH(const QString, finding);
    QVERIFY2(found.contains(finding), qPrintable(found.join(u'\n')));
    QCOMPARE(found.size(), 7);
}

void tst_ImagesCommand::site_remoteImages_onlyWhenAsked()
{
    write(QStringLiteral("_posts/2021-12-31-x.md"), "![gone](" + url("/gone.png") + ")\n");
    int status = -1;
    QCOMPARE(images({m_folder->path()}, &status), QByteArray());
    QCOMPARE(status, 0);
    QCOMPARE(m_server->hits("/gone.png"), 0);
    const QByteArray out = images(QStringList{m_folder->path(), QStringLiteral("--check")} + allow(), &status);
    QCOMPARE(status, 1);
    QVERIFY(out.startsWith("_posts/2021-12-31-x.md:1:1\tmissing\t"));
}

void tst_ImagesCommand::site_allWell_isDone()
{
    int status = -1;
    QCOMPARE(images({QStringLiteral(GALLEY_SOURCE_DIR "/resources/sample-blog")}, &status), QByteArray());
    QCOMPARE(status, 0);
}

void tst_ImagesCommand::site_badLimit_isUsage()
{
    int status = -1;
    images({m_folder->path(), QStringLiteral("--larger-than"), QStringLiteral("much")}, &status);
    QCOMPARE(status, 2);
}

QTEST_GUILESS_MAIN(tst_ImagesCommand)
#include "tst_imagescommand.moc"
