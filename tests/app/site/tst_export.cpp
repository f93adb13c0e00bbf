// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/carryout.h"
#include "app/site/exportplan.h"
#include "app/site/unifieddiff.h"
#include "editor/post/frontmattersplit.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

#include <unistd.h>

using namespace galley;
using site::ExportFile;
using site::ExportPlan;
using site::Step;

namespace {

const QByteArray png = "\x89PNG\r\n\x1a\n picture";

void write(const QString &path, const QByteArray &bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no such file)");
}

/// Every path below a folder with what it holds, links and folders included.
QMap<QString, QByteArray> treeOf(const QString &folder)
{
    QMap<QString, QByteArray> tree;
    QDirIterator it(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                    QDirIterator::Subdirectories);
    while (it.hasNext()) {
        it.next();
        tree.insert(it.filePath(), it.fileInfo().isDir() ? QByteArray("(folder)") : contents(it.filePath()));
    }
    return tree;
}

post::Snapshot snapshotOf(const QByteArray &source)
{
    const post::FrontMatterSplit split = post::splitFrontMatter(source);
    post::Snapshot snapshot;
    snapshot.source = source;
    snapshot.yamlStart = split.yamlStart;
    snapshot.yamlEnd = split.yamlEnd;
    snapshot.bodyStart = split.bodyStart;
    return snapshot;
}

} // namespace

