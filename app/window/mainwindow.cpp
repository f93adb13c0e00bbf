// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/mainwindow.h"

#include "app/window/actionlinks.h"
#include "app/window/actions.h"
#include "app/window/closeflow.h"
#include "app/window/editactions.h"
#include "app/window/exportflow.h"
#include "app/window/filedrop.h"
#include "app/window/fileflow.h"
#include "app/window/focusactions.h"
#include "app/window/gitflow.h"
#include "app/window/goflow.h"
#include "app/window/livepreview.h"
#include "app/window/messagebar.h"
#include "app/window/newpostflow.h"
#include "app/window/notewatch.h"
#include "app/window/outlinepane.h"
#include "app/window/panelinks.h"
#include "app/window/panes.h"
#include "app/window/postlistpane.h"
#include "app/window/postpane.h"
#include "app/window/poststatus.h"
#include "app/window/postwidgets.h"
#include "app/window/printflow.h"
#include "app/window/problemsflow.h"
#include "app/window/problemspane.h"
#include "app/window/recoveryflow.h"
#include "app/window/shortcutlist.h"
#include "app/window/sidepane.h"
#include "app/window/siteactionsflow.h"
#include "app/window/siteflow.h"
#include "app/window/sitelinks.h"
#include "app/window/siteposts.h"
#include "app/window/stampflow.h"
#include "app/window/statusline.h"
#include "app/window/takehomerun.h"
#include "app/window/textpanes.h"
#include "app/window/theme.h"
#include "app/window/welcomepage.h"
#include "app/window/windowdialogs.h"
#include "editor/attachments/attachmentspane.h"
#include "editor/body/textarea.h"
#include "preview/images/imagestore.h"
#include "preview/view/previewview.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QFontInfo>
#include <QMenu>
#include <QMenuBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace galley::window {

namespace {

constexpr int DefaultWidth = 1600;
constexpr int DefaultHeight = 1000;

images::ImageStore::Options imageOptions(const Settings &settings)
{
    images::ImageStore::Options options;
    options.cacheFolder = images::ImageStore::defaultCacheFolder();
    options.fetchUnasked = settings.fetchImages();
    return options;
}

} // namespace

MainWindow::MainWindow(Settings &settings, QWidget *parent)
    : QMainWindow(parent)
    , m_settings(settings)
    , m_images(std::make_unique<images::ImageStore>(imageOptions(settings)))
    , m_actions(new Actions(this))
{
    connect(new FileDrop(this), &FileDrop::dropped, this, &MainWindow::open);
    buildPanes();
    m_actions->fill(menuBar());
    connectActions();
    connectEditing();
    connectPreview();
    applySettings();

    resize(DefaultWidth, DefaultHeight);
    restoreGeometry(m_settings.layout(QStringLiteral("geometry")));
    m_panes->restoreState(m_settings.layout(QStringLiteral("panes")));
    m_problems->setShown(m_settings.layout(QStringLiteral("problems")) == "shown");
    m_site->restoreLayout(m_settings);
    m_welcome->setSession(m_settings.openFiles());
    showPost(nullptr);
}

MainWindow::~MainWindow()
{
    // Panes refer to their posts, and the posts go first otherwise.
    for (OpenPost *post : m_posts.all())
        removePost(post);
}

void MainWindow::lookForLostText()
{
    m_recovery->start();
}

void MainWindow::open(const QStringList &paths)
{
    for (const QString &path : paths) {
        if (QFileInfo(path).isDir())
            m_files->openSite(path);
        else
            m_posts.open(path);
    }
}

void MainWindow::openAndRaise(const QStringList &paths)
{
    open(paths);
    setWindowState(windowState() & ~Qt::WindowMinimized);
    raise();
    activateWindow();
}

PostPane *MainWindow::currentPane() const
{
    return m_widgets->pane(m_posts.current());
}

SidePane *MainWindow::currentSide() const
{
    return m_widgets->side(m_posts.current());
}

