// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/siteconfig.h"
#include "editor/post/result.h"

#include <QByteArray>
#include <QString>

namespace galley::site {

/// A post's source with an address that it had, percent-encoded as PostRecord has it, added to `redirect_from`.
[[nodiscard]] post::Result<QByteArray> withRedirect(const QByteArray &source, const QString &oldUrl);

/// Whether the site heeds `redirect_from`: jekyll-redirect-from is among its plugins.
[[nodiscard]] bool hasRedirects(const SiteConfig &config);

/// What to tell somebody who wants a redirect where there is no plugin for it.
[[nodiscard]] QString noRedirectsNote();

} // namespace galley::site
