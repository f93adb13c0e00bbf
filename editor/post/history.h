// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/post/splice.h"

#include <QtGlobal>

#include <deque>

namespace galley::post {

/// Where an edit was made; undo takes the user back there.
enum class Origin { Title, Form, RawYaml, Body, Attachments, Disk };

/// Whether an edit may become one undo step with the edit before it.
enum class Merge { Never, Typing };

/// The steps that were made to a text, in order of time over all origins, and the place among them. It holds no text
/// and no clock: times are milliseconds of any clock that does not run backwards.
///
/// Typing becomes one step as long as it goes on at one place: a word with the blanks before it, or a run of deletions
/// in one direction. A new step begins with a blank behind a word, a line end, a pause, another place or origin, and
/// where inserting turns into deleting.
class History final
{
public:
    struct Step
    {
        QList<Splice> splices;
        Origin origin = Origin::Body;
        qint64 stateAfter = 0;
    };

    static constexpr qint64 PauseMs = 1500;
    /// No run of typing grows beyond this: where words have no blanks between them, one undo takes a sentence, not a
    /// page.
    static constexpr qsizetype LongestRun = 160;

    /// Steps beyond `maximumBytes` of text are forgotten, oldest first; the newest one never is.
    explicit History(qsizetype maximumBytes = 64 * 1024 * 1024);

    void push(QList<Splice> splices, Origin origin, Merge merge, qint64 now);
    void breakTyping() { m_open = false; }

    [[nodiscard]] bool canUndo() const { return m_index > 0; }
    [[nodiscard]] bool canRedo() const { return m_index < m_steps.size(); }
    /// Moves one step and returns it, to be inverted or applied by the caller. Call only where `canUndo` (`canRedo`).
    [[nodiscard]] Step undo();
    [[nodiscard]] Step redo();

    /// Names the present state of the text; a state that undo or redo brings back has its old name.
    [[nodiscard]] qint64 state() const { return m_index == 0 ? m_firstState : m_steps[m_index - 1].stateAfter; }

    [[nodiscard]] qsizetype bytes() const { return m_bytes; }
    [[nodiscard]] qsizetype size() const { return qsizetype(m_steps.size()); }

private:
    [[nodiscard]] bool mergeTyping(const Splice &next, Origin origin, qint64 now);
    void forgetRedo();
    void forgetOldest();

    std::deque<Step> m_steps;
    std::size_t m_index = 0; ///< steps before it are done, those from it on undone
    qsizetype m_bytes = 0;
    qsizetype m_maximumBytes;
    qint64 m_firstState = 0;
    qint64 m_lastState = 0;
    qint64 m_lastEdit = 0;
    bool m_open = false; ///< the newest step is a run of typing that may go on
};

} // namespace galley::post
