// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/changeset.h"
#include "app/site/postmove.h"
#include "app/site/siterecovery.h"

#include <QObject>
#include <QStringList>

#include <functional>

class QWidget;

namespace galley::window {

class Actions;
class MessageBar;
class OpenPost;
class OpenPosts;
class SitePosts;

/// What changes several files of a site at once: publish, take back, rename, rename a tag, and one undo of the last.
/// Open posts follow to where their files go. Dialogs ask, worker threads do.
class SiteActionsFlow final : public QObject
{
    Q_OBJECT

public:
    /// Finds the bar in which to speak about a post; about none where the post is null.
    using BarOf = std::function<MessageBar *(OpenPost *)>;

    /// All must outlive this.
    SiteActionsFlow(const Actions &actions, OpenPosts &posts, SitePosts &site, BarOf barOf, QWidget *window);

    /// Says what became of things that an earlier process left half-done.
    void tell(const QList<site::Recovered> &recovered);

Q_SIGNALS:
    /// Files of the open site have changed, or posts have other paths.
    void done();

private:
    void move(site::PostMoveOptions::Action action);
    void retag();
    template <typename Dialog> void follow(Dialog *dialog);
    void carryOut(const site::ChangeSet &changes, bool isUndo);
    void finish(const site::ChangeSet &changes, const post::Result<void> &result, bool isUndo);
    void undo(const QString &folder);
    [[nodiscard]] QList<OpenPost *> touched(const site::ChangeSet &changes) const;
    [[nodiscard]] QStringList unsaved(const site::ChangeSet &changes) const;
    void saveAll(const std::function<void()> &then);

    OpenPosts &m_posts;
    SitePosts &m_site;
    BarOf m_barOf;
    QWidget *m_window;
};

} // namespace galley::window
