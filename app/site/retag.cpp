// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/retag.h"

#include "app/site/inparallel.h"
#include "app/site/postindex.h"
#include "app/site/redirect.h"
#include "app/site/rubytext.h"
#include "app/site/siteedit.h"
#include "editor/post/frontmatter.h"
#include "editor/post/rawfile.h"
#include "editor/post/splice.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <atomic>
#include <vector>

namespace galley::site {

using post::Error;
using post::FrontMatter;
using post::FrontMatterEntry;
using post::KeyPath;
using post::Result;
using post::Value;
using Kind = Retagging::Kind;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(galley::site::Retag)
};

const QByteArray byteOrderMark = "\xEF\xBB\xBF";

QStringList textsOf(const Value::Items &items)
{
    QStringList texts;
    for (const Value &item : items)
        texts.append(rubyText(item));
    return texts;
}

/// The words with one renamed; it is not there twice then.
QStringList renamed(const QStringList &words, const Retagging &retagging)
{
    QStringList result;
    bool there = false;
    for (const QString &word : words) {
        const bool concerned = word == retagging.from || word == retagging.to;
        if (!concerned)
            result.append(word);
        else if (!there && !retagging.to.isEmpty())
            result.append(retagging.to);
        there = there || concerned;
    }
    return result;
}

QStringList namesOf(const PostRecord &record, Kind kind)
{
    return textsOf(kind == Kind::Tag ? record.tags : record.categories);
}

/// The front matter of one post on its way.
class PostRetagging final
{
public:
    explicit PostRetagging(QByteArray source)
        : m_source(std::move(source))
    {
    }

    Result<void> apply(const Retagging &retagging)
    {
        const bool tag = retagging.kind == Kind::Tag;
        const Result<void> many = change(tag ? QStringLiteral("tags") : QStringLiteral("categories"), retagging, true);
        return many ? change(tag ? QStringLiteral("tag") : QStringLiteral("category"), retagging, false) : many;
    }

    [[nodiscard]] const QByteArray &source() const { return m_source; }

private:
    /// `words`: a text is split at its blanks.
    Result<void> change(const QString &key, const Retagging &retagging, bool words)
    {
        const Result<FrontMatter> frontMatter = FrontMatter::read(m_source);
        if (!frontMatter)
            return frontMatter.error();
        const KeyPath path(key);
        const FrontMatterEntry *entry = frontMatter->find(path);
        if (!entry)
            return {};
        if (entry->value.type() == Value::Type::Sequence)
            return changeList(*frontMatter, *entry, retagging);
        if (words && entry->value.isText()) {
            const QStringList before = rubySplit(entry->value.toString());
            const QStringList after = renamed(before, retagging);
            return before == after || !before.contains(retagging.from) ? Result<void>()
                                                                       : take(frontMatter->setWords(path, after));
        }
        if (entry->value.isNull() || rubyText(entry->value) != retagging.from)
            return {};
        return take(retagging.to.isEmpty() ? frontMatter->unset(path) : frontMatter->set(path, Value(retagging.to)));
    }

    Result<void> changeList(const FrontMatter &frontMatter, const FrontMatterEntry &entry, const Retagging &retagging)
    {
        Value::Items items;
        bool there = false;
        bool found = false;
        for (const Value &item : entry.value.items()) {
            const QString text = rubyText(item);
            const bool from = text == retagging.from;
            found = found || from;
            if (!from && text != retagging.to)
                items.append(item);
            else if (!there && !retagging.to.isEmpty())
                items.append(from ? Value(retagging.to) : item);
            there = there || from || text == retagging.to;
        }
        return found ? take(frontMatter.set(entry.path, Value(items))) : Result<void>();
    }

    Result<void> take(const FrontMatter::Edit &edit)
    {
        if (!edit)
            return edit.error();
        return post::applySplices(m_source, *edit)
            ? Result<void>()
            : Result<void>(Error{.what = Texts::tr("The front matter could not be changed.")});
    }

    QByteArray m_source;
};

/// What becomes of one post.
struct Outcome
{
    PostRecord before;
    std::optional<EditedPost> edit; ///< none where it must be left as it is
    QString url; ///< then
};

