// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/postrecord.h"

#include "app/site/permalink.h"
#include "app/site/posttime.h"
#include "app/site/rubytext.h"
#include "app/site/slug.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace galley::site {

using post::Error;
using post::Value;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(galley::site::PostRecord)
};

const QString postsDir = QStringLiteral("_posts");
const QString draftsDir = QStringLiteral("_drafts");

bool isTrue(const Value *value)
{
    return value && !value->isNull() && *value != Value(false);
}

/// Array#|: each value once, in order.
Value::Items united(const Value::Items &first, const Value::Items &second)
{
    Value::Items all;
    for (const Value::Items *items : {&first, &second}) {
        for (const Value &item : *items) {
            if (!all.contains(item))
                all.append(item);
        }
    }
    return all;
}

Value::Items flattened(const Value::Items &items)
{
    Value::Items flat;
    for (const Value &item : items) {
        if (item.type() == Value::Type::Sequence)
            flat += flattened(item.items());
        else if (!item.isNull())
            flat.append(item);
    }
    return flat;
}

Value::Items asItems(const QStringList &texts)
{
    Value::Items items;
    for (const QString &text : texts)
        items.append(Value(text));
    return items;
}

/// FrontMatterDefaults#ensure_time! (jekyll 4.3): of each rule, whatever it is for, and not even a plain day will do.
QString unreadableDate(const SiteConfig &config, const QTimeZone &zone)
{
    const Value *rules = config.find(u"defaults");
    for (const Value &rule : rules ? rules->items() : Value::Items()) {
        const Value *values = rule.find(u"values");
        const Value *date = values ? values->find(u"date") : nullptr;
        if (!date || date->type() == Value::Type::Time)
            continue;
        if (!date->isText() || !parseTime(date->toString(), zone, QDateTime::currentDateTimeUtc()))
            return date->isNull() ? QStringLiteral("~") : rubyText(*date);
    }
    return {};
}

/// One document on its way through Jekyll's reading.
class Reading final
{
public:
    Reading(const SiteRules &rules, const QString &path, const QDateTime &now)
        : m_rules(rules)
        , m_now(now)
        , m_data(Value::Entries{})
    {
        m_record.path = path;
    }

    PostRecord run(const Value &own, const QDateTime &modified)
    {
        if (!m_rules.unreadableDefault.isEmpty())
            fail(Texts::tr("The site's configuration has a default date that Jekyll cannot read: %1")
                     .arg(m_rules.unreadableDefault));
        const bool inDrafts = !m_record.path.contains(postsDir);
        merge(single(QStringLiteral("categories"), Value(asItems(foldersAbove(inDrafts ? draftsDir : postsDir)))),
              QStringLiteral("folder"));
        set(QStringLiteral("draft"), Value(inDrafts), QStringLiteral("folder"));

        const FrontMatterDefaults::Found defaults = m_rules.defaults.all(m_record.path, QStringLiteral("posts"));
        merge(defaults.values, {});
        for (auto it = defaults.rules.begin(); it != defaults.rules.end(); ++it)
            m_record.provenance.insert(it.key(), QStringLiteral("defaults %1").arg(it.value()));
        if (!m_record.broken && isTrue(&own)) {
            if (own.type() == Value::Type::Mapping)
                merge(own, QStringLiteral("post"));
            else
                fail(Texts::tr("The front matter is not a list of keys with values."));
        }
        if (!isTrue(m_data.find(u"draft")))
            set(QStringLiteral("draft"), Value(inDrafts), QStringLiteral("folder"));
        if (!m_record.broken)
            takeName();
        if (!m_record.broken)
            finish(modified);
        if (m_record.broken)
            m_record.hidden = PostRecord::Hidden::Broken;
        return m_record;
    }

private:
    static Value single(const QString &key, const Value &value) { return Value(Value::Entries{{key, value}}); }

    void fail(const QString &what)
    {
        if (!m_record.broken)
            m_record.broken = Error{what, {}, m_record.path, 0, {}};
    }

    void set(const QString &key, const Value &value, const QString &from)
    {
        // Straight in, past the rules of merging: null is set too.
        Value::Entries entries = m_data.entries();
        const auto old =
            std::find_if(entries.begin(), entries.end(), [&key](const auto &entry) { return entry.first == key; });
        if (old == entries.end())
            entries.append({key, value});
        else
            old->second = value;
        m_data = Value(entries);
        m_record.provenance.insert(key, from);
    }

