// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

class QWidget;

namespace galley::window {

/// Saves a picture of a window once it has come to rest: `arm` says that the preview is painted; each further sign of
/// life
/// (`restart`) puts the picture off. GUI thread.
class Screenshot final : public QObject
{
    Q_OBJECT

public:
    Screenshot(QWidget *window, QString file, QObject *parent = nullptr);

    /// The preview is painted, or there is none to wait for.
    void arm();
    void restart();

Q_SIGNALS:
    /// The picture is saved, or could not be.
    void taken(bool saved);

private:
    void take();

    QWidget *m_window;
    QString m_file;
    QTimer m_rest;
    QTimer m_patience; ///< pictures what is there when something never comes to rest
};

} // namespace galley::window
