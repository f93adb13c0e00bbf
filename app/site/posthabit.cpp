// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/posthabit.h"

#include "app/site/datestamp.h"
#include "app/site/postindex.h"
#include "editor/post/frontmattersplit.h"
#include "editor/post/splice.h"

#include <QFile>
#include <QHash>

#include <algorithm>

namespace galley::site {

using post::FrontMatter;
using post::KeyPath;
using post::Result;
using post::Value;

namespace {

/// So many of the newest posts tell the habit.
constexpr qsizetype looksAt = 20;

QStringList keysOf(const FrontMatter &frontMatter)
{
    QStringList keys;
    for (const post::FrontMatterEntry &entry : frontMatter.entries())
        keys.append(entry.key);
    return keys;
}

bool isDraft(const QString &file)
{
    return file.startsWith(QLatin1String("_drafts/")) || file.contains(QLatin1String("/_drafts/"));
}

/// The front matters of the newest posts, newest first.
QList<FrontMatter> newestFrontMatters(const QString &folder, QStringList files)
{
    files.removeIf(isDraft);
    // Their names begin with dates, but for folders.
    std::sort(files.begin(), files.end(), [](const QString &a, const QString &b) {
        return QStringView(a).sliced(a.lastIndexOf(u'/') + 1) > QStringView(b).sliced(b.lastIndexOf(u'/') + 1);
    });
    QList<FrontMatter> found;
    for (const QString &path : files) {
        QFile file(folder + u'/' + path);
        if (found.size() >= looksAt || !file.open(QIODevice::ReadOnly))
            continue;
        const Result<FrontMatter> frontMatter = FrontMatter::read(file.readAll());
        if (frontMatter && !frontMatter->entries().isEmpty())
            found.append(*frontMatter);
    }
    return found;
}

/// The newest of those that have the keys that most have.
const FrontMatter *exampleAmong(const QList<FrontMatter> &frontMatters)
{
    QHash<QStringList, int> counts;
    const FrontMatter *best = nullptr;
    for (const FrontMatter &frontMatter : frontMatters)
        ++counts[keysOf(frontMatter)];
    for (const FrontMatter &frontMatter : frontMatters) {
        if (!best || counts.value(keysOf(frontMatter)) > counts.value(keysOf(*best)))
            best = &frontMatter;
    }
    return best;
}

/// The beginning of a new post, made from an example by edits of single values.
class Beginning final
{
public:
    Beginning(const QList<FrontMatter> &others, const QDateTime &now)
        : m_others(others)
        , m_now(now)
    {
    }

    QByteArray from(const FrontMatter &example, const QString &title)
    {
        const post::FrontMatterSplit split = post::splitFrontMatter(example.source());
        m_source = example.source().first(split.bodyStart);
        for (const QString &key : keysOf(example))
            renew(KeyPath(key), title);
        return m_source;
    }

    QByteArray withDefaults(QByteArray source, const Value &defaults)
    {
        m_source = std::move(source);
        for (const auto &[key, value] : defaults.entries()) {
            const Result<FrontMatter> frontMatter = FrontMatter::read(m_source);
            if (frontMatter && !frontMatter->find(KeyPath(key)))
                apply(frontMatter->set(KeyPath(key), value));
        }
        return m_source;
    }

    QByteArray titled(QByteArray source, const QString &title)
    {
        m_source = std::move(source);
        const Result<FrontMatter> frontMatter = FrontMatter::read(m_source);
        if (frontMatter)
            apply(frontMatter->set(KeyPath(QStringLiteral("title")), title.isEmpty() ? Value() : Value(title)));
        return m_source;
    }

    /// A draft has no date yet; it is stamped when it is published.
    QByteArray undated(QByteArray source)
    {
        m_source = std::move(source);
        const Result<FrontMatter> frontMatter = FrontMatter::read(m_source);
        if (frontMatter && frontMatter->find(KeyPath(QStringLiteral("date"))))
            apply(frontMatter->unset(KeyPath(QStringLiteral("date"))));
        return m_source;
    }

private:
    void apply(const FrontMatter::Edit &edit)
    {
        if (edit)
            (void)post::applySplices(m_source, *edit);
    }

    /// The value that more than half of the posts have, or null.
    [[nodiscard]] Value common(const KeyPath &path) const
    {
        for (const FrontMatter &other : m_others) {
            const post::FrontMatterEntry *entry = other.find(path);
            const auto same =
                std::count_if(m_others.begin(), m_others.end(), [&path, entry](const FrontMatter &another) {
                    const post::FrontMatterEntry *twin = another.find(path);
                    return entry && twin && entry->value == twin->value;
                });
            if (same * 2 > m_others.size() && m_others.size() > 1)
                return entry->value;
        }
        return {};
    }

