// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QElapsedTimer>
#include <QMutex>
#include <QString>

namespace galley::commands {

/// How far a long subcommand is: one line on stderr, written over again, where that is a terminal and the work takes
/// more than a second. Any thread may tell.
class Progress final
{
public:
    /// `words` has %1 for what is done and %2 for all.
    explicit Progress(QString words);
    ~Progress();
    Q_DISABLE_COPY_MOVE(Progress)

    /// Takes the line away.
    void clear();
    void show(qsizetype done, qsizetype all);

private:
    QString m_words;
    QMutex m_writing;
    QElapsedTimer m_since;
    bool m_isTerminal;
    bool m_shown = false;
};

} // namespace galley::commands
