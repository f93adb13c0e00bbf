// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/frontmatter/growingedit.h"

#include <QAbstractTextDocumentLayout>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>

#include <cmath>

namespace galley::frontmatter {

GrowingEdit::GrowingEdit(Lines lines, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_lines(lines)
{
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setUndoRedoEnabled(false); // the document has the one history
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDocumentMargin(0);
    viewport()->setAutoFillBackground(false);
    connect(this, &QPlainTextEdit::textChanged, this, &GrowingEdit::tellIfTyped);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, &GrowingEdit::grow);
}

/// As QPlainTextEdit::toPlainText, but U+00A0 stays what it is.
QString GrowingEdit::text() const
{
    QString text = document()->toRawText();
    return text.replace(QChar::ParagraphSeparator, u'\n');
}

void GrowingEdit::setShownText(const QString &text)
{
    if (m_composing) {
        m_waiting = text;
        m_hasWaiting = true;
        return;
    }
    m_known = text;
    if (this->text() == text)
        return;
    const int position = textCursor().position();
    const QScopedValueRollback showing(m_showing, true);
    setPlainText(text);
    m_known = this->text(); // line separators of the text became lines
    QTextCursor cursor = textCursor();
    cursor.setPosition(qMin(position, document()->characterCount() - 1));
    setTextCursor(cursor);
}

void GrowingEdit::tellIfTyped()
{
    // Also fires while an input method composes, though the text is as before.
    const QString now = text();
    if (m_showing || now == m_known)
        return;
    m_known = now;
    Q_EMIT typed(now);
}

bool GrowingEdit::event(QEvent *event)
{
    // Undo and redo are the window's, for there is one history.
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

void GrowingEdit::inputMethodEvent(QInputMethodEvent *event)
{
    m_composing = !event->preeditString().isEmpty();
    QPlainTextEdit::inputMethodEvent(event);
    if (!m_composing && m_hasWaiting) {
        m_hasWaiting = false;
        // What was committed just now is newer than what waited.
        if (event->commitString().isEmpty())
            setShownText(m_waiting);
    }
}

/// A completer hands keys to the field first, past its event filters.
bool GrowingEdit::isForPopup(const QKeyEvent &key) const
{
    static const QList<int> keys{Qt::Key_Enter, Qt::Key_Return, Qt::Key_Escape, Qt::Key_Tab, Qt::Key_Backtab};
    return m_popup && m_popup->isVisible() && keys.contains(key.key());
}

void GrowingEdit::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isForPopup(*event))
        event->ignore();
    else if (enter && m_lines == Lines::Single)
        Q_EMIT entered();
    else if (event->key() == Qt::Key_Down && event->modifiers() == Qt::NoModifier && isAtEdge(QTextCursor::Down))
        Q_EMIT leftDownwards();
    else if (event->key() == Qt::Key_Up && event->modifiers() == Qt::NoModifier && isAtEdge(QTextCursor::Up))
        Q_EMIT leftUpwards();
    else if (event->matches(QKeySequence::Undo) || event->matches(QKeySequence::Redo))
        event->ignore();
    else
        QPlainTextEdit::keyPressEvent(event);
}

bool GrowingEdit::isAtEdge(QTextCursor::MoveOperation direction) const
{
    QTextCursor cursor = textCursor();
    return !cursor.movePosition(direction);
}

void GrowingEdit::setUnderlined(bool on)
{
    m_underlined = on;
    setViewportMargins(0, on ? 4 : 0, 0, on ? 4 : 0);
    grow();
}

void GrowingEdit::paintEvent(QPaintEvent *event)
{
    QPlainTextEdit::paintEvent(event);
    if (!m_underlined)
        return;
    QPainter painter(viewport());
    QColor line = palette().color(hasFocus() ? QPalette::Highlight : QPalette::Text);
    line.setAlphaF(hasFocus() ? 1 : 0.15F);
    painter.fillRect(QRect(0, viewport()->height() - 1, viewport()->width(), 1), line);
}

void GrowingEdit::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    viewport()->update(); // the line below the text
}

void GrowingEdit::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    viewport()->update();
    if (event->reason() != Qt::PopupFocusReason)
        Q_EMIT focusLost();
}

void GrowingEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    grow();
}

void GrowingEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        grow();
}

bool GrowingEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText();
}

void GrowingEdit::insertFromMimeData(const QMimeData *source)
{
    QString text = source->text();
    if (m_lines == Lines::Single)
        text = text.simplified();
    insertPlainText(text);
}

void GrowingEdit::setMaximumLines(int lines)
{
    m_maximumLines = lines;
    grow();
}

/// Lines are measured, for those in Hangul are higher than the font of the widget says.
GrowingEdit::Extent GrowingEdit::extent() const
{
    Extent extent;
    int rows = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        const QTextLayout *layout = block.layout();
        for (int i = 0; i < qMax(1, layout->lineCount()); ++i) {
            if (++rows > m_maximumLines) {
                extent.overflows = true;
                return extent;
            }
            extent.height += layout->lineCount() > 0 ? layout->lineAt(i).height() : QFontMetricsF(font()).lineSpacing();
        }
    }
    return extent;
}

void GrowingEdit::grow()
{
    const Extent shown = extent();
    const int height = sizeHint().height();
    setVerticalScrollBarPolicy(shown.overflows ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    if (minimumHeight() != height || maximumHeight() != height)
        setFixedHeight(height);
    if (!shown.overflows)
        verticalScrollBar()->setValue(0);
}

QSize GrowingEdit::sizeHint() const
{
    const QMargins margins = contentsMargins() + viewportMargins();
    return {200, static_cast<int>(std::ceil(extent().height)) + margins.top() + margins.bottom() + 2};
}

QSize GrowingEdit::minimumSizeHint() const
{
    return {80, sizeHint().height()};
}

} // namespace galley::frontmatter
