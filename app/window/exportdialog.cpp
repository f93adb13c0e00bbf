// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/exportdialog.h"

#include "app/site/carryout.h"
#include "app/window/background.h"
#include "app/window/differencedialog.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <chrono>

namespace galley::window {

using namespace std::chrono_literals;

namespace {

QString stateText(site::ExportFile::State state)
{
    switch (state) {
    case site::ExportFile::State::New:
        return ExportDialog::tr("new");
    case site::ExportFile::State::Same:
        return ExportDialog::tr("is there already");
    case site::ExportFile::State::Ours:
        return ExportDialog::tr("brought up to date");
    case site::ExportFile::State::Different:
        return ExportDialog::tr("another file stands there");
    }
    return {};
}

} // namespace

post::Result<QStringList> exportPost(const site::ExportPlan &plan, bool overwrite)
{
    const auto report = site::carryOut(plan, {overwrite, {}});
    if (!report)
        return report.error();
    // Without the ledger the next export asks once more than it has to; that is no reason to fail this one.
    static_cast<void>(site::rememberExport(plan));
    QStringList paths;
    for (const site::ExportFile &file : plan.files)
        paths.append(QDir(plan.folder).filePath(file.path));
    return paths;
}

ExportDialog::ExportDialog(post::Snapshot snapshot, QString sourcePath, const QString &folder, QWidget *parent)
    : QDialog(parent)
    , m_snapshot(std::move(snapshot))
    , m_sourcePath(std::move(sourcePath))
    , m_folder(new QLineEdit(folder, this))
    , m_date(new QLineEdit(this))
    , m_slug(new QLineEdit(this))
    , m_target(new QLabel(this))
    , m_problem(new QLabel(this))
    , m_files(new QListWidget(this))
    , m_difference(new QPushButton(tr("Show the &difference"), this))
    , m_export(new QPushButton(tr("&Export"), this))
{
    setWindowTitle(tr("Export to Jekyll"));
    resize(640, 440);
    build();
    m_typing.setSingleShot(true);
    m_typing.setInterval(150ms);
    connect(&m_planning, &SitePlan::progressed, m_target, &QLabel::setText);
    connect(&m_typing, &QTimer::timeout, this, &ExportDialog::plan);
    connect(m_folder, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    for (QLineEdit *edit : {m_date, m_slug}) {
        // Not textEdited, which says nothing of what a screen reader types.
        connect(edit, &QLineEdit::textChanged, this, [this] {
            m_named = true;
            m_typing.start();
        });
    }
    connect(m_difference, &QPushButton::clicked, this, &ExportDialog::showDifference);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::carryOut);
    plan();
}

void ExportDialog::build()
{
    auto *browseButton = new QPushButton(tr("&Browse…"), this);
    connect(browseButton, &QPushButton::clicked, this, &ExportDialog::browse);
    m_folder->setPlaceholderText(tr("The folder with _config.yml"));
    auto *folderRow = new QHBoxLayout;
    folderRow->addWidget(m_folder, 1);
    folderRow->addWidget(browseButton);
    m_target->setTextFormat(Qt::PlainText);
    m_target->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_target->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_files->setAccessibleName(tr("What the export does"));
    m_files->setSelectionMode(QAbstractItemView::NoSelection);
    m_export->setDefault(true);
    m_export->setEnabled(false);

    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    auto *siteLabel = new QLabel(tr("&Site"), this); // a row made of a layout gives its label no buddy
    siteLabel->setBuddy(m_folder);
    form->addRow(siteLabel, folderRow);
    form->addRow(tr("D&ate"), m_date);
    form->addRow(tr("S&lug"), m_slug);
    form->addRow(tr("Target"), m_target);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_difference, QDialogButtonBox::ActionRole);
    buttons->addButton(m_export, QDialogButtonBox::AcceptRole);
    m_difference->hide(); // the box shows what is added to it
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(16);
    column->addLayout(form);
    column->addWidget(m_files, 1);
    column->addWidget(m_problem);
    column->addWidget(buttons);
}

void ExportDialog::plan()
{
    const QString folder = m_folder->text();
    m_plan.reset();
    m_planning.cancel();
    m_export->setEnabled(false);
    if (folder.isEmpty()) {
        m_target->setText(tr("Choose the folder of a Jekyll site."));
        return;
    }
    site::ExportOptions options;
    options.now = QDateTime::currentDateTimeUtc();
    if (m_named) {
        options.date = m_date->text();
        options.slug = m_slug->text();
    }
    m_planning.ask(
        [snapshot = m_snapshot, source = m_sourcePath, folder, options](const site::Planning &planning) {
            site::ExportOptions withLedger = options;
            withLedger.ledger = site::ExportLedger::read(folder);
            return site::planExport(snapshot, source, folder, withLedger, planning);
        },
        [this](const post::Result<site::ExportPlan> &plan) { take(plan); });
}

void ExportDialog::take(const post::Result<site::ExportPlan> &plan)
{
    m_files->clear();
    m_difference->hide();
    if (!plan) {
        m_target->clear();
        showProblem(plan.error().what + u' ' + plan.error().remedy);
        return;
    }
    m_plan = *plan;
    if (!m_named) {
        const QSignalBlocker date(m_date), slug(m_slug);
        m_date->setText(plan->name.date);
        m_slug->setText(plan->name.slug);
    }
    m_target->setText(plan->published.url.isEmpty()
                          ? plan->post().path
                          : plan->post().path + u'\n' + tr("Published at %1").arg(plan->published.url));
    showProblem(plan->sameAddress.isEmpty()
                    ? plan->note
                    : tr("%1 has this address already.").arg(plan->sameAddress.join(QLatin1String(", "))));
    showFiles();
    const bool conflict = plan->hasConflict();
    m_difference->setVisible(plan->post().state == site::ExportFile::State::Different);
    m_export->setText(conflict ? tr("&Overwrite") : tr("&Export"));
    m_export->setEnabled(true);
    if (conflict)
        showProblem(tr("Another file stands there. “Overwrite” replaces it with this post."));
}

void ExportDialog::showFiles()
{
    for (const site::ExportFile &file : m_plan->files)
        m_files->addItem(file.path + QStringLiteral("   ") + stateText(file.state));
    for (const site::ExportInclude &include : m_plan->includes) {
        if (include.where == site::ExportInclude::Where::Nowhere)
            m_files->addItem(tr("The include %1 is in neither site; a theme may have it.").arg(include.name));
    }
    for (const site::LeftImage &image : m_plan->left) {
        if (image.relative)
            m_files->addItem(tr("Line %1: %2 stays behind. %3").arg(image.line).arg(image.url, image.reason));
    }
}

void ExportDialog::browse()
{
    auto *dialog = new QFileDialog(this, tr("Jekyll Site"), m_folder->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, m_folder, &QLineEdit::setText);
    dialog->open();
}

void ExportDialog::showDifference()
{
    auto *dialog = new DifferenceDialog(m_plan->present, m_plan->post().bytes, m_plan->post().path, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ExportDialog::carryOut()
{
    m_export->setEnabled(false);
    inBackground(
        this, [plan = *m_plan] { return exportPost(plan, plan.hasConflict()); },
        [this, folder = m_plan->folder](const post::Result<QStringList> &paths) {
            if (!paths) {
                showProblem(paths.error().what + u' ' + paths.error().remedy);
                m_export->setEnabled(true);
                return;
            }
            Q_EMIT exported(folder, *paths);
            accept();
        });
}

void ExportDialog::showProblem(const QString &text)
{
    m_problem->setText(text.trimmed());
    m_problem->setVisible(!text.trimmed().isEmpty());
}

} // namespace galley::window
