// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWebEngineUrlRequestInterceptor>

namespace galley::view {

/// Refuses every request of the page that does not stay in the private scheme. The last of several walls: the markup is
/// filtered, the page's content security policy allows no other source, and navigation is refused.
class RequestGuard final : public QWebEngineUrlRequestInterceptor
{
    Q_OBJECT

public:
    using QWebEngineUrlRequestInterceptor::QWebEngineUrlRequestInterceptor;

    void interceptRequest(QWebEngineUrlRequestInfo &info) override;

Q_SIGNALS:
    /// A request was refused. Nothing should ever make this happen; the tests listen.
    void refused(const QUrl &url);
};

} // namespace galley::view
