// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/window/siteposts.h"
#include "editor/body/textmatch.h"

#include <QAbstractListModel>
#include <QSet>

namespace galley::window {

/// The posts of a site in the order, the groups and with the filter that the list shows. Rows are posts and, where they
/// are grouped, headings of groups. Filtering 10,000 posts takes a few milliseconds. GUI thread.
class PostListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Sort { Newest, Oldest, Title };
    enum class Group { None, Year, Category, Tag };
    enum Role {
        PathRole = Qt::UserRole,
        HeadingRole, ///< whether the row is the heading of a group
        DateRole, ///< text; empty for drafts
        StateRole, ///< text; empty for what is published
        HiddenRole, ///< site::PostRecord::Hidden as a number
        WordsRole, ///< categories and tags, one text
        CountRole, ///< of a heading: how many posts
        FoldedRole, ///< of a heading
        InTextRole, ///< the filter is found in the text only
        ErrorRole, ///< why a post is broken
    };

    explicit PostListModel(QObject *parent = nullptr);

    void setPosts(const QString &folder, const SitePosts::Known &known);
    void setFilter(const QString &typed);
    /// The posts whose bodies have the filter's text, by their places among the site's posts.
    void setTextHits(const QList<int> &posts);
    void setSort(Sort sort);
    void setGroup(Group group);
    void toggleFolded(int row);

    [[nodiscard]] Sort sort() const { return m_sort; }
    [[nodiscard]] Group group() const { return m_group; }
    [[nodiscard]] const QString &filter() const { return m_filter; }
    [[nodiscard]] qsizetype postCount() const { return m_known.index.posts().size(); }
    /// How many of them pass the filter.
    [[nodiscard]] qsizetype shownCount() const { return m_shown; }
    /// The first row of a post, or -1.
    [[nodiscard]] int rowOf(const QString &path) const;
    /// The post of a row; null for a heading.
    [[nodiscard]] const site::IndexedPost *post(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row
    {
        int post = -1; ///< of a heading -1
        int heading = -1;
    };
    struct Heading
    {
        QString name;
        int count = 0;
        bool folded = false;
    };

    void order();
    void build();
    [[nodiscard]] bool passes(int post) const;
    [[nodiscard]] QStringList groupsOf(const site::IndexedPost &post) const;
    [[nodiscard]] QVariant headingData(const Heading &heading, int role) const;
    [[nodiscard]] QString tip(const site::IndexedPost &post) const;

    QString m_folder;
    SitePosts::Known m_known;
    QList<int> m_order; ///< places of the posts in the order that is shown
    QList<Row> m_rows;
    QList<Heading> m_headings;
    QSet<QString> m_folded; ///< names of groups
    QSet<int> m_textHits;
    QString m_filter;
    body::Needle m_needle{{}};
    Sort m_sort = Sort::Newest;
    Group m_group = Group::None;
    qsizetype m_shown = 0;
};

/// The word for a state; empty for what is published.
[[nodiscard]] QString stateText(site::PostRecord::Hidden hidden);

} // namespace galley::window
