// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/goflow.h"

#include "app/window/actions.h"
#include "app/window/openposts.h"
#include "app/window/picker.h"
#include "app/window/postlistmodel.h"
#include "app/window/siteposts.h"
#include "editor/body/textmatch.h"

#include <QAction>
#include <QFileInfo>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QSet>

#include <algorithm>
#include <numeric>

namespace galley::window {

namespace {

constexpr int ListedPosts = 9; // with a digit each

QString detailOf(const site::IndexedPost &post)
{
    const QString state = stateText(post.hidden);
    const QString name = QFileInfo(post.file).completeBaseName();
    return state.isEmpty() ? name : state + QStringLiteral(" · ") + name;
}

/// A command is found by its name in English as well; those on the text have it as the name of the object.
QString matched(const QAction &action, const QString &text, const QString &place)
{
    const QString english = action.property(Actions::EnglishName).toString();
    return QStringList{text, place, english.isEmpty() ? action.objectName() : english}.join(u'\n');
}

} // namespace

GoFlow::GoFlow(const Actions &actions, OpenPosts &posts, const SitePosts &site, QMainWindow *window)
    : QObject(window)
    , m_posts(posts)
    , m_site(site)
    , m_window(window)
    , m_picker(new Picker(window))
{
    connect(actions[Actions::QuickOpen], &QAction::triggered, this, &GoFlow::quickOpen);
    connect(actions[Actions::Commands], &QAction::triggered, this, &GoFlow::showCommands);
    connect(actions.goMenu(), &QMenu::aboutToShow, this, [this, &actions] { fillOpenPosts(actions.goMenu()); });
    connect(m_picker, &Picker::chosen, this, &GoFlow::choose);
}

void GoFlow::quickOpen()
{
    m_commands.clear();
    m_paths.clear();
    QList<PickerItem> items;
    const auto add = [&](const QString &text, const QString &detail, const QString &matched, const QString &path) {
        items.append({text, detail, {}, matched, int(m_paths.size())});
        m_paths.append(path);
    };
    for (const OpenPost *post : m_posts.all()) {
        if (post != m_posts.current() && !post->isNew())
            add(post->name(), tr("open"), body::foldedForMatching(post->name()), post->file().path);
    }
    const QSet<QString> open(m_paths.begin(), m_paths.end());
    const QList<site::IndexedPost> &posts = m_site.posts();
    QList<int> order(posts.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&posts](int a, int b) { return posts[a].time > posts[b].time; });
    for (const int i : std::as_const(order)) {
        const site::IndexedPost &post = posts[i];
        const QString path = m_site.pathOf(post);
        if (!open.contains(path)) {
            add(post.title.isEmpty() ? QFileInfo(post.file).fileName() : post.title, detailOf(post),
                m_site.known().haystacks[i], path);
        }
    }
    m_picker->open(tr("Go to a post by its title or tags"), std::move(items));
}

void GoFlow::showCommands()
{
    m_paths.clear();
    m_commands.clear();
    m_places.clear();
    for (const QAction *top : m_window->menuBar()->actions()) {
        if (top->menu())
            collect(top->menu(), withoutMnemonic(top->text()));
    }
    QList<PickerItem> items;
    for (int i = 0; i < m_commands.size(); ++i) {
        const QAction *action = m_commands[i];
        const QString text = withoutMnemonic(action->text());
        items.append({text, m_places[i], action->shortcut().toString(QKeySequence::NativeText),
                      body::foldedForMatching(matched(*action, text, m_places[i])), i});
    }
    m_picker->open(tr("Run a command by its name"), std::move(items));
}

/// Menus that are filled when they are shown are asked to do so.
void GoFlow::collect(QMenu *menu, const QString &path)
{
    Q_EMIT menu->aboutToShow();
    const QList<QAction *> actions = menu->actions();
    for (QAction *action : actions) {
        if (action->menu()) {
            collect(action->menu(), path + QStringLiteral(" › ") + withoutMnemonic(action->text()));
        } else if (!action->isSeparator() && action->isEnabled() && action->isVisible()) {
            m_commands.append(action);
            m_places.append(path);
        }
    }
}

void GoFlow::choose(int id)
{
    if (id < m_paths.size())
        m_posts.open(m_paths[id]);
    else if (id < m_commands.size() && m_commands[id])
        m_commands[id]->trigger();
}

void GoFlow::fillOpenPosts(QMenu *menu)
{
    qDeleteAll(m_openPosts);
    m_openPosts.clear();
    const QList<OpenPost *> posts = m_posts.all();
    if (posts.size() < 2)
        return;
    m_openPosts.append(menu->addSeparator());
    for (OpenPost *post : posts) {
        // An ampersand in a name is no mnemonic; the first nine have their number as one.
        const QString name = post->name().replace(u'&', QStringLiteral("&&"));
        const qsizetype number = m_openPosts.size();
        QAction *action =
            menu->addAction(number <= ListedPosts ? QStringLiteral("&%1  %2").arg(number).arg(name) : name);
        action->setCheckable(true);
        action->setChecked(post == m_posts.current());
        connect(action, &QAction::triggered, post, [this, post] { m_posts.setCurrent(post); });
        m_openPosts.append(action);
    }
}

} // namespace galley::window
