// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/frontmatter/formbinding.h"

#include <QWidget>

class QLabel;

namespace galley::frontmatter {

class GrowingEdit;
class YamlHighlighter;

/// The front matter as text, kept in step with the document byte by byte, with the parser's message above it when it
/// cannot be read.
class RawYamlView final : public QWidget
{
    Q_OBJECT

public:
    explicit RawYamlView(FormBinding *binding, QWidget *parent = nullptr);

    /// Puts the cursor into a line of the source without taking the focus; 0: leaves it where it is.
    void goToLine(int fileLine);
    [[nodiscard]] GrowingEdit *edit() const { return m_edit; }
    [[nodiscard]] QString message() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void follow();
    void take(const QString &shown);
    void usePalette();
    [[nodiscard]] int firstLine() const; ///< of the YAML, in the file

    FormBinding *m_binding;
    QLabel *m_message;
    GrowingEdit *m_edit;
    YamlHighlighter *m_highlighter;
};

} // namespace galley::frontmatter
