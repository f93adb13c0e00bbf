// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "bench.h"
#include "generatedpost.h"
#include "hostile.h"

#include "preview/markdown/render.h"

#include <QProcess>
#include <QStandardPaths>

#include <md4c-html.h>
#include <md4c.h>

#include <algorithm>
#include <cstdio>

using namespace galley::markdown;

namespace {

void mdHtml(const QByteArray &text)
{
    QByteArray html;
    const auto append = [](const MD_CHAR *part, MD_SIZE size, void *target) {
        static_cast<QByteArray *>(target)->append(part, size);
    };
    md_html(text.constData(), static_cast<MD_SIZE>(text.size()), append, &html,
            MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS, 0);
}

/// Jekyll's converter in a Ruby process of its own, which starts before the clock does; nothing where it is missing.
std::optional<double> kramdownMilliseconds(const QByteArray &text, int rounds)
{
    const QString ruby = QStandardPaths::findExecutable(QStringLiteral("ruby"));
    if (ruby.isEmpty())
        return std::nullopt;
    QProcess process;
    process.start(ruby, {QStringLiteral(GALLEY_SOURCE_DIR "/tests/bench/kramdown_time.rb"), QString::number(rounds)});
    process.write(text);
    process.closeWriteChannel();
    process.waitForFinished(-1);
    bool ok = false;
    const double taken = process.readAllStandardOutput().trimmed().toDouble(&ok);
    return ok ? std::optional(taken) : std::nullopt;
}

void benchSizes(const QByteArray &only)
{
    struct Size
    {
        const char *name;
        qsizetype bytes;
        int kramdownRounds;
    };
    Dialect commonMark;
    commonMark.engine = Dialect::Engine::CommonMark;
    for (const Size &size : {Size{"12k", 12'000, 5}, Size{"100k", 100'000, 3}, Size{"1m", 1'000'000, 1}}) {
        const auto wanted = [&](const char *row) { return (QByteArray(row) + size.name).contains(only); };
        const QByteArray text = generatedPost(size.bytes, 7);
        const double baseline = bench::milliseconds([&text] { mdHtml(text); });
        // As the live preview renders, which keeps its memory.
        RenderMemory memory;
        const double ours = bench::milliseconds([&] { (void)render(text, {}, {}, &memory); });
        if (wanted("render-"))
            bench::report(QByteArray("render-") + size.name, ours, "ms", baseline);
        if (wanted("commonmark-")) {
            const double plain = bench::milliseconds([&text, &commonMark] { (void)render(text, commonMark); });
            bench::report(QByteArray("commonmark-") + size.name, plain, "ms", baseline);
        }
        if (wanted("kramdown-")) {
            const auto kramdown = kramdownMilliseconds(text, size.kramdownRounds);
            bench::report(QByteArray("kramdown-") + size.name, ours, "ms", kramdown);
        }
    }
}

/// A row for each hostile text: the time at the most repeats and, as its baseline, at half of them. Linear is a ratio
/// of 2. A text over the limit is not doubled further.
void benchGrowth(const char *prefix, const Dialect &dialect, const QByteArray &only)
{
    constexpr qsizetype most = 64'000;
    constexpr double limit = 1000;
    for (const Hostile &hostile : hostileTexts()) {
        const QByteArray name = prefix + hostile.name;
        if (!name.contains(only))
            continue;
        double before = 0;
        double now = 0;
        RenderMemory memory;
        for (qsizetype count = 1000; count <= most && now < limit; count *= 2) {
            const QByteArray text = hostile.text(count);
            before = now;
            const auto once = [&] { (void)render(text, dialect, {}, &memory); };
            now = bench::millisecondsOnce(once);
            if (now < limit / 10)
                now = std::min({now, bench::millisecondsOnce(once), bench::millisecondsOnce(once)});
        }
        bench::report(name, now, "ms", std::max(before, 0.001));
    }
}

} // namespace

/// bench_render [ROW]: all rows, or those whose name contains ROW.
int main(int argc, char **argv)
{
    const QByteArray only = argc > 1 ? argv[1] : "";
    benchSizes(only);
    Dialect commonMark;
    commonMark.engine = Dialect::Engine::CommonMark;
    benchGrowth("growth-", {}, only);
    benchGrowth("growth-commonmark-", commonMark, only);
    Dialect native;
    native.htmlToNative = native.parseBlockHtml = true;
    benchGrowth("growth-native-", native, only);
    return 0;
}
