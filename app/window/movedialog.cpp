// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/movedialog.h"

#include "app/site/permalink.h"
#include "app/site/posttime.h"
#include "app/window/changespane.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <chrono>

namespace galley::window {

using namespace std::chrono_literals;
using site::PostMove;

namespace {

post::Result<PostMove> planned(const QString &siteFolder, const QString &file, site::PostMoveOptions options,
                               const site::Planning &planning)
{
    const post::Result<site::SiteConfig> config = site::SiteConfig::read(siteFolder);
    if (!config)
        return config.error();
    options.now = QDateTime::currentDateTimeUtc();
    return site::planPostMove(site::SiteRules(*config), file, options, planning);
}

QString change(const QString &before, const QString &after)
{
    return before == after ? after : before + QStringLiteral("\n→ ") + after;
}

QString slugOf(const QString &file)
{
    const std::optional<site::DatedName> dated = site::datedName(file);
    return dated ? dated->slug : QFileInfo(file).completeBaseName();
}

QString titleOf(MoveDialog::Action action)
{
    switch (action) {
    case MoveDialog::Action::Publish:
        return MoveDialog::tr("Publish Post");
    case MoveDialog::Action::Unpublish:
        return MoveDialog::tr("Move Post to Drafts");
    case MoveDialog::Action::Rename:
        break;
    }
    return MoveDialog::tr("Rename or Reschedule Post");
}

QString buttonOf(MoveDialog::Action action)
{
    switch (action) {
    case MoveDialog::Action::Publish:
        return MoveDialog::tr("&Publish");
    case MoveDialog::Action::Unpublish:
        return MoveDialog::tr("&Move to Drafts");
    case MoveDialog::Action::Rename:
        break;
    }
    return MoveDialog::tr("&Rename");
}

QLabel *selectableLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setWordWrap(true);
    return label;
}

} // namespace

MoveDialog::MoveDialog(Action action, const QString &file, const QString &siteFolder, Unsaved unsaved, QWidget *parent)
    : QDialog(parent)
    , m_action(action)
    , m_file(file)
    , m_siteFolder(siteFolder)
    , m_unsaved(std::move(unsaved))
    , m_title(new QLineEdit(this))
    , m_slug(new QLineEdit(this))
    , m_date(new QLineEdit(this))
    , m_name(selectableLabel(this))
    , m_address(selectableLabel(this))
    , m_redirect(new QCheckBox(tr("&Keep the old address working (redirect_from)"), this))
    , m_changes(new ChangesPane(this))
    , m_unsavedText(selectableLabel(this))
    , m_save(new QPushButton(tr("&Save First"), this))
    , m_go(new QPushButton(buttonOf(action), this))
{
    setWindowTitle(titleOf(action));
    resize(760, 640);
    build();
    m_typing.setSingleShot(true);
    m_typing.setInterval(200ms);
    connect(&m_typing, &QTimer::timeout, this, &MoveDialog::plan);
    for (QLineEdit *edit : {m_title, m_slug, m_date}) {
        connect(edit, &QLineEdit::textEdited, this, [this] {
            m_go->setEnabled(false); // what is shown is no longer what is asked for
            m_typing.start();
        });
    }
    connect(m_redirect, &QCheckBox::toggled, this, &MoveDialog::plan);
    connect(&m_plan, &SitePlan::progressed, m_changes, &ChangesPane::showProgress);
    connect(m_save, &QPushButton::clicked, this, &MoveDialog::saveWanted);
    connect(m_go, &QPushButton::clicked, this, [this] {
        const site::ChangeSet changes = m_changes->changes();
        accept();
        Q_EMIT wanted(changes);
    });
    plan();
}

void MoveDialog::build()
{
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addNameRows(form);
    form->addRow(tr("File"), m_name);
    form->addRow(tr("Address"), m_address);
    form->addRow(QString(), m_redirect);
    m_redirect->hide();
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

void MoveDialog::addNameRows(QFormLayout *form)
{
    m_title->setVisible(m_action == Action::Rename);
    m_slug->setVisible(m_action != Action::Unpublish);
    m_date->setVisible(m_action != Action::Unpublish);
    m_date->setPlaceholderText(tr("2021-12-31, or 2021-12-31 08:00"));
    if (m_action == Action::Rename)
        form->addRow(tr("&Title"), m_title);
    if (m_action == Action::Unpublish)
        return;
    form->addRow(tr("S&lug"), m_slug);
    form->addRow(tr("&Date"), m_date);
}

void MoveDialog::planAgain()
{
    plan();
}

site::PostMoveOptions MoveDialog::options() const
{
    site::PostMoveOptions options{.action = m_action, .redirect = m_redirect->isChecked()};
    // What was not typed over stays as it is, or follows a new title.
    if (m_title->isModified())
        options.title = m_title->text();
    if (m_slug->isModified())
        options.slug = m_slug->text();
    if (m_date->isModified())
        options.date = m_date->text();
    return options;
}

void MoveDialog::plan()
{
    m_go->setEnabled(false);
    m_plan.ask([folder = m_siteFolder, file = m_file, options = options()](
                   const site::Planning &planning) { return planned(folder, file, options, planning); },
               [this](const post::Result<PostMove> &move) { take(move); });
}

void MoveDialog::take(const post::Result<PostMove> &move)
{
    m_unsavedText->hide();
    m_save->hide();
    if (!move) {
        m_changes->showProblem(move.error().what + u' ' + move.error().remedy);
        return;
    }
    fillIn(*move);
    m_name->setText(change(move->file, move->newFile));
    m_address->setText(change(site::unescapePath(move->before.url), site::unescapePath(move->after.url)));
    m_redirect->setVisible(move->urlChanges);
    m_changes->show(move->changes, move->notes);
    const QStringList unsaved = m_unsaved(move->changes);
    if (!unsaved.isEmpty()) {
        m_unsavedText->setText(tr("Not saved yet: %1").arg(unsaved.join(QStringLiteral(", "))));
        m_unsavedText->show();
        m_save->show();
    }
    m_go->setEnabled(unsaved.isEmpty() && !move->changes.isEmpty());
}

void MoveDialog::fillIn(const PostMove &move)
{
    const QDateTime &date = m_action == Action::Publish ? move.after.date : move.before.date;
    const bool withTime = m_action == Action::Publish || date.time() != QTime(0, 0);
    const auto fill = [](QLineEdit *edit, const QString &text) {
        if (!edit->isModified() && edit->text() != text)
            edit->setText(text);
    };
    fill(m_title, move.before.title);
    fill(m_slug, slugOf(move.newFile));
    fill(m_date, date.toString(withTime ? QStringLiteral("yyyy-MM-dd HH:mm") : QStringLiteral("yyyy-MM-dd")));
    // A draft gets its date when it is published.
    m_date->setEnabled(m_action == Action::Publish || !move.before.draft
                       || move.before.provenance.value(QStringLiteral("date")) == QLatin1String("post"));
}

} // namespace galley::window
