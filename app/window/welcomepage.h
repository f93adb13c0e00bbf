// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QListWidget;
class QPushButton;

namespace galley::window {

class MessageBar;

/// What an empty window offers: continue the last post, open a post or a site, try the sample blog.
class WelcomePage final : public QWidget
{
    Q_OBJECT

public:
    explicit WelcomePage(QWidget *parent = nullptr);

    [[nodiscard]] MessageBar &messages() const { return *m_messages; }

    /// Newest first; the first one is what "Continue" opens where there is no session.
    void setRecentFiles(const QStringList &paths);
    /// What was open when the window was closed, the one in front last: what "Continue" opens.
    void setSession(const QStringList &paths);

Q_SIGNALS:
    void newPostWanted();
    void postWanted();
    void siteWanted();
    void sampleWanted();
    void fileChosen(const QString &path);

private:
    void showContinue();

    MessageBar *m_messages;
    QPushButton *m_continue;
    QWidget *m_recentBox;
    QListWidget *m_recent;
    QStringList m_recentFiles;
    QStringList m_session;
};

} // namespace galley::window
