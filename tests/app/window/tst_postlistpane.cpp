// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/filteredit.h"
#include "app/window/messagebar.h"
#include "app/window/openposts.h"
#include "app/window/picker.h"
#include "app/window/postlistmodel.h"
#include "app/window/postlistpane.h"
#include "app/window/siteposts.h"
#include "app/window/textpanes.h"
#include "app/window/theme.h"
#include "app/window/trashflow.h"

#include <QDir>
#include <QFile>
#include <QInputMethodEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace galley::window;

/// The list over a real folder: what happens on disk appears, and what is asked for happens on disk.
class tst_PostListPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void opened_listsThePosts();
    void disk_changed_appearsWithinASecond_data();
    void disk_changed_appearsWithinASecond();
    void scheduled_whenItsTimeComes_isPublished();
    void filter_typed_findsTitlesAtOnceAndTextsSoon();
    void filter_composed_filtersBeforeTheCommit();
    void keys_walkOpenAndLeave();
    void arrangement_isRestored();
    void trash_undone_bringsTheFileBack();
    void trash_modifiedPost_isNotTouched();
    void picker_typed_choosesTheBest();
    void picker_escape_givesTheFocusBack();
    void beside_shownAndClosed();
    void pictures_data();
    void pictures();

private:
    void write(const QString &file, const QByteArray &text);
    [[nodiscard]] QString at(const QString &file) const { return m_dir->filePath(file); }
    [[nodiscard]] QStringList titles() const;

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<SitePosts> m_posts;
    std::unique_ptr<PostListPane> m_pane;
};

