// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/commands/postarguments.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

using namespace galley::commands;

namespace {

PostUsage usage()
{
    return {QStringLiteral("Usage: galley test POST\n"), {QStringLiteral("--json")}, {QStringLiteral("--unset")}, 2};
}

} // namespace

class TestPostArguments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qunsetenv("SITE_DIR"); }
    void arguments_inAnyOrder_areRead();
    void arguments_thatMakeNoSense_areUsageErrors_data();
    void arguments_thatMakeNoSense_areUsageErrors();
    void help_endsWithSuccess();
    void site_isOptionThenEnvironmentThenNearestFolder();
    void site_thatIsNoFolder_isAnError();
};

void TestPostArguments::arguments_inAnyOrder_areRead()
{
    int status = -1;
    const auto read = readPostArguments(usage(),
                                        {QStringLiteral("--unset"), QStringLiteral("a"), QStringLiteral("post.md"),
                                         QStringLiteral("--json"), QStringLiteral("one"), QStringLiteral("--unset=b"),
                                         QStringLiteral("--"), QStringLiteral("--two")},
                                        &status);
    QVERIFY(read);
    QCOMPARE(read->post, QStringLiteral("post.md"));
    QCOMPARE(read->operands, (QStringList{QStringLiteral("one"), QStringLiteral("--two")}));
    QVERIFY(read->has(QStringLiteral("--json")));
    QCOMPARE(read->values.size(), 2);
    QCOMPARE(read->value(QStringLiteral("--unset")).value_or(QString()), QStringLiteral("b"));
}

void TestPostArguments::arguments_thatMakeNoSense_areUsageErrors_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("none") << QStringList{};
    QTest::newRow("unknown option") << QStringList{QStringLiteral("p.md"), QStringLiteral("--jsn")};
    QTest::newRow("no value") << QStringList{QStringLiteral("p.md"), QStringLiteral("--unset")};
    QTest::newRow("value for a flag") << QStringList{QStringLiteral("p.md"), QStringLiteral("--json=1")};
    QTest::newRow("too many") << QStringList{QStringLiteral("p.md"), QStringLiteral("1"), QStringLiteral("2"),
                                             QStringLiteral("3")};
}

void TestPostArguments::arguments_thatMakeNoSense_areUsageErrors()
{
    QFETCH(const QStringList, arguments);
    int status = -1;
    QVERIFY(!readPostArguments(usage(), arguments, &status));
    QCOMPARE(status, int(UsageError));
}

void TestPostArguments::help_endsWithSuccess()
{
    int status = -1;
    QVERIFY(!readPostArguments(usage(), {QStringLiteral("p.md"), QStringLiteral("--help")}, &status));
    QCOMPARE(status, int(Done));
}

void TestPostArguments::site_isOptionThenEnvironmentThenNearestFolder()
{
    const QTemporaryDir folder;
    const QDir top(folder.path());
    QVERIFY(top.mkpath(QStringLiteral("site/_posts/2020")) && top.mkpath(QStringLiteral("other")));
    QFile config(top.filePath(QStringLiteral("site/_config.yml")));
    QVERIFY(config.open(QIODevice::WriteOnly));
    const QString post = top.filePath(QStringLiteral("site/_posts/2020/a.md"));
    const QString other = top.filePath(QStringLiteral("other"));

    int status = -1;
    const auto site = [&](const QStringList &arguments) {
        const auto read = readPostArguments(usage(), arguments, &status);
        return read ? read->site : QStringLiteral("(error)");
    };
    QCOMPARE(site({post}), top.filePath(QStringLiteral("site")));
    QCOMPARE(site({top.filePath(QStringLiteral("other/b.md"))}), QString());
    qputenv("SITE_DIR", QFile::encodeName(other));
    QCOMPARE(site({post}), other);
    QCOMPARE(site({post, QStringLiteral("--site"), folder.path()}), folder.path());
    qunsetenv("SITE_DIR");
}

void TestPostArguments::site_thatIsNoFolder_isAnError()
{
    int status = -1;
    QVERIFY(!readPostArguments(usage(), {QStringLiteral("p.md"), QStringLiteral("--site=/no/such/folder")}, &status));
    QCOMPARE(status, int(IoError));
}

QTEST_GUILESS_MAIN(TestPostArguments)
#include "tst_postarguments.moc"
