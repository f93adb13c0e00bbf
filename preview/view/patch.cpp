// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/view/patch.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <vector>

namespace galley::view {
namespace {

using markdown::Block;

/// A block that stays, by its place in both lists.
struct Kept
{
    qsizetype shown;
    qsizetype wanted;
};

struct Range
{
    qsizetype shownBegin;
    qsizetype shownEnd;
    qsizetype wantedBegin;
    qsizetype wantedEnd;
};

/// Blocks whose HTML occurs exactly once in each half of the range, in the order of `wanted`.
std::vector<Kept> uniquePairs(const QList<Block> &shown, const QList<Block> &wanted, const Range &range)
{
    struct Places
    {
        qsizetype shown = -1;
        int shownCount = 0;
        int wantedCount = 0;
    };
    QHash<QByteArrayView, Places> places;
    for (qsizetype i = range.shownBegin; i < range.shownEnd; ++i) {
        Places &place = places[shown[i].html];
        place.shown = i;
        ++place.shownCount;
    }
    for (qsizetype i = range.wantedBegin; i < range.wantedEnd; ++i) {
        const auto found = places.find(wanted[i].html);
        if (found != places.end())
            ++found->wantedCount;
    }
    std::vector<Kept> pairs;
    for (qsizetype i = range.wantedBegin; i < range.wantedEnd; ++i) {
        const auto found = places.constFind(wanted[i].html);
        if (found != places.constEnd() && found->shownCount == 1 && found->wantedCount == 1)
            pairs.push_back({found->shown, i});
    }
    return pairs;
}

/// The longest run of pairs that ascends in both lists (patience sorting).
std::vector<Kept> longestAscending(const std::vector<Kept> &pairs)
{
    std::vector<size_t> pileTops;
    std::vector<size_t> before(pairs.size());
    for (size_t i = 0; i < pairs.size(); ++i) {
        const auto pile = std::lower_bound(pileTops.begin(), pileTops.end(), pairs[i].shown,
                                           [&](size_t top, qsizetype value) { return pairs[top].shown < value; });
        before[i] = pile == pileTops.begin() ? pairs.size() : *std::prev(pile);
        if (pile == pileTops.end())
            pileTops.push_back(i);
        else
            *pile = i;
    }
    std::vector<Kept> run;
    for (size_t i = pileTops.empty() ? pairs.size() : pileTops.back(); i < pairs.size(); i = before[i])
        run.push_back(pairs[i]);
    std::reverse(run.begin(), run.end());
    return run;
}

/// Every block that stays. Around each anchor, equal neighbours stay as well, though their HTML may occur often (`<hr
/// />`).
std::vector<Kept> keptBlocks(const QList<Block> &shown, const QList<Block> &wanted)
{
    std::vector<Kept> kept;
    const qsizetype shortest = std::min(shown.size(), wanted.size());
    qsizetype prefix = 0;
    while (prefix < shortest && shown[prefix].html == wanted[prefix].html)
        ++prefix;
    qsizetype suffix = 0;
    while (suffix < shortest - prefix
           && shown[shown.size() - 1 - suffix].html == wanted[wanted.size() - 1 - suffix].html)
        ++suffix;

    kept.reserve(static_cast<size_t>(prefix + suffix));
    for (qsizetype i = 0; i < prefix; ++i)
        kept.push_back({i, i});
    const Range middle{prefix, shown.size() - suffix, prefix, wanted.size() - suffix};
    qsizetype shownFrom = middle.shownBegin;
    qsizetype wantedFrom = middle.wantedBegin;
    for (const Kept &anchor : longestAscending(uniquePairs(shown, wanted, middle))) {
        if (anchor.shown < shownFrom || anchor.wanted < wantedFrom)
            continue; // already kept as the neighbour of the anchor before
        qsizetype back = 0;
        while (anchor.shown - back > shownFrom && anchor.wanted - back > wantedFrom
               && shown[anchor.shown - back - 1].html == wanted[anchor.wanted - back - 1].html)
            ++back;
        for (qsizetype i = back; i >= 0; --i)
            kept.push_back({anchor.shown - i, anchor.wanted - i});
        shownFrom = anchor.shown + 1;
        wantedFrom = anchor.wanted + 1;
        while (shownFrom < middle.shownEnd && wantedFrom < middle.wantedEnd
               && shown[shownFrom].html == wanted[wantedFrom].html)
            kept.push_back({shownFrom++, wantedFrom++});
    }
    for (qsizetype i = suffix; i > 0; --i)
        kept.push_back({shown.size() - i, wanted.size() - i});
    return kept;
}

} // namespace

Patch difference(const QList<Block> &shown, const QList<Block> &wanted)
{
    Patch patch;
    std::vector<Kept> kept = keptBlocks(shown, wanted);
    kept.push_back({shown.size(), wanted.size()}); // closes the last change
    Patch::Shift current;
    qsizetype shownFrom = 0;
    qsizetype wantedFrom = 0;
    for (const Kept &pair : kept) {
        if (pair.shown != shownFrom || pair.wanted != wantedFrom)
            patch.changes.append({wantedFrom, pair.shown - shownFrom, pair.wanted - wantedFrom});
        shownFrom = pair.shown + 1;
        wantedFrom = pair.wanted + 1;
        if (pair.wanted == wanted.size())
            break;
        const Block &before = shown[pair.shown];
        const Block &after = wanted[pair.wanted];
        const Patch::Shift shift{pair.wanted, after.firstLine - before.firstLine, after.lastLine - before.lastLine};
        if (shift.firstLine != current.firstLine || shift.lastLine != current.lastLine) {
            patch.shifts.append(shift);
            current = shift;
        }
    }
    return patch;
}

QByteArray toJson(const Patch &patch, const QList<Block> &wanted, qint64 revision, bool whole)
{
    QJsonArray changes;
    for (const Patch::Change &change : patch.changes) {
        QJsonArray html;
        QJsonArray lines;
        for (const Block &block : wanted.mid(change.at, change.inserted)) {
            html.append(QString::fromUtf8(block.html));
            lines.append(block.firstLine);
            lines.append(block.lastLine);
        }
        changes.append(QJsonArray{change.at, change.removed, html, lines});
    }
    QJsonArray shifts;
    for (const Patch::Shift &shift : patch.shifts)
        shifts.append(QJsonArray{shift.from, shift.firstLine, shift.lastLine});
    const QJsonObject message{{QStringLiteral("revision"), revision},
                              {QStringLiteral("changes"), changes},
                              {QStringLiteral("shifts"), shifts},
                              {QStringLiteral("whole"), whole}};
    return QJsonDocument(message).toJson(QJsonDocument::Compact);
}

} // namespace galley::view
