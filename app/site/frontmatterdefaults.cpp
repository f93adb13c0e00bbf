// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/frontmatterdefaults.h"

#include "app/site/glob.h"

namespace galley::site {

using post::Value;

namespace {

/// "page", "post" and "draft" are the old names.
QString collectionLabel(const QString &type)
{
    const bool old = type == QLatin1String("page") || type == QLatin1String("post") || type == QLatin1String("draft");
    return old ? type + u's' : type;
}

QString withoutLeadingSlash(const QString &path)
{
    return path.startsWith(u'/') ? path.sliced(1) : path;
}

qsizetype characters(const QString &text)
{
    return text.toUcs4().size();
}

const Value *valueAt(const Value &values, const post::KeyPath &path)
{
    const Value *value = &values;
    for (const post::KeyPath::Step &step : path.steps) {
        const QString *key = std::get_if<QString>(&step);
        value = key ? value->find(*key) : nullptr;
        if (!value || value->isNull())
            return nullptr;
    }
    return value;
}

} // namespace

FrontMatterDefaults::FrontMatterDefaults(const SiteConfig &config)
{
    const Value *sets = config.find(u"defaults");
    const QString collections = config.collectionsDir();
    const auto inCollections = [&collections](const QString &path) {
        return !collections.isEmpty() && path.startsWith(collections + u'/') ? path.sliced(collections.size() + 1)
                                                                             : path;
    };
    int number = 0;
    for (const Value &set : sets ? sets->items() : Value::Items()) {
        ++number;
        const Value *values = set.find(u"values");
        if (!values || values->type() != Value::Type::Mapping)
            continue;
        Rule rule{
            .number = number, .scoped = false, .path = {}, .prefixes = {QString()}, .type = {}, .values = *values};
        if (const Value *scope = set.find(u"scope")) {
            rule.scoped = true;
            const Value *path = scope->find(u"path");
            const QString written = path && path->isText() ? path->toString() : QString();
            rule.path = withoutLeadingSlash(written);
            rule.prefixes = {inCollections(written)};
            if (written.contains(u'*')) {
                rule.prefixes.clear();
                for (const QString &found : globPaths(config.folder(), written))
                    rule.prefixes.append(inCollections(found));
            }
            if (const Value *type = scope->find(u"type"))
                rule.type = collectionLabel(type->toString());
        }
        m_rules.append(rule);
    }
}

bool FrontMatterDefaults::Rule::applies(const QString &document, const QString &documentType) const
{
    if (type && *type != documentType)
        return false;
    return std::any_of(prefixes.cbegin(), prefixes.cend(),
                       [&document](const QString &prefix) { return document.startsWith(prefix); });
}

QStringList FrontMatterDefaults::prefixes() const
{
    QStringList all;
    for (const Rule &rule : m_rules)
        all += rule.prefixes;
    return all;
}

bool FrontMatterDefaults::hasPrecedence(const Rule *old, const Rule &rule)
{
    if (!old || !old->scoped)
        return true;
    const qsizetype length = characters(rule.path);
    const qsizetype oldLength = characters(old->path);
    if (length != oldLength)
        return length >= oldLength;
    return rule.type || !old->type;
}

int FrontMatterDefaults::ruleOf(const post::KeyPath &value, const QString &path, const QString &type) const
{
    int found = 0;
    const Rule *last = nullptr;
    const QString document = withoutLeadingSlash(path);
    for (const Rule &rule : m_rules) {
        if (!rule.applies(document, type))
            continue;
        const bool over = hasPrecedence(last, rule);
        if (valueAt(rule.values, value) && (over || found == 0))
            found = rule.number;
        if (over)
            last = &rule;
    }
    return found;
}

FrontMatterDefaults::Found FrontMatterDefaults::all(const QString &path, const QString &type) const
{
    Found found;
    const Rule *last = nullptr;
    const QString document = withoutLeadingSlash(path);
    for (const Rule &rule : m_rules) {
        if (!rule.applies(document, type))
            continue;
        const bool over = hasPrecedence(last, rule);
        found.values = over ? merged(found.values, rule.values) : merged(rule.values, found.values);
        for (const auto &[key, value] : rule.values.entries()) {
            if (over ? !value.isNull() || !found.rules.contains(key) : !found.rules.contains(key))
                found.rules.insert(key, rule.number);
        }
        if (over)
            last = &rule;
    }
    return found;
}

} // namespace galley::site
