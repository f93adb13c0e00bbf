// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/newpostflow.h"

#include "app/window/background.h"
#include "app/window/newpost.h"
#include "app/window/newpostdialog.h"
#include "app/window/openposts.h"
#include "app/window/postpane.h"
#include "app/window/settings.h"
#include "app/window/siteposts.h"
#include "editor/body/textarea.h"

#include <QFileInfo>

namespace galley::window {

NewPostFlow::NewPostFlow(OpenPosts &posts, SitePosts &site, Settings &settings, PaneInFront paneInFront,
                         QWidget *window)
    : QObject(window)
    , m_posts(posts)
    , m_site(site)
    , m_settings(settings)
    , m_paneInFront(std::move(paneInFront))
    , m_window(window)
{
    // Queued: the window has then shown its pane.
    connect(&m_posts, &OpenPosts::currentChanged, this, &NewPostFlow::follow, Qt::QueuedConnection);
}

void NewPostFlow::begin()
{
    const QString folder = siteFolder();
    inBackground(
        this, [folder] { return !folder.isEmpty() && QFileInfo(folder).isDir(); },
        [this, folder](bool isThere) {
            if (isThere)
                ask(folder);
            else
                m_posts.create(newPostSource(), site::SiteConfig());
        });
}

QString NewPostFlow::siteFolder() const
{
    const OpenPost *post = m_posts.current();
    if (post && post->site().isSite())
        return post->site().folder();
    return m_site.folder().isEmpty() ? m_settings.lastSite() : m_site.folder();
}

void NewPostFlow::ask(const QString &folder)
{
    const site::SiteIndex known = m_site.folder() == folder ? m_site.known().index : site::SiteIndex();
    auto *dialog = new NewPostDialog(folder, known, m_settings.newPostChoice(folder), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NewPostDialog::created, this,
            [this, folder](const QString &path, const NewPostChoice &choice) { open(path, folder, choice); });
    dialog->open();
}

void NewPostFlow::open(const QString &path, const QString &folder, const NewPostChoice &choice)
{
    m_settings.setNewPostChoice(folder, choice);
    m_begun = path;
    m_posts.open(path);
    m_site.refresh();
}

void NewPostFlow::follow(const OpenPost *post)
{
    PostPane *pane = m_paneInFront();
    if (!post || !pane || m_begun.isEmpty() || pane->post().file().path != m_begun)
        return;
    m_begun.clear();
    pane->text().moveCursor(QTextCursor::End); // behind the blank line that follows the front matter
    pane->text().setFocus();
}

} // namespace galley::window
