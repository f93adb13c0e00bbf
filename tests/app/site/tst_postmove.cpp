// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/applychanges.h"
#include "app/site/postmove.h"
#include "app/site/siterecovery.h"
#include "tests/app/site/builtsite.h"
#include "tests/app/site/oracle.h"
#include "tests/app/site/sampletransaction.h"

#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

#include <memory>

using namespace galley;
using namespace galley::test;
using site::PostMove;
using site::PostMoveOptions;
using Action = PostMoveOptions::Action;

namespace {

const QString url = QStringLiteral("https://walks.example");

/// Every form in which a site may refer to the post `walk`; the addresses in them are put in for `@`, its folder of
/// images for `#`, and its file's name for `$`.
const QByteArray referring = R"(---
title: All the forms
related: "@"
header:
  teaser: assets/images/#/b.png
list: [/unrelated/, /blog@]
---

[with baseurl](/blog@ "title") and [encoded](/blog@)  
[variable]({{ site.baseurl }}@#part) and [filter]({{ "@" | relative_url }}) and [absolute]({{ '@' | absolute_url }})
[whole](https://walks.example/blog@?a=1#part) and <https://walks.example/blog@>
[tag]({% post_url $ %}) and [link]({% link _posts/$.md %}){:target="_blank"}
[reference][one] and ![image](/blog/assets/images/#/a.png) and ![filter]({{ "/assets/images/#/b.png" | relative_url }})

<div class="card"><a class="x" href="/blog@">raw</a> <img alt="" src='/blog/assets/images/#/a.png'></div>

Not links: `[code](@)` and @ and `<a href="/blog@">`, `/blog@`.

    <a href="/blog@">indented code</a>

```
[fenced](@) {% raw %}{% post_url $ %}{% endraw %}
<a href="/blog@">fenced</a>
```

{% comment %} {% post_url $ %} {% endcomment %}

[one]: {{ site.baseurl }}@ 'a title'
)";

QByteArray filled(QByteArray text, const QByteArray &address, const QByteArray &images, const QByteArray &name)
{
    return text.replace("@", address).replace("images/#", "images/" + images).replace("$", name);
}

} // namespace

/// Whatever is done to a post, Jekyll is the judge: the built site before and after.
class tst_PostMove : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_jekyll = haveJekyll(); }

    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_site = QDir(m_dir->path()).canonicalPath() + QStringLiteral("/site");
    }

    void rename_everyReferenceFollows_andNothingElse_data()
    {
        QTest::addColumn<QByteArray>("permalink");
        QTest::addColumn<QString>("slug"); // before
        QTest::addColumn<QString>("title"); // what is asked for
        QTest::addColumn<QString>("newSlug");
        QTest::addColumn<QString>("date");
        QTest::newRow("slug") << QByteArray("/:categories/:title/") << QStringLiteral("walk") << QString()
                              << QStringLiteral("long-walk") << QString();
        QTest::newRow("to Hangul") << QByteArray("/:categories/:title/") << QStringLiteral("walk")
                                   << QStringLiteral("긴 산책") << QString() << QString();
        QTest::newRow("from Hangul") << QByteArray("/:title.html") << QStringLiteral("첫-산책") << QString()
                                     << QStringLiteral("walk-1") << QString();
        QTest::newRow("date") << QByteArray("date") << QStringLiteral("walk") << QString() << QString()
                              << QStringLiteral("2021-03-05");
        QTest::newRow("all") << QByteArray("pretty") << QStringLiteral("walk") << QStringLiteral("A Longer Walk")
                             << QString() << QStringLiteral("2021-03-05 07:30");
    }
    void rename_everyReferenceFollows_andNothingElse()
    {
        if (!m_jekyll)
            QSKIP("jekyll is not installed");
        QFETCH(QByteArray, permalink);
        QFETCH(QString, slug);
        QFETCH(QString, title);
        QFETCH(QString, newSlug);
        QFETCH(QString, date);
        makeSite(permalink, slug);
        const auto before = buildSite(m_site);
        QVERIFY(before.has_value());
        QCOMPARE(deadLinks(*before, QStringLiteral("/blog"), url), QStringList());

        const auto move = planned(QStringLiteral("_posts/2021-02-03-%1.md").arg(slug),
                                  {.title = title, .slug = newSlug, .date = date});
        QVERIFY2(move.ok(), move.ok() ? "" : qPrintable(move.error().toString()));
        QVERIFY(move->urlChanges);
        QVERIFY(site::applyChanges(move->changes));
        const auto after = buildSite(m_site);
        QVERIFY(after.has_value());
        QCOMPARE(deadLinks(*after, QStringLiteral("/blog"), url).join(u'\n'), QString());
        compare(*before, *after, *move);

        // And back, byte for byte.
        const auto undo = site::undoOfLast(m_site);
        QVERIFY(undo.ok());
        QVERIFY(site::applyChanges(*undo));
        QCOMPARE(treeOf(m_site), m_tree);
    }

    void rename_date_changesEveryPlaceInItsForm_data()
    {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<QString>("date");
        QTest::addColumn<QByteArray>("changed");
        QTest::newRow("day") << QByteArray("2021-02-03") << "2021-03-05" << QByteArray("2021-03-05");
        QTest::newRow("time") << QByteArray("2021-02-03 08:15:00 +0900") << "2021-03-05"
                              << QByteArray("2021-03-05 08:15:00 +0900");
        QTest::newRow("another zone") << QByteArray("2021-02-02 23:15:00 +0000") << "2021-03-05"
                                      << QByteArray("2021-03-04 23:15:00 +0000");
        QTest::newRow("YAML's own time is of UTC")
            << QByteArray("2021-02-02 23:15:00") << "2021-03-05" << QByteArray("2021-03-04 23:15:00");
        QTest::newRow("quoted text is of the site's zone")
            << QByteArray("'2021-02-03 08:15'") << "2021-03-05 09:30" << QByteArray("'2021-03-05 09:30'");
        QTest::newRow("short") << QByteArray("2021-2-3") << "2021-03-05" << QByteArray("2021-3-5");
        QTest::newRow("T and Z") << QByteArray("2021-02-02T23:15:00Z") << "2021-03-05 00:10"
                                 << QByteArray("2021-03-04T15:10:00Z");
    }
    void rename_date_changesEveryPlaceInItsForm()
    {
        QFETCH(QByteArray, written);
        QFETCH(QString, date);
        QFETCH(QByteArray, changed);
        put(m_site + QStringLiteral("/_config.yml"), "timezone: Asia/Seoul\n");
        put(m_site + QStringLiteral("/_posts/2021-02-03-a.md"),
            "---\ntitle: A\ndate:   " + written + "  # when\n---\ntext\n");
        const auto move = planned(QStringLiteral("_posts/2021-02-03-a.md"), {.date = date});
        QVERIFY2(move.ok(), move.ok() ? "" : qPrintable(move.error().toString()));
        QCOMPARE(move->newFile, QStringLiteral("_posts/2021-03-05-a.md"));
        QCOMPARE(move->changes.changes.last().after, "---\ntitle: A\ndate:   " + changed + "  # when\n---\ntext\n");
        QCOMPARE(move->after.date.date(), QDate(2021, 3, 5));
    }

    void rename_redirect_isAddedWhereThereWasAnAddress()
    {
        put(m_site + QStringLiteral("/_config.yml"), "permalink: /:title/\nplugins: [jekyll-redirect-from]\n");
        put(m_site + QStringLiteral("/_posts/2021-02-03-회고.md"), "---\ntitle: A\n---\n");
        put(m_site + QStringLiteral("/_posts/2021-02-04-b.md"), "---\ntitle: B\nredirect_from:\n  - /c/\n---\n");
        put(m_site + QStringLiteral("/_posts/2099-02-04-c.md"), "---\ntitle: B\n---\n");
        const auto move =
            planned(QStringLiteral("_posts/2021-02-03-회고.md"), {.slug = QStringLiteral("review"), .redirect = true});
        QVERIFY(move.ok());
        QVERIFY(move->notes.isEmpty());
        QCOMPARE(move->changes.changes.last().after, QByteArray("---\ntitle: A\nredirect_from:\n  - /회고/\n---\n"));
        const auto second =
            planned(QStringLiteral("_posts/2021-02-04-b.md"), {.slug = QStringLiteral("d"), .redirect = true});
        QVERIFY(second->changes.changes.last().after.contains("redirect_from:\n  - /c/\n  - /b/\n"));
        // Nobody has had that address yet.
        const auto future =
            planned(QStringLiteral("_posts/2099-02-04-c.md"), {.slug = QStringLiteral("e"), .redirect = true});
        QVERIFY(!future->urlChanges);
        QVERIFY(future->changes.changes.last().isPlainMove());
        put(m_site + QStringLiteral("/_config.yml"), "permalink: /:title/\n");
        const auto without =
            planned(QStringLiteral("_posts/2021-02-03-회고.md"), {.slug = QStringLiteral("review"), .redirect = true});
        QVERIFY(without->notes.join(u' ').contains(QLatin1String("jekyll-redirect-from")));
    }

    void rename_ownRelativeLinks_leadWhereTheyLed()
    {
        put(m_site + QStringLiteral("/_config.yml"), "permalink: /:year/:month/:title/\nbaseurl: /b\n");
        put(m_site + QStringLiteral("/_posts/2021-02-03-a.md"),
            "---\ntitle: A\n---\n[b](../other/) [up](../../../assets/x.png) [self](#x) [me](../a/) "
            "[none](../nothing/)\n");
        put(m_site + QStringLiteral("/_posts/2021-02-05-other.md"), "---\ntitle: O\n---\n[a](../a/#x)\n");
        put(m_site + QStringLiteral("/assets/x.png"), "x");
        const auto move = planned(QStringLiteral("_posts/2021-02-03-a.md"), {.date = QStringLiteral("2021-03-05")});
        QVERIFY(move.ok());
        QCOMPARE(move->changes.changes.size(), 2);
        QCOMPARE(move->changes.changes.first().after, QByteArray("---\ntitle: O\n---\n[a](/b/2021/03/a/#x)\n"));
        QCOMPARE(move->changes.changes.last().after,
                 QByteArray("---\ntitle: A\n---\n[b](/b/2021/02/other/) [up](../../../assets/x.png) [self](#x) "
                            "[me](/b/2021/03/a/) [none](../nothing/)\n"));
        const auto slug = planned(QStringLiteral("_posts/2021-02-03-a.md"), {.slug = QStringLiteral("c")});
        QCOMPARE(slug->changes.changes.first().after, QByteArray("---\ntitle: O\n---\n[a](../c/#x)\n"));
    }

    void rename_images_stayWhereAnotherPostHasThem()
    {
        put(m_site + QStringLiteral("/_config.yml"), "permalink: date\n");
        put(m_site + QStringLiteral("/_posts/2021-02-03-a.md"),
            "---\ntitle: A\n---\n![](/img/posts/2021-02-03-a/x.png)\n");
        put(m_site + QStringLiteral("/_posts/2021-02-04-a.md"), "---\ntitle: A\n---\n");
        put(m_site + QStringLiteral("/assets/images/a/x.png"), "x");
        put(m_site + QStringLiteral("/img/posts/2021-02-03-a/x.png"), "x");
        const auto move = planned(QStringLiteral("_posts/2021-02-03-a.md"), {.slug = QStringLiteral("b")});
        QVERIFY(move.ok());
        QCOMPARE(move->changes.changes.first().to, QStringLiteral("img/posts/2021-02-03-b"));
        QCOMPARE(move->changes.changes.size(), 2);
        QVERIFY(move->changes.changes.last().after.contains("(/img/posts/2021-02-03-b/x.png)"));
        QVERIFY(move->notes.join(u' ').contains(QLatin1String("assets/images/a")));
    }

    void rename_whatCannotBe_isRefused_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("slug");
        QTest::addColumn<QString>("date");
        QTest::newRow("name taken") << "_posts/2021-02-03-a.md"
                                    << "b"
                                    << "";
        QTest::newRow("address taken") << "_posts/2021-02-03-a.md"
                                       << "c"
                                       << "";
        QTest::newRow("no name") << "_posts/2021-02-03-a.md"
                                 << "../x"
                                 << "";
        QTest::newRow("no date") << "_posts/2021-02-03-a.md"
                                 << ""
                                 << "someday";
        QTest::newRow("no post") << "_config.yml"
                                 << "x"
                                 << "";
        QTest::newRow("broken") << "_posts/2021-02-09-broken.md"
                                << "x"
                                << "";
    }
    void rename_whatCannotBe_isRefused()
    {
        QFETCH(QString, file);
        QFETCH(QString, slug);
        QFETCH(QString, date);
        put(m_site + QStringLiteral("/_config.yml"), "permalink: /:title/\n");
        for (const char *name : {"03-a", "03-b", "04-c"})
            put(m_site + QStringLiteral("/_posts/2021-02-") + QLatin1String(name) + QStringLiteral(".md"),
                "---\ntitle: A\n---\n");
        put(m_site + QStringLiteral("/_posts/2021-02-09-broken.md"), "---\ntitle: [\n---\n");
        QVERIFY(!planned(file, {.slug = slug, .date = date}).ok());
    }

    void rename_encodingMarksAndLineEnds_areKept()
    {
        put(m_site + QStringLiteral("/_config.yml"), "permalink: /:title/\n");
        put(m_site + QStringLiteral("/_posts/2021-02-03-a.md"),
            "\xEF\xBB\xBF---\r\ntitle: A\r\n---\r\n\xC2\xA0x  \r\n[a](/a/)");
        put(m_site + QStringLiteral("/_posts/2021-02-04-latin.md"), "---\ntitle: L\n---\n\xE9 [a](/a/)\n");
        const auto move = planned(QStringLiteral("_posts/2021-02-03-a.md"), {.title = QStringLiteral("B")});
        QVERIFY(move.ok());
        QCOMPARE(move->newFile, QStringLiteral("_posts/2021-02-03-b.md"));
        QCOMPARE(move->changes.changes.size(), 1);
        QCOMPARE(move->changes.changes.last().after,
                 QByteArray("\xEF\xBB\xBF---\r\ntitle: B\r\n---\r\n\xC2\xA0x  \r\n[a](/b/)"));
        QVERIFY(move->notes.join(u' ').contains(QLatin1String("latin")));
    }

    void publish_draft_getsDateAndPlace_data()
    {
        QTest::addColumn<QByteArray>("others"); // front matter of the site's posts
        QTest::addColumn<QByteArray>("draft");
        QTest::addColumn<QByteArray>("published");
        QTest::newRow("no dates here") << QByteArray("title: x") << QByteArray("title: A") << QByteArray("title: A");
        QTest::newRow("as others have it")
            << QByteArray("title: x\ndate: 2020-01-01 10:00:00 +0900") << QByteArray("title: A")
            << QByteArray("title: A\ndate: 2022-01-01 12:00:00 +0900");
        QTest::newRow("its own form") << QByteArray("title: x") << QByteArray("date: 2019-01-01 10:00\ntitle: A")
                                      << QByteArray("date: 2022-01-01 12:00\ntitle: A");
        QTest::newRow("hidden") << QByteArray("title: x") << QByteArray("title: A\npublished: false # yet\ntags: [a]")
                                << QByteArray("title: A\ntags: [a]");
    }
    void publish_draft_getsDateAndPlace()
    {
        QFETCH(QByteArray, others);
        QFETCH(QByteArray, draft);
        QFETCH(QByteArray, published);
        put(m_site + QStringLiteral("/_config.yml"), "timezone: Asia/Seoul\n");
        put(m_site + QStringLiteral("/_posts/2020-01-01-x.md"), "---\n" + others + "\n---\n");
        put(m_site + QStringLiteral("/_posts/2020-01-02-y.md"), "---\n" + others + "\n---\n");
        put(m_site + QStringLiteral("/diary/_drafts/a.md"), "---\n" + draft + "\n---\ntext\n");
        const auto move = planned(QStringLiteral("diary/_drafts/a.md"), {.action = Action::Publish});
        QVERIFY2(move.ok(), move.ok() ? "" : qPrintable(move.error().toString()));
        QCOMPARE(move->newFile, QStringLiteral("diary/_posts/2022-01-01-a.md"));
        QCOMPARE(move->changes.changes.last().after, "---\n" + published + "\n---\ntext\n");
        QVERIFY(move->after.visible());
        QVERIFY(!move->urlChanges);
    }

    void publish_hiddenPost_staysWhereItIs()
    {
        put(m_site + QStringLiteral("/_config.yml"), "permalink: date\n");
        put(m_site + QStringLiteral("/_posts/2020-01-01-x.md"), "---\ntitle: X\npublished: false\n---\n");
        const auto move = planned(QStringLiteral("_posts/2020-01-01-x.md"), {.action = Action::Publish});
        QVERIFY(move.ok());
        QCOMPARE(move->newFile, move->file);
        QVERIFY(site::applyChanges(move->changes));
        QCOMPARE(contents(m_site + QStringLiteral("/_posts/2020-01-01-x.md")), QByteArray("---\ntitle: X\n---\n"));
        QVERIFY(!planned(QStringLiteral("_posts/2020-01-01-x.md"), {.action = Action::Publish}).ok());
    }

    void unpublish_post_losesItsDate_unlessTheSiteWouldBreak()
    {
        put(m_site + QStringLiteral("/_config.yml"), "permalink: /:title/\n");
        put(m_site + QStringLiteral("/_posts/2020-01-01-x.md"), "---\ntitle: X\ndate: 2020-01-01\n---\n");
        put(m_site + QStringLiteral("/_posts/2020-01-02-y.md"), "---\ntitle: Y\n---\n[x](/x/)\n");
        const auto move = planned(QStringLiteral("_posts/2020-01-01-x.md"), {.action = Action::Unpublish});
        QVERIFY(move.ok());
        QCOMPARE(move->newFile, QStringLiteral("_drafts/x.md"));
        QCOMPARE(move->changes.changes.size(), 1);
        QVERIFY(move->notes.join(u' ').contains(QLatin1String("_posts/2020-01-02-y.md:4")));
        put(m_site + QStringLiteral("/_posts/2020-01-02-y.md"),
            "---\ntitle: Y\n---\n[x]({% post_url 2020-01-01-x %})\n");
        QVERIFY(!planned(QStringLiteral("_posts/2020-01-01-x.md"), {.action = Action::Unpublish}).ok());
        QVERIFY(planned(QStringLiteral("_posts/2020-01-01-x.md"), {.action = Action::Unpublish, .force = true}).ok());
    }

