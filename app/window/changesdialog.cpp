// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/changesdialog.h"

#include "app/window/changespane.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <chrono>

namespace galley::window {

using namespace std::chrono_literals;

ChangesDialog::ChangesDialog(Unsaved unsaved, const QString &redirectText, const QString &goText, QWidget *parent)
    : QDialog(parent)
    , m_unsaved(std::move(unsaved))
    , m_form(new QFormLayout)
    , m_redirect(new QCheckBox(redirectText, this))
    , m_changes(new ChangesPane(this))
    , m_unsavedText(new QLabel(this))
    , m_save(new QPushButton(tr("&Save First"), this))
    , m_go(new QPushButton(goText, this))
{
    build();
    m_typing.setSingleShot(true);
    m_typing.setInterval(200ms);
    connect(&m_typing, &QTimer::timeout, this, [this] { plan(); });
    connect(m_redirect, &QCheckBox::toggled, this, [this] { plan(); });
    connect(&m_plan, &SitePlan::progressed, m_changes, &ChangesPane::showProgress);
    connect(m_save, &QPushButton::clicked, this, &ChangesDialog::saveWanted);
    connect(m_go, &QPushButton::clicked, this, [this] {
        const site::ChangeSet changes = m_changes->changes();
        accept();
        Q_EMIT wanted(changes);
    });
}

void ChangesDialog::build()
{
    m_form->setHorizontalSpacing(16);
    m_form->setVerticalSpacing(8);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_redirect->hide();
    m_unsavedText->setTextFormat(Qt::PlainText);
    m_unsavedText->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_unsavedText->setWordWrap(true);
    m_unsavedText->hide();
    m_save->hide();
    m_go->setDefault(true);
    m_go->setEnabled(false);

    auto *unsavedRow = new QHBoxLayout;
    unsavedRow->addWidget(m_unsavedText, 1);
    unsavedRow->addWidget(m_save);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_go, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(16);
    column->addLayout(m_form);
    column->addWidget(m_changes, 1);
    column->addLayout(unsavedRow);
    column->addWidget(buttons);
}

void ChangesDialog::addRedirectRow()
{
    m_form->addRow(QString(), m_redirect);
    m_redirect->hide();
}

bool ChangesDialog::redirects() const
{
    return m_redirect->isChecked();
}

void ChangesDialog::planAgain()
{
    plan();
}

void ChangesDialog::planSoon()
{
    m_go->setEnabled(false);
    m_typing.start();
}

SitePlan &ChangesDialog::newPlan()
{
    m_plan.cancel();
    m_go->setEnabled(false);
    return m_plan;
}

void ChangesDialog::showChanges(const site::ChangeSet &changes, const QStringList &notes, bool addressesChange)
{
    m_redirect->setVisible(addressesChange);
    m_changes->show(changes, notes);
    const QStringList unsaved = m_unsaved(changes);
    m_unsavedText->setText(tr("Not saved yet: %1").arg(unsaved.join(QStringLiteral(", "))));
    m_unsavedText->setVisible(!unsaved.isEmpty());
    m_save->setVisible(!unsaved.isEmpty());
    m_go->setEnabled(unsaved.isEmpty() && !changes.isEmpty());
}

void ChangesDialog::showError(const post::Error &error)
{
    m_unsavedText->hide();
    m_save->hide();
    m_changes->showProblem(error.what + u' ' + error.remedy);
}

void ChangesDialog::showNothing()
{
    m_unsavedText->hide();
    m_save->hide();
    m_changes->clear();
}

} // namespace galley::window
