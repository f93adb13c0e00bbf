// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/view/scheme.h"

#include <QWebEngineUrlScheme>

namespace galley::view {

void registerScheme()
{
    QWebEngineUrlScheme scheme(QByteArray(pageScheme.data(), pageScheme.size()));
    scheme.setSyntax(QWebEngineUrlScheme::Syntax::Path);
    // Not a local scheme: such a page could be let near file: URLs by a setting, and without that setting it may not
    // even load its own style sheets. The content security policy stays in force.
    scheme.setFlags(QWebEngineUrlScheme::SecureScheme);
    QWebEngineUrlScheme::registerScheme(scheme);
}

} // namespace galley::view
