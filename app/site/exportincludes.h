// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/siteconfig.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace galley::site {

/// An include that a post uses, on its way into another site.
struct ExportInclude
{
    enum class Where {
        Target, ///< the other site has one of its own, which stays as it is
        Source, ///< it comes along from the post's site
        Nowhere, ///< neither has it; a theme may
    };

    QString name; ///< as the tag has it
    Where where = Where::Nowhere;
    QString file; ///< in the source, absolute; where it has one
    QString target; ///< relative to the target site's folder
};

/// Those that the text's `include` tags name, and those that these name. Names that Liquid works out are passed over.
/// Looks at the disk.
[[nodiscard]] QList<ExportInclude> exportIncludes(const QByteArray &source, const SiteConfig &from,
                                                  const SiteConfig &target);

} // namespace galley::site
