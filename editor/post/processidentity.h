// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QtGlobal>

namespace galley::post {

/// Which process it was, also after the machine was started again and its number was given to another one.
struct ProcessIdentity
{
    QByteArray bootId; ///< of /proc/sys/kernel/random/boot_id
    qint64 pid = 0;
    qint64 startTime = 0; ///< ticks since the boot, field 22 of /proc/PID/stat

    [[nodiscard]] static ProcessIdentity ofThisProcess();
    /// Whether it still runs, as far as this process can see: one in another PID namespace seems to have ended.
    [[nodiscard]] bool isRunning() const;

    friend bool operator==(const ProcessIdentity &, const ProcessIdentity &) = default;
};

} // namespace galley::post
