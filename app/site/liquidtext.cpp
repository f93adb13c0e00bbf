// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/liquidtext.h"

#include <QRegularExpression>
#include <QStringList>

namespace galley::site {

namespace {

bool isAbsolute(const QString &url)
{
    static const QRegularExpression scheme(QStringLiteral("^[A-Za-z][A-Za-z0-9+.-]*:"));
    return scheme.match(url).hasMatch();
}

QString relativeUrl(const QString &input, const SiteConfig &config)
{
    if (isAbsolute(input))
        return input;
    return config.baseurl() + (input.isEmpty() || input.startsWith(u'/') ? input : u'/' + input);
}

QString absoluteUrl(const QString &input, const SiteConfig &config)
{
    return isAbsolute(input) ? input : config.url() + relativeUrl(input, config);
}

/// A quoted text or a value of the configuration.
std::optional<QString> valueOf(const QString &word, const SiteConfig &config)
{
    if (word.size() >= 2 && (word.front() == u'"' || word.front() == u'\'') && word.back() == word.front())
        return word.sliced(1, word.size() - 2);
    if (!word.startsWith(QLatin1String("site.")))
        return std::nullopt;
    const post::Value *value = &config.values();
    for (const QString &key : word.sliced(5).split(u'.')) {
        value = value->find(key);
        if (!value)
            return QString(); // Liquid writes nothing for what is not there
    }
    const bool nested = value->type() == post::Value::Type::Mapping || value->type() == post::Value::Type::Sequence;
    return nested ? std::nullopt : std::optional(value->toString());
}

std::optional<QString> filtered(const QString &input, const QString &filter, const SiteConfig &config)
{
    const qsizetype colon = filter.indexOf(u':');
    const QString name = filter.left(colon < 0 ? filter.size() : colon).trimmed();
    if (name == QLatin1String("relative_url"))
        return relativeUrl(input, config);
    if (name == QLatin1String("absolute_url"))
        return absoluteUrl(input, config);
    if (name == QLatin1String("strip") || name == QLatin1String("escape") || name == QLatin1String("uri_escape"))
        return input.trimmed();
    const std::optional<QString> argument =
        colon < 0 ? std::nullopt : valueOf(filter.sliced(colon + 1).trimmed(), config);
    if (argument && name == QLatin1String("prepend"))
        return *argument + input;
    if (argument && name == QLatin1String("append"))
        return input + *argument;
    return std::nullopt;
}

std::optional<QString> evaluated(const QString &expression, const SiteConfig &config)
{
    // A bar inside quotes is part of the text.
    static const QRegularExpression parts(QStringLiteral("(?:\"[^\"]*\"|'[^']*'|[^|\"'])+"));
    std::optional<QString> value;
    bool first = true;
    for (auto it = parts.globalMatch(expression); it.hasNext(); first = false) {
        const QString part = it.next().captured().trimmed();
        value = first ? valueOf(part, config) : filtered(*value, part, config);
        if (!value)
            return std::nullopt;
    }
    return value;
}

} // namespace

std::optional<QString> withoutLiquid(const QString &text, const SiteConfig &config)
{
    if (!text.contains(QLatin1String("{{")) && !text.contains(QLatin1String("{%")))
        return text;
    static const QRegularExpression output(QStringLiteral("\\{\\{-?(.*?)-?\\}\\}"),
                                           QRegularExpression::DotMatchesEverythingOption);
    QString plain;
    qsizetype done = 0;
    for (auto it = output.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const std::optional<QString> value = evaluated(match.captured(1).trimmed(), config);
        if (!value)
            return std::nullopt;
        plain += QStringView(text).sliced(done, match.capturedStart() - done);
        plain += *value;
        done = match.capturedEnd();
    }
    plain += QStringView(text).sliced(done);
    const bool more = plain.contains(QLatin1String("{%")) || plain.contains(QLatin1String("{{"));
    return more ? std::nullopt : std::optional(plain);
}

} // namespace galley::site
