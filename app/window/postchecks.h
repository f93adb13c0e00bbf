// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/check.h"

#include <QList>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace galley::window {

class OpenPost;

/// Checks the post in front a moment after each edit, and the whole site when it is asked to; both in worker threads.
/// GUI thread.
class PostChecks final : public QObject
{
    Q_OBJECT

public:
    /// Long enough that a word is not judged while it is typed.
    static constexpr int PauseMs = 600;

    explicit PostChecks(QObject *parent = nullptr);
    ~PostChecks() override;

    /// The post to check from now on; null: none.
    void follow(OpenPost *post);
    /// Checks all posts of the site of the post in front. Ends with `siteChecked`.
    void checkSite();
    /// Something about the site has changed: what was known of it is read again.
    void forgetSite();

    [[nodiscard]] OpenPost *post() const { return m_post; }
    /// Of the post in front, for the text of `revision`.
    [[nodiscard]] const QList<site::Finding> &findings() const { return m_findings; }
    [[nodiscard]] qint64 revision() const { return m_revision; }
    /// Of the whole site, as the disk was; empty until it was checked.
    [[nodiscard]] const QList<site::Finding> &siteFindings() const { return m_siteFindings; }
    [[nodiscard]] bool isCheckingSite() const { return m_checkingSite; }

Q_SIGNALS:
    void changed();
    void siteChecked();

private:
    struct Known;
    struct Outcome;

    void check();
    void noteSaved();
    void take(const Outcome &outcome);
    [[nodiscard]] std::shared_ptr<Known> known();

    OpenPost *m_post = nullptr;
    QTimer m_pause;
    std::shared_ptr<Known> m_known; ///< of the site of the post in front
    QList<site::Finding> m_findings;
    QList<site::Finding> m_siteFindings;
    qint64 m_revision = -1;
    bool m_checking = false;
    bool m_again = false; ///< the text changed while it was checked
    bool m_checkingSite = false;
};

} // namespace galley::window