private:
    void makeSite(const QByteArray &permalink, const QString &slug)
    {
        put(m_site + QStringLiteral("/_config.yml"),
            "url: https://walks.example\nbaseurl: /blog\ntimezone: Asia/Seoul\npermalink: " + permalink
                + "\nmarkdown: kramdown\ncollections:\n  guides:\n    output: true\n");
        put(m_site + QStringLiteral("/assets/images/") + slug + QStringLiteral("/a.png"), "a");
        put(m_site + QStringLiteral("/assets/images/") + slug + QStringLiteral("/b.png"), "b");
        put(m_site + QStringLiteral("/_posts/2021-02-03-") + slug + QStringLiteral(".md"),
            "---\ntitle:  " + (slug == QLatin1String("walk") ? QByteArray("Walk") : QByteArray("첫 산책"))
                + "  # mine\ndate: 2021-02-03 08:15:00 +0900\nlayout: page\nheader:\n  teaser: /assets/images/"
                + slug.toUtf8() + "/a.png\n---\n\n![a](/blog/assets/images/" + slug.toUtf8()
                + "/a.png)  \nText without its slug.\n");
        const SiteWith with = addressOf(slug);
        put(m_site + QStringLiteral("/_layouts/page.html"),
            "<a href=\"{{ '" + with.url + "' | relative_url }}\">nav</a>{% include card.html %}\n{{ content }}");
        put(m_site + QStringLiteral("/_includes/card.html"),
            "<a href=\"{{ site.baseurl }}" + with.url + "\">card</a><p>{{ page.title | size }}</p>"
                + "{% for x in site.data.nav %}<a href=\"{{ x.url | relative_url }}\">x</a>{% endfor %}\n");
        put(m_site + QStringLiteral("/_data/nav.yml"), "- url: " + with.url + "\n");
        put(m_site + QStringLiteral("/css.css"),
            "p { background: url(/blog/assets/images/" + slug.toUtf8() + "/a.png) }\n");
        const QByteArray text = filled(referring, with.url, slug.toUtf8(), "2021-02-03-" + slug.toUtf8());
        put(m_site + QStringLiteral("/_posts/2021-04-05-forms.md"), text);
        put(m_site + QStringLiteral("/_guides/forms.md"), text);
        put(m_site + QStringLiteral("/about.md"), text);
        put(m_site + QStringLiteral("/index.html"),
            "---\nlayout: page\n---\n{% for post in site.posts %}<a href=\"{{ post.url | relative_url }}\">"
            "{{ post.date }}</a>\n{% endfor %}<!-- "
                + with.url + " --><a href='/blog" + with.url + "'>x</a>");
        m_tree = treeOf(m_site);
    }

    struct SiteWith
    {
        QByteArray url;
    };

    SiteWith addressOf(const QString &slug)
    {
        const auto config = site::SiteConfig::read(m_site);
        const site::SiteRules rules(*config);
        const auto record =
            site::describePost(rules, QStringLiteral("_posts/2021-02-03-") + slug + QStringLiteral(".md"),
                               post::Value(post::Value::Entries{}), now(), now());
        return {QByteArray::fromPercentEncoding(record.url.toUtf8())};
    }

    static QDateTime now() { return {QDate(2022, 1, 1), QTime(3, 0), QTimeZone::utc()}; }

    [[nodiscard]] post::Result<PostMove> planned(const QString &file, PostMoveOptions options)
    {
        options.now = now();
        const auto config = site::SiteConfig::read(m_site);
        return site::planPostMove(site::SiteRules(*config), m_site + u'/' + file, options);
    }

    /// Every page reads as before, but for addresses, the post's own title and date, and the order of posts.
    void compare(const BuiltSite &before, const BuiltSite &after, const PostMove &move)
    {
        const QByteArray oldUrl = QByteArray::fromPercentEncoding(move.before.url.toUtf8());
        const QByteArray newUrl = QByteArray::fromPercentEncoding(move.after.url.toUtf8());
        const QByteArray oldImages = "images/" + move.before.slug.toUtf8() + '/';
        const QByteArray newImages = "images/" + move.after.slug.toUtf8() + '/';
        BuiltSite wanted;
        for (auto it = before.begin(); it != before.end(); ++it) {
            QString path = it.key();
            path.replace(QString::fromUtf8(oldUrl).sliced(1), QString::fromUtf8(newUrl).sliced(1));
            path.replace(QString::fromUtf8(oldImages), QString::fromUtf8(newImages));
            wanted.insert(path, it.value());
        }
        QCOMPARE(after.keys(), wanted.keys());
        for (auto it = wanted.begin(); it != wanted.end(); ++it) {
            if (it.key() == QLatin1String("index.html"))
                continue; // dates and order
            QCOMPARE(attributesAside(after.value(it.key())), attributesAside(it.value()));
            QByteArray old = QByteArray::fromPercentEncoding(attributesOf(it.value()));
            old.replace(oldUrl, newUrl).replace(oldImages, newImages);
            QCOMPARE(QByteArray::fromPercentEncoding(attributesOf(after.value(it.key()))), old);
        }
    }

    static QByteArray attributesAside(const QByteArray &html)
    {
        static const QRegularExpression attribute(
            QStringLiteral("(?<!&lt;a )(href|src)=(\"[^\"]*\"|'[^']*')|url\\([^)]*\\)|"
                           "https://walks[^<]*|<p>\\d+</p>"));
        return QString::fromUtf8(html).remove(attribute).toUtf8();
    }

    static QByteArray attributesOf(const QByteArray &html)
    {
        static const QRegularExpression attribute(
            QStringLiteral("(?<!&lt;a )(href|src)=(\"[^\"]*\"|'[^']*')|url\\([^)]*\\)"));
        QByteArray all;
        for (auto it = attribute.globalMatch(QString::fromUtf8(html)); it.hasNext();)
            all += it.next().captured().toUtf8() + '\n';
        return all;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_site;
    QMap<QString, QByteArray> m_tree;
    bool m_jekyll = false;
};

QTEST_GUILESS_MAIN(tst_PostMove)
#include "tst_postmove.moc"
