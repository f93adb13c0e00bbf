// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/takehomedialog.h"

#include "app/window/differenceview.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace galley::window {

namespace {

constexpr int mostRowsLeft = 6; ///< the others by scrolling: the difference comes first

QVBoxLayout *column(QWidget *page)
{
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    return layout;
}

} // namespace

TakeHomeDialog::TakeHomeDialog(QWidget *parent)
    : QDialog(parent)
    , m_pages(new QStackedWidget(this))
    , m_fetching(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_summary(new QLabel(this))
    , m_leftTitle(new QLabel(this))
    , m_left(new QListWidget(this))
    , m_difference(new DifferenceView(this))
    , m_take(new QPushButton(tr("&Take home"), this))
{
    setWindowTitle(tr("Take images home"));
    resize(820, 600);
    buildFetching();
    buildPlan();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_take, QDialogButtonBox::ActionRole);
    m_take->setObjectName(QStringLiteral("take"));
    m_take->setDefault(true);
    m_take->setEnabled(false);
    connect(m_take, &QPushButton::clicked, this, &TakeHomeDialog::confirmed);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(16);
    layout->addWidget(m_pages, 1);
    layout->addWidget(buttons);
    showProgress(0, 0);
}

void TakeHomeDialog::buildFetching()
{
    auto *page = new QWidget(m_pages);
    auto *layout = column(page);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Images fetched"));
    layout->addStretch(1);
    layout->addWidget(m_fetching);
    layout->addWidget(m_bar);
    layout->addStretch(1);
    m_pages->addWidget(page);
}

void TakeHomeDialog::buildPlan()
{
    auto *page = new QWidget(m_pages);
    auto *layout = column(page);
    for (QLabel *label : {m_summary, m_leftTitle}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    }
    m_left->setSelectionMode(QAbstractItemView::NoSelection);
    m_left->setTextElideMode(Qt::ElideMiddle);
    m_leftTitle->setBuddy(m_left);
    layout->addWidget(m_summary);
    layout->addWidget(m_difference, 1);
    layout->addWidget(m_leftTitle);
    layout->addWidget(m_left);
    layout->addStretch(0); // takes the room where there is no difference
    m_pages->addWidget(page);
}

void TakeHomeDialog::showProgress(int done, int all)
{
    m_pages->setCurrentIndex(0);
    m_bar->setRange(0, all); // 0 to 0: not known yet
    m_bar->setValue(done);
    m_fetching->setText(all > 0 ? tr("%1 of %2 images are fetched").arg(done).arg(all) : tr("Looking for images…"));
}

void TakeHomeDialog::showPlan(const siteimages::TakeHomePlan &plan)
{
    const auto come = static_cast<int>(plan.taken.size());
    const auto stay = static_cast<int>(plan.left.size());
    const QString folder = QDir(plan.folder.root).relativeFilePath(plan.folder.folder);
    m_summary->setText(come > 0 ? tr("%n image(s) come into %1. The text changes like this:", nullptr, come).arg(folder)
                           : stay > 0 ? tr("No image can come home.")
                                      : tr("No image of this post is remote."));
    m_left->clear();
    for (const siteimages::LeftRemote &image : plan.left)
        m_left->addItem(tr("Line %1: %2 (%3)").arg(image.line).arg(image.url, image.reason));
    const int rows = qBound(1, stay, mostRowsLeft);
    m_left->setFixedHeight(rows * qMax(16, m_left->sizeHintForRow(0)) + 2 * m_left->frameWidth() + 8);
    m_leftTitle->setText(tr("%n image(s) stay remote:", nullptr, stay));
    m_left->setAccessibleName(m_leftTitle->text());
    m_leftTitle->setVisible(stay > 0);
    m_left->setVisible(stay > 0);
    m_difference->setVisible(come > 0);
    if (come > 0)
        m_difference->compare(plan.before, plan.after);
    m_pages->setCurrentIndex(1);
    m_take->setEnabled(come > 0);
    m_take->setFocus();
}

void TakeHomeDialog::showProblem(const post::Error &error)
{
    m_summary->setText(error.toString());
    for (QWidget *widget : std::initializer_list<QWidget *>{m_difference, m_leftTitle, m_left})
        widget->hide();
    m_pages->setCurrentIndex(1);
    m_take->setEnabled(false);
}

void TakeHomeDialog::setBusy(bool busy)
{
    m_take->setEnabled(!busy);
}

} // namespace galley::window
