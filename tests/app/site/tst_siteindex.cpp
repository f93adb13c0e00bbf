// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/bodysearch.h"
#include "app/site/folderwatch.h"
#include "app/site/postindex.h"
#include "app/site/siteindex.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <memory>
#include <thread>

#include <sys/stat.h>
#include <unistd.h>

using namespace galley;
using site::IndexedPost;
using site::SiteIndex;
using Hidden = site::PostRecord::Hidden;

namespace {

const QDateTime now(QDate(2024, 5, 1), QTime(12, 0), Qt::UTC);

} // namespace

/// What is kept of a site from one start to the next must never differ from what its files say.
class tst_SiteIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void index_read_saysWhatTheRecordsSay();
    void cache_untouchedSite_readsNoPost();
    void cache_changedFile_isReadAnew_data();
    void cache_changedFile_isReadAnew();
    void cache_timePasses_scheduledPostAppears();
    void cache_justWrittenFile_isNotTrusted();
    void cache_damaged_isPassedOver_data();
    void cache_damaged_isPassedOver();
    void cache_otherRules_isPassedOver();
    void cache_writtenByManyAtOnce_isWhole();
    void cache_isPrivate();
    void cache_folderCannotBeWritten_indexIsStillRead();
    void reading_manyPosts_newestComeFirst();
    void reading_canceled_isNotComplete();

    void hostile_unreadableFiles_areListedWithTheirErrors();
    void hostile_linkLoops_end();
    void hostile_decomposedNames_areRead();
    void hostile_nodeModules_isNeverEntered();
    void hostile_pipe_doesNotBlock();
    void hostile_siteIsGone_isEmpty();
    void hostile_readOnlyFileSystem_isListed();

    void watch_change_isToldWithinASecond_data();
    void watch_change_isToldWithinASecond();
    void watch_noWatchLeft_pollsAndSaysWhy();
    void bodySearch_wordsInText_areFound_data();
    void bodySearch_wordsInText_areFound();

private:
    void write(const QString &file, const QByteArray &text) const;
    /// Moves a file's time into the past, so that it counts as settled.
    void settle(const QString &file) const;
    void settleAll() const;
    [[nodiscard]] SiteIndex read(const SiteIndex &before = {}, const QDateTime &at = now) const;
    [[nodiscard]] static QStringList titles(const SiteIndex &index);
    [[nodiscard]] QString site() const { return m_dir->filePath(QStringLiteral("site")); }
    [[nodiscard]] QString cacheFolder() const { return m_dir->filePath(QStringLiteral("cache")); }
    [[nodiscard]] QString cacheFile() const { return site::IndexCache(cacheFolder(), site(), {}).file(); }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void tst_SiteIndex::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
    write(QStringLiteral("_config.yml"),
          "timezone: Asia/Seoul\npermalink: /:categories/:title/\n"
          "defaults:\n  - scope: {path: '', type: posts}\n    values: {layout: single}\n");
    write(QStringLiteral("_posts/2021-12-31-review.md"),
          "---\ntitle:  \"2021년 회고\"\ncategories: organize\ntags: [year, 회고]\nheader: {teaser: /a.png}\n---\n"
          "Text with {{ site.baseurl }}/x.png and ![](/y.png)\n");
    write(QStringLiteral("_posts/2022-01-02-second.md"), "---\npublished: false\n---\n");
    write(QStringLiteral("_posts/2024-06-01-later.md"), "---\ntitle: Later\n---\n");
    write(QStringLiteral("_posts/2022-01-03-broken.md"), "---\ntitle: \"never closed\n---\n");
    write(QStringLiteral("_drafts/idea.md"), "---\ntitle: Idea\n---\n");
    settleAll();
}

void tst_SiteIndex::write(const QString &file, const QByteArray &text) const
{
    const QString path = site() + u'/' + file;
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile out(path);
    QVERIFY(out.open(QIODevice::WriteOnly));
    QCOMPARE(out.write(text), text.size());
}

void tst_SiteIndex::settle(const QString &file) const
{
    QFile settled(site() + u'/' + file);
    QVERIFY(settled.open(QIODevice::ReadWrite));
    QVERIFY(settled.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-3600), QFileDevice::FileModificationTime));
}

void tst_SiteIndex::settleAll() const
{
    for (const QString &file : site::findPosts(site::SiteConfig(site())))
        settle(file);
}

SiteIndex tst_SiteIndex::read(const SiteIndex &before, const QDateTime &at) const
{
    return site::readSiteIndex(site(), before, {cacheFolder(), {}, {}}, at);
}

