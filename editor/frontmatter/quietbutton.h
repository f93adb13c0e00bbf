// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QToolButton>

namespace galley::frontmatter {

/// A button that is only its words: dim until it is pointed at, with a ring of the accent colour while it has the
/// focus.
class QuietButton final : public QToolButton
{
    Q_OBJECT

public:
    /// `name` is for the tool tip and the screen reader.
    QuietButton(const QString &text, const QString &name, QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int arrowRoom() const;
};

} // namespace galley::frontmatter
