// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

namespace galley::body {

class TextArea;

/// The numbers of the file's lines, in the margin left of the text. Owned by its text area.
class LineNumbers final : public QWidget
{
    Q_OBJECT

public:
    explicit LineNumbers(TextArea *area);

    /// Pixels that the longest number needs, with a space at either side.
    [[nodiscard]] int neededWidth() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    TextArea *m_area;
};

} // namespace galley::body
