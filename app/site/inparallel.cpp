// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/inparallel.h"

#include <QThreadPool>

#include <algorithm>
#include <atomic>

namespace galley::site {

void inParallel(qsizetype count, const std::function<void(qsizetype)> &work)
{
    std::atomic<qsizetype> next = 0;
    const auto take = [&] {
        static constexpr qsizetype batch = 16;
        for (qsizetype from = next.fetch_add(batch); from < count; from = next.fetch_add(batch)) {
            for (qsizetype i = from; i < std::min(from + batch, count); ++i)
                work(i);
        }
    };
    QThreadPool pool;
    for (int i = 1; i < pool.maxThreadCount() && i * 16 < count; ++i)
        pool.start(take);
    take();
    pool.waitForDone();
}

} // namespace galley::site
