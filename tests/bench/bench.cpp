// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "bench.h"

#include <algorithm>
#include <cstdio>
#include <ctime>

namespace bench {

namespace {

/// The time that this thread had a processor for: what other programs take does not count.
double threadMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

double timeOf(const std::function<void()> &call, int times)
{
    const double begin = threadMilliseconds();
    for (int i = 0; i < times; ++i)
        call();
    return (threadMilliseconds() - begin) / times;
}

} // namespace

double millisecondsOnce(const std::function<void()> &call)
{
    return timeOf(call, 1);
}

double milliseconds(const std::function<void()> &call)
{
    constexpr double roundLength = 20;
    constexpr int rounds = 15;
    const double first = timeOf(call, 1);
    const int times = std::clamp(static_cast<int>(roundLength / std::max(first, 0.001)), 1, 2000);
    double least = first;
    for (int i = 0; i < rounds; ++i)
        least = std::min(least, timeOf(call, times));
    return least;
}

void report(const QByteArray &name, double value, const char *unit, std::optional<double> baseline)
{
    std::printf("%s\t%.4g\t%s\t", name.constData(), value, unit);
    if (baseline)
        std::printf("%.4g\t%.3g\n", *baseline, value / *baseline);
    else
        std::printf("\t\n");
    std::fflush(stdout);
}

} // namespace bench
