// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/configdefaults.h"

#include "app/site/permalink.h"
#include "app/site/siteconfig.h"

namespace galley::site {

using post::Value;

namespace {

Value text(const char *value)
{
    return Value(QString::fromLatin1(value));
}

Value texts(std::initializer_list<const char *> values)
{
    Value::Items items;
    for (const char *value : values)
        items.append(text(value));
    return Value(items);
}

std::pair<QString, Value> entry(const char *key, Value value)
{
    return {QString::fromLatin1(key), std::move(value)};
}

Value kramdownDefaults()
{
    Value::Items levels;
    for (qint64 level = 1; level <= 6; ++level)
        levels.append(Value(level));
    return Value(Value::Entries{
        entry("auto_ids", true),
        entry("toc_levels", levels),
        entry("entity_output", text("as_char")),
        entry("smart_quotes", text("lsquo,rsquo,ldquo,rdquo")),
        entry("input", text("GFM")),
        entry("hard_wrap", false),
        entry("guess_lang", true),
        entry("footnote_nr", qint64(1)),
        entry("show_warnings", false),
    });
}

Value::Entries set(Value::Entries entries, const QString &key, const Value &value)
{
    for (auto &[name, old] : entries) {
        if (name == key) {
            old = value;
            return entries;
        }
    }
    entries.append({key, value});
    return entries;
}

/// Jekyll::Configuration#add_default_collections.
Value withPosts(const Value &config)
{
    const Value *given = config.find(u"collections");
    if (!given || given->isNull())
        return config;
    Value::Entries named;
    if (given->type() == Value::Type::Sequence) {
        for (const Value &label : given->items())
            named = set(named, label.toString(), Value(Value::Entries{}));
    } else {
        named = given->entries();
    }
    Value::Entries collections =
        merged(Value(Value::Entries{entry("posts", Value::Entries{})}), Value(named)).entries();
    for (auto &[label, collection] : collections) {
        if (label != QLatin1String("posts"))
            continue;
        Value::Entries posts = set(collection.entries(), QStringLiteral("output"), true);
        const Value *own = Value(posts).find(u"permalink");
        const Value *global = config.find(u"permalink");
        if ((!own || own->isNull() || *own == Value(false)) && global && !global->isNull())
            posts = set(posts, QStringLiteral("permalink"), permalinkTemplate(global->toString()));
        collection = Value(posts);
    }
    return Value(set(config.entries(), QStringLiteral("collections"), Value(collections)));
}

/// Jekyll::Configuration#add_default_excludes.
Value withExcludes(const Value &config)
{
    const Value *given = config.find(u"exclude");
    if (!given || given->isNull())
        return config;
    static constexpr std::initializer_list<const char *> always = {
        ".sass-cache",  ".jekyll-cache",  "gemfiles",      "Gemfile",      "Gemfile.lock",
        "node_modules", "vendor/bundle/", "vendor/cache/", "vendor/gems/", "vendor/ruby/"};
    Value::Items items = given->items();
    for (const Value &item : texts(always).items()) {
        if (!items.contains(item))
            items.append(item);
    }
    return Value(set(config.entries(), QStringLiteral("exclude"), Value(items)));
}

} // namespace

Value configDefaults()
{
    return Value(Value::Entries{
        entry("collections_dir", text("")),
        entry("plugins_dir", text("_plugins")),
        entry("layouts_dir", text("_layouts")),
        entry("data_dir", text("_data")),
        entry("includes_dir", text("_includes")),
        entry("collections", Value::Entries{}),
        entry("safe", false),
        entry("include", texts({".htaccess"})),
        entry("exclude", Value::Items{}),
        entry("keep_files", texts({".git", ".svn"})),
        entry("encoding", text("utf-8")),
        entry("markdown_ext", text("markdown,mkdown,mkdn,mkd,md")),
        entry("strict_front_matter", false),
        entry("show_drafts", Value()),
        entry("limit_posts", qint64(0)),
        entry("future", false),
        entry("unpublished", false),
        entry("whitelist", Value::Items{}),
        entry("plugins", Value::Items{}),
        entry("markdown", text("kramdown")),
        entry("highlighter", text("rouge")),
        entry("excerpt_separator", text("\n\n")),
        entry("baseurl", Value()),
        entry("permalink", text("date")),
        entry("paginate_path", text("/page:num")),
        entry("timezone", Value()),
        entry("defaults", Value::Items{}),
        entry("kramdown", kramdownDefaults()),
    });
}

Value withDefaultCollectionsAndExcludes(const Value &config)
{
    return withExcludes(withPosts(config));
}

} // namespace galley::site