void MainWindow::buildPanes()
{
    const auto bar = [this](OpenPost *post) { return barOf(post); };
    m_site = new SiteFlow(m_posts, bar, this);
    m_texts = new TextPanes(this);
    m_welcome = new WelcomePage(m_texts);
    m_texts->addWidget(m_welcome);
    m_preview = new view::PreviewView(this);
    m_sides = new QStackedWidget(this);
    m_sides->addWidget(new QWidget(m_sides));
    m_widgets = new PostWidgets(m_settings, *m_images, *m_texts, *m_sides, this);
    m_panes = new Panes(m_site->list(), m_texts, m_preview, m_sides, this);
    m_status = new StatusLine(this);
    m_poststatus = new PostStatus(*m_status, this);
    connect(m_poststatus, &PostStatus::saveStateChanged, this, &MainWindow::showTitle);

    m_notes = new NoteWatch(*m_status, this);
    m_problems = new ProblemsFlow(
        m_posts, [this] { return currentPane(); }, bar, this);
    m_stamp = new StampFlow(m_settings, this);
    m_git = new GitFlow(*m_actions, bar, this);
    connect(m_git, &GitFlow::stateChanged, m_status, &StatusLine::setRepository);
    m_sitelinks = new SiteLinks(m_posts, *m_preview, bar, this);

    auto *central = new QWidget(this);
    auto *column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *lost = new MessageBar(this);
    column->addWidget(lost);
    column->addWidget(m_panes, 1);
    column->addWidget(m_problems->pane());
    column->addWidget(m_status);
    setCentralWidget(central);

    m_preview->setImageStore(m_images.get());
    m_live = new LivePreview(*m_preview, this);
    m_links = new PaneLinks(
        *m_preview, [this] { return currentPane(); }, this);
    m_files = new FileFlow(m_posts, m_settings, bar, this);
    m_newposts = new NewPostFlow(
        m_posts, m_site->posts(), m_settings, [this] { return currentPane(); }, this);
    m_closing = new CloseFlow(m_posts, *m_files, this);
    m_dialogs = new WindowDialogs(m_settings, this);
    connect(m_dialogs, &WindowDialogs::settingsChanged, this, &MainWindow::applySettings);
    m_print = new PrintFlow(*m_preview, bar, this);
    m_export = new ExportFlow(m_settings, bar, this);
    m_recovery = new RecoveryFlow(m_posts, *lost, this);
    m_siteactions = new SiteActionsFlow(*m_actions, m_posts, m_site->posts(), bar, this);
    connect(m_siteactions, &SiteActionsFlow::done, &m_site->posts(), &SitePosts::refresh);
    m_go = new GoFlow(*m_actions, m_posts, m_site->posts(), this);
}

MessageBar *MainWindow::barOf(OpenPost *post) const
{
    const PostPane *pane = m_widgets->pane(post);
    return pane ? &pane->messages() : &m_welcome->messages();
}

void MainWindow::connectActions()
{
    const auto paneInFront = [this] { return currentPane(); };
    auto *links = new ActionLinks(*m_actions,
                                  {*this, m_posts, *m_files, *m_closing, *m_newposts, *m_export, *m_print, *m_stamp,
                                   *m_site, *m_panes, *m_problems, *m_status, *m_dialogs, paneInFront});
    connect(links, &ActionLinks::shortcutsWanted, this, [this] { m_dialogs->showShortcuts(shortcuts()); });
    connect(links, &ActionLinks::takeHomeWanted, this, [this] { takeHome(m_posts.current(), {}); });
    connect(links, &ActionLinks::lineNumbersWanted, this, [this](bool shown) {
        m_settings.setLineNumbers(shown);
        applySettings();
    });
    connect(m_problems, &ProblemsFlow::found, m_poststatus, &PostStatus::setFindings);
    new FocusActions(*m_actions, {*m_panes, *m_site->list(), *m_preview, paneInFront, [this] { return currentSide(); }},
                     this);
}

