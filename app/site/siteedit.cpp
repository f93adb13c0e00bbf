// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/siteedit.h"

#include "app/site/inparallel.h"
#include "app/site/permalink.h"
#include "editor/post/frontmattersplit.h"
#include "editor/post/rawfile.h"
#include "editor/post/yaml.h"

#include <QFileInfo>
#include <QHash>
#include <QUtf8StringView>

#include <atomic>
#include <utility>
#include <vector>

namespace galley::site {

using post::Result;
using post::Value;

namespace {

const QByteArray byteOrderMark = "\xEF\xBB\xBF";

/// Larger ones are no texts that somebody writes links in.
constexpr qint64 largestText = 8 * 1024 * 1024;

class Work final
{
public:
    Work(const SiteRules &rules, const QList<IndexedPost> &posts, const QList<EditedPost> &edits,
         const QList<std::pair<QString, QString>> &folders, const Planning &planning)
        : m_rules(rules)
        , m_planning(planning)
        , m_edits(edits)
        , m_moves(movesOf(rules, edits, folders))
        , m_urls(rules.config, m_moves, stemsOf(posts))
        , m_references(rules.config, m_moves, namesOf(rules.config, posts), m_urls)
    {
        for (const IndexedPost &post : posts)
            m_urlOfPost.insert(post.file, post.url);
    }

    Result<SiteEdit> run()
    {
        QSet<QString> edited;
        for (const EditedPost &edit : m_edits)
            edited.insert(edit.file);
        QList<SiteText> texts = m_moves.isEmpty() ? QList<SiteText>() : siteTexts(m_rules.config);
        texts.removeIf(
            [&](const SiteText &text) { return edited.contains(text.path) || liesInMovedFolder(text.path); });
        // What each becomes is worked out by itself, and put together in their order.
        std::vector<Part> parts(size_t(texts.size() + m_edits.size()));
        inParallel(qsizetype(parts.size()), [&](qsizetype i) {
            if (m_planning.isCanceled())
                return;
            parts[size_t(i)] = i < texts.size() ? follow(texts.at(i)) : add(m_edits.at(i - texts.size()));
            if (m_planning.progress)
                m_planning.progress(++m_done, qsizetype(parts.size()));
        });
        if (m_planning.isCanceled())
            return Planning::cancellation();
        SiteEdit edit;
        for (const auto &[from, to] : m_moves.folders)
            edit.changes.append({.from = from, .to = to, .folder = true});
        for (Part &part : parts) {
            edit.changes += std::move(part.changes);
            edit.references += std::move(part.references);
            edit.unread += std::move(part.unread);
        }
        return edit;
    }

private:
    /// Of one file.
    using Part = SiteEdit;

    static Moves movesOf(const SiteRules &rules, const QList<EditedPost> &edits,
                         const QList<std::pair<QString, QString>> &folders)
    {
        Moves moves{.pages = {}, .folders = folders};
        const QString root = rules.config.folder() + u'/';
        for (const EditedPost &edit : edits) {
            if (!edit.followed)
                continue;
            if (edit.file != edit.newFile || edit.oldUrl != edit.newUrl)
                moves.pages.append({postPath(rules.config, root + edit.file),
                                    postPath(rules.config, root + edit.newFile), edit.oldUrl, edit.newUrl});
        }
        return moves;
    }

    static QSet<QString> stemsOf(const QList<IndexedPost> &posts)
    {
        QSet<QString> stems;
        for (const IndexedPost &post : posts)
            stems.insert(UrlRewriter::stemOf(post.url));
        return stems;
    }

    static PostNames namesOf(const SiteConfig &config, const QList<IndexedPost> &posts)
    {
        QList<PostNames::Post> names;
        for (const IndexedPost &post : posts) {
            if (!post.draft && post.hidden != PostRecord::Hidden::Broken)
                names.append({postPath(config, config.folder() + u'/' + post.file), post.slug, post.day});
        }
        return PostNames(names);
    }

    [[nodiscard]] bool liesInMovedFolder(const QString &path) const
    {
        for (const auto &[from, to] : m_moves.folders) {
            if (path.startsWith(from + u'/'))
                return true;
        }
        return false;
    }

