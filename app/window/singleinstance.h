// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>

namespace galley::window {

/// What somebody who starts the program wants of it.
struct OpenRequest
{
    QStringList paths; ///< absolute; none: only raise the window
    /// The desktop's leave to take the focus: XDG_ACTIVATION_TOKEN on Wayland, DESKTOP_STARTUP_ID on X11. May be empty.
    QByteArray activationToken;

    /// Makes the paths absolute and takes the token out of the environment, so that no child uses it again.
    [[nodiscard]] static OpenRequest fromCommandLine(const QStringList &paths);

    friend bool operator==(const OpenRequest &, const OpenRequest &) = default;
};

/// One process for each user and display: a second one hands its request to the first and ends, so that a post that is
/// open is raised and never opened twice. No GUI, so that the second process is gone before a window library is loaded.
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

    /// $XDG_RUNTIME_DIR; empty where there is none.
    [[nodiscard]] static QString runtimeFolder();

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
