// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/problemsflow.h"

#include "app/site/ignorerule.h"
#include "app/window/background.h"
#include "app/window/messagebar.h"
#include "app/window/openposts.h"
#include "app/window/postchecks.h"
#include "app/window/postpane.h"
#include "app/window/problemspane.h"
#include "editor/body/textarea.h"
#include "editor/frontmatter/frontmatterform.h"

#include <QTimer>
#include <QTreeWidget>

#include <algorithm>

namespace galley::window {

using site::Finding;

ProblemsFlow::ProblemsFlow(OpenPosts &posts, CurrentPane currentPane, BarOf barOf, QWidget *window)
    : QObject(window)
    , m_posts(posts)
    , m_currentPane(std::move(currentPane))
    , m_barOf(std::move(barOf))
    , m_checks(new PostChecks(this))
    , m_pane(new ProblemsPane(window))
{
    m_pane->hide();
    connect(m_checks, &PostChecks::changed, this, &ProblemsFlow::show);
    connect(m_checks, &PostChecks::siteChecked, this, &ProblemsFlow::show);
    connect(m_pane, &ProblemsPane::scopeChanged, this, &ProblemsFlow::show);
    connect(m_pane, &ProblemsPane::jumpWanted, this, &ProblemsFlow::jump);
    connect(m_pane, &ProblemsPane::fixWanted, this, &ProblemsFlow::fix);
    connect(m_pane, &ProblemsPane::ignoreWanted, this, &ProblemsFlow::ignore);
    connect(m_pane, &ProblemsPane::closeWanted, this, [this] { setShown(false); });
    connect(&m_posts, &OpenPosts::failed, this, [this] { m_awaited.clear(); });
}

void ProblemsFlow::follow(OpenPost *post)
{
    m_checks->follow(post);
    m_pane->setVisible(m_shown && post);
    m_pane->setHasSite(post && post->site().isSite());
    if (post && !m_awaited.isEmpty() && post->file().path == m_awaited) {
        m_awaited.clear();
        // When the panes of the post are in front, not before.
        QTimer::singleShot(0, this, m_then);
    }
}

void ProblemsFlow::setShown(bool shown)
{
    if (m_shown == shown)
        return;
    m_shown = shown;
    m_pane->setVisible(shown && m_posts.current());
    if (shown) {
        show();
        if (m_pane->isVisible())
            m_pane->list()->setFocus();
    } else if (const PostPane *pane = m_currentPane()) {
        pane->text().setFocus();
    }
    Q_EMIT shownChanged(shown);
}

void ProblemsFlow::show()
{
    Q_EMIT found(m_checks->findings());
    if (!m_shown)
        return;
    const OpenPost *post = m_posts.current();
    const QString root = post ? post->site().folder() : QString();
    if (m_pane->scope() == ProblemsPane::Scope::Post) {
        m_pane->setFindings(m_checks->findings(), root, m_checks->revision() < 0);
        return;
    }
    if (m_checks->siteFindings().isEmpty())
        m_checks->checkSite();
    m_pane->setFindings(m_checks->siteFindings(), root, m_checks->isCheckingSite());
}

void ProblemsFlow::inFront(const QString &file, const std::function<void()> &act)
{
    const OpenPost *post = m_posts.current();
    if (post && post->file().path == file) {
        act();
        return;
    }
    m_awaited = file;
    m_then = act;
    m_posts.open(file);
}

void ProblemsFlow::jump(const Finding &finding)
{
    inFront(finding.file, [this, finding] {
        const PostPane *pane = m_currentPane();
        if (!pane || !finding.range.isValid())
            return;
        const post::Snapshot &snapshot = pane->post().document().snapshot();
        const qsizetype size = snapshot.source.size();
        if (finding.range.begin >= snapshot.bodyStart) {
            pane->text().selectBytes(std::min(finding.range.begin, size), std::min(finding.range.end, size));
            pane->text().setFocus();
        } else {
            pane->form().setYamlShown(true);
            pane->form().showYamlLine(finding.line);
        }
    });
}

void ProblemsFlow::fix(const Finding &finding)
{
    inFront(finding.file, [this, finding] {
        OpenPost *post = m_posts.current();
        if (!post)
            return;
        if (finding.dropsByteOrderMark) {
            dropMark(*post);
            return;
        }
        // A splice says what it replaces: on a text that has changed meanwhile nothing is done, and it is checked anew.
        const bool front = finding.range.begin < post->document().snapshot().bodyStart;
        if (post->document().apply(finding.fix, front ? post::Origin::Form : post::Origin::Body))
            m_barOf(post)->show(MessageBar::Kind::Information, tr("Mended. Undo takes it back."),
                                {{tr("Undo"), [post] { post->document().undo(); }}});
        else
            m_barOf(post)->show(MessageBar::Kind::Warning,
                                tr("The text has changed since it was checked; nothing was mended."));
    });
}

/// The mark is no part of the text, so that the history of the text does not know it; the next save leaves it out, and
/// until then one button takes that back.
void ProblemsFlow::dropMark(OpenPost &post)
{
    const QByteArray mark = post.file().byteOrderMark;
    const bool wasModified = post.document().isModified();
    setMark(post, {});
    post.document().markUnsaved();
    const qint64 revision = post.document().snapshot().revision;
    m_barOf(&post)->show(MessageBar::Kind::Information, tr("The mark is left out when the post is saved."),
                         {{tr("Keep the mark"), [this, &post, mark, wasModified, revision] {
                               setMark(post, mark);
                               if (!wasModified && post.document().snapshot().revision == revision)
                                   post.document().markSaved();
                           }}});
}

void ProblemsFlow::setMark(OpenPost &post, const QByteArray &mark)
{
    post::PostFile file = post.file();
    file.byteOrderMark = mark;
    post.saver().setFile(file);
    m_checks->forgetSite();
}

void ProblemsFlow::ignore(const QString &rule)
{
    OpenPost *post = m_posts.current();
    if (!post || !post->site().isSite())
        return;
    inBackground(
        post, [folder = post->site().folder(), rule] { return site::ignoreRule(folder, rule); },
        [this, post, rule](const post::Result<void> &done) {
            if (!done) {
                m_barOf(post)->showError(done.error());
                return;
            }
            m_barOf(post)->show(MessageBar::Kind::Information,
                                tr("The site's _config.yml now says that “%1” is not to be looked for.").arg(rule));
            for (OpenPost *open : m_posts.all()) {
                if (open->site().folder() == post->site().folder())
                    open->readSite();
            }
        });
}

} // namespace galley::window
