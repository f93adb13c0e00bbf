// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/post/encoding.h"

#include "editor/post/newline.h"

#include <QCoreApplication>
#include <QSet>
#include <QStringDecoder>
#include <QStringEncoder>

#include <algorithm>
#include <array>
#include <utility>

namespace galley::post {

namespace {

// Not Default: that takes a byte order mark off, and the bytes would not come back.
constexpr auto EveryByte = QStringConverter::Flag::ConvertInitialBom;

QString decoded(QByteArrayView bytes, const QByteArray &encoding)
{
    QStringDecoder decoder(encoding.constData(), EveryByte);
    return decoder(bytes);
}

QByteArray encoded(QStringView text, const QByteArray &encoding)
{
    QStringEncoder encoder(encoding.constData());
    return encoder(text);
}

/// Not QString::fromUtf8, which takes a byte order mark off.
QString fromUtf8(QByteArrayView utf8)
{
    QStringDecoder decoder(QStringConverter::Utf8, EveryByte);
    return decoder(utf8);
}

bool isKnown(const QByteArray &encoding)
{
    return QStringDecoder(encoding.constData()).isValid() && QStringEncoder(encoding.constData()).isValid();
}

Error unknownEncoding(const QByteArray &encoding)
{
    return {.what = QCoreApplication::translate("post", "The encoding %1 is not known here.")
                        .arg(QString::fromLatin1(encoding)),
            .remedy = QCoreApplication::translate("post", "Choose another one.")};
}

/// The bytes of a well-formed character that begins with `lead`, and the range of its second byte.
struct Form
{
    int size;
    unsigned char secondFrom;
    unsigned char secondTo;
};

/// RFC 3629, section 4.
Form formOf(unsigned char lead)
{
    if (lead < 0x80)
        return {1, 0, 0};
    if (lead >= 0xc2 && lead <= 0xdf)
        return {2, 0x80, 0xbf};
    if (lead >= 0xe0 && lead <= 0xef)
        return {3, static_cast<unsigned char>(lead == 0xe0 ? 0xa0 : 0x80),
                static_cast<unsigned char>(lead == 0xed ? 0x9f : 0xbf)};
    if (lead >= 0xf0 && lead <= 0xf4)
        return {4, static_cast<unsigned char>(lead == 0xf0 ? 0x90 : 0x80),
                static_cast<unsigned char>(lead == 0xf4 ? 0x8f : 0xbf)};
    return {0, 0, 0};
}

bool isCharacter(QByteArrayView bytes, const Form &form)
{
    if (form.size == 0 || bytes.size() < form.size)
        return false;
    for (int i = 1; i < form.size; ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        if (byte < (i == 1 ? form.secondFrom : 0x80) || byte > (i == 1 ? form.secondTo : 0xbf))
            return false;
    }
    return true;
}

/// The characters of `text` that the encoding lacks, each once, in order.
QStringList lackedCharacters(const QString &text, const QByteArray &encoding)
{
    QStringList lacked;
    QSet<char32_t> seen;
    for (const char32_t character : text.toUcs4()) {
        if (seen.contains(character))
            continue;
        seen.insert(character);
        const QString one = QString::fromUcs4(&character, 1);
        if (decoded(encoded(one, encoding), encoding) != one)
            lacked.append(one);
    }
    return lacked;
}

Error unencodable(QByteArrayView utf8, const QString &text, const QByteArray &encoding)
{
    constexpr int MostNamed = 8;
    const QStringList lacked = lackedCharacters(text, encoding);
    const qsizetype first = lacked.isEmpty() ? 0 : utf8.indexOf(lacked.first().toUtf8());
    QString named = lacked.mid(0, MostNamed).join(u' ');
    if (lacked.size() > MostNamed)
        named += QLatin1String(" …");
    return {.what = QCoreApplication::translate("post", "The file's encoding, %1, does not have: %2")
                        .arg(QString::fromLatin1(encoding), named),
            .remedy = QCoreApplication::translate("post",
                                                  "Save the post as UTF-8, or write these characters in another way."),
            .line = lineOf(utf8, first),
            .kind = Error::Kind::Unencodable};
}

} // namespace

QList<Encoding> encodings()
{
    const std::array<std::pair<const char *, QString>, 18> known{{
        {"EUC-KR", QCoreApplication::translate("post", "Korean (EUC-KR)")},
        {"windows-949", QCoreApplication::translate("post", "Korean (Windows, CP949)")},
        {"Shift_JIS", QCoreApplication::translate("post", "Japanese (Shift_JIS)")},
        {"EUC-JP", QCoreApplication::translate("post", "Japanese (EUC-JP)")},
        {"GB18030", QCoreApplication::translate("post", "Chinese, simplified (GB18030)")},
        {"Big5", QCoreApplication::translate("post", "Chinese, traditional (Big5)")},
        {"UTF-16LE", QCoreApplication::translate("post", "Unicode (UTF-16, little-endian)")},
        {"UTF-16BE", QCoreApplication::translate("post", "Unicode (UTF-16, big-endian)")},
        {"windows-1252", QCoreApplication::translate("post", "Western European (Windows)")},
        {"ISO-8859-15", QCoreApplication::translate("post", "Western European (ISO-8859-15)")},
        {"ISO-8859-1", QCoreApplication::translate("post", "Western European (ISO-8859-1)")},
        {"windows-1250", QCoreApplication::translate("post", "Central European (Windows)")},
        {"ISO-8859-2", QCoreApplication::translate("post", "Central European (ISO-8859-2)")},
        {"windows-1251", QCoreApplication::translate("post", "Cyrillic (Windows)")},
        {"KOI8-R", QCoreApplication::translate("post", "Cyrillic (KOI8-R)")},
        {"windows-1253", QCoreApplication::translate("post", "Greek (Windows)")},
        {"windows-1254", QCoreApplication::translate("post", "Turkish (Windows)")},
        {"windows-874", QCoreApplication::translate("post", "Thai (Windows)")},
    }};
    QList<Encoding> result;
    for (const auto &[name, label] : known) {
        if (isKnown(name))
            result.append({name, label});
    }
    return result;
}

QList<Encoding> fittingEncodings(QByteArrayView bytes)
{
    QList<Encoding> result = encodings();
    result.removeIf([bytes](const Encoding &encoding) { return !decodeAs(bytes, encoding.name).ok(); });
    // Nearly every text of an even number of bytes is UTF-16 of some kind; one that is meant so has a mark or, in its
    // line ends at the latest, a NUL.
    const bool likelyUtf16 = bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff") || bytes.contains('\0');
    const auto isUtf16 = [](const Encoding &encoding) { return encoding.name.startsWith("UTF-16"); };
    std::stable_partition(result.begin(), result.end(),
                          [&](const Encoding &encoding) { return isUtf16(encoding) == likelyUtf16; });
    return result;
}

std::optional<qsizetype> firstInvalidUtf8(QByteArrayView bytes)
{
    if (bytes.isValidUtf8()) // many bytes at a time, but it does not tell where
        return std::nullopt;
    qsizetype i = 0;
    while (i < bytes.size()) {
        const Form form = formOf(static_cast<unsigned char>(bytes[i]));
        if (!isCharacter(bytes.sliced(i), form))
            return i;
        i += form.size;
    }
    return std::nullopt;
}

Result<QByteArray> decodeAs(QByteArrayView bytes, const QByteArray &encoding)
{
    if (!isKnown(encoding))
        return unknownEncoding(encoding);
    // The decoder drops a character that the end of the file cuts off, and UTF-8 has no lone surrogates; neither is
    // told: the whole way back is the test.
    const QByteArray utf8 = decoded(bytes, encoding).toUtf8();
    if (QByteArrayView(encoded(fromUtf8(utf8), encoding)) != bytes) {
        return Error{.what =
                         QCoreApplication::translate("post",
                                                     "The file is not in the encoding %1: saving it would change what "
                                                     "you did not touch.")
                             .arg(QString::fromLatin1(encoding)),
                     .remedy = QCoreApplication::translate("post", "Choose another encoding.")};
    }
    return utf8;
}

Result<QByteArray> encodeAs(QByteArrayView utf8, const QByteArray &encoding)
{
    if (!isKnown(encoding))
        return unknownEncoding(encoding);
    const QString text = fromUtf8(utf8);
    const QByteArray bytes = encoded(text, encoding);
    if (decoded(bytes, encoding) != text)
        return unencodable(utf8, text, encoding);
    return bytes;
}

} // namespace galley::post
