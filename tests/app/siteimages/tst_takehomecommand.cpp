// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "hostileserver.h"
#include "pictures.h"
#include "takehomepost.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

/// `galley take-home`, run as a person runs it, and killed as no person should.
class tst_TakeHomeCommand final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everythingGood_isDone();
    void undone_asItWas();
    void postOutsideASite_besideIt();
    void someStayRemote_isReported();
    void dryRun_showsTheDifference_writesNothing();
    void privatePlace_notAllowed_staysRemote();
    void killedHalfWay_runAgain_theSameEnd();

private:
    struct Outcome
    {
        int status = -1;
        QByteArray out;
        QByteArray err;
    };
    /// Killed after so many milliseconds, where that is not negative.
    Outcome takeHome(const QString &post, const QStringList &options, int killAfter = -1);
    [[nodiscard]] QString here() const { return QStringLiteral("127.0.0.1:%1").arg(m_server->serverPort()); }
    [[nodiscard]] QByteArray markdown(const char *path) const
    {
        return "![x](" + m_server->url(QString::fromLatin1(path)).toUtf8() + ")\n\n";
    }

    std::unique_ptr<HostileServer> m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
    QTemporaryDir m_cache;
};

void tst_TakeHomeCommand::init()
{
    m_server = std::make_unique<HostileServer>();
    m_folder = std::make_unique<QTemporaryDir>();
    m_server->route("/good.png", HostileServer::ok(pictures::encoded("png")));
    qunsetenv("SITE_DIR");
    qputenv("XDG_CACHE_HOME", m_cache.path().toUtf8());
    qputenv("XDG_STATE_HOME", m_cache.path().toUtf8());
    qputenv("LC_ALL", "C.UTF-8");
}

