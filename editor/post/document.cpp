// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/post/document.h"

#include "editor/post/frontmattersplit.h"

#include <QElapsedTimer>

#include <algorithm>
#include <utility>

namespace galley::post {

namespace {

constexpr qint64 NoState = -1;

/// Where the reader should look: the first place in the text. Splices go front to back or back to front, and the places
/// behind the first one do not move it.
std::pair<qsizetype, qsizetype> firstPlace(const QList<Splice> &splices)
{
    const Splice &place = splices.first().at <= splices.last().at ? splices.first() : splices.last();
    return {place.at, place.at + place.inserted.size()};
}

} // namespace

class Document::Private
{
public:
    explicit Private(QByteArray source)
    {
        snapshot.source = std::move(source);
        split();
        clock.start();
    }

    void split()
    {
        const FrontMatterSplit parts = splitFrontMatter(snapshot.source);
        snapshot.yamlStart = parts.yamlStart;
        snapshot.yamlEnd = parts.yamlEnd;
        snapshot.bodyStart = parts.bodyStart;
    }

    /// True where the edit cannot have moved the fences: it lies behind the closing one's line end.
    [[nodiscard]] bool leavesFrontMatterAlone(const QList<Splice> &splices) const
    {
        return snapshot.hasFrontMatter() && snapshot.source[snapshot.bodyStart - 1] == '\n'
            && std::all_of(splices.cbegin(), splices.cend(),
                           [this](const Splice &splice) { return splice.at >= snapshot.bodyStart; });
    }

    /// Puts the splices into the text; false, and nothing done, where they do not fit.
    [[nodiscard]] bool change(const QList<Splice> &splices)
    {
        const bool sameSplit = leavesFrontMatterAlone(splices);
        if (!applySplices(snapshot.source, splices))
            return false;
        if (!sameSplit)
            split();
        ++snapshot.revision;
        return true;
    }

    [[nodiscard]] bool isModified() const { return history.state() != savedState; }

    Snapshot snapshot;
    History history;
    QElapsedTimer clock;
    qint64 savedState = 0;
    qint64 saveRevision = NoState;
    qint64 saveState = NoState;
    bool telling = false; ///< `edited` is on its way to the views
};

Document::Document(QByteArray source, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(std::move(source)))
{
}

Document::~Document() = default;

const Snapshot &Document::snapshot() const
{
    return d->snapshot;
}

bool Document::apply(const QList<Splice> &splices, Origin origin, Merge merge)
{
    Q_ASSERT_X(!d->telling, "Document::apply", "an edit from a slot of edited()");
    QList<Splice> changes = splices;
    changes.removeIf([](const Splice &splice) { return splice.removed == splice.inserted; });
    if (changes.isEmpty())
        return true;
    const bool wasModified = isModified();
    if (d->telling || !d->change(changes))
        return false;
    d->history.push(changes, origin, merge, d->clock.elapsed());
    tell(changes, origin, wasModified);
    return true;
}

void Document::tell(const QList<Splice> &splices, Origin origin, bool wasModified)
{
    d->telling = true;
    Q_EMIT edited(splices, origin);
    d->telling = false;
    Q_EMIT historyChanged();
    if (isModified() != wasModified)
        Q_EMIT modifiedChanged(!wasModified);
}

void Document::breakTyping()
{
    d->history.breakTyping();
}

bool Document::canUndo() const
{
    return d->history.canUndo();
}

bool Document::canRedo() const
{
    return d->history.canRedo();
}

void Document::undo()
{
    if (!canUndo() || d->telling)
        return;
    const bool wasModified = isModified();
    const History::Step step = d->history.undo();
    revisit(inverted(step.splices), step.origin, wasModified);
}

void Document::redo()
{
    if (!canRedo() || d->telling)
        return;
    const bool wasModified = isModified();
    const History::Step step = d->history.redo();
    revisit(step.splices, step.origin, wasModified);
}

void Document::revisit(const QList<Splice> &splices, Origin origin, bool wasModified)
{
    const bool fits = d->change(splices);
    Q_ASSERT(fits); // the history holds what was applied to this very text
    if (!fits)
        return;
    tell(splices, origin, wasModified);
    const auto [begin, end] = firstPlace(splices);
    Q_EMIT revisited(origin, begin, end);
}

bool Document::isModified() const
{
    return d->isModified();
}

Snapshot Document::beginSave()
{
    breakTyping();
    d->saveRevision = d->snapshot.revision;
    d->saveState = d->history.state();
    return d->snapshot;
}

void Document::markSaved(qint64 savedRevision)
{
    if (savedRevision != d->saveRevision)
        return;
    const bool wasModified = isModified();
    d->savedState = d->saveState;
    if (isModified() != wasModified)
        Q_EMIT modifiedChanged(!wasModified);
}

void Document::markSaved()
{
    markSaved(beginSave().revision);
}

void Document::markUnsaved()
{
    const bool wasModified = isModified();
    breakTyping();
    d->savedState = NoState;
    if (!wasModified)
        Q_EMIT modifiedChanged(true);
}

} // namespace galley::post
