// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QCoreApplication>
#include <QMetaObject>
#include <QPointer>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <exception>
#include <memory>
#include <type_traits>
#include <utility>

namespace galley::window {

/// Runs `work` in a worker thread and hands its result, if it has one, to `then` in the GUI thread, unless `context` is
/// gone by then. `then` always comes from the event loop, never while this function still runs. Work does not throw;
/// should it do so after all, that is logged and `then` is not called.
/// Not QFuture::then(context, ...): Qt 6.4 asserts in the worker thread that the context is still there, and calls at
/// once where the work is done already.
template <typename Work, typename Then> void inBackground(QThreadPool *pool, QObject *context, Work work, Then then)
{
    using Result = std::invoke_result_t<Work>;
    auto run = [guard = QPointer<QObject>(context), work = std::move(work),
                then = std::make_shared<Then>(std::move(then))]() mutable {
        const auto deliver = [](auto call) {
            QMetaObject::invokeMethod(QCoreApplication::instance(), std::move(call), Qt::QueuedConnection);
        };
        try {
            if constexpr (std::is_void_v<Result>) {
                work();
                deliver([guard, then] {
                    if (guard)
                        (*then)();
                });
            } else {
                deliver([guard, then, result = std::make_shared<Result>(work())] {
                    if (guard)
                        (*then)(std::move(*result));
                });
            }
        } catch (const std::exception &error) {
            qCritical("A worker failed: %s", error.what());
        }
    };
    static_cast<void>(QtConcurrent::run(pool, std::move(run)));
}

template <typename Work, typename Then> void inBackground(QObject *context, Work work, Then then)
{
    inBackground(QThreadPool::globalInstance(), context, std::move(work), std::move(then));
}

} // namespace galley::window
