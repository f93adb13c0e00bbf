// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/poststatus.h"

#include "app/window/openpost.h"
#include "app/window/postpane.h"
#include "app/window/statusline.h"
#include "editor/body/statisticswatch.h"
#include "editor/body/textarea.h"
#include "editor/body/textbinding.h"

#include <algorithm>
#include <cmath>

namespace galley::window {

namespace {

constexpr qint64 LongestWaitMs = 24 * 60 * 60 * 1000;

}

PostStatus::PostStatus(StatusLine &line, QObject *parent)
    : QObject(parent)
    , m_line(line)
{
    m_due.setSingleShot(true);
}

void PostStatus::follow(PostPane *pane)
{
    delete m_following;
    m_following = nullptr;
    m_line.clear();
    m_collision.clear();
    m_due.stop();
    m_due.disconnect();
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
    connect(this, &PostStatus::findingsShown, m_following, [this, &post] { showAddress(post); });
    connect(&m_due, &QTimer::timeout, m_following, [&post] { post.publish(); });
    connect(&pane->statistics(), &body::StatisticsWatch::changed, m_following, [this, pane] { showStatistics(*pane); });
    connect(&pane->text(), &body::TextArea::cursorMoved, m_following, [this, pane] { showLine(*pane); });
    showAddress(post);
    showSaveState(post);
    showStatistics(*pane);
    showLine(*pane);
}

void PostStatus::setFindings(const QList<site::Finding> &findings)
{
    const auto collision = std::find_if(findings.begin(), findings.end(), [](const site::Finding &finding) {
        return finding.rule == QLatin1String("url-collision");
    });
    m_collision = collision == findings.end() ? QString() : collision->text;
    m_line.setProblems(int(findings.size()));
    Q_EMIT findingsShown();
}

void PostStatus::showAddress(const OpenPost &post)
{
    const site::Forecast &forecast = post.publication().forecast;
    QStringList parts{post.publication().file, forecast.inWords(), m_collision};
    parts.removeAll(QString());
    const QString inherited = forecast.inheritedInWords();
    QStringList details = parts;
    if (!inherited.isEmpty())
        details.append(inherited);
    m_line.setAddress(parts.join(QStringLiteral(" · ")), details.join(u'\n'), inherited);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QDateTime next = forecast.nextChange(now);
    if (next.isValid())
        m_due.start(int(std::min(now.msecsTo(next) + 500, LongestWaitMs)));
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
