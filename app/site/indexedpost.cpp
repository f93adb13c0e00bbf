// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/indexedpost.h"

#include "app/site/rubytext.h"

#include <QDataStream>
#include <QRegularExpression>

#include <algorithm>

namespace galley::site {

using post::Value;

namespace {

/// What names one post only is no use to another.
bool isReusable(const QString &key, const Value &value)
{
    static const QStringList own{
        QStringLiteral("title"),   QStringLiteral("slug"),        QStringLiteral("permalink"),
        QStringLiteral("excerpt"), QStringLiteral("description"), QStringLiteral("last_modified_at"),
        QStringLiteral("date"),    QStringLiteral("categories"),  QStringLiteral("category"),
        QStringLiteral("tags"),    QStringLiteral("tag")};
    constexpr qsizetype longest = 200;
    return value.isText() && !value.toString().isEmpty() && value.toString().size() <= longest
        && !value.toString().contains(u'\n') && !own.contains(key);
}

QStringList textsOf(const Value::Items &items)
{
    QStringList texts;
    for (const Value &item : items)
        texts.append(rubyText(item));
    return texts;
}

QStringList redirectsOf(const Value &frontMatter)
{
    const Value *from = frontMatter.find(u"redirect_from");
    if (!from)
        return {};
    return from->isText() ? QStringList{from->toString()} : textsOf(from->items());
}

quint16 count(QByteArrayView text, QByteArrayView what)
{
    quint16 found = 0;
    for (qsizetype at = text.indexOf(what); at >= 0 && found < 1000; at = text.indexOf(what, at + what.size()))
        ++found;
    return found;
}

void takeOwn(IndexedPost &post, const Value &own)
{
    for (const auto &[key, value] : own.entries()) {
        post.keys.append(key);
        if (isReusable(key, value))
            post.values.append({key, value.toString()});
        for (const auto &[inner, text] : value.entries()) {
            if (isReusable(inner, text))
                post.values.append({key + u'.' + inner, text.toString()});
        }
        for (const Value &item : value.items()) {
            if (isReusable(key, item))
                post.values.append({key, item.toString()});
        }
    }
    std::sort(post.keys.begin(), post.keys.end());
}

} // namespace

IndexedPost indexed(const PostRecord &record, const QString &file, const Value &own, QByteArrayView body)
{
    IndexedPost post;
    post.file = file;
    post.hidden = record.hidden;
    post.draft = record.draft;
    if (record.broken) {
        post.error = record.broken->details.isEmpty()
            ? record.broken->what
            : record.broken->what + QStringLiteral(" (") + record.broken->details + u')';
        post.errorLine = record.broken->line;
        post.passedOver = record.passedOver();
        return post;
    }
    post.title = record.title.simplified();
    post.slug = record.slug;
    post.url = record.url;
    post.time = record.date.toMSecsSinceEpoch();
    post.day = record.date.date();
    post.categories = textsOf(record.categories);
    post.tags = textsOf(record.tags);
    post.redirects = redirectsOf(record.frontMatter);
    takeOwn(post, own);
    post.forms[size_t(PathForm::BaseurlVariable)] =
        count(body, "{{ site.baseurl }}/") + count(body, "{{site.baseurl}}/");
    post.forms[size_t(PathForm::RelativeUrl)] = count(body, "| relative_url");
    post.forms[size_t(PathForm::Root)] = count(body, "](/") + count(body, "src=\"/");
    return post;
}

bool dependsOnNow(const Value &own)
{
    static const QRegularExpression day(QStringLiteral("^\\s*\\d{4}-\\d{1,2}-\\d{1,2}"));
    const Value *date = own.find(u"date");
    return date && !date->isNull() && date->isText() && !day.match(date->toString()).hasMatch();
}

QDataStream &operator<<(QDataStream &out, const IndexedPost &post)
{
    out << post.file << post.title << post.slug << post.url << post.time << post.day << post.categories << post.tags
        << post.redirects << post.keys << post.values << quint8(post.hidden) << post.draft;
    for (const quint16 form : post.forms)
        out << form;
    return out;
}

QDataStream &operator>>(QDataStream &in, IndexedPost &post)
{
    quint8 hidden = 0;
    in >> post.file >> post.title >> post.slug >> post.url >> post.time >> post.day >> post.categories >> post.tags
        >> post.redirects >> post.keys >> post.values >> hidden >> post.draft;
    for (quint16 &form : post.forms)
        in >> form;
    post.hidden = static_cast<PostRecord::Hidden>(std::min<quint8>(hidden, quint8(PostRecord::Hidden::Limited)));
    return in;
}

} // namespace galley::site
