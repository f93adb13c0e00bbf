// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/postlistmodel.h"

#include <QLocale>

#include <algorithm>
#include <map>
#include <numeric>

namespace galley::window {

using Hidden = site::PostRecord::Hidden;

QString stateText(Hidden hidden)
{
    switch (hidden) {
    case Hidden::No:
        return {};
    case Hidden::Broken:
        return PostListModel::tr("broken");
    case Hidden::Draft:
        return PostListModel::tr("draft");
    case Hidden::Unpublished:
        return PostListModel::tr("hidden");
    case Hidden::Future:
        return PostListModel::tr("scheduled");
    case Hidden::Limited:
        return PostListModel::tr("beyond the limit");
    }
    return {};
}

PostListModel::PostListModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void PostListModel::setPosts(const QString &folder, const SitePosts::Known &known)
{
    beginResetModel();
    m_folder = folder;
    m_known = known;
    m_textHits.clear(); // they were places among other posts
    order();
    build();
    endResetModel();
}

void PostListModel::setFilter(const QString &typed)
{
    if (typed == m_filter)
        return;
    beginResetModel();
    m_filter = typed;
    m_needle = body::Needle(typed);
    m_textHits.clear();
    build();
    endResetModel();
}

void PostListModel::setTextHits(const QList<int> &posts)
{
    const QSet<int> hits(posts.begin(), posts.end());
    if (hits == m_textHits)
        return;
    beginResetModel();
    m_textHits = hits;
    build();
    endResetModel();
}

void PostListModel::setSort(Sort sort)
{
    beginResetModel();
    m_sort = sort;
    order();
    build();
    endResetModel();
}

void PostListModel::setGroup(Group group)
{
    beginResetModel();
    m_group = group;
    m_folded.clear();
    build();
    endResetModel();
}

void PostListModel::toggleFolded(int row)
{
    if (row < 0 || row >= m_rows.size() || m_rows[row].heading < 0)
        return;
    const QString name = m_headings[m_rows[row].heading].name;
    beginResetModel();
    if (!m_folded.remove(name))
        m_folded.insert(name);
    build();
    endResetModel();
}

/// Drafts before everything else, since they are what is worked on; what is broken first of all.
void PostListModel::order()
{
    const QList<site::IndexedPost> &posts = m_known.index.posts();
    m_order.resize(posts.size());
    std::iota(m_order.begin(), m_order.end(), 0);
    const auto rank = [](const site::IndexedPost &post) {
        return post.hidden == Hidden::Broken ? 0 : post.draft ? 1 : 2;
    };
    std::stable_sort(m_order.begin(), m_order.end(), [&](int a, int b) {
        if (m_sort == Sort::Title)
            return m_known.titleRanks[a] < m_known.titleRanks[b];
        if (rank(posts[a]) != rank(posts[b]))
            return rank(posts[a]) < rank(posts[b]);
        return m_sort == Sort::Newest ? posts[a].time > posts[b].time : posts[a].time < posts[b].time;
    });
}

bool PostListModel::passes(int post) const
{
    return m_needle.isEmpty() || m_needle.isIn(m_known.haystacks[post]) || m_textHits.contains(post);
}

QStringList PostListModel::groupsOf(const site::IndexedPost &post) const
{
    switch (m_group) {
    case Group::None:
        break;
    case Group::Year:
        if (post.hidden == Hidden::Broken)
            return {tr("Broken")};
        return {post.draft ? tr("Drafts") : QString::number(post.day.year())};
    case Group::Category:
        return post.categories.isEmpty() ? QStringList(tr("No category")) : post.categories;
    case Group::Tag:
        return post.tags.isEmpty() ? QStringList(tr("No tag")) : post.tags;
    }
    return {};
}

/// Groups come in the order of their first post, so that those of years follow the years; categories and tags by name.
void PostListModel::build()
{
    m_rows.clear();
    m_headings.clear();
    m_shown = 0;
    QHash<QString, int> places;
    QList<QList<int>> members;
    for (const int post : std::as_const(m_order)) {
        if (!passes(post))
            continue;
        ++m_shown;
        if (m_group == Group::None) {
            m_rows.append({post, -1});
            continue;
        }
        const QStringList names = groupsOf(m_known.index.posts()[post]);
        for (const QString &name : names) {
            const auto place = places.constFind(name);
            if (place != places.cend()) {
                members[*place].append(post);
                continue;
            }
            places.insert(name, int(members.size()));
            m_headings.append({name, 0, m_folded.contains(name)});
            members.append(QList<int>{post});
        }
    }
    QList<int> sequence(m_headings.size());
    std::iota(sequence.begin(), sequence.end(), 0);
    if (m_group == Group::Category || m_group == Group::Tag) {
        std::sort(sequence.begin(), sequence.end(), [this](int a, int b) {
            return QString::localeAwareCompare(m_headings[a].name, m_headings[b].name) < 0;
        });
    }
    for (const int heading : std::as_const(sequence)) {
        m_headings[heading].count = int(members[heading].size());
        m_rows.append({-1, heading});
        if (m_headings[heading].folded && m_needle.isEmpty())
            continue;
        for (const int post : std::as_const(members[heading]))
            m_rows.append({post, -1});
    }
}

int PostListModel::rowOf(const QString &path) const
{
    if (!path.startsWith(m_folder + u'/'))
        return -1;
    const QString file = path.sliced(m_folder.size() + 1);
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].post >= 0 && m_known.index.posts()[m_rows[row].post].file == file)
            return row;
    }
    return -1;
}

