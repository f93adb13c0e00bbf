// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/checkedsite.h"
#include "app/site/exportincludes.h"
#include "app/site/sitefiles.h"
#include "tests/app/site/oracle.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace galley;
using site::SiteConfig;

/// A site with a theme that is a gem: two versions of it are installed in a folder of the test's own.
class tst_SiteFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        for (const char *version : {"1.9.0", "1.10.0"}) {
            const QString name = QStringLiteral("galley-fixture-") + QString::fromLatin1(version);
            const QString gem = QStringLiteral("gems/gems/") + name;
            write(gem + QStringLiteral("/_layouts/wide.html"), "{{ content }}");
            write(gem + QStringLiteral("/_layouts/deep/inner.html"), "{{ content }}");
            write(gem + QStringLiteral("/_layouts/post.html"), "theirs");
            write(gem + QStringLiteral("/_includes/note.html"), "note");
            write(gem + QStringLiteral("/assets/theme.txt"), "x");
            write(QStringLiteral("gems/specifications/") + name + QStringLiteral(".gemspec"),
                  "Gem::Specification.new { |s| s.name = 'galley-fixture'; s.version = '" + QByteArray(version)
                      + "'; s.summary = 'x'; s.authors = ['x']; s.require_paths = ['lib'] }\n");
        }
        write(QStringLiteral("site/_config.yml"), "theme: Galley-Fixture\n");
        write(QStringLiteral("site/_layouts/post.html"), "own");
        write(QStringLiteral("site/_layouts/home.html"), "own");
        write(QStringLiteral("site/_data/authors.yml"), "kim: {name: Kim}\nlee: {name: Lee}\n");
        write(QStringLiteral("site/assets/a.png"), "png");
        write(QStringLiteral("site/about.md"), "---\n---\n");
        write(QStringLiteral("site/node_modules/x/b.png"), "png");
        qputenv("GEM_HOME", m_dir->filePath(QStringLiteral("gems")).toUtf8());
    }
    void cleanup() { qunsetenv("GEM_HOME"); }

    void themeFolder_ofAnInstalledGem_isWhereJekyllFindsIt()
    {
        if (!test::haveJekyll())
            QSKIP("Jekyll is not installed");
        QProcess ruby;
        ruby.start(
            QStringLiteral("ruby"),
            {QStringLiteral("-e"), QStringLiteral("require 'jekyll'; print Jekyll::Theme.new('Galley-Fixture').root")});
        QVERIFY(ruby.waitForFinished(60000));
        const QString wanted = QString::fromUtf8(ruby.readAllStandardOutput());
        QVERIFY2(wanted.endsWith(QLatin1String("1.10.0")), ruby.readAllStandardError());
        QCOMPARE(QFileInfo(site::themeFolder(config())).canonicalFilePath(), wanted);
    }

    void themeFolder_ofOddNames_isNone_data()
    {
        QTest::addColumn<QByteArray>("theme");
        QTest::newRow("none") << QByteArray("title: x");
        QTest::newRow("not installed") << QByteArray("theme: galley-fixture-that-nobody-has");
        QTest::newRow("a path") << QByteArray("theme: ../galley-fixture");
        QTest::newRow("a pattern") << QByteArray("theme: galley*");
        QTest::newRow("not a text") << QByteArray("theme: [galley-fixture]");
    }
    void themeFolder_ofOddNames_isNone()
    {
        QFETCH(QByteArray, theme);
        write(QStringLiteral("site/_config.yml"), theme + "\n");
        QCOMPARE(site::themeFolder(config()), QString());
    }

    void readSiteFiles_ofASiteWithATheme_hasTheLayoutsOfBoth()
    {
        const site::SiteFiles files = site::readSiteFiles(config());
        QCOMPARE(files.layouts,
                 (QStringList{QStringLiteral("home"), QStringLiteral("post"), QStringLiteral("deep/inner"),
                              QStringLiteral("wide")}));
        QCOMPARE(files.authors, (QStringList{QStringLiteral("kim"), QStringLiteral("lee")}));
        QCOMPARE(files.images, QStringList{QStringLiteral("assets/a.png")});
        QCOMPARE(files.pages, QStringList{QStringLiteral("about.md")});
    }

    void includes_ofTheTheme_count()
    {
        const site::LiquidWords words = site::LiquidWords::ofSite(config());
        QCOMPARE(words.includes.size(), 2);
        QVERIFY(QFile::exists(words.includes.last() + QStringLiteral("/note.html")));
        const auto includes =
            site::exportIncludes("{% include note.html %}{% include none.html %}", SiteConfig(), config());
        QCOMPARE(includes.size(), 2);
        QCOMPARE(includes.first().where, site::ExportInclude::Where::Target);
        QCOMPARE(includes.last().where, site::ExportInclude::Where::Nowhere);
        // Of a theme that is not here nothing is known.
        write(QStringLiteral("site/_config.yml"), "theme: galley-fixture-that-nobody-has\n");
        QVERIFY(site::LiquidWords::ofSite(config()).includes.isEmpty());
    }

    void assets_ofTheTheme_areThere()
    {
        using Answer = site::PublishedPaths::Answer;
        const site::CheckedSite checked(site::SiteRules(config()), QDateTime::currentDateTimeUtc());
        QCOMPARE(checked.paths().find(QStringLiteral("assets/theme.txt")), Answer::There);
        QCOMPARE(checked.paths().find(QStringLiteral("assets/none.txt")), Answer::NotThere);
        QCOMPARE(checked.paths().find(QStringLiteral("_layouts/wide.txt")), Answer::NotThere);
    }

private:
    void write(const QString &file, const QByteArray &bytes) const
    {
        const QString path = m_dir->filePath(file);
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile out(path);
        QVERIFY(out.open(QIODevice::WriteOnly));
        QCOMPARE(out.write(bytes), bytes.size());
    }
    [[nodiscard]] SiteConfig config() const { return *SiteConfig::read(m_dir->filePath(QStringLiteral("site"))); }

    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(tst_SiteFiles)
#include "tst_sitefiles.moc"
