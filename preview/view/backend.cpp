// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/view/backend.h"

#include <QCoreApplication>
#include <QDir>
#include <QOffscreenSurface>
#include <QOpenGLContext>
#include <QOpenGLFunctions>

#include <sched.h>
#include <sys/wait.h>
#include <unistd.h>

namespace galley::view {
namespace {

bool hasGraphicsCard()
{
    // Without a render node every OpenGL is Mesa's on the processor: no need to load it (and LLVM) only to ask its
    // name.
    if (QDir(QStringLiteral("/dev/dri")).entryList({QStringLiteral("renderD*")}, QDir::System | QDir::Files).isEmpty()
        && !QFile::exists(QStringLiteral("/dev/nvidiactl")))
        return false;
    QOpenGLContext context;
    if (!context.create())
        return false;
    QOffscreenSurface surface;
    surface.setFormat(context.format());
    surface.create();
    if (!surface.isValid() || !context.makeCurrent(&surface))
        return false;
    const QByteArray renderer(reinterpret_cast<const char *>(context.functions()->glGetString(GL_RENDERER)));
    context.doneCurrent();
    return !isSoftwareRenderer(renderer);
}

/// As Chromium finds it out: by trying in a child process.
bool canMakeUserNamespace()
{
    const pid_t child = fork();
    if (child == 0)
        _exit(unshare(CLONE_NEWUSER) == 0 ? 0 : 1);
    int status = 0;
    return child > 0 && waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace

bool isSoftwareRenderer(const QByteArray &renderer)
{
    const QByteArray name = renderer.toLower();
    return name.isEmpty() || name.contains("llvmpipe") || name.contains("softpipe") || name.contains("swrast")
        || name.contains("software") || name.contains("swr ");
}

void chooseQuickBackend()
{
    if (qEnvironmentVariableIsEmpty("QT_QUICK_BACKEND") && !hasGraphicsCard())
        qputenv("QT_QUICK_BACKEND", "software");
}

void leaveOutSpareProcess()
{
    const QByteArray wanted = "--no-unsandboxed-zygote";
    QByteArray flags = qgetenv("QTWEBENGINE_CHROMIUM_FLAGS");
    if (flags.split(' ').contains(wanted))
        return;
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS", flags.isEmpty() ? wanted : flags + ' ' + wanted);
}

QString unavailableReason()
{
    if (qEnvironmentVariableIntValue("QTWEBENGINE_DISABLE_SANDBOX") == 1
        || qgetenv("QTWEBENGINE_CHROMIUM_FLAGS").contains("--no-sandbox"))
        return {};
    if (geteuid() == 0) {
        return QCoreApplication::translate(
            "galley::view",
            "There is no preview, because Galley was started as root and the preview's sandbox does not "
            "work for root. Start Galley as an ordinary user to see the preview.");
    }
    if (!canMakeUserNamespace()) {
        return QCoreApplication::translate(
            "galley::view",
            "There is no preview, because this system does not let programs make user namespaces, which "
            "the preview's sandbox needs (kernel.unprivileged_userns_clone).");
    }
    return {};
}

} // namespace galley::view
