// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QLabel>

namespace galley::window {

/// One line of text that gives way: what does not fit is cut with an ellipsis, and whole for a screen reader.
class ElidedLabel final : public QLabel
{
    Q_OBJECT

public:
    enum class Kind { Text, Link };
    explicit ElidedLabel(Kind kind, QWidget *parent = nullptr);

    /// Plain text. As a link it emits `linkActivated` and keeps the quiet colour of the line.
    void setWhole(const QString &text);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    Kind m_kind;
    QString m_whole;
};

} // namespace galley::window