class Planner final
{
public:
    Planner(const SiteRules &rules, const QList<Retagging> &retaggings, const RetagOptions &options,
            const Planning &planning)
        : m_rules(rules)
        , m_retaggings(retaggings)
        , m_options(options)
        , m_planning(planning)
    {
    }

    Result<RetagPlan> run()
    {
        Result<QList<IndexedPost>> posts = postsFor(m_planning, m_rules, m_options.now);
        if (!posts)
            return posts.error();
        m_posts = std::move(*posts);
        editPosts();
        if (m_planning.isCanceled())
            return Planning::cancellation();
        if (Result<void> free = checkAddresses(); !free)
            return free.error();
        const Result<SiteEdit> site = editSite(m_rules, m_posts, m_edits, {}, m_planning);
        if (!site)
            return site.error();
        m_plan.changes = {.folder = m_rules.config.folder(), .action = actionText(), .changes = site->changes};
        m_plan.posts = static_cast<int>(m_edits.size());
        tell(*site);
        return m_plan;
    }

private:
    [[nodiscard]] bool isConcerned(const IndexedPost &post) const
    {
        return std::any_of(m_retaggings.begin(), m_retaggings.end(), [&post](const Retagging &retagging) {
            return (retagging.kind == Kind::Tag ? post.tags : post.categories).contains(retagging.from);
        });
    }

    void editPosts()
    {
        QList<const IndexedPost *> concerned;
        for (const IndexedPost &post : std::as_const(m_posts)) {
            if (post.hidden == PostRecord::Hidden::Broken)
                m_broken.append(post.file);
            else if (isConcerned(post))
                concerned.append(&post);
        }
        std::vector<Outcome> outcomes(size_t(concerned.size()));
        std::atomic<qsizetype> done = 0;
        inParallel(concerned.size(), [&](qsizetype i) {
            if (m_planning.isCanceled())
                return;
            outcomes[size_t(i)] = edited(concerned.at(i)->file);
            if (m_planning.progress)
                m_planning.progress(++done, concerned.size());
        });
        for (qsizetype i = 0; i < concerned.size(); ++i)
            take(*concerned.at(i), outcomes[size_t(i)]);
    }

    void take(const IndexedPost &post, const Outcome &outcome)
    {
        if (!outcome.edit) {
            m_left.append(post.file);
            return;
        }
        m_urls.insert(post.file, outcome.url);
        if (outcome.url != outcome.before.url) {
            m_moved.insert(post.file);
            if (post.hidden == PostRecord::Hidden::No)
                ++m_plan.addresses;
        }
        if (outcome.edit->before != outcome.edit->after)
            m_edits.append(*outcome.edit);
    }

    [[nodiscard]] Outcome edited(const QString &file) const
    {
        const QString path = m_rules.config.folder() + u'/' + file;
        Outcome outcome{.before = readPostRecord(m_rules, file, m_options.now), .edit = {}, .url = {}};
        const Result<post::RawFile> raw = post::readRawFile(path);
        if (!raw || outcome.before.broken || QFileInfo(path).isSymLink())
            return outcome;
        const bool marked = raw->bytes.startsWith(byteOrderMark);
        PostRetagging retagging(marked ? raw->bytes.sliced(byteOrderMark.size()) : raw->bytes);
        for (const Retagging &each : m_retaggings) {
            if (!retagging.apply(each))
                return outcome;
        }
        QByteArray source = retagging.source();
        const std::optional<PostRecord> after = recordAfter(outcome.before, file, source);
        if (!after)
            return outcome;
        if (m_options.redirect && outcome.before.visible() && after->url != outcome.before.url) {
            if (const Result<QByteArray> redirected = withRedirect(source, outcome.before.url))
                source = *redirected;
        }
        outcome.url = after->url;
        outcome.edit = {file,      file, raw->bytes, marked ? byteOrderMark + source : source, outcome.before.url,
                        after->url};
        return outcome;
    }

