// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <memory>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>
#include <vector>

namespace {

/// No test leaves a process behind, whatever it found.
struct Ending
{
    void operator()(QProcess *process) const
    {
        process->kill();
        process->waitForFinished();
        delete process;
    }
};
using Process = std::unique_ptr<QProcess, Ending>;

/// What a program does that does not know whom it talks to.
bool sendAndLeave(const QString &path, const QByteArray &bytes)
{
    const QByteArray name = QFile::encodeName(path);
    sockaddr_un address = {AF_UNIX, {}};
    const int stranger = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (stranger < 0 || size_t(name.size()) >= sizeof address.sun_path)
        return false;
    std::copy(name.cbegin(), name.cend(), address.sun_path);
    const bool connected = ::connect(stranger, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    (void)::send(stranger, bytes.constData(), size_t(bytes.size()), MSG_NOSIGNAL); // it may be thrown out in the middle
    ::close(stranger);
    return connected;
}

} // namespace

class TestSingleInstance final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void secondProcess_handsOverAndEnds();
    void secondProcess_otherDisplay_isFirstThere();
    void firstKilled_nextOneIsFirst();
    void firstTooBusy_stillGetsTheRequest();
    void startedTogether_oneIsFirst();
    void handOverOnly_withAndWithoutAFirst();
    void folderMissing_isAlone();
    void socket_strangersBytes_areDropped();
    void socket_isForThisUserOnly();

private:
    [[nodiscard]] Process start(const QStringList &paths = {}, const QString &display = QStringLiteral(":7"),
                                const QStringList &options = {})
    {
        Process process(new QProcess);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(QStringLiteral("WAYLAND_DISPLAY"));
        environment.remove(QStringLiteral("DESKTOP_STARTUP_ID"));
        environment.insert(QStringLiteral("DISPLAY"), display);
        environment.insert(QStringLiteral("XDG_ACTIVATION_TOKEN"), QStringLiteral("token"));
        process->setProcessEnvironment(environment);
        process->setWorkingDirectory(m_folder->path());
        process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process->start(QStringLiteral(INSTANCE),
                       options + QStringList{m_folder->filePath(QStringLiteral("run"))} + paths);
        return process;
    }
    /// The next line that the process says; empty when it has ended without one.
    [[nodiscard]] static QByteArray line(const Process &process)
    {
        while (!process->canReadLine() && process->waitForReadyRead(10'000)) { }
        return process->readLine().trimmed();
    }
    [[nodiscard]] QString socket() const
    {
        const QDir run(m_folder->filePath(QStringLiteral("run")));
        for (const QString &name : run.entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot)) {
            if (!name.endsWith(QLatin1String(".lock")))
                return run.filePath(name);
        }
        return {};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSingleInstance::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("run")));
}

void TestSingleInstance::secondProcess_handsOverAndEnds()
{
    const Process first = start();
    QCOMPARE(line(first), QByteArray("first"));
    const Process second = start({QStringLiteral("글.md"), QStringLiteral("/a/../b/post.md")});
    QCOMPARE(line(second), QByteArray("handed over"));
    QTRY_COMPARE(second->state(), QProcess::NotRunning);
    QCOMPARE(second->exitCode(), 0);
    const QString here = QDir(m_folder->path()).canonicalPath();
    QCOMPARE(line(first), QStringLiteral("requested %1/글.md|/b/post.md token").arg(here).toUtf8());
    first->kill();
    QVERIFY(first->waitForFinished());
}

void TestSingleInstance::secondProcess_otherDisplay_isFirstThere()
{
    const Process here = start();
    QCOMPARE(line(here), QByteArray("first"));
    const Process there = start({}, QStringLiteral(":8"));
    QCOMPARE(line(there), QByteArray("first"));
    for (const Process *process : {&here, &there}) {
        (*process)->kill();
        QVERIFY((*process)->waitForFinished());
    }
}

void TestSingleInstance::firstKilled_nextOneIsFirst()
{
    const Process killed = start();
    QCOMPARE(line(killed), QByteArray("first"));
    killed->kill();
    QVERIFY(killed->waitForFinished());
    QVERIFY2(!socket().isEmpty(), "a killed process leaves its socket behind, or this tests nothing");
    const Process next = start();
    QCOMPARE(line(next), QByteArray("first"));
    const Process second = start();
    QCOMPARE(line(second), QByteArray("handed over"));
    QCOMPARE(line(next), QByteArray("requested  token"));
    next->kill();
    QVERIFY(next->waitForFinished());
}

