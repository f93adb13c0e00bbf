// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/body/textstatistics.h"
#include "editor/post/document.h"

#include <QFutureWatcher>
#include <QTimer>

namespace galley::body {

/// Counts a post anew, in another thread, when its text has come to rest.
class StatisticsWatch final : public QObject
{
    Q_OBJECT

public:
    /// The document must outlive the watch. The first count is told soon after.
    explicit StatisticsWatch(post::Document *post, QObject *parent = nullptr);

    [[nodiscard]] const TextStatistics &statistics() const { return m_statistics; }

Q_SIGNALS:
    void changed(const galley::body::TextStatistics &statistics);

private:
    void count();
    void take();

    post::Document *m_post;
    QTimer m_rest;
    QFutureWatcher<TextStatistics> m_counting;
    TextStatistics m_statistics;
};

} // namespace galley::body
