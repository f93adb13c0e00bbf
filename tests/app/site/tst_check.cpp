// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/check.h"
#include "app/site/checkfix.h"
#include "tests/app/site/oracle.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace galley;
using site::CheckedSite;
using site::Finding;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// "rule:line:column" of each.
QStringList shown(const QList<Finding> &findings)
{
    QStringList list;
    for (const Finding &finding : findings)
        list.append(QStringLiteral("%1:%2:%3").arg(finding.rule).arg(finding.line).arg(finding.column));
    return list;
}

QStringList rulesOf(const QList<Finding> &findings)
{
    QStringList list;
    for (const Finding &finding : findings)
        list.append(finding.rule);
    return list;
}

const QDateTime now = QDateTime::fromSecsSinceEpoch(1'700'000'000);

CheckedSite siteAt(const QString &folder)
{
    return CheckedSite(site::SiteRules(*site::SiteConfig::read(folder)), now);
}

struct Fix
{
    const char *name;
    QByteArray source;
    QByteArray fixed;
    QByteArray meant; ///< what Jekyll reads afterwards, as JSON
};

QList<Fix> fixes()
{
    return {
        {"comma in an item", "---\ntags:\n    - x\n    - a, 나 다,b  # so\n    - y\n---\n\ntext  \n",
         "---\ntags:\n    - x\n    - a  # so\n    - 나 다\n    - b\n    - y\n---\n\ntext  \n",
         R"({"tags":["x","a","나 다","b","y"]})"},
        {"comma in words", "---\ntags: a, b\n---\n", "---\ntags: a b\n---\n", R"({"tags":"a b"})"},
        {"comma in quotes, which was meant", "---\ntags: [\"a, b\"]\n---\n", "---\ntags: [\"a, b\"]\n---\n",
         R"({"tags":["a, b"]})"},
        {"words in singular", "---\ntag:   ruby Jekyll\n---\n", "---\ntags:   ruby Jekyll\n---\n",
         R"({"tags":"ruby Jekyll"})"},
        {"commas in singular", "---\ntag: a, b\n---\n", "---\ntags: a b\n---\n", R"({"tags":"a b"})"},
        {"key", "---\nTITLE:  a  # b\n---\n", "---\ntitle:  a  # b\n---\n", R"({"title":"a"})"},
        {"colon", "---\ntitle:  Review: \\o/ # x\nlayout: post\n---\n",
         "---\ntitle:  'Review: \\o/' # x\nlayout: post\n---\n", R"({"title":"Review: \\o/","layout":"post"})"},
        {"colon and quotes", "---\ntitle: a: \"b\" it's\n---\n", "---\ntitle: 'a: \"b\" it''s'\n---\n",
         R"({"title":"a: \"b\" it's"})"},
        {"several at once", "---\r\ntitle: a: b\r\ndescription: [c] d\r\n---\r\n",
         "---\r\ntitle: \"a: b\"\r\ndescription: \"[c] d\"\r\n---\r\n", R"({"title":"a: b","description":"[c] d"})"},
        {"number sign", "---\ntitle: Issue #1\n---\n", "---\ntitle: \"Issue #1\"\n---\n", R"({"title":"Issue #1"})"},
        {"tab", "---\nheader:\n\tteaser: /there.png\n---\n", "---\nheader:\n  teaser: /there.png\n---\n",
         R"({"header":{"teaser":"/there.png"}})"},
        {"the same twice", "---\ntitle: a\ntags: [x]\ntitle: 'a'\n---\n", "---\ntags: [x]\ntitle: 'a'\n---\n",
         R"({"title":"a","tags":["x"]})"},
        {"not the same twice", "---\ntitle: a\ntitle: b\n---\n", "---\ntitle: a\ntitle: b\n---\n", R"({"title":"b"})"},
        {"line ends", "---\r\ntitle: a\n---\r\ntext  \r\nmore\r\n", "---\r\ntitle: a\r\n---\r\ntext  \r\nmore\r\n",
         R"({"title":"a"})"},
        {"line ends the other way", "---\ntitle: a\n---\ntext\r\nmore\n", "---\ntitle: a\n---\ntext\nmore\n",
         R"({"title":"a"})"},
        {"tag in another case", "---\ntags:\n- JEKYLL\n- 'RUBY'\n---\n", "---\ntags:\n- Jekyll\n- 'ruby'\n---\n",
         R"({"tags":["Jekyll","ruby"]})"},
        {"image in another case", "---\ntitle: a\n---\n![cat]( /There.PNG 'x' )\n",
         "---\ntitle: a\n---\n![cat]( /there.png 'x' )\n", R"({"title":"a"})"},
        {"byte order mark", "\xEF\xBB\xBF---\ntitle: a\n---\n", "---\ntitle: a\n---\n", R"({"title":"a"})"},
    };
}

} // namespace

