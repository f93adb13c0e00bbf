// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/post/linediff.h"

#include <QHash>

#include <algorithm>
#include <optional>
#include <vector>

namespace galley::post {

namespace {

constexpr qint64 MostSteps = 20'000'000;

using Numbers = std::vector<int>;

/// A part of both texts, as half-open ranges of lines.
struct Box
{
    qsizetype oldBegin, oldEnd;
    qsizetype newBegin, newEnd;
};

/// A run of equal lines in the middle of a shortest path through a box, relative to its corner; may be empty.
struct Snake
{
    qsizetype oldBegin, newBegin;
    qsizetype oldEnd, newEnd;
};

/// How far paths have come on each diagonal k = x - y, from one corner of a box.
class Frontier final
{
public:
    explicit Frontier(qsizetype reach)
        : m_offset(reach + 1)
        , m_x(size_t(2 * reach + 3), 0)
    {
    }
    qsizetype &operator[](qsizetype k) { return m_x[size_t(k + m_offset)]; }

private:
    qsizetype m_offset;
    std::vector<qsizetype> m_x;
};

class Comparison final
{
public:
    Comparison(const Numbers &oldLines, const Numbers &newLines)
        : m_old(oldLines)
        , m_new(newLines)
        , m_oldChanged(oldLines.size(), false)
        , m_newChanged(newLines.size(), false)
    {
        compare({0, qsizetype(m_old.size()), 0, qsizetype(m_new.size())});
    }

    [[nodiscard]] QList<Hunk> hunks() const;

private:
    void compare(Box box);
    [[nodiscard]] std::optional<Snake> middleSnake(const Box &box);

