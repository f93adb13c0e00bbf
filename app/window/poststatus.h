// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

namespace galley::window {

class OpenPost;
class PostPane;
class StatusLine;

/// Keeps the status line on the post in front: where it will be published, whether it is saved, how long it is, where
/// the cursor stands.
class PostStatus final : public QObject
{
    Q_OBJECT

public:
    /// The line must outlive this.
    explicit PostStatus(StatusLine &line, QObject *parent = nullptr);

    /// The post to follow from now on; null: none.
    void follow(PostPane *pane);

Q_SIGNALS:
    /// The post in front became modified, or was saved.
    void saveStateChanged();

private:
    void showAddress(const OpenPost &post);
    void showSaveState(const OpenPost &post);
    void showStatistics(const PostPane &pane);
    void showLine(const PostPane &pane);

    StatusLine &m_line;
    QObject *m_following = nullptr; ///< context of the connections with the post that is followed
};

} // namespace galley::window
