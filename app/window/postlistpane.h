// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QThreadPool>
#include <QTimer>
#include <QWidget>

#include <atomic>
#include <memory>

class QLabel;
class QListView;
class QToolButton;

namespace galley::window {

class FilterEdit;
class PostListModel;
class SitePosts;

/// The posts and drafts of the open site: in an order and in groups of one's choice, with a filter over titles, tags
/// and categories that answers at once, and over texts that follows from a worker thread.
class PostListPane final : public QWidget
{
    Q_OBJECT

public:
    /// The posts must outlive the pane.
    explicit PostListPane(SitePosts &posts, QWidget *parent = nullptr);
    ~PostListPane() override;

    /// Marks the post that is in front.
    void markPost(const QString &path);
    void focusFilter();

    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray &state);

    [[nodiscard]] QListView *list() const { return m_list; }
    [[nodiscard]] FilterEdit *filter() const { return m_filter; }
    [[nodiscard]] PostListModel *model() const { return m_model; }

Q_SIGNALS:
    void postChosen(const QString &path);
    void postChosenBeside(const QString &path);
    void revealWanted(const QString &path);
    void trashWanted(const QString &path);
    /// Sorted or grouped in another way, by the user.
    void arrangementChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildOrderMenu();
    void follow();
    void setFilterText(const QString &typed);
    void searchTexts();
    void choose(const QModelIndex &index);
    void showMenu(const QPoint &position);
    void showState();
    void keepPlace(const std::function<void()> &change);

    SitePosts &m_posts;
    PostListModel *m_model;
    FilterEdit *m_filter;
    QToolButton *m_order;
    QListView *m_list;
    QLabel *m_empty;
    QLabel *m_count;
    QLabel *m_trouble;
    QString m_marked;
    QTimer m_typed; ///< texts are searched when typing rests
    QThreadPool m_pool;
    std::shared_ptr<std::atomic<bool>> m_canceled;
};

} // namespace galley::window
