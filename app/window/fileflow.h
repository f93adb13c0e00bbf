// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/post/diskwatch.h"
#include "editor/post/encoding.h"
#include "editor/post/result.h"

#include <QObject>

#include <functional>

class QMenu;
class QWidget;

namespace galley::window {

class MessageBar;
class OpenPost;
class OpenPosts;
class Settings;

/// The conversation about files: which to open, where to save, what to do when that fails or the file has changed on
/// disk. Nothing here blocks: answers come as signals of dialogs and bars.
class FileFlow final : public QObject
{
    Q_OBJECT

public:
    /// Finds the bar in which to speak about a post; about none where the post is null.
    using BarOf = std::function<MessageBar *(OpenPost *)>;

    FileFlow(OpenPosts &posts, Settings &settings, BarOf barOf, QWidget *window);

    void askForPost();
    void askForSite();
    void openSample();
    void openSite(const QString &folder);
    void save(OpenPost *post);
    void saveAs(OpenPost *post);
    void fillRecentMenu(QMenu &menu);
    /// Connects what the post says about its file with the bar.
    void watch(OpenPost *post);

Q_SIGNALS:
    /// A Jekyll folder was opened: its posts are to be listed.
    void siteOpened(const QString &folder);
    /// Somebody was asked for a name to save under, and gave none.
    void saveCancelled();

private:
    void showConflict(OpenPost *post);
    void showSaveFailure(OpenPost *post, const post::Error &error);
    void showDiskState(OpenPost *post, post::DiskWatch::State state);
    void showOpenFailure(const QString &path, const post::Error &error);
    void offerEncodings(const QString &path, const post::Error &error);
    void tellOpenFailure(const QString &path, post::Error error);
    void showDifference(OpenPost *post);
    [[nodiscard]] QString suggestedPath(const OpenPost &post) const;

    OpenPosts &m_posts;
    Settings &m_settings;
    BarOf m_barOf;
    QWidget *m_window;
};

} // namespace galley::window
