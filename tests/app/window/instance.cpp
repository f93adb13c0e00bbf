// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

// `instance FOLDER [PATH...]`: says which role it has; as the first, what later processes ask for, until it is killed.
// `instance --hand-over FOLDER [PATH...]`: only hands over where somebody listens, as the command line tool does.

#include "app/window/singleinstance.h"

#include <QCoreApplication>

#include <cstdio>

using namespace galley::window;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--hand-over")) {
        const bool done = handOver(OpenRequest::fromCommandLine(arguments.mid(3)), arguments.value(2));
        std::printf("%s\n", done ? "handed over" : "nobody");
        return 0;
    }
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
