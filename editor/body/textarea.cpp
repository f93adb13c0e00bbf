// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/body/textarea.h"

#include "editor/body/textbinding.h"

#include <QDropEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QTextBlock>

namespace galley::body {

TextArea::TextArea(post::Document *post, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_post(post)
    , m_binding(std::make_unique<TextBinding>(post, document()))
{
    connect(this, &QPlainTextEdit::cursorPositionChanged, this,
            [this] { Q_EMIT cursorMoved(cursorByte(), textCursor().blockNumber()); });
    connect(post, &post::Document::revisited, this, [this](post::Origin origin, qsizetype begin, qsizetype end) {
        if (origin == post::Origin::Body || begin >= m_post->snapshot().bodyStart)
            goToByte(end);
    });
}

TextArea::~TextArea() = default;

qsizetype TextArea::cursorByte() const
{
    return m_binding->byteOfPosition(textCursor().position());
}

void TextArea::goToByte(qsizetype byte)
{
    selectBytes(byte, byte);
}

void TextArea::goToLine(int fileLine)
{
    m_binding->showAll();
    const int line = qBound(0, fileLine - 1 - m_binding->linesBefore(), blockCount() - 1);
    setTextCursor(QTextCursor(document()->findBlockByNumber(line)));
}

void TextArea::selectBytes(qsizetype begin, qsizetype end)
{
    m_binding->showAll();
    QTextCursor cursor = textCursor();
    cursor.setPosition(m_binding->positionOfByte(begin));
    cursor.setPosition(m_binding->positionOfByte(end), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
}

std::pair<qsizetype, qsizetype> TextArea::selectedBytes() const
{
    const QTextCursor cursor = textCursor();
    return {m_binding->byteOfPosition(cursor.selectionStart()), m_binding->byteOfPosition(cursor.selectionEnd())};
}

void TextArea::insertText(const QString &text)
{
    replaceSelection(m_binding->encoded(text, selectedBytes().first));
}

void TextArea::replaceSelection(const QByteArray &bytes)
{
    m_binding->showAll();
    const auto [begin, end] = selectedBytes();
    m_post->breakTyping();
    goToByte(m_binding->replace(begin, end, bytes));
}

void TextArea::undo()
{
    m_post->undo();
}

void TextArea::redo()
{
    m_post->redo();
}

bool TextArea::event(QEvent *event)
{
    // QPlainTextEdit claims these keys for an undo of its own, which is switched off; they belong to the window's
    // actions.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return false;
        }
    }
    return QPlainTextEdit::event(event);
}

void TextArea::keyPressEvent(QKeyEvent *event)
{
    m_binding->showAll();
    if (event->matches(QKeySequence::Undo))
        return undo();
    if (event->matches(QKeySequence::Redo))
        return redo();
    if (event->matches(QKeySequence::InsertLineSeparator)) { // Qt would type U+2028, which Jekyll does not know
        textCursor().insertBlock();
        ensureCursorVisible();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void TextArea::inputMethodEvent(QInputMethodEvent *event)
{
    m_binding->showAll();
    QPlainTextEdit::inputMethodEvent(event);
}

QMimeData *TextArea::createMimeDataFromSelection() const
{
    // From the bytes: Qt's own selection has a space for U+00A0, and stand-ins where the text has control characters.
    const auto [begin, end] = selectedBytes();
    auto *mime = new QMimeData;
    mime->setText(QString::fromUtf8(QByteArrayView(m_post->snapshot().source).sliced(begin, end - begin)));
    return mime;
}

void TextArea::insertFromMimeData(const QMimeData *source)
{
    if (!isReadOnly() && source->hasText())
        insertText(source->text());
}

void TextArea::dropEvent(QDropEvent *event)
{
    if (event->source() != viewport() && event->source() != this) {
        QPlainTextEdit::dropEvent(event);
        return;
    }
    // Text moved within the post: Qt would take it out and put it in within one edit of the view, of which only the
    // range over both is announced.
    const auto [begin, end] = selectedBytes();
    const qsizetype target = m_binding->byteOfPosition(cursorForPosition(event->position().toPoint()).position());
    const QByteArray moved = m_post->snapshot().source.sliced(begin, end - begin);
    const bool copy = event->dropAction() == Qt::CopyAction;
    event->setDropAction(Qt::CopyAction); // Qt's drag then leaves the removal to us
    event->accept();
    if (target >= begin && target <= end && !copy)
        return;
    QList<post::Splice> splices;
    qsizetype to = target;
    if (!copy) {
        splices.append({begin, moved, {}});
        to = target > end ? target - moved.size() : target;
    }
    splices.append({to, {}, moved});
    m_post->breakTyping();
    m_post->apply(splices, post::Origin::Body);
    selectBytes(to, to + moved.size());
}

} // namespace galley::body
