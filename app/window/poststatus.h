// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/check.h"

#include <QObject>
#include <QTimer>

namespace galley::window {

class OpenPost;
class PostPane;
class StatusLine;

/// Keeps the status line on the post in front: where and when it will be published, what else lies there, what it
/// inherits, whether it is saved, how long it is, where the cursor stands.
class PostStatus final : public QObject
{
    Q_OBJECT

public:
    /// The line must outlive this.
    explicit PostStatus(StatusLine &line, QObject *parent = nullptr);

    /// The post to follow from now on; null: none.
    void follow(PostPane *pane);
    /// What checking the post in front found: a collision of URLs is shown with the address.
    void setFindings(const QList<site::Finding> &findings);

Q_SIGNALS:
    /// The post in front became modified, or was saved.
    void saveStateChanged();
    void findingsShown();

private:
    void showAddress(const OpenPost &post);
    void showSaveState(const OpenPost &post);
    void showStatistics(const PostPane &pane);
    void showLine(const PostPane &pane);

    StatusLine &m_line;
    QString m_collision; ///< in words; mostly empty
    QTimer m_due; ///< a post of the future comes out
    QObject *m_following = nullptr; ///< context of the connections with the post that is followed
};

} // namespace galley::window
