// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "preview/markdown/renderedpost.h"

#include <QList>
#include <QObject>

namespace galley::window {

class PostPane;
class StatusLine;

/// Says in the status line what a text does that its writer may not expect, and leads there: to the first such place,
/// and by each click to the next.
class NoteWatch final : public QObject
{
    Q_OBJECT

public:
    /// The line must outlive this.
    explicit NoteWatch(StatusLine &line, QObject *parent = nullptr);

    /// The notes of the rendering that `pane` shows; null: none. The pane must live until the next call.
    void show(PostPane *pane, const QList<markdown::Note> &notes);

private:
    void jump();
    void tell();

    StatusLine &m_line;
    PostPane *m_pane = nullptr;
    QList<markdown::Note> m_notes;
    qsizetype m_next = 0; ///< the note that is shown
};

} // namespace galley::window