    /// Jekyll's Document#merge_data!.
    void merge(Value other, const QString &from)
    {
        const Value *theirs = other.find(u"categories");
        const Value *ours = m_data.find(u"categories");
        if (theirs && !theirs->isNull()) {
            const Value categories = theirs->isText() ? Value(asItems(rubySplit(theirs->toString()))) : *theirs;
            const bool listed = ours && ours->type() == Value::Type::Sequence;
            if (listed && categories.type() != Value::Type::Sequence)
                return fail(Texts::tr("“categories” must be a list or a text."));
            other = merged(other,
                           single(QStringLiteral("categories"),
                                  listed ? Value(united(ours->items(), categories.items())) : categories));
        }
        m_data = merged(m_data, other);
        if (!from.isEmpty()) {
            for (const auto &[key, value] : other.entries()) {
                if (!value.isNull() || !m_record.provenance.contains(key))
                    m_record.provenance.insert(key, from);
            }
        }
        readDate();
    }

    void readDate()
    {
        const Value *date = m_data.find(u"date");
        if (!date)
            return;
        const std::optional<QDateTime> time = timeOf(*date, m_rules.zone, m_now);
        if (!time)
            return fail(
                Texts::tr("Jekyll cannot read the date “%1”, and does not build the site.").arg(date->toString()));
        const QString from = m_record.provenance.value(QStringLiteral("date"));
        set(QStringLiteral("date"), Value(*time), from);
    }

    /// The folders above the special one are categories, those below it are not.
    [[nodiscard]] QStringList foldersAbove(const QString &special) const
    {
        if (m_record.path.startsWith(special))
            return {};
        const qsizetype at = m_record.path.indexOf(special);
        QStringList folders = m_record.path.left(at < 0 ? m_record.path.size() : at).split(u'/', Qt::SkipEmptyParts);
        folders.removeAll(QFileInfo(m_record.path).fileName());
        return folders;
    }

    /// Jekyll's Document#populate_title.
    void takeName()
    {
        static const QRegularExpression dateless(QStringLiteral("^(?:.+/)*(.*)(\\.[^.]+)$"));
        QString slug = QFileInfo(m_record.path).completeBaseName();
        if (const std::optional<DatedName> name = datedName(m_record.path)) {
            slug = name->slug;
            const Value *date = m_data.find(u"date");
            if (!isTrue(date) || date->toTime().toSecsSinceEpoch() == m_now.toSecsSinceEpoch())
                merge(single(QStringLiteral("date"), Value(name->date)), QStringLiteral("file name"));
        } else if (const QRegularExpressionMatch match = dateless.match(m_record.path); match.hasMatch()) {
            slug = match.captured(1);
        }
        while (slug.endsWith(u'.'))
            slug.chop(1);
        if (!isTrue(m_data.find(u"title")))
            set(QStringLiteral("title"), Value(titleFromSlug(slug)), QStringLiteral("file name"));
        if (!isTrue(m_data.find(u"slug")))
            set(QStringLiteral("slug"), Value(slug), QStringLiteral("file name"));
    }

    /// Jekyll::Utils.pluralized_array_from_hash.
    [[nodiscard]] Value::Items pluralized(QStringView singular, QStringView plural) const
    {
        if (const Value *one = m_data.find(singular); isTrue(one))
            return flattened({*one});
        const Value *many = m_data.find(plural);
        if (many && many->isText())
            return asItems(rubySplit(many->toString()));
        return many && many->type() == Value::Type::Sequence ? flattened(many->items()) : Value::Items();
    }

    void takeCategories()
    {
        const Value *own = m_data.find(u"categories");
        Value::Items texts;
        for (const Value &item : (own ? own->items() : Value::Items()) + pluralized(u"category", u"categories")) {
            const Value text(rubyText(item));
            if (!texts.contains(text))
                texts.append(text);
        }
        const QString from = m_record.provenance.value(QStringLiteral("categories"));
        merge(single(QStringLiteral("categories"), Value(texts)), from);
        m_record.categories = m_data.find(u"categories")->items();
    }

