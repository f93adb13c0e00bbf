// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/body/linkcontext.h"

#include <QRegularExpression>

#include <algorithm>

namespace galley::body {

namespace {

using Kind = LinkContext::Kind;

struct Pattern
{
    Kind kind;
    QRegularExpression expression; ///< the last group is what is typed
};

QRegularExpression expression(const char *text)
{
    return QRegularExpression(QString::fromLatin1(text));
}

bool isAddress(const QString &typed)
{
    static const QRegularExpression scheme(QStringLiteral("^(?:[A-Za-z][A-Za-z0-9+.-]*:|//|#)"));
    return scheme.match(typed).hasMatch();
}

} // namespace

std::optional<LinkContext> linkContextAt(QStringView before)
{
    static const Pattern patterns[] = {
        {Kind::PostUrl, expression(R"(\{%-?\s*post_url\s+([^%{}]*)$)")},
        {Kind::LinkTag, expression(R"(\{%-?\s*link\s+([^%{}]*)$)")},
        {Kind::ImageParameter, expression(R"(\{%-?\s*include\s[^%]*\b(?:image_path|src|url|path|img)=["']([^"'%]*)$)")},
        {Kind::Image, expression(R"(!\[(?:[^\]\\]|\\.)*\]\(\s*<?([^()\s<>]*)$)")},
        {Kind::Image, expression(R"(<(?:img|source)\s[^>]*\bsrc=["']([^"'>]*)$)")},
        {Kind::Destination, expression(R"((?<!!)\[(?:[^\]\\]|\\.)*\]\(([^()<>]*)$)")},
    };
    // A line of a megabyte is no place to look for links in.
    constexpr qsizetype farthest = 2000;
    const qsizetype cut = std::max<qsizetype>(0, before.size() - farthest);
    const QString line = before.sliced(cut).toString();
    for (const Pattern &pattern : patterns) {
        const QRegularExpressionMatch match = pattern.expression.match(line);
        if (!match.hasMatch())
            continue;
        LinkContext context{pattern.kind, match.capturedStart(1) + cut, match.captured(1)};
        const bool tag = context.kind == Kind::PostUrl || context.kind == Kind::LinkTag;
        if (!tag && isAddress(context.typed))
            return std::nullopt;
        return context;
    }
    return std::nullopt;
}

QString closingFor(Kind kind, QStringView after)
{
    if (kind != Kind::PostUrl && kind != Kind::LinkTag)
        return {};
    const QStringView rest = after.trimmed();
    if (rest.startsWith(u"%}") || rest.startsWith(u"-%}"))
        return after.startsWith(u' ') ? QString() : QStringLiteral(" ");
    // An editor that closes brackets has closed this one already.
    return rest.startsWith(u'}') ? QStringLiteral(" %") : QStringLiteral(" %}");
}

} // namespace galley::body
