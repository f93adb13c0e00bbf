// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/postchecks.h"

#include "app/site/indexcache.h"
#include "app/window/background.h"
#include "app/window/openpost.h"

#include <mutex>

namespace galley::window {

/// What is known of a site; made in the first worker that needs it, for the rules look at the disk.
struct PostChecks::Known
{
    Known(site::SiteConfig siteConfig, QByteArray frontMatter)
        : config(std::move(siteConfig))
        , yaml(std::move(frontMatter))
    {
    }

    const site::CheckedSite &site()
    {
        std::call_once(made, [this] {
            checked.emplace(site::SiteRules(config), QDateTime::currentDateTimeUtc(),
                            site::IndexCache::defaultFolder());
        });
        return *checked;
    }

    const site::SiteConfig config;
    const QByteArray yaml; ///< front matter of the post in front when the site was read
    std::once_flag made;
    std::optional<site::CheckedSite> checked;
};

struct PostChecks::Outcome
{
    QList<site::Finding> findings;
    qint64 revision = 0;
    const OpenPost *post = nullptr; ///< to compare only: it may be gone
};

PostChecks::PostChecks(QObject *parent)
    : QObject(parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(PauseMs);
    connect(&m_pause, &QTimer::timeout, this, &PostChecks::check);
}

PostChecks::~PostChecks() = default;

void PostChecks::follow(OpenPost *post)
{
    if (m_post) {
        m_post->disconnect(this);
        m_post->document().disconnect(this);
        m_post->saver().disconnect(this);
    }
    const bool sameSite = m_post && post && m_known && m_known->config.folder() == post->site().folder()
        && !post->document().isModified();
    m_post = post;
    m_findings.clear();
    m_revision = -1;
    if (!sameSite)
        forgetSite();
    Q_EMIT changed();
    if (!post)
        return;
    connect(&post->document(), &post::Document::edited, this, [this] { m_pause.start(); });
    connect(post, &OpenPost::fileChanged, this, &PostChecks::forgetSite);
    connect(&post->saver(), &post::PostSaver::saved, this, &PostChecks::noteSaved);
    m_pause.start(0);
}

void PostChecks::forgetSite()
{
    m_known.reset();
    m_siteFindings.clear();
    Q_EMIT siteChecked();
    if (m_post)
        m_pause.start();
}

/// What other posts have to do with this one is in its front matter; on a large site it takes seconds to read them all.
void PostChecks::noteSaved()
{
    if (!m_known || m_post->document().snapshot().yaml() != m_known->yaml) {
        forgetSite();
        return;
    }
    m_siteFindings.clear();
    Q_EMIT siteChecked();
}

std::shared_ptr<PostChecks::Known> PostChecks::known()
{
    // What is read is the file: of a text that is not saved yet, the next save brings news.
    const post::Document &document = m_post->document();
    const QByteArray onDisk = document.isModified() ? QByteArray() : document.snapshot().yaml().toByteArray();
    if (!m_known)
        m_known = std::make_shared<Known>(m_post->site(), onDisk);
    return m_known;
}

void PostChecks::check()
{
    if (!m_post || m_post->isNew())
        return;
    if (m_checking) {
        m_again = true;
        return;
    }
    m_checking = true;
    const post::Snapshot snapshot = m_post->document().snapshot();
    const QString path = m_post->file().path;
    const bool utf8 = m_post->file().encoding == "UTF-8";
    const QByteArray mark = utf8 ? m_post->file().byteOrderMark : QByteArray();
    const auto look = [known = known(), snapshot, path, mark, post = m_post] {
        return Outcome{site::checkPost(known->site(), path, mark + snapshot.source), snapshot.revision, post};
    };
    inBackground(this, look, [this](const Outcome &outcome) { take(outcome); });
}

void PostChecks::take(const Outcome &outcome)
{
    m_checking = false;
    if (m_again || outcome.post != m_post) {
        m_again = false;
        m_pause.start();
    }
    if (outcome.post != m_post || !m_post)
        return;
    m_findings = outcome.findings;
    m_revision = outcome.revision;
    Q_EMIT changed();
}

void PostChecks::checkSite()
{
    if (!m_post || !m_post->site().isSite() || m_checkingSite)
        return;
    m_checkingSite = true;
    const auto look = [known = known()] { return std::pair(known, site::checkSite(known->site())); };
    inBackground(this, look, [this](const std::pair<std::shared_ptr<Known>, QList<site::Finding>> &checked) {
        m_checkingSite = false;
        if (checked.first != m_known) {
            checkSite(); // of another site, or of one that has changed
            return;
        }
        m_siteFindings = checked.second;
        Q_EMIT siteChecked();
    });
}

} // namespace galley::window