class tst_Check : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void checkPost_problems_areFoundAtTheirPlaces_data();
    void checkPost_problems_areFoundAtTheirPlaces();
    void checkPost_placesOfFiles_areJudged_data();
    void checkPost_placesOfFiles_areJudged();
    void checkPost_brokenFrontMatter_isOneFinding();
    void checkPost_ruleSwitchedOff_isSilent();
    void fixPost_fixable_changesTheseBytesOnly_data();
    void fixPost_fixable_changesTheseBytesOnly();
    void fixPost_everyRow_readsInJekyllAsMeant();
    void fixPost_thatMovesThePost_needsToBeAsked();
    void liquid_asOurReaderJudges_rubyJudges();
    void checkSite_betweenPosts_findsCollisionsAndCases();
    void checkSite_strayFiles_areTold();
    void checkSite_unknownPlugins_keepItQuiet();
    void checkSite_jekyllsDemo_hasNothingToSay();
    void checkSite_sampleBlog_hasNothingToSay();
    void checkRules_haveUniqueIdsThatAreUsed();

private:
    [[nodiscard]] QString postPath() const { return m_site->filePath(QStringLiteral("_posts/2021-12-31-a.md")); }

    std::unique_ptr<QTemporaryDir> m_site; ///< with an image, a page and three posts
};

void tst_Check::initTestCase()
{
    m_site = std::make_unique<QTemporaryDir>();
    write(m_site->filePath(QStringLiteral("_config.yml")), "permalink: /:categories/:title/\n");
    write(m_site->filePath(QStringLiteral("there.png")), "x");
    write(m_site->filePath(QStringLiteral("about.md")), "---\npermalink: /about-us/\n---\n## Who we are\n");
    write(m_site->filePath(QStringLiteral("_includes/figure.html")), "x");
    write(m_site->filePath(QStringLiteral("_posts/2021-01-01-first.md")),
          "---\ntags: [Jekyll, machine learning]\n---\n## 여는 말\n");
    write(m_site->filePath(QStringLiteral("_posts/2021-01-02-second.md")),
          "---\ntags:\n  - Jekyll\n  - ruby\nredirect_from: /old/\n---\n");
}

