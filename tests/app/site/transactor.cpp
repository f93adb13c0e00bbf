// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

// Does to a site what the changes say, and kills itself at a step; or recovers what such a process left.
//     transactor SITE CHANGES STEP     STEP: number of the step to die at, from 0; -1: none
//     transactor recover

#include "app/site/applychanges.h"
#include "app/site/siterecovery.h"
#include "tests/app/site/sampletransaction.h"

#include <QCoreApplication>
#include <QStringList>

#include <csignal>
#include <unistd.h>

using namespace galley;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("recover")) {
        (void)site::recoverUnfinished();
        return 0;
    }
    const int dieAt = arguments.value(3).toInt();
    int step = 0;
    const auto allow = [&step, dieAt](site::Step, const QString &) {
        if (step++ == dieAt)
            ::kill(::getpid(), SIGKILL);
        return true;
    };
    const site::ChangeSet set = test::sampleChanges(arguments.value(1), arguments.value(2).toInt());
    return site::applyChanges(set, {allow}) ? 0 : 1;
}
