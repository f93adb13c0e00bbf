// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/poststatus.h"

#include "app/site/permalink.h"
#include "app/window/openpost.h"
#include "app/window/postpane.h"
#include "app/window/statusline.h"
#include "editor/body/statisticswatch.h"
#include "editor/body/textarea.h"
#include "editor/body/textbinding.h"

#include <QLocale>

#include <cmath>

namespace galley::window {

namespace {

/// Where the site will publish the post, and whether readers will see it.
QString forecast(const OpenPost &post)
{
    const site::PostRecord &record = post.publication().record;
    if (record.url.isEmpty())
        return {};
    const QString url = site::unescapePath(post.site().baseurl() + record.url);
    switch (record.hidden) {
    case site::PostRecord::Hidden::No:
        return PostStatus::tr("%1 · visible").arg(url);
    case site::PostRecord::Hidden::Broken:
        return PostStatus::tr("not published: Jekyll cannot read the front matter");
    case site::PostRecord::Hidden::Draft:
        return PostStatus::tr("%1 · a draft, not published").arg(url);
    case site::PostRecord::Hidden::Unpublished:
        return PostStatus::tr("%1 · hidden by “published: false”").arg(url);
    case site::PostRecord::Hidden::Future:
        return PostStatus::tr("%1 · hidden until %2").arg(url, QLocale().toString(record.date, QLocale::ShortFormat));
    }
    return {};
}

} // namespace

PostStatus::PostStatus(StatusLine &line, QObject *parent)
    : QObject(parent)
    , m_line(line)
{
}

void PostStatus::follow(PostPane *pane)
{
    delete m_following;
    m_following = nullptr;
    m_line.clear();
    if (!pane) {
        Q_EMIT saveStateChanged();
        return;
    }
    m_following = new QObject(pane);
    connect(m_following, &QObject::destroyed, this, [this, gone = m_following] {
        if (m_following == gone)
            m_following = nullptr;
    });
    OpenPost &post = pane->post();
    const auto showSaved = [this, &post] { showSaveState(post); };
    connect(&post.document(), &post::Document::modifiedChanged, m_following, showSaved);
    connect(&post.saver(), &post::PostSaver::started, m_following, showSaved);
    connect(&post.saver(), &post::PostSaver::saved, m_following, showSaved);
    connect(&post.saver(), &post::PostSaver::failed, m_following, showSaved);
    connect(&post, &OpenPost::publicationChanged, m_following, [this, &post] { showAddress(post); });
    connect(&pane->statistics(), &body::StatisticsWatch::changed, m_following, [this, pane] { showStatistics(*pane); });
    connect(&pane->text(), &body::TextArea::cursorMoved, m_following, [this, pane] { showLine(*pane); });
    showAddress(post);
    showSaveState(post);
    showStatistics(*pane);
    showLine(*pane);
}

void PostStatus::showAddress(const OpenPost &post)
{
    m_line.setAddress(forecast(post));
}

void PostStatus::showSaveState(const OpenPost &post)
{
    using State = StatusLine::SaveState;
    const bool modified = post.document().isModified();
    m_line.setSaveState(post.saver().isSaving() ? State::Saving : modified ? State::Modified : State::Saved);
    Q_EMIT saveStateChanged();
}

void PostStatus::showStatistics(const PostPane &pane)
{
    const body::TextStatistics &counted = pane.statistics().statistics();
    m_line.setStatistics(counted.charactersWithBlanks, counted.words, int(std::ceil(counted.minutes)));
}

void PostStatus::showLine(const PostPane &pane)
{
    m_line.setLine(pane.text().binding().linesBefore() + pane.text().textCursor().blockNumber() + 1);
}

} // namespace galley::window
