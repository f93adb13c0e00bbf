// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/modifiedstamp.h"

#include "app/site/posttime.h"
#include "editor/post/dateform.h"
#include "editor/post/frontmatter.h"
#include "editor/post/yaml.h"

namespace galley::site {

using post::FrontMatter;
using post::FrontMatterEntry;
using post::Value;

QList<post::Splice> stampModified(const QByteArray &source, const QDateTime &moment)
{
    const auto read = FrontMatter::read(source);
    const post::KeyPath path(QStringLiteral("last_modified_at"));
    const FrontMatterEntry *entry = read ? read->find(path) : nullptr;
    if (!entry || entry->value.isNull())
        return {};
    const bool quoted =
        entry->style == FrontMatterEntry::Style::SingleQuoted || entry->style == FrontMatterEntry::Style::DoubleQuoted;
    const QString written = quoted
        ? entry->value.toString()
        : QString::fromUtf8(source.sliced(entry->valueBegin, entry->valueEnd - entry->valueBegin));
    if (!post::isKnownDateForm(written))
        return {};
    const QString stamp = post::restamped(written, moment);
    const auto typed = post::readYaml(stamp.toUtf8());
    const bool text = quoted || !typed || typed->isText();
    const FrontMatter::Edit edit = text ? read->set(path, Value(stamp)) : read->set(path, *typed, stamp.toUtf8());
    if (!edit || !timeOf(text ? Value(stamp) : *typed, moment.timeZone(), moment))
        return {};
    return *edit;
}

} // namespace galley::site
