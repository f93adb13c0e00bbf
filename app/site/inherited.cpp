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

QList<InheritedValue> inheritedValues(const SiteRules &rules, const PostRecord &record, const Value &own)
{
    static const QStringList jekylls{QStringLiteral("draft"), QStringLiteral("ext"), QStringLiteral("excerpt"),
                                     QStringLiteral("excerpt_separator")};
    const FrontMatterDefaults::Found defaults = rules.defaults.all(record.path, QStringLiteral("posts"));
    QList<InheritedValue> inherited;
    for (const auto &[key, value] : defaults.values.entries()) {
        if (!isEmpty(value)) {
            inherited.append({key, value, provenanceText(QStringLiteral("defaults %1").arg(defaults.rules.value(key))),
                              own.find(key) != nullptr});
        }
    }
    for (const auto &[key, value] : record.frontMatter.entries()) {
        const bool isDefault = defaults.values.find(key) != nullptr;
        const QString from = provenanceText(record.provenance.value(key));
        if (!isDefault && !own.find(key) && !from.isEmpty() && !isEmpty(value) && !jekylls.contains(key))
            inherited.append({key, value, from, false});
    }
    return inherited;
}

} // namespace galley::site
