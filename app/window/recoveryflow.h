// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/post/recovery.h"

#include <QList>
#include <QObject>

class QWidget;

namespace galley::window {

class MessageBar;
class OpenPost;
class OpenPosts;

/// Offers the texts that an earlier process left unsaved, one after the other. In a bar of its own: the offer outlives
/// whatever happens to the posts meanwhile.
class RecoveryFlow final : public QObject
{
    Q_OBJECT

public:
    /// The bar, and the dialogs' parent, outlive this.
    RecoveryFlow(OpenPosts &posts, MessageBar &bar, QWidget *window);

    /// Looks for such texts in a worker thread.
    void start();

private:
    void offerNext();
    void recover(const post::Recovery &recovery);
    void discard(const post::Recovery &recovery);
    void showDifference(const post::Recovery &recovery);

    OpenPosts &m_posts;
    MessageBar &m_bar;
    QWidget *m_window;
    QList<post::Recovery> m_pending;
};

} // namespace galley::window