const site::IndexedPost *PostListModel::post(int row) const
{
    if (row < 0 || row >= m_rows.size() || m_rows[row].post < 0)
        return nullptr;
    return &m_known.index.posts().at(m_rows[row].post);
}

int PostListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant PostListModel::headingData(const Heading &heading, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return heading.name;
    case Qt::AccessibleTextRole:
        return tr("%1, %n post(s)", nullptr, heading.count).arg(heading.name);
    case HeadingRole:
        return true;
    case CountRole:
        return heading.count;
    case FoldedRole:
        return heading.folded;
    default:
        return {};
    }
}

QString PostListModel::tip(const site::IndexedPost &post) const
{
    if (!post.error.isEmpty()) {
        return post.errorLine > 0 ? tr("%1\nLine %2: %3").arg(post.file).arg(post.errorLine).arg(post.error)
                                  : post.file + u'\n' + post.error;
    }
    return post.title + u'\n' + post.file + u'\n' + post.url;
}

QVariant PostListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row row = m_rows[index.row()];
    if (row.heading >= 0)
        return headingData(m_headings[row.heading], role);
    const site::IndexedPost &post = m_known.index.posts().at(row.post);
    switch (role) {
    case Qt::DisplayRole:
        return post.title.isEmpty() ? post.file.sliced(post.file.lastIndexOf(u'/') + 1) : post.title;
    case Qt::ToolTipRole:
        return tip(post);
    case Qt::AccessibleTextRole: {
        QStringList parts{data(index).toString(), data(index, StateRole).toString(), data(index, DateRole).toString(),
                          post.error};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    case PathRole:
        return QString(m_folder + u'/' + post.file);
    case HeadingRole:
        return false;
    case DateRole:
        return post.draft || !post.day.isValid() ? QString() : QLocale().toString(post.day, QLocale::ShortFormat);
    case StateRole:
        return stateText(post.hidden);
    case HiddenRole:
        return int(post.hidden);
    case WordsRole: {
        QStringList words = post.categories + post.tags;
        words.removeDuplicates();
        return words.join(QStringLiteral(", "));
    }
    case InTextRole:
        return m_textHits.contains(row.post) && !m_needle.isIn(m_known.haystacks[row.post]);
    case ErrorRole:
        return post.error;
    default:
        return {};
    }
}

Qt::ItemFlags PostListModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

} // namespace galley::window