void MainWindow::connectEditing()
{
    m_editing = new EditActions(
        *m_actions, [this] { return currentPane(); }, this);
    connect(m_editing, &EditActions::textWanted, this, [this] { m_panes->bringToFront(Panes::Text); });

    connect(m_welcome, &WelcomePage::newPostWanted, m_newposts, &NewPostFlow::begin);
    connect(m_welcome, &WelcomePage::postWanted, m_files, &FileFlow::askForPost);
    connect(m_welcome, &WelcomePage::siteWanted, m_files, &FileFlow::askForSite);
    connect(m_welcome, &WelcomePage::sampleWanted, m_files, &FileFlow::openSample);
    connect(m_welcome, &WelcomePage::fileChosen, &m_posts, [this](const QString &path) { m_posts.open(path); });
    connect(&m_site->posts(), &SitePosts::changed, m_widgets, [this] { m_widgets->complete(m_site->posts()); });
    connect(m_files, &FileFlow::siteOpened, this, [this](const QString &folder) {
        m_site->openSite(folder);
        m_panes->setWanted(Panes::Posts, true);
    });
    connect(m_site->list(), &PostListPane::postChosenBeside, this, [this](const QString &path) {
        if (!m_posts.current() || m_posts.find(path) != m_posts.current())
            m_texts->showNextBeside();
        m_posts.open(path);
    });
    connect(m_texts, &TextPanes::entered, this, [this](QWidget *pane) {
        if (const auto *entered = qobject_cast<PostPane *>(pane))
            m_posts.setCurrent(&entered->post());
    });
    connect(&m_posts, &OpenPosts::added, this, &MainWindow::addPost);
    connect(&m_posts, &OpenPosts::aboutToClose, this, &MainWindow::removePost);
    connect(&m_posts, &OpenPosts::currentChanged, this, &MainWindow::showPost);
    connect(&m_posts, &OpenPosts::failed, this, &MainWindow::settled);
}

void MainWindow::connectPreview()
{
    connect(m_live, &LivePreview::updated, this, &MainWindow::showRendered);
    connect(m_preview, &view::PreviewView::painted, this, &MainWindow::settled);
    connect(m_images.get(), &images::ImageStore::changed, this, &MainWindow::stirred);
    connect(m_preview, &view::PreviewView::linkHovered, m_status, &StatusLine::setHoveredLink);
}

void MainWindow::addPost(OpenPost *post, const QString &problem)
{
    m_widgets->add(post);
    PostPane *pane = m_widgets->pane(post);
    SidePane *side = m_widgets->side(post);
    m_links->link(*pane, *side);
    m_stamp->watch(post);
    m_files->watch(post);
    connect(&side->attachments(), &attachments::AttachmentsPane::takeHomeRequested, post,
            [this, post](const QStringList &urls) { takeHome(post, urls); });
    connect(post, &OpenPost::fileChanged, this, [this, post] { followFile(post); });
    connect(post, &OpenPost::publicationChanged, this, &MainWindow::showTitle); // a new post is called by its title
    if (!problem.isEmpty())
        pane->messages().show(MessageBar::Kind::Warning,
                              tr("The site's configuration could not be read; the preview goes by Jekyll's defaults."),
                              {}, problem);
    if (!post->isNew())
        m_settings.addRecentFile(post->file().path);
}

void MainWindow::takeHome(OpenPost *post, const QStringList &urls)
{
    TakeHomeRun::start(*post, *m_images, urls, *barOf(post), this);
}

void MainWindow::followFile(OpenPost *post)
{
    m_settings.addRecentFile(post->file().path);
    if (post != m_posts.current())
        return;
    showTitle();
    m_site->follow(post);
}

void MainWindow::removePost(OpenPost *post)
{
    if (m_posts.current() == post) {
        m_live->follow(nullptr);
        m_notes->show(nullptr, {});
        m_problems->follow(nullptr);
        m_sitelinks->follow(nullptr);
        m_git->follow(nullptr);
    }
    m_widgets->remove(post);
}

