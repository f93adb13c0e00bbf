// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/view/scheme.h"

#include <QWebEngineUrlScheme>

namespace galley::view {

void registerScheme()
{
    QWebEngineUrlScheme scheme(QByteArray(pageScheme.data(), pageScheme.size()));
    scheme.setSyntax(QWebEngineUrlScheme::Syntax::Path);
    // Local: no page of another scheme could load anything of it. The content security policy stays in force.
    scheme.setFlags(QWebEngineUrlScheme::SecureScheme | QWebEngineUrlScheme::LocalScheme);
    QWebEngineUrlScheme::registerScheme(scheme);
}

} // namespace galley::view
