// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/siteconfig.h"
#include "tests/app/site/oracle.h"

#include <QDir>
#include <QFile>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace galley;
using site::SiteConfig;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// The files of one site in Jekyll's order; with one alone it is found by itself.
using Files = QList<std::pair<QString, QByteArray>>;

const QString configName = QStringLiteral("_config.yml");

QList<Files> configurations()
{
    return {
        {{configName, ""}},
        {{configName, "title: Galley\nurl: https://example.org\nbaseurl: /blog\n"}},
        {{configName, "permalink: pretty\ntimezone: Asia/Seoul\nfuture: true\n"}},
        {{configName, "permalink: :title\nexclude: [README.md, node_modules]\ninclude: [_pages]\n"}},
        {{configName, "collections:\n  - recipes\n  - posts\n"}},
        {{configName, "collections:\n  recipes:\n    output: true\n  posts:\n    permalink: /p/:title\n"}},
        {{configName, "collections:\n"}},
        {{configName, "kramdown:\n  hard_wrap: true\n  own: 1\n"}},
        {{configName, "kramdown:\npermalink:\nexcerpt_separator:\n"}},
        {{configName, "excerpt_separator: <!--more-->\nmarkdown_ext: md,mkd\nlimit_posts: 3\n"}},
        {{configName, "defaults:\n  - scope: {path: '', type: posts}\n    values: {layout: post}\n"}},
        {{configName, "plugins: jemoji\n"}},
        {{configName, "exclude: README.md\n"}},
        {{configName, "- just\n- a list\n"}},
        {{configName, "title: \"unclosed\nurl: [\n"}},
        {{configName, "\xEF\xBB\xBFtitle: with a byte order mark\n"}},
        {{QStringLiteral("_config.yaml"), "title: the other name\n"}},
        {{configName, "title: one\nown: {a: 1, b: {c: 2}}\nplugins: [x]\n"},
         {QStringLiteral("_second.yml"), "title: two\nown: {b: {d: 3}, e: ~}\nplugins: [y]\nbaseurl: ~\n"}},
        {{configName, "own: {a: 1}\n"},
         {QStringLiteral("_second.yml"), "own: text\n"},
         {QStringLiteral("_third.yml"), "own: {b: 2}\n"}},
    };
}

} // namespace

