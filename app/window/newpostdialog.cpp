// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/newpostdialog.h"

#include "app/site/slug.h"
#include "app/window/background.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFontDatabase>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalBlocker>

namespace galley::window {

namespace {

constexpr int ShownLines = 9; // of the front matter that the post begins with

QLabel *tellingLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setWordWrap(true);
    return label;
}

QDateTime now()
{
    return QDateTime::currentDateTimeUtc();
}

} // namespace

NewPostDialog::NewPostDialog(const QString &siteFolder, const site::SiteIndex &known, const NewPostChoice &last,
                             QWidget *parent)
    : QDialog(parent)
    , m_folder(siteFolder)
    , m_last(last)
    , m_form(new QFormLayout)
    , m_title(new QLineEdit(this))
    , m_kind(new QWidget(this))
    , m_post(new QRadioButton(tr("&Post"), m_kind))
    , m_draft(new QRadioButton(tr("D&raft"), m_kind))
    , m_slug(new QLineEdit(this))
    , m_date(new QLineEdit(this))
    , m_folders(new QComboBox(this))
    , m_file(tellingLabel(this))
    , m_address(tellingLabel(this))
    , m_source(new QPlainTextEdit(this))
    , m_problem(tellingLabel(this))
    , m_create(new QPushButton(tr("&Create"), this))
{
    setWindowTitle(tr("New Post in %1").arg(QDir(siteFolder).dirName()));
    build();
    (last.draft ? m_draft : m_post)->setChecked(true);
    m_form->setRowVisible(m_date, !last.draft);
    // Not textEdited, which says nothing of what a screen reader types.
    connect(m_title, &QLineEdit::textChanged, this, &NewPostDialog::followTitle);
    connect(m_slug, &QLineEdit::textChanged, this, [this](const QString &slug) {
        m_ownSlug = !slug.isEmpty();
        plan();
    });
    connect(m_date, &QLineEdit::textChanged, this, &NewPostDialog::plan);
    connect(m_folders, &QComboBox::currentIndexChanged, this, &NewPostDialog::plan);
    connect(m_draft, &QRadioButton::toggled, this, [this](bool draft) {
        m_form->setRowVisible(m_date, !draft); // it gets one when it is published
        offerFolders();
        plan();
    });
    connect(m_create, &QPushButton::clicked, this, &NewPostDialog::create);
    inBackground(
        this, [siteFolder, known] { return site::NewPostSite::read(siteFolder, known, now()); },
        [this](const post::Result<site::NewPostSite> &site) {
            if (site)
                take(*site);
            else
                showProblem(site.error().toString());
        });
}