void tst_PostListPane::init()
{
    m_pane.reset();
    m_posts.reset();
    m_dir = std::make_unique<QTemporaryDir>(QDir::homePath() + QStringLiteral("/site-XXXXXX"));
    write(QStringLiteral("_config.yml"), "title: x\n");
    write(QStringLiteral("_posts/2021-12-31-a.md"), "---\ntitle: 2021년 회고\ntags: [year]\n---\nA harbour\n");
    write(QStringLiteral("_posts/2022-01-02-b.md"), "---\ntitle: Zebra\n---\nNothing\n");
    write(QStringLiteral("_drafts/c.md"), "---\ntitle: Idea\n---\n");
    m_posts = std::make_unique<SitePosts>();
    m_pane = std::make_unique<PostListPane>(*m_posts);
    m_pane->resize(260, 500);
    m_pane->show();
    QSignalSpy opened(m_posts.get(), &SitePosts::opened);
    m_posts->open(m_dir->path());
    QTRY_VERIFY_WITH_TIMEOUT(!opened.isEmpty(), 10'000);
}

void tst_PostListPane::write(const QString &file, const QByteArray &text)
{
    QVERIFY(QDir().mkpath(QFileInfo(at(file)).path()));
    QFile out(at(file));
    QVERIFY(out.open(QIODevice::WriteOnly));
    QCOMPARE(out.write(text), text.size());
}

QStringList tst_PostListPane::titles() const
{
    QStringList titles;
    for (int row = 0; row < m_pane->model()->rowCount(); ++row)
        titles.append(m_pane->model()->index(row).data().toString());
    return titles;
}

void tst_PostListPane::opened_listsThePosts()
{
    QCOMPARE(titles().join(u'|'), QStringLiteral("Idea|Zebra|2021년 회고"));
    QCOMPARE(m_posts->newest(), at(QStringLiteral("_posts/2022-01-02-b.md")));
    QVERIFY(m_posts->known().words.tags.contains(QStringLiteral("year")));
}

void tst_PostListPane::disk_changed_appearsWithinASecond_data()
{
    QTest::addColumn<int>("how");
    QTest::addColumn<QString>("wanted");
    QTest::newRow("added") << 0 << QStringLiteral("Idea|New|Zebra|2021년 회고");
    QTest::newRow("changed in place") << 1 << QStringLiteral("Idea|Okapi|2021년 회고");
    QTest::newRow("removed") << 2 << QStringLiteral("Idea|2021년 회고");
    QTest::newRow("first post of a new folder") << 3 << QStringLiteral("Idea|Far|Zebra|2021년 회고");
}

void tst_PostListPane::disk_changed_appearsWithinASecond()
{
    QFETCH(int, how);
    QFETCH(QString, wanted);
    if (how == 0)
        write(QStringLiteral("_posts/2023-01-01-new.md"), "---\ntitle: New\n---\n");
    else if (how == 1)
        write(QStringLiteral("_posts/2022-01-02-b.md"), "---\ntitle: Okapi\n---\n");
    else if (how == 2)
        QVERIFY(QFile::remove(at(QStringLiteral("_posts/2022-01-02-b.md"))));
    else
        write(QStringLiteral("travel/_posts/2023-01-01-far.md"), "---\ntitle: Far\n---\n");
    QTRY_COMPARE_WITH_TIMEOUT(titles().join(u'|'), wanted, 2000);
}

void tst_PostListPane::scheduled_whenItsTimeComes_isPublished()
{
    const auto states = [this] {
        QStringList all;
        for (int row = 0; row < m_pane->model()->rowCount(); ++row) {
            const QModelIndex index = m_pane->model()->index(row);
            all.append(index.data().toString() + u' ' + index.data(PostListModel::StateRole).toString());
        }
        return all;
    };
    const QByteArray soon = QDateTime::currentDateTimeUtc().addSecs(4).toString(Qt::ISODate).toUtf8();
    write(QStringLiteral("_posts/2022-02-02-soon.md"), "---\ntitle: Soon\ndate: " + soon + "\n---\n");
    write(QStringLiteral("_posts/2022-02-03-late.md"), "---\ntitle: Late\ndate: 2999-01-01\n---\n");
    QTRY_VERIFY(states().contains(QStringLiteral("Soon scheduled")));
    QVERIFY(states().contains(QStringLiteral("Late scheduled")));
    QTRY_VERIFY_WITH_TIMEOUT(states().contains(QStringLiteral("Soon ")), 10'000);
    QVERIFY(states().contains(QStringLiteral("Late scheduled")));
}

void tst_PostListPane::filter_typed_findsTitlesAtOnceAndTextsSoon()
{
    QTest::keyClicks(m_pane->filter(), QStringLiteral("zeb"));
    QCOMPARE(titles(), QStringList(QStringLiteral("Zebra")));
    m_pane->filter()->clear();
    QCOMPARE(titles().size(), 3);
    QTest::keyClicks(m_pane->filter(), QStringLiteral("HARBOUR"));
    QCOMPARE(titles().size(), 0);
    QTRY_COMPARE(titles(), QStringList(QStringLiteral("2021년 회고")));
    QVERIFY(m_pane->model()->index(0).data(PostListModel::InTextRole).toBool());
}

void tst_PostListPane::filter_composed_filtersBeforeTheCommit()
{
    QInputMethodEvent compose(QStringLiteral("회"), {});
    QCoreApplication::sendEvent(m_pane->filter(), &compose);
    QCOMPARE(titles(), QStringList(QStringLiteral("2021년 회고")));
    QInputMethodEvent canceled(QString(), {});
    QCoreApplication::sendEvent(m_pane->filter(), &canceled);
    QCOMPARE(titles().size(), 3);
}

void tst_PostListPane::keys_walkOpenAndLeave()
{
    QSignalSpy chosen(m_pane.get(), &PostListPane::postChosen);
    QSignalSpy beside(m_pane.get(), &PostListPane::postChosenBeside);
    QSignalSpy trash(m_pane.get(), &PostListPane::trashWanted);
    m_pane->focusFilter();
    QTest::keyClick(m_pane->filter(), Qt::Key_Down);
    QCOMPARE(m_pane->list()->currentIndex().row(), 0);
    QTest::keyClick(m_pane->list(), Qt::Key_Down);
    QTest::keyClick(m_pane->list(), Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].toString(), at(QStringLiteral("_posts/2022-01-02-b.md")));
    QTest::keyClick(m_pane->list(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(beside.size(), 1);
    QTest::keyClick(m_pane->list(), Qt::Key_Delete);
    QCOMPARE(trash.size(), 1);
    m_pane->focusFilter();
    m_pane->filter()->setText(QStringLiteral("회고"));
    QTest::keyClick(m_pane->filter(), Qt::Key_Return);
    QCOMPARE(chosen.size(), 2);
    QCOMPARE(chosen[1][0].toString(), at(QStringLiteral("_posts/2021-12-31-a.md")));
}

void tst_PostListPane::arrangement_isRestored()
{
    m_pane->model()->setSort(PostListModel::Sort::Title);
    m_pane->model()->setGroup(PostListModel::Group::Tag);
    const QByteArray state = m_pane->saveState();
    PostListPane other(*m_posts);
    other.restoreState("nonsense");
    QCOMPARE(other.model()->group(), PostListModel::Group::None);
    other.restoreState(state);
    QCOMPARE(other.model()->sort(), PostListModel::Sort::Title);
    QCOMPARE(other.model()->group(), PostListModel::Group::Tag);
}

void tst_PostListPane::trash_undone_bringsTheFileBack()
{
    OpenPosts posts;
    MessageBar bar;
    TrashFlow flow(
        posts, [&bar](OpenPost *) { return &bar; }, nullptr);
    QSignalSpy done(&flow, &TrashFlow::done);
    const QString path = at(QStringLiteral("_posts/2022-01-02-b.md"));
    flow.moveToTrash(path);
    // A result that is there at once is told at once, before anybody could wait for it.
    if (!QTest::qWaitFor([&] { return !done.isEmpty(); }, 10'000))
        QSKIP("this system has no trash for the folder of the test");
    QVERIFY(!QFile::exists(path));
    const QList<QPushButton *> buttons = bar.findChildren<QPushButton *>();
    QCOMPARE(buttons.size(), 1);
    buttons.first()->click();
    QTRY_COMPARE(done.size(), 2);
    QFile back(path);
    QVERIFY(back.open(QIODevice::ReadOnly));
    QCOMPARE(back.readAll(), QByteArray("---\ntitle: Zebra\n---\nNothing\n"));
}

void tst_PostListPane::trash_modifiedPost_isNotTouched()
{
    OpenPosts posts;
    MessageBar bar;
    TrashFlow flow(
        posts, [&bar](OpenPost *) { return &bar; }, nullptr);
    const QString path = at(QStringLiteral("_posts/2022-01-02-b.md"));
    QSignalSpy added(&posts, &OpenPosts::added);
    posts.open(path);
    QTRY_COMPARE(added.size(), 1);
    galley::post::Document &document = posts.current()->document();
    QVERIFY(document.apply({{document.snapshot().bodyStart, {}, "x"}}, galley::post::Origin::Body));
    flow.moveToTrash(path);
    QVERIFY(QFile::exists(path));
    QVERIFY(posts.current());
    QVERIFY(!bar.isHidden());
}

void tst_PostListPane::picker_typed_choosesTheBest()
{
    QWidget window;
    window.resize(800, 600);
    Picker picker(&window);
    window.show();
    QSignalSpy chosen(&picker, &Picker::chosen);
    picker.open(
        QStringLiteral("Commands"),
        {{QStringLiteral("저장"), QStringLiteral("파일"), QStringLiteral("Ctrl+S"), QStringLiteral("저장 파일"), 7},
         {QStringLiteral("닫기"), QStringLiteral("파일"), {}, QStringLiteral("닫기 파일"), 8}});
    QVERIFY(picker.isVisible());
    picker.line()->setText(QStringLiteral("ㄷㄱ"));
    QCOMPARE(picker.list()->model()->rowCount(), 1);
    QTest::keyClick(picker.line(), Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].toInt(), 8);
    QVERIFY(!picker.isVisible());
}

void tst_PostListPane::picker_escape_givesTheFocusBack()
{
    QWidget window;
    QLineEdit text(&window);
    Picker picker(&window);
    window.resize(800, 600);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    text.setFocus();
    picker.open(QStringLiteral("Posts"), {{QStringLiteral("a"), {}, {}, QStringLiteral("a"), 0}});
    QTRY_VERIFY(picker.line()->hasFocus());
    QTest::keyClick(picker.line(), Qt::Key_Escape);
    QVERIFY(!picker.isVisible());
    QVERIFY(text.hasFocus());
}

void tst_PostListPane::beside_shownAndClosed()
{
    TextPanes panes;
    panes.resize(900, 400);
    auto *first = new QLineEdit;
    auto *second = new QLineEdit;
    panes.addWidget(first);
    panes.addWidget(second);
    panes.setCurrentWidget(first);
    panes.show();
    panes.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&panes));
    QVERIFY(!panes.beside());
    panes.showNextBeside();
    panes.setCurrentWidget(second);
    QCOMPARE(panes.main(), first);
    QCOMPARE(panes.beside(), second);
    QVERIFY(first->isVisible() && second->isVisible());
    QSignalSpy entered(&panes, &TextPanes::entered);
    first->setFocus();
    second->setFocus();
    QVERIFY(!entered.isEmpty());
    QCOMPARE(entered.last()[0].value<QWidget *>(), second);
    panes.closeBeside();
    QVERIFY(!panes.beside());
    QVERIFY(first->isVisible() && !second->isVisible());
    panes.showNextBeside();
    panes.setCurrentWidget(second);
    delete second; // its post was closed
    QVERIFY(!panes.beside());
    QVERIFY(first->isVisible());
}

void tst_PostListPane::pictures_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("group");
    QTest::addColumn<QString>("filter");
    QTest::newRow("post-list") << false << int(PostListModel::Group::None) << QString();
    QTest::newRow("post-list-years") << false << int(PostListModel::Group::Year) << QString();
    QTest::newRow("post-list-tags-dark") << true << int(PostListModel::Group::Tag) << QString();
    QTest::newRow("post-list-filter") << false << int(PostListModel::Group::None) << QStringLiteral("ㅎㄱ");
    QTest::newRow("post-list-nothing-dark") << true << int(PostListModel::Group::None) << QStringLiteral("xyzzy");
}

/// For people to look at: the list in its states, and the quick ways over a window.
void tst_PostListPane::pictures()
{
    QFETCH(bool, dark);
    QFETCH(int, group);
    QFETCH(QString, filter);
    const QString folder = QStringLiteral(GALLEY_BINARY_DIR "/pictures");
    QVERIFY(QDir().mkpath(folder));
    applyTheme(*qApp, dark ? Theme::Dark : Theme::Light);
    write(
        QStringLiteral("_posts/2023-05-05-long.md"),
        "---\ntitle: 저에게 특별했던 한 해를 정리하여 기록한 아주 긴 제목의 회고 글\ncategories: [회고]\ntags: [한 해, "
        "개발, 작업실, 책]\n---\n");
    write(QStringLiteral("_posts/2099-01-01-later.md"), "---\ntitle: 내년에 나올 글\n---\n");
    write(QStringLiteral("_posts/2020-01-01-hidden.md"), "---\ntitle: Not for everyone\npublished: false\n---\n");
    write(QStringLiteral("_posts/2020-01-02-broken.md"), "---\ntitle: \"never closed\n---\n");
    QTRY_COMPARE(m_pane->model()->postCount(), 7);
    m_pane->resize(260, 480);
    m_pane->model()->setGroup(PostListModel::Group(group));
    m_pane->markPost(at(QStringLiteral("_posts/2021-12-31-a.md")));
    m_pane->filter()->setText(filter);
    QCoreApplication::processEvents();
    const QString name = folder + u'/' + QString::fromLatin1(QTest::currentDataTag());
    QVERIFY(m_pane->grab().save(name + QStringLiteral(".png")));

    QWidget window;
    window.resize(900, 500);
    Picker picker(&window);
    window.show();
    QList<PickerItem> items;
    for (int row = 0; row < m_pane->model()->rowCount(); ++row) {
        const QString title = m_pane->model()->index(row).data().toString();
        items.append({title, QStringLiteral("파일 › 최근 파일"), row % 2 ? QStringLiteral("Ctrl+Shift+P") : QString(),
                      title, row});
    }
    picker.open(QStringLiteral("이름으로 명령 실행하기"), items);
    QVERIFY(window.grab().save(name + QStringLiteral("-picker.png")));
    applyTheme(*qApp, Theme::Light);
}

QTEST_MAIN(tst_PostListPane)
#include "tst_postlistpane.moc"
