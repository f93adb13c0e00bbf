// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/check.h"

#include <QList>
#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QPushButton;
class QTreeWidget;

namespace galley::window {

/// The problems of the post in front, or of the whole site: what and where in a list, why below it, and what can be
/// done about the one that is chosen. Shows what it is given; acts through signals.
class ProblemsPane final : public QWidget
{
    Q_OBJECT

public:
    enum class Scope { Post, Site };

    explicit ProblemsPane(QWidget *parent = nullptr);

    [[nodiscard]] Scope scope() const;
    /// `busy` while they are still looked for. `root` is what paths are shown relative to.
    void setFindings(const QList<site::Finding> &findings, const QString &root, bool busy);
    /// Whether there is a site, that could be looked at as a whole and that rules can be switched off for.
    void setHasSite(bool has);
    [[nodiscard]] std::optional<site::Finding> current() const;
    [[nodiscard]] QTreeWidget *list() const { return m_list; }

Q_SIGNALS:
    void scopeChanged();
    void jumpWanted(const galley::site::Finding &finding);
    void fixWanted(const galley::site::Finding &finding);
    void ignoreWanted(const QString &rule);
    void closeWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void describe();

    QList<site::Finding> m_findings;
    bool m_hasSite = false;
    QComboBox *m_scope;
    QTreeWidget *m_list;
    QLabel *m_empty;
    QLabel *m_why;
    QPushButton *m_ignore;
    QPushButton *m_fix;
};

} // namespace galley::window
