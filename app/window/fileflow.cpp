// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/fileflow.h"

#include "app/window/background.h"
#include "app/window/differencedialog.h"
#include "app/window/encodingdialog.h"
#include "app/window/messagebar.h"
#include "app/window/newpost.h"
#include "app/window/openposts.h"
#include "app/window/samplesite.h"
#include "app/window/settings.h"
#include "editor/post/encoding.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>

namespace galley::window {

namespace {

QString markdownFilter()
{
    return FileFlow::tr("Markdown posts (*.md *.markdown *.mkd *.mkdn *.mkdown);;All files (*)");
}

} // namespace

FileFlow::FileFlow(OpenPosts &posts, Settings &settings, BarOf barOf, QWidget *window)
    : QObject(window)
    , m_posts(posts)
    , m_settings(settings)
    , m_barOf(std::move(barOf))
    , m_window(window)
{
    connect(&m_posts, &OpenPosts::failed, this, &FileFlow::showOpenFailure);
}

void FileFlow::askForPost()
{
    auto *dialog = new QFileDialog(m_window, tr("Open Post"), m_settings.lastSite(), markdownFilter());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList &paths) {
        for (const QString &path : paths)
            m_posts.open(path);
    });
    dialog->open();
}

void FileFlow::askForSite()
{
    auto *dialog = new QFileDialog(m_window, tr("Open Jekyll Site"), m_settings.lastSite());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &FileFlow::openSite);
    dialog->open();
}

void FileFlow::openSite(const QString &folder)
{
    m_settings.setLastSite(folder);
    Q_EMIT siteOpened(folder);
}

void FileFlow::openSample()
{
    const QString folder = sampleSite();
    if (folder.isEmpty())
        m_barOf(m_posts.current())->show(MessageBar::Kind::Warning, tr("The sample blog is not installed."));
    else
        openSite(folder);
}

void FileFlow::save(OpenPost *post)
{
    if (post->isNew())
        saveAs(post);
    else
        post->saver().save();
}

void FileFlow::saveAs(OpenPost *post)
{
    auto *dialog = new QFileDialog(m_window, tr("Save Post As"), QString(), markdownFilter());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("md"));
    const QFileInfo suggestion(suggestedPath(*post));
    if (suggestion.dir().exists())
        dialog->setDirectory(suggestion.dir());
    dialog->selectFile(suggestion.fileName());
    // The dialog has asked before an existing file was chosen.
    connect(dialog, &QFileDialog::fileSelected, post,
            [post](const QString &path) { post->saver().saveAs(path, post::Overwrite::Always); });
    connect(dialog, &QFileDialog::rejected, this, &FileFlow::saveCancelled);
    dialog->open();
}

void FileFlow::fillRecentMenu(QMenu &menu)
{
    menu.clear();
    const QStringList paths = m_settings.recentFiles();
    for (const QString &path : paths) {
        // An ampersand in a name is no mnemonic.
        QAction *action = menu.addAction(QFileInfo(path).fileName().replace(u'&', QStringLiteral("&&")));
        action->setToolTip(path);
        connect(action, &QAction::triggered, this, [this, path] { m_posts.open(path); });
    }
    menu.addSeparator();
    QAction *clear = menu.addAction(tr("Clear This List"));
    clear->setEnabled(!paths.isEmpty());
    connect(clear, &QAction::triggered, this, [this] { m_settings.clearRecentFiles(); });
}

void FileFlow::watch(OpenPost *post)
{
    connect(&post->saver(), &post::PostSaver::failed, this,
            [this, post](const post::Error &error) { showSaveFailure(post, error); });
    connect(&post->saver(), &post::PostSaver::saved, this, [this, post](const post::PostFile &file) {
        m_barOf(post)->dismiss();
        m_settings.addRecentFile(file.path);
    });
    connect(post, &OpenPost::reloadFailed, this,
            [this, post](const post::Error &error) { m_barOf(post)->showError(error); });
    connect(post, &OpenPost::conflicted, this, [this, post] { showConflict(post); });
    connect(&post->journal(), &post::Journal::failed, this,
            [this, post](const post::Error &error) { m_barOf(post)->showError(error); });
    connect(&post->disk(), &post::DiskWatch::noticed, this,
            [this, post](post::DiskWatch::State state) { showDiskState(post, state); });
}

