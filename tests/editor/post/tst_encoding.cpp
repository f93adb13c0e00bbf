// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/post/encoding.h"

#include <QTest>

#include <algorithm>

using namespace galley::post;

namespace {

QByteArray hex(const char *digits)
{
    return QByteArray::fromHex(digits);
}

bool has(const QList<Encoding> &list, const char *name)
{
    return std::any_of(list.cbegin(), list.cend(), [name](const Encoding &encoding) { return encoding.name == name; });
}

} // namespace

class TestEncoding final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstInvalidUtf8_bytes_givesTheOffset_data();
    void firstInvalidUtf8_bytes_givesTheOffset();
    void decodeAs_knownBytes_giveText_data();
    void decodeAs_knownBytes_giveText();
    void decodeAs_bytesThatDoNotComeBack_areRefused_data();
    void decodeAs_bytesThatDoNotComeBack_areRefused();
    void encodeAs_lackedCharacters_areNamedWithTheLine();
    void fittingEncodings_koreanBytes_offerKorean();
    void fittingEncodings_firstOne_isALikelyOne_data();
    void fittingEncodings_firstOne_isALikelyOne();
    void encodings_eachListed_canReadAndWrite();
};

void TestEncoding::firstInvalidUtf8_bytes_givesTheOffset_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("offset"); // -1: all fine

    QTest::newRow("empty") << QByteArray() << -1;
    QTest::newRow("ASCII with NUL") << QByteArray("a\0b", 3) << -1;
    QTest::newRow("two, three, four bytes") << QByteArray("é가😀") << -1;
    QTest::newRow("lowest and highest of each size") << hex("00 7f c280 dfbf e0a080 efbfbf f0908080 f48fbfbf") << -1;
    QTest::newRow("before and behind the surrogates") << hex("ed9fbf ee8080") << -1;
    QTest::newRow("continuation first") << hex("80") << 0;
    QTest::newRow("overlong slash") << hex("61 c0af") << 1;
    QTest::newRow("overlong of three") << hex("e09fbf") << 0;
    QTest::newRow("overlong of four") << hex("f08fbfbf") << 0;
    QTest::newRow("surrogate") << hex("6161 eda080") << 2;
    QTest::newRow("beyond Unicode") << hex("f4908080") << 0;
    QTest::newRow("lead byte F5") << hex("f5808080") << 0;
    QTest::newRow("FE FF") << hex("feff") << 0;
    QTest::newRow("cut off at the end") << QByteArray("a가").chopped(1) << 1;
    QTest::newRow("cut off by ASCII") << hex("61 eab0 61") << 1;
    QTest::newRow("EUC-KR") << hex("61 b0a1") << 1;
}

void TestEncoding::firstInvalidUtf8_bytes_givesTheOffset()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, offset);
    QCOMPARE(int(firstInvalidUtf8(bytes).value_or(-1)), offset);
    QCOMPARE(QByteArrayView(bytes).isValidUtf8(), offset < 0);
}

void TestEncoding::decodeAs_knownBytes_giveText_data()
{
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("text");

    // Bytes as iconv(1) writes them.
    QTest::newRow("EUC-KR") << QByteArray("EUC-KR") << hex("c7d1b1db0a") << QByteArray("한글\n");
    QTest::newRow("CP949 beyond EUC-KR") << QByteArray("windows-949") << hex("8f4f") << QByteArray("뢔");
    QTest::newRow("Shift_JIS") << QByteArray("Shift_JIS") << hex("93fa967b") << QByteArray("日本");
    QTest::newRow("EUC-JP") << QByteArray("EUC-JP") << hex("c6fccbdc") << QByteArray("日本");
    QTest::newRow("GB18030") << QByteArray("GB18030") << hex("d6d0cec49439fc36") << QByteArray("中文😀");
    QTest::newRow("Big5") << QByteArray("Big5") << hex("a4a4a4e5") << QByteArray("中文");
    QTest::newRow("windows-1252") << QByteArray("windows-1252") << hex("80e9") << QByteArray("€é");
    QTest::newRow("UTF-16LE") << QByteArray("UTF-16LE") << hex("5cd500ac0a00") << QByteArray("한가\n");
    QTest::newRow("UTF-16BE with a BOM in the text") << QByteArray("UTF-16BE") << hex("feff0061")
                                                     << QByteArray("\xef\xbb\xbf"
                                                                   "a");
    QTest::newRow("empty") << QByteArray("EUC-KR") << QByteArray() << QByteArray();
}

