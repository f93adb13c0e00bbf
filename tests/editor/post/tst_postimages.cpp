// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/post/frontmattersplit.h"
#include "editor/post/includeimages.h"
#include "editor/post/postimages.h"
#include "preview/markdown/render.h"

#include <QTest>

using namespace galley;
using namespace galley::post;

class tst_PostImages final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void post_everyKind_inFileOrder();
    void post_sameUrl_usesCounted();
    void source_inPicture_found_data();
    void source_inPicture_found();
    void include_parameters_asJekyllReadsThem_data();
    void include_parameters_asJekyllReadsThem();
    void url_token_expires_data();
    void url_token_expires();
    void alt_text_saysNothing_data();
    void alt_text_saysNothing();

private:
    static QList<PostImage> imagesOf(const QByteArray &source);
};

QList<PostImage> tst_PostImages::imagesOf(const QByteArray &source)
{
    const FrontMatterSplit split = splitFrontMatter(source);
    const markdown::RenderedPost rendered = markdown::render(QByteArrayView(source).sliced(split.bodyStart), {});
    return postImages(source, split.yamlStart, split.yamlEnd, split.bodyStart, rendered.images);
}

void tst_PostImages::post_everyKind_inFileOrder()
{
    const QByteArray source = "---\n"
                              "title: 사진\n"
                              "header:\n"
                              "  teaser: \"/assets/t.png\"\n"
                              "---\n"
                              "한글 ![하나](a.png \"제목\")\n"
                              "\n"
                              "{% include figure image_path=\"/b.png\" alt=\"둘\" %}\n"
                              "\n"
                              "<img src=\"c.png\" alt=\"셋\">\n"
                              "\n"
                              "![넷][ref]\n"
                              "\n"
                              "[ref]: d.png\n";
    const QList<PostImage> images = imagesOf(source);
    QCOMPARE(images.size(), 5);
    const QList<PostImage::Kind> kinds{PostImage::Kind::FrontMatter, PostImage::Kind::Markdown,
                                       PostImage::Kind::Include, PostImage::Kind::Html, PostImage::Kind::Reference};
    const QStringList urls{QStringLiteral("/assets/t.png"), QStringLiteral("a.png"), QStringLiteral("/b.png"),
                           QStringLiteral("c.png"), QStringLiteral("d.png")};
    const QByteArrayList written{"\"/assets/t.png\"", "a.png", "/b.png", "c.png", "d.png"};
    const QByteArrayList alts{{}, "하나", "둘", "셋", "넷"};
    const QList<int> lines{4, 6, 8, 10, 12};
    for (int i = 0; i < 5; ++i) {
        QCOMPARE(images[i].kind, kinds[i]);
        QCOMPARE(images[i].url, urls[i]);
        QCOMPARE(images[i].line, lines[i]);
        const markdown::ByteRange url = images[i].urlRange;
        QCOMPARE(source.mid(url.begin, url.end - url.begin), written[i]);
        const markdown::ByteRange alt = images[i].altRange;
        QCOMPARE(alt.isValid() ? source.mid(alt.begin, alt.end - alt.begin) : QByteArray(), alts[i]);
        QCOMPARE(images[i].alt.toUtf8(), alts[i]);
    }
    QCOMPARE(images[0].key.toString(), QStringLiteral("header.teaser"));
    QCOMPARE(images[1].column, 4);
    QCOMPARE(images[1].title, QStringLiteral("제목"));
}

void tst_PostImages::post_sameUrl_usesCounted()
{
    const QList<PostImage> images = imagesOf("---\nimage: /a.png\n---\n![](/a.png) ![](/b.png) ![x](/a.png)\n");
    QCOMPARE(images.size(), 4);
    QCOMPARE(images[0].uses, 3);
    QCOMPARE(images[2].uses, 1);
    QCOMPARE(images[3].uses, 3);
}

void tst_PostImages::source_inPicture_found_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QStringList>("urls"); // of `<source>` alone
    const auto row = [](const char *body, const QStringList &urls) { QTest::newRow(body) << QByteArray(body) << urls; };
    const QString a = QStringLiteral("a.webp");
    const QString b = QStringLiteral("https://e.org/b.png?x=1&y=2");
    row("<picture><source srcset=\"a.webp\" type='image/webp'><img src=\"x.png\"></picture>\n", {a});
    row("<picture>\n<source srcset='a.webp 1x, https://e.org/b.png?x=1&amp;y=2 2x'>\n<img src=\"x.png\">\n</picture>\n",
        {a, b});
    row("<picture><source media=\"(min-width: 3px)\" srcset=\"a.webp, https://e.org/b.png?x=1&y=2 300w\"><source "
        "src='a.webp'><img src=\"x.png\"></picture>\n",
        {a, b, a});
    row("<picture><source srcset=\"a,b.webp 2x\"><img src=\"x.png\"></picture>\n", {QStringLiteral("a,b.webp")});
    row("<picture><source srcset=a.webp><img src=\"x.png\"></picture>\n", {});
    row("<picture><source srcset=\"{{ '/a.webp' | relative_url }}\"><img src=\"x.png\"></picture>\n", {});
    row("<picture><source srcset=\"b.webp\"></picture> <img src=\"x.png\">\n", {});
    row("<source srcset=\"a.webp\"><img src=\"x.png\">\n", {});
    row("`<picture><source srcset=\"a.webp\"><img src=\"x.png\"></picture>`\n", {});
    row("    <picture><source srcset=\"a.webp\"><img src=\"x.png\"></picture>\n", {});
    row("<picture><source srcset=\"", {});
}

