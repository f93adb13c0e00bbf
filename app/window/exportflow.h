// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/window/fileflow.h"

namespace galley::window {

/// Exports the post in front into a Jekyll folder: by the dialog, or again as the last time without one.
class ExportFlow final : public QObject
{
    Q_OBJECT

public:
    ExportFlow(Settings &settings, FileFlow::BarOf barOf, QWidget *window);

    void ask(OpenPost *post);
    /// To the folder of the last time. Opens the dialog where there was none, or where something must be decided.
    void again(OpenPost *post);

private:
    void tell(OpenPost *post, const QString &folder, const QStringList &paths);

    Settings &m_settings;
    FileFlow::BarOf m_barOf;
    QWidget *m_window;
};

} // namespace galley::window
