// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

#include <utility>

namespace galley::window {

/// Runs `work` in a worker thread and hands its result to `then` in the GUI thread, later and never from within this
/// call, unless `context` is gone by then. QFuture::then(context, ...) does neither: it calls at once what is done at
/// once, and Qt 6.4 asserts in the worker thread that its context is still there.
template <typename Work, typename Then> void inBackground(QObject *context, Work work, Then then)
{
    const auto run = [work = std::move(work), then = std::move(then), guard = QPointer<QObject>(context),
                      app = QCoreApplication::instance()]() mutable {
        const auto deliver = [then, guard, result = work()]() mutable {
            if (guard)
                then(std::move(result));
        };
        QMetaObject::invokeMethod(app, deliver, Qt::QueuedConnection);
    };
    QThreadPool::globalInstance()->start(run);
}

} // namespace galley::window
