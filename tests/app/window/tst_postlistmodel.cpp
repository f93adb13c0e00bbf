// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/postlistmodel.h"

#include <QTest>

using namespace galley;
using site::IndexedPost;
using window::PostListModel;
using Hidden = site::PostRecord::Hidden;

namespace {

IndexedPost made(const QString &file, const QString &title, const QDate &day, Hidden hidden = Hidden::No,
                 const QStringList &categories = {}, const QStringList &tags = {})
{
    IndexedPost post;
    post.file = file;
    post.title = title;
    post.day = day;
    post.time = day.startOfDay(Qt::UTC).toMSecsSinceEpoch();
    post.hidden = hidden;
    post.draft = hidden == Hidden::Draft;
    post.categories = categories;
    post.tags = tags;
    if (hidden == Hidden::Broken) {
        post.error = QStringLiteral("a quote is never closed");
        post.errorLine = 3;
    }
    return post;
}

} // namespace

class tst_PostListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void rows_unsorted_comeBrokenThenDraftsThenNewest();
    void sort_chosen_decidesTheOrder_data();
    void sort_chosen_decidesTheOrder();
    void state_isSaidInWords_data();
    void state_isSaidInWords();
    void broken_isListedWithItsError();
    void groups_haveHeadingsAndCounts_data();
    void groups_haveHeadingsAndCounts();
    void heading_folded_hidesItsPosts();
    void filter_typed_keepsWhatMatches_data();
    void filter_typed_keepsWhatMatches();
    void textHits_joinTheOthers_untilTheFilterChanges();
    void rowOf_findsThePost();
    void posts_removed_leaveNoRow();

private:
    [[nodiscard]] QStringList rows() const;

    std::unique_ptr<PostListModel> m_model;
};

void tst_PostListModel::init()
{
    site::SiteIndex index;
    index.complete = true;
    index.known.posts = {
        made(QStringLiteral("_drafts/idea.md"), QStringLiteral("Idea"), {2020, 1, 1}, Hidden::Draft),
        made(QStringLiteral("_posts/2021-12-31-a.md"), QStringLiteral("2021년 회고"), {2021, 12, 31}, Hidden::No,
             {QStringLiteral("organize")}, {QStringLiteral("회고"), QStringLiteral("year")}),
        made(QStringLiteral("_posts/2022-01-02-b.md"), QStringLiteral("Zebra"), {2022, 1, 2}, Hidden::Unpublished, {},
             {QStringLiteral("year")}),
        made(QStringLiteral("_posts/2022-03-04-c.md"), QString(), QDate(), Hidden::Broken),
        made(QStringLiteral("_posts/2099-01-01-d.md"), QStringLiteral("apple"), {2099, 1, 1}, Hidden::Future,
             {QStringLiteral("organize"), QStringLiteral("life")}),
    };
    m_model = std::make_unique<PostListModel>();
    m_model->setPosts(QStringLiteral("/site"), window::knownOf(index));
}

/// Titles of posts, and of headings "[name n]".
QStringList tst_PostListModel::rows() const
{
    QStringList rows;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row);
        if (index.data(PostListModel::HeadingRole).toBool())
            rows.append(u'[' + index.data().toString() + u' ' + index.data(PostListModel::CountRole).toString() + u']');
        else
            rows.append(index.data().toString());
    }
    return rows;
}

void tst_PostListModel::rows_unsorted_comeBrokenThenDraftsThenNewest()
{
    QCOMPARE(rows().join(u'|'), QStringLiteral("2022-03-04-c.md|Idea|apple|Zebra|2021년 회고"));
}

void tst_PostListModel::sort_chosen_decidesTheOrder_data()
{
    QTest::addColumn<int>("sort");
    QTest::addColumn<QString>("wanted");
    QTest::newRow("oldest") << int(PostListModel::Sort::Oldest)
                            << QStringLiteral("2022-03-04-c.md|Idea|2021년 회고|Zebra|apple");
    QTest::newRow("title") << int(PostListModel::Sort::Title)
                           << QStringLiteral("2022-03-04-c.md|2021년 회고|apple|Idea|Zebra");
}

void tst_PostListModel::sort_chosen_decidesTheOrder()
{
    QFETCH(int, sort);
    QFETCH(QString, wanted);
    QLocale::setDefault(QLocale(QLocale::English));
    init();
    m_model->setSort(PostListModel::Sort(sort));
    QStringList got = rows();
    // The C locale, where tests run, sorts capitals before the others.
    if (sort == int(PostListModel::Sort::Title)
        && QString::localeAwareCompare(QStringLiteral("a"), QStringLiteral("B")) > 0)
        QSKIP("the locale does not sort as people do");
    QCOMPARE(got.join(u'|'), wanted);
}

void tst_PostListModel::state_isSaidInWords_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("state");
    QTest::newRow("draft") << QStringLiteral("_drafts/idea.md") << QStringLiteral("draft");
    QTest::newRow("published") << QStringLiteral("_posts/2021-12-31-a.md") << QString();
    QTest::newRow("hidden") << QStringLiteral("_posts/2022-01-02-b.md") << QStringLiteral("hidden");
    QTest::newRow("broken") << QStringLiteral("_posts/2022-03-04-c.md") << QStringLiteral("broken");
    QTest::newRow("scheduled") << QStringLiteral("_posts/2099-01-01-d.md") << QStringLiteral("scheduled");
}

void tst_PostListModel::state_isSaidInWords()
{
    QFETCH(QString, file);
    const QModelIndex index = m_model->index(m_model->rowOf(QStringLiteral("/site/") + file));
    QVERIFY(index.isValid());
    QTEST(index.data(PostListModel::StateRole).toString(), "state");
    QFETCH(QString, state);
    QVERIFY(index.data(Qt::AccessibleTextRole).toString().contains(state));
}

