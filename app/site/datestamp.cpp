// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/datestamp.h"

#include "app/site/posthabit.h"
#include "app/site/posttime.h"
#include "editor/post/dateform.h"
#include "editor/post/splice.h"
#include "editor/post/yaml.h"

#include <QCoreApplication>

#include <cstdlib>

namespace galley::site {

using post::Error;
using post::FrontMatter;
using post::FrontMatterEntry;
using post::KeyPath;
using post::Result;
using post::Value;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(galley::site::DateStamp)
};

const KeyPath &dateKey()
{
    static const KeyPath key(QStringLiteral("date"));
    return key;
}

StampedDate stampedAs(const QString &form, bool isText, const QDateTime &moment)
{
    const QString text = post::restamped(form, moment);
    if (isText)
        return {Value(text), {}};
    const Result<Value> value = post::readYaml(text.toUtf8());
    return {value ? *value : Value(text), text.toUtf8()};
}

Result<QByteArray> applied(const QByteArray &source, const FrontMatter::Edit &edit)
{
    if (!edit)
        return edit.error();
    QByteArray changed = source;
    if (!post::applySplices(changed, *edit))
        return Error{.what = Texts::tr("The front matter could not be changed.")};
    return changed;
}

/// The date as a new post of this site has it; an invalid value where most have none.
StampedDate habit(const SiteRules &rules, const QDateTime &moment)
{
    const QByteArray example = PostHabit::read(rules).begin(QStringLiteral("title"), moment, false);
    const Result<FrontMatter> frontMatter = FrontMatter::read(example);
    const FrontMatterEntry *entry = frontMatter ? frontMatter->find(dateKey()) : nullptr;
    return entry && !entry->value.isNull() ? stamped(example, *entry, moment, rules.zone) : StampedDate();
}

} // namespace

StampedDate stamped(const QByteArray &source, const FrontMatterEntry &entry, const QDateTime &moment,
                    const QTimeZone &zone)
{
    const bool isText = entry.value.isText();
    const QString form = isText ? entry.value.toString()
                                : QString::fromUtf8(source.sliced(entry.valueBegin, entry.valueEnd - entry.valueBegin));
    const StampedDate local = stampedAs(form, isText, moment);
    const auto distance = [&](const StampedDate &date) {
        const std::optional<QDateTime> read = timeOf(date.value, zone, moment);
        return read ? std::abs(read->secsTo(moment)) : qint64(1) << 40;
    };
    if (distance(local) < 60)
        return local;
    const StampedDate utc = stampedAs(form, isText, moment.toUTC());
    return distance(utc) < distance(local) ? utc : local;
}

Result<QDateTime> givenDate(const QString &text, const QDateTime &timeLike, const QTimeZone &zone, const QDateTime &now)
{
    const QString trimmed = text.trimmed();
    std::optional<QDateTime> moment = parseTime(trimmed, zone, now);
    if (moment && !trimmed.contains(u':') && timeLike.isValid()) {
        moment = parseTime(moment->date().toString(Qt::ISODate)
                               + timeLike.toTimeZone(zone).time().toString(QStringLiteral(" HH:mm:ss")),
                           zone, now);
    }
    if (!moment || moment->date().year() < 0 || moment->date().year() > 9999) {
        return Error{.what = Texts::tr("“%1” is not a date.").arg(text),
                     .remedy = Texts::tr("Write it as 2021-12-31, or as 2021-12-31 08:00.")};
    }
    return *moment;
}

Result<QByteArray> withDate(const QByteArray &source, const SiteRules &rules, const QDateTime &moment, IfNoDate ifNone)
{
    const Result<FrontMatter> frontMatter = FrontMatter::read(source);
    if (!frontMatter)
        return frontMatter.error();
    const FrontMatterEntry *entry = frontMatter->find(dateKey());
    StampedDate date;
    if (entry && !entry->value.isNull())
        date = stamped(source, *entry, moment, rules.zone);
    else if (ifNone == IfNoDate::AsOthersHave)
        date = habit(rules, moment);
    else if (ifNone == IfNoDate::Add)
        date = stampedAs({}, false, moment);
    if (date.value.isNull())
        return source;
    return applied(source, frontMatter->set(dateKey(), date.value, date.written));
}

} // namespace galley::site
