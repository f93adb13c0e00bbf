// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/commitdialog.h"

#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace galley::window {

namespace {

constexpr int PathRole = Qt::UserRole;
constexpr int MostFilesShown = 6;

} // namespace

CommitDialog::CommitDialog(const git::FileState &state, const QStringList &files, const QString &message,
                           QWidget *parent)
    : QDialog(parent)
    , m_state(state)
    , m_message(new QPlainTextEdit(message, this))
    , m_files(new QListWidget(this))
    , m_outputTitle(new QLabel(tr("What git says"), this))
    , m_output(new QPlainTextEdit(this))
{
    setWindowTitle(tr("Commit This Post"));
    build(files);
    resize(560, sizeHint().height());
    connect(m_message, &QPlainTextEdit::textChanged, this, &CommitDialog::follow);
    connect(m_files, &QListWidget::itemChanged, this, &CommitDialog::follow);
    connect(m_commit, &QPushButton::clicked, this, &CommitDialog::commit);
    connect(&m_act, &git::GitAct::output, this, [this](const QString &text) {
        m_output->moveCursor(QTextCursor::End);
        m_output->insertPlainText(text);
    });
    connect(&m_act, &git::GitAct::finished, this, &CommitDialog::finish);
    follow();
    m_message->selectAll();
    m_message->setFocus();
}

void CommitDialog::build(const QStringList &files)
{
    auto *messageTitle = new QLabel(tr("&Message"), this);
    messageTitle->setBuddy(m_message);
    m_message->setTabChangesFocus(true);
    m_message->setFixedHeight(fontMetrics().lineSpacing() * 4 + 12);
    auto *filesTitle = new QLabel(
        m_state.branch.isEmpty() ? tr("&Files") : tr("&Files, onto the branch %1").arg(m_state.branch), this);
    filesTitle->setTextFormat(Qt::PlainText);
    filesTitle->setBuddy(m_files);
    for (const QString &file : files) {
        auto *item = new QListWidgetItem(file.sliced(m_state.root.size() + 1), m_files);
        item->setData(PathRole, file);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
    }
    const int rows = qMin(MostFilesShown, qMax(2, int(files.size())));
    m_files->setSpacing(1);
    m_files->setFixedHeight((m_files->sizeHintForRow(0) + 2) * rows + 2 * m_files->frameWidth() + 4);
    auto *hint = new QLabel(tr("Exactly these files are committed; whatever else is staged stays staged."), this);
    hint->setForegroundRole(QPalette::PlaceholderText);
    hint->setWordWrap(true);
    m_output->setReadOnly(true);
    m_output->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_output->setAccessibleName(tr("What git says"));
    m_outputTitle->hide();
    m_output->hide();

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_commit = buttons->addButton(tr("&Commit"), QDialogButtonBox::AcceptRole);
    m_commit->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(8);
    column->addWidget(messageTitle);
    column->addWidget(m_message);
    column->addSpacing(8);
    column->addWidget(filesTitle);
    column->addWidget(m_files);
    column->addWidget(hint);
    column->addWidget(m_outputTitle);
    column->addWidget(m_output, 1);
    column->addStretch(0);
    column->addWidget(buttons);
}

QStringList CommitDialog::chosen() const
{
    QStringList files;
    for (int row = 0; row < m_files->count(); ++row) {
        if (m_files->item(row)->checkState() == Qt::Checked)
            files.append(m_files->item(row)->data(PathRole).toString());
    }
    return files;
}

void CommitDialog::follow()
{
    m_commit->setEnabled(!m_act.isRunning() && !chosen().isEmpty() && !m_message->toPlainText().trimmed().isEmpty());
}

void CommitDialog::commit()
{
    m_output->clear();
    m_act.commit(m_state.root, chosen(), m_message->toPlainText().trimmed() + u'\n');
    follow();
}

void CommitDialog::finish(bool ok)
{
    if (ok) {
        Q_EMIT committed(int(chosen().size()));
        accept();
        return;
    }
    if (!m_output->isVisible()) {
        m_outputTitle->show();
        m_output->show();
        resize(width(), std::max(height(), sizeHint().height()));
    }
    follow();
}

} // namespace galley::window
