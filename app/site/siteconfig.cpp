// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/siteconfig.h"

#include "app/site/configdefaults.h"
#include "editor/post/yaml.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace galley::site {

using post::Error;
using post::Result;
using post::Value;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(galley::site::SiteConfig)
};

QString absoluteFolder(const QString &folder)
{
    return folder.isEmpty() ? QString() : QDir::cleanPath(QFileInfo(folder).absoluteFilePath());
}

Result<Value> readConfigFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{Texts::tr("The site's configuration could not be read."), {}, path, 0, file.errorString()};
    }
    QByteArray bytes = file.readAll();
    if (bytes.startsWith("\xEF\xBB\xBF"))
        bytes.remove(0, 3);
    Result<Value> value = post::readYaml(bytes);
    if (value)
        return value;
    Error error = value.error();
    error.file = path;
    return error;
}

/// Jekyll::Configuration#validate: these options end the build where they are no lists.
std::optional<Error> refusedOption(const Value &config, const QString &file)
{
    for (const QString &key : {QStringLiteral("plugins"), QStringLiteral("include"), QStringLiteral("exclude")}) {
        const Value *value = config.find(key);
        if (value && value->type() != Value::Type::Sequence) {
            return Error{Texts::tr("“%1” in the site's configuration must be a list.").arg(key),
                         Texts::tr("Jekyll does not build a site with this configuration."),
                         file,
                         0,
                         {}};
        }
    }
    return std::nullopt;
}

} // namespace

Value merged(const Value &base, const Value &over)
{
    if (base.type() != Value::Type::Mapping || over.type() != Value::Type::Mapping)
        return over;
    Value::Entries entries = base.entries();
    for (const auto &[key, value] : over.entries()) {
        const auto old = std::find_if(entries.begin(), entries.end(),
                                      [&key = key](const auto &entry) { return entry.first == key; });
        if (old == entries.end())
            entries.append({key, value});
        else if (!value.isNull())
            old->second = merged(old->second, value);
    }
    return Value(entries);
}

SiteConfig::SiteConfig(const QString &folder)
    : SiteConfig(folder, Value(Value::Entries{}))
{
}

SiteConfig::SiteConfig(const QString &folder, const Value &configured)
    : m_folder(absoluteFolder(folder))
    , m_values(withDefaultCollectionsAndExcludes(
          configured.type() == Value::Type::Mapping ? merged(configDefaults(), configured) : configDefaults()))
{
}

Result<SiteConfig> SiteConfig::read(const QString &folder, const QStringList &files)
{
    QStringList paths = files;
    if (paths.isEmpty()) {
        const QString own = configFile(folder);
        if (!own.isEmpty())
            paths.append(own);
    }
    Value configured{Value::Entries{}};
    QList<Error> notes;
    for (const QString &path : paths) {
        if (path.endsWith(QLatin1String(".toml"), Qt::CaseInsensitive)) {
            notes.append({Texts::tr("Galley does not read a configuration in TOML."),
                          Texts::tr("Jekyll's defaults are shown instead."),
                          path,
                          0,
                          {}});
            continue;
        }
        const Result<Value> value = readConfigFile(path);
        if (!value)
            return value.error();
        if (value->type() == Value::Type::Mapping) {
            configured = merged(configured, *value);
        } else if (!value->isNull() && *value != Value(false)) {
            // Jekyll warns, reads none of the files behind this one, and goes on.
            notes.append({Texts::tr("The site's configuration is not a mapping of keys to values."), {}, path, 0, {}});
            break;
        }
    }
    if (std::optional<Error> error = refusedOption(configured, paths.value(0)))
        return *error;
    SiteConfig config(folder, configured);
    config.m_notes = notes;
    return config;
}

const Value *SiteConfig::find(QStringView key) const
{
    const Value *value = m_values.find(key);
    return value && !value->isNull() ? value : nullptr;
}

QString SiteConfig::text(QStringView key) const
{
    const Value *value = find(key);
    return value ? value->toString() : QString();
}

bool SiteConfig::flag(QStringView key) const
{
    const Value *value = find(key);
    return value && *value != Value(false);
}

QStringList SiteConfig::list(QStringView key) const
{
    const Value *value = find(key);
    if (!value)
        return {};
    if (value->type() != Value::Type::Sequence)
        return {value->toString()};
    QStringList texts;
    for (const Value &item : value->items())
        texts.append(item.toString());
    return texts;
}

QString SiteConfig::baseurl() const
{
    QString base = text(u"baseurl");
    while (base.endsWith(u'/'))
        base.chop(1);
    return base.isEmpty() || base.startsWith(u'/') ? base : u'/' + base;
}

QString SiteConfig::url() const
{
    QString url = text(u"url");
    while (url.endsWith(u'/'))
        url.chop(1);
    return url;
}

QTimeZone SiteConfig::timeZone() const
{
    const QString name = text(u"timezone");
    if (name.isEmpty())
        return QTimeZone::systemTimeZone();
    // What is in no database is read as POSIX has it, where "UTC+9" lies nine hours west of Greenwich; Qt takes it for
    // the east.
    static const QRegularExpression posix(
        QStringLiteral("^(?:[A-Za-z]{3,}|<[A-Za-z0-9+-]{3,}>)([+-]?)(\\d{1,2})(?::(\\d{2}))?(?::(\\d{2}))?$"));
    if (const QRegularExpressionMatch match = posix.match(name); match.hasMatch()) {
        const int seconds =
            (match.captured(2).toInt() * 60 + match.captured(3).toInt()) * 60 + match.captured(4).toInt();
        return QTimeZone(match.captured(1) == QLatin1String("-") ? seconds : -seconds);
    }
    const QTimeZone zone(name.toUtf8());
    return zone.isValid() ? zone : QTimeZone::utc();
}

QString SiteConfig::collectionsDir() const
{
    const QString dir = QDir::cleanPath(text(u"collections_dir"));
    return dir == QLatin1String(".") ? QString() : dir;
}

QString SiteConfig::postPermalink() const
{
    const Value *collections = find(u"collections");
    const Value *posts = collections ? collections->find(u"posts") : nullptr;
    const Value *permalink = posts ? posts->find(u"permalink") : nullptr;
    return permalink && !permalink->isNull() ? permalink->toString() : QStringLiteral("/:collection/:path:output_ext");
}

QStringList SiteConfig::markdownExtensions() const
{
    QStringList extensions;
    for (const QString &extension : text(u"markdown_ext").split(u','))
        extensions.append(u'.' + extension.toLower());
    return extensions;
}

QString configFile(const QString &folder)
{
    if (folder.isEmpty())
        return {}; // no site; not the folder that the program was started in
    for (const QString &extension : {QStringLiteral("yml"), QStringLiteral("yaml"), QStringLiteral("toml")}) {
        const QString path = QDir(folder).filePath(QLatin1String("_config.") + extension);
        if (QFileInfo(path).isFile())
            return path;
    }
    return {};
}

QString findSite(const QString &path)
{
    const QFileInfo start(path);
    QDir dir(start.isDir() ? start.absoluteFilePath() : start.absolutePath());
    do {
        if (!configFile(dir.path()).isEmpty())
            return QDir::cleanPath(dir.path());
    } while (dir.cdUp());
    return {};
}

} // namespace galley::site
