// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/postlistpane.h"

#include "app/site/posttime.h"
#include "app/site/slug.h"

#include <QDirIterator>
#include <QFuture>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <algorithm>

namespace galley::window {

namespace {

constexpr int PathRole = Qt::UserRole;

/// Files below folders named `_posts` and `_drafts`, drafts first, then by name from the newest.
QStringList postsOf(const QString &folder)
{
    QStringList posts;
    QStringList drafts;
    const QStringList patterns{QStringLiteral("*.md"), QStringLiteral("*.markdown"), QStringLiteral("*.mkd"),
                               QStringLiteral("*.mkdn"), QStringLiteral("*.mkdown")};
    for (const QString &sub : {QStringLiteral("_posts"), QStringLiteral("_drafts")}) {
        QDirIterator each(folder + u'/' + sub, patterns, QDir::Files, QDirIterator::Subdirectories);
        while (each.hasNext())
            (sub == QLatin1String("_posts") ? posts : drafts).append(each.next());
    }
    const auto newestFirst = [](const QString &a, const QString &b) {
        return QFileInfo(a).fileName() > QFileInfo(b).fileName();
    };
    std::sort(posts.begin(), posts.end(), newestFirst);
    std::sort(drafts.begin(), drafts.end());
    return drafts + posts;
}

} // namespace

PostListPane::PostListPane(QWidget *parent)
    : QWidget(parent)
    , m_filter(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_empty(new QLabel(tr("No site is open."), this))
    , m_model(new QStandardItemModel(this))
    , m_shown(new QSortFilterProxyModel(this))
{
    m_filter->setPlaceholderText(tr("Filter posts"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setAccessibleName(tr("Filter posts"));
    m_shown->setSourceModel(m_model);
    m_shown->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_list->setModel(m_shown);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setAccessibleName(tr("Posts of the site"));
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setContentsMargins(4, 8, 4, 8);
    m_empty->setWordWrap(true);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 0);
    column->setSpacing(8);
    column->addWidget(m_filter);
    column->addWidget(m_empty);
    column->addWidget(m_list, 1);

    connect(m_filter, &QLineEdit::textChanged, m_shown, &QSortFilterProxyModel::setFilterFixedString);
    const auto choose = [this](const QModelIndex &index) { Q_EMIT postChosen(index.data(PathRole).toString()); };
    connect(m_list, &QListView::activated, this, choose);
    connect(m_list, &QListView::clicked, this, choose);
}

void PostListPane::setSite(const QString &folder)
{
    m_folder = folder;
    QtConcurrent::run(postsOf, folder).then(this, [this, folder](const QStringList &paths) { take(folder, paths); });
}

void PostListPane::markPost(const QString &path)
{
    m_marked = path;
    const QModelIndexList found = m_model->match(m_model->index(0, 0), PathRole, path, 1, Qt::MatchExactly);
    m_list->setCurrentIndex(found.isEmpty() ? QModelIndex() : m_shown->mapFromSource(found.first()));
}

void PostListPane::take(const QString &folder, const QStringList &paths)
{
    if (folder != m_folder)
        return; // another site was opened meanwhile
    m_model->clear();
    const int rowHeight = fontMetrics().height() + 12;
    for (const QString &path : paths) {
        const auto dated = site::datedName(path);
        auto *item = new QStandardItem(dated ? site::titleFromSlug(dated->slug) : QFileInfo(path).completeBaseName());
        item->setData(path, PathRole);
        item->setToolTip(QFileInfo(path).fileName());
        item->setSizeHint(QSize(0, rowHeight));
        m_model->appendRow(item);
    }
    m_empty->setText(tr("This site has no posts yet."));
    m_empty->setVisible(paths.isEmpty());
    markPost(m_marked);
    const auto newest = std::find_if(paths.cbegin(), paths.cend(),
                                     [](const QString &path) { return site::datedName(path).has_value(); });
    if (newest != paths.cend())
        Q_EMIT newestFound(*newest);
    else if (!paths.isEmpty())
        Q_EMIT newestFound(paths.first());
}

} // namespace galley::window
