// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "previewfixture.h"

#include "preview/view/backend.h"
#include "preview/view/scheme.h"

#include <QApplication>
#include <QRandomGenerator>
#include <QTest>

using namespace galley;
using view::PreviewView;

class TestPreviewView final : public QObject
{
    Q_OBJECT

    std::unique_ptr<PreviewFixture> preview;

private Q_SLOTS:
    void init() { preview = std::make_unique<PreviewFixture>(); }
    void cleanup() { preview.reset(); }

    void post_shown_isInThePage()
    {
        QVERIFY(preview->show({"<h2 id=\"하나\">하나</h2>\n", "<p>둘 <em>셋</em></p>\n"}));
        QCOMPARE(
            preview->ask(QStringLiteral("galley.blocks.container.innerText.replace(/\\s+/g, ' ').trim()")).toString(),
            QStringLiteral("하나 둘 셋"));
    }

    void styleSheets_ofTheShell_areLoaded()
    {
        QCOMPARE(preview->ask(QStringLiteral("Array.from(document.styleSheets, s => s.cssRules.length > 5).join()"))
                     .toString(),
                 QStringLiteral("true,true,true"));
    }

    void theme_switched_changesColoursWithoutReload()
    {
        QVERIFY(preview->show({"<p>a</p>"}));
        (void)preview->ask(QStringLiteral("self.kept = document.querySelector('p')"));
        const QString paper = QStringLiteral("getComputedStyle(document.documentElement).backgroundColor");
        QCOMPARE(preview->ask(paper).toString(), QStringLiteral("rgb(255, 255, 255)"));
        preview->view().setTheme(PreviewView::Theme::Dark);
        QVERIFY(preview->becomes(paper + QStringLiteral(" === 'rgb(31, 34, 38)'")));
        QVERIFY(preview->ask(QStringLiteral("kept.isConnected")).toBool());
    }

    void edit_ofOneBlock_leavesTheNodesOfTheOthers()
    {
        QVERIFY(preview->show({"<p>a</p>", "<p>b</p>", "<p>c</p>"}));
        (void)preview->ask(QStringLiteral("self.kept = Array.from(document.querySelectorAll('p'))"));
        QVERIFY(preview->show({"<p>a</p>", "<p>B</p>", "<p>c</p>", "<p>d</p>"}));
        QCOMPARE(preview->ask(QStringLiteral("kept.map(p => p.isConnected).join()")).toString(),
                 QStringLiteral("true,false,true"));
        QCOMPARE(preview->ask(QStringLiteral("galley.blocks.container.innerText.replace(/\\s+/g, '')")).toString(),
                 QStringLiteral("aBcd"));
    }

    void view_destroyedWhileAPatchIsUnderWay_endsQuietly()
    {
        preview->view().setPost(
            std::make_shared<const markdown::RenderedPost>(PreviewFixture::post(QByteArrayList(3000, "<p>a</p>"))),
            100);
        preview.reset();
    }

    void edits_atRandomPlaces_leaveTheWantedOrder()
    {
        QRandomGenerator random(7);
        QByteArrayList blocks;
        int next = 0;
        for (int round = 0; round < 60; ++round) {
            const qsizetype at = random.bounded(blocks.size() + 1);
            const qsizetype removed = random.bounded(qMin<qsizetype>(blocks.size() - at, round % 7 == 0 ? 300 : 6) + 1);
            blocks.remove(at, removed);
            const int inserted = random.bounded(round % 5 == 0 ? 400 : 5);
            for (int i = 0; i < inserted; ++i)
                blocks.insert(at, "<p>" + QByteArray::number(++next) + "</p>");
            QVERIFY(preview->show(blocks));
            QByteArray wanted = blocks.join();
            wanted.replace("<p>", "").replace("</p>", ",");
            QCOMPARE(preview
                         ->ask(QStringLiteral(
                             "Array.from(document.querySelectorAll('p'), p => p.textContent + ',').join('')"))
                         .toString(),
                     QString::fromUtf8(wanted));
            QVERIFY(preview
                        ->ask(QStringLiteral(
                            "galley.blocks.list.every((b, i) => b.first === 2 * i + 1 && b.node.textContent"
                            " === document.querySelectorAll('p')[i].textContent)"))
                        .toBool());
            QVERIFY(
                preview
                    ->ask(QStringLiteral("Array.from(galley.blocks.container.children).every(s => s.children.length > 0"
                                         " && s.children.length <= 128)"))
                    .toBool());
        }
    }

    void edit_aboveTheView_keepsWhatIsSeen()
    {
        QByteArrayList blocks;
        for (int i = 0; i < 200; ++i)
            blocks.append("<p>" + QByteArray::number(i) + "</p>");
        QVERIFY(preview->show(blocks));
        preview->view().scrollToLine(201);
        const QString top = QStringLiteral("Math.round(document.querySelectorAll('.galley-block')[galley.blocks.list."
                                           "length - 100].getBoundingClientRect().top)");
        QVERIFY(preview->becomes(QStringLiteral("scrollY > 100")));
        const int before = preview->ask(top).toInt();
        blocks.insert(3, "<p>" + QByteArray("long ").repeated(2000) + "</p>");
        QVERIFY(preview->show(blocks));
        QCOMPARE(preview->ask(top).toInt(), before);
    }
};

int main(int argc, char **argv)
{
    view::registerScheme();
    QApplication application(argc, argv);
    view::chooseQuickBackend();
    TestPreviewView test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_previewview.moc"
