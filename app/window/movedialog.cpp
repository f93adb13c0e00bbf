// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/movedialog.h"

#include "app/site/permalink.h"
#include "app/site/posttime.h"

#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

namespace galley::window {

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
    : ChangesDialog(std::move(unsaved), tr("&Keep the old address working (redirect_from)"), buttonOf(action), parent)
    , m_action(action)
    , m_file(file)
    , m_siteFolder(siteFolder)
    , m_title(new QLineEdit(this))
    , m_slug(new QLineEdit(this))
    , m_date(new QLineEdit(this))
    , m_name(selectableLabel(this))
    , m_address(selectableLabel(this))
{
    setWindowTitle(titleOf(action));
    resize(760, 640);
    addNameRows();
    form()->addRow(tr("File"), m_name);
    form()->addRow(tr("Address"), m_address);
    addRedirectRow();
    for (QLineEdit *edit : {m_title, m_slug, m_date})
        connect(edit, &QLineEdit::textEdited, this, [this] { planSoon(); });
    (action == Action::Rename ? m_title : m_slug)->setFocus();
    plan();
}

void MoveDialog::addNameRows()
{
    m_title->setVisible(m_action == Action::Rename);
    m_slug->setVisible(m_action != Action::Unpublish);
    m_date->setVisible(m_action != Action::Unpublish);
    m_date->setPlaceholderText(tr("2021-12-31, or 2021-12-31 08:00"));
    if (m_action == Action::Rename)
        form()->addRow(tr("&Title"), m_title);
    if (m_action == Action::Unpublish)
        return;
    form()->addRow(tr("S&lug"), m_slug);
    form()->addRow(tr("&Date"), m_date);
}

site::PostMoveOptions MoveDialog::options() const
{
    site::PostMoveOptions options{.action = m_action, .redirect = redirects()};
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
    newPlan().ask([folder = m_siteFolder, file = m_file, options = options()](
                      const site::Planning &planning) { return planned(folder, file, options, planning); },
                  [this](const post::Result<PostMove> &move) { take(move); });
}

void MoveDialog::take(const post::Result<PostMove> &move)
{
    if (!move)
        return showError(move.error());
    fillIn(*move);
    m_name->setText(change(move->file, move->newFile));
    m_address->setText(change(site::unescapePath(move->before.url), site::unescapePath(move->after.url)));
    showChanges(move->changes, move->notes, move->urlChanges);
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