class tst_Export : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_root = QDir(m_dir->path()).canonicalPath();
        write(site() + QStringLiteral("/_config.yml"), "timezone: Asia/Seoul\n");
        write(notes() + QStringLiteral("/img/a b.png"), png + "a");
        write(notes() + QStringLiteral("/b.png"), png + "b");
    }

    void name_dateAndSlug_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("frontMatter");
        QTest::addColumn<QString>("date");
        QTest::addColumn<QString>("slug");
        QTest::addColumn<QString>("name"); // empty: refused
        const auto row = [](const char *what, const char *file, const char *frontMatter, const char *date,
                            const char *slug, const char *name) {
            QTest::newRow(what) << QString::fromUtf8(file) << QByteArray(frontMatter) << QString::fromUtf8(date)
                                << QString::fromUtf8(slug) << QString::fromUtf8(name);
        };
        row("dated file", "2021-12-31-20th-post.md", "title: x\ndate: 2020-01-01\nslug: y", "", "",
            "2021-12-31-20th-post.md");
        row("dated file, short numbers", "2021-1-3-a.markdown", "", "", "", "2021-01-03-a.markdown");
        row("front matter", "draft.md", "title: x\ndate: 2020-01-01 23:30:00 +0900\nslug: my-slug", "", "",
            "2020-01-01-my-slug.md");
        row("date in the site's zone", "draft.md", "title: x\ndate: 2020-01-01 20:00:00 +0000", "", "",
            "2020-01-02-x.md");
        row("date as text", "draft.md", "title: x\ndate: 2021-12-31-08:00", "", "", "2021-12-31-x.md");
        row("title and today in the site's zone", "draft.md", "title: \"2021년 회고, 그리고\"", "", "",
            "2022-01-01-2021년-회고-그리고.md");
        row("no title", "My draft.md", "", "", "", "2022-01-01-my-draft.md");
        row("given", "2021-12-31-a.md", "date: 2020-01-01", "2019-02-03", "other", "2019-02-03-other.md");
        row("other extension", "notes.txt", "title: a", "", "", "2022-01-01-a.md");
        row("unreadable date", "draft.md", "title: x\ndate: soon", "", "", "");
        row("given nonsense", "a.md", "title: a", "2021-13-01", "", "");
        row("given short date", "a.md", "title: a", "2021-1-1", "", "");
        row("slug with slash", "a.md", "title: a", "", "../../evil", "");
        row("slug in front matter with slash", "a.md", "title: a\nslug: a/b", "", "", "");
        row("slug with line end", "a.md", "title: a", "", "a\nb", "");
        row("slug that Jekyll drops", "a.md", "title: a", "", "a~", "");
        row("title of punctuation", "a.md", "title: '!!!'", "", "", "");
        row("too long", "a.md", "title: a", "", QByteArray(300, 'x').constData(), "");
    }
    void name_dateAndSlug()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, frontMatter);
        QFETCH(QString, date);
        QFETCH(QString, slug);
        QFETCH(QString, name);
        const auto plan = planned("---\n" + frontMatter + "\n---\ntext\n", notes() + u'/' + file, {date, slug});
        QCOMPARE(plan.ok(), !name.isEmpty());
        if (plan)
            QCOMPARE(plan->post().path, QString(QLatin1String("_posts/") + name));
        QVERIFY(!QDir(site() + QStringLiteral("/_posts")).exists());
    }

    void images_relative_comeAlongAndOnlyTheirReferencesChange()
    {
        const QByteArray source = "---\r\ntitle:  t\r\nimage: 'b.png'\r\n---\r\n![x](<img/a b.png> \"t\")  \r\n<img "
                                  "alt=x src=\"b.png\">\r\n\r\n"
                                  "![r][one] ![again](b.png) `![no](b.png)`\r\n\r\n[one]: b.png 'title'\r\n";
        const auto plan = planned(source);
        QVERIFY(plan.ok());
        QCOMPARE(plan->files.size(), 3);
        QByteArray wanted = source;
        wanted.replace("image: 'b.png'", "image: '/assets/images/t/b.png'")
            .replace("<img/a b.png>", "</assets/images/t/a%20b.png>");
        wanted.replace("src=\"b.png\"", "src=\"/assets/images/t/b.png\"")
            .replace("![again](b.png)", "![again](/assets/images/t/b.png)");
        wanted.replace("[one]: b.png", "[one]: /assets/images/t/b.png");
        QCOMPARE(plan->post().bytes, wanted);
        QVERIFY(plan->left.isEmpty());
        QVERIFY(site::carryOut(*plan).ok());
        QCOMPARE(contents(site() + QStringLiteral("/assets/images/t/a b.png")), png + "a");
        QCOMPARE(contents(site() + QStringLiteral("/assets/images/t/b.png")), png + "b");
    }

    void images_baseurl_standsInTheBodyOnly()
    {
        write(site() + QStringLiteral("/_config.yml"), "baseurl: /blog\n");
        const auto plan = planned("---\ntitle: t\nimage: b.png\n---\n![x](b.png)\n");
        QVERIFY(plan.ok());
        QCOMPARE(plan->post().bytes,
                 QByteArray("---\ntitle: t\nimage: /assets/images/t/b.png\n---\n![x](/blog/assets/images/t/b.png)\n"));
    }

    void images_ofIncludes_comeAlong()
    {
        write(site() + QStringLiteral("/_config.yml"), "baseurl: /blog\n");
        const auto plan = planned("---\ntitle: t\n---\n{% include figure image_path=\"b.png\" alt=\"x\" %}\n");
        QVERIFY(plan.ok());
        QVERIFY(plan->post().bytes.contains("image_path=\"/assets/images/t/b.png\" alt=\"x\""));
    }

    void images_linkToThemselves_areRewrittenTwice()
    {
        const auto plan = planned("---\ntitle: t\n---\n[![x](b.png)](b.png) [text](other.md)\n");
        QVERIFY(plan.ok());
        QVERIFY(
            plan->post().bytes.endsWith("[![x](/assets/images/t/b.png)](/assets/images/t/b.png) [text](other.md)\n"));
        QCOMPARE(plan->files.size(), 2);
    }

    void images_sameNameTwice_getsANumber()
    {
        write(notes() + QStringLiteral("/img/b.png"), png + "other");
        const auto plan = planned("---\ntitle: t\n---\n![x](b.png) ![y](img/b.png)\n");
        QVERIFY(plan.ok());
        QVERIFY(plan->post().bytes.contains("![x](/assets/images/t/b.png) ![y](/assets/images/t/b-2.png)"));
    }

    void images_thatMayNotComeAlong_areNamedAndLeft_data()
    {
        QTest::addColumn<QByteArray>("reference");
        QTest::addColumn<bool>("named");
        QTest::newRow("missing") << QByteArray("no.png") << true;
        QTest::newRow("above") << QByteArray("../secret.png") << true;
        QTest::newRow("above, encoded") << QByteArray("%2e%2e/secret.png") << true;
        QTest::newRow("link out") << QByteArray("link.png") << true;
        QTest::newRow("linked folder out") << QByteArray("linked/secret.png") << true;
        QTest::newRow("not an image") << QByteArray("text.png") << true;
        QTest::newRow("folder") << QByteArray("img") << true;
        QTest::newRow("pipe") << QByteArray("pipe.png") << true;
        QTest::newRow("of the site's root") << QByteArray("/assets/none.png") << true;
        QTest::newRow("liquid") << QByteArray("{{site.baseurl}}/none.png") << true;
        QTest::newRow("remote") << QByteArray("https://a.net/b.png") << false;
        QTest::newRow("data") << QByteArray("data:image/png;base64,AA") << false;
        QTest::newRow("of the site's root, there") << QByteArray("/assets/there.png") << false;
    }
    void images_thatMayNotComeAlong_areNamedAndLeft()
    {
        QFETCH(QByteArray, reference);
        QFETCH(bool, named);
        write(m_root + QStringLiteral("/secret.png"), png);
        write(notes() + QStringLiteral("/text.png"), "text");
        write(site() + QStringLiteral("/assets/there.png"), png);
        QVERIFY(QFile::link(m_root + QStringLiteral("/secret.png"), notes() + QStringLiteral("/link.png")));
        QVERIFY(QFile::link(m_root, notes() + QStringLiteral("/linked")));
        QCOMPARE(QProcess::execute(QStringLiteral("mkfifo"), {notes() + QStringLiteral("/pipe.png")}), 0);
        const QByteArray source = "---\ntitle: t\n---\n\n![x](" + reference + ")\n";
        const auto plan = planned(source);
        QVERIFY(plan.ok());
        QCOMPARE(plan->files.size(), 1);
        QCOMPARE(plan->post().bytes, source);
        QCOMPARE(plan->left.size(), named ? 1 : 0);
        if (named)
            QCOMPARE(plan->left.first().line, 5);
    }

    void images_ofTheOwnSite_comeAlongToTheSamePlace()
    {
        write(notes() + QStringLiteral("/_config.yml"), "baseurl: /notes\n");
        write(notes() + QStringLiteral("/assets/new.png"), png + "new");
        write(notes() + QStringLiteral("/assets/other.png"), png + "ours");
        write(notes() + QStringLiteral("/assets/page.html"), "<p>x");
        write(m_root + QStringLiteral("/secret.png"), png);
        QVERIFY(QFile::link(m_root + QStringLiteral("/secret.png"), notes() + QStringLiteral("/assets/link.png")));
        write(site() + QStringLiteral("/assets/other.png"), png + "theirs");
        const QByteArray source = "---\ntitle: t\nimage: /assets/new.png\n---\n![x](/assets/new.png) "
                                  "![y]({{ site.baseurl }}/assets/other.png) ![z](/assets/link.png) "
                                  "![p](/assets/page.html) ![u](/assets/../../secret.png)\n";
        const auto plan = planned(source);
        QVERIFY(plan.ok());
        QCOMPARE(plan->post().bytes, source);
        QCOMPARE(plan->files.size(), 2);
        QCOMPARE(plan->files.last().path, QStringLiteral("assets/new.png"));
        QCOMPARE(plan->files.last().source, notes() + QStringLiteral("/assets/new.png"));
        QVERIFY(!plan->hasConflict());
        QCOMPARE(plan->left.size(), 4);
    }

    void address_ofAnotherPost_isTold()
    {
        write(site() + QStringLiteral("/_config.yml"), "permalink: /:title/\n");
        write(site() + QStringLiteral("/_posts/2020-05-05-t.md"), "---\ntitle: other\n---\n");
        const auto plan = planned("---\ntitle: t\n---\ntext\n");
        QVERIFY(plan.ok());
        QCOMPARE(plan->published.url, QStringLiteral("/t/"));
        QCOMPARE(plan->sameAddress, QStringList(QStringLiteral("_posts/2020-05-05-t.md")));
        QVERIFY(!plan->hasConflict());
        QVERIFY(planned("---\ntitle: u\n---\ntext\n")->sameAddress.isEmpty());
    }

    void includes_ofTheOwnSite_comeAlongWhereTheOtherHasNone()
    {
        write(notes() + QStringLiteral("/_config.yml"), "title: n\n");
        write(notes() + QStringLiteral("/_includes/video.html"), "<video>{% include inner/x.html %}");
        write(notes() + QStringLiteral("/_includes/inner/x.html"), "x");
        write(notes() + QStringLiteral("/_includes/note.html"), "mine");
        write(site() + QStringLiteral("/_includes/note.html"), "theirs");
        const auto plan = planned("---\ntitle: t\n---\n{% include video.html id=1 %} {% include note.html %} "
                                  "{% include ../../_config.yml %} {%- include theme.html -%} {% include {{ x }} %}\n");
        QVERIFY(plan.ok());
        QStringList paths;
        for (const ExportFile &file : plan->files)
            paths.append(file.path);
        QCOMPARE(paths.mid(1),
                 (QStringList{QStringLiteral("_includes/video.html"), QStringLiteral("_includes/inner/x.html")}));
        QCOMPARE(plan->includes.size(), 4);
        QCOMPARE(plan->includes.at(1).where, site::ExportInclude::Where::Target);
        QCOMPARE(plan->includes.at(2).where, site::ExportInclude::Where::Nowhere);
        QVERIFY(site::carryOut(*plan).ok());
        QCOMPARE(contents(site() + QStringLiteral("/_includes/inner/x.html")), QByteArray("x"));
        QCOMPARE(contents(site() + QStringLiteral("/_includes/note.html")), QByteArray("theirs"));
    }

    void target_leadingOutOfTheSite_isRefused_data()
    {
        QTest::addColumn<QString>("link");
        QTest::newRow("_posts") << QStringLiteral("_posts");
        QTest::newRow("assets") << QStringLiteral("assets");
        QTest::newRow("assets/images") << QStringLiteral("assets/images");
        QTest::newRow("assets/images/t") << QStringLiteral("assets/images/t");
        QTest::newRow("the file") << QStringLiteral("_posts/2022-01-01-t.md");
    }
    void target_leadingOutOfTheSite_isRefused()
    {
        QFETCH(QString, link);
        const QString outside = m_root + QStringLiteral("/outside");
        QVERIFY(QDir().mkpath(outside));
        QVERIFY(QDir().mkpath(QFileInfo(site() + u'/' + link).path()));
        QVERIFY(QFile::link(outside, site() + u'/' + link));
        const auto plan = planned("---\ntitle: t\n---\n![x](b.png)\n");
        QVERIFY(!plan.ok());
        QVERIFY(!plan.error().what.isEmpty());
        QVERIFY(QDir(outside).isEmpty());
    }

    void target_linkInsideTheSite_isFollowed()
    {
        QVERIFY(QDir().mkpath(site() + QStringLiteral("/content/posts")));
        QVERIFY(QFile::link(site() + QStringLiteral("/content/posts"), site() + QStringLiteral("/_posts")));
        const auto plan = planned("---\ntitle: t\n---\ntext\n");
        QVERIFY(plan.ok());
        QVERIFY(site::carryOut(*plan).ok());
        QVERIFY(QFile::exists(site() + QStringLiteral("/content/posts/2022-01-01-t.md")));
    }

    void target_folderAtThePlace_isRefused()
    {
        QVERIFY(QDir().mkpath(site() + QStringLiteral("/_posts/2022-01-01-t.md")));
        QVERIFY(!planned("---\ntitle: t\n---\ntext\n").ok());
    }

    void target_missingFolder_isAnError()
    {
        const auto plan = site::planExport(snapshotOf("---\ntitle: t\n---\n"), notes() + QStringLiteral("/a.md"),
                                           m_root + QStringLiteral("/none"), {});
        QVERIFY(!plan.ok());
        QCOMPARE(plan.error().file, m_root + QStringLiteral("/none"));
    }

    void collectionsDir_holdsThePosts()
    {
        write(site() + QStringLiteral("/_config.yml"), "collections_dir: docs\n");
        const auto plan = planned("---\ntitle: t\n---\ntext\n");
        QVERIFY(plan.ok());
        QVERIFY(plan->post().path.startsWith(QLatin1String("docs/_posts/")));
    }

    void repeated_withoutChange_doesNothing()
    {
        const QByteArray source = "---\ntitle: t\n---\n![x](b.png)\n";
        QVERIFY(site::carryOut(*planned(source)).ok());
        const auto before = treeOf(m_root);
        const auto plan = planned(source);
        QVERIFY(plan->isDone());
        const auto report = site::carryOut(*plan);
        QVERIFY(report.ok());
        QVERIFY(report->written.isEmpty());
        QCOMPARE(report->unchanged.size(), 2);
        QCOMPARE(treeOf(m_root), before);
    }

    void repeated_afterAChange_updatesWhatItWroteItself()
    {
        QVERIFY(site::carryOut(*planned("---\ntitle: t\n---\none\n")).ok());
        QVERIFY(site::rememberExport(*planned("---\ntitle: t\n---\none\n")).ok());
        const QByteArray changed = "---\ntitle: t\n---\ntwo\n";
        site::ExportOptions options;
        options.ledger = site::ExportLedger::read(site());
        const auto plan = planned(changed, {}, options);
        QCOMPARE(plan->post().state, ExportFile::State::Ours);
        QVERIFY(!plan->hasConflict());
        QVERIFY(site::carryOut(*plan).ok());
        QCOMPARE(contents(site() + QStringLiteral("/_posts/2022-01-01-t.md")), changed);
        // Somebody else's since: the ledger knows the text before.
        write(site() + QStringLiteral("/_posts/2022-01-01-t.md"), "theirs\n");
        QVERIFY(planned(changed, {}, options)->hasConflict());
        QVERIFY(planned(changed)->hasConflict());
    }

    void conflict_differentFile_isLeftAloneUnlessForced()
    {
        const QString target = site() + QStringLiteral("/_posts/2022-01-01-t.md");
        write(target, "somebody else's\n");
        QVERIFY(QFile::setPermissions(target, QFileDevice::ReadOwner | QFileDevice::WriteOwner));
        const auto plan = planned("---\ntitle: t\n---\n![x](b.png)\n");
        QVERIFY(plan->hasConflict());
        QCOMPARE(plan->present, QByteArray("somebody else's\n"));
        const auto before = treeOf(m_root);
        const auto refused = site::carryOut(*plan);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().kind, post::Error::Kind::AlreadyExists);
        QCOMPARE(treeOf(m_root), before);

        QVERIFY(site::carryOut(*plan, {true, {}}).ok());
        QCOMPARE(contents(target), plan->post().bytes);
        QCOMPARE(QFile::permissions(target) & (QFileDevice::ReadOther | QFileDevice::ReadGroup),
                 QFileDevice::Permissions());
        QCOMPARE(treeOf(site()).keys().filter(QStringLiteral(".galley")), QStringList());
    }

    void changedSincePlanned_isRefused()
    {
        const auto plan = planned("---\ntitle: t\n---\ntext\n");
        write(site() + QStringLiteral("/_posts/2022-01-01-t.md"), "came meanwhile\n");
        const auto before = treeOf(m_root);
        const auto refused = site::carryOut(*plan, {true, {}});
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().kind, post::Error::Kind::ChangedOnDisk);
        QCOMPARE(treeOf(m_root), before);
    }

    void failure_atEachStep_leavesTheFolderAsItWas_data()
    {
        QTest::addColumn<bool>("overwriting");
        QTest::newRow("new files") << false;
        QTest::newRow("over other files") << true;
    }
    void failure_atEachStep_leavesTheFolderAsItWas()
    {
        QFETCH(bool, overwriting);
        if (overwriting) {
            write(site() + QStringLiteral("/_posts/2022-01-01-t.md"), "old post\n");
            write(site() + QStringLiteral("/assets/images/t/b.png"), "old picture\n");
        }
        const auto before = treeOf(m_root);
        const auto plan = planned("---\ntitle: t\n---\n![x](b.png) ![y](img/a%20b.png)\n");
        QVERIFY(plan.ok());
        int failAt = 0;
        for (bool failed = true; failed; ++failAt) {
            int step = 0;
            failed = false;
            const auto allow = [&step, &failed, failAt](Step which, const QString &) {
                // From the cleaning up on nothing can fail any more.
                const bool fails = step++ == failAt && which != Step::CleanUp && which != Step::Finish;
                failed = failed || fails;
                return !fails;
            };
            const auto report = site::carryOut(*plan, {overwriting, allow});
            QCOMPARE(report.ok(), !failed);
            if (failed)
                QCOMPARE(treeOf(m_root), before);
        }
        QVERIFY(failAt > 8);
        QCOMPARE(contents(site() + QStringLiteral("/_posts/2022-01-01-t.md")), plan->post().bytes);
    }

    void readOnlyFolder_isToldAndNothingChanges()
    {
        if (geteuid() == 0)
            QSKIP("root may write everywhere");
        QVERIFY(QDir().mkpath(site() + QStringLiteral("/_posts")));
        QFile::setPermissions(site() + QStringLiteral("/_posts"), QFileDevice::ReadOwner | QFileDevice::ExeOwner);
        const auto report = site::carryOut(*planned("---\ntitle: t\n---\ntext\n"));
        QVERIFY(!report.ok());
        QCOMPARE(report.error().kind, post::Error::Kind::NotAllowed);
        QFile::setPermissions(site() + QStringLiteral("/_posts"),
                              QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    }

    void note_frontMatterDateOfAnotherDay_isTold()
    {
        QVERIFY(planned("---\ntitle: t\ndate: 2020-05-05\n---\n", notes() + QStringLiteral("/2021-12-31-t.md"))
                    ->note.contains(QLatin1String("2020-05-05")));
        QVERIFY(planned("---\ntitle: t\ndate: 2021-12-31\n---\n", notes() + QStringLiteral("/2021-12-31-t.md"))
                    ->note.isEmpty());
    }

    void unifiedDiff_changes_readAsDiffShowsThem_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("same") << QByteArray("a\nb\n") << QByteArray("a\nb\n");
        QTest::newRow("changed") << QByteArray("a\nb\nc\n") << QByteArray("a\nx\nc\n");
        QTest::newRow("from nothing") << QByteArray("") << QByteArray("a\nb\n");
        QTest::newRow("two places") << QByteArray("1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n")
                                    << QByteArray("0\n1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n");
        QTest::newRow("final newline") << QByteArray("a\nb\n") << QByteArray("a\nb");
    }
    void unifiedDiff_changes_readAsDiffShowsThem()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        write(m_root + QStringLiteral("/a"), before);
        write(m_root + QStringLiteral("/b"), after);
        QProcess diff;
        diff.start(QStringLiteral("diff"),
                   {QStringLiteral("-u"), m_root + QStringLiteral("/a"), m_root + QStringLiteral("/b")});
        QVERIFY(diff.waitForFinished());
        QByteArray wanted = diff.readAllStandardOutput();
        const auto at = wanted.indexOf("@@");
        wanted = at < 0 ? QByteArray() : wanted.mid(at);
        QCOMPARE(site::unifiedDiff(before, after), wanted);
    }

private:
    [[nodiscard]] QString site() const { return m_root + QStringLiteral("/site"); }
    [[nodiscard]] QString notes() const { return m_root + QStringLiteral("/notes"); }

    post::Result<ExportPlan> planned(const QByteArray &source, const QString &path = {},
                                     site::ExportOptions options = {})
    {
        // New Year's Eve in Greenwich is New Year's Day in Seoul.
        options.now = QDateTime(QDate(2021, 12, 31), QTime(20, 0), QTimeZone::utc());
        return site::planExport(snapshotOf(source), path.isEmpty() ? notes() + QStringLiteral("/draft.md") : path,
                                site(), options);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_root;
};

QTEST_GUILESS_MAIN(tst_Export)
#include "tst_export.moc"