QStringList tst_SiteIndex::titles(const SiteIndex &index)
{
    QStringList titles;
    for (const IndexedPost &post : index.posts())
        titles.append(post.title);
    return titles;
}

void tst_SiteIndex::index_read_saysWhatTheRecordsSay()
{
    const SiteIndex index = read();
    QVERIFY(index.complete);
    const site::SiteRules rules(index.config);
    const QStringList files = site::findPosts(index.config);
    QCOMPARE(index.posts().size(), files.size());
    for (qsizetype i = 0; i < files.size(); ++i) {
        const IndexedPost &post = index.posts()[i];
        const site::PostRecord record = site::readPostRecord(rules, files[i], now);
        QCOMPARE(post.file, files[i]);
        QCOMPARE(post.title, record.title);
        QCOMPARE(post.url, record.url);
        QCOMPARE(post.hidden, record.hidden);
        QCOMPARE(post.draft, record.draft);
        QCOMPARE(post.error.isEmpty(), !record.broken.has_value());
        if (!record.broken) {
            QCOMPARE(post.time, record.date.toMSecsSinceEpoch());
            QCOMPARE(post.day, record.date.date());
        }
    }
    const IndexedPost &review = index.posts()[1];
    QCOMPARE(review.keys,
             QStringList({QStringLiteral("categories"), QStringLiteral("header"), QStringLiteral("tags"),
                          QStringLiteral("title")}));
    QVERIFY(review.values.contains({QStringLiteral("header.teaser"), QStringLiteral("/a.png")}));
    QCOMPARE(review.forms[size_t(site::PathForm::BaseurlVariable)], quint16(1));
    QCOMPARE(review.forms[size_t(site::PathForm::Root)], quint16(1));
}

void tst_SiteIndex::cache_untouchedSite_readsNoPost()
{
    const SiteIndex first = read();
    std::atomic<int> files = 0;
    const site::IndexReading counting{cacheFolder(), {}, {}, [&files](qsizetype, qsizetype) { ++files; }};
    const SiteIndex second = site::readSiteIndex(site(), {}, counting, now);
    QCOMPARE(files, 1); // the broken one
    QCOMPARE(second.posts(), first.posts());
    const SiteIndex third = site::readSiteIndex(site(), second, counting, now);
    QCOMPARE(files, 2);
    QCOMPARE(third.posts(), first.posts());
}

void tst_SiteIndex::cache_changedFile_isReadAnew_data()
{
    QTest::addColumn<int>("how");
    QTest::newRow("other size") << 0;
    QTest::newRow("other time") << 1;
    QTest::newRow("replaced by another file") << 2;
    QTest::newRow("removed") << 3;
    QTest::newRow("added") << 4;
    QTest::newRow("same size, and the time set back") << 5;
}

void tst_SiteIndex::cache_changedFile_isReadAnew()
{
    QFETCH(int, how);
    const QString file = QStringLiteral("_posts/2024-06-01-later.md");
    const QString path = site() + u'/' + file;
    const SiteIndex first = read();
    const QDateTime time = QFileInfo(path).lastModified();
    if (how == 3) {
        QVERIFY(QFile::remove(path));
    } else if (how == 4) {
        write(QStringLiteral("_posts/2024-06-02-new.md"), "---\ntitle: Newest\n---\n");
    } else {
        if (how == 2)
            QVERIFY(QFile::rename(path, site() + QStringLiteral("/old")));
        // As a copying program may leave it: only ctime tells.
        write(file, how == 0 ? "---\ntitle: Much later\n---\n" : "---\ntitle: LATER\n---\n");
        if (how != 1) {
            QFile out(path);
            QVERIFY(out.open(QIODevice::ReadWrite));
            QVERIFY(out.setFileTime(time, QFileDevice::FileModificationTime));
        }
    }
    for (const SiteIndex &index : {read(), read(first)}) {
        QCOMPARE(titles(index).contains(QStringLiteral("Later")), how == 4);
        QCOMPARE(titles(index).contains(QStringLiteral("Newest")), how == 4);
    }
}

void tst_SiteIndex::cache_timePasses_scheduledPostAppears()
{
    const auto later = [](const SiteIndex &index) {
        return std::find_if(index.posts().begin(), index.posts().end(),
                            [](const IndexedPost &post) { return post.title == QLatin1String("Later"); })
            ->hidden;
    };
    QCOMPARE(later(read()), Hidden::Future);
    QCOMPARE(later(read({}, now.addYears(1))), Hidden::No);
    QCOMPARE(later(read({}, now)), Hidden::Future);
}

