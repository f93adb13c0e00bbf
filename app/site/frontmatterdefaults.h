// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/siteconfig.h"
#include "editor/post/keypath.h"
#include "editor/post/value.h"

#include <QHash>
#include <QList>
#include <QString>

namespace galley::site {

/// The `defaults` of a configuration: what a post has without saying so (jekyll 4.3, frontmatter_defaults.rb). Patterns
/// with `*` in a scope's path are looked up on disk once, at construction. Then a plain value; any thread.
class FrontMatterDefaults final
{
public:
    explicit FrontMatterDefaults(const SiteConfig &config);

    struct Found
    {
        post::Value values{post::Value::Entries{}};
        QHash<QString, int> rules; ///< key -> number of the rule that gave its value, from 1
    };

    /// Everything that holds for a document, the narrower scope over the wider one. `path` is relative to the folder of
    /// the collections, `type` a collection's label.
    [[nodiscard]] Found all(const QString &path, const QString &type) const;

    /// The number of the rule, from 1, that gives the value at a path of keys; 0 where none does.
    [[nodiscard]] int ruleOf(const post::KeyPath &value, const QString &path, const QString &type) const;

    /// What the patterns of the scopes were found to mean on disk.
    [[nodiscard]] QStringList prefixes() const;

private:
    struct Rule
    {
        int number = 0;
        bool scoped = false;
        QString path; ///< without a slash in front
        QStringList prefixes; ///< paths begin with one of these
        std::optional<QString> type;
        post::Value values;

        [[nodiscard]] bool applies(const QString &document, const QString &documentType) const;
    };

    static bool hasPrecedence(const Rule *old, const Rule &rule);

    QList<Rule> m_rules;
};

} // namespace galley::site
