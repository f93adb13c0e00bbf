// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

// The text area beside a bare QPlainTextEdit with the same text: opening, typing, and the longest time that the event
// loop is kept from a key.

#include "bench.h"
#include "generatedpost.h"

#include "editor/body/highlighter.h"
#include "editor/body/search.h"
#include "editor/body/textarea.h"
#include "editor/body/textbinding.h"
#include "editor/post/document.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QTextBlock>

#include <algorithm>

using namespace galley;

namespace {

constexpr int Keys = 100;
constexpr QSize Size(900, 900);

double msSince(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

/// Goes round the event loop until `done`; returns the longest round.
template <typename Done> double longestRound(Done done)
{
    double longest = 0;
    for (int quiet = 0; quiet < 3;) {
        QElapsedTimer timer;
        timer.start();
        QCoreApplication::processEvents();
        longest = std::max(longest, msSince(timer));
        quiet = done() ? quiet + 1 : 0;
    }
    return longest;
}

bool isAtRest(const body::TextArea &area)
{
    return area.binding().isAllShown() && area.highlighter().isDone();
}

/// The median time of a typed letter until it is painted.
double typing(QPlainTextEdit &edit)
{
    QTextCursor cursor(edit.document()->findBlockByNumber(edit.blockCount() / 2));
    cursor.movePosition(QTextCursor::EndOfBlock);
    edit.setTextCursor(cursor);
    longestRound([] { return true; });
    QList<double> times;
    for (int i = 0; i < Keys; ++i) {
        QElapsedTimer timer;
        timer.start();
        QKeyEvent press(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier,
                        i % 6 == 5 ? QStringLiteral(" ") : QStringLiteral("a"));
        QCoreApplication::sendEvent(&edit, &press);
        edit.viewport()->repaint();
        times.append(msSince(timer));
        QCoreApplication::processEvents();
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

/// The longest pause while every word of a post gets another, as the find bar does it, and while that is undone.
void benchReplacing(const QByteArray &name, post::Document &document, body::TextArea &area)
{
    const body::SearchQuery words{QStringLiteral("\\b\\w+"), true, false, false};
    const body::Replacements all = body::replaceAll(document.snapshot(), words, QStringLiteral("x\\0"));
    area.goToByte(document.snapshot().source.size() / 2);
    longestRound([&area] { return isAtRest(area); });
    const auto pause = [&area](const auto &edit) {
        QElapsedTimer timer;
        timer.start();
        edit();
        area.viewport()->repaint();
        const double first = msSince(timer);
        return std::max(first, longestRound([&area] { return isAtRest(area); }));
    };
    const QByteArray places = QByteArray::number(all.splices.size()) + "-places";
    bench::report("body-replace-pause-" + name + '-' + places,
                  pause([&] { document.apply(all.splices, post::Origin::Body); }), "ms");
    bench::report("body-replace-undo-pause-" + name, pause([&] { document.undo(); }), "ms");
}

void benchSize(const QByteArray &name, qsizetype size)
{
    const QByteArray source = "---\ntitle: bench\n---\n" + generatedPost(size, 1);
    const QString text = QString::fromUtf8(source);

    QPlainTextEdit bare;
    bare.setUndoRedoEnabled(false);
    bare.resize(Size);
    bare.show();
    longestRound([] { return true; });
    QElapsedTimer timer;
    timer.start();
    bare.setPlainText(text);
    bare.viewport()->repaint();
    const double bareOpen = msSince(timer);
    const double bareKey = typing(bare);
    bare.hide();

    post::Document document(source);
    timer.restart();
    body::TextArea area(&document);
    area.resize(Size);
    area.show();
    area.viewport()->repaint();
    bench::report("body-open-" + name, msSince(timer), "ms", bareOpen);
    bench::report("body-open-pause-" + name, longestRound([&area] { return isAtRest(area); }), "ms");
    bench::report("body-key-" + name, typing(area), "ms", bareKey);

    timer.restart();
    area.goToByte(source.size());
    const double jump = msSince(timer);
    bench::report("body-jump-pause-" + name, std::max(jump, longestRound([&area] { return isAtRest(area); })), "ms");
    area.goToByte(document.snapshot().bodyStart);
    longestRound([&area] { return isAtRest(area); });
    timer.restart();
    area.insertText(QStringLiteral("```\n"));
    const double fence = msSince(timer);
    bench::report("body-fence-pause-" + name, std::max(fence, longestRound([&area] { return isAtRest(area); })), "ms");
    timer.restart();
    document.undo();
    bench::report("body-undo-" + name, msSince(timer), "ms");
    benchReplacing(name, document, area);
}

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    benchSize("12k", 12'000);
    benchSize("100k", 100'000);
    benchSize("1m", 1'000'000);
    return 0;
}