class tst_SiteConfig : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void read_configurations_agreesWithJekyll()
    {
        if (!test::haveJekyll())
            QSKIP("Jekyll is not installed; it is what tells how a configuration is read");
        QJsonArray questions;
        for (const Files &files : configurations()) {
            QJsonObject question;
            for (const auto &[name, bytes] : files)
                question.insert(name,
                                QString::fromUtf8("\xEF\xBB\xBF").startsWith(QChar(0xFEFF)) && bytes.startsWith("\xEF")
                                    ? QChar(0xFEFF) + QString::fromUtf8(bytes)
                                    : QString::fromUtf8(bytes));
            questions.append(question);
        }
        const auto answers = test::askJekyll(QStringLiteral("config"), questions);
        QVERIFY(answers && answers->size() == questions.size());
        for (qsizetype i = 0; i < questions.size(); ++i)
            compare(configurations().at(i), answers->at(i));
    }

    void read_brokenYaml_saysFileAndLine()
    {
        QTemporaryDir dir;
        write(dir.filePath(configName), "title: fine\nurl: [\n");
        const auto config = SiteConfig::read(dir.path());
        QVERIFY(!config);
        QCOMPARE(config.error().file, dir.filePath(configName));
        QVERIFY(config.error().line >= 2);
    }

    void read_folderWithoutConfiguration_hasDefaults()
    {
        QTemporaryDir dir;
        const auto config = SiteConfig::read(dir.path());
        QVERIFY(config.ok());
        QCOMPARE(config->postPermalink(), QStringLiteral("/:categories/:year/:month/:day/:title:output_ext"));
        QCOMPARE(config->baseurl(), QString());
        QVERIFY(config->markdownExtensions().contains(QStringLiteral(".md")));
        QVERIFY(config->notes().isEmpty());
    }

    void read_noFolder_readsNothingOfTheCurrentOne()
    {
        QTemporaryDir dir;
        write(dir.filePath(configName), "title: not ours\n");
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(dir.path()));
        const auto config = SiteConfig::read({});
        QVERIFY(QDir::setCurrent(before));
        QVERIFY(config.ok() && !config->isSite());
        QVERIFY(config->text(u"title").isEmpty());
    }

    void read_toml_isNotedAndLeftOut()
    {
        QTemporaryDir dir;
        write(dir.filePath(QStringLiteral("_config.toml")), "title = \"x\"\n");
        const auto config = SiteConfig::read(dir.path());
        QVERIFY(config.ok());
        QCOMPARE(config->notes().size(), 1);
        QVERIFY(config->text(u"title").isEmpty());
    }

    void timeZone_unknownName_isUtc()
    {
        const SiteConfig config(QStringLiteral("/site"),
                                post::Value(post::Value::Entries{
                                    {QStringLiteral("timezone"), post::Value(QStringLiteral("Asia/Nowhere"))}}));
        QCOMPARE(config.timeZone().offsetFromUtc(QDateTime::currentDateTime()), 0);
    }

    void baseurl_slashesAroundIt_areTidied_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("baseurl");
        QTest::newRow("none") << ""
                              << "";
        QTest::newRow("root") << "/"
                              << "";
        QTest::newRow("plain") << "/blog"
                               << "/blog";
        QTest::newRow("behind") << "/blog/"
                                << "/blog";
        QTest::newRow("no slash") << "blog"
                                  << "/blog";
    }
    void baseurl_slashesAroundIt_areTidied()
    {
        QFETCH(QString, written);
        const SiteConfig config(QString(),
                                post::Value(post::Value::Entries{{QStringLiteral("baseurl"), post::Value(written)}}));
        QTEST(config.baseurl(), "baseurl");
    }

    void findSite_pathsBelow_areOfTheNearestSite()
    {
        QTemporaryDir dir;
        const QString root = QDir(dir.path()).canonicalPath();
        write(root + QStringLiteral("/site/_config.yml"), "");
        write(root + QStringLiteral("/site/_posts/2021-12-31-a.md"), "");
        write(root + QStringLiteral("/site/docs/_config.yaml"), "");
        QCOMPARE(site::findSite(root + QStringLiteral("/site/_posts/2021-12-31-a.md")), root + QStringLiteral("/site"));
        QCOMPARE(site::findSite(root + QStringLiteral("/site")), root + QStringLiteral("/site"));
        QCOMPARE(site::findSite(root + QStringLiteral("/site/docs/_posts/new.md")),
                 root + QStringLiteral("/site/docs"));
        QCOMPARE(site::findSite(root), QString());
    }

private:
    static void compare(const Files &files, const QJsonValue &wanted)
    {
        QTemporaryDir dir;
        QStringList paths;
        for (const auto &[name, bytes] : files) {
            write(dir.filePath(name), bytes);
            paths.append(dir.filePath(name));
        }
        const auto config = SiteConfig::read(dir.path(), files.size() > 1 ? paths : QStringList());
        const QByteArray shown = files.first().second;
        QVERIFY2(config.ok() == wanted.isObject(), shown);
        if (!config)
            return;
        const QJsonObject answer = wanted.toObject();
        for (auto it = answer.begin(); it != answer.end(); ++it) {
            const post::Value *value = config->values().find(it.key());
            const QJsonValue got = value ? value->toJson() : QJsonValue();
            QVERIFY2(got == it.value(), shown + " key " + it.key().toUtf8());
        }
    }
};

QTEST_GUILESS_MAIN(tst_SiteConfig)
#include "tst_siteconfig.moc"
