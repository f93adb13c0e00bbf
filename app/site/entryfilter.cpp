// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/entryfilter.h"

#include "app/site/glob.h"

#include <QFileInfo>

#include <algorithm>

namespace galley::site {

namespace {

QStringList textsIn(const SiteConfig &config, QStringView key)
{
    QStringList texts;
    const post::Value *value = config.find(key);
    for (const post::Value &item : value ? value->items() : post::Value::Items()) {
        if (item.isText())
            texts.append(item.toString());
    }
    return texts;
}

/// Ruby's File.join of two.
QString joined(const QString &base, const QString &item)
{
    return base + (item.startsWith(u'/') ? QString() : QStringLiteral("/")) + item;
}

bool isSpecial(const QString &name)
{
    static const QString marks = QStringLiteral("._#~");
    return !name.isEmpty() && marks.contains(name.front());
}

QString nameOf(const QString &entry)
{
    return entry.sliced(entry.lastIndexOf(u'/') + 1);
}

} // namespace

EntryFilter::EntryFilter(const SiteConfig &config)
    : m_folder(config.folder())
{
    const QStringList included = textsIn(config, u"include");
    const auto pattern = [this](const QString &text) {
        return Pattern{joined(m_folder, text),
                       text.contains(u'*') || text.contains(u'?') || text.contains(u'[') || text.contains(u'\\')};
    };
    for (const QString &text : included)
        m_include.append(pattern(text));
    for (const QString &text : textsIn(config, u"exclude")) {
        if (!included.contains(text))
            m_exclude.append(pattern(text));
    }
}

bool EntryFilter::matchesAny(const QList<Pattern> &patterns, const QString &entry) const
{
    const QString path = joined(m_folder, entry);
    return std::any_of(patterns.begin(), patterns.end(), [&path](const Pattern &pattern) {
        // A pattern is also the beginning of what it matches: "foo" excludes "foobar".
        return path.startsWith(pattern.text) || (pattern.wild && globMatches(pattern.text, path))
            || (pattern.text.endsWith(u'/') && pattern.text.size() == path.size() + 1 && pattern.text.startsWith(path)
                && QFileInfo(path).isDir());
    });
}

bool EntryFilter::accepts(const QString &base, const QString &entry) const
{
    if (entry.endsWith(u'.'))
        return false;
    if (matchesAny(m_include, entry) || matchesAny(m_include, nameOf(entry)))
        return true;
    if (matchesAny(m_exclude, joined(base, entry)))
        return false;
    return !isSpecial(entry) && !isSpecial(nameOf(entry)) && !entry.endsWith(u'~');
}

} // namespace galley::site