void tst_Check::checkPost_problems_areFoundAtTheirPlaces_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QStringList>("found");
    const auto row = [](const char *name, const QByteArray &source, const QStringList &found) {
        QTest::newRow(name) << source << found;
    };
    const auto body = [&row](const char *name, const QByteArray &text, const QStringList &found) {
        row(name, "---\ntitle: a\n---\n" + text + '\n', found);
    };
    const auto one = [](const char *found) { return QStringList{QString::fromLatin1(found)}; };
    row("nothing",
        "---\ntitle: \"a: b\"\ntags: a b\ncategories: [x]\ndate: 2021-12-31 08:00\n---\n\n![cat](/there.png) text\n",
        {});
    row("no front matter", "text\n", {});
    row("comma in an item", "---\ntags:\n  - a, b\n  - c\n---\n", one("comma-in-item:3:5"));
    row("comma in a flow item", "---\ncategories: [\"a, b\"]\n---\n", one("comma-in-item:2:14"));
    row("comma in words", "---\ntags: a, b\n---\n", one("comma-in-item:2:1"));
    row("flow list", "---\ntags: [a, b]\n---\n", {});
    row("comma elsewhere", "---\ntitle: a, b\n---\n", {});
    row("words in singular", "---\ntag: ruby Jekyll\n---\n", one("wrong-key:2:1"));
    row("a name of two words", "---\ntag: word class\ncategory: Machine Learning\n---\n", {});
    row("commas in singular", "---\ncategory: a, b\n---\n", {QStringLiteral("wrong-key:2:1")});
    row("tag beside tags", "---\ntag: a\ntags: [b]\n---\n", one("wrong-key:3:1"));
    row("one name among words", "---\ntags: machine learning\n---\n", one("wrong-key:2:1"));
    row("upper case", "---\nTitle: a\n---\n", one("wrong-key:2:1"));
    row("misspelt", "---\ncatagories: [a]\n---\n", one("wrong-key:2:1"));
    row("upper case beside the right key", "---\nTitle: a\ntitle: b\n---\n", {});
    row("date", "---\ntitle: x\ndate: soon\n---\n", one("unreadable-date:3:1"));
    row("empty date", "---\ndate:\n---\n", one("unreadable-date:2:1"));
    row("last_modified_at", "---\nlast_modified_at: some day\n---\n", one("unreadable-date:2:1"));
    row("last_modified_at that Ruby reads", "---\nlast_modified_at: 2021-12-31-08:00\n---\n", {});
    row("twice", "---\ntitle: a\ntags: []\ntitle: b\n---\n", one("duplicate-key:2:1"));
    row("colon", "---\ntitle: Review: 2021\n---\n", one("unquoted-colon:2:8"));
    row("two colons", "---\ntitle: a: b\ndescription: 회고: 한 해\n---\n",
        {QStringLiteral("unquoted-colon:2:8"), QStringLiteral("unquoted-colon:3:14")});
    row("colon in an item", "---\ntags:\n  - a\nteaser: x: y # remark\n---\n", one("unquoted-colon:4:9"));
    row("colon without a blank", "---\ntitle: 12:30\nlink: https://a.net/b\n---\n", {});
    row("brackets in front", "---\ntitle: [Linux] notes\n---\n", one("needs-quotes:2:8"));
    row("at sign", "---\ntitle: @home\n---\n", one("needs-quotes:2:8"));
    row("quotes in front", "---\ntitle: \"Hello\" he said\n---\n", one("needs-quotes:2:8"));
    row("half a list", "---\ntitle: a\ntags: [a, b\n---\n", one("broken-front-matter:4:1"));
    row("number sign", "---\ntitle: Issue #1 of 한글\n---\n", one("needs-quotes:2:8"));
    row("a remark", "---\ntitle: Issue # one\n---\n", {});
    row("tab", "---\ntags:\n\t- a\n---\n", one("tab-indentation:3:1"));
    row("tab behind a value", "---\ntitle: a\t\n---\n", {});
    row("byte order mark", "\xEF\xBB\xBF---\ntitle: a\n---\n", one("byte-order-mark:1:1"));
    row("line ends", "---\r\ntitle: a\n---\r\n", one("mixed-line-ends:2:9"));
    row("line ends of Windows", "---\r\ntitle: a\r\n---\r\ntext\r\n", {});
    row("tag in another case", "---\ntags: [JEKYLL]\n---\n", one("tag-case:2:8"));
    row("no such month", "---\ndate: 2021-13-01\n---\n", one("unreadable-date:2:1"));
    body("missing image", "\n![cat](/gone.png)", one("missing-image:5:1"));
    body("image in another case", "![cat](/There.PNG)", one("missing-image:4:1"));
    row("missing teaser", "---\nheader:\n  teaser: /gone.png\n---\n", one("missing-image:3:11"));
    row("a bare name of a theme", "---\nimage: gone.png\n---\n", {});
    body("remote image", "![cat](https://a.net/x.png)", {});
    body("expiring image", "![cat](https://private-user-images.githubusercontent.com/1.png?jwt=x)",
         one("expiring-image:4:1"));
    body("no alternative text", "한글 ![image](/there.png)", one("no-alternative-text:4:4"));
    body("links that lead somewhere",
         "[a](/about-us/) [b](/first/) [c](/first/#여는-말) [d](/old) [e](/there.png) [f](https://a.net/x) [g](/)\n"
         "[h](#h) [i]({% post_url 2021-01-01-first %}) [j]({% link about.md %}) [k](/page2/) [l](/feed.xml)\n"
         "{% include figure.html %} [m](mailto:a@b.net) [n](../first/)\n## h",
         {});
    body("link to nothing", "see [a](/gone/)", one("broken-link:4:5"));
    body("link to no file", "[a](/there.pdf)", one("broken-link:4:1"));
    body("link into another repository", "[a](/slides/2021/deck/)", {});
    body("link to a day without a post", "[a](/2019/01/01/gone.html)", one("broken-link:4:1"));
    body("anchor in this post", "[a](#gone)\n## here", one("broken-anchor:4:1"));
    body("anchor in another post", "[a](/first/#gone)", one("broken-anchor:4:1"));
    body("anchor of the theme", "[a](#comments) [b](#)", {});
    body("post_url to nothing", "한 {% post_url 2020-01-01-gone %}", one("broken-link:4:3"));
    body("link tag to nothing", "{% link gone.md %}", one("broken-link:4:1"));
    body("an unclosed block", "text\n{% if page.x %}", one("liquid-error:5:1"));
    body("an unknown tag", "{% gallery %}", one("liquid-error:4:1"));
    body("an include that is not there", "{% include gone.html %}", one("liquid-error:4:1"));
    body("Liquid in raw", "{% raw %}{% gallery %} {{ x }{% endraw %}", {});
    row("Liquid that is not run", "---\nrender_with_liquid: false\n---\n{% gallery %} `{{ x }}`\n", {});
    body("Liquid in code", "`{{ x }}`", one("liquid-in-code:4:2"));
    body("Liquid in code that has a value", "{% assign x = 1 %}`{{ x }} {{ site.url }}`", {});
    body("guarded Liquid in code", "```\n{% raw %}\n{{ x }}\n{% endraw %}\n```", {});
    body("open fence", "```ruby\nx", one("unclosed-fence:4:1"));
    body("shortcode", "well done :tada:", one("emoji-shortcode:4:11"));
    body("what only looks like a shortcode", "at 10:30:45, [:word:], `:tada:`", {});
    body("undefined footnote", "a[^1]", one("undefined-footnote:4:2"));
}

