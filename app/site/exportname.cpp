// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/exportname.h"

#include "app/site/posttime.h"
#include "app/site/rubytext.h"
#include "app/site/slug.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace galley::site {

using post::Error;
using post::Result;
using post::Value;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(galley::site::ExportName)
};

using From = ExportName::From;

const Value *present(const Value &frontMatter, QStringView key)
{
    const Value *value = frontMatter.find(key);
    return value && !value->isNull() && !value->toString().isEmpty() ? value : nullptr;
}

Error noDate(const QString &written)
{
    return Error{.what = Texts::tr("“%1” is not a date.").arg(written), .remedy = Texts::tr("Write it as 2021-12-31.")};
}

Result<void> findDate(ExportName &name, const SiteRules &rules, const std::optional<DatedName> &dated,
                      const Value &frontMatter, const QString &given, const QDateTime &now)
{
    QDate date;
    if (!given.isEmpty()) {
        name.dateFrom = From::Given;
        date = QDate::fromString(given, Qt::ISODate);
        if (!date.isValid() || given.size() != 10)
            return noDate(given);
    } else if (dated) {
        name.dateFrom = From::FileName;
        const std::optional<QDateTime> time = parseTime(dated->date, rules.zone, now);
        if (!time)
            return noDate(dated->date);
        date = time->date();
    } else if (const Value *own = present(frontMatter, u"date")) {
        name.dateFrom = From::FrontMatter;
        const std::optional<QDateTime> time = timeOf(*own, rules.zone, now);
        if (!time)
            return noDate(own->toString());
        date = time->date();
    } else {
        date = now.toTimeZone(rules.zone).date();
    }
    if (date.year() < 0 || date.year() > 9999)
        return noDate(date.toString(Qt::ISODate));
    name.date = date.toString(Qt::ISODate);
    return {};
}

Result<void> checkSlug(const QString &slug, const QString &fileName)
{
    const auto refused = [&slug](const QString &remedy) {
        return Error{.what = Texts::tr("“%1” cannot be part of a file's name.").arg(slug), .remedy = remedy};
    };
    if (slug.isEmpty()) {
        return Error{.what = Texts::tr("There is no title to make a file's name from."),
                     .remedy = Texts::tr("Give the post a title, or a slug for the export.")};
    }
    const bool unfit = std::any_of(slug.begin(), slug.end(), [](QChar c) {
        return c == u'/' || c == u'\\' || c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line
            || c.category() == QChar::Separator_Paragraph;
    });
    if (unfit || slug.trimmed() != slug)
        return refused(Texts::tr("Leave out slashes, line ends and blanks at the ends."));
    if (slug.endsWith(u'.') || slug.endsWith(u'~'))
        return refused(Texts::tr("Jekyll passes over files that end so."));
    if (fileName.toUtf8().size() > 255)
        return refused(Texts::tr("It is too long; a shorter slug is needed."));
    return {};
}

} // namespace

Result<ExportName> exportName(const SiteRules &rules, const QString &sourcePath, const Value &frontMatter,
                              const QString &givenDate, const QString &givenSlug, const QDateTime &now)
{
    ExportName name;
    const std::optional<DatedName> dated = datedName(QFileInfo(sourcePath).fileName());
    if (const Result<void> found = findDate(name, rules, dated, frontMatter, givenDate, now); !found)
        return found.error();
    if (!givenSlug.isEmpty()) {
        name.slug = givenSlug;
        name.slugFrom = From::Given;
    } else if (dated && !dated->slug.isEmpty()) {
        name.slug = dated->slug;
        name.slugFrom = From::FileName;
    } else if (const Value *own = present(frontMatter, u"slug")) {
        name.slug = rubyText(*own);
        name.slugFrom = From::FrontMatter;
    } else if (const Value *title = present(frontMatter, u"title")) {
        name.slug = slugify(rubyText(*title));
    } else {
        name.slug = slugify(QFileInfo(sourcePath).completeBaseName());
        name.slugFrom = From::FileName;
    }
    if (const Result<void> checked = checkSlug(name.slug, name.fileName(QStringLiteral(".markdown"))); !checked)
        return checked.error();
    return name;
}

} // namespace galley::site
