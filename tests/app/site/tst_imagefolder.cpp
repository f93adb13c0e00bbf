// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/imagefolder.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace galley;
using namespace galley::site;

class tst_ImageFolder final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void site_folders_learned_data();
    void site_folders_learned();
    void site_baseurl_inFront();
    void post_withoutSite_besideIt();
    void post_withoutFile_none();
};

void tst_ImageFolder::site_folders_learned_data()
{
    QTest::addColumn<QStringList>("there");
    QTest::addColumn<QString>("base");
    QTest::newRow("none") << QStringList() << QStringLiteral("assets/images");
    QTest::newRow("Minimal Mistakes") << QStringList{QStringLiteral("assets/images")}
                                      << QStringLiteral("assets/images");
    QTest::newRow("Chirpy") << QStringList{QStringLiteral("assets/img")} << QStringLiteral("assets/img");
    QTest::newRow("old") << QStringList{QStringLiteral("images")} << QStringLiteral("images");
    QTest::newRow("two") << QStringList{QStringLiteral("img"), QStringLiteral("assets/img")}
                         << QStringLiteral("assets/img");
}

void tst_ImageFolder::site_folders_learned()
{
    QFETCH(const QStringList, there);
    QFETCH(const QString, base);
    QTemporaryDir folder;
    for (const QString &path : there)
        QVERIFY(QDir(folder.path()).mkpath(path));
    const ImageFolderOfPost found =
        imageFolderFor(SiteConfig(folder.path()), folder.filePath(QStringLiteral("_posts/2021-12-31-스무번째.md")));
    QCOMPARE(found.root, folder.path());
    QCOMPARE(found.folder, folder.filePath(base + QStringLiteral("/스무번째")));
    QCOMPARE(found.published, QString(QLatin1Char('/') + base + QStringLiteral("/스무번째/")));
}

void tst_ImageFolder::site_baseurl_inFront()
{
    QTemporaryDir folder;
    const post::Value configured(
        post::Value::Entries{{QStringLiteral("baseurl"), post::Value(QStringLiteral("/blog"))}});
    const ImageFolderOfPost found = imageFolderFor(SiteConfig(folder.path(), configured),
                                                   folder.filePath(QStringLiteral("_posts/2021-01-02-a.md")));
    QCOMPARE(found.published, QStringLiteral("{{ site.baseurl }}/assets/images/a/"));
}

void tst_ImageFolder::post_withoutSite_besideIt()
{
    const ImageFolderOfPost found = imageFolderFor(SiteConfig(), QStringLiteral("/home/me/a.md"));
    QCOMPARE(found.root, QStringLiteral("/home/me"));
    QCOMPARE(found.folder, QStringLiteral("/home/me/images"));
    QCOMPARE(found.published, QStringLiteral("images/"));
}

void tst_ImageFolder::post_withoutFile_none()
{
    QVERIFY(imageFolderFor(SiteConfig(), {}).root.isEmpty());
}

QTEST_GUILESS_MAIN(tst_ImageFolder)
#include "tst_imagefolder.moc"
