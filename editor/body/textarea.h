// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/body/search.h"

#include <QPlainTextEdit>

#include <memory>
#include <utility>

namespace galley::body {

struct EditPlace;
struct TextEdit;
class EditActions;
class Highlighter;
class LineNumbers;
class LinkCompleter;
class SpacedLayout;
class TextBinding;

/// The body of a post as a text to write in. It shows the document's bytes and sends what is typed back as splices;
/// undo and redo are the document's. Bytes count from the begin of the source, lines of the body from 0, lines of the
/// file from 1, front matter included.
class TextArea final : public QPlainTextEdit
{
    Q_OBJECT

public:
    /// A line of the body that can be seen, and where its first row begins, in pixels of the viewport.
    struct VisibleLine
    {
        int bodyLine = 0;
        qreal top = 0;
    };

    /// The document is not owned and must outlive the text area.
    explicit TextArea(post::Document *post, QWidget *parent = nullptr);
    ~TextArea() override;

    [[nodiscard]] const TextBinding &binding() const { return *m_binding; }
    [[nodiscard]] post::Document *post() const { return m_post; }
    [[nodiscard]] const Highlighter &highlighter() const { return *m_highlighter; }

    [[nodiscard]] qsizetype cursorByte() const;
    /// Begin and end of the selection; both at the cursor where nothing is selected.
    [[nodiscard]] std::pair<qsizetype, qsizetype> selectedBytes() const;
    void goToByte(qsizetype byte);
    void goToLine(int fileLine);
    void selectBytes(qsizetype begin, qsizetype end);
    /// Puts text at the cursor, over the selection, as one undo step of its own.
    void insertText(const QString &text);
    /// What was copied as plain text, whatever else the clipboard has of it.
    void pastePlain();
    /// Applies an edit as one undo step of its own, and shows what it selects.
    void apply(const TextEdit &edit);
    /// Where an editing command works now.
    [[nodiscard]] EditPlace place() const;
    /// The commands on the text, for menus.
    [[nodiscard]] EditActions *actionsOnText() const { return m_actions; }
    /// What links and images complete with.
    [[nodiscard]] LinkCompleter *linkCompleter() const { return m_links; }
    /// Ends a composition of the input method, keeping what it shows. To be called before saving.
    void commitComposition();
    [[nodiscard]] bool isComposing() const;
    /// For readers that ask for text without scrolling to it: a long body is no longer shown piece by piece.
    void showWholeAtOnce();

    /// Marks places that were found, in the order of the text.
    void setHits(const QList<Hit> &hits);
    /// Marks a line softly until it is unmarked by 0.
    void markLine(int fileLine);
    /// Shows that line of the body at the top, a fraction being a part of its height. Says nothing of it by
    /// `visibleLinesChanged`, so that two panes can drive each other.
    void scrollToBodyLine(double bodyLine);
    [[nodiscard]] double firstVisibleBodyLine() const;
    [[nodiscard]] QList<VisibleLine> visibleLines() const;

    void setLineNumbersShown(bool shown);
    [[nodiscard]] bool lineNumbersShown() const { return m_lineNumbersShown; }
    /// The font at zoom 0. The default carries Hangul, Kana and Han.
    void setBodyFont(const QFont &font);
    [[nodiscard]] static QFont defaultBodyFont();
    /// In em of the body font; 0 for the whole width.
    void setColumnWidth(int em);
    [[nodiscard]] int zoom() const { return m_zoom; }
    /// In steps of a tenth.
    void setZoom(int zoom);
    /// Pixels from one baseline to the next.
    [[nodiscard]] qreal linePitch() const;

public Q_SLOTS:
    void undo();
    void redo();

Q_SIGNALS:
    /// `byte` of the source and line of the body.
    void cursorMoved(qsizetype byte, int bodyLine);
    /// The reader scrolled; the line as in `scrollToBodyLine`.
    void visibleLinesChanged(double firstBodyLine);
    /// Up was pressed in the first line.
    void leftUpwards();
    /// Images or image files were pasted or dropped at the cursor; the data lives as long as the call.
    void imagesDropped(const QMimeData *images);
    void zoomChanged(int zoom);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    [[nodiscard]] QMimeData *createMimeDataFromSelection() const override;
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void useFont();
    void placeColumn();
    void tellScrolling();
    void colourVisible();
    void replaceSelection(const QByteArray &bytes);
    void insertBlocks(QString markdown);
    void holdComposition();
    void keepComposition(int position, int removed, int added);
    void paintUnderText(QPainter &painter) const;
    void paintHits(QPainter &painter, const VisibleLine &visible) const;
    void paintHardBreaks(QPainter &painter) const;
    bool handleKey(QKeyEvent *event);
    bool editByKey(QKeyEvent *event);
    bool typePair(QKeyEvent *event);
    void forgetPairs();

    post::Document *m_post;
    SpacedLayout *m_layout = nullptr; ///< owned by the QTextDocument
    std::unique_ptr<TextBinding> m_binding;
    Highlighter *m_highlighter = nullptr;
    LineNumbers *m_lineNumbers;
    EditActions *m_actions = nullptr;
    LinkCompleter *m_links = nullptr;
    QList<QTextCursor> m_closers; ///< before closing characters that came along with their opener
    QList<Hit> m_hits;
    QString m_composition; ///< what the input method shows, while the view follows an edit from elsewhere
    int m_compositionPosition = 0;
    QFont m_bodyFont;
    int m_column = 42;
    int m_zoom = 0;
    int m_markedLine = 0;
    int m_laidOutWidth = -1; ///< pixels that the rows are broken for
    bool m_wholeAtOnce = false;
    bool m_lineNumbersShown = true;
    bool m_driven = false; ///< scrolled by `scrollToBodyLine`
    double m_toldLine = 0;
};

} // namespace galley::body
