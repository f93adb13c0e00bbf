// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/retagdialog.h"

#include "app/window/changespane.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <chrono>

namespace galley::window {

using namespace std::chrono_literals;
using site::Retagging;

namespace {

post::Result<site::RetagPlan> planned(const QString &siteFolder, const Retagging &retagging, bool redirect,
                                      const site::Planning &planning)
{
    const post::Result<site::SiteConfig> config = site::SiteConfig::read(siteFolder);
    if (!config)
        return config.error();
    return site::planRetag(site::SiteRules(*config), {retagging},
                           {.redirect = redirect, .now = QDateTime::currentDateTimeUtc()}, planning);
}

} // namespace

RetagDialog::RetagDialog(const QString &siteFolder, const SiteWords &words, Unsaved unsaved, QWidget *parent)
    : QDialog(parent)
    , m_siteFolder(siteFolder)
    , m_words(words)
    , m_unsaved(std::move(unsaved))
    , m_kind(new QComboBox(this))
    , m_from(new QComboBox(this))
    , m_to(new QComboBox(this))
    , m_redirect(new QCheckBox(tr("&Keep the old addresses working (redirect_from)"), this))
    , m_changes(new ChangesPane(this))
    , m_unsavedText(new QLabel(this))
    , m_save(new QPushButton(tr("&Save First"), this))
    , m_go(new QPushButton(tr("&Rename"), this))
{
    setWindowTitle(tr("Rename Tag or Category"));
    resize(760, 560);
    build();
    m_typing.setSingleShot(true);
    m_typing.setInterval(200ms);
    connect(&m_typing, &QTimer::timeout, this, &RetagDialog::plan);
    connect(&m_plan, &SitePlan::progressed, m_changes, &ChangesPane::showProgress);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &RetagDialog::offerWords);
    for (QComboBox *box : {m_from, m_to}) {
        connect(box, &QComboBox::editTextChanged, this, [this] {
            m_go->setEnabled(false); // what is shown is no longer what is asked for
            m_typing.start();
        });
    }
    connect(m_redirect, &QCheckBox::toggled, this, &RetagDialog::plan);
    connect(m_save, &QPushButton::clicked, this, &RetagDialog::saveWanted);
    connect(m_go, &QPushButton::clicked, this, [this] {
        const site::ChangeSet changes = m_changes->changes();
        accept();
        Q_EMIT wanted(changes);
    });
    offerWords();
}

void RetagDialog::build()
{
    m_kind->addItems({tr("Tag"), tr("Category")});
    for (QComboBox *box : {m_from, m_to}) {
        box->setEditable(true);
        box->setInsertPolicy(QComboBox::NoInsert);
        box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    m_to->lineEdit()->setPlaceholderText(tr("One that is there already: both become one"));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->addRow(tr("&What"), m_kind);
    form->addRow(tr("&From"), m_from);
    form->addRow(tr("&To"), m_to);
    form->addRow(QString(), m_redirect);
    m_redirect->hide();
    m_unsavedText->setTextFormat(Qt::PlainText);
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
    column->addLayout(form);
    column->addWidget(m_changes, 1);
    column->addLayout(unsavedRow);
    column->addWidget(buttons);
}

void RetagDialog::offerWords()
{
    const QStringList words = m_kind->currentIndex() == 0 ? m_words.tags : m_words.categories;
    for (QComboBox *box : {m_from, m_to}) {
        box->clear();
        box->addItems(words);
        box->clearEditText();
    }
    m_from->setCurrentIndex(words.isEmpty() ? -1 : 0);
    m_from->lineEdit()->selectAll();
    m_from->setFocus();
}

void RetagDialog::planAgain()
{
    plan();
}

void RetagDialog::plan()
{
    m_plan.cancel();
    m_go->setEnabled(false);
    const Retagging retagging{m_kind->currentIndex() == 0 ? Retagging::Kind::Tag : Retagging::Kind::Category,
                              m_from->currentText().trimmed(), m_to->currentText().trimmed()};
    if (retagging.from.isEmpty() || retagging.to.isEmpty() || retagging.from == retagging.to) {
        m_changes->clear();
        return;
    }
    m_plan.ask([folder = m_siteFolder, retagging, redirect = m_redirect->isChecked()](
                   const site::Planning &planning) { return planned(folder, retagging, redirect, planning); },
               [this](const post::Result<site::RetagPlan> &plan) { take(plan); });
}

void RetagDialog::take(const post::Result<site::RetagPlan> &plan)
{
    m_unsavedText->hide();
    m_save->hide();
    if (!plan) {
        m_changes->showProblem(plan.error().what + u' ' + plan.error().remedy);
        return;
    }
    m_redirect->setVisible(plan->addresses > 0);
    m_changes->show(plan->changes, plan->notes);
    const QStringList unsaved = m_unsaved(plan->changes);
    if (!unsaved.isEmpty()) {
        m_unsavedText->setText(tr("Not saved yet: %1").arg(unsaved.join(QStringLiteral(", "))));
        m_unsavedText->show();
        m_save->show();
    }
    m_go->setEnabled(unsaved.isEmpty() && !plan->changes.isEmpty());
}

} // namespace galley::window
