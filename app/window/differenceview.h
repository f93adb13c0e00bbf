// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QPlainTextEdit>

namespace galley::window {

/// How two texts differ, line by line, with a little around each change: the old lines in one colour, the new in
/// another.
class DifferenceView final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit DifferenceView(QWidget *parent = nullptr);

    /// Both UTF-8. Compares in a worker thread.
    void compare(const QByteArray &theirs, const QByteArray &mine);
};

} // namespace galley::window
