// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/pluginvalues.h"
#include "app/site/postindex.h"
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
using site::PostRecord;

namespace {

/// The files of a site: path and content.
using Files = QList<std::pair<QByteArray, QByteArray>>;

void write(const QString &path, const QByteArray &bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray withFrontMatter(const char *frontMatter)
{
    return QByteArray("---\n") + frontMatter + "\n---\n\ntext\n";
}

/// Posts in the ways that people name and begin them; every site below has them.
Files commonPosts()
{
    return {
        {"_posts/2021-12-31-20th-post.md",
         withFrontMatter("title:  \"2021년 회고\"\ncategories:\n  - organize\ntags:\n  - organize\nlast_modified_at: "
                         "2021-12-31-08:00")},
        {"_posts/2021-1-3-short-numbers.md", withFrontMatter("tags: a b  c")},
        {"_posts/21-02-03-short-year.markdown", withFrontMatter("title: y")},
        {"_posts/2021-03-04-dots...md", withFrontMatter("")},
        {"_posts/2021-03-05-Upper Case & more.md", withFrontMatter("category: One Two")},
        {"_posts/2021-03-06-한글-제목.md", withFrontMatter("categories: 일상 개발")},
        {"_posts/2021-03-07-date.md", withFrontMatter("date: 2020-01-01 23:30:00 +0900")},
        {"_posts/2021-03-08-date-text.md", withFrontMatter("date: 2020-02-02-08:00")},
        {"_posts/2021-03-09-date-only.md", withFrontMatter("date: 2020-02-03")},
        {"_posts/2021-03-10-permalink.md", withFrontMatter("permalink: /:year/:slug.html\nslug: \"My Slug\"")},
        {"_posts/2021-03-11-permalink-bare.md", withFrontMatter("permalink: :title")},
        {"_posts/2021-03-12-hidden.md", withFrontMatter("published: false")},
        {"_posts/2021-03-13-drafted.md", withFrontMatter("draft: true")},
        {"_posts/2199-01-01-future.md", withFrontMatter("title: later")},
        {"_posts/2021-03-14-categories.md",
         withFrontMatter("category: x\ncategories: [a, b, a, 2021, ~]\ntag: t\ntags: [1, b, [c, d]]")},
        {"_posts/2021-03-15-false.md", withFrontMatter("title: false\ntags: false\ncategories:")},
        {"_posts/2021-03-16-map-tags.md", withFrontMatter("tags: {a: b}")},
        {"_posts/2021-03-17-none.md", "no front matter at all\n"},
        {"_posts/2021-03-18-empty.md", ""},
        {"_posts/2021-03-19-text.md", withFrontMatter("just a text")},
        {"_posts/2021-03-20-broken.md", withFrontMatter("title: \"unclosed")},
        {"_posts/2021-03-21-tabs.md", withFrontMatter("title:\n\t- x")},
        {"_posts/2021-03-22-list.md", withFrontMatter("- a\n- b")},
        {"_posts/2021-03-23-types.md",
         withFrontMatter(
             "yes: no\nnumber: 012\ntime: 12:30:45\nwhen: 2021-12-31\nat: 2021-12-31T08:00:00+09:00\nnest: {a: [1, "
             "{b: ~}]}\nfloat: 1.50\nnull:")},
        {"_posts/2021-03-24-bom.md", "\xEF\xBB\xBF---\ntitle: bom\n---\n"},
        {"_posts/2021-03-25-crlf.md", "---\r\ntitle: crlf\r\ntags: [a]\r\n---\r\n\r\ntext\r\n"},
        {"_posts/2021-03-26-latin1.md", "---\ntitle: caf\xE9\n---\n"},
        {"_posts/2021-03-27-html.html", withFrontMatter("title: html")},
        {"_posts/2021-03-28-textile.textile", withFrontMatter("title: textile")},
        {"_posts/2021-03-29-data.yml", "title: data\n"},
        {"_posts/2021-03-30-noext", withFrontMatter("title: none")},
        {"_posts/no-date.md", withFrontMatter("title: none")},
        {"_posts/.2021-03-30-dot.md", withFrontMatter("title: dot")},
        {"_posts/2021-03-30-backup.md~", withFrontMatter("title: backup")},
        {"_posts/_2021-03-30-special.md", withFrontMatter("title: special")},
        {"_posts/#2021-03-30-special.md", withFrontMatter("title: special")},
        {"_posts/sub/2021-04-01-below.md", withFrontMatter("title: below")},
        {"_posts/_sub/2021-04-02-special-folder.md", withFrontMatter("title: below")},
        {"_posts/sub/_sub/2021-04-03-inner-special-folder.md", withFrontMatter("title: below")},
        {"es/_posts/2021-04-04-hola.md", withFrontMatter("categories: [es, otro]")},
        {"es/tech/_posts/2021-04-05-dos.md", withFrontMatter("categories: tres")},
        {"_hidden/_posts/2021-04-06-hidden.md", withFrontMatter("title: hidden")},
        {".hidden/_posts/2021-04-07-hidden.md", withFrontMatter("title: hidden")},
        {"node_modules/x/_posts/2021-04-08-module.md", withFrontMatter("title: module")},
        {"vendor/bundle/x/_posts/2021-04-09-gem.md", withFrontMatter("title: gem")},
        {"_drafts/plain.md", withFrontMatter("title: A draft")},
        {"_drafts/2021-05-01-dated.md", withFrontMatter("tags: [x]")},
        {"_drafts/with-date.md", withFrontMatter("date: 2021-05-02 10:00")},
        {"_drafts/publishable.md", withFrontMatter("draft: false")},
        {"es/_drafts/borrador.md", withFrontMatter("title: b")},
    };
}

/// Bodies that Jekyll cuts in its own ways.
Files excerptPosts()
{
    const auto body = [](const char *text) { return QByteArray("---\ntitle: e\n---\n") + text; };
    return {
        {"_posts/2018-01-01-blank-lines-first.md", body("\n\n  \nfirst paragraph\nof two lines\n\nsecond\n")},
        {"_posts/2018-01-02-indented-first.md", body("\n\n    code\n\ntext\n")},
        {"_posts/2018-01-03-one-paragraph.md", body("only one")},
        {"_posts/2018-01-04-ends-with-separator.md", body("first\n\n")},
        {"_posts/2018-01-05-definitions.md",
         body("See [a][x] and [b].\n\nMore.\n\n[x]: http://x/\n   [b]: /b 'B'\n[c]: /c\n    [x]: too far in\n")},
        {"_posts/2018-01-06-open-liquid.md", body("{% if x %}\n{% for i in y %}\na\n\nb\n{% endfor %}{% endif %}\n")},
        {"_posts/2018-01-07-closed-liquid.md", body("{% raw %}a{% endraw %} {% include x.html %}\n\nb\n")},
        {"_posts/2018-01-08-highlight.md", body("{%- highlight ruby -%}\nputs 1\n\nputs 2\n{% endhighlight %}\n")},
        {"_posts/2018-01-09-own.md", "---\nexcerpt: My own\n---\ntext\n\nmore\n"},
        {"_posts/2018-01-10-own-separator.md", "---\nexcerpt_separator: <!--here-->\n---\na\n\nb<!--here-->c\n"},
        {"_posts/2018-01-11-no-excerpt.md", "---\nexcerpt: false\n---\na\n\nb END c\n"},
        {"_posts/2018-01-12-more.md", body("a\n\nb <!--more--> c END d\n")},
        {"_posts/2018-01-13-hangul.md", body("첫 문단\n둘째 줄\n\n둘째 문단\n")},
    };
}

/// A site that uses every option that decides which posts there are, and what each of them is.
Files everything()
{
    Files files{
        {"_config.yml",
         "title: Everything\nurl: https://example.com\nbaseurl: /blog\ntimezone: Asia/Seoul\n"
         "collections_dir: content\n"
         "collections:\n  posts: {permalink: '/:categories/:year/:title/', output: true}\n"
         "  recipes: {output: true, permalink: '/r/:name'}\n"
         "exclude: [old, '*.bak', content/attic/]\ninclude: [_special]\nkeep_files: [.git, kept]\n"
         "markdown_ext: markdown,mkd,md,text\nfuture: false\nunpublished: false\nlimit_posts: 4\n"
         "permalink: pretty\nexcerpt_separator: <!--more-->\ntheme: minimal-thing\n"
         "defaults:\n  - scope: {path: '', type: posts}\n    values: {layout: single, toc: true, header: {a: 1}}\n"
         "  - scope: {path: content/ko, type: posts}\n    values: {lang: ko, header: {b: 2}}\n"
         "  - scope: {path: '', type: recipes}\n    values: {layout: recipe}\n"},
        {"_config.local.yml", "future: true\nbaseurl: ''\npermalink: /:title\nlimit_posts: 0\nunpublished: true\n"},
        {"_data/authors.yml", "kim: {name: 김}\n"},
        {"_includes/x.html", "x"},
        {"_layouts/single.html", "{{ content }}"},
        {"index.md", withFrontMatter("title: home")},
        {"about.text", withFrontMatter("title: about")},
        {"kept/file.txt", "kept"},
        {"content/_recipes/soup.md", withFrontMatter("title: soup")},
        {"_posts/2019-01-01-outside-of-collections-dir.md", withFrontMatter("title: nowhere")},
        {"_special/_posts/2019-01-02-included-outside.md", withFrontMatter("title: nowhere")},
        {"content/_special/_posts/2019-01-02-included.md", withFrontMatter("title: included")},
        {"content/old/_posts/2019-01-03-not-excluded-here.md", withFrontMatter("title: old")},
        {"content/attic/_posts/2019-01-04-excluded.md", withFrontMatter("title: attic")},
        {"content/ko/_posts/2019-01-05-한글.md", withFrontMatter("tags: 하나 둘\nheader: {c: 3}")},
        {"content/ko/_drafts/초안.md", withFrontMatter("title: 초안")},
        {"content/_posts/2019-01-06-text.text", withFrontMatter("title: other extension")},
        {"content/_posts/2019-01-07-own-permalink.md", withFrontMatter("permalink: /own/:title:output_ext")},
        {"content/_posts/2019-01-08-kept.bak", withFrontMatter("title: backup")},
    };
    for (const auto &[path, bytes] : commonPosts() + excerptPosts())
        files.append({"content/" + path, bytes});
    return files;
}

} // namespace

class tst_PostIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!test::haveJekyll())
            QSKIP("Jekyll is not installed; it is what tells how a site is read");
    }

    void readPosts_sitesOfEveryOption_agreeWithJekyll_data()
    {
        QTest::addColumn<QByteArray>("config");
        const auto row = [](const char *name, const char *config) { QTest::newRow(name) << QByteArray(config); };
        row("plain", "");
        row("permalink pretty, Seoul", "permalink: pretty\ntimezone: Asia/Seoul\n");
        row("permalink none, New York", "permalink: none\ntimezone: America/New_York\n");
        row("permalink ordinal", "permalink: ordinal\ntimezone: Pacific/Apia\n");
        row("permalink weekdate", "permalink: weekdate\ntimezone: UTC\n");
        row("permalink template", "permalink: /:categories/:title/\nbaseurl: /blog\n");
        row("permalink slugified", "permalink: /b/:slugified_categories/:i_month.:i_day/:slug:output_ext\n");
        row("permalink symbol", "permalink: :title\n");
        row("permalink of the collection", "collections:\n  posts:\n    permalink: /p/:year/:title/\n");
        row("unknown time zone", "timezone: Asia/Nowhere\n");
        row("future", "future: true\n");
        row("unpublished", "unpublished: true\n");
        row("markdown_ext", "markdown_ext: md,textile\n");
        row("exclude", "exclude: [es, _posts/sub]\n");
        row("exclude glob", "exclude: ['*/*.markdown', 'e[a-z]/tech', '**/*han*']\n");
        row("exclude folder", "exclude: [es/, '_posts/2021-03-0']\n");
        row("include", "include: [_hidden, .hidden, '_2021*', vendor]\n");
        row("include over exclude", "exclude: [es, docs]\ninclude: [es]\n");
        row("collections_dir", "collections_dir: es\npermalink: /:categories/:title\n");
        row("limit_posts", "limit_posts: 7\n");
        // With `future: true` broken posts have no date, and Jekyll's order of them is anybody's guess.
        row("limit_posts with unpublished", "limit_posts: 3\nunpublished: true\n");
        row("limit_posts beyond all", "limit_posts: 700\n");
        row("no excerpts", "excerpt_separator: ''\n");
        row("excerpts by default", "defaults:\n  - values: {excerpt_separator: END}\n");
        row("excerpt_separator", "excerpt_separator: <!--more-->\n");
        row("defaults",
            "defaults:\n"
            "  - values: {everywhere: yes}\n"
            "  - scope: {path: '', type: posts}\n"
            "    values: {layout: post, author: one, tags: [all], nest: {z: 1, a: 0}}\n"
            "  - scope: {path: '_posts/sub'}\n    values: {layout: sub, toc: true}\n"
            "  - scope: {path: 'es', type: post}\n    values: {lang: es, categories: idioma}\n"
            "  - scope: {type: pages}\n    values: {layout: page}\n"
            "  - scope: {path: ''}\n    values: {author: two, layout: other}\n"
            "  - scope: {path: '_posts/*/2021*'}\n    values: {globbed: true}\n"
            "  - scope: {path: '_posts/**/*-inner*'}\n    values: {deep: true}\n"
            "  - scope: {path: '/_drafts'}\n    values: {layout: draft}\n"
            "  - scope: {path: '_drafts', type: drafts}\n    values: {layout: never}\n"
            "  - not a mapping\n");
        row("defaults of date and permalink",
            "defaults:\n"
            "  - scope: {path: ''}\n    values: {permalink: '/d/:title', published: false}\n"
            "  - scope: {path: _posts/sub}\n    values: {draft: true}\n");
        row("defaults in collections_dir",
            "collections_dir: es\ndefaults:\n"
            "  - scope: {path: 'es/_posts'}\n    values: {a: 1}\n"
            "  - scope: {path: '_posts'}\n    values: {b: 1}\n"
            "  - scope: {path: 'es/*'}\n    values: {c: 1}\n");
    }
    void readPosts_sitesOfEveryOption_agreeWithJekyll()
    {
        QFETCH(QByteArray, config);
        QTemporaryDir dir;
        const QString root = QDir(dir.path()).canonicalPath();
        write(root + QStringLiteral("/_config.yml"), config);
        for (const auto &[path, bytes] : commonPosts() + excerptPosts())
            write(root + u'/' + QString::fromUtf8(path), bytes);
        compareWithJekyll(root, {});
    }

    void readPosts_siteWithEverything_agreesWithJekyll()
    {
        QTemporaryDir dir;
        const QString root = QDir(dir.path()).canonicalPath();
        const Files files = everything();
        for (const auto &[path, bytes] : files)
            write(root + u'/' + QString::fromUtf8(path), bytes);
        compareWithJekyll(root, {root + QStringLiteral("/_config.yml"), root + QStringLiteral("/_config.local.yml")});
        compareWithJekyll(root, {root + QStringLiteral("/_config.yml")});
        compareWithJekyll(root, {});
    }

    /// Sites that nobody would keep, from seeds: what configuration, names and front matter can say, mixed.
    void readPosts_randomSites_agreeWithJekyll()
    {
        QTemporaryDir dir;
        const QString root = QDir(dir.path()).canonicalPath();
        const int sites = qEnvironmentVariableIsSet("GALLEY_ALL") ? 400 : 40;
        QStringList seeds;
        QStringList folders;
        for (int seed = 1; seed <= sites; ++seed) {
            seeds.append(QString::number(seed));
            folders.append(root + u'/' + seeds.last());
        }
        QProcess writer;
        writer.start(QStringLiteral("ruby"),
                     QStringList{QStringLiteral(GALLEY_SOURCE_DIR "/tests/app/site/randomsite.rb"), root} + seeds);
        QVERIFY(writer.waitForFinished(120000));
        QVERIFY2(writer.exitCode() == 0, writer.readAllStandardError());
        QProcess ruby;
        ruby.start(
            QStringLiteral("ruby"),
            QStringList{QStringLiteral(GALLEY_SOURCE_DIR "/tests/app/site/listoracle.rb"), QStringLiteral("--each")}
                + folders);
        QVERIFY(ruby.waitForFinished(600000));
        const QJsonArray answers = QJsonDocument::fromJson(ruby.readAllStandardOutput()).array();
        QCOMPARE(answers.size(), folders.size());
        int asked = 0;
        for (int i = 0; i < sites; ++i) {
            if (!answers[i].isArray() || answers[i].toArray().isEmpty())
                continue; // Jekyll does not build it at all, or there is no post
            ++asked;
            compare(folders[i], {}, answers[i].toArray());
            if (QTest::currentTestFailed()) {
                qWarning("in the site of the seed %s", qPrintable(seeds[i]));
                return;
            }
        }
        QVERIFY2(asked > sites / 2, "too few sites that Jekyll builds");
    }

    void pluginValues_siteWithPlugins_areNamed_data()
    {
        QTest::addColumn<QByteArray>("config");
        QTest::addColumn<QByteArray>("post");
        QTest::addColumn<QString>("wanted");
        const auto row = [](const char *name, const char *config, const char *post, const char *wanted) {
            QTest::newRow(name) << QByteArray(config) << withFrontMatter(post) << QString::fromUtf8(wanted);
        };
        row("none", "", "title: x", "");
        row("modified stamp", "plugins: [jekyll-last-modified-at]\n", "title: x",
            "last_modified_at by jekyll-last-modified-at");
        row("the post says it", "plugins: [jekyll-last-modified-at]\n", "last_modified_at: 2020-01-01", "");
        row("a default says it", "plugins: [jekyll-default-layout]\ndefaults: [{values: {layout: x}}]\n", "title: x",
            "");
        row("layout", "plugins: [jekyll-default-layout]\n", "title: x", "layout by jekyll-default-layout");
        row("titles, of pages only", "plugins: [jekyll-titles-from-headings]\n", "tags: x", "");
        row("titles", "plugins: [jekyll-titles-from-headings]\ntitles_from_headings: {collections: true}\n", "tags: x",
            "title by jekyll-titles-from-headings");
        row("GitHub's gem", "plugins: [github-pages]\n", "title: x", "layout by jekyll-default-layout");
    }
    void pluginValues_siteWithPlugins_areNamed()
    {
        QFETCH(QByteArray, config);
        QFETCH(QByteArray, post);
        QTemporaryDir dir;
        write(dir.filePath(QStringLiteral("_config.yml")), config);
        write(dir.filePath(QStringLiteral("_posts/2021-01-01-x.md")), post);
        const site::SiteConfig read = *site::SiteConfig::read(dir.path());
        const PostRecord record = site::readPostRecord(site::SiteRules(read), QStringLiteral("_posts/2021-01-01-x.md"),
                                                       QDateTime::currentDateTimeUtc());
        QStringList got;
        const QHash<QString, QString> values = site::pluginValues(read, record);
        for (auto it = values.begin(); it != values.end(); ++it)
            got.append(it.key() + QStringLiteral(" by ") + it.value());
        QTEST(got.join(u'|'), "wanted");
    }

    void readPosts_folderThatLinksAboveItself_ends()
    {
        QTemporaryDir dir;
        write(dir.filePath(QStringLiteral("_config.yml")), "");
        write(dir.filePath(QStringLiteral("a/_posts/2021-01-01-x.md")), withFrontMatter("title: x"));
        QVERIFY(QFile::link(dir.path(), dir.filePath(QStringLiteral("a/loop"))));
        QCOMPARE(site::findPosts(*site::SiteConfig::read(dir.path())).size(), 1);
    }

    void readPostRecord_dateThatJekyllRefuses_isBroken()
    {
        QTemporaryDir dir;
        write(dir.filePath(QStringLiteral("_posts/2021-01-01-x.md")), withFrontMatter("date: soon"));
        const PostRecord record =
            site::readPostRecord(site::SiteRules(*site::SiteConfig::read(dir.path())),
                                 QStringLiteral("_posts/2021-01-01-x.md"), QDateTime::fromSecsSinceEpoch(0));
        QVERIFY(record.broken.has_value());
        QCOMPARE(record.hidden, PostRecord::Hidden::Broken);
    }

    void provenance_saysWhereValuesComeFrom()
    {
        QTemporaryDir dir;
        write(dir.filePath(QStringLiteral("_config.yml")),
              "defaults:\n  - values: {layout: a, toc: true}\n  - values: {layout: b}\n");
        write(dir.filePath(QStringLiteral("es/_posts/2021-01-01-x.md")), withFrontMatter("toc: false\ntags: [a]"));
        const auto records =
            site::readPosts(site::SiteRules(*site::SiteConfig::read(dir.path())), QDateTime::currentDateTime());
        QCOMPARE(records.size(), 1);
        const auto &from = records.first().provenance;
        QCOMPARE(from.value(QStringLiteral("layout")), QStringLiteral("defaults 2"));
        QCOMPARE(from.value(QStringLiteral("toc")), QStringLiteral("post"));
        QCOMPARE(from.value(QStringLiteral("tags")), QStringLiteral("post"));
        QCOMPARE(from.value(QStringLiteral("date")), QStringLiteral("file name"));
        QCOMPARE(from.value(QStringLiteral("title")), QStringLiteral("file name"));
        QCOMPARE(from.value(QStringLiteral("categories")), QStringLiteral("folder"));
    }

