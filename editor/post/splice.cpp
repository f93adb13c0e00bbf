// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/post/splice.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace galley::post {

namespace {

/// A splice by its place in the text before all of them.
struct Cut
{
    qsizetype at;
    const Splice *splice;
};

bool stands(QByteArrayView source, qsizetype at, const QByteArray &removed)
{
    return at >= 0 && at <= source.size() && removed.size() <= source.size() - at
        && source.sliced(at, removed.size()) == QByteArrayView(removed);
}

/// The cuts in the order of the text where no splice touches what another one inserted, front to back.
std::optional<QList<Cut>> ascending(const QList<Splice> &splices)
{
    QList<Cut> cuts;
    cuts.reserve(splices.size());
    qsizetype shift = 0;
    qsizetype end = 0;
    for (const Splice &splice : splices) {
        const qsizetype at = splice.at - shift;
        if (at < end)
            return std::nullopt;
        cuts.append({at, &splice});
        end = at + splice.removed.size();
        shift += splice.inserted.size() - splice.removed.size();
    }
    return cuts;
}

/// The same for splices that come back to front, as an undo of the others does.
std::optional<QList<Cut>> descending(const QList<Splice> &splices)
{
    QList<Cut> cuts;
    cuts.reserve(splices.size());
    for (auto it = splices.crbegin(); it != splices.crend(); ++it) {
        if (!cuts.isEmpty() && cuts.last().at + cuts.last().splice->removed.size() > it->at)
            return std::nullopt;
        cuts.append({it->at, &*it});
    }
    return cuts;
}

bool applyCuts(QByteArray &source, const QList<Cut> &cuts)
{
    qsizetype size = source.size();
    for (const Cut &cut : cuts) {
        if (!stands(source, cut.at, cut.splice->removed))
            return false;
        size += cut.splice->inserted.size() - cut.splice->removed.size();
    }
    if (cuts.size() == 1 && source.isDetached()) {
        source.replace(cuts.first().at, cuts.first().splice->removed.size(), cuts.first().splice->inserted);
        return true;
    }
    QByteArray result(size, Qt::Uninitialized);
    char *out = result.data();
    qsizetype done = 0;
    for (const Cut &cut : cuts) {
        out = std::copy_n(source.constData() + done, cut.at - done, out);
        out = std::copy_n(cut.splice->inserted.constData(), cut.splice->inserted.size(), out);
        done = cut.at + cut.splice->removed.size();
    }
    std::copy_n(source.constData() + done, source.size() - done, out);
    source = std::move(result);
    return true;
}

bool applyOneByOne(QByteArray &source, const QList<Splice> &splices)
{
    QByteArray result = source;
    for (const Splice &splice : splices) {
        if (!stands(result, splice.at, splice.removed))
            return false;
        result.replace(splice.at, splice.removed.size(), splice.inserted);
    }
    source = std::move(result);
    return true;
}

} // namespace

bool applySplices(QByteArray &source, const QList<Splice> &splices)
{
    if (splices.isEmpty())
        return true;
    if (const auto cuts = ascending(splices))
        return applyCuts(source, *cuts);
    if (const auto cuts = descending(splices))
        return applyCuts(source, *cuts);
    return applyOneByOne(source, splices);
}

QList<Splice> inverted(const QList<Splice> &splices)
{
    QList<Splice> result;
    result.reserve(splices.size());
    for (auto it = splices.crbegin(); it != splices.crend(); ++it)
        result.append({it->at, it->inserted, it->removed});
    return result;
}

qsizetype mapOffset(qsizetype offset, const QList<Splice> &splices)
{
    for (const Splice &splice : splices) {
        if (offset < splice.at)
            continue;
        offset = std::max(offset, splice.at + splice.removed.size()) + splice.inserted.size() - splice.removed.size();
    }
    return offset;
}

} // namespace galley::post
