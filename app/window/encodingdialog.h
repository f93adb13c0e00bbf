// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/post/encoding.h"

#include <QDialog>

class QComboBox;
class QPlainTextEdit;

namespace galley::window {

/// Asks in which encoding a file is written, and shows how its text would read in each.
class EncodingDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `fitting` is not empty: only those that give back the file's bytes as they are.
    EncodingDialog(const QString &file, QByteArray bytes, QList<post::Encoding> fitting, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const QByteArray &encoding);

private:
    void showSample();

    QByteArray m_bytes;
    QList<post::Encoding> m_fitting;
    QComboBox *m_encoding;
    QPlainTextEdit *m_sample;
};

} // namespace galley::window
