// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/body/markdownlexer.h"

#include <QObject>
#include <QPalette>
#include <QTextBlock>
#include <QTextLayout>
#include <QTimer>

class QDeadlineTimer;

namespace galley::body {

class SpacedLayout;

/// Colours the Markdown of a text area. Only lines that can be seen are ever coloured; of the others just what they
/// leave open for the next line is known, found in slices of the idle event loop. A typed letter colours its own line
/// at once. Formats live in the layout, not in the text: they are no edit.
class Highlighter final : public QObject
{
    Q_OBJECT

public:
    /// The document, whose layout is `layout`, must outlive this.
    Highlighter(QTextDocument *view, QObject *parent = nullptr);

    void setPalette(const QPalette &palette, const QFont &font);
    /// Colours these blocks now, as far as that takes one slice; the rest of them follows.
    void setVisible(int firstBlock, int lastBlock);
    /// What the line before leaves open for this block. Exact for lines that are coloured, else as far as known.
    [[nodiscard]] LineState stateBefore(const QTextBlock &block) const;
    /// True when nothing that can be seen waits to be coloured, and nothing to be scanned.
    [[nodiscard]] bool isDone() const { return !m_timer.isActive(); }

private:
    void textChanged(int position, int removed, int added);
    void work();
    bool scanTo(int block, const QDeadlineTimer &deadline);
    bool colourVisible(const QDeadlineTimer &deadline);
    bool colour(QTextBlock block);
    void dirtyFrom(int first, int last);
    [[nodiscard]] QList<QTextLayout::FormatRange> formatsOf(const QString &text, const QList<Span> &spans) const;

    QTextDocument *m_view;
    QTimer m_timer;
    QList<QTextCharFormat> m_formats; ///< one for each Style
    QTextCharFormat m_slanted;
    int m_firstDirty = 0; ///< blocks from here on may not know what the line before leaves open
    int m_lastDirty = 0; ///< up to here they do not
    int m_firstVisible = 0;
    int m_lastVisible = 60;
    bool m_inChange = false;
};

} // namespace galley::body