void MainWindow::showPost(OpenPost *post)
{
    PostPane *pane = m_widgets->pane(post);
    m_actions->setPostOpen(post != nullptr);
    if (post) {
        m_welcome->setSession({});
        // Asked before: what is hidden with the focus hands it on to the next widget, which is the title.
        const bool entered = pane->isAncestorOf(QApplication::focusWidget());
        m_texts->setCurrentWidget(pane);
        m_sides->setCurrentWidget(m_widgets->side(post));
        if (!entered)
            pane->text().setFocus();
    } else {
        m_welcome->setRecentFiles(m_settings.recentFiles());
        m_texts->setCurrentWidget(m_welcome);
        m_sides->setCurrentIndex(0);
    }
    // The preview and the sidebar of nothing are two empty panes: the welcome takes the whole width.
    m_panes->setAlone(!post);
    m_editing->follow(pane);
    m_live->follow(post, pane ? pane->text().firstVisibleBodyLine() + 1 : 1);
    m_site->follow(post);
    m_widgets->complete(m_site->posts());
    m_notes->show(nullptr, {});
    m_poststatus->follow(pane);
    m_problems->follow(post);
    m_sitelinks->follow(post);
    m_git->follow(post);
}

QList<ShortcutSection> MainWindow::shortcuts() const
{
    const SidePane *side = currentSide();
    return shortcutList(*menuBar(), m_actions->formatMenu()->menuAction(),
                        side ? side->attachments().commands() : QList<QAction *>());
}

void MainWindow::showRendered()
{
    const auto rendered = m_live->rendered();
    SidePane *side = currentSide();
    if (!rendered || !side)
        return;
    side->outline().setHeadings(rendered->headings);
    m_notes->show(currentPane(), rendered->notes);
    side->attachments().setSourceOf(
        [images = m_posts.current()->publication().images](const QString &url) { return images.source(url); });
    side->attachments().setDialect(m_posts.current()->dialect());
    side->attachments().setRendered(rendered, m_live->revision());
}

void MainWindow::showTitle()
{
    const OpenPost *post = m_posts.current();
    setWindowTitle(post ? post->name() + QStringLiteral("[*]") : tr("Galley"));
    setWindowModified(post && post->document().isModified());
    setWindowFilePath(post ? post->file().path : QString());
}

void MainWindow::applySettings()
{
    applyTheme(*qApp, m_settings.theme());
    followTheme();
    const std::optional<QFont> font = m_settings.chosenFont();
    m_preview->setBodyFont(font ? font->family() : QString(), font ? QFontInfo(*font).pixelSize() : 0);
    m_images->setFetchUnasked(m_settings.fetchImages());
    (*m_actions)[Actions::LineNumbers]->setChecked(m_settings.lineNumbers());
    m_widgets->apply();
}

void MainWindow::followTheme()
{
    m_preview->setTheme(isDark(QApplication::palette()) ? view::PreviewView::Theme::Dark
                                                        : view::PreviewView::Theme::Light);
}

void MainWindow::saveLayout()
{
    m_settings.setLayout(QStringLiteral("geometry"), saveGeometry());
    m_settings.setLayout(QStringLiteral("panes"), m_panes->saveState());
    m_settings.setLayout(QStringLiteral("problems"), m_problems->isShown() ? "shown" : "hidden");
    m_site->saveLayout(m_settings);
    QStringList paths = m_posts.paths();
    const OpenPost *front = m_posts.current();
    if (front && paths.removeOne(front->file().path))
        paths.append(front->file().path);
    m_settings.setOpenFiles(paths);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_leaving || m_posts.modified().isEmpty()) {
        saveLayout();
        event->accept();
        return;
    }
    event->ignore();
    m_closing->closeAll([this] {
        m_leaving = true;
        close();
    });
}

void MainWindow::leave()
{
    if (PostPane *pane = currentPane())
        pane->commitComposition();
    m_leaving = true;
    close();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_preview) // the desktop's, by day and by night
        followTheme();
    if (event->type() == QEvent::WindowStateChange)
        (*m_actions)[Actions::FullScreen]->setChecked(isFullScreen());
}

} // namespace galley::window
