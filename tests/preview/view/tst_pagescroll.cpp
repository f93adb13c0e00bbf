// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "previewfixture.h"

#include "preview/view/backend.h"
#include "preview/view/scheme.h"

#include <QApplication>
#include <QTest>
#include <QWebEngineView>
#include <QWheelEvent>

using namespace galley;
using view::PreviewView;

/// Scrolling by lines, clicks, links.
class TestPageScroll final : public QObject
{
    Q_OBJECT

    std::unique_ptr<PreviewFixture> preview;

    static QByteArrayList paragraphs(int count)
    {
        QByteArrayList blocks;
        for (int i = 0; i < count; ++i)
            blocks.append("<p>paragraph " + QByteArray::number(i) + " <a href=\"https://example.org/\">link</a></p>");
        return blocks;
    }
    double topOfBlock(int index) const
    {
        return preview->ask(QStringLiteral("galley.blocks.list[%1].node.getBoundingClientRect().top").arg(index))
            .toDouble();
    }
    void turnWheel(int clicks)
    {
        QWidget *target = preview->view().findChild<QWebEngineView *>()->focusProxy();
        QVERIFY(target);
        const QPointF at(200, 200);
        QWheelEvent event(at, target->mapToGlobal(at), {}, QPoint(0, 120 * clicks), Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(target, &event);
    }

private Q_SLOTS:
    void init() { preview = std::make_unique<PreviewFixture>(); }
    void cleanup() { preview.reset(); }

    void line_scrolledTo_comesToTheUpperEdge_data()
    {
        QTest::addColumn<double>("line");
        QTest::addColumn<int>("block");
        QTest::newRow("begin of a block") << 101.0 << 50;
        QTest::newRow("later one") << 151.0 << 75;
        QTest::newRow("first") << 3.0 << 1;
    }
    void line_scrolledTo_comesToTheUpperEdge()
    {
        QFETCH(double, line);
        QFETCH(int, block);
        QVERIFY(preview->show(paragraphs(200)));
        QSignalSpy reported(&preview->view(), &PreviewView::scrolledToLine);
        preview->view().scrollToLine(line);
        QVERIFY(preview->becomes(QStringLiteral("scrollY > 0")));
        QVERIFY(qAbs(topOfBlock(block)) < 2);
        // Two more frames, in which a page that answers would have answered.
        QVERIFY(preview->becomes(QStringLiteral("self.frames2 > 2 || (requestAnimationFrame(() =>"
                                                "self.frames2 = (self.frames2 || 0) + 1), false)")));
        QCOMPARE(reported.count(), 0);
    }

    void sections_ofALongPost_areNotToBeSeen()
    {
        QByteArrayList blocks;
        for (int i = 0; i < 1400; ++i)
            blocks.append(i % 3 == 0 ? "<h2>heading</h2>" : i % 3 == 1 ? "<p>text</p>" : "<ul><li>item</li></ul>");
        QVERIFY(preview->show(blocks));
        QVERIFY(preview->ask(QStringLiteral("document.querySelectorAll('.galley-long > .galley-section').length > 16"))
                    .toBool());
        const QString tops = QStringLiteral("galley.blocks.list.map(block =>"
                                            "Math.round(block.node.getBoundingClientRect().top)).join()");
        QVERIFY(
            preview->ask(QStringLiteral("document.querySelector('.galley-section[style*=margin]') !== null")).toBool());
        const QString contained = preview->ask(tops).toString();
        (void)preview->ask(QStringLiteral("(galley.blocks.container.classList.remove('galley-long'),"
                                          "document.querySelectorAll('.galley-section').forEach(section =>"
                                          "section.style.marginTop = ''))"));
        QCOMPARE(contained, preview->ask(tops).toString());
    }

    void line_kept_staysInSight()
    {
        QVERIFY(preview->show(paragraphs(200)));
        preview->view().scrollToLine(101, 161);
        QVERIFY(preview->becomes(QStringLiteral("scrollY > 0")));
        QVERIFY(topOfBlock(50) < -100);
        QVERIFY(topOfBlock(80) > 0 && topOfBlock(80) < 600 - 100);
        preview->view().scrollToLine(101, 103);
        QVERIFY(
            preview->becomes(QStringLiteral("Math.abs(galley.blocks.list[50].node.getBoundingClientRect().top) < 2")));
    }

    void line_revealed_staysInSightAsThePostGrows()
    {
        QVERIFY(preview->show(paragraphs(5)));
        preview->view().revealLine(201); // the cursor is there before the page has what was typed
        QVERIFY(preview->show(paragraphs(120)));
        QVERIFY(preview->becomes(QStringLiteral("scrollY > 0")));
        QVERIFY(topOfBlock(100) > 0 && topOfBlock(100) < 600 - 100);
        turnWheel(300);
        QVERIFY(preview->becomes(QStringLiteral("scrollY === 0")));
        QVERIFY(preview->show(paragraphs(121)));
        QCOMPARE(preview->ask(QStringLiteral("scrollY")).toDouble(), 0.0); // the reader went elsewhere
    }

    void post_restarted_isShownFromItsLine()
    {
        QVERIFY(preview->show(paragraphs(100)));
        preview->view().restart(101);
        QVERIFY(preview->show(paragraphs(200)));
        QVERIFY(qAbs(topOfBlock(50)) < 2);
        preview->view().restart();
        QVERIFY(preview->show(paragraphs(200)));
        QCOMPARE(preview->ask(QStringLiteral("scrollY")).toDouble(), 0.0);
    }

    void line_betweenTwo_isBetweenTheirPlaces()
    {
        QVERIFY(preview->show(paragraphs(200)));
        preview->view().scrollToLine(102);
        QVERIFY(preview->becomes(QStringLiteral("scrollY > 0")));
        QVERIFY(topOfBlock(50) < -1);
        QVERIFY(topOfBlock(51) > 1);
        QVERIFY(qAbs(topOfBlock(50) + topOfBlock(51)) < 4);
    }

    void line_insideABlock_usesItsLineAttributes()
    {
        const QByteArray line = preview->view().lineAttribute();
        QByteArray list = "<ul>";
        for (int i = 0; i < 100; ++i)
            list += "<li " + line + "=\"" + QByteArray::number(i) + "\">item</li>";
        markdown::RenderedPost post;
        post.blocks.append({list + "</ul>", 1, 100});
        QVERIFY(preview->show(post));
        preview->view().scrollToLine(51);
        QVERIFY(preview->becomes(QStringLiteral("scrollY > 0")));
        QVERIFY(qAbs(preview->ask(QStringLiteral("document.querySelectorAll('li')[50].getBoundingClientRect().top"))
                         .toDouble())
                < 2);
    }

    void reader_whoScrolls_isReportedByLine()
    {
        QVERIFY(preview->show(paragraphs(200)));
        QSignalSpy reported(&preview->view(), &PreviewView::scrolledToLine);
        turnWheel(-10);
        QTRY_VERIFY_WITH_TIMEOUT(!reported.isEmpty(), 10000);
        QTRY_VERIFY_WITH_TIMEOUT(qAbs(reported.last().first().toDouble()
                                      - preview->ask(QStringLiteral("galley.scroll.topLine()")).toDouble())
                                     < 0.1,
                                 10000);
        QVERIFY(reported.last().first().toDouble() > 3);
    }

    void click_intoABlock_namesItsLine()
    {
        QVERIFY(preview->show({"<p>one</p>", "<p id=\"x\">two</p>", "<p>three</p>"}));
        QSignalSpy line(&preview->view(), &PreviewView::lineActivated);
        preview->click(QStringLiteral("#post-x"));
        QTRY_COMPARE_WITH_TIMEOUT(line.count(), 1, 10000);
        QCOMPARE(line.first().first().toInt(), 3);
    }

    void doubleClick_intoABlock_namesItsLines()
    {
        markdown::RenderedPost post;
        post.blocks = {{"<p>one</p>", 1, 1}, {"<p id=\"x\">two</p>", 5, 9}};
        QVERIFY(preview->show(post));
        QSignalSpy block(&preview->view(), &PreviewView::blockActivated);
        preview->click(QStringLiteral("#post-x"), true);
        QTRY_COMPARE_WITH_TIMEOUT(block.count(), 1, 10000);
        QCOMPARE(block.first().at(0).toInt(), 5);
        QCOMPARE(block.first().at(1).toInt(), 9);
    }

    void lines_afterAnEditAbove_areTheNewOnes()
    {
        QVERIFY(preview->show({"<p>one</p>", "<p id=\"x\">two</p>"}));
        QVERIFY(preview->show({"<p>one</p>", "<p>new</p>", "<p>new too</p>", "<p id=\"x\">two</p>"}));
        QSignalSpy line(&preview->view(), &PreviewView::lineActivated);
        preview->click(QStringLiteral("#post-x"));
        QTRY_COMPARE_WITH_TIMEOUT(line.count(), 1, 10000);
        QCOMPARE(line.first().first().toInt(), 7);
    }

    void line_ofTheCursor_marksItsBlock()
    {
        QVERIFY(preview->show(paragraphs(5)));
        preview->view().markLine(5);
        QVERIFY(preview->becomes(QStringLiteral("galley.blocks.list[2].node.matches('.galley-current')")));
        preview->view().markLine(7);
        QVERIFY(preview->becomes(QStringLiteral("galley.blocks.list[3].node.matches('.galley-current')")));
        QCOMPARE(preview->ask(QStringLiteral("document.querySelectorAll('.galley-current').length")).toInt(), 1);
        preview->view().markLine(6); // blank
        QVERIFY(preview->becomes(QStringLiteral("document.querySelectorAll('.galley-current').length === 0")));
    }

    void link_clicked_isHandedOut_data()
    {
        QTest::addColumn<QByteArray>("href");
        QTest::addColumn<QUrl>("opened");
        QTest::addColumn<QString>("followed");
        const auto row = [](const char *href, const char *opened, const char *followed) {
            QTest::newRow(href) << QByteArray(href) << QUrl(QString::fromUtf8(opened)) << QString::fromUtf8(followed);
        };
        row("https://example.org/글?a=1&b#c", "https://example.org/글?a=1&b#c", "");
        row("http://example.org", "http://example.org", "");
        row("mailto:a@example.org", "mailto:a@example.org", "");
        row("//example.org/x", "https://example.org/x", "");
        row("/about/", "", "/about/");
        row("other-post.html#x", "", "other-post.html#x");
        row("javascript:alert(1)", "", "");
        row("file:///etc/passwd", "", "");
        row("data:text/html,x", "", "");
    }
    void link_clicked_isHandedOut()
    {
        QFETCH(QByteArray, href);
        QFETCH(QUrl, opened);
        QFETCH(QString, followed);
        QVERIFY(preview->show({"<p><a href=\"" + href.replace('&', "&amp;") + "\">link</a></p>",
                               "<p><a href=\"https://example.org/last\" id=\"last\">last</a></p>"}));
        QSignalSpy links(&preview->view(), &PreviewView::linkActivated);
        QSignalSpy paths(&preview->view(), &PreviewView::siteLinkActivated);
        preview->click(QStringLiteral("a"));
        preview->click(QStringLiteral("#post-last")); // arrives after whatever the first one caused
        QTRY_VERIFY_WITH_TIMEOUT(
            !links.isEmpty() && links.last().first().toUrl() == QUrl(QStringLiteral("https://example.org/last")),
            10000);
        QCOMPARE(links.count() - 1, opened.isEmpty() ? 0 : 1);
        if (!opened.isEmpty())
            QCOMPARE(links.first().first().toUrl(), opened);
        QCOMPARE(paths.count(), followed.isEmpty() ? 0 : 1);
        if (!followed.isEmpty())
            QCOMPARE(paths.first().first().toString(), followed);
    }

    void anchor_clicked_scrollsToItsPlace()
    {
        QByteArrayList blocks = paragraphs(100);
        blocks.prepend("<p><a href=\"#%EC%A0%9C%EB%AA%A9\" id=\"from\">go</a></p>");
        blocks.insert(60, "<h2 id=\"제목\">heading</h2>");
        QVERIFY(preview->show(blocks));
        QSignalSpy links(&preview->view(), &PreviewView::linkActivated);
        preview->click(QStringLiteral("#post-from"));
        QVERIFY(preview->becomes(
            QStringLiteral("Math.abs(document.querySelector('h2').getBoundingClientRect().top) < 60")));
        QCOMPARE(links.count(), 0);
    }

    void link_hovered_isNamed()
    {
        QVERIFY(preview->show({"<p><a href=\"https://example.org/h\">link</a></p>"}));
        QSignalSpy hovered(&preview->view(), &PreviewView::linkHovered);
        preview->click(QStringLiteral("a"));
        QTRY_VERIFY_WITH_TIMEOUT(!hovered.isEmpty(), 10000);
        QCOMPARE(hovered.last().first().toString(), QStringLiteral("https://example.org/h"));
    }

    void width_changed_keepsTheLine()
    {
        QByteArrayList blocks;
        for (int i = 0; i < 100; ++i)
            blocks.append("<p>" + QByteArray("several words that wrap ").repeated(20) + "</p>");
        QVERIFY(preview->show(blocks));
        preview->view().scrollToLine(101);
        QVERIFY(preview->becomes(QStringLiteral("scrollY > 0")));
        preview->view().resize(420, 600);
        QVERIFY(preview->becomes(QStringLiteral("innerWidth < 430")));
        QVERIFY(
            preview->becomes(QStringLiteral("Math.abs(galley.blocks.list[50].node.getBoundingClientRect().top) < 3")));
    }
};

int main(int argc, char **argv)
{
    view::registerScheme();
    QApplication application(argc, argv);
    view::chooseQuickBackend();
    view::leaveOutSpareProcess();
    TestPageScroll test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_pagescroll.moc"
