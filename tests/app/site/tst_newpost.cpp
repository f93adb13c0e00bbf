// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/newpost.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace galley;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

class tst_NewPost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        write(m_dir->filePath(QStringLiteral("_config.yml")), "timezone: Asia/Seoul\n");
    }

    void newPost_emptySite_hasATitleAlone()
    {
        const auto made = begun(QStringLiteral("2021년 회고"));
        QVERIFY(made.ok());
        QCOMPARE(made->path, QStringLiteral("_posts/2022-01-01-2021년-회고.md"));
        QCOMPARE(made->source, QByteArray("---\ntitle: 2021년 회고\n---\n\n"));
    }

    void newPost_siteWithPosts_followsTheirHabit()
    {
        for (int i = 1; i <= 5; ++i) {
            write(m_dir->filePath(QStringLiteral("_posts/2021-05-0%1-post.md").arg(i)),
                  "---\nlayout: single\ntitle:  \"Post " + QByteArray::number(i) + "\"\nexcerpt: \"e"
                      + QByteArray::number(i) + "\"\ntoc: true\n\ncategories:\n  - organize\ntags:\n  - t"
                      + QByteArray::number(i) + "\nlast_modified_at: 2021-05-0" + QByteArray::number(i)
                      + "-08:00\n---\ntext\n");
        }
        write(m_dir->filePath(QStringLiteral("_posts/2021-06-01-odd.md")),
              "---\ntitle: odd\npublished: false\nslug: x\n---\n");
        const auto made = begun(QStringLiteral("Say \"hi\""));
        QVERIFY(made.ok());
        QCOMPARE(made->path, QStringLiteral("_posts/2022-01-01-say-hi.md"));
        QCOMPARE(made->source,
                 QByteArray("---\nlayout: single\ntitle:  \"Say \\\"hi\\\"\"\nexcerpt: \"\"\ntoc: "
                            "true\n\ncategories:\n  - organize\n"
                            "tags:\nlast_modified_at: 2022-01-01-05:00\n---\n\n"));
    }

    void newPost_dates_keepTheirForm_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("date") << QByteArray("2021-05-01") << QByteArray("2022-01-01");
        QTest::newRow("time") << QByteArray("2021-05-01 08:00:00 +0900") << QByteArray("2022-01-01 05:00:00 +0900");
        QTest::newRow("other offset") << QByteArray("2021-05-01 08:00:00 +0000")
                                      << QByteArray("2021-12-31 20:00:00 +0000");
        QTest::newRow("text") << QByteArray("2021-05-01-08:00") << QByteArray("2022-01-01-05:00");
        QTest::newRow("quoted") << QByteArray("\"2021-05-01 08:00\"") << QByteArray("\"2022-01-01 05:00\"");
    }
    void newPost_dates_keepTheirForm()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        write(m_dir->filePath(QStringLiteral("_posts/2021-05-01-a.md")), "---\ndate: " + before + "\ntitle: a\n---\n");
        QCOMPARE(begun(QStringLiteral("b"))->source, QByteArray("---\ndate: " + after + "\ntitle: b\n---\n\n"));
    }

    void newPost_windowsLineEnds_areKept()
    {
        write(m_dir->filePath(QStringLiteral("_posts/2021-05-01-a.md")), "---\r\ntitle: a\r\n---\r\ntext\r\n");
        QCOMPARE(begun(QStringLiteral("b"))->source, QByteArray("---\r\ntitle: b\r\n---\r\n\r\n"));
    }

    void newPost_slugAndPermalinkOfAnother_areNotTaken()
    {
        write(m_dir->filePath(QStringLiteral("_posts/2021-05-01-a.md")),
              "---\ntitle: a\nslug: x\npermalink: /x/\npublished: false\n---\n");
        write(m_dir->filePath(QStringLiteral("_posts/2021-05-02-a.md")),
              "---\ntitle: a\nslug: y\npermalink: /y/\npublished: true\n---\n");
        QCOMPARE(begun(QStringLiteral("b"))->source, QByteArray("---\ntitle: b\n---\n\n"));
    }

    void newPost_draft_isInDraftsWithWhatComposeSays()
    {
        write(m_dir->filePath(QStringLiteral("_config.yml")),
              "collections_dir: docs\njekyll_compose: {default_front_matter: {drafts: {image: '', tags: []}, posts: "
              "{never: 1}}}\n");
        site::NewPostOptions options;
        options.draft = true;
        const auto made = begun(QStringLiteral("b"), options);
        QCOMPARE(made->path, QStringLiteral("docs/_drafts/b.md"));
        QVERIFY(made->source.startsWith("---\ntitle: b\nimage: "));
        QVERIFY(made->source.contains("\ntags: []\n"));
        QVERIFY(!made->source.contains("never"));
    }

    void newPost_draft_hasNoDateAndTheKeysOfOlderCompose()
    {
        write(m_dir->filePath(QStringLiteral("_config.yml")),
              "timezone: Asia/Seoul\njekyll_compose:\n  draft_default_front_matter:\n    comments: false\n"
              "  post_default_front_matter:\n    comments: true\n");
        write(m_dir->filePath(QStringLiteral("_posts/2021-05-01-a.md")),
              "---\ntitle: 'A'\ndate: 2021-05-01 10:00:00 +0900\n---\n");
        const auto draft = begun(QStringLiteral("B"), {.draft = true});
        QCOMPARE(draft->source, QByteArray("---\ntitle: 'B'\ncomments: false\n---\n\n"));
        QVERIFY(begun(QStringLiteral("B"))->source.endsWith("+0900\ncomments: true\n---\n\n"));
    }

    void newPost_timeWithoutOffset_isNotOfTheFuture()
    {
        // YAML reads such a time as UTC: the clock of Seoul would be nine hours ahead.
        write(m_dir->filePath(QStringLiteral("_posts/2021-05-01-a.md")),
              "---\ntitle: A\ndate: 2021-05-01 10:00:00\n---\n");
        QVERIFY(begun(QStringLiteral("B"))->source.contains("date: 2021-12-31 20:00:00\n"));
    }

    void newPost_withoutTitle_waitsForOne()
    {
        write(m_dir->filePath(QStringLiteral("_posts/2021-05-01-a.md")), "---\ntitle:  \"A\"\ntags: [a]\n---\n");
        const auto config = site::SiteConfig::read(m_dir->path());
        const auto made = site::newPost(site::SiteRules(*config), site::PostHabit::read(site::SiteRules(*config)),
                                        {.slug = QStringLiteral("untitled"), .now = QDateTime::currentDateTimeUtc()});
        QVERIFY(made.ok());
        QCOMPARE(made->source, QByteArray("---\ntitle:  \"\"\ntags: []\n---\n\n"));
    }

    void newPost_titleWithoutLetters_isRefused()
    {
        QVERIFY(!begun(QStringLiteral("!!!")).ok());
        site::NewPostOptions options;
        options.slug = QStringLiteral("fine");
        QVERIFY(begun(QStringLiteral("!!!"), options).ok());
    }

private:
    post::Result<site::NewPost> begun(const QString &title, site::NewPostOptions options = {})
    {
        options.title = title;
        // New Year's Eve in Greenwich is New Year's Day in Seoul.
        options.now = QDateTime(QDate(2021, 12, 31), QTime(20, 0), QTimeZone::utc());
        const site::SiteRules rules(*site::SiteConfig::read(m_dir->path()));
        return site::newPost(rules, site::PostHabit::read(rules), options);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(tst_NewPost)
#include "tst_newpost.moc"
