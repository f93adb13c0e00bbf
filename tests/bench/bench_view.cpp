// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "bench.h"
#include "generatedpost.h"

#include "preview/markdown/render.h"
#include "preview/view/backend.h"
#include "preview/view/previewview.h"
#include "preview/view/scheme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>
#include <QWebEngineView>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace galley;
using view::PreviewView;

namespace {

std::shared_ptr<const markdown::RenderedPost> render(const QByteArray &body, const PreviewView &preview)
{
    return std::make_shared<const markdown::RenderedPost>(markdown::render(body, {}, {preview.lineAttribute()}));
}

/// Waits for what the page says; a benchmark may, unlike the program.
template <typename Signal> bool waitFor(PreviewView &preview, Signal signal)
{
    QEventLoop loop;
    QTimer::singleShot(60000, &loop, [&loop] { loop.exit(1); });
    QObject::connect(&preview, signal, &loop, [&loop] { loop.exit(0); });
    return loop.exec() == 0;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

/// Milliseconds from setPost to the frame that holds it.
double show(PreviewView &preview, const std::shared_ptr<const markdown::RenderedPost> &post, qint64 revision)
{
    QElapsedTimer clock;
    clock.start();
    preview.setPost(post, revision);
    if (!waitFor(preview, &PreviewView::painted))
        std::fprintf(stderr, "no frame within a minute\n");
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

void benchEdits(PreviewView &preview, const char *name, qsizetype size, qint64 &revision)
{
    QByteArray body = generatedPost(size, 7);
    preview.restart();
    bench::report(QByteArray("view-first-") + name, show(preview, render(body, preview), ++revision), "ms");

    // A paragraph of ours in the middle, so that each key changes text and nothing else.
    const qsizetype middle = body.indexOf("\n\n", body.size() / 2) + 2;
    body.insert(middle, "typed: \n\n");
    (void)show(preview, render(body, preview), ++revision);
    preview.revealLine(static_cast<int>(body.left(middle).count('\n')) + 1);
    std::vector<double> times;
    for (int i = 0; i < 20; ++i) {
        body.insert(middle + 6, "a");
        const auto post = render(body, preview);
        times.push_back(show(preview, post, ++revision));
    }
    bench::report(QByteArray("view-edit-") + name, median(times), "ms");

    QElapsedTimer clock;
    std::vector<double> blocked;
    for (int i = 0; i < 20; ++i) {
        body.insert(middle + 6, "b");
        const auto post = render(body, preview);
        clock.start();
        preview.setPost(post, ++revision);
        blocked.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
        (void)waitFor(preview, &PreviewView::painted);
    }
    bench::report(QByteArray("view-gui-thread-") + name, median(blocked), "ms");
}

QByteArrayList paragraphs()
{
    QByteArrayList list;
    for (int i = 0; i < 300; ++i)
        list.append("<p>" + QByteArray("\xED\x95\x9C\xEA\xB8\x80 words ").repeated(20) + QByteArray::number(i)
                    + "</p>\n");
    return list;
}

/// 20 updates of a post of 300 paragraphs; the baseline is a page that is set anew each time.
void benchUpdates(PreviewView &preview, qint64 &revision)
{
    QByteArrayList list = paragraphs();
    const auto post = [&list] {
        auto made = std::make_shared<markdown::RenderedPost>();
        for (const QByteArray &html : list)
            made->blocks.append({html, 1 + 2 * static_cast<int>(made->blocks.size()), 1});
        return made;
    };
    preview.restart();
    (void)show(preview, post(), ++revision);
    double ours = 0;
    for (int i = 0; i < 20; ++i) {
        list[150].insert(3, "a");
        ours += show(preview, post(), ++revision);
    }
    QWebEngineView plain;
    plain.resize(700, 900);
    plain.show();
    double baseline = 0;
    for (int i = 0; i < 20; ++i) {
        list[150].insert(3, "a");
        QElapsedTimer clock;
        clock.start();
        QEventLoop loop;
        QObject::connect(&plain, &QWebEngineView::loadFinished, &loop, &QEventLoop::quit);
        plain.setHtml(QString::fromUtf8(list.join()));
        loop.exec();
        baseline += static_cast<double>(clock.nsecsElapsed()) / 1e6;
    }
    bench::report("view-20-updates-of-300", ours, "ms", baseline);
}

} // namespace

int main(int argc, char **argv)
{
    view::registerScheme();
    QApplication application(argc, argv);
    view::chooseQuickBackend();
    view::leaveOutSpareProcess();
    QElapsedTimer clock;
    clock.start();
    PreviewView preview;
    preview.resize(700, 900);
    preview.show();
    if (!PreviewView::unavailableReason().isEmpty() || !waitFor(preview, &PreviewView::loaded))
        return 1;
    bench::report("view-loaded-after-start", static_cast<double>(clock.nsecsElapsed()) / 1e6, "ms");
    qint64 revision = 0;
    benchEdits(preview, "12k", 12'000, revision);
    benchEdits(preview, "100k", 100'000, revision);
    benchEdits(preview, "1m", 1'000'000, revision);
    benchUpdates(preview, revision);
    return 0;
}
