// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/notewatch.h"

#include "app/window/openpost.h"
#include "app/window/postpane.h"
#include "app/window/statusline.h"
#include "editor/body/textarea.h"
#include "preview/markdown/notetext.h"

#include <algorithm>

namespace galley::window {

NoteWatch::NoteWatch(StatusLine &line, QObject *parent)
    : QObject(parent)
    , m_line(line)
{
    connect(&m_line, &StatusLine::noteActivated, this, &NoteWatch::jump);
}

void NoteWatch::show(PostPane *pane, const QList<markdown::Note> &notes)
{
    // While the same post is written on, the reader stays at the note that is shown.
    m_next = pane == m_pane && !notes.isEmpty() ? std::min(m_next, notes.size() - 1) : 0;
    m_pane = pane;
    m_notes = notes;
    tell();
}

void NoteWatch::tell()
{
    if (!m_pane || m_notes.isEmpty()) {
        m_line.setNote({});
        return;
    }
    const QString text = markdown::noteText(m_notes[m_next]);
    m_line.setNote(m_notes.size() == 1 ? text
                                       : tr("%1 of %2: %3", "notes").arg(m_next + 1).arg(m_notes.size()).arg(text));
}

void NoteWatch::jump()
{
    if (!m_pane || m_notes.isEmpty())
        return;
    const markdown::ByteRange range = m_notes[m_next].range;
    const post::Snapshot &snapshot = m_pane->post().document().snapshot();
    m_pane->text().selectBytes(std::min(snapshot.bodyStart + range.begin, snapshot.source.size()),
                               std::min(snapshot.bodyStart + range.end, snapshot.source.size()));
    m_pane->text().setFocus();
    m_next = (m_next + 1) % m_notes.size();
    tell();
}

} // namespace galley::window
