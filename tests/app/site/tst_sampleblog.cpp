// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/dialectfor.h"
#include "app/site/siteconfig.h"
#include "editor/post/frontmattersplit.h"
#include "preview/markdown/render.h"
#include "tests/app/site/oracle.h"
#include "tests/preview/markdown/canonicalhtml.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace galley;

namespace {

const QString blog = QStringLiteral(GALLEY_SOURCE_DIR "/resources/sample-blog");

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What the layout puts between its two comments, without the highlighter's token spans.
QByteArray bodyOfPage(const QByteArray &page)
{
    static const QByteArray begin = "<!-- body -->";
    const qsizetype from = page.indexOf(begin) + begin.size();
    QString body = QString::fromUtf8(page.mid(from, page.indexOf("<!-- end of body -->") - from));
    static const QRegularExpression tokens(QStringLiteral("<span class=\"[a-z0-9]{1,3}\">|</span>"));
    return body.remove(tokens).toUtf8();
}

} // namespace

class tst_SampleBlog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!test::haveJekyll())
            QSKIP("Jekyll is not installed; it is what builds the blog");
        QProcess jekyll;
        jekyll.setProcessChannelMode(QProcess::MergedChannels);
        jekyll.start(QStringLiteral("jekyll"),
                     {QStringLiteral("build"), QStringLiteral("--source"), blog, QStringLiteral("--destination"),
                      m_out.path(), QStringLiteral("--drafts"), QStringLiteral("--future"),
                      QStringLiteral("--disable-disk-cache")});
        QVERIFY(jekyll.waitForFinished(120000));
        QVERIFY2(jekyll.exitCode() == 0, jekyll.readAll());
    }

    void build_hasAllPostsAndPictures()
    {
        QVERIFY(QDir(blog + QStringLiteral("/_posts")).entryList(QDir::Files).size() >= 6);
        QVERIFY(QFile::exists(m_out.filePath(QStringLiteral("organize/2024-retrospective/index.html"))));
        QVERIFY(QFile::exists(m_out.filePath(QStringLiteral("assets/images/sunset.png"))));
        QVERIFY(!QFile::exists(m_out.filePath(QStringLiteral("README.md"))));
    }

    void retrospective_isWrittenInTheMannerOfItsKind()
    {
        const QByteArray post = contents(blog + QStringLiteral("/_posts/2024-12-31-2024-retrospective.md"));
        QVERIFY(post.count("  \n") > 40); // hard breaks, which editors like to strip
        QVERIFY(post.contains("    \n") && post.contains("   \n"));
        QVERIFY(post.count("\n<br>\n") >= 5);
        QVERIFY(post.count("![") >= 4);
        QVERIFY(post.contains(":punch:"));
    }

    void render_everyPost_isWhatJekyllPublishes_data()
    {
        QTest::addColumn<QString>("post");
        QTest::addColumn<QString>("page");
        const auto row = [](const char *post, const char *page) {
            QTest::newRow(post) << QString::fromUtf8(post) << QString::fromUtf8(page);
        };
        row("_posts/2024-01-07-what-a-galley-proof-is.md", "print/what-a-galley-proof-is");
        row("_posts/2024-03-10-새-작업대.md", "organize/새-작업대");
        row("_posts/2024-05-19-type-sizes.md", "print/type-sizes");
        row("_posts/2024-07-02-장마철-종이-보관.md", "organize/장마철-종이-보관");
        row("_posts/2024-09-15-the-proportions-of-a-page.md", "print/math/the-proportions-of-a-page");
        row("_posts/2024-10-27-교정-부호-메모.md", "print/교정-부호-메모");
        row("_posts/2024-12-31-2024-retrospective.md", "organize/2024-retrospective");
        row("_drafts/다음에-쓸-것.md", "다음에-쓸-것");
    }
    void render_everyPost_isWhatJekyllPublishes()
    {
        QFETCH(QString, post);
        QFETCH(QString, page);
        const auto config = site::SiteConfig::read(blog);
        QVERIFY(config.ok());
        const markdown::Dialect dialect = site::dialectFor(*config);
        QByteArray source = contents(blog + u'/' + post);
        // Liquid is not the preview's; here it stands for one path.
        source.replace("{{ '/assets/images/river-route.svg' | relative_url }}", "/assets/images/river-route.svg");
        const QByteArray body = source.mid(post::splitFrontMatter(source).bodyStart);
        const QByteArray published = contents(m_out.filePath(page + QStringLiteral("/index.html")));
        QVERIFY(!published.isEmpty());
        QCOMPARE(canonicalHtml(markdown::render(body, dialect).html()), canonicalHtml(bodyOfPage(published)));
    }

private:
    QTemporaryDir m_out;
};

QTEST_GUILESS_MAIN(tst_SampleBlog)
#include "tst_sampleblog.moc"
