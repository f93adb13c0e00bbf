// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

// What the text area paints besides the text.

#include "editor/body/shownline.h"
#include "editor/body/textarea.h"
#include "editor/body/textbinding.h"

#include <QPainter>
#include <QTextBlock>

#include <algorithm>

namespace galley::body {

namespace {

QColor soft(const QColor &colour, float strength)
{
    QColor faded = colour;
    faded.setAlphaF(strength);
    return faded;
}

/// Two or more spaces at the end of a line are a line break of Markdown.
int hardBreakSpaces(const QString &line)
{
    qsizetype spaces = 0;
    while (spaces < line.size() && line[line.size() - 1 - spaces] == u' ')
        ++spaces;
    return spaces >= 2 && spaces < line.size() ? int(spaces) : 0;
}

} // namespace

void TextArea::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(viewport());
        painter.setClipRect(event->rect());
        paintUnderText(painter);
    }
    QPlainTextEdit::paintEvent(event);
    QPainter painter(viewport());
    painter.setClipRect(event->rect());
    paintHardBreaks(painter);
}

void TextArea::paintUnderText(QPainter &painter) const
{
    const QTextCursor cursor = textCursor();
    const qreal pitch = linePitch();
    for (const VisibleLine &visible : visibleLines()) {
        const QTextBlock block = document()->findBlockByNumber(visible.bodyLine);
        const QTextLayout *layout = block.layout();
        if (m_markedLine > 0 && visible.bodyLine == m_markedLine - 1 - m_binding->linesBefore())
            painter.fillRect(QRectF(0, visible.top, viewport()->width(), pitch * layout->lineCount()),
                             soft(palette().color(QPalette::Highlight), 0.18F));
        paintHits(painter, visible);
        if (cursor.hasSelection()) {
            // Qt paints a selection as high as its glyphs; between the lines it is ours.
            const int begin = cursor.selectionStart() - block.position();
            const int end = cursor.selectionEnd() - block.position();
            for (int i = 0; i < layout->lineCount(); ++i) {
                const QTextLine line = layout->lineAt(i);
                const int from = std::max(begin, line.textStart());
                const int to = std::min(end, line.textStart() + line.textLength());
                if (from > to || (from == to && end <= to))
                    continue;
                const qreal left = line.cursorToX(from);
                const qreal right = end > to ? std::max(line.cursorToX(to), line.x() + line.naturalTextWidth())
                        + (i + 1 == layout->lineCount() ? pitch / 4 : 0)
                                             : line.cursorToX(to);
                painter.fillRect(
                    QRectF(left, visible.top + i * pitch, right - left, pitch),
                    palette().brush(hasFocus() ? QPalette::Active : QPalette::Inactive, QPalette::Highlight));
            }
        } else if (block == cursor.block() && !isReadOnly()) {
            const int row = layout->lineForTextPosition(cursor.position() - block.position()).lineNumber();
            painter.fillRect(QRectF(0, visible.top + std::max(0, row) * pitch, viewport()->width(), pitch),
                             soft(palette().color(QPalette::Text), 0.04F));
        }
    }
}

void TextArea::paintHits(QPainter &painter, const VisibleLine &visible) const
{
    if (m_hits.isEmpty())
        return;
    const QTextBlock block = document()->findBlockByNumber(visible.bodyLine);
    const qsizetype begin = m_binding->byteOfPosition(block.position());
    const qsizetype end = begin + m_binding->lineText(visible.bodyLine).size();
    auto hit = std::partition_point(m_hits.begin(), m_hits.end(), [begin](const Hit &h) { return h.end <= begin; });
    for (; hit != m_hits.end() && hit->begin < end; ++hit) {
        const int from = int(columnOfByte(m_binding->lineText(visible.bodyLine), hit->begin - begin));
        const int to = int(columnOfByte(m_binding->lineText(visible.bodyLine), hit->end - begin));
        const QTextLine first = block.layout()->lineForTextPosition(from);
        const QTextLine last = block.layout()->lineForTextPosition(to);
        for (int i = first.lineNumber(); first.isValid() && i <= last.lineNumber(); ++i) {
            const QTextLine line = block.layout()->lineAt(i);
            const qreal left = line.cursorToX(std::max(from, line.textStart()));
            const qreal right = line.cursorToX(std::min(to, line.textStart() + line.textLength()));
            painter.fillRect(QRectF(left, visible.top + i * linePitch() + 2, right - left, linePitch() - 4),
                             soft(QColor(0xf2, 0xb8, 0x1f), 0.38F));
        }
    }
}

void TextArea::paintHardBreaks(QPainter &painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(soft(palette().color(QPalette::Text), 0.35F));
    const qreal pitch = linePitch();
    const qreal radius = std::max(1.0, pitch / 24);
    for (const VisibleLine &visible : visibleLines()) {
        const QTextBlock block = document()->findBlockByNumber(visible.bodyLine);
        const QString text = block.text();
        const QTextLayout *layout = block.layout();
        const int spaces = layout->preeditAreaText().isEmpty() ? hardBreakSpaces(text) : 0;
        for (int column = int(text.size()) - spaces; column < text.size(); ++column) {
            const QTextLine line = layout->lineForTextPosition(column);
            if (!line.isValid())
                continue;
            const qreal x = (line.cursorToX(column) + line.cursorToX(column + 1)) / 2;
            painter.drawEllipse(QPointF(x, visible.top + (line.lineNumber() + 0.5) * pitch), radius, radius);
        }
    }
}

} // namespace galley::body
