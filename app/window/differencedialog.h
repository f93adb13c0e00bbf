// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/post/postfile.h"

#include <QDialog>

namespace galley::window {

class DifferenceView;

/// How a text differs from what a file holds now, line by line: the file's lines in one colour, the text's in another.
class DifferenceDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Reads the file in a worker thread. `mine` is UTF-8.
    DifferenceDialog(const post::PostFile &file, const QByteArray &mine, QWidget *parent = nullptr);
    /// Between two texts, both UTF-8.
    DifferenceDialog(const QByteArray &theirs, const QByteArray &mine, const QString &title, QWidget *parent = nullptr);

private:
    void build(const QString &title);

    DifferenceView *m_view = nullptr;
};

} // namespace galley::window
