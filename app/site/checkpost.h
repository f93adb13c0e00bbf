// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/check.h"
#include "app/site/publishedimages.h"
#include "editor/post/document.h"
#include "editor/post/frontmatter.h"
#include "preview/markdown/lineindex.h"

namespace galley::site {

/// The rules that look at one post. Used once.
class PostCheck final
{
public:
    PostCheck(const CheckedSite &site, const QString &file, const QByteArray &bytes);

    [[nodiscard]] QList<Finding> run();

private:
    /// About the whole file.
    Finding &add(const char *rule, const QString &text);
    /// Offsets are bytes of the source.
    Finding &add(const char *rule, qsizetype begin, qsizetype end, const QString &text);
    Finding &add(const char *rule, const post::FrontMatterEntry &entry, const QString &text);
    /// Gives the finding its fix, if the edit could be made.
    void fix(Finding &finding, const post::FrontMatter::Edit &edit) const;
    /// The same for splices that nobody has tried out yet: front matter and page must read as before.
    void fixIfNothingChanges(Finding &finding, const QList<post::Splice> &splices) const;

    // checkpost.cpp
    void checkBytes();
    void checkPlace();
    void checkBrokenYaml(const post::Error &error);
    void checkRecord(const post::FrontMatter &frontMatter);
    [[nodiscard]] PostRecord recordOf(const post::Value &frontMatter) const;

    // checkentries.cpp
    void checkEntries(const post::FrontMatter &frontMatter);
    void checkTwice(const post::FrontMatterEntry &entry, const post::FrontMatter &frontMatter);
    void checkKey(const post::FrontMatterEntry &entry, const post::FrontMatter &frontMatter);
    void checkSingular(const post::FrontMatterEntry &entry, const post::FrontMatter &frontMatter);
    void checkPlural(const post::FrontMatterEntry &entry, const post::FrontMatter &frontMatter);
    void checkItemCommas(const post::FrontMatterEntry &entry, const post::FrontMatter &frontMatter);
    void checkCase(const post::FrontMatterEntry &entry, const post::FrontMatter &frontMatter);
    void checkDate(const post::FrontMatterEntry &entry);
    void checkTitle(const post::FrontMatterEntry &entry);
    [[nodiscard]] bool isUsedAlone(const QString &key, const QString &word) const;

    // checkbody.cpp
    void checkBody(const post::Value &frontMatter);
    void checkImages(const PublishedImages &published, const markdown::RenderedPost &rendered);
    void checkLinks(const PublishedImages &published, const markdown::RenderedPost &rendered);
    void checkAnchor(const QString &file, const QString &fragment, const markdown::Link &link,
                     const markdown::RenderedPost &rendered);
    void checkNotes(const markdown::RenderedPost &rendered, const LiquidReading *liquid);
    void checkLiquid(const LiquidReading &reading);
    void checkTarget(const LiquidTag &tag);

    const CheckedSite &m_site;
    const QString m_file;
    const QByteArray m_bytes; ///< of the file
    post::Snapshot m_snapshot;
    const markdown::LineIndex m_lines; ///< of the source
    QList<Finding> m_findings;
};

} // namespace galley::site