tst_TakeHomeCommand::Outcome tst_TakeHomeCommand::takeHome(const QString &post, const QStringList &options,
                                                           int killAfter)
{
    QProcess process;
    QSignalSpy finished(&process, &QProcess::finished);
    process.start(qEnvironmentVariable("GALLEY_PROGRAM"), QStringList{QStringLiteral("take-home"), post} + options);
    if (!process.waitForStarted())
        return {};
    if (killAfter >= 0)
        QTimer::singleShot(killAfter, &process, &QProcess::kill);
    if (finished.isEmpty() && !finished.wait(60'000)) // the server lives in this thread: its events must run
        return {};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

void tst_TakeHomeCommand::everythingGood_isDone()
{
    const QString post = takehome::writeSite(m_folder->path(), markdown("/good.png"), "title: x\n");
    const Outcome outcome = takeHome(post, {QStringLiteral("--allow"), here()});
    QCOMPARE(outcome.err, QByteArray());
    QCOMPARE(outcome.status, 0);
    const QString file = m_folder->filePath(QStringLiteral("assets/images/20th-post/x.png"));
    QCOMPARE(outcome.out, "wrote\t" + file.toUtf8() + '\n');
    const QHash<QString, QByteArray> files = takehome::filesBelow(m_folder->path());
    QCOMPARE(files.value(QStringLiteral("assets/images/20th-post/x.png")), pictures::encoded("png"));
    QCOMPARE(files.value(QStringLiteral("_posts/2021-12-31-20th-post.md")),
             QByteArray("![x](/assets/images/20th-post/x.png)\n\n"));
    // Again: nothing is remote now, and nobody is asked.
    QCOMPARE(takeHome(post, {}).status, 0);
    QCOMPARE(m_server->hits("/good.png"), 1);
    QCOMPARE(takehome::filesBelow(m_folder->path()), files);
}

void tst_TakeHomeCommand::undone_asItWas()
{
    const QString post = takehome::writeSite(m_folder->path(), markdown("/good.png"), "title: x\n");
    const QHash<QString, QByteArray> before = takehome::filesBelow(m_folder->path());
    QCOMPARE(takeHome(post, {QStringLiteral("--allow"), here()}).status, 0);
    QVERIFY(takehome::filesBelow(m_folder->path()) != before);
    QProcess undo;
    undo.start(qEnvironmentVariable("GALLEY_PROGRAM"), {QStringLiteral("undo"), m_folder->path()});
    QVERIFY(undo.waitForFinished());
    QCOMPARE(undo.exitCode(), 0);
    QCOMPARE(takehome::filesBelow(m_folder->path()), before);
}

void tst_TakeHomeCommand::postOutsideASite_besideIt()
{
    const QString post = takehome::writeSite(m_folder->path(), markdown("/good.png"), "title: x\n");
    QVERIFY(QFile::remove(m_folder->filePath(QStringLiteral("_config.yml"))));
    QCOMPARE(takeHome(post, {QStringLiteral("--allow"), here()}).status, 0);
    const QHash<QString, QByteArray> files = takehome::filesBelow(m_folder->path());
    QCOMPARE(files.value(QStringLiteral("_posts/2021-12-31-20th-post.md")), QByteArray("![x](images/x.png)\n\n"));
    QCOMPARE(files.value(QStringLiteral("_posts/images/x.png")), pictures::encoded("png"));
}

void tst_TakeHomeCommand::someStayRemote_isReported()
{
    const QString post =
        takehome::writeSite(m_folder->path(), markdown("/good.png") + markdown("/gone.png"), "title: x\n");
    const Outcome outcome = takeHome(post, {QStringLiteral("--allow"), here(), QStringLiteral("--json")});
    QCOMPARE(outcome.status, 1);
    QVERIFY(outcome.err.contains("line 3: ") && outcome.err.contains("/gone.png"));
    const QJsonObject object = QJsonDocument::fromJson(outcome.out).object();
    QCOMPARE(object[QStringLiteral("changed")], QJsonValue(true));
    QCOMPARE(object[QStringLiteral("taken")].toArray().size(), 1);
    const QJsonObject left = object[QStringLiteral("left")].toArray().first().toObject();
    QCOMPARE(left[QStringLiteral("url")].toString(), m_server->url(QStringLiteral("/gone.png")));
    QCOMPARE(left[QStringLiteral("line")].toInt(), 3);
    QVERIFY(left[QStringLiteral("reason")].toString().contains(QLatin1String("404")));
}

void tst_TakeHomeCommand::dryRun_showsTheDifference_writesNothing()
{
    const QString post = takehome::writeSite(m_folder->path(), markdown("/good.png"), "title: x\n");
    const QHash<QString, QByteArray> before = takehome::filesBelow(m_folder->path());
    const Outcome outcome = takeHome(post, {QStringLiteral("--allow"), here(), QStringLiteral("--dry-run")});
    QCOMPARE(outcome.status, 0);
    QVERIFY(outcome.out.contains("\n-![x](" + m_server->url(QStringLiteral("/good.png")).toUtf8() + ")\n"));
    QVERIFY(outcome.out.contains("\n+![x](/assets/images/20th-post/x.png)\n"));
    QVERIFY(outcome.out.contains("would write\t"));
    QCOMPARE(takehome::filesBelow(m_folder->path()), before);
}

void tst_TakeHomeCommand::privatePlace_notAllowed_staysRemote()
{
    const QString post = takehome::writeSite(m_folder->path(), markdown("/good.png"), "title: x\n");
    const QHash<QString, QByteArray> before = takehome::filesBelow(m_folder->path());
    QCOMPARE(takeHome(post, {}).status, 1);
    QCOMPARE(m_server->hits("/good.png"), 0);
    QCOMPARE(takehome::filesBelow(m_folder->path()), before);
}

void tst_TakeHomeCommand::killedHalfWay_runAgain_theSameEnd()
{
    const QList<takehome::Wanted> wanted = takehome::serve(*m_server, false);
    const QByteArray source = takehome::post([&wanted](int number, takehome::Place) { return wanted[number].url; });
    const QStringList options{QStringLiteral("--allow"), here()};
    const auto site = [&] {
        m_folder = std::make_unique<QTemporaryDir>();
        return takehome::writeSite(m_folder->path(), source, "baseurl: /blog\n");
    };
    QElapsedTimer whole;
    whole.start();
    QCOMPARE(takeHome(site(), options).status, 1);
    const auto time = static_cast<int>(whole.elapsed());
    const QHash<QString, QByteArray> end = takehome::filesBelow(m_folder->path());
    QVERIFY(end.size() > 100);

    constexpr int rounds = 9;
    int killed = 0;
    for (int round = 1; round <= rounds; ++round) {
        const QString post = site();
        // More of them towards the end, where the files are written.
        const double part = round <= 3 ? round / 5.0 : 0.64 + (round - 3) * 0.06;
        killed += takeHome(post, options, static_cast<int>(time * part)).status == -1 ? 1 : 0;
        // At every moment each file has its final content or is not there, and the post is the old one or the new one.
        const QHash<QString, QByteArray> between = takehome::filesBelow(m_folder->path());
        for (auto it = between.cbegin(); it != between.cend(); ++it) {
            const bool unfinished =
                it.key().contains(QLatin1String("/.galley-")) || it.key().contains(QLatin1String(".md."));
            QVERIFY2(unfinished || *it == end.value(it.key()) || *it == source, qPrintable(it.key()));
        }
        QCOMPARE(takeHome(post, options).status, 1);
        const QHash<QString, QByteArray> again = takehome::filesBelow(m_folder->path());
        QStringList names = again.keys();
        QStringList expected = end.keys();
        names.sort();
        expected.sort();
        QCOMPARE(names, expected);
        QVERIFY(again == end);
    }
    QVERIFY2(killed > rounds / 3, qPrintable(QString::number(killed)));
}

QTEST_GUILESS_MAIN(tst_TakeHomeCommand)
#include "tst_takehomecommand.moc"
