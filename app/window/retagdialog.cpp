// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/retagdialog.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>

namespace galley::window {

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
    : ChangesDialog(std::move(unsaved), tr("&Keep the old addresses working (redirect_from)"), tr("&Rename"), parent)
    , m_siteFolder(siteFolder)
    , m_words(words)
    , m_kind(new QComboBox(this))
    , m_from(new QComboBox(this))
    , m_to(new QComboBox(this))
{
    setWindowTitle(tr("Rename Tag or Category"));
    resize(760, 560);
    fillForm();
    connect(m_kind, &QComboBox::currentIndexChanged, this, &RetagDialog::offerWords);
    for (QComboBox *box : {m_from, m_to})
        connect(box, &QComboBox::editTextChanged, this, [this] { planSoon(); });
    offerWords();
}

void RetagDialog::fillForm()
{
    m_kind->addItems({tr("Tag"), tr("Category")});
    for (QComboBox *box : {m_from, m_to}) {
        box->setEditable(true);
        box->setInsertPolicy(QComboBox::NoInsert);
    }
    m_to->lineEdit()->setPlaceholderText(tr("One that is there already: both become one"));
    form()->addRow(tr("&What"), m_kind);
    form()->addRow(tr("&From"), m_from);
    form()->addRow(tr("&To"), m_to);
    addRedirectRow();
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

void RetagDialog::plan()
{
    SitePlan &plan = newPlan();
    const Retagging retagging{m_kind->currentIndex() == 0 ? Retagging::Kind::Tag : Retagging::Kind::Category,
                              m_from->currentText().trimmed(), m_to->currentText().trimmed()};
    if (retagging.from.isEmpty() || retagging.to.isEmpty() || retagging.from == retagging.to)
        return showNothing();
    plan.ask([folder = m_siteFolder, retagging, redirect = redirects()](
                 const site::Planning &planning) { return planned(folder, retagging, redirect, planning); },
             [this](const post::Result<site::RetagPlan> &found) {
                 if (found)
                     showChanges(found->changes, found->notes, found->addresses > 0);
                 else
                     showError(found.error());
             });
}

} // namespace galley::window
