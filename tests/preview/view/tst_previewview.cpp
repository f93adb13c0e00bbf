// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "previewfixture.h"

#include "preview/view/backend.h"
#include "preview/view/scheme.h"

#include <QApplication>
#include <QLabel>
#include <QPrinter>
#include <QPushButton>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QWebEnginePage>
#include <QWebEngineView>

#include <csignal>
#include <unistd.h>

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
        QVERIFY(preview->becomes(
            QStringLiteral("document.styleSheets.length === 3"
                           " && Array.from(document.styleSheets).every(sheet => sheet.cssRules.length > 5)")));
    }

    void theme_switched_changesColoursWithoutReload()
    {
        QVERIFY(preview->show({"<p>a</p>"}));
        (void)preview->ask(QStringLiteral("self.kept = document.querySelector('p')"));
        const QString paper = QStringLiteral("getComputedStyle(document.documentElement).backgroundColor");
        QCOMPARE(preview->ask(paper).toString(), QStringLiteral("rgb(255, 255, 255)"));
        preview->view().setTheme(PreviewView::Theme::Dark);
        QVERIFY(preview->becomes(paper + QStringLiteral(" === 'rgb(31, 34, 38)'")));
        QVERIFY(preview->becomes(
            QStringLiteral("getComputedStyle(document.documentElement).getPropertyValue('--code-name').trim()"
                           " === '#8abdf0'")));
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

    void post_setWhileHidden_isShownLater()
    {
        QVERIFY(preview->show({"<p>old</p>"}));
        preview->view().hide();
        QSignalSpy painted(&preview->view(), &PreviewView::painted);
        preview->view().setPost(std::make_shared<const markdown::RenderedPost>(PreviewFixture::post({"<p>new</p>"})),
                                50);
        QVERIFY(!preview->html().contains(QStringLiteral("new")));
        preview->view().show();
        QTRY_VERIFY_WITH_TIMEOUT(!painted.isEmpty(), 30000);
        QVERIFY(preview->html().contains(QStringLiteral("new")));
    }

    void process_thatDies_isSaidAndStartedAnew()
    {
        QVERIFY(preview->show({"<p>text</p>"}));
        auto *button = preview->view().findChild<QPushButton *>();
        QVERIFY(button && !button->isVisible());
        QCOMPARE(::kill(static_cast<pid_t>(preview->page()->renderProcessPid()), SIGKILL), 0);
        QTRY_VERIFY_WITH_TIMEOUT(button->isVisible(), 30000);
        QSignalSpy painted(&preview->view(), &PreviewView::painted);
        button->click();
        QTRY_VERIFY_WITH_TIMEOUT(!painted.isEmpty(), 30000);
        QVERIFY(preview->html().contains(QStringLiteral("text")));
    }

    void post_printedOnPaper_endsWithAPage()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("paper.pdf"));
        QVERIFY(preview->show({"<h2>제목</h2>", "<p>text</p>"}));
        const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
        printer->setOutputFileName(path); // a printer that draws into a file
        QSignalSpy printed(&preview->view(), &PreviewView::printed);
        preview->view().print(printer);
        preview->view().print(printer); // one at a time
        QCOMPARE(printed.size(), 1);
        QCOMPARE(printed.takeFirst().first().toBool(), false);
        QVERIFY(printed.wait(20000));
        QCOMPARE(printed.takeFirst().first().toBool(), true);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QVERIFY(content.startsWith("%PDF"));
        QVERIFY(content.contains("/Type /Page"));
        QCOMPARE(printer.use_count(), 1);
    }

    void post_printed_isAPdf()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("post.pdf"));
        QVERIFY(preview->show({"<h2>제목</h2>", "<p>text</p>"}));
        QSignalSpy written(&preview->view(), &PreviewView::pdfWritten);
        preview->view().printToPdf(path);
        QTRY_COMPARE_WITH_TIMEOUT(written.count(), 1, 30000);
        QVERIFY(written.first().at(1).toBool());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.read(5) == "%PDF-");
    }

    void rootWithoutTheVariable_isToldWhy()
    {
        if (geteuid() != 0)
            QSKIP("for root only");
        const QByteArray before = qgetenv("QTWEBENGINE_DISABLE_SANDBOX");
        qunsetenv("QTWEBENGINE_DISABLE_SANDBOX");
        {
            QVERIFY(!PreviewView::unavailableReason().isEmpty());
            PreviewView view;
            view.show();
            view.setPost(std::make_shared<const markdown::RenderedPost>(), 1);
            view.scrollToLine(3);
            QCOMPARE(view.findChild<QLabel *>()->text(), PreviewView::unavailableReason());
            QVERIFY(!view.findChild<QWebEngineView *>());
        }
        qputenv("QTWEBENGINE_DISABLE_SANDBOX", before);
        QVERIFY(PreviewView::unavailableReason().isEmpty());
    }

    void renderer_ofMesa_isSoftware()
    {
        QVERIFY(view::isSoftwareRenderer("llvmpipe (LLVM 15.0.6, 256 bits)"));
        QVERIFY(view::isSoftwareRenderer("softpipe"));
        QVERIFY(view::isSoftwareRenderer(""));
        QVERIFY(!view::isSoftwareRenderer("Mesa Intel(R) UHD Graphics 620 (KBL GT2)"));
        QVERIFY(!view::isSoftwareRenderer("NVIDIA GeForce RTX 3060/PCIe/SSE2"));
    }

    void code_ofAKnownLanguage_isHighlighted()
    {
        if (!QFile::exists(QStringLiteral("/usr/share/javascript/highlight.js/highlight.min.js")))
            QSKIP("libjs-highlight.js is not installed");
        QVERIFY(preview->show({"<p>none</p>"}));
        QVERIFY(preview->ask(QStringLiteral("typeof hljs === 'undefined' && typeof katex === 'undefined'")).toBool());
        QVERIFY(preview->show({"<pre><code class=\"language-python\">def a(): return 1</code></pre>"}));
        QVERIFY(preview->becomes(QStringLiteral("document.querySelectorAll('pre .hljs-keyword').length === 2")));
    }

    void formula_inKramdownsMarkup_isDrawn()
    {
        if (!QFile::exists(QStringLiteral("/usr/share/javascript/katex/katex.min.js")))
            QSKIP("libjs-katex is not installed");
        QVERIFY(preview->show({"<p>a \\(x^2\\) b</p>", "\\[\\int x\\]", "<pre><code>\\(no\\)</code></pre>"}));
        QVERIFY(preview->becomes(QStringLiteral("document.querySelectorAll('.katex').length === 2")));
        QCOMPARE(preview->ask(QStringLiteral("document.querySelectorAll('.katex-display').length")).toInt(), 1);
    }

    void liquid_inText_isAQuietBox()
    {
        QVERIFY(preview->show({"<p>a {% include x.html %} b {{ site.title }}</p>", "<p><code>{{ no }}</code></p>"}));
        QCOMPARE(preview
                     ->ask(QStringLiteral(
                         "Array.from(document.querySelectorAll('.galley-liquid'), e => e.textContent).join('|')"))
                     .toString(),
                 QStringLiteral("{% include x.html %}|{{ site.title }}"));
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
    view::leaveOutSpareProcess();
    TestPreviewView test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_previewview.moc"
