// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/linedifference.h"

#include <QList>

#include <algorithm>
#include <vector>

namespace galley::site {

namespace {

constexpr qsizetype context = 3;
/// Texts whose middle parts are larger than this are shown as replaced whole.
constexpr qsizetype cellsAtMost = 4'000'000;

struct Line
{
    char mark; // ' ', '-' or '+'
    QByteArray text;
};

QByteArrayList linesOf(const QByteArray &text)
{
    QByteArrayList lines = text.split('\n');
    if (lines.last().isEmpty())
        lines.removeLast();
    else
        lines.last() += "\n\\ No newline at end of file";
    return lines;
}

/// The longest common subsequence of the middle parts, by the table of its lengths.
void appendMiddle(QList<Line> &script, const QByteArrayList &a, const QByteArrayList &b)
{
    const auto rows = static_cast<size_t>(a.size());
    const auto columns = static_cast<size_t>(b.size());
    std::vector<int> lengths;
    if (a.size() * b.size() <= cellsAtMost) {
        lengths.assign((rows + 1) * (columns + 1), 0);
        for (size_t i = rows; i-- > 0;) {
            for (size_t j = columns; j-- > 0;) {
                const int down = lengths[(i + 1) * (columns + 1) + j];
                const int right = lengths[i * (columns + 1) + j + 1];
                const int diagonal = lengths[(i + 1) * (columns + 1) + j + 1];
                lengths[i * (columns + 1) + j] =
                    a[qsizetype(i)] == b[qsizetype(j)] ? diagonal + 1 : std::max(down, right);
            }
        }
    }
    size_t i = 0;
    size_t j = 0;
    while (!lengths.empty() && i < rows && j < columns) {
        if (a[qsizetype(i)] == b[qsizetype(j)]) {
            script.append({' ', a[qsizetype(i)]});
            ++i;
            ++j;
        } else if (lengths[(i + 1) * (columns + 1) + j] >= lengths[i * (columns + 1) + j + 1]) {
            script.append({'-', a[qsizetype(i++)]});
        } else {
            script.append({'+', b[qsizetype(j++)]});
        }
    }
    while (i < rows)
        script.append({'-', a[qsizetype(i++)]});
    while (j < columns)
        script.append({'+', b[qsizetype(j++)]});
}

QByteArray hunk(const QList<Line> &script, qsizetype from, qsizetype to)
{
    const auto count = [&script](qsizetype begin, qsizetype end, char without) {
        return std::count_if(script.begin() + begin, script.begin() + end,
                             [without](const Line &line) { return line.mark != without; });
    };
    const auto range = [&](char without) {
        const auto length = count(from, to, without);
        const auto start = count(0, from, without) + (length > 0 ? 1 : 0);
        return QByteArray::number(qlonglong(start)) + ',' + QByteArray::number(qlonglong(length));
    };
    QByteArray text = "@@ -" + range('+') + " +" + range('-') + " @@\n";
    for (qsizetype i = from; i < to; ++i)
        text += script[i].mark + script[i].text + '\n';
    return text;
}

} // namespace

QByteArray lineDifference(const QByteArray &before, const QByteArray &after)
{
    QByteArrayList a = linesOf(before);
    QByteArrayList b = linesOf(after);
    qsizetype same = 0;
    while (same < std::min(a.size(), b.size()) && a[same] == b[same])
        ++same;
    qsizetype tail = 0;
    while (tail < std::min(a.size(), b.size()) - same && a[a.size() - 1 - tail] == b[b.size() - 1 - tail])
        ++tail;
    QList<Line> script;
    for (qsizetype i = 0; i < same; ++i)
        script.append({' ', a[i]});
    appendMiddle(script, a.sliced(same, a.size() - same - tail), b.sliced(same, b.size() - same - tail));
    for (qsizetype i = a.size() - tail; i < a.size(); ++i)
        script.append({' ', a[i]});

    QByteArray text;
    qsizetype from = -1;
    qsizetype lastChange = -1;
    for (qsizetype i = 0; i < script.size(); ++i) {
        if (script[i].mark == ' ')
            continue;
        if (from >= 0 && i - lastChange > 2 * context) {
            text += hunk(script, from, lastChange + 1 + context);
            from = -1;
        }
        if (from < 0)
            from = std::max<qsizetype>(0, i - context);
        lastChange = i;
    }
    if (from >= 0)
        text += hunk(script, from, std::min(script.size(), lastChange + 1 + context));
    return text;
}

} // namespace galley::site
