// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QLineEdit>

namespace galley::frontmatter {

/// A line to type in that is only its text, until it has the focus: then a line of the accent colour stands below it.
class QuietEdit final : public QLineEdit
{
    Q_OBJECT

public:
    explicit QuietEdit(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace galley::frontmatter
