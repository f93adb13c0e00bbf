// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/post/recovery.h"

#include <QList>
#include <QObject>

#include <functional>

class QWidget;

namespace galley::window {

class MessageBar;
class OpenPost;
class OpenPosts;

/// Offers the texts that an earlier process left unsaved, one after the other, in the bar above the text.
class RecoveryFlow final : public QObject
{
    Q_OBJECT

public:
    using BarOf = std::function<MessageBar *(OpenPost *)>;

    RecoveryFlow(OpenPosts &posts, BarOf barOf, QWidget *window);

    /// Looks for such texts in a worker thread.
    void start();

private:
    void offerNext();
    void recover(const post::Recovery &recovery);
    void discard(const post::Recovery &recovery);
    void showDifference(const post::Recovery &recovery);

    OpenPosts &m_posts;
    BarOf m_barOf;
    QWidget *m_window;
    QList<post::Recovery> m_pending;
};

} // namespace galley::window