void tst_Check::checkPost_problems_areFoundAtTheirPlaces()
{
    QFETCH(QByteArray, source);
    const CheckedSite site = siteAt(m_site->path());
    QTEST(shown(site::checkPost(site, postPath(), source)), "found");
}

void tst_Check::checkPost_placesOfFiles_areJudged_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QStringList>("found");
    const auto row = [](const char *path, const QStringList &found) {
        QTest::newRow(path) << QString::fromLatin1(path) << found;
    };
    row("_posts/2021-12-31-a.md", {});
    row("_posts/sub/2021-12-31-a.markdown", {});
    row("news/_posts/2021-12-31-a.md", {});
    row("_drafts/a.md", {});
    row("about.md", {});
    row("_notes/2021-12-31-a.md", {}); // of a collection
    row("_posts/a.md", {QStringLiteral("file-name")});
    row("_posts/2021-12-a.md", {QStringLiteral("file-name")});
    row("_posts/2021-12-31-a.txt", {QStringLiteral("file-name")});
    row("_posts/2021-12-31-a.html", {});
    row("_posts/2021-13-30-a.md", {QStringLiteral("unreadable-date")});
    row("posts/2021-12-31-a.md", {QStringLiteral("wrong-folder")});
    row("2021-12-31-a.md", {QStringLiteral("wrong-folder")});
    row("old/_posts/2021-12-31-a.md", {QStringLiteral("excluded-file")});
    row("_private/_posts/2021-12-31-a.md", {QStringLiteral("excluded-file")});
    row("_posts/.2021-12-31-a.md", {QStringLiteral("excluded-file")});
}