    [[nodiscard]] Part follow(const SiteText &text) const
    {
        Part part;
        const QString path = m_rules.config.folder() + u'/' + text.path;
        if (QFileInfo(path).size() > largestText)
            return part;
        const Result<post::RawFile> raw = post::readRawFile(path);
        if (raw && !m_references.mayConcern(raw->bytes))
            return part;
        if (!raw || !QUtf8StringView(raw->bytes).isValidUtf8()) {
            part.unread.append(text.path);
            return part;
        }
        const QByteArray after = followed(text.path, raw->bytes, text.kind, pageOf(text, raw->bytes), part);
        if (after != raw->bytes)
            part.changes.append({.from = text.path, .to = text.path, .before = raw->bytes, .after = after});
        return part;
    }

    [[nodiscard]] Part add(const EditedPost &edit) const
    {
        Part part;
        Change change{.from = edit.file, .to = edit.newFile, .before = edit.before, .after = edit.after};
        if (mayRefer(edit) && QUtf8StringView(edit.after).isValidUtf8())
            change.after =
                followed(edit.file, edit.after, kindOf(edit.file), m_urls.moving(edit.oldUrl, edit.newUrl), part);
        if (change.from != change.to || change.before != change.after)
            part.changes.append(change);
        return part;
    }

    /// A page that moves takes its relative links along: each link and element may be one.
    [[nodiscard]] bool mayRefer(const EditedPost &edit) const
    {
        return (edit.oldUrl != edit.newUrl && (edit.after.contains('[') || edit.after.contains('<')))
            || m_references.mayConcern(edit.after);
    }

    [[nodiscard]] SiteText::Kind kindOf(const QString &post) const
    {
        const QString suffix = u'.' + QFileInfo(post).suffix().toLower();
        return m_rules.markdownExtensions.contains(suffix) ? SiteText::Kind::Markdown : SiteText::Kind::Html;
    }

    QByteArray followed(const QString &file, const QByteArray &bytes, SiteText::Kind kind,
                        const UrlRewriter::Page &page, Part &part) const
    {
        const bool marked = bytes.startsWith(byteOrderMark);
        const RewrittenText text =
            m_references.rewritten(marked ? bytes.sliced(byteOrderMark.size()) : bytes, kind, page);
        for (const RewrittenPlace &place : text.places)
            part.references.append({file, place});
        return marked ? byteOrderMark + text.source : text.source;
    }

    [[nodiscard]] UrlRewriter::Page pageOf(const SiteText &text, const QByteArray &bytes) const
    {
        if (text.isPost)
            return m_urls.at(m_urlOfPost.value(text.path, QStringLiteral("/")));
        if (text.path.startsWith(u'_') || text.kind == SiteText::Kind::Data)
            return m_urls.anywhere();
        // A page: by its own permalink, else by its place.
        const post::FrontMatterSplit split = post::splitFrontMatter(bytes);
        const Result<Value> own =
            post::readYaml(QByteArrayView(bytes).sliced(split.yamlStart, split.yamlEnd - split.yamlStart));
        const Value *permalink = own ? own->find(u"permalink") : nullptr;
        if (permalink && permalink->isText())
            return m_urls.at(permalink->toString());
        const QString stem = u'/' + text.path.left(text.path.lastIndexOf(u'.'));
        const bool pretty =
            permalinkTemplate(m_rules.permalink).endsWith(u'/') && !stem.endsWith(QLatin1String("/index"));
        return m_urls.at(pretty ? stem + u'/' : stem + QLatin1String(".html"));
    }

    const SiteRules &m_rules;
    const Planning &m_planning;
    const QList<EditedPost> &m_edits;
    const Moves m_moves;
    const UrlRewriter m_urls;
    const References m_references;
    QHash<QString, QString> m_urlOfPost;
    std::atomic<qsizetype> m_done = 0;
};

} // namespace

Result<SiteEdit> editSite(const SiteRules &rules, const QList<IndexedPost> &posts, const QList<EditedPost> &edits,
                          const QList<std::pair<QString, QString>> &folders, const Planning &planning)
{
    return Work(rules, posts, edits, folders, planning).run();
}

} // namespace galley::site
