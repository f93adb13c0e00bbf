// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/siteflow.h"

#include "app/window/openposts.h"
#include "app/window/postlistpane.h"
#include "app/window/reveal.h"
#include "app/window/settings.h"
#include "app/window/siteposts.h"
#include "app/window/trashflow.h"

namespace galley::window {

SiteFlow::SiteFlow(OpenPosts &posts, BarOf barOf, QWidget *window)
    : QObject(window)
    , m_posts(posts)
    , m_site(new SitePosts(this))
    , m_list(new PostListPane(*m_site, window))
    , m_trash(new TrashFlow(posts, std::move(barOf), this))
{
    connect(m_list, &PostListPane::postChosen, this, [this](const QString &path) { m_posts.open(path); });
    connect(m_list, &PostListPane::revealWanted, this, &revealFile);
    connect(m_list, &PostListPane::trashWanted, m_trash, &TrashFlow::moveToTrash);
    connect(m_trash, &TrashFlow::done, m_site, &SitePosts::refresh);
    connect(m_site, &SitePosts::opened, this, [this] {
        if (!m_posts.current() && !m_site->posts().isEmpty())
            m_posts.open(m_site->newest());
    });
}

void SiteFlow::openSite(const QString &folder)
{
    m_site->open(folder);
}

void SiteFlow::follow(const OpenPost *post)
{
    if (post && post->site().isSite() && post->site().folder() != m_site->folder())
        m_site->open(post->site().folder());
    m_list->markPost(post ? post->file().path : QString());
}

void SiteFlow::restoreLayout(const Settings &settings)
{
    m_list->restoreState(settings.layout(QStringLiteral("posts")));
}

void SiteFlow::saveLayout(Settings &settings) const
{
    settings.setLayout(QStringLiteral("posts"), m_list->saveState());
}

} // namespace galley::window
