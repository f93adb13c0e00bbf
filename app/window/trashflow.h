// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

#include <functional>

namespace galley::window {

class MessageBar;
class OpenPost;
class OpenPosts;

/// Moves posts to the desktop's trash and brings them back. The disk's work happens in a worker thread.
class TrashFlow final : public QObject
{
    Q_OBJECT

public:
    using BarOf = std::function<MessageBar *(OpenPost *)>;

    TrashFlow(OpenPosts &posts, BarOf barOf, QObject *parent);

    /// An open post is closed first; one with unsaved changes is not touched.
    void moveToTrash(const QString &path);

Q_SIGNALS:
    /// A file went or came back.
    void done();

private:
    void tell(const QString &path, const QString &inTrash);
    void bringBack(const QString &path, const QString &inTrash);

    OpenPosts &m_posts;
    BarOf m_barOf;
};

} // namespace galley::window
