// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/body/textarea.h"

#include "editor/body/editactions.h"
#include "editor/body/highlighter.h"
#include "editor/body/linenumbers.h"
#include "editor/body/linkcompleter.h"
#include "editor/body/spacedlayout.h"
#include "editor/body/textbinding.h"
#include "editor/body/textedit.h"
#include "editor/post/document.h"

#include <QAccessible>
#include <QGuiApplication>
#include <QInputMethod>
#include <QResizeEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>

#include <cmath>

namespace galley::body {

namespace {

constexpr qreal LineHeight = 1.6; // em
constexpr int SmallestZoom = -5;
constexpr int LargestZoom = 20;

/// Han characters look different in Korea, Japan and China; the reader's language decides.
QString cjkFlavour()
{
    const QLocale locale;
    switch (locale.language()) {
    case QLocale::Japanese:
        return QStringLiteral("JP");
    case QLocale::Chinese:
        return locale.script() == QLocale::TraditionalHanScript ? QStringLiteral("TC") : QStringLiteral("SC");
    default:
        return QStringLiteral("KR");
    }
}

/// Qt's own interface for texts serves; but a screen reader asks for the text without a key that would complete it.
QAccessibleInterface *completeText(const QString &, QObject *object)
{
    if (auto *area = qobject_cast<TextArea *>(object))
        area->showWholeAtOnce();
    return nullptr;
}

} // namespace

TextArea::TextArea(post::Document *post, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_post(post)
    , m_lineNumbers(new LineNumbers(this))
    , m_bodyFont(defaultBodyFont())
{
    auto *view = new QTextDocument(this);
    m_layout = new SpacedLayout(view);
    view->setDocumentLayout(m_layout);
    setDocument(view);
    m_binding = std::make_unique<TextBinding>(post, view);
    if (m_wholeAtOnce)
        m_binding->showWholeAtOnce();
    moveCursor(QTextCursor::Start); // filling the view has pushed the cursor along
    m_highlighter = new Highlighter(view, this);
    m_actions = new EditActions(this);
    m_links = new LinkCompleter(this);

    QAccessible::installFactory(completeText); // does nothing the second time
    setFrameShape(QFrame::NoFrame);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setPlaceholderText(tr("Write here"));
    setAccessibleName(tr("Body of the post"));
    setTabChangesFocus(false);
    useFont();

    connect(this, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        m_binding->freshen(textCursor().blockNumber(), textCursor().blockNumber() + 1);
        viewport()->update();
        m_lineNumbers->update();
        forgetPairs();
        Q_EMIT cursorMoved(cursorByte(), textCursor().blockNumber());
    });
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &, int scrolled) {
        m_lineNumbers->update();
        if (scrolled != 0) // by keys too, of which Qt says nothing at the scroll bar
            tellScrolling();
    });
    connect(this, &QPlainTextEdit::blockCountChanged, this, &TextArea::placeColumn);
    connect(m_binding.get(), &TextBinding::aboutToFollow, this, &TextArea::holdComposition);
    connect(m_binding.get(), &TextBinding::followed, this, &TextArea::keepComposition);
    connect(m_binding.get(), &TextBinding::linesBeforeChanged, this, &TextArea::placeColumn);
    connect(m_binding.get(), &TextBinding::becameStale, this, [this] {
        const int cursor = textCursor().blockNumber(), first = firstVisibleBlock().blockNumber();
        m_binding->freshen(cursor, cursor + 1);
        m_binding->freshen(first, first + int(viewport()->height() / linePitch()) + 1);
    });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &TextArea::tellScrolling);
    connect(post, &post::Document::revisited, this, [this](post::Origin, qsizetype begin, qsizetype end) {
        if (begin >= m_post->snapshot().bodyStart)
            goToByte(end);
    });
}

TextArea::~TextArea() = default;

void TextArea::showWholeAtOnce()
{
    m_wholeAtOnce = true;
    if (m_binding) // a screen reader may ask while the text area is being made
        m_binding->showWholeAtOnce();
}

