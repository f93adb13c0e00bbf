// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "preview/markdown/dialect.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>

/// One example of a rule, with what Jekyll publishes for it (see fixtures.rb).
struct Example
{
    QByteArray rule; ///< name of its file
    QByteArray name;
    QByteArray source;
    QByteArray expected; ///< HTML; code blocks without the highlighter's token spans
    galley::markdown::Dialect dialect;
};

/// Every example, in the order of files and lines.
[[nodiscard]] QList<Example> examples();

/// The dialect of a site whose `_config.yml` has these under `kramdown:`.
[[nodiscard]] galley::markdown::Dialect dialectOf(const QJsonObject &kramdownOptions);
