// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/postlistpane.h"

#include "app/site/bodysearch.h"
#include "app/window/background.h"
#include "app/window/filteredit.h"
#include "app/window/postlistdelegate.h"
#include "app/window/postlistmodel.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QDataStream>
#include <QIODevice>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <chrono>

namespace galley::window {

using namespace std::chrono_literals;

namespace {

constexpr quint8 StateVersion = 1;

QLabel *dimLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setContentsMargins(8, 4, 8, 6);
    return label;
}

} // namespace

PostListPane::PostListPane(SitePosts &posts, QWidget *parent)
    : QWidget(parent)
    , m_posts(posts)
    , m_model(new PostListModel(this))
    , m_filter(new FilterEdit(this))
    , m_order(new QToolButton(this))
    , m_list(new QListView(this))
    , m_empty(dimLabel(this))
    , m_count(dimLabel(this))
    , m_trouble(dimLabel(this))
{
    m_filter->setPlaceholderText(tr("Filter posts"));
    m_filter->setAccessibleName(tr("Filter posts"));
    m_order->setText(QStringLiteral("☰"));
    m_order->setToolTip(tr("Order and groups"));
    m_order->setAccessibleName(tr("Order and groups"));
    m_order->setAutoRaise(true);
    m_order->setPopupMode(QToolButton::InstantPopup);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PostListDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true); // for the row below the pointer
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setAccessibleName(tr("Posts of the site"));
    m_list->installEventFilter(this);
    buildOrderMenu();

    auto *top = new QHBoxLayout;
    top->setContentsMargins(8, 8, 8, 8);
    top->setSpacing(4);
    top->addWidget(m_filter, 1);
    top->addWidget(m_order);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    m_empty->setAutoFillBackground(true);
    m_empty->setBackgroundRole(QPalette::Base);
    column->addWidget(m_empty);
    column->addWidget(m_list, 1);
    column->addWidget(m_trouble);
    column->addWidget(m_count);

    m_typed.setSingleShot(true);
    m_typed.setInterval(60ms);
    m_pool.setMaxThreadCount(1);
    connect(&m_typed, &QTimer::timeout, this, &PostListPane::searchTexts);
    connect(m_filter, &FilterEdit::typedChanged, this, &PostListPane::setFilterText);
    connect(m_filter, &FilterEdit::moveWanted, this, [this](QKeyEvent *key) {
        if (!m_list->currentIndex().isValid() || m_list->selectionModel()->selectedIndexes().isEmpty())
            m_list->setCurrentIndex(m_model->index(0));
        else
            QCoreApplication::sendEvent(m_list, key);
        m_list->setFocus();
    });
    connect(m_filter, &QLineEdit::returnPressed, this, [this] {
        const QModelIndex first = m_model->index(m_model->group() == PostListModel::Group::None ? 0 : 1);
        if (first.isValid())
            choose(first);
    });
    connect(m_list, &QListView::clicked, this, &PostListPane::choose);
    connect(m_list, &QListView::customContextMenuRequested, this, &PostListPane::showMenu);
    connect(&m_posts, &SitePosts::changed, this, &PostListPane::follow);
    connect(&m_posts, &SitePosts::troubleChanged, this, &PostListPane::showState);
    showState();
}

PostListPane::~PostListPane()
{
    if (m_canceled)
        *m_canceled = true;
}

void PostListPane::buildOrderMenu()
{
    using Sort = PostListModel::Sort;
    using Group = PostListModel::Group;
    auto *menu = new QMenu(m_order);
    auto *sorts = new QActionGroup(menu);
    auto *groups = new QActionGroup(menu);
    const auto add = [&](QActionGroup *set, const QString &text, const auto &isOn, const auto &turnOn) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        set->addAction(action);
        connect(menu, &QMenu::aboutToShow, action, [action, isOn] { action->setChecked(isOn()); });
        connect(action, &QAction::triggered, this, [this, turnOn] {
            keepPlace(turnOn);
            Q_EMIT arrangementChanged();
        });
    };
    const std::pair<Sort, QString> orders[] = {
        {Sort::Newest, tr("Newest first")}, {Sort::Oldest, tr("Oldest first")}, {Sort::Title, tr("By title")}};
    for (const auto &[sort, text] : orders) {
        add(
            sorts, text, [this, sort = sort] { return m_model->sort() == sort; },
            [this, sort = sort] { m_model->setSort(sort); });
    }
    menu->addSeparator();
    const std::pair<Group, QString> kinds[] = {{Group::None, tr("No groups")},
                                               {Group::Year, tr("Groups of years")},
                                               {Group::Category, tr("Groups of categories")},
                                               {Group::Tag, tr("Groups of tags")}};
    for (const auto &[group, text] : kinds) {
        add(
            groups, text, [this, group = group] { return m_model->group() == group; },
            [this, group = group] { m_model->setGroup(group); });
    }
    m_order->setMenu(menu);
}

/// A reset forgets what was current and where the list was scrolled to.
void PostListPane::keepPlace(const std::function<void()> &change)
{
    const QString current = m_list->currentIndex().data(PostListModel::PathRole).toString();
    const int scrolled = m_list->verticalScrollBar()->value();
    change();
    const int row = m_model->rowOf(current.isEmpty() ? m_marked : current);
    if (row >= 0)
        m_list->setCurrentIndex(m_model->index(row));
    m_list->verticalScrollBar()->setValue(scrolled);
    showState();
}

