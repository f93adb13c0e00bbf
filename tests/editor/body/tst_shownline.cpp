// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/body/shownline.h"

#include <QTest>

using namespace galley::body;

class tst_ShownLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void line_ofValidText_isShownAsItIs_data();
    void line_ofValidText_isShownAsItIs();
    void line_withCharactersThatQtTreatsSpecially_showsStandIns_data();
    void line_withCharactersThatQtTreatsSpecially_showsStandIns();
    void line_withInvalidBytes_showsOneReplacementForEach_data();
    void line_withInvalidBytes_showsOneReplacementForEach();
    void columns_ofEachCharacter_countThereAndBack();
    void column_withinASurrogatePair_isThePairsBegin();
};

void tst_ShownLine::line_ofValidText_isShownAsItIs_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("ascii") << QStringLiteral("plain *text*\twith a tab");
    QTest::newRow("hangul") << QStringLiteral("한글 문장입니다.    ");
    QTest::newRow("decomposed hangul") << QStringLiteral("\u1112\u1161\u11ab");
    QTest::newRow("kana and han") << QStringLiteral("かな漢字");
    QTest::newRow("no-break space") << QStringLiteral("a\u00a0b");
    QTest::newRow("line separator") << QStringLiteral("a\u2028b");
    QTest::newRow("beyond the BMP") << QStringLiteral("a😀b");
    QTest::newRow("byte order mark within") << QStringLiteral("a\ufeffb");
}

void tst_ShownLine::line_ofValidText_isShownAsItIs()
{
    QFETCH(QString, text);
    QCOMPARE(shownLine(text.toUtf8()), text);
    QCOMPARE(shownLength(text.toUtf8()), text.size());
}

void tst_ShownLine::line_withCharactersThatQtTreatsSpecially_showsStandIns_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("shown");
    QTest::newRow("NUL") << QByteArray("a\0b", 3) << QStringLiteral("a\u2400b");
    QTest::newRow("paragraph separator") << QByteArray("a\u2029b") << QStringLiteral("a¶b");
    QTest::newRow("begin of frame") << QByteArray("\xef\xb7\x90") << QStringLiteral("\ufffd");
    QTest::newRow("end of frame") << QByteArray("\xef\xb7\x91") << QStringLiteral("\ufffd");
    QTest::newRow("object") << QByteArray("a\ufffc") << QStringLiteral("a\ufffd");
    QTest::newRow("backspace") << QByteArray("a\bb") << QStringLiteral("a\u2408b");
}

void tst_ShownLine::line_withCharactersThatQtTreatsSpecially_showsStandIns()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, shown);
    QCOMPARE(shownLine(bytes), shown);
}

void tst_ShownLine::line_withInvalidBytes_showsOneReplacementForEach_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("replacements");
    QTest::newRow("stray continuation") << QByteArray("\x80") << 1;
    QTest::newRow("truncated") << QByteArray("\xed\x95") << 2;
    QTest::newRow("overlong") << QByteArray("\xc0\xaf") << 2;
    QTest::newRow("overlong, three bytes") << QByteArray("\xe0\x80\xaf") << 3;
    QTest::newRow("surrogate") << QByteArray("\xed\xa0\x80") << 3;
    QTest::newRow("beyond Unicode") << QByteArray("\xf4\x90\x80\x80") << 4;
    QTest::newRow("latin 1") << QByteArray("\xe9") << 1;
}

void tst_ShownLine::line_withInvalidBytes_showsOneReplacementForEach()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, replacements);
    QCOMPARE(shownLine("a" + bytes + "b"), u'a' + QString(replacements, u'\ufffd') + u'b');
}

void tst_ShownLine::columns_ofEachCharacter_countThereAndBack()
{
    const QByteArray line = QByteArray("a\u00e9한😀\u2028") + QByteArray(1, '\0')
        + "\xff"
          "end";
    const QList<int> bytes = {0, 1, 3, 6, 10, 13, 14, 15, 16, 17, 18};
    const QList<int> columns = {0, 1, 2, 3, 5, 6, 7, 8, 9, 10, 11};
    for (int i = 0; i < bytes.size(); ++i) {
        QCOMPARE(columnOfByte(line, bytes[i]), columns[i]);
        QCOMPARE(byteOfColumn(line, columns[i]), bytes[i]);
    }
    QCOMPARE(byteOfColumn(line, 99), line.size());
}

void tst_ShownLine::column_withinASurrogatePair_isThePairsBegin()
{
    QCOMPARE(byteOfColumn("a😀b", 2), 1);
    QCOMPARE(columnOfByte("a😀b", 3), 1);
}

QTEST_APPLESS_MAIN(tst_ShownLine)
#include "tst_shownline.moc"
