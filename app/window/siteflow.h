// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

#include <functional>

namespace galley::window {

class MessageBar;
class OpenPost;
class OpenPosts;
class PostListPane;
class Settings;
class SitePosts;
class TrashFlow;

/// The open site in the window: its list of posts and what is done from there.
class SiteFlow final : public QObject
{
    Q_OBJECT

public:
    using BarOf = std::function<MessageBar *(OpenPost *)>;

    /// The list is a child of the window until it is put elsewhere.
    SiteFlow(OpenPosts &posts, BarOf barOf, QWidget *window);

    [[nodiscard]] SitePosts &posts() const { return *m_site; }
    [[nodiscard]] PostListPane *list() const { return m_list; }

    void openSite(const QString &folder);
    /// The post that is in front, or none; its site becomes the open one.
    void follow(const OpenPost *post);

    void restoreLayout(const Settings &settings);
    void saveLayout(Settings &settings) const;

private:
    OpenPosts &m_posts;
    SitePosts *m_site;
    PostListPane *m_list;
    TrashFlow *m_trash;
};

} // namespace galley::window