qsizetype TextArea::cursorByte() const
{
    return m_binding->byteOfPosition(textCursor().position());
}

std::pair<qsizetype, qsizetype> TextArea::selectedBytes() const
{
    const QTextCursor cursor = textCursor();
    return {m_binding->byteOfPosition(cursor.selectionStart()), m_binding->byteOfPosition(cursor.selectionEnd())};
}

void TextArea::goToByte(qsizetype byte)
{
    selectBytes(byte, byte);
}

void TextArea::goToLine(int fileLine)
{
    commitComposition();
    m_binding->showAll();
    const int line = qBound(0, fileLine - 1 - m_binding->linesBefore(), blockCount() - 1);
    setTextCursor(QTextCursor(document()->findBlockByNumber(line)));
}

void TextArea::selectBytes(qsizetype begin, qsizetype end)
{
    if (isComposing()) { // it would stay behind where the cursor was
        const qsizetype at = cursorByte();
        const qsizetype before = m_post->snapshot().source.size();
        commitComposition();
        const qsizetype grown = m_post->snapshot().source.size() - before;
        begin += begin >= at ? grown : 0;
        end += end >= at ? grown : 0;
    }
    m_binding->showPlace(begin, end);
    QTextCursor cursor = textCursor();
    cursor.setPosition(m_binding->positionOfByte(begin));
    cursor.setPosition(m_binding->positionOfByte(end), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
}

void TextArea::insertText(const QString &text)
{
    replaceSelection(m_binding->encoded(text, selectedBytes().first));
}

void TextArea::replaceSelection(const QByteArray &bytes)
{
    commitComposition();
    m_binding->showAll();
    const auto [begin, end] = selectedBytes();
    m_post->breakTyping();
    goToByte(m_binding->replace(begin, end, bytes));
}

void TextArea::apply(const TextEdit &edit)
{
    commitComposition();
    m_binding->showAll();
    m_post->breakTyping();
    m_binding->replace(edit.begin, edit.end, edit.inserted);
    selectBytes(edit.selectBegin, edit.selectEnd);
}

EditPlace TextArea::place() const
{
    const auto [begin, end] = selectedBytes();
    return {m_post->snapshot().source, m_post->snapshot().bodyStart, begin, end};
}

bool TextArea::isComposing() const
{
    return !textCursor().block().layout()->preeditAreaText().isEmpty();
}

void TextArea::commitComposition()
{
    if (!isComposing())
        return;
    QGuiApplication::inputMethod()->commit();
    if (!isComposing())
        return;
    // No input method answers (tests, or one that died): keep what is shown.
    QInputMethodEvent commit;
    commit.setCommitString(textCursor().block().layout()->preeditAreaText());
    QCoreApplication::sendEvent(this, &commit);
}

void TextArea::undo()
{
    commitComposition();
    m_post->undo();
}

void TextArea::redo()
{
    commitComposition();
    m_post->redo();
}

void TextArea::markLine(int fileLine)
{
    m_markedLine = fileLine;
    viewport()->update();
}

void TextArea::setHits(const QList<Hit> &hits)
{
    m_hits = hits;
    viewport()->update();
}

double TextArea::firstVisibleBodyLine() const
{
    const QTextBlock block = firstVisibleBlock();
    const int rows = std::max(1, block.lineCount());
    return block.blockNumber() + double(verticalScrollBar()->value() - block.firstLineNumber()) / rows;
}

void TextArea::scrollToBodyLine(double bodyLine)
{
    if (bodyLine >= blockCount())
        m_binding->showAll();
    const int number = qBound(0, int(std::floor(bodyLine)), blockCount() - 1);
    const QTextBlock block = document()->findBlockByNumber(number);
    const double within = qBound(0.0, bodyLine - number, 1.0) * std::max(1, block.lineCount());
    const QScopedValueRollback driven(m_driven, true);
    verticalScrollBar()->setValue(block.firstLineNumber() + int(within));
}

void TextArea::tellScrolling()
{
    m_lineNumbers->update();
    colourVisible();
    if (const double line = firstVisibleBodyLine(); std::exchange(m_toldLine, line) != line && !m_driven)
        Q_EMIT visibleLinesChanged(line);
}

void TextArea::colourVisible()
{
    const int first = firstVisibleBlock().blockNumber();
    m_highlighter->setVisible(first, first + int(viewport()->height() / linePitch()) + 1);
}

QList<TextArea::VisibleLine> TextArea::visibleLines() const
{
    QList<VisibleLine> lines;
    QTextBlock block = firstVisibleBlock();
    qreal top = blockBoundingGeometry(block).translated(contentOffset()).top();
    while (block.isValid() && top <= viewport()->height()) {
        lines.append({block.blockNumber(), top});
        top += blockBoundingRect(block).height();
        block = block.next();
    }
    return lines;
}

void TextArea::setLineNumbersShown(bool shown)
{
    m_lineNumbersShown = shown;
    placeColumn();
}

QFont TextArea::defaultBodyFont()
{
    const QString flavour = cjkFlavour();
    QFont font(QStringList{QStringLiteral("Noto Sans CJK ") + flavour, QStringLiteral("Noto Sans ") + flavour});
    font.setPointSizeF(12);
    font.setStyleHint(QFont::SansSerif);
    return font;
}

void TextArea::setBodyFont(const QFont &font)
{
    m_bodyFont = font;
    useFont();
}

void TextArea::setZoom(int zoom)
{
    const int bounded = qBound(SmallestZoom, zoom, LargestZoom);
    if (std::exchange(m_zoom, bounded) == bounded)
        return;
    useFont();
    Q_EMIT zoomChanged(m_zoom);
}

void TextArea::setColumnWidth(int em)
{
    m_column = em;
    placeColumn();
}

qreal TextArea::linePitch() const
{
    return m_layout->pitch();
}

void TextArea::useFont()
{
    QFont scaled = m_bodyFont;
    scaled.setPointSizeF(m_bodyFont.pointSizeF() * (1 + 0.1 * m_zoom));
    setFont(scaled);
    document()->setDefaultFont(scaled);
    const int em = QFontInfo(scaled).pixelSize();
    m_layout->setPitch(std::round(em * LineHeight));
    setTabStopDistance(4 * QFontMetricsF(scaled).horizontalAdvance(u' '));
    setCursorWidth(std::max(1, em / 10));
    QFont small = scaled;
    small.setPointSizeF(scaled.pointSizeF() * 0.75);
    m_lineNumbers->setFont(small);
    m_highlighter->setPalette(palette(), scaled);
    placeColumn();
}

void TextArea::placeColumn()
{
    m_lineNumbers->setVisible(m_lineNumbersShown);
    const int numbers = m_lineNumbersShown ? m_lineNumbers->neededWidth() : 0;
    const int em = QFontInfo(font()).pixelSize();
    const QRect inside = contentsRect();
    const int available = inside.width() - verticalScrollBar()->sizeHint().width();
    const int column = m_column > 0 ? std::min(m_column * em, available) : available;
    const int side = std::max({(available - column) / 2, numbers, em});
    const int right = std::max(std::min(side, available - column - side), em);
    setViewportMargins(side, em / 2, right, 0);
    m_lineNumbers->setGeometry(side - numbers + inside.left(), inside.top() + em / 2, numbers,
                               inside.height() - em / 2);
    m_lineNumbers->update();
}

void TextArea::resizeEvent(QResizeEvent *event)
{
    placeColumn();
    // The margins resize the viewport; before the widget is shown, Qt tells nobody, and QPlainTextEdit would keep lines
    // as wide as before.
    const QSize size = viewport()->size();
    QResizeEvent placed(size, QSize(std::exchange(m_laidOutWidth, size.width()), event->oldSize().height()));
    QPlainTextEdit::resizeEvent(&placed);
    colourVisible();
}

void TextArea::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_highlighter)
        m_highlighter->setPalette(palette(), font());
}

} // namespace galley::body
