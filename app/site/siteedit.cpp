// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/siteedit.h"

#include "app/site/permalink.h"
#include "app/site/postindex.h"
#include "editor/post/frontmattersplit.h"
#include "editor/post/rawfile.h"
#include "editor/post/yaml.h"

#include <QFileInfo>
#include <QHash>
#include <QUtf8StringView>

#include <utility>

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
    Work(const SiteRules &rules, const QList<SitePost> &posts, const QList<EditedPost> &edits,
         const QList<std::pair<QString, QString>> &folders)
        : m_rules(rules)
        , m_posts(posts)
        , m_edits(edits)
        , m_moves(movesOf(rules, edits, folders))
        , m_urls(rules.config, m_moves, stemsOf(posts))
        , m_references(rules.config, m_moves, namesOf(posts), m_urls)
    {
        for (const SitePost &post : posts)
            m_urlOfPost.insert(post.file, post.record.url);
    }

    SiteEdit run()
    {
        for (const auto &[from, to] : m_moves.folders)
            m_edit.changes.append({.from = from, .to = to, .folder = true});
        QHash<QString, const EditedPost *> edited;
        for (const EditedPost &edit : m_edits)
            edited.insert(edit.file, &edit);
        if (!m_moves.isEmpty()) {
            for (const SiteText &text : siteTexts(m_rules.config)) {
                if (!edited.contains(text.path) && !liesInMovedFolder(text.path))
                    follow(text);
            }
        }
        for (const EditedPost &edit : m_edits)
            add(edit);
        return std::move(m_edit);
    }

private:
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

    static QSet<QString> stemsOf(const QList<SitePost> &posts)
    {
        QSet<QString> stems;
        for (const SitePost &post : posts)
            stems.insert(UrlRewriter::stemOf(post.record.url));
        return stems;
    }

    static PostNames namesOf(const QList<SitePost> &posts)
    {
        QList<PostNames::Post> names;
        for (const SitePost &post : posts) {
            if (!post.record.draft && !post.record.broken)
                names.append({post.record.path, post.record.slug, post.record.date.date()});
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

    void follow(const SiteText &text)
    {
        const QString path = m_rules.config.folder() + u'/' + text.path;
        if (QFileInfo(path).size() > largestText)
            return;
        const Result<post::RawFile> raw = post::readRawFile(path);
        if (!raw) {
            m_edit.unread.append(text.path);
            return;
        }
        if (!m_references.mayConcern(raw->bytes))
            return;
        if (!QUtf8StringView(raw->bytes).isValidUtf8()) {
            m_edit.unread.append(text.path);
            return;
        }
        const QByteArray after = followed(text.path, raw->bytes, text.kind, pageOf(text, raw->bytes));
        if (after != raw->bytes)
            m_edit.changes.append({.from = text.path, .to = text.path, .before = raw->bytes, .after = after});
    }

    void add(const EditedPost &edit)
    {
        Change change{.from = edit.file, .to = edit.newFile, .before = edit.before, .after = edit.after};
        if (QUtf8StringView(edit.after).isValidUtf8())
            change.after = followed(edit.file, edit.after, kindOf(edit.file), m_urls.moving(edit.oldUrl, edit.newUrl));
        if (change.from != change.to || change.before != change.after)
            m_edit.changes.append(change);
    }

    [[nodiscard]] SiteText::Kind kindOf(const QString &post) const
    {
        const QString suffix = u'.' + QFileInfo(post).suffix().toLower();
        return m_rules.markdownExtensions.contains(suffix) ? SiteText::Kind::Markdown : SiteText::Kind::Html;
    }

    QByteArray followed(const QString &file, const QByteArray &bytes, SiteText::Kind kind,
                        const UrlRewriter::Page &page)
    {
        const bool marked = bytes.startsWith(byteOrderMark);
        const RewrittenText text =
            m_references.rewritten(marked ? bytes.sliced(byteOrderMark.size()) : bytes, kind, page);
        for (const RewrittenPlace &place : text.places)
            m_edit.references.append({file, place});
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
    const QList<SitePost> &m_posts;
    const QList<EditedPost> &m_edits;
    const Moves m_moves;
    const UrlRewriter m_urls;
    const References m_references;
    QHash<QString, QString> m_urlOfPost;
    SiteEdit m_edit;
};

} // namespace

QList<SitePost> sitePosts(const SiteRules &rules, const QDateTime &now)
{
    const QStringList files = findPosts(rules.config);
    QList<PostRecord> records = readPosts(rules, now);
    QList<SitePost> posts;
    posts.reserve(records.size());
    for (qsizetype i = 0; i < records.size() && i < files.size(); ++i)
        posts.append({files[i], std::move(records[i])});
    return posts;
}

SiteEdit editSite(const SiteRules &rules, const QList<SitePost> &posts, const QList<EditedPost> &edits,
                  const QList<std::pair<QString, QString>> &folders)
{
    return Work(rules, posts, edits, folders).run();
}

} // namespace galley::site
