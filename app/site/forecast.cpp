// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/forecast.h"

#include "app/site/permalink.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

namespace galley::site {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(galley::site::Forecast)
};

QString shown(const QDateTime &moment)
{
    return QLocale().toString(moment, QLocale::ShortFormat);
}

/// Where Jekyll does not read the file as a post; empty where it does.
QString misplaced(Placement placement)
{
    switch (placement) {
    case Placement::NameWithoutDate:
        return Texts::tr("not published: the file's name does not begin with a date");
    case Placement::Excluded:
        return Texts::tr("not published: the site leaves this file out");
    case Placement::WrongFolder:
        return Texts::tr("not a post: the file is not in “_posts”");
    case Placement::NoSite:
    case Placement::Page:
    case Placement::Post:
    case Placement::Draft:
    case Placement::ForeignExtension:
        break;
    }
    return {};
}

/// A post of the future, here, there, or both.
QString delayed(const Forecast &forecast)
{
    using Hidden = PostRecord::Hidden;
    const bool here = forecast.record.hidden == Hidden::Future;
    const bool there = forecast.onServer == Hidden::Future;
    if (here && there && forecast.here.toUTC() == forecast.there.toUTC())
        return Texts::tr("%1 · hidden until %2").arg(forecast.address, shown(forecast.here));
    const QString thereInZone = shown(forecast.there.toTimeZone(forecast.here.timeZone()));
    if (here && there)
        return Texts::tr("%1 · hidden until %2; on a build server in UTC until %3")
            .arg(forecast.address, shown(forecast.here), thereInZone);
    if (here)
        return Texts::tr("%1 · hidden until %2, but visible on a build server in UTC")
            .arg(forecast.address, shown(forecast.here));
    return Texts::tr("%1 · visible here; hidden on a build server in UTC until %2").arg(forecast.address, thereInZone);
}

} // namespace

QDateTime Forecast::nextChange(const QDateTime &now) const
{
    QDateTime next;
    for (const auto &[hidden, moment] : {std::pair(record.hidden, here), std::pair(onServer, there)}) {
        if (hidden == PostRecord::Hidden::Future && moment > now && (!next.isValid() || moment < next))
            next = moment;
    }
    return next;
}

QString Forecast::inWords() const
{
    if (placement == Placement::NoSite || placement == Placement::Page)
        return {};
    if (const QString why = misplaced(placement); !why.isEmpty())
        return why;
    using Hidden = PostRecord::Hidden;
    if (onServer == Hidden::Future && (record.hidden == Hidden::No || record.hidden == Hidden::Future))
        return delayed(*this);
    switch (record.hidden) {
    case Hidden::No:
        return Texts::tr("%1 · visible").arg(address);
    case Hidden::Broken:
        return Texts::tr("not published: Jekyll cannot read the front matter");
    case Hidden::Draft:
        return Texts::tr("%1 · a draft, not published").arg(address);
    case Hidden::Unpublished:
        return Texts::tr("%1 · hidden by “published: false”").arg(address);
    case Hidden::Limited:
        return Texts::tr("%1 · beyond the site's limit_posts").arg(address);
    case Hidden::Future:
        break;
    }
    return delayed(*this);
}

QString Forecast::inheritedInWords() const
{
    if (inherited.isEmpty() || placement == Placement::Page || placement == Placement::NoSite)
        return {};
    return Texts::tr("%1 from the site's defaults").arg(QLocale().createSeparatedList(inherited));
}

Forecast forecastFor(const SiteRules &rules, const QString &file, const post::Value &own, const QDateTime &modified,
                     const QDateTime &now)
{
    Forecast forecast;
    forecast.placement = placementOf(rules.config, file);
    if (forecast.placement == Placement::NoSite)
        return forecast;
    const QString path = postPath(rules.config, file);
    forecast.record = describePost(rules, path, own, modified, now);
    forecast.here = forecast.record.date;
    forecast.there = forecast.here;
    forecast.onServer = forecast.record.hidden;
    if (rules.config.text(u"timezone").isEmpty()) {
        SiteRules server = rules;
        server.zone = QTimeZone::utc();
        const PostRecord there = describePost(server, path, own, modified, now);
        forecast.there = there.date;
        forecast.onServer = there.hidden;
    }
    if (!forecast.record.url.isEmpty())
        forecast.address = unescapePath(rules.config.baseurl() + forecast.record.url);
    for (const auto &[key, value] : forecast.record.frontMatter.entries()) {
        if (forecast.record.provenance.value(key).startsWith(QLatin1String("defaults")))
            forecast.inherited.append(key);
    }
    return forecast;
}

} // namespace galley::site