    const Numbers &m_old;
    const Numbers &m_new;
    std::vector<bool> m_oldChanged;
    std::vector<bool> m_newChanged;
    qint64 m_steps = 0;
};

void Comparison::compare(Box box)
{
    while (box.oldBegin < box.oldEnd && box.newBegin < box.newEnd
           && m_old[size_t(box.oldBegin)] == m_new[size_t(box.newBegin)])
        ++box.oldBegin, ++box.newBegin;
    while (box.oldBegin < box.oldEnd && box.newBegin < box.newEnd
           && m_old[size_t(box.oldEnd - 1)] == m_new[size_t(box.newEnd - 1)])
        --box.oldEnd, --box.newEnd;
    std::optional<Snake> snake;
    if (box.oldBegin < box.oldEnd && box.newBegin < box.newEnd)
        snake = middleSnake(box);
    if (!snake) {
        std::fill(m_oldChanged.begin() + box.oldBegin, m_oldChanged.begin() + box.oldEnd, true);
        std::fill(m_newChanged.begin() + box.newBegin, m_newChanged.begin() + box.newEnd, true);
        return;
    }
    // Both ends differ, so at least two edits are left, and each half has one of them: the halves are smaller.
    compare({box.oldBegin, box.oldBegin + snake->oldBegin, box.newBegin, box.newBegin + snake->newBegin});
    compare({box.oldBegin + snake->oldEnd, box.oldEnd, box.newBegin + snake->newEnd, box.newEnd});
}

/// Myers, section 4b: paths from both corners, until they overlap.
std::optional<Snake> Comparison::middleSnake(const Box &box)
{
    const qsizetype n = box.oldEnd - box.oldBegin;
    const qsizetype m = box.newEnd - box.newBegin;
    const qsizetype delta = n - m;
    const bool odd = delta % 2 != 0;
    const qsizetype reach = (n + m + 1) / 2;
    Frontier forward(reach);
    Frontier backward(reach);
    for (qsizetype d = 0; d <= reach; ++d) {
        for (const bool ahead : {true, false}) {
            Frontier &own = ahead ? forward : backward;
            Frontier &other = ahead ? backward : forward;
            // Diagonals that leave the box are passed over.
            for (qsizetype k = -(d - 2 * std::max<qsizetype>(0, d - m)); k <= d - 2 * std::max<qsizetype>(0, d - n);
                 k += 2) {
                qsizetype x = k == -d || (k != d && own[k - 1] < own[k + 1]) ? own[k + 1] : own[k - 1] + 1;
                const qsizetype begin = x;
                const auto equal = [&](qsizetype i) {
                    return ahead ? m_old[size_t(box.oldBegin + i)] == m_new[size_t(box.newBegin + i - k)]
                                 : m_old[size_t(box.oldEnd - 1 - i)] == m_new[size_t(box.newEnd - 1 - i + k)];
                };
                while (x < n && x - k < m && equal(x))
                    ++x;
                own[k] = x;
                m_steps += 1 + x - begin;
                const qsizetype opposite = delta - k;
                const qsizetype seen = ahead ? d - 1 : d;
                if (ahead != odd || opposite < -seen || opposite > seen || x + other[opposite] < n)
                    continue;
                if (ahead)
                    return Snake{begin, begin - k, x, x - k};
                return Snake{n - x, m - (x - k), n - begin, m - (begin - k)};
            }
        }
        if (m_steps > MostSteps)
            return std::nullopt;
    }
    return std::nullopt;
}

QList<Hunk> Comparison::hunks() const
{
    QList<Hunk> result;
    size_t i = 0;
    size_t j = 0;
    while (i < m_old.size() || j < m_new.size()) {
        const size_t oldLine = i;
        const size_t newLine = j;
        while (i < m_old.size() && m_oldChanged[i])
            ++i;
        while (j < m_new.size() && m_newChanged[j])
            ++j;
        if (i > oldLine || j > newLine)
            result.append({qsizetype(oldLine), qsizetype(i - oldLine), qsizetype(newLine), qsizetype(j - newLine)});
        else
            ++i, ++j;
    }
    return result;
}

/// Each line as a number, the same for equal lines: compared by one instruction.
Numbers numbered(const QList<QByteArrayView> &lines, QHash<QByteArrayView, int> &known)
{
    Numbers numbers;
    numbers.reserve(size_t(lines.size()));
    for (const QByteArrayView line : lines) {
        const auto it = known.constFind(line);
        numbers.push_back(it == known.cend() ? known.insert(line, int(known.size())).value() : it.value());
    }
    return numbers;
}

/// Whether a text may be cut at `at`: not within a character, nor between CR and LF.
bool isBoundary(QByteArrayView text, qsizetype at)
{
    if (at <= 0 || at >= text.size())
        return true;
    return (text[at] & 0xc0) != 0x80 && !(text[at - 1] == '\r' && text[at] == '\n');
}

/// Takes off what both have at the beginning and at the end.
void narrow(Splice &splice)
{
    const QByteArray &a = splice.removed;
    const QByteArray &b = splice.inserted;
    const qsizetype shorter = std::min(a.size(), b.size());
    qsizetype front = 0;
    while (front < shorter && a[front] == b[front])
        ++front;
    while (!isBoundary(a, front) || !isBoundary(b, front))
        --front;
    qsizetype back = 0;
    while (back < shorter - front && a[a.size() - 1 - back] == b[b.size() - 1 - back])
        ++back;
    while (!isBoundary(a, a.size() - back) || !isBoundary(b, b.size() - back))
        --back;
    splice = {splice.at + front, a.mid(front, a.size() - front - back), b.mid(front, b.size() - front - back)};
}

} // namespace

QList<QByteArrayView> splitLines(QByteArrayView text)
{
    const char end = text.contains('\n') ? '\n' : '\r';
    QList<QByteArrayView> lines;
    for (qsizetype begin = 0; begin < text.size();) {
        const qsizetype found = text.indexOf(end, begin);
        const qsizetype next = found < 0 ? text.size() : found + 1;
        lines.append(text.sliced(begin, next - begin));
        begin = next;
    }
    return lines;
}

LineDiff diffLines(const QByteArray &oldText, const QByteArray &newText)
{
    LineDiff diff{oldText, newText, {}, {}, {}};
    diff.oldLines = splitLines(diff.oldText);
    diff.newLines = splitLines(diff.newText);
    QHash<QByteArrayView, int> known;
    const Numbers oldNumbers = numbered(diff.oldLines, known);
    const Numbers newNumbers = numbered(diff.newLines, known);
    diff.hunks = Comparison(oldNumbers, newNumbers).hunks();
    return diff;
}

QList<Splice> difference(const QByteArray &oldText, const QByteArray &newText)
{
    const LineDiff diff = diffLines(oldText, newText);
    const auto joined = [](const QList<QByteArrayView> &lines, qsizetype first, qsizetype count) {
        QByteArray text;
        for (const QByteArrayView line : lines.sliced(first, count))
            text += line;
        return text;
    };
    QList<Splice> splices;
    qsizetype at = 0; // where the hunk begins in the text as it is after the splices before it
    qsizetype line = 0; // of newText
    for (const Hunk &hunk : diff.hunks) {
        for (; line < hunk.newLine; ++line)
            at += diff.newLines[line].size();
        Splice splice{at, joined(diff.oldLines, hunk.oldLine, hunk.oldCount),
                      joined(diff.newLines, hunk.newLine, hunk.newCount)};
        narrow(splice);
        splices.append(splice);
    }
    return splices;
}

} // namespace galley::post
