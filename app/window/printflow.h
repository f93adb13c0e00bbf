// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/window/fileflow.h"

#include <QObject>

class QWidget;

namespace galley::view {
class PreviewView;
}

namespace galley::window {

class OpenPost;

/// Puts the preview on paper or into a PDF file, and says above the text how that went.
class PrintFlow final : public QObject
{
    Q_OBJECT

public:
    /// The preview must outlive the window.
    PrintFlow(view::PreviewView &preview, FileFlow::BarOf barOf, QWidget *window);

    /// Asks where to; the name of the post is suggested.
    void savePdf(OpenPost *post);
    /// Asks for a printer.
    void print(OpenPost *post);

private:
    void tellPdf(const QString &path, bool ok);
    void tellPrinted(bool ok);

    view::PreviewView &m_preview;
    FileFlow::BarOf m_barOf;
    QWidget *m_window;
    OpenPost *m_post = nullptr; ///< for comparing and its bar only; it may be closed meanwhile
};

} // namespace galley::window
