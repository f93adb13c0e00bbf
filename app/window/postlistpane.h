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

/// What the site's posts use, what is used most first.
struct SiteWords
{
    QStringList keys;
    QStringList categories;
    QStringList tags;
};

/// The posts and drafts of the open site, newest first, with a filter.
class PostListPane final : public QWidget
{
    Q_OBJECT

public:
    explicit PostListPane(QWidget *parent = nullptr);

    /// Lists the posts of a Jekyll folder; reads it in a worker thread.
    void setSite(const QString &folder);
    [[nodiscard]] const QString &site() const { return m_folder; }
    [[nodiscard]] const SiteWords &words() const { return m_words; }
    /// Marks the post that is in front.
    void markPost(const QString &path);

Q_SIGNALS:
    void postChosen(const QString &path);
    /// After `setSite`: its newest post. Not sent where there is none.
    void newestFound(const QString &path);
    void wordsChanged();

private:
    struct Reading;
    void take(const QString &folder, const Reading &reading);

    QString m_folder;
    QString m_marked;
    SiteWords m_words;
    QLineEdit *m_filter;
    QListView *m_list;
    QLabel *m_empty;
    QStandardItemModel *m_model;
    QSortFilterProxyModel *m_shown;
};

} // namespace galley::window
