// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "renderinput.h"

#include "../preview/markdown/fixtures.h"
#include "../preview/markdown/randomdocuments.h"

#include <QDir>
#include <QFile>
#include <QtTest>

/// What the fuzzer starts from and what it ever found holds today.
class TestFuzzSeeds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void examples_inEveryDialect_hold();
    void randomDocuments_inEveryDialect_hold();
    void findings_hold_data();
    void findings_hold();
};

void TestFuzzSeeds::examples_inEveryDialect_hold()
{
    int bits = 0;
    for (const Example &example : examples()) {
        for (const int dialect : {0, 1, ++bits & 0xff}) {
            const QByteArray wrong = checkRenderInput(QByteArray(1, static_cast<char>(dialect)) + example.source);
            QVERIFY2(wrong.isEmpty(), (example.rule + ", " + example.name + ": " + wrong).constData());
        }
    }
}

void TestFuzzSeeds::randomDocuments_inEveryDialect_hold()
{
    RandomDocuments documents(2);
    for (int i = 0; i < 2000; ++i) {
        const QByteArray input = QByteArray(1, static_cast<char>(i & 0xff)) + documents.next();
        const QByteArray wrong = checkRenderInput(input);
        QVERIFY2(wrong.isEmpty(), (wrong + ":\n" + input).constData());
    }
}

void TestFuzzSeeds::findings_hold_data()
{
    QTest::addColumn<QByteArray>("input");
    const QDir folder(QStringLiteral(GALLEY_SOURCE_DIR "/tests/fuzz/findings"));
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QTest::newRow(qPrintable(name)) << file.readAll();
    }
    if (folder.isEmpty())
        QTest::newRow("none yet") << QByteArray();
}

void TestFuzzSeeds::findings_hold()
{
    QFETCH(const QByteArray, input);
    QCOMPARE(checkRenderInput(input), QByteArray());
}

QTEST_GUILESS_MAIN(TestFuzzSeeds)
#include "tst_fuzzseeds.moc"
