// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/forecast.h"
#include "app/site/inherited.h"
#include "app/site/publishedimages.h"
#include "app/site/siteconfig.h"
#include "editor/post/autosave.h"
#include "editor/post/diskwatch.h"
#include "editor/post/document.h"
#include "editor/post/journal.h"
#include "editor/post/postfile.h"
#include "editor/post/postsaver.h"
#include "preview/markdown/dialect.h"

#include <QObject>

#include <functional>

namespace galley::window {

/// What one reading of a file finds out, in a worker thread.
struct ReadPost
{
    post::LoadedPost loaded;
    site::SiteConfig site;
    QString siteProblem; ///< why the site's configuration could not be read; the defaults stand in for it
};

/// What the site makes of a post: found out in a worker thread after each change of the front matter.
struct Publication
{
    QString file = {}; ///< of a post that has none yet: where it would be saved, below the site's folder
    site::PostRecord record; ///< its URL, and whether and why it stays hidden; empty where the post is in no site
    site::Forecast forecast; ///< what becomes of it on this machine and on a server
    site::PublishedImages images; ///< where the post's image URLs lead
    QList<site::InheritedValue> inherited = {}; ///< what the front matter need not say
};

/// Reads a post and the configuration of the site it lies in. Any thread.
[[nodiscard]] post::Result<ReadPost> readPostAndSite(const QString &path, const QByteArray &encoding);

/// One open post without its widgets: the document, its file on the disk, its journal, and the site it belongs to.
/// Reading and writing happen in worker threads; their results arrive as signals. GUI thread.
class OpenPost final : public QObject
{
    Q_OBJECT

public:
    explicit OpenPost(ReadPost read, QObject *parent = nullptr);
    ~OpenPost() override;

    [[nodiscard]] post::Document &document() { return m_document; }
    [[nodiscard]] const post::Document &document() const { return m_document; }
    [[nodiscard]] post::PostSaver &saver() { return m_saver; }
    [[nodiscard]] const post::PostSaver &saver() const { return m_saver; }
    [[nodiscard]] post::Journal &journal() { return m_journal; }
    [[nodiscard]] post::DiskWatch &disk() { return m_disk; }
    [[nodiscard]] post::AutoSave &autosave() { return m_autosave; }
    [[nodiscard]] const post::PostFile &file() const { return m_saver.file(); }
    [[nodiscard]] const site::SiteConfig &site() const { return m_site; }
    [[nodiscard]] const markdown::Dialect &dialect() const { return m_dialect; }
    [[nodiscard]] const Publication &publication() const { return m_publication; }

    /// Whether it has no file yet.
    [[nodiscard]] bool isNew() const { return file().path.isEmpty(); }
    /// For menus and the window's title.
    [[nodiscard]] QString name() const;

    /// Reads the file again and takes its text, as one step that can be undone. Ends with `fileChanged` or
    /// `reloadFailed`.
    void takeTheirs();
    /// The same for a post that has nothing unsaved; if there is something by the time the file is read, nothing is
    /// taken, and `conflicted` says so.
    void followDisk();
    /// Somebody is about to move or rewrite the file for us: nothing that happens to it is told until `takeFrom`.
    void letGo();
    /// The same as `takeTheirs`, from the path that the file has now.
    void takeFrom(const QString &path);
    /// The file on the disk is to be overwritten by the next save.
    void keepMine();
    /// Reads the site's configuration again. Ends with `fileChanged`.
    void readSite();
    /// Finds out again what the site makes of the post: time has passed. Ends with `publicationChanged`.
    void publish();
    /// Text that was not saved when the program ended last.
    void recover(const QByteArray &source);

Q_SIGNALS:
    void reloadFailed(const galley::post::Error &error);
    void conflicted();
    /// The file has another path, or belongs to another site.
    void fileChanged();
    void publicationChanged();

private:
    void readAgain(const QString &path, const std::function<void(post::Result<ReadPost>)> &then);
    void take(post::Result<ReadPost> read);
    void noteSaved(const post::PostFile &file);
    void replaceText(const QByteArray &source);
    void setSite(site::SiteConfig site);
    void noteEdit();

    post::Document m_document;
    post::PostSaver m_saver;
    post::Journal m_journal;
    post::DiskWatch m_disk;
    post::AutoSave m_autosave;
    int m_reading = 0; ///< number of the newest reading of the file
    QString m_path; ///< of the file, as far as the site was read for it
    site::SiteConfig m_site;
    markdown::Dialect m_dialect;
    Publication m_publication;
    QByteArray m_publishedYaml; ///< the front matter that `m_publication` was made of
};

} // namespace galley::window