void tst_Check::checkPost_placesOfFiles_areJudged()
{
    QFETCH(QString, path);
    QTemporaryDir dir;
    write(dir.filePath(QStringLiteral("_config.yml")), "exclude: [old]\ncollections: {notes: {output: true}}\n");
    QTEST(rulesOf(site::checkPost(siteAt(dir.path()), dir.filePath(path), "---\ntitle: a\n---\n")), "found");
}

void tst_Check::checkPost_brokenFrontMatter_isOneFinding()
{
    const CheckedSite site(site::SiteRules{site::SiteConfig()}, now);
    const auto findings = site::checkPost(site, QStringLiteral("/x/a.md"), "---\ntitle: a\ntags: [\n---\n![](x.png)\n");
    QCOMPARE(rulesOf(findings), QStringList(QStringLiteral("broken-front-matter")));
    QVERIFY(findings.first().line >= 3);
    QVERIFY(!findings.first().isFixable());
}

void tst_Check::checkPost_ruleSwitchedOff_isSilent()
{
    QTemporaryDir dir;
    write(dir.filePath(QStringLiteral("_config.yml")), "galley: {ignore: [comma-in-item]}\n");
    const QByteArray source = "---\ntags:\n  - a, b\ndate: soon\n---\n";
    const QString file = dir.filePath(QStringLiteral("_posts/2021-12-31-a.md"));
    QCOMPARE(rulesOf(site::checkPost(siteAt(dir.path()), file, source)),
             QStringList(QStringLiteral("unreadable-date")));
}

void tst_Check::fixPost_fixable_changesTheseBytesOnly_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("fixed");
    for (const Fix &fix : fixes())
        QTest::newRow(fix.name) << fix.source << fix.fixed;
}

void tst_Check::fixPost_fixable_changesTheseBytesOnly()
{
    QFETCH(QByteArray, source);
    const site::FixedPost post = site::fixPost(siteAt(m_site->path()), postPath(), source);
    QTEST(post.source, "fixed");
    for (const Finding &finding : post.left)
        QVERIFY2(!finding.isFixable(), qPrintable(finding.text));
}

void tst_Check::fixPost_everyRow_readsInJekyllAsMeant()
{
    if (!test::haveJekyll())
        QSKIP("Jekyll is not installed");
    QJsonArray sources;
    QJsonArray meant;
    const CheckedSite site = siteAt(m_site->path());
    for (const Fix &fix : fixes()) {
        sources.append(QString::fromUtf8(site::fixPost(site, postPath(), fix.source).source));
        meant.append(QJsonDocument::fromJson(fix.meant).object());
    }
    const auto read = test::askJekyll(QStringLiteral("front matter"), sources);
    QVERIFY(read.has_value());
    QCOMPARE(*read, meant);
}

void tst_Check::fixPost_thatMovesThePost_needsToBeAsked()
{
    const CheckedSite site = siteAt(m_site->path());
    const QByteArray source = "---\ncategories:\n  - a, b\n---\n";
    const QList<Finding> findings = site::checkPost(site, postPath(), source);
    QCOMPARE(rulesOf(findings), QStringList(QStringLiteral("comma-in-item")));
    QCOMPARE(findings.first().urlAfterFix, QStringLiteral("/a/b/a/"));
    QCOMPARE(site::fixPost(site, postPath(), source).source, source);
    QCOMPARE(site::fixPost(site, postPath(), source, {QStringLiteral("comma-in-item")}).source,
             QByteArray("---\ncategories:\n  - a\n  - b\n---\n"));
}