void TestSingleInstance::firstTooBusy_stillGetsTheRequest()
{
    const Process first = start();
    QCOMPARE(line(first), QByteArray("first"));
    QCOMPARE(::kill(pid_t(first->processId()), SIGSTOP), 0);
    const Process second = start({QStringLiteral("/post.md")});
    QCOMPARE(line(second), QByteArray("handed over"));
    QTRY_COMPARE(second->state(), QProcess::NotRunning);
    QCOMPARE(::kill(pid_t(first->processId()), SIGCONT), 0);
    QCOMPARE(line(first), QByteArray("requested /post.md token"));
    first->kill();
    QVERIFY(first->waitForFinished());
}

void TestSingleInstance::startedTogether_oneIsFirst()
{
    constexpr int Count = 8;
    std::vector<Process> processes;
    for (int i = 0; i < Count; ++i)
        processes.push_back(start({QStringLiteral("/%1.md").arg(i)}));
    QList<QByteArray> roles;
    const Process *first = nullptr;
    for (const Process &process : processes) {
        roles.append(line(process));
        if (roles.last() == "first")
            first = &process;
    }
    QCOMPARE(roles.count("first"), 1);
    QCOMPARE(roles.count("handed over"), Count - 1);
    QList<QByteArray> requests;
    for (int i = 1; i < Count; ++i)
        requests.append(line(*first));
    std::sort(requests.begin(), requests.end());
    QCOMPARE(std::unique(requests.begin(), requests.end()) - requests.begin(), Count - 1);
    QVERIFY(requests.first().startsWith("requested /"));
    (*first)->kill();
    QVERIFY((*first)->waitForFinished());
}

void TestSingleInstance::handOverOnly_withAndWithoutAFirst()
{
    const auto handOver = [this] {
        return start({QStringLiteral("/post.md")}, QStringLiteral(":7"), {QStringLiteral("--hand-over")});
    };
    const Process early = handOver();
    QCOMPARE(line(early), QByteArray("nobody"));
    const Process first = start();
    QCOMPARE(line(first), QByteArray("first"));
    const Process second = handOver();
    QCOMPARE(line(second), QByteArray("handed over"));
    QCOMPARE(line(first), QByteArray("requested /post.md token"));
    first->kill();
    QVERIFY(first->waitForFinished());
    const Process late = handOver();
    QCOMPARE(line(late), QByteArray("nobody"));
    for (const Process *process : {&early, &second, &late})
        QTRY_COMPARE((*process)->state(), QProcess::NotRunning);
}

void TestSingleInstance::folderMissing_isAlone()
{
    QVERIFY(QDir(m_folder->filePath(QStringLiteral("run"))).removeRecursively());
    const Process process = start();
    QCOMPARE(line(process), QByteArray("alone"));
    QTRY_COMPARE(process->state(), QProcess::NotRunning);
}

void TestSingleInstance::socket_strangersBytes_areDropped()
{
    const Process first = start();
    QCOMPARE(line(first), QByteArray("first"));
    const QByteArrayList strangers{"", "GET / HTTP/1.0\r\n\r\n", QByteArray(4, '\xff'), QByteArray(4, '\0'),
                                   QByteArray(3'000'000, 'x')};
    for (const QByteArray &bytes : strangers)
        QVERIFY(sendAndLeave(socket(), bytes));
    const Process second = start({QStringLiteral("/post.md")});
    QCOMPARE(line(second), QByteArray("handed over"));
    QCOMPARE(line(first), QByteArray("requested /post.md token"));
    first->kill();
    QVERIFY(first->waitForFinished());
}

void TestSingleInstance::socket_isForThisUserOnly()
{
    const Process first = start();
    QCOMPARE(line(first), QByteArray("first"));
    struct stat status = {};
    QCOMPARE(::stat(QFile::encodeName(socket()).constData(), &status), 0);
    QVERIFY(S_ISSOCK(status.st_mode));
    QCOMPARE(status.st_mode & 0077, 0u);
    first->kill();
    QVERIFY(first->waitForFinished());
}

QTEST_GUILESS_MAIN(TestSingleInstance)
#include "tst_singleinstance.moc"
