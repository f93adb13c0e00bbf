// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/gitflow.h"

#include "app/window/actions.h"
#include "app/window/background.h"
#include "app/window/commitdialog.h"
#include "app/window/differencedialog.h"
#include "app/window/messagebar.h"
#include "app/window/openpost.h"
#include "app/window/pushdialog.h"
#include "editor/post/postimages.h"
#include "preview/markdown/render.h"

#include <QAction>
#include <QFileInfo>

namespace galley::window {

using git::FileState;

namespace {

/// The files of a post's images, as far as the site has them.
QStringList imagesOf(const post::Snapshot &snapshot, const markdown::Dialect &dialect,
                     const site::PublishedImages &published)
{
    QStringList files;
    const markdown::RenderedPost rendered =
        markdown::render(snapshot.body(), dialect, {{}, markdown::RenderOptions::Liquid::Hidden});
    for (const post::PostImage &image :
         post::postImages(snapshot.source, snapshot.yamlStart, snapshot.yamlEnd, snapshot.bodyStart, rendered.images)) {
        const images::Source source = published.source(image.url);
        if (source.isFile() && QFileInfo(source.text()).isFile() && !files.contains(source.text()))
            files.append(source.text());
    }
    return files;
}

QString inWords(const FileState &state)
{
    QStringList parts;
    switch (state.kind) {
    case FileState::Kind::NoRepository:
        return {};
    case FileState::Kind::Refused:
        return GitFlow::tr("git does not read this folder");
    case FileState::Kind::Ignored:
        return GitFlow::tr("ignored by git");
    case FileState::Kind::Untracked:
        parts.append(GitFlow::tr("not in git yet"));
        break;
    case FileState::Kind::Changed:
        parts.append(GitFlow::tr("changed since the last commit"));
        break;
    case FileState::Kind::Unchanged:
        parts.append(state.ahead > 0 ? QString() : GitFlow::tr("committed"));
        break;
    }
    if (state.ahead > 0)
        parts.append(GitFlow::tr("%n commit(s) to push", nullptr, state.ahead));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace

GitFlow::GitFlow(const Actions &actions, BarOf barOf, QWidget *window)
    : QObject(window)
    , m_actions(actions)
    , m_barOf(std::move(barOf))
    , m_window(window)
{
    connect(m_actions[Actions::GitDifference], &QAction::triggered, this, &GitFlow::showDifference);
    connect(m_actions[Actions::GitCommit], &QAction::triggered, this, &GitFlow::commit);
    connect(m_actions[Actions::GitPush], &QAction::triggered, this, &GitFlow::push);
}

void GitFlow::follow(OpenPost *post)
{
    if (m_post) {
        m_post->disconnect(this);
        m_post->saver().disconnect(this);
        m_post->disk().disconnect(this);
    }
    m_post = post;
    take({});
    if (!post)
        return;
    connect(&post->saver(), &post::PostSaver::saved, this, &GitFlow::refresh);
    connect(&post->disk(), &post::DiskWatch::noticed, this, &GitFlow::refresh);
    connect(post, &OpenPost::fileChanged, this, &GitFlow::refresh);
    refresh();
}

void GitFlow::refresh()
{
    if (!m_post || m_post->isNew())
        return;
    const QString path = m_post->file().path;
    inBackground(
        m_post, [path] { return git::stateOf(path); },
        [this, post = m_post, path](const FileState &state) {
            if (post == m_post && path == post->file().path)
                take(state);
        });
}

void GitFlow::take(const FileState &state)
{
    m_state = state;
    const bool tracked = state.kind == FileState::Kind::Changed || state.kind == FileState::Kind::Unchanged;
    m_actions[Actions::GitDifference]->setEnabled(tracked);
    m_actions[Actions::GitCommit]->setEnabled(tracked || state.kind == FileState::Kind::Untracked);
    m_actions[Actions::GitPush]->setEnabled(state.isInRepository() && !state.branch.isEmpty());
    Q_EMIT stateChanged(inWords(state), state.refusal);
}

void GitFlow::showDifference()
{
    inBackground(
        m_post, [state = m_state] { return git::committed(state); },
        [this, post = m_post](const std::optional<QByteArray> &committed) {
            if (!committed) {
                m_barOf(post)->show(MessageBar::Kind::Information, tr("The last commit does not have this post."));
                return;
            }
            QByteArray theirs = *committed;
            const QByteArray &mine = post->document().snapshot().source;
            if (theirs.startsWith("\xEF\xBB\xBF"))
                theirs.remove(0, 3);
            if (!theirs.contains('\r') && mine.contains("\r\n"))
                theirs.replace("\n", "\r\n"); // git turns them on committing
            auto *dialog = new DifferenceDialog(theirs, mine, tr("%1, last commit").arg(post->name()), m_window);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->open();
        });
}

void GitFlow::commit()
{
    if (!m_post->document().isModified()) {
        openCommit();
        return;
    }
    // What is committed is the file. If saving fails, the bar says so, and there is no commit.
    connect(
        &m_post->saver(), &post::PostSaver::saved, this,
        [this, post = m_post] {
            if (post == m_post)
                openCommit();
        },
        static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
    m_actions[Actions::Save]->trigger();
}

void GitFlow::openCommit()
{
    struct Commit
    {
        FileState state;
        QStringList files;
    };
    const auto collect = [path = m_post->file().path, snapshot = m_post->document().snapshot(),
                          dialect = m_post->dialect(), images = m_post->publication().images] {
        const FileState state = git::stateOf(path);
        return Commit{state, git::uncommitted(state, QStringList{path} + imagesOf(snapshot, dialect, images))};
    };
    inBackground(m_post, collect, [this, post = m_post](const Commit &commit) {
        if (post == m_post)
            take(commit.state);
        if (commit.files.isEmpty()) {
            m_barOf(post)->show(MessageBar::Kind::Information,
                                tr("There is nothing to commit: post and images are as in the last commit."));
            return;
        }
        const QString title =
            post->publication().record.title.isEmpty() ? post->name() : post->publication().record.title;
        const QString message =
            (commit.state.kind == FileState::Kind::Untracked ? tr("Add “%1”") : tr("Update “%1”")).arg(title);
        auto *dialog = new CommitDialog(commit.state, commit.files, message, m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &CommitDialog::committed, post, [this, post](int files) {
            m_barOf(post)->show(MessageBar::Kind::Information, tr("%n file(s) committed.", nullptr, files),
                                {{tr("Push…"), [this] { push(); }}});
            refresh();
        });
        dialog->open();
    });
}

void GitFlow::push()
{
    auto *dialog = new PushDialog(m_state, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PushDialog::pushed, this, &GitFlow::refresh);
    dialog->open();
}

} // namespace galley::window
