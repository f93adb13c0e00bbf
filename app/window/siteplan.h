// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/indexcache.h"
#include "app/site/planning.h"
#include "app/window/background.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <atomic>
#include <memory>

namespace galley::window {

/// Plans something over a whole site in a worker, for a dialog that shows it. Only the newest plan asked for counts:
/// the one before it is canceled, and so is the last when this goes, with its dialog.
class SitePlan final : public QObject
{
    Q_OBJECT

public:
    explicit SitePlan(QObject *parent = nullptr);
    ~SitePlan() override;

    /// `work` gets a site::Planning; `then` gets its result in the GUI thread.
    template <typename Work, typename Then> void ask(Work work, Then then)
    {
        const std::shared_ptr<State> state = begin();
        inBackground(
            this, [work = std::move(work), state] { return work(planningOf(state)); },
            [this, state, then = std::move(then)](const auto &result) {
                if (state != m_state)
                    return;
                cancel();
                then(result);
            });
    }

    /// What was asked for last is not wanted any more.
    void cancel();

Q_SIGNALS:
    /// From the second second on: how far it is, for the user.
    void progressed(const QString &text);

private:
    struct State
    {
        std::atomic<bool> canceled = false;
        std::atomic<qsizetype> done = 0;
        std::atomic<qsizetype> all = 0;
    };

    [[nodiscard]] static site::Planning planningOf(const std::shared_ptr<State> &state);
    [[nodiscard]] std::shared_ptr<State> begin();
    std::shared_ptr<State> m_state; ///< of the newest plan, until it is there
    QTimer m_tell;
};

} // namespace galley::window
