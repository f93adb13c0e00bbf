// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/view/requestguard.h"

#include "preview/view/scheme.h"

namespace galley::view {

void RequestGuard::interceptRequest(QWebEngineUrlRequestInfo &info)
{
    if (info.requestUrl().scheme() == pageScheme && info.requestMethod() == "GET")
        return;
    info.block(true);
    Q_EMIT refused(info.requestUrl());
}

} // namespace galley::view
