// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/pushdialog.h"

#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace galley::window {

PushDialog::PushDialog(const git::FileState &state, QWidget *parent)
    : QDialog(parent)
    , m_state(state)
    , m_what(new QLabel(this))
    , m_output(new QPlainTextEdit(this))
    , m_push(nullptr)
{
    setWindowTitle(tr("Push"));
    resize(560, 320);
    m_what->setTextFormat(Qt::PlainText);
    m_what->setWordWrap(true);
    m_what->setText(
        state.ahead > 0
            ? tr("%n commit(s) of the branch %1 are not pushed yet.", nullptr, state.ahead).arg(state.branch)
            : tr("Sends the branch %1 to where its configuration says.").arg(state.branch));
    m_output->setReadOnly(true);
    m_output->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_output->setPlaceholderText(tr("What git says appears here. It is never asked for a password: keys and helpers "
                                    "that git has must do."));
    m_output->setAccessibleName(tr("What git says"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_push = buttons->addButton(tr("&Push"), QDialogButtonBox::ActionRole);
    m_push->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(12);
    column->addWidget(m_what);
    column->addWidget(m_output, 1);
    column->addWidget(buttons);

    connect(m_push, &QPushButton::clicked, this, &PushDialog::start);
    connect(&m_act, &git::GitAct::output, this, [this](QString text) {
        m_output->moveCursor(QTextCursor::End);
        // Progress is written over itself on a terminal.
        m_output->insertPlainText(text.replace(u'\r', u'\n'));
        m_output->ensureCursorVisible();
    });
    connect(&m_act, &git::GitAct::finished, this, &PushDialog::finish);
}

void PushDialog::start()
{
    m_push->setEnabled(false);
    m_output->clear();
    m_what->setText(tr("Pushing %1…").arg(m_state.branch));
    m_act.push(m_state.root);
}

void PushDialog::finish(bool ok)
{
    m_push->setEnabled(!ok);
    m_what->setText(ok ? tr("Pushed.") : tr("git could not push. What it says is below."));
    if (ok)
        Q_EMIT pushed();
}

} // namespace galley::window
