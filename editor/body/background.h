// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <memory>

namespace galley::body {

/// Runs `work(stop)` in the thread pool, where `stop()` turns true when the future is cancelled. Nobody waits for it:
/// `work` must hold copies of all that it reads.
template <typename Result, typename Work> [[nodiscard]] QFuture<Result> inBackground(Work work)
{
    auto promise = std::make_shared<QPromise<Result>>();
    QFuture<Result> future = promise->future();
    promise->start();
    QThreadPool::globalInstance()->start([promise, work] {
        promise->addResult(work([&promise] { return promise->isCanceled(); }));
        promise->finish();
    });
    return future;
}

} // namespace galley::body