void tst_SiteIndex::cache_justWrittenFile_isNotTrusted()
{
    const QString file = QStringLiteral("_posts/2024-06-01-later.md");
    write(file, "---\ntitle: Later\n---\n"); // this very moment
    QCOMPARE(titles(read()).contains(QStringLiteral("Later")), true);
    const QString path = site() + u'/' + file;
    const QDateTime time = QFileInfo(path).lastModified();
    QFile out(path);
    QVERIFY(out.open(QIODevice::ReadWrite));
    out.write("---\ntitle: LATER");
    out.close();
    QVERIFY(out.open(QIODevice::ReadWrite));
    QVERIFY(out.setFileTime(time, QFileDevice::FileModificationTime));
    out.close();
    QVERIFY(titles(read()).contains(QStringLiteral("LATER")));
}

void tst_SiteIndex::cache_damaged_isPassedOver_data()
{
    QTest::addColumn<int>("part"); // of 8 of the file
    QTest::addColumn<bool>("cut");
    for (int part = 0; part < 8; ++part) {
        QTest::addRow("byte %d/8 turned", part) << part << false;
        QTest::addRow("cut at %d/8", part) << part << true;
    }
}

void tst_SiteIndex::cache_damaged_isPassedOver()
{
    QFETCH(int, part);
    QFETCH(bool, cut);
    const SiteIndex first = read();
    QFile file(cacheFile());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray bytes = file.readAll();
    const qsizetype at = bytes.size() * part / 8;
    if (cut)
        bytes.truncate(at);
    else
        bytes[at] = char(bytes[at] ^ 0x20);
    file.resize(0);
    file.write(bytes);
    file.close();
    QCOMPARE(read().posts(), first.posts());
}

void tst_SiteIndex::cache_otherRules_isPassedOver()
{
    QCOMPARE(read().posts()[1].url, QStringLiteral("/organize/review/"));
    write(QStringLiteral("_config.yml"), "permalink: /:title.html\n");
    const SiteIndex index = read();
    QCOMPARE(index.posts()[1].url, QStringLiteral("/review.html"));
}

