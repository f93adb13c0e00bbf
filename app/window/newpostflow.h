// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

#include <functional>

class QWidget;

namespace galley::window {

class OpenPost;
class OpenPosts;
class PostPane;
class Settings;
class SitePosts;
struct NewPostChoice;

/// Begins posts: in a site by a dialog, which writes the file, and where there is none by an unsaved text.
class NewPostFlow final : public QObject
{
    Q_OBJECT

public:
    /// Finds the pane of the post in front.
    using PaneInFront = std::function<PostPane *()>;

    NewPostFlow(OpenPosts &posts, SitePosts &site, Settings &settings, PaneInFront paneInFront, QWidget *window);

    /// In the site of the post in front, else in the one whose posts are listed, else in the one opened last.
    void begin();

private:
    [[nodiscard]] QString siteFolder() const;
    void ask(const QString &folder);
    void open(const QString &path, const QString &folder, const NewPostChoice &choice);
    void follow(const OpenPost *post);

    OpenPosts &m_posts;
    SitePosts &m_site;
    Settings &m_settings;
    PaneInFront m_paneInFront;
    QWidget *m_window;
    QString m_begun; ///< path of the post that is being opened for its first words
};

} // namespace galley::window
