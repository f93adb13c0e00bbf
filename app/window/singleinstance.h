// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/window/handover.h"

#include <QObject>
#include <QString>

#include <memory>

namespace galley::window {

/// One process for each user and display: a second one hands its request to the first and ends, so that a post that is
/// open is raised and never opened twice.
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    enum class Role {
        First, ///< later processes come to us: go on, and follow `requested`
        HandedOver, ///< another process has the request: end
        Alone, ///< neither was possible, for want of a runtime folder say: go on without
    };

    /// `folder` is one that only this user can enter.
    explicit SingleInstance(QString folder = runtimeFolder(), QObject *parent = nullptr);
    ~SingleInstance() override;

    /// Blocks for 200 ms at most. A first process that is too busy to answer has the request all the same, and will
    /// read it.
    [[nodiscard]] Role start(const OpenRequest &request);

Q_SIGNALS:
    /// Another process was started: open these, or raise what is open.
    void requested(const galley::window::OpenRequest &request);

private:
    [[nodiscard]] bool listen();
    void greet();

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace galley::window
