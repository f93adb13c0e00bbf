// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace galley::view {

/// Sets QT_QUICK_BACKEND=software where the machine has no graphics card to speak of, unless the variable is set
/// already. A WebEngine view makes Qt draw the whole window through OpenGL; drawn by the processor that costs 25 ms for
/// each key instead of 2 (DESIGN.md). Call it after the QApplication is made and before the first view. Takes a few
/// milliseconds.
void chooseQuickBackend();

/// Keeps Chromium from starting the process that GPU and utility processes would be forked from: the preview starts
/// neither on most machines, and where it does they are started directly. That is 8 MB of 266 with a post of 100 KB. The
/// renderers keep their sandbox and the zygote that sets it up. Call it before the first view.
void leaveOutSpareProcess();

/// Whether this OpenGL renderer (GL_RENDERER) draws on the processor.
[[nodiscard]] bool isSoftwareRenderer(const QByteArray &renderer);

/// Why Qt WebEngine would end the whole program here, in words for people; empty where it works. Its sandbox refuses
/// the root user and needs user namespaces. We never switch the sandbox off; who starts the program may
/// (QTWEBENGINE_DISABLE_SANDBOX=1).
[[nodiscard]] QString unavailableReason();

} // namespace galley::view
