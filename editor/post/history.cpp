// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/post/history.h"

#include <algorithm>
#include <utility>

namespace galley::post {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

bool hasLineEnd(const QByteArray &bytes)
{
    return bytes.contains('\n') || bytes.contains('\r');
}

qsizetype cost(const QList<Splice> &splices)
{
    qsizetype bytes = 0;
    for (const Splice &splice : splices)
        bytes += qsizetype(sizeof(Splice)) + splice.removed.size() + splice.inserted.size();
    return bytes;
}

/// Typing goes on behind what was typed. An input method without a preedit replaces the syllable it has just written,
/// so the new bytes may also take the place of the last ones.
bool continuesInsertion(const Splice &run, const Splice &next)
{
    if (next.inserted.isEmpty() || run.inserted.isEmpty() || !run.inserted.endsWith(next.removed))
        return false;
    if (next.at + next.removed.size() != run.at + run.inserted.size())
        return false;
    return !next.removed.isEmpty() || !isBlank(next.inserted.front()) || isBlank(run.inserted.back());
}

bool isDeletion(const Splice &splice)
{
    return splice.inserted.isEmpty() && !splice.removed.isEmpty();
}

} // namespace

History::History(qsizetype maximumBytes)
    : m_maximumBytes(maximumBytes)
{
}

void History::push(QList<Splice> splices, Origin origin, Merge merge, qint64 now)
{
    const bool typing = merge == Merge::Typing && splices.size() == 1;
    if (typing && mergeTyping(splices.first(), origin, now)) {
        m_lastEdit = now;
        m_steps.back().stateAfter = ++m_lastState;
        return;
    }
    forgetRedo();
    m_open = typing && !hasLineEnd(splices.first().inserted) && !hasLineEnd(splices.first().removed);
    m_lastEdit = now;
    m_bytes += cost(splices);
    m_steps.push_back({std::move(splices), origin, ++m_lastState});
    m_index = m_steps.size();
    forgetOldest();
}

bool History::mergeTyping(const Splice &next, Origin origin, qint64 now)
{
    if (!m_open || canRedo() || m_steps.empty() || now - m_lastEdit > PauseMs)
        return false;
    Step &step = m_steps.back();
    if (step.origin != origin || hasLineEnd(next.inserted) || hasLineEnd(next.removed))
        return false;
    Splice &run = step.splices.first();
    const qsizetype before = cost(step.splices);
    if (std::max(run.inserted.size(), run.removed.size()) + next.inserted.size() + next.removed.size() > LongestRun)
        return false;
    if (continuesInsertion(run, next)) {
        run.inserted.chop(next.removed.size());
        run.inserted += next.inserted;
    } else if (isDeletion(run) && isDeletion(next) && next.at == run.at) {
        run.removed += next.removed;
    } else if (isDeletion(run) && isDeletion(next) && next.at + next.removed.size() == run.at) {
        run.removed.prepend(next.removed);
        run.at = next.at;
    } else {
        return false;
    }
    m_bytes += cost(step.splices) - before;
    return true;
}

History::Step History::undo()
{
    breakTyping();
    return m_steps[--m_index];
}

History::Step History::redo()
{
    breakTyping();
    return m_steps[m_index++];
}

void History::forgetRedo()
{
    while (canRedo()) {
        m_bytes -= cost(m_steps.back().splices);
        m_steps.pop_back();
    }
}

void History::forgetOldest()
{
    while (m_bytes > m_maximumBytes && m_steps.size() > 1) {
        m_bytes -= cost(m_steps.front().splices);
        m_firstState = m_steps.front().stateAfter;
        m_steps.pop_front();
        --m_index;
    }
}

} // namespace galley::post
