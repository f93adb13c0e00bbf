// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QPlainTextEdit>
#include <QString>

namespace galley::window {

/// How two texts differ, line by line, with a little around each change: the lines of the one in one colour, those of
/// the other in another.
class DifferenceView final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit DifferenceView(QWidget *parent = nullptr);

    /// Shows a sentence in place of a difference.
    void say(const QString &text);
    /// Both UTF-8. Compared in a worker thread.
    void compare(const QByteArray &theirs, const QByteArray &mine);

private:
    int m_comparing = 0; ///< number of the newest thing to show
};

} // namespace galley::window