    /// What Jekyll reads then, if that is what was asked for and nothing else.
    [[nodiscard]] std::optional<PostRecord> recordAfter(const PostRecord &before, const QString &post,
                                                        const QByteArray &source) const
    {
        const Result<FrontMatter> frontMatter = FrontMatter::read(source);
        if (!frontMatter)
            return std::nullopt;
        const QString file = m_rules.config.folder() + u'/' + post;
        PostRecord after =
            describePost(m_rules, before.path, frontMatter->value(), QFileInfo(file).lastModified(), m_options.now);
        if (after.broken)
            return std::nullopt;
        for (const Kind kind : {Kind::Tag, Kind::Category}) {
            QStringList wanted = namesOf(before, kind);
            for (const Retagging &retagging : m_retaggings) {
                if (retagging.kind == kind && wanted.contains(retagging.from))
                    wanted = renamed(wanted, retagging);
            }
            QStringList read = namesOf(after, kind);
            // Where a word comes from a folder, the order may differ.
            wanted.sort();
            read.sort();
            if (read != wanted)
                return std::nullopt;
        }
        for (const auto &[key, value] : before.frontMatter.entries()) {
            static const QStringList changed = {QStringLiteral("tags"), QStringLiteral("tag"),
                                                QStringLiteral("categories"), QStringLiteral("category")};
            const Value *now = after.frontMatter.find(key);
            if (!changed.contains(key) && (!now || *now != value))
                return std::nullopt;
        }
        return after;
    }

    Result<void> checkAddresses() const
    {
        QHash<QString, QString> taken;
        for (const IndexedPost &post : m_posts) {
            if (post.draft || post.hidden == PostRecord::Hidden::Broken)
                continue;
            const QString url = m_urls.value(post.file, post.url);
            const QString other = taken.value(url);
            const bool ours = m_moved.contains(post.file) || m_moved.contains(other);
            if (!other.isEmpty() && ours)
                return Error{.what =
                                 Texts::tr("“%1” and “%2” would both have the address %3.").arg(other, post.file, url),
                             .kind = Error::Kind::AlreadyExists};
            taken.insert(url, post.file);
        }
        return {};
    }

    void tell(const SiteEdit &site)
    {
        if (!m_left.isEmpty())
            m_plan.notes.append(
                Texts::tr("Left as they are, since the name comes from a folder or a default, or the front "
                          "matter cannot be changed: %1")
                    .arg(m_left.join(QLatin1String(", "))));
        if (!m_broken.isEmpty())
            m_plan.notes.append(Texts::tr("Not looked into, since Jekyll cannot read them: %1")
                                    .arg(m_broken.join(QLatin1String(", "))));
        for (const QString &unread : site.unread)
            m_plan.notes.append(Texts::tr("%1 could not be read as UTF-8; links in it stay as they are.").arg(unread));
        if (m_plan.addresses == 0)
            return;
        if (!m_options.redirect)
            m_plan.notes.append(
                Texts::tr("The addresses of %n published post(s) change. With redirects the old ones go on working.",
                          nullptr, m_plan.addresses));
        else if (!hasRedirects(m_rules.config))
            m_plan.notes.append(noRedirectsNote());
    }

    [[nodiscard]] QString actionText() const
    {
        const Retagging first = m_retaggings.value(0);
        return first.kind == Kind::Tag ? Texts::tr("Rename the tag “%1” to “%2”").arg(first.from, first.to)
                                       : Texts::tr("Rename the category “%1” to “%2”").arg(first.from, first.to);
    }

    const SiteRules &m_rules;
    const QList<Retagging> &m_retaggings;
    const RetagOptions &m_options;
    const Planning &m_planning;
    QList<IndexedPost> m_posts;
    QList<EditedPost> m_edits;
    QHash<QString, QString> m_urls; ///< of edited posts, then
    QSet<QString> m_moved; ///< those whose address changes
    QStringList m_left;
    QStringList m_broken;
    RetagPlan m_plan;
};

} // namespace

Result<RetagPlan> planRetag(const SiteRules &rules, const QList<Retagging> &retaggings, const RetagOptions &options,
                            const Planning &planning)
{
    if (!rules.config.isSite())
        return Error{.what = Texts::tr("There is no Jekyll site here.")};
    return Planner(rules, retaggings, options, planning).run();
}

} // namespace galley::site
