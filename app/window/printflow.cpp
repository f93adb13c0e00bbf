// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/printflow.h"

#include "app/window/messagebar.h"
#include "app/window/openpost.h"
#include "preview/view/previewview.h"

#include <QApplication>
#include <QFileDialog>
#include <QPrintDialog>
#include <QPrinter>

namespace galley::window {

PrintFlow::PrintFlow(view::PreviewView &preview, FileFlow::BarOf barOf, QWidget *window)
    : QObject(window)
    , m_preview(preview)
    , m_barOf(std::move(barOf))
    , m_window(window)
{
    connect(&preview, &view::PreviewView::pdfWritten, this, &PrintFlow::tellPdf);
    connect(&preview, &view::PreviewView::printed, this, &PrintFlow::tellPrinted);
}

void PrintFlow::savePdf(OpenPost *post)
{
    m_post = post;
    auto *dialog = new QFileDialog(m_window, tr("Save Preview as PDF"), QString(), tr("PDF files (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(post->name() + QStringLiteral(".pdf"));
    connect(dialog, &QFileDialog::fileSelected, &m_preview, &view::PreviewView::printToPdf);
    dialog->open();
}

void PrintFlow::print(OpenPost *post)
{
    m_post = post;
    // The page prints after the dialog is gone: whichever lives longer keeps the printer.
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(post->name());
    printer->setCreator(QApplication::applicationDisplayName());
    auto *dialog = new QPrintDialog(printer.get(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, &m_preview, [this, printer] { m_preview.print(printer); });
    dialog->open();
}

void PrintFlow::tellPdf(const QString &path, bool ok)
{
    if (ok)
        m_barOf(m_post)->show(MessageBar::Kind::Information, tr("Saved as %1").arg(path));
    else
        m_barOf(m_post)->show(MessageBar::Kind::Error, tr("The PDF could not be written to %1.").arg(path));
}

void PrintFlow::tellPrinted(bool ok)
{
    if (!ok)
        m_barOf(m_post)->show(MessageBar::Kind::Error, tr("The preview could not be printed."));
}

} // namespace galley::window
