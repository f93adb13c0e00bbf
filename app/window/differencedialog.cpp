// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/differencedialog.h"

#include "app/window/background.h"
#include "app/window/differenceview.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QLabel>
#include <QVBoxLayout>

namespace galley::window {

DifferenceDialog::DifferenceDialog(const post::PostFile &file, const QByteArray &mine, QWidget *parent)
    : QDialog(parent)
{
    build(QFileInfo(file.path).fileName());
    inBackground(
        this, [file] { return post::readPost(file.path, file.encoding); },
        [this, mine](const post::Result<post::LoadedPost> &read) {
            if (read)
                m_view->compare(read->source, mine);
            else
                m_view->say(read.error().toString());
        });
}

DifferenceDialog::DifferenceDialog(const QByteArray &theirs, const QByteArray &mine, const QString &title,
                                   QWidget *parent)
    : QDialog(parent)
{
    build(title);
    m_view->compare(theirs, mine);
}

void DifferenceDialog::build(const QString &title)
{
    setWindowTitle(tr("Difference: %1").arg(title));
    resize(900, 640);
    auto *legend = new QLabel(tr("− in the file      + in your text"), this);
    legend->setForegroundRole(QPalette::PlaceholderText);
    m_view = new DifferenceView(this);
    m_view->say(tr("Comparing…"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(legend);
    column->addWidget(m_view, 1);
    column->addWidget(buttons);
}

} // namespace galley::window