void TestEncoding::decodeAs_knownBytes_giveText()
{
    QFETCH(QByteArray, encoding);
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, text);

    if (!has(encodings(), encoding.constData()))
        QSKIP("this Qt was built without that encoding");
    const Result<QByteArray> decoded = decodeAs(bytes, encoding);
    QVERIFY2(decoded.ok(), qPrintable(decoded ? QString() : decoded.error().toString()));
    QCOMPARE(*decoded, text);
    const Result<QByteArray> encoded = encodeAs(text, encoding);
    QVERIFY(encoded.ok());
    QCOMPARE(*encoded, bytes);
}

void TestEncoding::decodeAs_bytesThatDoNotComeBack_areRefused_data()
{
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<QByteArray>("bytes");

    QTest::newRow("cut off at the end") << QByteArray("EUC-KR") << hex("61b0");
    QTest::newRow("no such character") << QByteArray("EUC-KR") << hex("ffff");
    QTest::newRow("UTF-8 as EUC-KR") << QByteArray("EUC-KR") << QByteArray("한글");
    QTest::newRow("odd UTF-16") << QByteArray("UTF-16LE") << hex("610062");
    QTest::newRow("lone surrogate") << QByteArray("UTF-16LE") << hex("00d86100");
    QTest::newRow("unknown encoding") << QByteArray("no-such-encoding") << QByteArray("a");
}

void TestEncoding::decodeAs_bytesThatDoNotComeBack_areRefused()
{
    QFETCH(QByteArray, encoding);
    QFETCH(QByteArray, bytes);
    const Result<QByteArray> decoded = decodeAs(bytes, encoding);
    QVERIFY(!decoded.ok());
    QVERIFY(!decoded.error().what.isEmpty());
    QVERIFY(!decoded.error().remedy.isEmpty());
}

void TestEncoding::encodeAs_lackedCharacters_areNamedWithTheLine()
{
    const Result<QByteArray> encoded = encodeAs("한글\nok\n여기 é 그리고 😀 é\n", "EUC-KR");
    QVERIFY(!encoded.ok());
    QCOMPARE(encoded.error().kind, Error::Kind::Unencodable);
    QCOMPARE(encoded.error().line, 3);
    QVERIFY2(encoded.error().what.contains(QStringLiteral("é 😀")), qPrintable(encoded.error().what));
}

void TestEncoding::fittingEncodings_firstOne_isALikelyOne_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("first");
    QTest::newRow("Latin-1, an even number of bytes")
        << QByteArray("Caf\xe9 au lait.\n\n") << QByteArray("windows-1252");
    QTest::newRow("EUC-KR") << hex("c7d1b1db20b1db0a") << QByteArray("EUC-KR");
    QTest::newRow("UTF-16 with a mark") << hex("fffe5cd50ae0") << QByteArray("UTF-16LE");
    QTest::newRow("UTF-16 without a mark") << hex("5cd50a00") << QByteArray("UTF-16LE");
}

void TestEncoding::fittingEncodings_firstOne_isALikelyOne()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, first);
    const QList<Encoding> fitting = fittingEncodings(bytes);
    QVERIFY(!fitting.isEmpty());
    QCOMPARE(fitting.first().name, first);
}

void TestEncoding::fittingEncodings_koreanBytes_offerKorean()
{
    const QList<Encoding> fitting = fittingEncodings(hex("c7d1b1db20b1db0a"));
    QVERIFY(has(fitting, "EUC-KR"));
    QVERIFY(!has(fitting, "UTF-16LE") || fitting.first().name == "EUC-KR");
    QVERIFY(!has(fittingEncodings(hex("80ff")), "EUC-KR"));
}

void TestEncoding::encodings_eachListed_canReadAndWrite()
{
    QVERIFY(!encodings().isEmpty());
    for (const Encoding &encoding : encodings()) {
        QVERIFY(!encoding.label.isEmpty());
        const Result<QByteArray> bytes = encodeAs("plain text\r\n\tand more\n", encoding.name);
        QVERIFY2(bytes.ok(), encoding.name.constData());
        const Result<QByteArray> text = decodeAs(*bytes, encoding.name);
        QVERIFY2(text.ok(), encoding.name.constData());
        QCOMPARE(*text, QByteArray("plain text\r\n\tand more\n"));
    }
}

QTEST_GUILESS_MAIN(TestEncoding)
#include "tst_encoding.moc"
