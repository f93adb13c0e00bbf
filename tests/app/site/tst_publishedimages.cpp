// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/publishedimages.h"
#include "editor/post/yaml.h"

#include <QTest>

using namespace galley;
using images::Source;
using site::PublishedImages;
using site::SiteConfig;

namespace {

SiteConfig configOf(const QByteArray &yaml)
{
    const auto value = post::readYaml(yaml);
    Q_ASSERT(value.ok());
    return SiteConfig(QStringLiteral("/srv/site"), *value);
}

QString shown(const Source &source)
{
    if (source.isFile())
        return source.text().startsWith(source.root() + u'/') ? source.text().sliced(source.root().size() + 1)
                                                              : source.text();
    return source.isUrl() ? source.text() : QStringLiteral("-");
}

} // namespace

class tst_PublishedImages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void source_ofAPostOfASite_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("source");
        const auto row = [](const char *url, const char *source) {
            QTest::newRow(url) << QString::fromUtf8(url) << QString::fromUtf8(source);
        };
        row("/assets/x.png", "assets/x.png");
        row("/blog/assets/x.png", "assets/x.png");
        row("/blogs/x.png", "blogs/x.png");
        row("x.png", "organize/20th-post/x.png");
        row("./img/x.png", "organize/20th-post/img/x.png");
        row("../x.png", "organize/x.png");
        row("../../../assets/x.png", "assets/x.png");
        row("../../../../../../etc/passwd", "etc/passwd");
        row("/assets/../../../etc/passwd", "etc/passwd");
        row("/assets/%2e%2e/x.png", "x.png");
        row("\\assets\\x.png", "assets/x.png");
        row("/assets/a%20b.png", "assets/a b.png");
        row("/assets/%ED%95%9C%EA%B8%80.png", "assets/한글.png");
        row("/assets/한글.png", "assets/한글.png");
        row("/assets/x.png?raw=true#top", "assets/x.png");
        row("{{ site.baseurl }}/assets/x.png", "assets/x.png");
        row("{{site.baseurl}}/assets/x.png", "assets/x.png");
        row("{{ '/assets/x.png' | relative_url }}", "assets/x.png");
        row("{{ \"assets/x.png\" | relative_url }}", "assets/x.png");
        row("{{ '/assets/x.png' | absolute_url }}", "assets/x.png");
        row("{{ '/assets/x.png' | prepend: site.baseurl }}", "assets/x.png");
        row("{{ 'x.png' | prepend: '/assets/' | relative_url }}", "assets/x.png");
        row("{{ site.images }}/x.png", "pictures/x.png");
        row("{{ site.url }}{{ site.baseurl }}/assets/x.png", "assets/x.png");
        row("{{ page.image }}", "-");
        row("{% link assets/x.png %}", "-");
        row("{{ '/x.png' | unknown }}", "-");
        row("https://example.org/blog/assets/x.png", "assets/x.png");
        row("//example.org/blog/assets/x.png", "assets/x.png");
        row("https://example.org.evil.net/x.png", "https://example.org.evil.net/x.png");
        row("https://cdn.net/a%20b.png?jwt=1", "https://cdn.net/a%20b.png?jwt=1");
        row("//cdn.net/x.png", "//cdn.net/x.png");
        row("data:image/png;base64,AA==", "data:image/png;base64,AA==");
        row("data:text/html,x", "-");
        row("file:///etc/passwd", "-");
        row("javascript:alert(1)", "-");
        row("/_posts/x.png", "-");
        row("/.git/config", "-");
        row("/_pictures/x.png", "_pictures/x.png");
        row("", "-");
        row("   ", "-");
    }
    void source_ofAPostOfASite()
    {
        QFETCH(QString, url);
        const PublishedImages map = PublishedImages::ofSite(
            configOf("url: https://example.org\nbaseurl: /blog\nimages: /pictures\ninclude: [_pictures]\n"),
            QStringLiteral("/organize/20th-post/"));
        QTEST(shown(map.source(url)), "source");
    }

    void source_permalinkWithExtension_countsFromItsFolder()
    {
        const PublishedImages map =
            PublishedImages::ofSite(configOf(""), QStringLiteral("/2021/12/31/%ED%9A%8C%EA%B3%A0.html"));
        QCOMPARE(shown(map.source(QStringLiteral("x.png"))), QStringLiteral("2021/12/31/x.png"));
    }

    void source_ofAPostWithoutSite_countsFromItsFolder()
    {
        const PublishedImages map = PublishedImages::ofFolder(QStringLiteral("/home/me/notes"));
        QCOMPARE(map.source(QStringLiteral("img/x.png")),
                 Source::file(QStringLiteral("/home/me/notes/img/x.png"), QStringLiteral("/home/me/notes")));
        // Outside the root that it names: the image store refuses to read it.
        QCOMPARE(map.source(QStringLiteral("../x.png")),
                 Source::file(QStringLiteral("/home/me/notes/../x.png"), QStringLiteral("/home/me/notes")));
        QVERIFY(map.source(QStringLiteral("https://a.net/x.png")).isUrl());
    }

    void source_ofAPostWithoutFile_isRemoteOrNone()
    {
        QVERIFY(PublishedImages().source(QStringLiteral("x.png")).isNone());
        QVERIFY(PublishedImages().source(QStringLiteral("https://a.net/x.png")).isUrl());
    }

    void publishedImages_postOfTheSite_usesItsPermalink()
    {
        const site::SiteRules rules(configOf("permalink: /:categories/:title/\ntimezone: Asia/Seoul\n"));
        const auto frontMatter = post::readYaml("categories: [organize]\n");
        const PublishedImages map =
            site::publishedImages(rules, QStringLiteral("/srv/site/_posts/2021-12-31-20th-post.md"), *frontMatter,
                                  QDateTime::fromSecsSinceEpoch(1700000000));
        QCOMPARE(shown(map.source(QStringLiteral("x.png"))), QStringLiteral("organize/20th-post/x.png"));
    }
};

QTEST_GUILESS_MAIN(tst_PublishedImages)
#include "tst_publishedimages.moc"
