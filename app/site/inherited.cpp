// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/inherited.h"

#include <QCoreApplication>

namespace galley::site {

using post::Value;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(galley::site::Inherited)
};

bool isEmpty(const Value &value)
{
    return value.isNull() || (value.type() == Value::Type::Sequence && value.items().isEmpty())
        || (value.type() == Value::Type::Mapping && value.entries().isEmpty());
}

} // namespace

QString provenanceText(const QString &provenance)
{
    constexpr QStringView rule = u"defaults ";
    if (provenance.startsWith(rule))
        return Texts::tr("the site's defaults, rule %1").arg(provenance.sliced(rule.size()));
    if (provenance == QLatin1String("file name"))
        return Texts::tr("the file name");
    if (provenance == QLatin1String("folder"))
        return Texts::tr("the folder");
    if (provenance == QLatin1String("file time"))
        return Texts::tr("the file's time");
    return provenance == QLatin1String("post") ? QString() : Texts::tr("Jekyll itself");
}

namespace {

/// The values of the defaults below one of their maps, as far as the post has a map there as well.
class Defaults final
{
public:
    Defaults(const FrontMatterDefaults &rules, const PostRecord &record)
        : m_rules(rules)
        , m_record(record)
    {
    }

    void collect(const Value &defaults, const Value &own, const post::KeyPath &within, QList<InheritedValue> &found)
    {
        for (const auto &[key, value] : defaults.entries()) {
            const Value *ours = own.find(key);
            const post::KeyPath path = within.child(key);
            if (!isEmpty(value))
                found.append({path, value, origin(path), ours != nullptr});
            if (ours && ours->type() == Value::Type::Mapping && value.type() == Value::Type::Mapping)
                collect(value, *ours, path, found);
        }
    }

private:
    [[nodiscard]] QString origin(const post::KeyPath &path) const
    {
        const int rule = m_rules.ruleOf(path, m_record.path, QStringLiteral("posts"));
        return provenanceText(QStringLiteral("defaults %1").arg(rule));
    }

    const FrontMatterDefaults &m_rules;
    const PostRecord &m_record;
};

} // namespace

QList<InheritedValue> inheritedValues(const SiteRules &rules, const PostRecord &record, const Value &own)
{
    static const QStringList jekylls{QStringLiteral("draft"), QStringLiteral("ext"), QStringLiteral("excerpt"),
                                     QStringLiteral("excerpt_separator")};
    const FrontMatterDefaults::Found defaults = rules.defaults.all(record.path, QStringLiteral("posts"));
    QList<InheritedValue> inherited;
    Defaults(rules.defaults, record).collect(defaults.values, own, {}, inherited);
    for (const auto &[key, value] : record.frontMatter.entries()) {
        const bool isDefault = defaults.values.find(key) != nullptr;
        const QString from = provenanceText(record.provenance.value(key));
        if (!isDefault && !own.find(key) && !from.isEmpty() && !isEmpty(value) && !jekylls.contains(key))
            inherited.append({post::KeyPath(key), value, from, false});
    }
    return inherited;
}

} // namespace galley::site
