// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/openpost.h"

#include "app/site/dialectfor.h"
#include "app/window/background.h"
#include "app/window/newpost.h"
#include "editor/post/linediff.h"
#include "editor/post/yaml.h"

#include <QFileInfo>

namespace galley::window {

namespace {

struct SiteOf
{
    site::SiteConfig config = site::SiteConfig();
    QString problem = {};
};

SiteOf siteOf(const QString &path)
{
    const QString folder = site::findSite(path);
    if (folder.isEmpty())
        return {};
    auto config = site::SiteConfig::read(folder);
    if (config)
        return {*config, {}};
    return {site::SiteConfig(folder), config.error().toString()};
}

Publication publicationOf(const QByteArray &yaml, const site::SiteConfig &site, const QString &path)
{
    if (path.isEmpty() && !site.isSite())
        return {};
    if (!site.isSite())
        return {{}, {}, {}, site::PublishedImages::ofFolder(QFileInfo(path).path()), {}};
    const auto read = post::readYaml(yaml);
    const post::Value values = read ? *read : post::Value();
    const site::SiteRules rules(site);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    // What has no file yet is shown as it would be saved.
    const QString folder = site.collectionsDir().isEmpty() ? QString() : site.collectionsDir() + u'/';
    const QString file = path.isEmpty()
        ? folder + QStringLiteral("_posts/") + suggestedFileName("---\n" + yaml + "---\n", site)
        : QString();
    const QString place = path.isEmpty() ? site.folder() + u'/' + file : path;
    const site::Forecast forecast = site::forecastFor(rules, place, values, QFileInfo(place).lastModified(), now);
    return {file, forecast.record, forecast, site::publishedImages(rules, place, values, now),
            site::inheritedValues(rules, forecast.record, values)};
}

} // namespace

post::Result<ReadPost> readPostAndSite(const QString &path, const QByteArray &encoding)
{
    auto loaded = post::readPost(path, encoding);
    if (!loaded)
        return loaded.error();
    SiteOf site = siteOf(path);
    return ReadPost{std::move(*loaded), std::move(site.config), std::move(site.problem)};
}

OpenPost::OpenPost(ReadPost read, QObject *parent)
    : QObject(parent)
    , m_document(std::move(read.loaded.source))
    , m_saver(m_document, read.loaded.file)
    , m_journal(m_document, read.loaded.file)
    , m_autosave(m_document, m_saver, m_disk)
    , m_path(read.loaded.file.path)
{
    m_disk.watch(read.loaded.file);
    m_disk.follow(m_saver);
    connect(&m_saver, &post::PostSaver::saved, this, &OpenPost::noteSaved);
    connect(&m_document, &post::Document::edited, this, &OpenPost::noteEdit);
    setSite(std::move(read.site));
}

OpenPost::~OpenPost() = default;

QString OpenPost::name() const
{
    if (!isNew())
        return QFileInfo(file().path).completeBaseName();
    const site::PostRecord &record = m_publication.record;
    const bool titled = record.provenance.value(QStringLiteral("title")) == QLatin1String("post");
    return titled && !record.title.isEmpty() ? record.title : tr("New post");
}

void OpenPost::takeTheirs()
{
    takeFrom(file().path);
}

void OpenPost::letGo()
{
    m_disk.watch({});
}

void OpenPost::takeFrom(const QString &path)
{
    readAgain(path, [this](post::Result<ReadPost> read) { take(std::move(read)); });
}

void OpenPost::followDisk()
{
    readAgain(file().path, [this](post::Result<ReadPost> read) {
        if (m_document.isModified())
            Q_EMIT conflicted();
        else
            take(std::move(read));
    });
}

void OpenPost::readAgain(const QString &path, const std::function<void(post::Result<ReadPost>)> &then)
{
    inBackground(
        this, [path, encoding = file().encoding] { return readPostAndSite(path, encoding); },
        [this, then, number = ++m_reading](post::Result<ReadPost> read) {
            if (number == m_reading) // else overtaken by a later reading, of another path maybe
                then(std::move(read));
        });
}

void OpenPost::take(post::Result<ReadPost> read)
{
    if (!read) {
        m_disk.watch(file());
        Q_EMIT reloadFailed(read.error());
        return;
    }
    m_path = read->loaded.file.path;
    replaceText(read->loaded.source);
    m_saver.setFile(read->loaded.file);
    m_disk.watch(read->loaded.file);
    m_journal.setFile(read->loaded.file);
    m_document.markSaved();
    setSite(std::move(read->site));
    Q_EMIT fileChanged();
}

void OpenPost::keepMine()
{
    m_document.markUnsaved();
    // Over what the user was told of, and over nothing that came later.
    post::PostFile mine = file();
    mine.fingerprint = m_disk.found();
    m_saver.setFile(mine);
    m_journal.setFile(mine);
    m_disk.watch(mine);
}

void OpenPost::recover(const QByteArray &source)
{
    replaceText(source);
    m_document.markUnsaved();
}

void OpenPost::noteSaved(const post::PostFile &saved)
{
    m_journal.setFile(saved);
    if (m_path == saved.path)
        return;
    m_path = saved.path;
    readSite();
}

void OpenPost::replaceText(const QByteArray &source)
{
    // By its difference, so that the cursor stays where it is in what both have.
    m_document.apply(post::difference(m_document.snapshot().source, source), post::Origin::Disk);
}

void OpenPost::readSite()
{
    inBackground(
        this, [path = m_path] { return siteOf(path); },
        [this, path = m_path](const SiteOf &site) {
            if (path != m_path)
                return;
            setSite(site.config);
            Q_EMIT fileChanged();
        });
}

void OpenPost::setSite(site::SiteConfig site)
{
    m_site = std::move(site);
    m_dialect = site::dialectFor(m_site);
    publish();
}

void OpenPost::noteEdit()
{
    // Most edits are in the body, and leave this slice of the text as it was.
    if (m_document.snapshot().yaml() != m_publishedYaml)
        publish();
}

void OpenPost::publish()
{
    m_publishedYaml = m_document.snapshot().yaml().toByteArray();
    inBackground(
        this, [yaml = m_publishedYaml, site = m_site, path = m_path] { return publicationOf(yaml, site, path); },
        [this, yaml = m_publishedYaml, path = m_path](const Publication &publication) {
            if (yaml != m_publishedYaml || path != m_path)
                return; // overtaken by a newer front matter
            m_publication = publication;
            Q_EMIT publicationChanged();
        });
}

} // namespace galley::window