    void renew(const KeyPath &path, const QString &title)
    {
        const Result<FrontMatter> frontMatter = FrontMatter::read(m_source);
        const post::FrontMatterEntry *entry = frontMatter ? frontMatter->find(path) : nullptr;
        if (!entry)
            return;
        const QString key = path.key();
        if (key == QLatin1String("title") && !title.isEmpty())
            return apply(frontMatter->set(path, Value(title)));
        if (key == QLatin1String("title"))
            return empty(*frontMatter, *entry);
        if (key == QLatin1String("date") || key == QLatin1String("last_modified_at"))
            return stamp(*frontMatter, *entry);
        if (key == QLatin1String("slug") || key == QLatin1String("permalink") || key == QLatin1String("redirect_from"))
            return apply(frontMatter->unset(path));
        const Value shared = common(path);
        if (!shared.isNull())
            return apply(frontMatter->set(path, shared));
        empty(*frontMatter, *entry);
    }

    void stamp(const FrontMatter &frontMatter, const post::FrontMatterEntry &entry)
    {
        const StampedDate date = stamped(m_source, entry, m_now, m_now.timeZone());
        apply(frontMatter.set(entry.path, date.value, date.written));
    }

    using Style = post::FrontMatterEntry::Style;

    static bool isQuoted(const post::FrontMatterEntry &entry)
    {
        return entry.style == Style::SingleQuoted || entry.style == Style::DoubleQuoted;
    }

    /// The key stays, for the writer to fill in; what it held was the other post's.
    void empty(const FrontMatter &frontMatter, const post::FrontMatterEntry &entry)
    {
        switch (entry.value.type()) {
        case Value::Type::String:
            return apply(frontMatter.set(entry.path, isQuoted(entry) ? Value(QString()) : Value()));
        case Value::Type::Sequence:
            // Nothing yet, so that the first item begins a list in the file's own style.
            return apply(frontMatter.set(entry.path, entry.style == Style::Flow ? Value(Value::Items()) : Value()));
        case Value::Type::Null:
            return;
        default:
            // A switch of one post alone, such as `published: false`, is not a habit.
            return apply(frontMatter.unset(entry.path));
        }
    }

    const QList<FrontMatter> &m_others;
    const QDateTime m_now;
    QByteArray m_source;
};

/// What jekyll-compose puts into a new post: `default_front_matter` with `posts` and `drafts` in it, or, as its older
/// releases have it, `post_default_front_matter` and `draft_default_front_matter`.
Value composeDefaults(const SiteConfig &config, bool draft)
{
    const Value *compose = config.find(u"jekyll_compose");
    if (!compose)
        return {};
    const Value *all = compose->find(u"default_front_matter");
    const Value *own = all ? all->find(draft ? u"drafts" : u"posts") : nullptr;
    if (!own)
        own = compose->find(draft ? u"draft_default_front_matter" : u"post_default_front_matter");
    return own ? *own : Value();
}

/// `life/_posts/2021` as `life/_drafts`: what is not dated yet is not sorted by year either.
QString draftsBeside(const QString &postsFolder)
{
    const qsizetype at = postsFolder.indexOf(QLatin1String("_posts"));
    return postsFolder.first(at) + QLatin1String("_drafts");
}

QStringList foldersOf(const SiteConfig &config, const QStringList &files, bool drafts)
{
    const QString collections = config.collectionsDir();
    const QLatin1String usual(drafts ? "_drafts" : "_posts");
    QStringList folders{collections.isEmpty() ? QString(usual) : collections + u'/' + usual};
    for (const QString &file : files) {
        const QString folder = file.first(file.lastIndexOf(u'/'));
        if (isDraft(file) == drafts)
            folders.append(folder);
        else if (drafts)
            folders.append(draftsBeside(folder));
    }
    std::sort(folders.begin() + 1, folders.end());
    folders.removeDuplicates();
    return folders;
}

} // namespace

PostHabit PostHabit::read(const SiteRules &rules)
{
    const QStringList files = findPosts(rules.config);
    PostHabit habit;
    habit.m_others = newestFrontMatters(rules.config.folder(), files);
    habit.m_postFolders = foldersOf(rules.config, files, false);
    habit.m_draftFolders = foldersOf(rules.config, files, true);
    habit.m_postDefaults = composeDefaults(rules.config, false);
    habit.m_draftDefaults = composeDefaults(rules.config, true);
    return habit;
}

QByteArray PostHabit::begin(const QString &title, const QDateTime &moment, bool draft) const
{
    const FrontMatter *example = exampleAmong(m_others);
    Beginning beginning(m_others, moment);
    QByteArray source = example ? beginning.from(*example, title) : beginning.titled("---\n---\n", title);
    if (draft)
        source = beginning.undated(source);
    source = beginning.withDefaults(source, draft ? m_draftDefaults : m_postDefaults);
    source += source.contains("\r\n") ? "\r\n" : "\n";
    return source;
}

} // namespace galley::site
