// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

// What keys, input methods, clipboard and mouse do to the text.

#include "editor/body/textarea.h"

#include "editor/body/highlighter.h"
#include "editor/body/inlineedits.h"
#include "editor/body/lineedits.h"
#include "editor/body/linesofplace.h"
#include "editor/body/richpaste.h"
#include "editor/body/textbinding.h"
#include "editor/body/textedit.h"
#include "editor/post/document.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImageReader>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QTextBlock>
#include <QUrl>

namespace galley::body {

namespace {

bool holdsImages(const QMimeData &mime)
{
    if (mime.hasImage() && !mime.hasText())
        return true;
    const QList<QUrl> urls = mime.urls();
    if (urls.isEmpty())
        return false;
    const QList<QByteArray> formats = QImageReader::supportedImageFormats();
    return std::all_of(urls.begin(), urls.end(), [&formats](const QUrl &url) {
        return url.isLocalFile() && formats.contains(QFileInfo(url.toLocalFile()).suffix().toLower().toLatin1());
    });
}

/// Files that are no images are to be opened, not written down: their drop is for whoever the text area stands in.
bool holdsOtherFiles(const QMimeData &mime)
{
    const QList<QUrl> urls = mime.urls();
    return !holdsImages(mime)
        && std::any_of(urls.begin(), urls.end(), [](const QUrl &url) { return url.isLocalFile(); });
}

} // namespace

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
    if (!handleKey(event) && !editByKey(event) && !typePair(event))
        QPlainTextEdit::keyPressEvent(event);
}

/// Keys that edit lines: Enter, Tab, Shift+Tab.
bool TextArea::editByKey(QKeyEvent *event)
{
    if (isReadOnly() || event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier))
        return false;
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    std::optional<TextEdit> edit;
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !shift) {
        const LineState state = m_highlighter->stateBefore(textCursor().block());
        edit = continueLine(place(), state.kind != LineState::Text);
        if (!edit)
            return false;
    } else if (event->key() == Qt::Key_Tab && !shift) {
        edit = indentLines(place());
    } else if (event->key() == Qt::Key_Backtab) {
        edit = unindentLines(place());
    } else {
        return false;
    }
    if (edit)
        apply(*edit);
    return true;
}

/// Brackets and ticks that come in pairs: the closer comes along, is typed over, and goes with its opener.
bool TextArea::typePair(QKeyEvent *event)
{
    if (isReadOnly() || isComposing())
        return false;
    const QTextCursor cursor = textCursor();
    const bool beforeCloser = !cursor.hasSelection() && !m_closers.isEmpty() && m_closers.last() == cursor;
    if (beforeCloser && event->key() == Qt::Key_Backspace && !event->modifiers()) {
        const EditPlace at = place();
        const QByteArrayView pair = QByteArrayView(at.source).sliced(at.begin - 1, 2);
        if (pair == "()" || pair == "[]" || pair == "{}" || pair == "``") {
            m_closers.removeLast();
            apply({at.begin - 1, at.begin + 1, {}, at.begin - 1, at.begin - 1});
            return true;
        }
    }
    if (event->text().size() != 1)
        return false;
    if (beforeCloser && document()->characterAt(cursor.position()) == event->text()[0]) {
        m_closers.removeLast();
        moveCursor(QTextCursor::NextCharacter);
        return true;
    }
    const std::optional<TextEdit> edit = typedPair(place(), event->text()[0]);
    if (!edit)
        return false;
    const bool wrapped = cursor.hasSelection();
    const QList<QTextCursor> closers = m_closers;
    apply(*edit);
    if (!wrapped) {
        m_closers = closers;
        m_closers.append(textCursor());
    }
    return true;
}

/// The pairs are remembered while the cursor stays within them.
void TextArea::forgetPairs()
{
    const QTextCursor cursor = textCursor();
    m_closers.removeIf([&cursor](const QTextCursor &closer) {
        return closer.blockNumber() != cursor.blockNumber() || closer.position() < cursor.position();
    });
}

bool TextArea::handleKey(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Undo)) {
        undo();
    } else if (event->matches(QKeySequence::Redo)) {
        redo();
    } else if (event->matches(QKeySequence::ZoomIn)) {
        setZoom(m_zoom + 1);
    } else if (event->matches(QKeySequence::ZoomOut)) {
        setZoom(m_zoom - 1);
    } else if (event->modifiers() == Qt::ControlModifier && event->key() == Qt::Key_0) {
        setZoom(0);
    } else if (event->matches(QKeySequence::InsertLineSeparator)) { // Qt would type U+2028, which Jekyll does not know
        textCursor().insertBlock();
        ensureCursorVisible();
    } else if (event->key() == Qt::Key_Up && !(event->modifiers() & ~Qt::KeypadModifier)) {
        QTextCursor above = textCursor();
        if (above.movePosition(QTextCursor::Up))
            return false;
        Q_EMIT leftUpwards();
    } else {
        return false;
    }
    return true;
}

void TextArea::inputMethodEvent(QInputMethodEvent *event)
{
    m_binding->showAll();
    QPlainTextEdit::inputMethodEvent(event);
}

