// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QObject>

#include <functional>
#include <memory>

class QWidget;

namespace galley::window {

class FileFlow;
class OpenPost;
class OpenPosts;

/// What becomes of unsaved text when posts are closed: asks, and saves one post after the other. Whoever cancels a
/// dialog on the way, or whose disk is full, keeps everything open, and a later save closes nothing.
class CloseFlow final : public QObject
{
    Q_OBJECT

public:
    /// Both outlive this.
    CloseFlow(OpenPosts &posts, FileFlow &files, QWidget *window);
    ~CloseFlow() override;

    void close(OpenPost *post);
    /// Asks about unsaved posts; calls `go` when the window may close.
    void closeAll(const std::function<void()> &go);

private:
    void ask(const QList<OpenPost *> &unsaved, const std::function<void()> &go);
    void saveNext(QList<OpenPost *> posts, const std::function<void()> &go);
    void giveUp();

    OpenPosts &m_posts;
    FileFlow &m_files;
    QWidget *m_window;
    std::unique_ptr<QObject> m_saving; ///< of the connections of a round of saving; gone with it
};

} // namespace galley::window