    void finish(const QDateTime &modified)
    {
        takeCategories();
        m_record.tags = pluralized(u"tag", u"tags");
        set(QStringLiteral("tags"), Value(m_record.tags),
            m_record.provenance.value(QStringLiteral("tags"), QStringLiteral("jekyll")));
        m_record.draft = isTrue(m_data.find(u"draft"));
        if (!isTrue(m_data.find(u"date"))) {
            set(QStringLiteral("date"),
                Value(m_record.draft ? modified.toTimeZone(m_rules.zone) : m_now.toTimeZone(m_rules.zone)),
                m_record.draft ? QStringLiteral("file time") : QStringLiteral("jekyll"));
        }
        m_record.date = m_data.find(u"date")->toTime();
        m_record.title = rubyText(*m_data.find(u"title"));
        m_record.slug = rubyText(*m_data.find(u"slug"));
        const Value *separator = m_data.find(u"excerpt_separator");
        m_record.excerptSeparator =
            isTrue(separator) ? separator->toString() : m_rules.config.text(u"excerpt_separator");
        m_record.hidden = hiddenState();
        m_record.frontMatter = m_data;
        findUrl();
    }

    [[nodiscard]] PostRecord::Hidden hiddenState() const
    {
        if (m_record.draft)
            return PostRecord::Hidden::Draft;
        const Value *published = m_data.find(u"published");
        if (published && *published == Value(false) && !m_rules.config.flag(u"unpublished"))
            return PostRecord::Hidden::Unpublished;
        if (!m_rules.config.flag(u"future") && m_record.date > m_now)
            return PostRecord::Hidden::Future;
        return PostRecord::Hidden::No;
    }

    [[nodiscard]] QString outputExtension(const Value *permalink) const
    {
        if (isTrue(permalink) && !permalink->toString().endsWith(u'/')) {
            const QString extension = rubyExtension(permalink->toString());
            if (!extension.isEmpty())
                return extension;
        }
        const QString extension = rubyExtension(m_record.path);
        return m_rules.markdownExtensions.contains(extension.toLower()) ? QStringLiteral(".html") : extension;
    }

    void findUrl()
    {
        const Value *permalink = m_data.find(u"permalink");
        PermalinkParts parts;
        const QString extension = rubyExtension(m_record.path);
        parts.path = m_record.path.chopped(extension.size());
        if (const qsizetype at = parts.path.indexOf(postsDir); at >= 0)
            parts.path.remove(at, postsDir.size());
        while (parts.path.endsWith(u'.'))
            parts.path.chop(1);
        parts.basename = QFileInfo(m_record.path).completeBaseName();
        parts.slug = m_record.slug;
        parts.outputExtension = outputExtension(permalink);
        for (const Value &category : m_record.categories)
            parts.categories.append(rubyText(category));
        parts.date = m_record.date;
        if (isTrue(permalink) && !permalink->isText())
            return fail(Texts::tr("“%1” must be a text: Jekyll cannot make an address of it.")
                            .arg(QStringLiteral("permalink")));
        const QString used = isTrue(permalink) ? permalink->toString() : m_rules.permalink;
        static const QRegularExpression named(QStringLiteral(":(?:title|slug)_?(?![a-z_])"));
        if (named.match(used).hasMatch() && !m_data.find(u"slug")->isText())
            return fail(
                Texts::tr("“%1” must be a text: Jekyll cannot make an address of it.").arg(QStringLiteral("slug")));
        if (const std::optional<QString> url = expandPermalink(used, parts))
            m_record.url = *url;
        else
            fail(Texts::tr(
                     "Jekyll cannot make an address of the permalink “%1”: it does not know a placeholder, or a name "
                     "has a colon.")
                     .arg(used));
    }

    const SiteRules &m_rules;
    const QDateTime m_now;
    PostRecord m_record;
    Value m_data;
};

} // namespace

SiteRules::SiteRules(const SiteConfig &siteConfig)
    : config(siteConfig)
    , defaults(siteConfig)
    , zone(siteConfig.timeZone())
    , permalink(siteConfig.postPermalink())
    , markdownExtensions(siteConfig.markdownExtensions())
    , unreadableDefault(unreadableDate(siteConfig, zone))
{
}

PostRecord describePost(const SiteRules &rules, const QString &path, const Value &own, const QDateTime &modified,
                        const QDateTime &now)
{
    return Reading(rules, path, now).run(own, modified);
}

QString postPath(const SiteConfig &config, const QString &file)
{
    if (!config.isSite())
        return {};
    const QString absolute = QDir::cleanPath(QFileInfo(file).absoluteFilePath());
    const QDir collections(config.folder() + u'/' + config.collectionsDir());
    for (const QString &root : {QDir::cleanPath(collections.path()), config.folder()}) {
        if (absolute.startsWith(root + u'/'))
            return absolute.sliced(root.size() + 1);
    }
    return {};
}

} // namespace galley::site