void FileFlow::showDiskState(OpenPost *post, post::DiskWatch::State state)
{
    MessageBar *bar = m_barOf(post);
    switch (state) {
    case post::DiskWatch::State::AsKnown:
        bar->dismiss();
        break;
    case post::DiskWatch::State::Changed:
        // Nothing of the writer's is at stake where nothing is unsaved, and undo brings the text before back.
        if (post->document().isModified())
            showConflict(post);
        else
            post->followDisk();
        break;
    case post::DiskWatch::State::Removed:
        bar->show(MessageBar::Kind::Warning, tr("Another program has removed this file. Your text is still here."),
                  {{tr("Save it again"), [post] { post->saver().save(post::Overwrite::Always); }}});
        break;
    }
}

void FileFlow::showConflict(OpenPost *post)
{
    m_barOf(post)->show(MessageBar::Kind::Warning, tr("Another program has changed this file."),
                        {{tr("Keep mine"), [post] { post->keepMine(); }},
                         {tr("Take theirs"), [post] { post->takeTheirs(); }},
                         {tr("Show the difference"), [this, post] { showDifference(post); }, true}});
}

void FileFlow::showSaveFailure(OpenPost *post, const post::Error &error)
{
    QList<MessageBar::Choice> choices;
    if (error.kind == post::Error::Kind::ChangedOnDisk) {
        choices = {{tr("Overwrite with mine"), [post] { post->saver().save(post::Overwrite::Always); }},
                   {tr("Take theirs"), [post] { post->takeTheirs(); }},
                   {tr("Show the difference"), [this, post] { showDifference(post); }, true}};
    } else {
        choices = {{tr("Try again"), [this, post] { save(post); }}, {tr("Save as…"), [this, post] { saveAs(post); }}};
    }
    m_posts.setCurrent(post);
    m_barOf(post)->showError(error, choices);
}

void FileFlow::showOpenFailure(const QString &path, const post::Error &error)
{
    if (error.kind == post::Error::Kind::NotUtf8) {
        offerEncodings(path, error);
        return;
    }
    m_settings.removeRecentFile(path);
    tellOpenFailure(path, error);
}

void FileFlow::tellOpenFailure(const QString &path, post::Error error)
{
    // It is said above another post, whose file it is not about.
    error.what = tr("“%1” was not opened. %2").arg(QFileInfo(path).fileName(), error.what);
    error.line = 0;
    m_barOf(m_posts.current())->showError(error);
}

void FileFlow::offerEncodings(const QString &path, const post::Error &error)
{
    struct Offer
    {
        QByteArray bytes = {};
        QList<post::Encoding> fitting = {};
    };
    // Only those that give the file's bytes back as they are; which of them is right the writer has to say.
    inBackground(
        this,
        [path] {
            const auto bytes = post::readBytes(path);
            return bytes ? Offer{*bytes, post::fittingEncodings(*bytes)} : Offer{};
        },
        [this, path, error](const Offer &offer) {
            if (offer.fitting.isEmpty()) {
                tellOpenFailure(path, error);
                return;
            }
            auto *dialog = new EncodingDialog(path, offer.bytes, offer.fitting, m_window);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            connect(dialog, &EncodingDialog::chosen, this,
                    [this, path](const QByteArray &encoding) { m_posts.open(path, encoding); });
            dialog->open();
        });
}

void FileFlow::showDifference(OpenPost *post)
{
    auto *dialog = new DifferenceDialog(post->file(), post->document().snapshot().source, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

QString FileFlow::suggestedPath(const OpenPost &post) const
{
    if (!post.isNew())
        return post.file().path;
    const QString name = suggestedFileName(post.document().snapshot().source, post.site());
    const QString folder = post.site().isSite() ? post.site().folder() : m_settings.lastSite();
    return folder.isEmpty() ? QDir::home().filePath(name) : QDir(folder).filePath(QStringLiteral("_posts/") + name);
}

} // namespace galley::window
