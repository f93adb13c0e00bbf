// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

class QDataStream;

namespace galley::window {

/// What somebody who starts the program wants of it.
struct OpenRequest
{
    QStringList paths; ///< absolute; none: only raise the window
    /// The desktop's leave to take the focus: XDG_ACTIVATION_TOKEN on Wayland, DESKTOP_STARTUP_ID on X11. May be empty.
    QByteArray activationToken;

    /// Makes the paths absolute and reads the token. Before QApplication is made, which takes it out of the
    /// environment.
    [[nodiscard]] static OpenRequest fromCommandLine(const QStringList &paths);

    friend bool operator==(const OpenRequest &, const OpenRequest &) = default;
};

/// The bytes that a request goes over the socket in.
[[nodiscard]] QByteArray packed(const OpenRequest &request);

/// Where the process of this user and this display listens: its folder is `runtimeFolder`. Add ".lock" for its lock.
[[nodiscard]] QString endpoint(const QString &folder);

/// $XDG_RUNTIME_DIR, else a folder that only this user can enter; empty where there is none.
[[nodiscard]] QString runtimeFolder();

enum class Patience {
    None, ///< nobody listens: then there is no first process
    Some, ///< there is one, and it may be just about to listen
};

/// Gives the request to the process that was started first; false where there is none. Blocks for 200 ms at most. A
/// process too busy to answer in that time has the request all the same, and will read it. Links nothing but Qt Core,
/// so that a second start costs next to nothing.
[[nodiscard]] bool handOver(const OpenRequest &request, const QString &folder = runtimeFolder(),
                            Patience patience = Patience::None);

/// What the first process answers.
constexpr char Received[] = "received";

} // namespace galley::window
