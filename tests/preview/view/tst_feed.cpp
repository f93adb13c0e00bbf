// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/view/feed.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using galley::markdown::RenderedPost;
using galley::view::Feed;

namespace {

Feed::Post post(const QByteArray &html)
{
    RenderedPost rendered;
    rendered.blocks.append({html, 1, 1});
    return std::make_shared<const RenderedPost>(rendered);
}

} // namespace

class TestFeed final : public QObject
{
    Q_OBJECT

    QList<int> sent; ///< revisions in the order in which they were sent
    QList<bool> whole;
    std::unique_ptr<Feed> feed;

private Q_SLOTS:
    void init()
    {
        sent.clear();
        whole.clear();
        feed = std::make_unique<Feed>([this](const QByteArray &json) {
            const QJsonObject message = QJsonDocument::fromJson(json).object();
            sent.append(message[QLatin1String("revision")].toInt());
            whole.append(message[QLatin1String("whole")].toBool());
        });
    }

    void post_beforeThePageIsReady_isSentWhenItIs()
    {
        feed->setVisible(true);
        feed->setPost(post("a"), 1);
        QCOMPARE(sent, QList<int>{});
        feed->setReady(true);
        QCOMPARE(sent, QList<int>{1});
        QCOMPARE(whole, QList<bool>{true});
    }

    void post_whileHidden_waitsAndOnlyTheNewestIsSent()
    {
        feed->setReady(true);
        feed->setPost(post("a"), 1);
        feed->setPost(post("b"), 2);
        feed->setPost(post("c"), 3);
        QCOMPARE(sent, QList<int>{});
        feed->setVisible(true);
        QCOMPARE(sent, QList<int>{3});
    }

    void posts_whileOneIsUnderWay_becomeOne()
    {
        feed->setVisible(true);
        feed->setReady(true);
        for (int revision = 1; revision <= 5; ++revision)
            feed->setPost(post(QByteArray::number(revision)), revision);
        QCOMPARE(sent, QList<int>{1});
        feed->acknowledge(true);
        QCOMPARE(sent, (QList<int>{1, 5}));
        QCOMPARE(whole, (QList<bool>{true, false}));
        feed->acknowledge(true);
        QCOMPARE(sent, (QList<int>{1, 5}));
    }

    void post_ofAnOldRevision_isDropped()
    {
        feed->setVisible(true);
        feed->setReady(true);
        feed->setPost(post("new"), 9);
        feed->acknowledge(true);
        feed->setPost(post("old"), 8);
        feed->setPost(post("again"), 9);
        QCOMPARE(sent, QList<int>{9});
    }

    void restart_letsRevisionsBeginAnew()
    {
        feed->setVisible(true);
        feed->setReady(true);
        feed->setPost(post("a"), 9);
        feed->acknowledge(true);
        feed->restart();
        feed->setPost(post("b"), 1);
        QCOMPARE(sent, (QList<int>{9, 1}));
        QCOMPARE(whole, (QList<bool>{true, true}));
    }

    void page_thatRefusesAPatch_getsTheWholePostOnce()
    {
        feed->setVisible(true);
        feed->setReady(true);
        feed->setPost(post("a"), 1);
        feed->acknowledge(true);
        feed->setPost(post("b"), 2);
        feed->acknowledge(false);
        QCOMPARE(sent, (QList<int>{1, 2, 2}));
        QCOMPARE(whole, (QList<bool>{true, false, true}));
        feed->acknowledge(false);
        QCOMPARE(sent.size(), 3); // it would refuse it for ever
        feed->setPost(post("c"), 3);
        QCOMPARE(sent.size(), 4);
        QCOMPARE(whole.last(), true);
    }

    void page_thatIsLoadedAnew_getsTheNewestPost()
    {
        feed->setVisible(true);
        feed->setReady(true);
        feed->setPost(post("a"), 1);
        feed->setReady(false);
        feed->setPost(post("b"), 2);
        feed->acknowledge(true); // an answer of the page that is gone
        feed->setReady(true);
        QCOMPARE(sent, (QList<int>{1, 2}));
        QCOMPARE(whole.last(), true);
    }
};

QTEST_APPLESS_MAIN(TestFeed)
#include "tst_feed.moc"
