// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QCoreApplication>
#include <QFuture>
#include <QPointer>
#include <QtConcurrentRun>

#include <type_traits>
#include <utility>

namespace galley::window {

/// Runs `work` in a worker thread and hands its result to `then` in the GUI thread, unless `context` is gone by then.
/// QFuture::then(context, ...) must not outlive its context: Qt 6.4 asserts that in the worker thread.
template <typename Work, typename Then> void inBackground(QObject *context, Work work, Then then)
{
    QtConcurrent::run(std::move(work))
        .then(QCoreApplication::instance(),
              [guard = QPointer<QObject>(context), then = std::move(then)](const std::invoke_result_t<Work> &result) {
                  if (guard)
                      then(result);
              });
}

} // namespace galley::window