private:
    static void compare(const QString &root, const QStringList &configs, const QJsonArray &wanted)
    {
        QHash<QString, PostRecord> records;
        const auto config = site::SiteConfig::read(root, configs);
        QVERIFY(config.ok());
        site::forEachPost(site::SiteRules(*config), QDateTime::currentDateTime(),
                          [&records](const PostRecord &record) { records.insert(record.path, record); });
        QVERIFY(!wanted.isEmpty());
        for (const QJsonValue value : wanted) {
            const QJsonObject answer = value.toObject();
            const QString path = answer.value(QLatin1String("path")).toString();
            QVERIFY2(records.contains(path), qPrintable(path));
            compare(records.take(path), answer);
            if (QTest::currentTestFailed())
                return;
        }
        for (const PostRecord &record : records)
            QVERIFY2(record.broken, qPrintable(record.path + QStringLiteral(" is not read by Jekyll")));
    }

    static void compareWithJekyll(const QString &root, const QStringList &configs)
    {
        QProcess ruby;
        ruby.start(QStringLiteral("ruby"),
                   QStringList{QStringLiteral(GALLEY_SOURCE_DIR "/tests/app/site/listoracle.rb"), root} + configs);
        QVERIFY(ruby.waitForFinished(120000));
        const QByteArray error = ruby.readAllStandardError();
        QVERIFY2(ruby.exitCode() == 0, error);
        compare(root, configs, QJsonDocument::fromJson(ruby.readAllStandardOutput()).array());
    }

    static void compare(const PostRecord &record, const QJsonObject &wanted)
    {
        QVERIFY2(record.broken.has_value() == wanted.contains(QLatin1String("broken")),
                 qPrintable(record.path + u' ' + (record.broken ? record.broken->toString() : QString())));
        if (record.broken)
            return;
        QJsonObject frontMatter = record.frontMatter.toJson().toObject();
        for (const QString &key :
             {QStringLiteral("excerpt"), QStringLiteral("ext"), QStringLiteral("draft"), QStringLiteral("slug")})
            frontMatter.remove(key);
        const QJsonObject got{
            {QStringLiteral("path"), record.path},
            {QStringLiteral("url"), record.url},
            {QStringLiteral("date"), record.date.toUTC().toString(Qt::ISODate)},
            {QStringLiteral("slug"), record.frontMatter.find(u"slug")->toJson()},
            {QStringLiteral("categories"), post::Value(record.categories).toJson()},
            {QStringLiteral("tags"), post::Value(record.tags).toJson()},
            {QStringLiteral("draft"), record.draft},
            {QStringLiteral("visible"), record.visible()},
            {QStringLiteral("excerpt"), record.excerpt},
            {QStringLiteral("front_matter"), frontMatter},
        };
        for (auto it = wanted.begin(); it != wanted.end(); ++it) {
            const auto shown = [](const QJsonValue &value) {
                return QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
            };
            QVERIFY2(got.value(it.key()) == it.value(),
                     record.path.toUtf8() + ' ' + it.key().toUtf8() + ": " + shown(got.value(it.key())) + ", Jekyll "
                         + shown(it.value()));
        }
    }
};

QTEST_GUILESS_MAIN(tst_PostIndex)
#include "tst_postindex.moc"
