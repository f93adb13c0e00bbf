// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "postinput.h"

#include "../editor/post/hardyaml.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace galley;

/// What the fuzzer of posts starts from and what it ever found holds today.
class TestFuzzPosts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hardPosts_everyKeyAndValue_hold();
    void findings_hold_data();
    void findings_hold();
};

void TestFuzzPosts::hardPosts_everyKeyAndValue_hold()
{
    for (const QByteArray &post : test::hardPosts()) {
        for (int choice = 0; choice < 27; ++choice) {
            const QByteArray wrong = checkPostInput(postInput(choice, choice, choice / 3, post));
            QVERIFY2(wrong.isEmpty(), (wrong + ":\n" + post).constData());
        }
    }
}

void TestFuzzPosts::findings_hold_data()
{
    QTest::addColumn<QByteArray>("input");
    const QDir folder(QStringLiteral(GALLEY_SOURCE_DIR "/tests/fuzz/postfindings"));
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QTest::newRow(qPrintable(name)) << file.readAll();
    }
    if (folder.isEmpty())
        QTest::newRow("none yet") << QByteArray();
}

void TestFuzzPosts::findings_hold()
{
    QFETCH(const QByteArray, input);
    QCOMPARE(checkPostInput(input), QByteArray());
}

QTEST_GUILESS_MAIN(TestFuzzPosts)
#include "tst_fuzzposts.moc"
