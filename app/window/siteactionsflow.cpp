// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/siteactionsflow.h"

#include "app/site/applychanges.h"
#include "app/window/actions.h"
#include "app/window/background.h"
#include "app/window/messagebar.h"
#include "app/window/movedialog.h"
#include "app/window/openposts.h"
#include "app/window/retagdialog.h"
#include "app/window/siteposts.h"

#include <QAction>
#include <QFileInfo>
#include <QPointer>

#include <memory>

namespace galley::window {

using site::Change;
using site::ChangeSet;
using MoveAction = site::PostMoveOptions::Action;

namespace {

QString realPath(const QString &path)
{
    const QString real = QFileInfo(path).canonicalFilePath();
    return real.isEmpty() ? path : real;
}

/// Where a file of the site is after the changes; nothing where they do not touch it.
QString pathAfter(const ChangeSet &changes, const QString &path)
{
    const QString root = realPath(changes.folder) + u'/';
    if (!path.startsWith(root))
        return {};
    const QString file = path.sliced(root.size());
    for (const Change &change : changes.changes) {
        if (change.folder && file.startsWith(change.from + u'/'))
            return root + change.to + file.sliced(change.from.size());
        if (!change.folder && change.from == file && !change.isRemoval())
            return root + change.to;
    }
    return {};
}

} // namespace

SiteActionsFlow::SiteActionsFlow(const Actions &actions, OpenPosts &posts, SitePosts &site, BarOf barOf,
                                 QWidget *window)
    : QObject(window)
    , m_posts(posts)
    , m_site(site)
    , m_barOf(std::move(barOf))
    , m_window(window)
{
    connect(actions[Actions::Publish], &QAction::triggered, this, [this] { move(MoveAction::Publish); });
    connect(actions[Actions::Unpublish], &QAction::triggered, this, [this] { move(MoveAction::Unpublish); });
    connect(actions[Actions::RenamePost], &QAction::triggered, this, [this] { move(MoveAction::Rename); });
    connect(actions[Actions::RenameTag], &QAction::triggered, this, &SiteActionsFlow::retag);
    connect(actions[Actions::UndoSiteAction], &QAction::triggered, this, [this] {
        const OpenPost *post = m_posts.current();
        undo(post && post->site().isSite() ? post->site().folder() : m_site.folder());
    });
}

void SiteActionsFlow::tell(const QList<site::Recovered> &recovered)
{
    QStringList texts;
    for (const site::Recovered &each : recovered)
        texts.append(each.toString());
    if (texts.isEmpty())
        return;
    const auto say = [this, text = texts.join(u'\n')] {
        m_barOf(m_posts.current())->show(MessageBar::Kind::Warning, text);
    };
    say();
    if (!m_posts.current()) // the first post takes the place of the page that says it
        connect(&m_posts, &OpenPosts::currentChanged, this, say,
                static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
}

void SiteActionsFlow::move(MoveAction action)
{
    OpenPost *post = m_posts.current();
    if (!post)
        return;
    if (post->isNew() || !post->site().isSite()) {
        m_barOf(post)->show(MessageBar::Kind::Information,
                            post->isNew() ? tr("Save the post into a Jekyll site first.")
                                          : tr("This post lies in no Jekyll site."));
        return;
    }
    auto *dialog = new MoveDialog(
        action, realPath(post->file().path), realPath(post->site().folder()),
        [this](const ChangeSet &changes) { return unsaved(changes); }, m_window);
    follow(dialog);
}

void SiteActionsFlow::retag()
{
    if (m_site.folder().isEmpty()) {
        m_barOf(m_posts.current())->show(MessageBar::Kind::Information, tr("No Jekyll site is open."));
        return;
    }
    auto *dialog = new RetagDialog(
        realPath(m_site.folder()), m_site.known().words, [this](const ChangeSet &changes) { return unsaved(changes); },
        m_window);
    follow(dialog);
}

template <typename Dialog> void SiteActionsFlow::follow(Dialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &Dialog::wanted, this, [this](const ChangeSet &changes) { carryOut(changes, false); });
    connect(dialog, &Dialog::saveWanted, dialog, [this, dialog] {
        saveAll([dialog = QPointer<Dialog>(dialog)] {
            if (dialog)
                dialog->planAgain();
        });
    });
    dialog->open();
}

QList<OpenPost *> SiteActionsFlow::touched(const ChangeSet &changes) const
{
    QList<OpenPost *> posts = m_posts.all();
    posts.removeIf([&changes](const OpenPost *post) {
        return post->isNew() || pathAfter(changes, realPath(post->file().path)).isEmpty();
    });
    return posts;
}

QStringList SiteActionsFlow::unsaved(const ChangeSet &changes) const
{
    QStringList names;
    for (const OpenPost *post : touched(changes)) {
        if (post->document().isModified())
            names.append(post->name());
    }
    return names;
}

void SiteActionsFlow::saveAll(const std::function<void()> &then)
{
    QList<OpenPost *> posts = m_posts.modified();
    posts.removeIf([](const OpenPost *post) { return post->isNew(); });
    auto left = std::make_shared<qsizetype>(posts.size());
    for (OpenPost *post : posts) {
        connect(
            &post->saver(), &post::PostSaver::saved, this,
            [left, then] {
                if (--*left == 0)
                    then();
            },
            static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
        post->saver().save();
    }
}

void SiteActionsFlow::carryOut(const ChangeSet &changes, bool isUndo)
{
    const QStringList names = unsaved(changes);
    if (!names.isEmpty()) {
        m_barOf(m_posts.current())
            ->show(MessageBar::Kind::Warning, tr("Not saved yet: %1").arg(names.join(QStringLiteral(", "))),
                   {{tr("Save and go on"),
                     [this, changes, isUndo] { saveAll([this, changes, isUndo] { carryOut(changes, isUndo); }); }}});
        return;
    }
    // What happens to their files from here on is our own doing.
    for (OpenPost *post : touched(changes))
        post->letGo();
    inBackground(
        this, [changes] { return site::applyChanges(changes); },
        [this, changes, isUndo](const post::Result<void> &result) { finish(changes, result, isUndo); });
}

void SiteActionsFlow::finish(const ChangeSet &changes, const post::Result<void> &result, bool isUndo)
{
    for (OpenPost *post : m_posts.all()) {
        if (post->isNew())
            continue;
        // The file may be gone from its place by now, and its real path with it: that of its folder is not.
        const QFileInfo file(post->file().path);
        const QString path = pathAfter(changes, realPath(file.absolutePath()) + u'/' + file.fileName());
        if (!path.isEmpty())
            post->takeFrom(result ? path : post->file().path);
    }
    MessageBar *bar = m_barOf(m_posts.current());
    if (!result) {
        bar->showError(result.error());
        return;
    }
    const QString folder = changes.folder;
    QList<MessageBar::Choice> choices;
    if (!isUndo)
        choices.append({tr("Undo"), [this, folder] { undo(folder); }});
    bar->show(MessageBar::Kind::Information,
              tr("%1: %n file(s) changed.", nullptr, int(changes.changes.size())).arg(changes.action), choices);
    Q_EMIT done();
}

void SiteActionsFlow::undo(const QString &folder)
{
    if (folder.isEmpty())
        return;
    inBackground(
        this, [folder] { return site::undoOfLast(folder); },
        [this](const post::Result<ChangeSet> &changes) {
            if (changes)
                carryOut(*changes, true);
            else
                m_barOf(m_posts.current())->showError(changes.error());
        });
}

} // namespace galley::window
