// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/welcomepage.h"

#include "app/window/messagebar.h"

#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace galley::window {

namespace {

constexpr int ShownRecentFiles = 6;

QPushButton *choice(const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setMinimumHeight(36);
    button->setAutoDefault(true);
    return button;
}

} // namespace

WelcomePage::WelcomePage(QWidget *parent)
    : QWidget(parent)
    , m_messages(new MessageBar(this))
    , m_continue(choice(tr("Continue"), this))
    , m_recentBox(new QWidget(this))
    , m_recent(new QListWidget(m_recentBox))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);

    auto *name = new QLabel(tr("Galley"), this);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 2.4);
    large.setWeight(QFont::DemiBold);
    name->setFont(large);
    auto *promise = new QLabel(tr("What you see while you type is what your site will publish."), this);
    promise->setForegroundRole(QPalette::PlaceholderText);
    promise->setWordWrap(true);

    auto *newPost = choice(tr("New post"), this);
    auto *openPost = choice(tr("Open a post…"), this);
    auto *openSite = choice(tr("Open a Jekyll site…"), this);
    auto *sample = choice(tr("Try the sample blog"), this);
    connect(m_continue, &QPushButton::clicked, this, [this] {
        const QStringList paths = m_session.isEmpty() ? m_recentFiles.mid(0, 1) : m_session;
        for (const QString &path : paths)
            Q_EMIT fileChosen(path);
    });
    connect(newPost, &QPushButton::clicked, this, &WelcomePage::newPostWanted);
    connect(openPost, &QPushButton::clicked, this, &WelcomePage::postWanted);
    connect(openSite, &QPushButton::clicked, this, &WelcomePage::siteWanted);
    connect(sample, &QPushButton::clicked, this, &WelcomePage::sampleWanted);

    auto *recentTitle = new QLabel(tr("Recent"), m_recentBox);
    recentTitle->setForegroundRole(QPalette::PlaceholderText);
    m_recent->setFrameShape(QFrame::NoFrame);
    m_recent->setAccessibleName(tr("Recent posts"));
    m_recent->setTextElideMode(Qt::ElideMiddle);
    m_recent->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_recent, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem *item) { Q_EMIT fileChosen(item->data(Qt::UserRole).toString()); });
    connect(m_recent, &QListWidget::itemClicked, this,
            [this](const QListWidgetItem *item) { Q_EMIT fileChosen(item->data(Qt::UserRole).toString()); });
    auto *recentColumn = new QVBoxLayout(m_recentBox);
    recentColumn->setContentsMargins(0, 16, 0, 0);
    recentColumn->addWidget(recentTitle);
    recentColumn->addWidget(m_recent);

    auto *box = new QWidget(this);
    box->setMaximumWidth(400);
    auto *column = new QVBoxLayout(box);
    column->setSpacing(8);
    column->addWidget(name);
    column->addWidget(promise);
    column->addSpacing(16);
    for (QPushButton *button : {m_continue, newPost, openPost, openSite, sample})
        column->addWidget(button);
    column->addWidget(m_recentBox);

    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_messages);
    outer->addStretch(2);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(box, 10);
    row->addStretch(1);
    outer->addLayout(row);
    outer->addStretch(3);
    setRecentFiles({});
}

void WelcomePage::setRecentFiles(const QStringList &paths)
{
    m_recentFiles = paths;
    showContinue();
    m_recent->clear();
    for (const QString &path : paths.mid(1, ShownRecentFiles)) {
        auto *item = new QListWidgetItem(QFileInfo(path).fileName(), m_recent);
        item->setToolTip(path);
        item->setSizeHint(QSize(0, fontMetrics().height() + 10));
        item->setData(Qt::UserRole, path);
    }
    m_recent->setFixedHeight(m_recent->count() * (m_recent->sizeHintForRow(0) > 0 ? m_recent->sizeHintForRow(0) : 24)
                             + 4);
    m_recentBox->setVisible(m_recent->count() > 0);
}

void WelcomePage::setSession(const QStringList &paths)
{
    m_session = paths;
    showContinue();
}

void WelcomePage::showContinue()
{
    const QString last = m_session.isEmpty() ? m_recentFiles.value(0) : m_session.last();
    const QString name = QFileInfo(last).completeBaseName().left(40).replace(u'&', QStringLiteral("&&"));
    const int others = int(std::max<qsizetype>(m_session.size(), 1)) - 1;
    m_continue->setVisible(!last.isEmpty());
    m_continue->setText(others > 0 ? tr("Continue “%1” and %n more", nullptr, others).arg(name)
                                   : tr("Continue “%1”").arg(name));
}

} // namespace galley::window
