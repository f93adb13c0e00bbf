// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/windowoptions.h"

#include <QDir>
#include <QTest>

using namespace galley::window;

class tst_WindowOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void paths_becomeAbsolute();
    void picture_isAskedForInFull();
    void arguments_wrong_areRefused_data();
    void arguments_wrong_areRefused();
};

void tst_WindowOptions::paths_becomeAbsolute()
{
    const auto options = parseWindowOptions({QStringLiteral("글.md"), QStringLiteral("file:///tmp/a%20b.md")});
    QVERIFY(options.ok());
    QCOMPARE(options->paths,
             QStringList({QDir::current().absoluteFilePath(QStringLiteral("글.md")), QStringLiteral("/tmp/a b.md")}));
}

void tst_WindowOptions::picture_isAskedForInFull()
{
    const auto options =
        parseWindowOptions({QStringLiteral("--screenshot"), QStringLiteral("x.png"), QStringLiteral("--size=1600x1000"),
                            QStringLiteral("--theme"), QStringLiteral("dark"), QStringLiteral("a.md")});
    QVERIFY(options.ok());
    QCOMPARE(options->screenshot, QStringLiteral("x.png"));
    QCOMPARE(options->size, QSize(1600, 1000));
    QVERIFY(options->theme == Theme::Dark);
}

void tst_WindowOptions::arguments_wrong_areRefused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("unknown option") << QStringList{QStringLiteral("--nonsense")};
    QTest::newRow("size without height") << QStringList{QStringLiteral("--size=1600")};
    QTest::newRow("size too small") << QStringList{QStringLiteral("--size=1x1")};
    QTest::newRow("size of three numbers") << QStringList{QStringLiteral("--size=800x600x24")};
    QTest::newRow("unknown theme") << QStringList{QStringLiteral("--theme=blue")};
    QTest::newRow("option without its value") << QStringList{QStringLiteral("--screenshot")};
}

void tst_WindowOptions::arguments_wrong_areRefused()
{
    QFETCH(QStringList, arguments);
    const auto options = parseWindowOptions(arguments);
    QVERIFY(!options.ok());
    QVERIFY(!options.error().what.isEmpty());
}

QTEST_GUILESS_MAIN(tst_WindowOptions)
#include "tst_windowoptions.moc"
