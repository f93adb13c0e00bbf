// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QPlainTextEdit>

#include <memory>

namespace galley::post {
class Document;
}

namespace galley::body {

class TextBinding;

/// The body of a post as a text to write in. It shows the document's bytes and sends what is typed back as splices;
/// undo and redo are the document's. Bytes count from the begin of the source, lines from 0 unless said otherwise.
class TextArea final : public QPlainTextEdit
{
    Q_OBJECT

public:
    /// The document is not owned and must outlive the text area.
    explicit TextArea(post::Document *post, QWidget *parent = nullptr);
    ~TextArea() override;

    [[nodiscard]] const TextBinding &binding() const { return *m_binding; }

    [[nodiscard]] qsizetype cursorByte() const;
    void goToByte(qsizetype byte);
    /// `fileLine` counts from 1 and includes the front matter.
    void goToLine(int fileLine);
    void selectBytes(qsizetype begin, qsizetype end);
    /// Puts text at the cursor, over the selection, as one undo step of its own.
    void insertText(const QString &text);

public Q_SLOTS:
    void undo();
    void redo();

Q_SIGNALS:
    /// `byte` of the source and line of the body.
    void cursorMoved(qsizetype byte, int bodyLine);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    [[nodiscard]] QMimeData *createMimeDataFromSelection() const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void replaceSelection(const QByteArray &bytes);
    [[nodiscard]] std::pair<qsizetype, qsizetype> selectedBytes() const;

    post::Document *m_post;
    std::unique_ptr<TextBinding> m_binding;
};

} // namespace galley::body