void NewPostDialog::build()
{
    resize(620, 0);
    fillForm();
    m_source->setReadOnly(true);
    m_source->setTabChangesFocus(true);
    m_source->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_source->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_source->setMinimumHeight(QFontMetrics(m_source->font()).lineSpacing() * ShownLines + 12);
    m_problem->setObjectName(QStringLiteral("problem"));
    m_problem->hide();
    m_create->setDefault(true);
    m_create->setEnabled(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_create, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(16);
    column->addLayout(m_form, 1);
    column->addWidget(m_problem);
    column->addWidget(buttons);
}

void NewPostDialog::fillForm()
{
    auto *kind = new QHBoxLayout(m_kind);
    kind->setContentsMargins(0, 0, 0, 0);
    kind->setSpacing(16);
    kind->addWidget(m_post);
    kind->addWidget(m_draft);
    kind->addStretch(1);
    m_slug->setPlaceholderText(tr("From the title"));
    m_date->setPlaceholderText(tr("2021-12-31"));
    m_form->setHorizontalSpacing(16);
    m_form->setVerticalSpacing(8);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->addRow(tr("&Title"), m_title);
    m_form->addRow(tr("As"), m_kind);
    m_form->addRow(tr("S&lug"), m_slug);
    m_form->addRow(tr("&Date"), m_date);
    m_form->addRow(tr("&Folder"), m_folders);
    m_form->addRow(tr("File"), m_file);
    m_form->addRow(tr("Address"), m_address);
    m_form->addRow(tr("&Begins with"), m_source);
    m_form->setRowVisible(m_folders, false);
    m_title->setFocus();
}

void NewPostDialog::take(const site::NewPostSite &site)
{
    m_site = site;
    if (m_date->text().isEmpty()) {
        const QSignalBlocker quiet(m_date);
        m_date->setText(now().toTimeZone(site.rules().zone).date().toString(Qt::ISODate));
    }
    offerFolders();
    const bool createWhenPlanned = m_createWhenPlanned;
    plan();
    m_createWhenPlanned = createWhenPlanned;
}

void NewPostDialog::offerFolders()
{
    if (!m_site)
        return;
    const QSignalBlocker quiet(m_folders);
    const QStringList folders = m_site->habit().folders(isDraft());
    m_folders->clear();
    m_folders->addItems(folders);
    m_folders->setCurrentIndex(std::max(0, m_folders->findText(isDraft() ? m_last.draftFolder : m_last.postFolder)));
    m_form->setRowVisible(m_folders, folders.size() > 1);
}

void NewPostDialog::followTitle()
{
    if (!m_ownSlug) {
        const QSignalBlocker quiet(m_slug);
        m_slug->setText(site::slugify(m_title->text()));
    }
    plan();
}

bool NewPostDialog::isDraft() const
{
    return m_draft->isChecked();
}

site::NewPostOptions NewPostDialog::options() const
{
    return {.title = m_title->text().trimmed(),
            .date = isDraft() ? QString() : m_date->text().trimmed(),
            .slug = m_slug->text(),
            .draft = isDraft(),
            .folder = m_folders->currentText(),
            .now = now()};
}

void NewPostDialog::plan()
{
    ++m_planning;
    m_plan.reset();
    m_createWhenPlanned = false;
    const bool named = !m_title->text().trimmed().isEmpty() || !m_slug->text().isEmpty();
    m_create->setEnabled(named);
    if (!named) {
        m_file->clear();
        m_address->clear();
        m_source->clear();
        showProblem({});
    }
    if (!m_site || !named)
        return;
    inBackground(
        this, [site = *m_site, options = options()] { return site.plan(options); },
        [this, number = m_planning](const post::Result<site::NewPostPlan> &plan) {
            if (number == m_planning)
                show(plan);
        });
}

void NewPostDialog::show(const post::Result<site::NewPostPlan> &plan)
{
    if (!plan) {
        m_file->clear();
        m_address->clear();
        showProblem(plan.error().what + u' ' + plan.error().remedy);
        m_create->setEnabled(false);
        return;
    }
    m_plan = *plan;
    m_file->setText(plan->post.path);
    m_address->setText(plan->forecast.inWords());
    m_source->setPlainText(QString::fromUtf8(plan->post.source).trimmed());
    m_create->setEnabled(!plan->obstacle);
    if (plan->obstacle)
        showProblem(plan->obstacle->what + u' ' + plan->obstacle->remedy);
    else if (!plan->sameAddress.isEmpty())
        showProblem(tr("%1 has this address already.").arg(plan->sameAddress.join(QLatin1String(", "))));
    else
        showProblem({});
    if (m_createWhenPlanned && isVisible() && !plan->obstacle && plan->sameAddress.isEmpty())
        write();
}

void NewPostDialog::showProblem(const QString &text)
{
    m_problem->setText(text.trimmed());
    m_problem->setVisible(!m_problem->text().isEmpty());
}

void NewPostDialog::create()
{
    if (m_plan)
        write();
    else
        m_createWhenPlanned = true;
}

void NewPostDialog::write()
{
    m_create->setEnabled(false);
    (isDraft() ? m_last.draftFolder : m_last.postFolder) = m_folders->currentText();
    m_last.draft = isDraft();
    inBackground(
        this, [rules = m_site->rules(), post = m_plan->post] { return site::writeNewPost(rules, post); },
        [this](const post::Result<QString> &path) {
            if (!path) {
                showProblem(path.error().what + u' ' + path.error().remedy);
                m_create->setEnabled(true);
                return;
            }
            accept();
            Q_EMIT created(*path, m_last);
        });
}

} // namespace galley::window
