// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

// `instance FOLDER [PATH...]`: says which role it has; as the first, what later processes ask for, until it is killed.

#include "app/window/singleinstance.h"

#include <QCoreApplication>

#include <cstdio>

using namespace galley::window;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    SingleInstance instance(arguments.value(1));
    QObject::connect(&instance, &SingleInstance::requested, &instance, [](const OpenRequest &request) {
        std::printf("requested %s %s\n", qPrintable(request.paths.join(u'|')), request.activationToken.constData());
        std::fflush(stdout);
    });
    const SingleInstance::Role role = instance.start(OpenRequest::fromCommandLine(arguments.mid(2)));
    std::printf("%s\n",
                role == SingleInstance::Role::First            ? "first"
                    : role == SingleInstance::Role::HandedOver ? "handed over"
                                                               : "alone");
    std::fflush(stdout);
    return role == SingleInstance::Role::First ? QCoreApplication::exec() : 0;
}