void tst_Check::liquid_asOurReaderJudges_rubyJudges()
{
    if (!test::haveJekyll())
        QSKIP("Jekyll is not installed");
    const QStringList texts{QStringLiteral("text"),
                            QStringLiteral("{{ x }}"),
                            QStringLiteral("{{x}}"),
                            QStringLiteral("{{ x"),
                            QStringLiteral("{{ x }"),
                            QStringLiteral("{{"),
                            QStringLiteral("{%"),
                            QStringLiteral("{% %}"),
                            QStringLiteral("{% if x %}"),
                            QStringLiteral("{% if %}a{% endif %}"),
                            QStringLiteral("{% if x %}a{% endif %}"),
                            QStringLiteral("{%- if x -%}a{%- endif -%}"),
                            QStringLiteral("{% if x %}a{% else %}b{% elsif y %}c{% endif %}"),
                            QStringLiteral("{% else %}"),
                            QStringLiteral("{% endif %}"),
                            QStringLiteral("{% if x %}{% endfor %}"),
                            QStringLiteral("{% for x in y %}{{ x }}{% else %}{% endfor %}"),
                            QStringLiteral("{% for x of y %}{% endfor %}"),
                            QStringLiteral("{% unless x %}{% endunless %}"),
                            QStringLiteral("{% case x %}{% when 1 %}{% endcase %}"),
                            QStringLiteral("{% case x %}{% elsif 1 %}{% endcase %}"),
                            QStringLiteral("{% raw %}{{ x {% if %}{% endraw %}"),
                            QStringLiteral("{% raw %}"),
                            QStringLiteral("{% raw x %}{% endraw %}"),
                            QStringLiteral("{% comment %}{% gallery %}{% endcomment %}"),
                            QStringLiteral("{% comment %}"),
                            QStringLiteral("{% assign x = 1 %}"),
                            QStringLiteral("{% assign x %}"),
                            QStringLiteral("{% capture x %}a{% endcapture %}"),
                            QStringLiteral("{% capture %}a{% endcapture %}"),
                            QStringLiteral("{% gallery %}"),
                            QStringLiteral("{% highlight ruby %}a{% endhighlight %}"),
                            QStringLiteral("{% highlight ruby linenos %}a{% endhighlight %}"),
                            QStringLiteral("{% highlight %}a{% endhighlight %}"),
                            QStringLiteral("{% highlight ruby %}{{ x }}"),
                            QStringLiteral("{% post_url 2021-01-01-a %}"),
                            QStringLiteral("{% post_url a %}"),
                            QStringLiteral("{% link a.md %}"),
                            QStringLiteral("{% tablerow x in y %}{% endtablerow %}"),
                            QStringLiteral("{% cycle 'a', 'b' %}"),
                            QStringLiteral("{% cycle %}"),
                            QStringLiteral("{% increment x %}"),
                            QStringLiteral("{% break %}"),
                            QStringLiteral("{% endraw %}"),
                            QStringLiteral("{% \"x\" %}"),
                            QStringLiteral("한글 {% if 한글 %}{% endif %}"),
                            QStringLiteral("{% if a %}{% if b %}{% endif %}"),
                            QStringLiteral("}} %} { {x}")};
    const auto answers = test::askJekyll(QStringLiteral("liquid"), QJsonArray::fromStringList(texts));
    QVERIFY(answers.has_value());
    const site::LiquidWords words{{}, true, {}};
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const bool read = site::readLiquid(texts[i].toUtf8(), words).problems.isEmpty();
        QVERIFY2(read == answers->at(i).toBool(), qPrintable(texts[i]));
    }
}

void tst_Check::checkSite_betweenPosts_findsCollisionsAndCases()
{
    QTemporaryDir dir;
    write(dir.filePath(QStringLiteral("_config.yml")), "permalink: /:title/\n");
    write(dir.filePath(QStringLiteral("_posts/2021-01-01-same.md")), "---\ntags: [Jekyll]\n---\n");
    write(dir.filePath(QStringLiteral("_posts/2021-01-02-same.md")), "---\ntags: [jekyll]\n---\n");
    write(dir.filePath(QStringLiteral("_posts/2021-01-03-other.md")), "---\ntags: [jekyll]\n---\n");
    write(dir.filePath(QStringLiteral("_posts/2021-01-04-page.md")), "---\npermalink: /about/\n---\n");
    write(dir.filePath(QStringLiteral("about/index.html")), "---\n---\n");
    write(dir.filePath(QStringLiteral("_drafts/same.md")), "---\ntitle: no collision yet\n---\n");
    const QList<Finding> findings = site::checkSite(siteAt(dir.path()));
    QCOMPARE(shown(findings),
             (QStringList{QStringLiteral("url-collision:0:0"), QStringLiteral("tag-case:2:8"),
                          QStringLiteral("url-collision:0:0"), QStringLiteral("url-collision:2:1")}));
    QVERIFY(findings.first().file.endsWith(QLatin1String("2021-01-01-same.md")));
    write(dir.filePath(QStringLiteral("_config.yml")), "permalink: /:title/\ngalley: {ignore: [tag-case]}\n");
    QCOMPARE(site::checkSite(siteAt(dir.path())).size(), 3);
}

