// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/sitelinks.h"

#include "app/site/checkedsite.h"
#include "app/site/indexcache.h"
#include "app/window/background.h"
#include "app/window/messagebar.h"
#include "app/window/openposts.h"
#include "preview/view/previewview.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace galley::window {

namespace {

/// The file that is published where the link leads, absolute; empty where that is none of the site's.
QString fileBehind(const site::SiteConfig &config, const site::PublishedImages &places, const QString &href)
{
    const QString path = places.publishedFile(href);
    if (path.isEmpty() || !config.isSite())
        return {};
    const site::CheckedSite site(site::SiteRules(config), QDateTime::currentDateTimeUtc(),
                                 site::IndexCache::defaultFolder());
    const QString file = site.paths().fileAt(path);
    return file.isEmpty() ? QString() : config.folder() + u'/' + file;
}

/// As BCP 47 writes it; empty for what is none.
QString languageOf(const OpenPost &post)
{
    static const QRegularExpression tag(QStringLiteral("^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$"));
    const post::Value &values = post.publication().record.frontMatter;
    QStringList candidates;
    for (const QString &key : {QStringLiteral("lang"), QStringLiteral("locale")}) {
        if (const post::Value *own = values.find(key))
            candidates.append(own->toString());
    }
    candidates += {post.site().text(u"lang"), post.site().text(u"locale")};
    for (QString &candidate : candidates) {
        candidate = candidate.section(u'.', 0, 0).replace(u'_', u'-');
        if (tag.match(candidate).hasMatch())
            return candidate;
    }
    return {};
}

} // namespace

SiteLinks::SiteLinks(OpenPosts &posts, view::PreviewView &preview, BarOf barOf, QObject *parent)
    : QObject(parent)
    , m_posts(posts)
    , m_preview(preview)
    , m_barOf(std::move(barOf))
{
    connect(&m_preview, &view::PreviewView::siteLinkActivated, this, &SiteLinks::open);
}

void SiteLinks::follow(OpenPost *post)
{
    if (m_post)
        m_post->disconnect(this);
    m_post = post;
    if (!post)
        return;
    connect(post, &OpenPost::publicationChanged, this, &SiteLinks::tellLanguage);
    tellLanguage();
}

void SiteLinks::open(const QString &href)
{
    if (!m_post || href.startsWith(u'#'))
        return; // a place in this page, to which the page goes by itself
    inBackground(
        m_post,
        [site = m_post->site(), places = m_post->publication().images, href] { return fileBehind(site, places, href); },
        [this, href, post = m_post](const QString &file) {
            if (file.isEmpty())
                m_barOf(post)->show(MessageBar::Kind::Information,
                                    tr("The site has no page of its own at %1.").arg(href));
            else
                m_posts.open(file);
        });
}

void SiteLinks::tellLanguage()
{
    m_preview.setContentLanguage(languageOf(*m_post));
}

} // namespace galley::window
