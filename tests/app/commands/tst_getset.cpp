// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

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

const QByteArray sample =
    "---\ntitle:  \"회고\" # 제목\ndate: 2021-12-31 08:00:00 +0900\nday: 2021-12-31\ntoc: yes\nempty:\ntags: a b\n"
    "categories:\n  - x\n  - y\nheader:\n  teaser: /a.png\n---\n본문\n";

} // namespace

/// `galley get` and `galley set`, run as a person runs them.
class tst_GetSet final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_post = write(sample);
    }

    void get_ofKeys_printsAValueALine()
    {
        const Outcome outcome =
            galley({QStringLiteral("get"), m_post, QStringLiteral("title"), QStringLiteral("header.teaser"),
                    QStringLiteral("categories[1]"), QStringLiteral("toc")});
        QCOMPARE(outcome.status, 0);
        QCOMPARE(outcome.out, QByteArray("회고\n/a.png\ny\ntrue\n"));
    }

    void get_asJson_namesDatesAndTimes()
    {
        const Outcome outcome = galley({QStringLiteral("get"), m_post, QStringLiteral("--json")});
        QCOMPARE(outcome.status, 0);
        const QJsonObject object = QJsonDocument::fromJson(outcome.out).object();
        QCOMPARE(object.keys().size(), 8);
        QCOMPARE(object[QStringLiteral("date")].toString(), QStringLiteral("time:2021-12-30T23:00:00Z"));
        QCOMPARE(object[QStringLiteral("day")].toString(), QStringLiteral("date:2021-12-31"));
        QVERIFY(object[QStringLiteral("empty")].isNull());
        QCOMPARE(object[QStringLiteral("header")].toObject()[QStringLiteral("teaser")].toString(),
                 QStringLiteral("/a.png"));
    }

    void get_ofAMissingKey_isReported()
    {
        const Outcome outcome =
            galley({QStringLiteral("get"), m_post, QStringLiteral("nothing"), QStringLiteral("toc")});
        QCOMPARE(outcome.status, 1);
        QCOMPARE(outcome.out, QByteArray("true\n"));
        QVERIFY(outcome.err.contains("nothing"));
    }

    void set_changesTheNamedBytesAlone_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char *argument, const char *before, const char *after) {
            QTest::newRow(argument) << QString::fromUtf8(argument).split(u'|') << QByteArray(before)
                                    << QByteArray(after);
        };
        row("title=새 \"글\"", "\"회고\"", "\"새 \\\"글\\\"\"");
        row("title=true", "\"회고\"", "\"true\"");
        row("toc=false", "toc: yes", "toc: false");
        row("date=2030-01-02 03:04:05 +0900", "2021-12-31 08:00:00 +0900", "2030-01-02 03:04:05 +0900");
        row("empty=2030-01-02", "empty:", "empty: 2030-01-02");
        row("empty=[p, q]", "empty:", "empty:\n  - p\n  - q");
        row("empty=그냥 글: x", "empty:", "empty: \"그냥 글: x\"");
        row("tags+=c", "a b", "a b c");
        row("tags-=a", "a b", "b");
        row("categories+=z", "  - y\n", "  - y\n  - z\n");
        row("categories-=x", "  - x\n", "");
        row("categories=[x, w]", "  - y\n", "  - w\n");
        row("header.teaser=/b.png", "/a.png", "/b.png");
        row("header.alt=b", "/a.png\n", "/a.png\n  alt: b\n");
        row("toc_sticky=true", "toc: yes\n", "toc: yes\ntoc_sticky: true\n");
        row("--unset|toc", "toc: yes\n", "");
        row("--unset|header", "header:\n  teaser: /a.png\n", "");
    }
    void set_changesTheNamedBytesAlone()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QByteArray expected = sample;
        expected.replace(expected.lastIndexOf(before), before.size(), after);
        const Outcome printed =
            galley(QStringList{QStringLiteral("set"), m_post, QStringLiteral("--stdout")} + arguments);
        QVERIFY2(printed.status == 0, printed.err.constData());
        QCOMPARE(printed.out, expected);
        QCOMPARE(read(), sample);
        QFile::setPermissions(m_post, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup);
        const auto permissions = QFile::permissions(m_post);
        const Outcome written = galley(QStringList{QStringLiteral("set"), m_post} + arguments);
        QCOMPARE(written.status, 0);
        QCOMPARE(written.out, QByteArray());
        QCOMPARE(read(), expected);
        QCOMPARE(QFile::permissions(m_post), permissions);
    }

    void set_ofNothing_printsTheFilesOwnBytes()
    {
        const QByteArray odd = "\xef\xbb\xbf---\r\ntitle: a\r\n---\r\n\xff\xfe not UTF-8 \r";
        write(odd);
        const Outcome outcome = galley({QStringLiteral("set"), m_post, QStringLiteral("--stdout")});
        QCOMPARE(outcome.status, 0);
        QCOMPARE(outcome.out, odd);
    }

    void set_keepsTheByteOrderMark()
    {
        write("\xef\xbb\xbf---\ntitle: a\n---\n");
        const Outcome outcome =
            galley({QStringLiteral("set"), m_post, QStringLiteral("title=b"), QStringLiteral("--stdout")});
        QCOMPARE(outcome.out, QByteArray("\xef\xbb\xbf---\ntitle: b\n---\n"));
    }

    void set_throughALink_keepsTheLink()
    {
        const QString link = m_folder->filePath(QStringLiteral("link.md"));
        QVERIFY(QFile::link(m_post, link));
        QCOMPARE(galley({QStringLiteral("set"), link, QStringLiteral("title=b")}).status, 0);
        QVERIFY(QFileInfo(link).isSymLink());
        QVERIFY(read().contains("title:  \"b\""));
    }

    void set_thatCannotBeDone_leavesTheFile_data()
    {
        QTest::addColumn<QByteArray>("post");
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("status");
        QTest::newRow("broken YAML") << QByteArray("---\na: b: c\n---\n") << QStringList{QStringLiteral("a=1")} << 1;
        QTest::newRow("shared by an alias")
            << QByteArray("---\na: &x t\nb: *x\n---\n") << QStringList{QStringLiteral("a=u")} << 1;
        QTest::newRow("no such item") << sample << QStringList{QStringLiteral("categories-=q")} << 1;
        QTest::newRow("no list") << sample << QStringList{QStringLiteral("title+=q")} << 1;
        QTest::newRow("no such key") << sample << QStringList{QStringLiteral("--unset"), QStringLiteral("q")} << 1;
        QTest::newRow("not YAML") << sample << QStringList{QStringLiteral("toc=[")} << 1;
        QTest::newRow("one of two fails")
            << sample << QStringList{QStringLiteral("toc=false"), QStringLiteral("title+=q")} << 1;
        QTest::newRow("no assignment") << sample << QStringList{QStringLiteral("title")} << 2;
        QTest::newRow("nothing") << sample << QStringList() << 2;
        QTest::newRow("not UTF-8") << QByteArray("---\na: \xff\n---\n") << QStringList{QStringLiteral("a=1")} << 3;
    }
    void set_thatCannotBeDone_leavesTheFile()
    {
        QFETCH(QByteArray, post);
        QFETCH(QStringList, arguments);
        QFETCH(int, status);
        write(post);
        const Outcome outcome = galley(QStringList{QStringLiteral("set"), m_post} + arguments);
        QCOMPARE(outcome.status, status);
        QVERIFY(!outcome.err.isEmpty());
        QCOMPARE(outcome.out, QByteArray());
        QCOMPARE(read(), post);
    }

private:
    QString write(const QByteArray &content) const
    {
        QFile file(m_folder->filePath(QStringLiteral("post.md")));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write the post");
        return file.fileName();
    }
    [[nodiscard]] QByteArray read() const
    {
        QFile file(m_post);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_post;
};

QTEST_APPLESS_MAIN(tst_GetSet)
#include "tst_getset.moc"
