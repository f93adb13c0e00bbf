// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QLatin1String>

namespace galley::view {

/// Name of the private URL scheme under which everything that the page may load is served.
inline constexpr QLatin1String pageScheme("galley-page");

/// Makes the scheme known to Qt WebEngine. Once, before the QApplication is made, as QWebEngineUrlScheme demands.
void registerScheme();

} // namespace galley::view