void tst_PostImages::source_inPicture_found()
{
    QFETCH(const QByteArray, body);
    const QByteArray source = "---\ntitle: 글\n---\n" + body;
    QStringList urls;
    for (const PostImage &image : imagesOf(source)) {
        if (image.kind != PostImage::Kind::Source)
            continue;
        urls.append(image.url);
        const QByteArray written = source.mid(image.urlRange.begin, image.urlRange.end - image.urlRange.begin);
        QCOMPARE(QString::fromUtf8(QByteArray(written).replace("&amp;", "&")), image.url);
        QVERIFY(source.mid(image.range.begin).startsWith("<source "));
        QVERIFY(!image.hasAlt() && !lacksAlt(image));
    }
    QTEST(urls, "urls");
}

void tst_PostImages::include_parameters_asJekyllReadsThem_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArrayList>("urls");
    QTest::addColumn<QByteArray>("alt");
    const auto row = [](const char *body, const QByteArrayList &urls, const char *alt = "") {
        QTest::newRow(body) << QByteArray(body) << urls << QByteArray(alt);
    };
    row("{% include figure image_path=\"/a.png\" alt=\"one\" caption=\"b.png is not it, see\" %}", {"/a.png"}, "one");
    row("{%- include figure.html image_path='/a' alt='it\\'s' -%}", {"/a"}, "it's");
    row("{% include image_caption.html imageurl = \"/x/y.JPG?raw=true\" title=\"t\" %}", {"/x/y.JPG?raw=true"});
    row("{%include_cached pair.html left=\"/a.webp\"\n   right=\"/b.svg\"\n%}", {"/a.webp", "/b.svg"});
    row("{% include_relative fig.md src='../a.gif' %}", {"../a.gif"});
    row("{% include figure image_path=page.header.teaser alt=\"x\" %}", {});
    row("{% include gallery id=\"gallery2\" caption=\"a\" %}", {});
    row("{% include video id=\"abc\" provider=\"youtube\" %}", {});
    row("{% raw %}{% include figure image_path=\"/a.png\" %}{% endraw %}", {});
    row("{% comment %}{% include figure image_path=\"/a.png\" %}{% endcomment %}{% include x a=\"/b.png\" %}",
        {"/b.png"});
    row("{% link a.png %} {% post_url x %} {{ \"/a.png\" | relative_url }}", {});
    row("{% include figure image_path=\"/a.png", {});
    row("{% include figure image_path=\"/a.png %}", {});
    row("{% include", {});
    row("{%%}{% %}{%-%}", {});
    row("{% include a.png %}", {});
    row("`{% include figure image_path=\"/code.png\" %}`", {"/code.png"}); // Liquid runs before Markdown
}

void tst_PostImages::include_parameters_asJekyllReadsThem()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, alt);
    QByteArrayList urls;
    for (const IncludeImage &image : includeImages(body)) {
        urls.append(image.url.text);
        QCOMPARE(image.alt.text, alt);
        QVERIFY(body.mid(image.begin, image.end - image.begin).startsWith("{%"));
        QVERIFY(body.mid(image.begin, image.end - image.begin).endsWith("%}"));
    }
    QTEST(urls, "urls");
}

void tst_PostImages::url_token_expires_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("expires");
    const auto row = [](const char *url, bool expires) { QTest::newRow(url) << QString::fromLatin1(url) << expires; };
    row("https://private-user-images.githubusercontent.com/1/2.png", true);
    row("https://private-user-images.githubusercontent.com/1/2.png?jwt=ey.a.b", true);
    row("https://example.org/x.png?a=1&jwt=ey", true);
    row("https://b.s3.amazonaws.com/x.png?X-Amz-Algorithm=A&X-Amz-Expires=300&X-Amz-Signature=a", true);
    row("https://x.blob.core.windows.net/c/x.png?sv=2020&se=2021-12-31T00:00Z&sr=b&sig=abc", true);
    row("https://user-images.githubusercontent.com/1/2.png", false);
    row("https://github.com/user-attachments/assets/0a1b", false);
    row("https://example.org/jwt=/x.png", false);
    row("https://example.org/x.png?se=1", false);
    row("/assets/x.png?jwt=1", false);
    row("", false);
}

void tst_PostImages::url_token_expires()
{
    QFETCH(const QString, url);
    QTEST(isExpiring(url), "expires");
}

void tst_PostImages::alt_text_saysNothing_data()
{
    QTest::addColumn<QString>("alt");
    QTest::addColumn<bool>("nothing");
    for (const char *alt : {"", " ", "image", "Image", "image-20211231", "img", "image 3", "image (1)",
                            "스크린샷 2021-12-31 오후 3.20.11", "Screenshot 2021-12-31 at 15.20.11", "IMG_1234",
                            "photo.jpg", "DSC00012", "alt text", "이미지", "사진 2"})
        QTest::newRow(alt) << QString::fromUtf8(alt) << true;
    for (const char *alt : {"a cat", "IMG 2 cats", "바다", "image of a cat", "사진관 앞에서", "2021 in review",
                            "imagination", "the photo.jpg that I lost", "Screenshot of the settings"})
        QTest::newRow(alt) << QString::fromUtf8(alt) << false;
}

void tst_PostImages::alt_text_saysNothing()
{
    QFETCH(const QString, alt);
    QTEST(isDefaultAlt(alt), "nothing");
}

QTEST_GUILESS_MAIN(tst_PostImages)
#include "tst_postimages.moc"
