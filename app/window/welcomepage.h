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

    /// Newest first; the first one is what "Continue" opens.
    void setRecentFiles(const QStringList &paths);

Q_SIGNALS:
    void newPostWanted();
    void postWanted();
    void siteWanted();
    void sampleWanted();
    void fileChosen(const QString &path);

private:
    MessageBar *m_messages;
    QPushButton *m_continue;
    QWidget *m_recentBox;
    QListWidget *m_recent;
    QString m_last;
};

} // namespace galley::window