void tst_SiteIndex::cache_writtenByManyAtOnce_isWhole()
{
    const SiteIndex wanted = read();
    std::vector<std::thread> threads;
    std::atomic<int> wrong = 0;
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back([&] {
            for (int round = 0; round < 10; ++round) {
                site::IndexCache(cacheFolder(), site(), wanted.rules)
                    .save(wanted.known, QDateTime::currentMSecsSinceEpoch());
                // Nothing but all of it: the broken post alone is not kept.
                wrong += site::IndexCache(cacheFolder(), site(), wanted.rules).load().posts.size()
                    != wanted.posts().size() - 1;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(wrong.load(), 0);
    QCOMPARE(QDir(cacheFolder()).entryList(QDir::Files).size(), 1);
}

void tst_SiteIndex::cache_isPrivate()
{
    static_cast<void>(read());
    const QFile::Permissions others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(cacheFile()) & others));
}

void tst_SiteIndex::cache_folderCannotBeWritten_indexIsStillRead()
{
    QFile file(cacheFolder()); // a file where the folder should be
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    QCOMPARE(read().posts().size(), 5);
}

void tst_SiteIndex::reading_manyPosts_newestComeFirst()
{
    for (int i = 0; i < 200; ++i)
        write(
            QStringLiteral("_posts/%1-%2-01-p%3.md").arg(1990 + i / 12).arg(i % 12 + 1, 2, 10, QLatin1Char('0')).arg(i),
            "---\n---\n");
    QList<SiteIndex> parts;
    const SiteIndex all =
        site::readSiteIndex(site(), {}, {{}, [&parts](const SiteIndex &part) { parts.append(part); }, {}}, now);
    QCOMPARE(all.posts().size(), 205);
    QCOMPARE(parts.size(), 1);
    QVERIFY(!parts.first().complete);
    QVERIFY(parts.first().posts().size() >= 64);
    QVERIFY(titles(parts.first()).contains(QStringLiteral("Later")));
    QVERIFY(!titles(parts.first()).contains(QStringLiteral("P0")));
    for (const IndexedPost &post : parts.first().posts())
        QVERIFY(all.posts().contains(post));
}

void tst_SiteIndex::reading_canceled_isNotComplete()
{
    const SiteIndex index = site::readSiteIndex(site(), {}, {cacheFolder(), {}, [] { return true; }}, now);
    QVERIFY(!index.complete);
    QVERIFY(!QFileInfo::exists(cacheFile()));
}

void tst_SiteIndex::hostile_unreadableFiles_areListedWithTheirErrors()
{
    // As root, rights keep nobody out; a link to itself and one to nowhere do.
    for (int i = 0; i < 40; ++i) {
        const QString path =
            site() + QStringLiteral("/_posts/2020-01-%1-p%2.md").arg(i % 28 + 1, 2, 10, QLatin1Char('0')).arg(i);
        QVERIFY(QFile::link(i % 2 ? path : QStringLiteral("/nowhere/at/all.md"), path));
    }
    const SiteIndex index = read();
    QVERIFY(index.complete);
    const auto unreadable = std::count_if(index.posts().begin(), index.posts().end(), [](const IndexedPost &post) {
        return post.hidden == Hidden::Broken && !post.error.isEmpty();
    });
    QCOMPARE(unreadable, 41);
    QVERIFY(titles(index).contains(QStringLiteral("Later")));
    QCOMPARE(read(index).posts().size(), index.posts().size());
}

void tst_SiteIndex::hostile_linkLoops_end()
{
    QVERIFY(QFile::link(site(), site() + QStringLiteral("/again")));
    QVERIFY(QDir().mkpath(site() + QStringLiteral("/a/b")));
    QVERIFY(QFile::link(site() + QStringLiteral("/a"), site() + QStringLiteral("/a/b/c")));
    QVERIFY(QFile::link(site() + QStringLiteral("/_posts"), site() + QStringLiteral("/_posts/loop")));
    QCOMPARE(read().posts().size(), 5);
}

void tst_SiteIndex::hostile_decomposedNames_areRead()
{
    const QString name = QStringLiteral("한글-제목").normalized(QString::NormalizationForm_D);
    write(QStringLiteral("_posts/2023-01-01-") + name + QStringLiteral(".md"), "---\ntags: [x]\n---\n");
    const SiteIndex index = read();
    const auto found = std::find_if(index.posts().begin(), index.posts().end(),
                                    [&name](const IndexedPost &post) { return post.file.contains(name); });
    QVERIFY(found != index.posts().end());
    QVERIFY(found->error.isEmpty());
    QVERIFY(QFileInfo::exists(site() + u'/' + found->file));
}

void tst_SiteIndex::hostile_nodeModules_isNeverEntered()
{
    // 100,000 files in one folder; were it entered, it would be among the folders to watch.
    const QString folder = site() + QStringLiteral("/node_modules/package/_posts");
    QVERIFY(QDir().mkpath(folder));
    const QByteArray base = QFile::encodeName(folder);
    for (int i = 0; i < 100'000; ++i)
        QCOMPARE(::mknod((base + "/2020-01-01-" + QByteArray::number(i) + ".md").constData(), S_IFREG | 0600, 0), 0);
    const SiteIndex index = read();
    QCOMPARE(index.posts().size(), 5);
    QVERIFY(index.folders.filter(QStringLiteral("node_modules")).isEmpty());
}

void tst_SiteIndex::hostile_pipe_doesNotBlock()
{
    const QString path = site() + QStringLiteral("/_posts/2020-01-01-pipe.md");
    QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    const SiteIndex index = read();
    QCOMPARE(index.posts().size(), 6);
    QVERIFY(!index.posts().first().error.isEmpty() || !index.posts()[1].error.isEmpty());
    QCOMPARE(site::searchBodies(site(), {QStringLiteral("_posts/2020-01-01-pipe.md")}, QStringLiteral("x"),
                                [] { return false; }),
             QList<int>());
}

void tst_SiteIndex::hostile_siteIsGone_isEmpty()
{
    const SiteIndex index = read();
    QVERIFY(QDir(site()).removeRecursively());
    QCOMPARE(read(index).posts().size(), 0);
}

void tst_SiteIndex::hostile_readOnlyFileSystem_isListed()
{
    const auto run = [](const QString &program, const QStringList &arguments) {
        QProcess process;
        process.start(program, arguments);
        return process.waitForFinished(60'000) && process.exitCode() == 0 ? process.readAllStandardOutput()
                                                                          : QByteArray();
    };
    const QString galley = qEnvironmentVariable("GALLEY_PROGRAM");
    const QByteArray wanted = run(galley, {QStringLiteral("list"), site(), QStringLiteral("--json")});
    QVERIFY(wanted.contains("Later"));
    // In a world of its own the folder is mounted anew, without the right to write.
    const QByteArray mounted =
        run(QStringLiteral("unshare"),
            {QStringLiteral("--mount"), QStringLiteral("--map-root-user"), QStringLiteral("sh"), QStringLiteral("-c"),
             QStringLiteral("mount --bind \"$1\" \"$1\" && mount -o remount,bind,ro \"$1\" && ! touch \"$1/x\" 2>&- && "
                            "exec \"$2\" list \"$1\" --json"),
             QStringLiteral("sh"), site(), galley});
    if (mounted.isEmpty())
        QSKIP("this machine lets nobody mount a folder in a name space of its own");
    QCOMPARE(mounted, wanted);
}

void tst_SiteIndex::watch_change_isToldWithinASecond_data()
{
    QTest::addColumn<int>("how");
    QTest::newRow("written in place") << 0;
    QTest::newRow("replaced") << 1;
    QTest::newRow("removed") << 2;
    QTest::newRow("added") << 3;
    QTest::newRow("in a folder that came meanwhile") << 4;
}

void tst_SiteIndex::watch_change_isToldWithinASecond()
{
    QFETCH(int, how);
    site::FolderWatch watch;
    QSignalSpy told(&watch, &site::FolderWatch::changed);
    if (how == 4)
        QVERIFY(QDir().mkpath(site() + QStringLiteral("/blog/_posts")));
    watch.setFolders(read().folders);
    QVERIFY(!watch.isPolling());
    const QString path = site() + QStringLiteral("/_posts/2024-06-01-later.md");
    switch (how) {
    case 0: {
        QFile file(path);
        QVERIFY(file.open(QIODevice::Append));
        file.write("more\n");
        file.flush(); // and is kept open
        QTRY_VERIFY_WITH_TIMEOUT(!told.isEmpty(), 1000);
        return;
    }
    case 1:
        write(QStringLiteral("new"), "---\n---\n");
        QVERIFY(::rename(QFile::encodeName(site() + QStringLiteral("/new")).constData(),
                         QFile::encodeName(path).constData())
                == 0);
        break;
    case 2:
        QVERIFY(QFile::remove(path));
        break;
    case 3:
        write(QStringLiteral("_drafts/second.md"), "---\n---\n");
        break;
    default:
        write(QStringLiteral("blog/_posts/2020-02-02-x.md"), "---\n---\n");
    }
    QTRY_VERIFY_WITH_TIMEOUT(!told.isEmpty(), 1000);
}

void tst_SiteIndex::watch_noWatchLeft_pollsAndSaysWhy()
{
    site::FolderWatch watch;
    QSignalSpy trouble(&watch, &site::FolderWatch::troubleChanged);
    watch.setLimit(2);
    watch.setFolders(read().folders);
    QVERIFY(watch.isPolling());
    QCOMPARE(trouble.size(), 1);
    QVERIFY(watch.trouble().contains(QLatin1String("max_user_watches")));
    watch.setFolders({site()});
    QVERIFY(!watch.isPolling());
    QCOMPARE(watch.trouble(), QString());
}

void tst_SiteIndex::bodySearch_wordsInText_areFound_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("found");
    QTest::newRow("word") << QStringLiteral("text") << true;
    QTest::newRow("other case") << QStringLiteral("TEXT With") << true;
    QTest::newRow("two words in another order") << QStringLiteral("y.png text") << true;
    QTest::newRow("one word is missing") << QStringLiteral("text nowhere") << false;
    QTest::newRow("Hangul") << QStringLiteral("회고") << true;
    QTest::newRow("Hangul, decomposed") << QStringLiteral("회고").normalized(QString::NormalizationForm_D) << true;
    QTest::newRow("accent in the other case") << QStringLiteral("ÉTÉ") << true;
    QTest::newRow("nothing") << QString() << false;
}

void tst_SiteIndex::bodySearch_wordsInText_areFound()
{
    QFETCH(QString, typed);
    QFETCH(bool, found);
    write(QStringLiteral("_posts/2020-05-05-a.md"), QStringLiteral("Text with 회고, y.png, été\n").toUtf8());
    write(QStringLiteral("_posts/2020-05-06-b.md"), "nothing of that\n");
    const QStringList files{QStringLiteral("_posts/2020-05-06-b.md"), QStringLiteral("_posts/2020-05-05-a.md"),
                            QStringLiteral("_posts/gone.md")};
    QCOMPARE(site::searchBodies(site(), files, typed, [] { return false; }), found ? QList<int>{1} : QList<int>());
}

QTEST_GUILESS_MAIN(tst_SiteIndex)
#include "tst_siteindex.moc"
