// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QSortFilterProxyModel;
class QStandardItemModel;

namespace galley::window {

struct ListedPost;

/// The posts and drafts of the open site, newest first, with a filter.
class PostListPane final : public QWidget
{
    Q_OBJECT

public:
    explicit PostListPane(QWidget *parent = nullptr);

    /// Lists the posts of a Jekyll folder; reads it in a worker thread.
    void setSite(const QString &folder);
    [[nodiscard]] const QString &site() const { return m_folder; }
    /// Marks the post that is in front.
    void markPost(const QString &path);

Q_SIGNALS:
    void postChosen(const QString &path);
    /// After `setSite`: its newest post. Not sent where there is none.
    void newestFound(const QString &path);

private:
    void take(const QString &folder, const QList<ListedPost> &posts);

    QString m_folder;
    QString m_marked;
    QLineEdit *m_filter;
    QListView *m_list;
    QLabel *m_empty;
    QStandardItemModel *m_model;
    QSortFilterProxyModel *m_shown;
};

} // namespace galley::window
