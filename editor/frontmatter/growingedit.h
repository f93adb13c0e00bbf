// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QPlainTextEdit>
#include <QPointer>

namespace galley::frontmatter {

/// Text in the form that wraps and grows with its lines. `typed` is said for what a person changed, not for a
/// composition of the input method before it is committed, and not for `setShownText`.
class GrowingEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    /// A single line of text wraps too, but takes no line end: Enter is `entered`.
    enum class Lines { Single, Several };
    explicit GrowingEdit(Lines lines, QWidget *parent = nullptr);

    [[nodiscard]] QString text() const;
    /// Keeps the cursor's place; waits for the end of a composition.
    void setShownText(const QString &text);
    [[nodiscard]] bool isComposing() const { return m_composing; }
    /// A list in front of the field, which gets Enter, Tab and Escape while it is shown. Not owned.
    void setPopup(QWidget *popup) { m_popup = popup; }
    void setMaximumLines(int lines);
    /// A line below the text shows that it can be edited.
    void setUnderlined(bool on);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void typed(const QString &text);
    void entered();
    void leftDownwards(); ///< Down was pressed in the last line
    void leftUpwards();
    void focusLost();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    [[nodiscard]] bool isForPopup(const QKeyEvent &key) const;
    void tellIfTyped();
    void grow();
    struct Extent
    {
        qreal height = 0; ///< of the lines that are shown, in pixels
        bool overflows = false;
    };
    [[nodiscard]] Extent extent() const;
    [[nodiscard]] bool isAtEdge(QTextCursor::MoveOperation direction) const;

    Lines m_lines;
    bool m_underlined = false;
    int m_maximumLines = 8;
    QString m_known; ///< what was last shown or told
    QString m_waiting; ///< to show when the composition ends
    bool m_composing = false;
    bool m_showing = false; ///< inside setShownText
    bool m_hasWaiting = false;
    QPointer<QWidget> m_popup;
};

} // namespace galley::frontmatter
