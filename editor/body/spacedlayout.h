// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QPlainTextDocumentLayout>

namespace galley::body {

/// QPlainTextEdit's layout with an even line height. Neither it nor QTextLayout knows a line spacing (Qt 6.4: block
/// formats' line heights are QTextDocumentLayout's), but every reader of the lines asks `blockBoundingRect` first, and
/// a laid out QTextLine can be moved at no cost. Each line's baseline is put on a grid, so that fonts of other heights
/// (Han beside Latin, emoji) do not disturb the rhythm.
class SpacedLayout final : public QPlainTextDocumentLayout
{
    Q_OBJECT

public:
    explicit SpacedLayout(QTextDocument *document);

    /// In pixels, from one baseline to the next. Takes effect at the next layout of a block.
    void setPitch(qreal pitch);
    [[nodiscard]] qreal pitch() const { return m_pitch; }

    [[nodiscard]] QRectF blockBoundingRect(const QTextBlock &block) const override;

    /// While true, changed formats of blocks are noted without laying anything out.
    void setQuiet(bool quiet) { m_quiet = quiet; }

protected:
    void documentChanged(int from, int charsRemoved, int charsAdded) override;

private:
    qreal m_pitch = 0;
    qreal m_baseline = 0;
    bool m_quiet = false;
};

} // namespace galley::body