void tst_PostListModel::broken_isListedWithItsError()
{
    const QModelIndex index = m_model->index(0);
    QCOMPARE(index.data(PostListModel::ErrorRole).toString(), QStringLiteral("a quote is never closed"));
    QVERIFY(index.data(Qt::ToolTipRole).toString().contains(QStringLiteral("Line 3")));
    QVERIFY(index.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("never closed")));
}

void tst_PostListModel::groups_haveHeadingsAndCounts_data()
{
    QTest::addColumn<int>("group");
    QTest::addColumn<QString>("wanted");
    QTest::newRow("year") << int(PostListModel::Group::Year)
                          << QStringLiteral("[Broken 1]|2022-03-04-c.md|[Drafts 1]|Idea|[2099 1]|apple|[2022 1]|Zebra|"
                                            "[2021 1]|2021년 회고");
    QTest::newRow("category") << int(PostListModel::Group::Category)
                              << QStringLiteral("[life 1]|apple|[No category 3]|2022-03-04-c.md|Idea|Zebra|"
                                                "[organize 2]|apple|2021년 회고");
    QTest::newRow("tag") << int(PostListModel::Group::Tag)
                         << QStringLiteral("[No tag 3]|2022-03-04-c.md|Idea|apple|[year 2]|Zebra|2021년 회고|"
                                           "[회고 1]|2021년 회고");
}

void tst_PostListModel::groups_haveHeadingsAndCounts()
{
    QFETCH(int, group);
    QFETCH(QString, wanted);
    m_model->setGroup(PostListModel::Group(group));
    QStringList sorted = wanted.split(u'|');
    QStringList got = rows();
    QCOMPARE(got.size(), sorted.size());
    // The order of headings is the locale's; each is followed by its own.
    for (qsizetype i = 0; i < sorted.size(); ++i) {
        if (!sorted[i].startsWith(u'['))
            continue;
        const qsizetype at = got.indexOf(sorted[i]);
        QVERIFY2(at >= 0, qPrintable(sorted[i]));
        for (qsizetype next = 1; i + next < sorted.size() && !sorted[i + next].startsWith(u'['); ++next)
            QCOMPARE(got.value(at + next), sorted[i + next]);
    }
    QCOMPARE(m_model->shownCount(), 5);
}

void tst_PostListModel::heading_folded_hidesItsPosts()
{
    m_model->setGroup(PostListModel::Group::Year);
    const qsizetype before = m_model->rowCount();
    const int row = int(rows().indexOf(QStringLiteral("[2022 1]")));
    m_model->toggleFolded(row);
    QCOMPARE(m_model->rowCount(), before - 1);
    QVERIFY(m_model->index(row).data(PostListModel::FoldedRole).toBool());
    m_model->setFilter(QStringLiteral("zeb")); // what is looked for is shown, folded or not
    QVERIFY(rows().contains(QStringLiteral("Zebra")));
    m_model->setFilter({});
    m_model->toggleFolded(row);
    QCOMPARE(m_model->rowCount(), before);
}

void tst_PostListModel::filter_typed_keepsWhatMatches_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("wanted");
    QTest::newRow("title") << QStringLiteral("ZEB") << QStringLiteral("Zebra");
    QTest::newRow("tag") << QStringLiteral("year") << QStringLiteral("Zebra|2021년 회고");
    QTest::newRow("category") << QStringLiteral("life") << QStringLiteral("apple");
    QTest::newRow("file name") << QStringLiteral("03-04") << QStringLiteral("2022-03-04-c.md");
    QTest::newRow("leading consonants") << QStringLiteral("ㅎㄱ") << QStringLiteral("2021년 회고");
    QTest::newRow("title and tag") << QStringLiteral("year 회고") << QStringLiteral("2021년 회고");
    QTest::newRow("nothing") << QStringLiteral("xyzzy") << QString();
}

void tst_PostListModel::filter_typed_keepsWhatMatches()
{
    QFETCH(QString, typed);
    m_model->setFilter(typed);
    QTEST(rows().join(u'|'), "wanted");
}

void tst_PostListModel::textHits_joinTheOthers_untilTheFilterChanges()
{
    m_model->setFilter(QStringLiteral("zeb"));
    m_model->setTextHits({1, 2});
    QCOMPARE(rows().join(u'|'), QStringLiteral("Zebra|2021년 회고"));
    QVERIFY(!m_model->index(0).data(PostListModel::InTextRole).toBool());
    QVERIFY(m_model->index(1).data(PostListModel::InTextRole).toBool());
    m_model->setFilter(QStringLiteral("zebr"));
    QCOMPARE(rows().join(u'|'), QStringLiteral("Zebra"));
}

void tst_PostListModel::rowOf_findsThePost()
{
    QCOMPARE(m_model->rowOf(QStringLiteral("/site/_posts/2021-12-31-a.md")), 4);
    QCOMPARE(m_model->rowOf(QStringLiteral("/elsewhere/_posts/2021-12-31-a.md")), -1);
    QCOMPARE(m_model->rowOf({}), -1);
}

void tst_PostListModel::posts_removed_leaveNoRow()
{
    m_model->setFilter(QStringLiteral("zeb"));
    m_model->setTextHits({4});
    m_model->setPosts(QStringLiteral("/site"), {});
    QCOMPARE(m_model->rowCount(), 0);
    QCOMPARE(m_model->post(0), nullptr);
}

QTEST_GUILESS_MAIN(tst_PostListModel)
#include "tst_postlistmodel.moc"