void tst_Check::checkSite_strayFiles_areTold()
{
    QTemporaryDir dir;
    write(dir.filePath(QStringLiteral("_config.yml")), "");
    write(dir.filePath(QStringLiteral("_posts/no-date.md")), "---\n---\n");
    write(dir.filePath(QStringLiteral("_post/2021-01-01-a.md")), "---\n---\n");
    write(dir.filePath(QStringLiteral("_posts/README.txt")), "text");
    write(dir.filePath(QStringLiteral("docs/2021-01-01-minutes.md")), "---\n---\n");
    const QList<Finding> findings = site::checkSite(siteAt(dir.path()));
    QCOMPARE(rulesOf(findings), (QStringList{QStringLiteral("wrong-folder"), QStringLiteral("file-name")}));
}

void tst_Check::checkSite_unknownPlugins_keepItQuiet()
{
    QTemporaryDir dir;
    write(dir.filePath(QStringLiteral("_config.yml")), "");
    write(dir.filePath(QStringLiteral("_posts/2021-01-01-a.md")), "---\n---\n{% gallery %} [a](/made/)\n");
    QCOMPARE(rulesOf(site::checkSite(siteAt(dir.path()))),
             (QStringList{QStringLiteral("liquid-error"), QStringLiteral("broken-link")}));
    write(dir.filePath(QStringLiteral("_plugins/own.rb")),
          "class G < Jekyll::Generator\nend\nLiquid::Template.register_tag('gallery', T)\n");
    QCOMPARE(rulesOf(site::checkSite(siteAt(dir.path()))), QStringList());
    QVERIFY(QFile::remove(dir.filePath(QStringLiteral("_plugins/own.rb"))));
    write(dir.filePath(QStringLiteral("Gemfile")), "group :jekyll_plugins do\n  gem \"jekyll-unheard-of\"\nend\n");
    QCOMPARE(rulesOf(site::checkSite(siteAt(dir.path()))), QStringList());
}

void tst_Check::checkSite_jekyllsDemo_hasNothingToSay()
{
    if (!test::haveJekyll())
        QSKIP("Jekyll is not installed");
    QTemporaryDir dir;
    QProcess jekyll;
    const QString folder = dir.filePath(QStringLiteral("demo"));
    jekyll.start(QStringLiteral("jekyll"), {QStringLiteral("new"), QStringLiteral("--skip-bundle"), folder});
    QVERIFY(jekyll.waitForFinished(60000));
    QCOMPARE(jekyll.exitCode(), 0);
    const CheckedSite site = siteAt(folder);
    QCOMPARE(site.posts().size(), 1);
    QCOMPARE(shown(site::checkSite(site)), QStringList());
}

void tst_Check::checkSite_sampleBlog_hasNothingToSay()
{
    QCOMPARE(shown(site::checkSite(siteAt(QStringLiteral(GALLEY_SOURCE_DIR "/resources/sample-blog")))), QStringList());
}

void tst_Check::checkRules_haveUniqueIdsThatAreUsed()
{
    QStringList ids;
    for (const site::CheckRule &rule : site::checkRules()) {
        ids.append(rule.id);
        QVERIFY(!rule.why.isEmpty());
    }
    QCOMPARE(ids.removeDuplicates(), 0);
}

QTEST_GUILESS_MAIN(tst_Check)
#include "tst_check.moc"
