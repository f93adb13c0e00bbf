// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/attachments/imageimport.h"
#include "editor/attachments/snippets.h"
#include "editor/post/imagename.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

using namespace galley::attachments;

Q_DECLARE_METATYPE(galley::attachments::NewImage)

class tst_NewImages final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void text_pasted_imagesFound_data();
    void text_pasted_imagesFound();
    void image_written_asMarkdown_data();
    void image_written_asMarkdown();
    void name_anyWish_goodFileName_data();
    void name_anyWish_goodFileName();
    void import_nameTaken_nothingOverwritten();
    void import_folderLeadsOutside_refused();
    void import_noImage_refused();

private:
    static QByteArray png(int side);
};

QByteArray tst_NewImages::png(int side)
{
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QByteArray data;
    QBuffer buffer(&data);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "png");
    return data;
}

void tst_NewImages::text_pasted_imagesFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<NewImage>>("images");
    const auto row = [](const char *text, const QList<NewImage> &images) {
        QTest::newRow(text) << QString::fromUtf8(text) << images;
    };
    const NewImage a{QStringLiteral("https://e.org/a.png"), {}};
    const NewImage b{QStringLiteral("https://e.org/b"), {}};
    row("https://e.org/a.png", {a});
    row(" https://e.org/a.png\nhttps://e.org/b \n", {a, b});
    row("![둘](https://e.org/a.png)", {{a.url, QStringLiteral("둘")}});
    row("![x](https://e.org/a.png)\n\n![](https://e.org/b)", {{a.url, QStringLiteral("x")}, b});
    row("<img width=\"1\" alt=\"Image\" src=\"https://e.org/a.png\" />", {{a.url, QStringLiteral("Image")}});
    row("", {});
    row("text", {});
    row("see https://e.org/a.png", {});
    row("see ![x](https://e.org/a.png)", {});
    row("ftp://e.org/a.png", {});
    row("file:///etc/passwd", {});
    row("javascript:alert(1)", {});
    row("https://e.org/<script>", {});
}

void tst_NewImages::text_pasted_imagesFound()
{
    QFETCH(const QString, text);
    QTEST(imagesInText(text), "images");
}

void tst_NewImages::image_written_asMarkdown_data()
{
    QTest::addColumn<NewImage>("image");
    QTest::addColumn<QByteArray>("markdown");
    const auto row = [](const char *url, const char *alt, const char *markdown) {
        QTest::newRow(markdown) << NewImage{QString::fromUtf8(url), QString::fromUtf8(alt)} << QByteArray(markdown);
    };
    row("/a.png", "", "![](/a.png)");
    row("/바다.png", "그 바다", "![그 바다](/바다.png)");
    row("/a b(1).png", "a", "![a](/a%20b%281%29.png)");
    row("/a.png", "a [b]", "![a \\[b\\]](/a.png)");
    row("{{ site.baseurl }}/a.png", "a", "![a]({{ site.baseurl }}/a.png)");
}

void tst_NewImages::image_written_asMarkdown()
{
    QFETCH(const NewImage, image);
    QTEST(asMarkdown(image), "markdown");
}

void tst_NewImages::name_anyWish_goodFileName_data()
{
    QTest::addColumn<QString>("wish");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *wish, const char *name) {
        QTest::newRow(wish) << QString::fromUtf8(wish) << QString::fromUtf8(name);
    };
    row("Photo 1", "photo-1");
    row("제주도 바다 (2021)", "제주도-바다-2021");
    row("\u1112\u1161\u11ab", "\ud55c"); // jamo as macOS names files, composed
    row("../../etc/passwd", "etc-passwd");
    row("", "image");
    row("...", "image");
    row("_draft", "draft");
    row(" -a- ", "a");
    row("a\nb\tc", "a-b-c");
}

void tst_NewImages::name_anyWish_goodFileName()
{
    QFETCH(const QString, wish);
    QTEST(galley::post::imageFileName(wish), "name");
    QVERIFY(galley::post::imageFileName(QString(1000, QChar(0xd55c))).toUtf8().size() < 200);
}

void tst_NewImages::import_nameTaken_nothingOverwritten()
{
    QTemporaryDir site;
    const ImageFolder folder{site.path(), site.filePath(QStringLiteral("assets/img")), QStringLiteral("/assets/img/")};
    const auto urlOf = [&folder](const QByteArray &data) {
        const auto image = importImage(data, QStringLiteral("Sea.JPG"), folder);
        return image ? image->url : image.error().toString();
    };
    QCOMPARE(urlOf(png(3)), QStringLiteral("/assets/img/sea-jpg.png"));
    QCOMPARE(urlOf(png(4)), QStringLiteral("/assets/img/sea-jpg-2.png"));
    QCOMPARE(urlOf(png(3)), QStringLiteral("/assets/img/sea-jpg.png")); // the same bytes once
    QFile first(folder.folder + QStringLiteral("/sea-jpg.png"));
    QVERIFY(first.open(QIODevice::ReadOnly));
    QCOMPARE(first.readAll(), png(3));
}

void tst_NewImages::import_folderLeadsOutside_refused()
{
    QTemporaryDir site;
    QTemporaryDir elsewhere;
    QVERIFY(QFile::link(elsewhere.path(), site.filePath(QStringLiteral("assets"))));
    const ImageFolder folder{site.path(), site.filePath(QStringLiteral("assets")), QStringLiteral("/assets/")};
    QVERIFY(!importImage(png(3), QStringLiteral("a"), folder).ok());
    const ImageFolder deeper{site.path(), site.filePath(QStringLiteral("assets/images/a")), QStringLiteral("/x/")};
    QVERIFY(!importImage(png(3), QStringLiteral("a"), deeper).ok());
    QVERIFY(QDir(elsewhere.path()).isEmpty());
    QVERIFY(!importImage(png(3), QStringLiteral("a"), {}).ok());
}

void tst_NewImages::import_noImage_refused()
{
    QTemporaryDir site;
    const ImageFolder folder{site.path(), site.filePath(QStringLiteral("img")), QStringLiteral("/img/")};
    QVERIFY(!importImage("#!/bin/sh\n", QStringLiteral("a.png"), folder).ok());
    QVERIFY(!importImageFile(QStringLiteral("/dev/zero"), folder).ok());
    QVERIFY(!importImageFile(site.filePath(QStringLiteral("none.png")), folder).ok());
    QVERIFY(QDir(folder.folder).isEmpty());
}

QTEST_GUILESS_MAIN(tst_NewImages)
#include "tst_newimages.moc"