void PostListPane::follow()
{
    keepPlace([this] { m_model->setPosts(m_posts.folder(), m_posts.known()); });
    if (!m_model->filter().isEmpty())
        m_typed.start();
}

void PostListPane::markPost(const QString &path)
{
    m_marked = path;
    const int row = m_model->rowOf(path);
    m_list->setCurrentIndex(m_model->index(row));
}

void PostListPane::focusFilter()
{
    m_filter->setFocus();
    m_filter->selectAll();
}

void PostListPane::setFilterText(const QString &typed)
{
    if (m_canceled)
        *m_canceled = true;
    m_model->setFilter(typed.trimmed());
    m_list->scrollToTop();
    if (m_model->filter().isEmpty())
        markPost(m_marked);
    m_typed.start();
    showState();
}

void PostListPane::searchTexts()
{
    const QString typed = m_model->filter();
    if (typed.isEmpty() || m_posts.posts().isEmpty())
        return;
    auto canceled = std::make_shared<std::atomic<bool>>(false);
    m_canceled = canceled;
    inBackground(
        &m_pool, this,
        [folder = m_posts.folder(), posts = m_posts.posts(), typed, canceled] {
            QStringList files;
            files.reserve(posts.size());
            for (const site::IndexedPost &post : posts)
                files.append(post.file);
            return site::searchBodies(folder, files, typed, [&canceled] { return canceled->load(); });
        },
        [this, canceled, count = m_posts.posts().size()](const QList<int> &hits) {
            // Places count among the posts that were searched.
            if (*canceled || count != m_model->postCount())
                return;
            keepPlace([&] { m_model->setTextHits(hits); });
        });
}

void PostListPane::choose(const QModelIndex &index)
{
    if (index.data(PostListModel::HeadingRole).toBool()) {
        const int row = index.row();
        m_model->toggleFolded(row);
        m_list->setCurrentIndex(m_model->index(row));
        return;
    }
    const QString path = index.data(PostListModel::PathRole).toString();
    if (!path.isEmpty())
        Q_EMIT postChosen(path);
}

void PostListPane::showMenu(const QPoint &position)
{
    const QModelIndex index = m_list->indexAt(position);
    const QString path = index.data(PostListModel::PathRole).toString();
    if (path.isEmpty())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("&Open")), &QAction::triggered, this, [this, path] { Q_EMIT postChosen(path); });
    connect(menu->addAction(tr("Open &Beside")), &QAction::triggered, this,
            [this, path] { Q_EMIT postChosenBeside(path); });
    menu->addSeparator();
    connect(menu->addAction(tr("Show in the &File Manager")), &QAction::triggered, this,
            [this, path] { Q_EMIT revealWanted(path); });
    connect(menu->addAction(tr("Move to the &Trash")), &QAction::triggered, this,
            [this, path] { Q_EMIT trashWanted(path); });
    menu->popup(m_list->viewport()->mapToGlobal(position));
}

void PostListPane::showState()
{
    const qsizetype all = m_model->postCount();
    const qsizetype shown = m_model->shownCount();
    m_empty->setText(m_posts.folder().isEmpty()            ? tr("No site is open.")
                         : !m_posts.known().index.complete ? tr("Reading the site…")
                         : all == 0                        ? tr("No posts yet. Jekyll reads them from the folders _posts and _drafts.")
                                                           : tr("No post matches."));
    m_empty->setVisible(shown == 0);
    m_count->setText(m_model->filter().isEmpty() ? tr("%n post(s)", nullptr, int(all))
                                                 : tr("%1 of %n post(s)", nullptr, int(all)).arg(shown));
    m_count->setVisible(all > 0);
    m_trouble->setText(m_posts.trouble());
    m_trouble->setVisible(!m_posts.trouble().isEmpty());
    if (shown == 0 && !m_filter->hasFocus() && m_list->hasFocus())
        m_filter->setFocus();
}

QByteArray PostListPane::saveState() const
{
    QByteArray state;
    QDataStream(&state, QIODevice::WriteOnly) << StateVersion << quint8(m_model->sort()) << quint8(m_model->group());
    return state;
}

void PostListPane::restoreState(const QByteArray &state)
{
    QDataStream in(state);
    quint8 version = 0;
    quint8 sort = 0;
    quint8 group = 0;
    in >> version >> sort >> group;
    if (in.status() != QDataStream::Ok || version != StateVersion || sort > quint8(PostListModel::Sort::Title)
        || group > quint8(PostListModel::Group::Tag))
        return;
    m_model->setSort(PostListModel::Sort(sort));
    m_model->setGroup(PostListModel::Group(group));
}

/// Keys on a post, and back to the filter by typing on.
bool PostListPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const QModelIndex index = m_list->currentIndex();
    const QString path = index.data(PostListModel::PathRole).toString();
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (enter && key->modifiers() & Qt::ControlModifier && !path.isEmpty())
        Q_EMIT postChosenBeside(path);
    else if (enter && index.isValid())
        choose(index);
    else if (key->key() == Qt::Key_Delete && !path.isEmpty())
        Q_EMIT trashWanted(path);
    else if (key->key() == Qt::Key_Menu && index.isValid())
        showMenu(m_list->visualRect(index).center());
    else if (key->key() == Qt::Key_Up && index.row() <= 0)
        m_filter->setFocus();
    else if (key->key() == Qt::Key_Escape)
        m_filter->clear();
    else
        return false;
    return true;
}

} // namespace galley::window
