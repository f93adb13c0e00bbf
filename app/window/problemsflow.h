// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/check.h"

#include <QObject>

#include <functional>
#include <optional>

class QWidget;

namespace galley::window {

class MessageBar;
class OpenPost;
class OpenPosts;
class PostChecks;
class PostPane;
class ProblemsPane;

/// What is done about problems: the jump to the place, the mending through the document's history, the rule that a site
/// switches off.
class ProblemsFlow final : public QObject
{
    Q_OBJECT

public:
    using CurrentPane = std::function<PostPane *()>; ///< null where no post is open
    using BarOf = std::function<MessageBar *(OpenPost *)>;

    /// `posts` must outlive this; the pane is a child of the window until it is put elsewhere.
    ProblemsFlow(OpenPosts &posts, CurrentPane currentPane, BarOf barOf, QWidget *window);

    [[nodiscard]] ProblemsPane *pane() const { return m_pane; }
    [[nodiscard]] PostChecks &checks() const { return *m_checks; }
    /// The post in front; null: none.
    void follow(OpenPost *post);
    void setShown(bool shown);
    [[nodiscard]] bool isShown() const { return m_shown; }

Q_SIGNALS:
    void shownChanged(bool shown);
    /// What was found in the post in front.
    void found(const QList<galley::site::Finding> &findings);

private:
    void show();
    void jump(const site::Finding &finding);
    void fix(const site::Finding &finding);
    void dropMark(OpenPost &post);
    void setMark(OpenPost &post, const QByteArray &mark);
    void ignore(const QString &rule);
    /// Acts at once where the file is in front, else when it was opened.
    void inFront(const QString &file, const std::function<void()> &act);

    OpenPosts &m_posts;
    CurrentPane m_currentPane;
    BarOf m_barOf;
    PostChecks *m_checks;
    ProblemsPane *m_pane;
    bool m_shown = false;
    QString m_awaited; ///< the file that is being opened
    std::function<void()> m_then;
};

} // namespace galley::window
