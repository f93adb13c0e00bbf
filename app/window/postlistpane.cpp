// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/postlistpane.h"

#include "app/site/postindex.h"

#include <QDir>
#include <QFileInfo>
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

struct ListedPost
{
    QString path; ///< absolute
    site::PostRecord record;
};

constexpr int PathRole = Qt::UserRole;

QList<ListedPost> postsOf(const QString &folder)
{
    auto config = site::SiteConfig::read(folder);
    const site::SiteRules rules(config ? *config : site::SiteConfig(folder));
    const QDir root(folder);
    QList<ListedPost> posts;
    const QStringList files = site::findPosts(rules.config);
    const QList<site::PostRecord> records = site::readPosts(rules, QDateTime::currentDateTimeUtc());
    for (qsizetype i = 0; i < records.size() && i < files.size(); ++i)
        posts.append({root.filePath(files[i]), records[i]});
    // Drafts first, then the newest: what is worked on is on top.
    std::stable_sort(posts.begin(), posts.end(), [](const ListedPost &a, const ListedPost &b) {
        if (a.record.draft != b.record.draft)
            return a.record.draft;
        return a.record.date > b.record.date;
    });
    return posts;
}

using Counts = QHash<QString, int>;

QStringList mostUsedFirst(const Counts &counts)
{
    QStringList words = counts.keys();
    std::sort(words.begin(), words.end(), [&counts](const QString &a, const QString &b) {
        return counts[a] != counts[b] ? counts[a] > counts[b] : a < b;
    });
    return words;
}

SiteWords wordsOf(const QList<ListedPost> &posts)
{
    Counts keys;
    Counts categories;
    Counts tags;
    for (const ListedPost &post : posts) {
        for (auto it = post.record.provenance.cbegin(); it != post.record.provenance.cend(); ++it)
            keys[it.key()] += it.value() == QLatin1String("post");
        for (const post::Value &category : post.record.categories)
            ++categories[category.toString()];
        for (const post::Value &tag : post.record.tags)
            ++tags[tag.toString()];
    }
    keys.removeIf([](const auto &entry) { return entry.value() == 0; });
    return {mostUsedFirst(keys), mostUsedFirst(categories), mostUsedFirst(tags)};
}

QString stateOf(const site::PostRecord &record)
{
    switch (record.hidden) {
    case site::PostRecord::Hidden::No:
        return {};
    case site::PostRecord::Hidden::Broken:
        return PostListPane::tr("broken");
    case site::PostRecord::Hidden::Draft:
        return PostListPane::tr("draft");
    case site::PostRecord::Hidden::Unpublished:
        return PostListPane::tr("hidden");
    case site::PostRecord::Hidden::Future:
        return PostListPane::tr("scheduled");
    }
    return {};
}

} // namespace

struct PostListPane::Reading
{
    QList<ListedPost> posts;
    SiteWords words;
};

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
    QtConcurrent::run([folder] {
        const QList<ListedPost> posts = postsOf(folder);
        return Reading{posts, wordsOf(posts)};
    }).then(this, [this, folder](const Reading &reading) { take(folder, reading); });
}

void PostListPane::markPost(const QString &path)
{
    m_marked = path;
    const QModelIndexList found = m_model->match(m_model->index(0, 0), PathRole, path, 1, Qt::MatchExactly);
    m_list->setCurrentIndex(found.isEmpty() ? QModelIndex() : m_shown->mapFromSource(found.first()));
}

void PostListPane::take(const QString &folder, const Reading &reading)
{
    const QList<ListedPost> &posts = reading.posts;
    if (folder != m_folder)
        return; // another site was opened meanwhile
    m_model->clear();
    const int rowHeight = fontMetrics().height() * 2 + 14;
    for (const ListedPost &post : posts) {
        const QString title = post.record.title.isEmpty() ? QFileInfo(post.path).completeBaseName() : post.record.title;
        const QString state = stateOf(post.record);
        const QString date = post.record.draft ? QString() : post.record.date.date().toString(Qt::ISODate);
        auto *item = new QStandardItem(
            title + u'\n' + date + (date.isEmpty() || state.isEmpty() ? QString() : QStringLiteral(" · ")) + state);
        item->setData(post.path, PathRole);
        item->setToolTip(post.record.broken ? post.record.broken->toString() : QFileInfo(post.path).fileName());
        item->setSizeHint(QSize(0, rowHeight));
        m_model->appendRow(item);
    }
    m_words = reading.words;
    Q_EMIT wordsChanged();
    m_empty->setText(tr("This site has no posts yet."));
    m_empty->setVisible(posts.isEmpty());
    markPost(m_marked);
    const auto newest =
        std::find_if(posts.cbegin(), posts.cend(), [](const ListedPost &post) { return !post.record.draft; });
    if (newest != posts.cend())
        Q_EMIT newestFound(newest->path);
    else if (!posts.isEmpty())
        Q_EMIT newestFound(posts.first().path);
}

} // namespace galley::window
