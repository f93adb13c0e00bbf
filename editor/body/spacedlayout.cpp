// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/body/spacedlayout.h"

#include <QFontMetricsF>
#include <QTextBlock>
#include <QTextLayout>

namespace galley::body {

SpacedLayout::SpacedLayout(QTextDocument *document)
    : QPlainTextDocumentLayout(document)
{
}

void SpacedLayout::setPitch(qreal pitch)
{
    const QFontMetricsF metrics(document()->defaultFont());
    m_pitch = pitch;
    m_baseline = (pitch - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent();
}

QRectF SpacedLayout::blockBoundingRect(const QTextBlock &block) const
{
    QRectF rect = QPlainTextDocumentLayout::blockBoundingRect(block);
    const QTextLayout *layout = block.layout();
    const int lines = block.isValid() && block.isVisible() ? layout->lineCount() : 0;
    if (m_pitch <= 0 || lines == 0)
        return rect;
    const auto top = [this](const QTextLine &line, int number) {
        return m_baseline + number * m_pitch - line.ascent();
    };
    const QTextLine last = layout->lineAt(lines - 1);
    const QTextLine first = layout->lineAt(0);
    if (!qFuzzyCompare(1 + last.y(), 1 + top(last, lines - 1)) || !qFuzzyCompare(1 + first.y(), 1 + top(first, 0))) {
        for (int i = 0; i < lines; ++i) {
            QTextLine line = layout->lineAt(i);
            line.setPosition(QPointF(line.x(), top(line, i)));
        }
    }
    rect.setHeight(lines * m_pitch + (block.next().isValid() ? 0 : document()->documentMargin()));
    return rect;
}

void SpacedLayout::documentChanged(int from, int charsRemoved, int charsAdded)
{
    if (!m_quiet)
        QPlainTextDocumentLayout::documentChanged(from, charsRemoved, charsAdded);
}

} // namespace galley::body