void TextArea::holdComposition()
{
    const QTextCursor cursor = textCursor();
    m_composition = cursor.block().layout()->preeditAreaText();
    m_compositionPosition = cursor.position();
    if (!m_composition.isEmpty())
        cursor.block().layout()->setPreeditArea(-1, {});
}

/// An edit from elsewhere moved the text around a composition: what is composed goes with its place, and the input
/// method hears nothing of it.
void TextArea::keepComposition(int position, int removed, int added)
{
    if (m_composition.isEmpty())
        return;
    int at = m_compositionPosition;
    if (at > position)
        at = std::max(position, at - removed) + added;
    QTextCursor cursor = textCursor();
    cursor.setPosition(at);
    setTextCursor(cursor);
    cursor.block().layout()->setPreeditArea(cursor.positionInBlock(), std::exchange(m_composition, {}));
    document()->markContentsDirty(cursor.block().position(), cursor.block().length());
}

void TextArea::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        setZoom(m_zoom + (event->angleDelta().y() > 0 ? 1 : -1));
        event->accept();
        return;
    }
    QPlainTextEdit::wheelEvent(event);
}

void TextArea::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *const menu = createStandardContextMenu(event->pos());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    // The standard menu's undo is QTextDocument's, which is off; the document's takes its place.
    const auto put = [this, menu](const QString &name, bool enabled, void (TextArea::*slot)()) {
        const QList<QAction *> actions = menu->actions();
        for (QAction *standard : actions) {
            if (standard->objectName() != name)
                continue;
            auto *action = new QAction(standard->icon(), standard->text(), menu);
            action->setEnabled(enabled);
            connect(action, &QAction::triggered, this, slot);
            menu->insertAction(standard, action);
            menu->removeAction(standard);
        }
    };
    put(QStringLiteral("edit-undo"), m_post->canUndo(), &TextArea::undo);
    put(QStringLiteral("edit-redo"), m_post->canRedo(), &TextArea::redo);
    menu->popup(event->globalPos());
}

QMimeData *TextArea::createMimeDataFromSelection() const
{
    // From the bytes: Qt's own selection has a space for U+00A0, and stand-ins where the text has control characters.
    const auto [begin, end] = selectedBytes();
    auto *mime = new QMimeData;
    mime->setText(QString::fromUtf8(QByteArrayView(m_post->snapshot().source).sliced(begin, end - begin)));
    return mime;
}

bool TextArea::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText() || source->hasHtml() || holdsImages(*source);
}

void TextArea::insertFromMimeData(const QMimeData *source)
{
    if (isReadOnly())
        return;
    if (holdsImages(*source)) {
        Q_EMIT imagesDropped(source);
        return;
    }
    const QString text = source->text();
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    const bool isAddress = url.isValid() && !url.host().isEmpty()
        && (url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https"));
    if (isAddress && textCursor().hasSelection() && selectedLines(place()).size() == 1) {
        apply(makeLink(place(), text.trimmed().toUtf8()));
        return;
    }
    // In code, what it looks like is nothing that could be kept.
    const bool inText = m_highlighter->stateBefore(textCursor().block()).kind == LineState::Text;
    const std::optional<QString> rich =
        inText && !isAddress && source->hasHtml() ? markdownOfHtml(source->html()) : std::nullopt;
    if (rich)
        insertBlocks(*rich);
    else if (source->hasText())
        insertText(text);
}

void TextArea::pastePlain()
{
    const QMimeData *const source = QGuiApplication::clipboard()->mimeData();
    if (!isReadOnly() && source && source->hasText())
        insertText(source->text());
}

/// Text of several blocks stands apart from what is before and behind it, by a blank line.
void TextArea::insertBlocks(QString markdown)
{
    if (markdown.contains(u'\n')) {
        QTextCursor begin = textCursor();
        begin.setPosition(textCursor().selectionStart());
        QTextCursor end = textCursor();
        end.setPosition(textCursor().selectionEnd());
        const auto holdsText = [](QStringView text) { return !text.trimmed().isEmpty(); };
        if (holdsText(QStringView(begin.block().text()).left(begin.positionInBlock())))
            markdown.prepend(QStringLiteral("\n\n"));
        else if (holdsText(begin.block().previous().text()))
            markdown.prepend(u'\n');
        if (holdsText(QStringView(end.block().text()).mid(end.positionInBlock())))
            markdown.append(QStringLiteral("\n\n"));
        else if (holdsText(end.block().next().text()))
            markdown.append(u'\n');
    }
    insertText(markdown);
}

void TextArea::dragEnterEvent(QDragEnterEvent *event)
{
    if (holdsOtherFiles(*event->mimeData()))
        event->ignore();
    else
        QPlainTextEdit::dragEnterEvent(event);
}

void TextArea::dragMoveEvent(QDragMoveEvent *event)
{
    if (holdsOtherFiles(*event->mimeData()))
        event->ignore();
    else
        QPlainTextEdit::dragMoveEvent(event);
}

void TextArea::dropEvent(QDropEvent *event)
{
    if (holdsOtherFiles(*event->mimeData())) {
        event->ignore();
        return;
    }
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
