// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/ignorerule.h"

#include "app/site/siteconfig.h"
#include "editor/post/frontmatter.h"
#include "editor/post/postfile.h"
#include "editor/post/yaml.h"

#include <QCoreApplication>

namespace galley::site {

using post::Error;
using post::FrontMatter;
using post::Result;
using post::Value;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(galley::site::IgnoreRule)
};

const QByteArray fence = "---\n";

Error refusal(const QString &details)
{
    return {.what = Texts::tr("The site's configuration is written in a way that Galley cannot edit."),
            .remedy = Texts::tr("Add the rule to “galley: {ignore: […]}” in it by hand."),
            .details = details};
}

/// The value with the rule among the ignored.
Value expected(const Value &before, const QString &rule)
{
    const Value *own = before.find(u"galley");
    const Value *ignored = own ? own->find(u"ignore") : nullptr;
    Value::Items items = ignored ? ignored->items() : Value::Items();
    items.append(Value(rule));
    const Value added(
        Value::Entries{{QStringLiteral("galley"), Value(Value::Entries{{QStringLiteral("ignore"), Value(items)}})}});
    return merged(before.isNull() ? Value(Value::Entries{}) : before, added);
}

/// By the lossless editor, which wants the text between two fences.
std::optional<QByteArray> edited(const QByteArray &config, const QString &rule)
{
    const QByteArray newline = config.endsWith('\n') || config.isEmpty() ? QByteArray() : QByteArray("\n");
    QByteArray source = fence + config + newline + fence;
    const auto read = FrontMatter::read(source);
    if (!read)
        return std::nullopt;
    const post::KeyPath path = post::KeyPath(QStringLiteral("galley")).child(QStringLiteral("ignore"));
    const FrontMatter::Edit edit = read->append(path, Value(rule));
    if (!edit || !post::applySplices(source, *edit))
        return std::nullopt;
    QByteArray text = source.sliced(fence.size()).chopped(fence.size());
    if (!newline.isEmpty() && text.endsWith('\n'))
        text.chop(1);
    return text;
}

/// For a text that the editor does not take, such as one with fences of its own.
QByteArray appended(const QByteArray &config, const QString &rule)
{
    const QByteArray newline = config.contains("\r\n") ? "\r\n" : "\n";
    QByteArray text = config;
    if (!text.isEmpty() && !text.endsWith('\n'))
        text += newline;
    return text + newline + "galley:" + newline + "  ignore:" + newline + "    - " + rule.toUtf8() + newline;
}

} // namespace

Result<QByteArray> withRuleIgnored(const QByteArray &config, const QString &rule)
{
    const auto before = post::readYaml(config);
    if (!before)
        return refusal(before.error().what);
    const Value wanted = expected(*before, rule);
    QList<QByteArray> candidates;
    if (const auto text = edited(config, rule))
        candidates.append(*text);
    if (!before->find(u"galley"))
        candidates.append(appended(config, rule));
    for (const QByteArray &text : std::as_const(candidates)) {
        const auto after = post::readYaml(text);
        if (after && post::readsAlike(*after, wanted))
            return text;
    }
    return refusal({});
}

Result<void> ignoreRule(const QString &folder, const QString &rule)
{
    const QString path = configFile(folder);
    if (!path.endsWith(QLatin1String(".yml")) && !path.endsWith(QLatin1String(".yaml")))
        return refusal(path);
    const auto loaded = post::readPost(path);
    if (!loaded)
        return loaded.error();
    const auto text = withRuleIgnored(loaded->source, rule);
    if (!text)
        return text.error();
    const auto written = post::writePost(*text, loaded->file);
    return written ? Result<void>() : Result<void>(written.error());
}

} // namespace galley::site
