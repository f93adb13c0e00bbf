// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/check.h"
#include "editor/post/document.h"
#include "editor/post/frontmatter.h"

namespace galley::site {

/// The rules that look at one post. Used once.
class PostCheck final
{
public:
    PostCheck(const SiteRules &rules, const QString &file, const QByteArray &source, const QDateTime &now);

    [[nodiscard]] QList<Finding> run();

private:
    void add(const char *rule, int line, const QString &text);
    void checkBytes();
    void checkEntries(const post::FrontMatter &frontMatter);
    void checkWords(const post::FrontMatterEntry &entry);
    void checkDate(const post::FrontMatterEntry &entry);
    void checkImages(const post::Value &frontMatter);

    const SiteRules &m_rules;
    const QString m_file;
    const QByteArray m_bytes; ///< of the file
    const QDateTime m_now;
    post::Snapshot m_snapshot;
    QList<Finding> m_findings;
};

} // namespace galley::site
