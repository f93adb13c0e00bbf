// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/closeflow.h"

#include "app/window/fileflow.h"
#include "app/window/openposts.h"

#include <QMessageBox>
#include <QPushButton>

namespace galley::window {

CloseFlow::CloseFlow(OpenPosts &posts, FileFlow &files, QWidget *window)
    : QObject(window)
    , m_posts(posts)
    , m_files(files)
    , m_window(window)
{
}

CloseFlow::~CloseFlow() = default;

void CloseFlow::close(OpenPost *post)
{
    if (!post->document().isModified()) {
        m_posts.close(post);
        return;
    }
    m_posts.setCurrent(post);
    ask({post}, [this, post] { m_posts.close(post); });
}

void CloseFlow::closeAll(const std::function<void()> &go)
{
    const QList<OpenPost *> unsaved = m_posts.modified();
    if (unsaved.isEmpty())
        go();
    else
        ask(unsaved, go);
}

void CloseFlow::ask(const QList<OpenPost *> &unsaved, const std::function<void()> &go)
{
    giveUp(); // an earlier round that still waits for a dialog
    const QString question = unsaved.size() == 1
        ? tr("“%1” has changes that are not saved.").arg(unsaved.first()->name())
        : tr("%n post(s) have changes that are not saved.", nullptr, int(unsaved.size()));
    auto *box = new QMessageBox(QMessageBox::Question, tr("Unsaved changes"), question,
                                QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setDefaultButton(QMessageBox::Save);
    if (unsaved.size() > 1) {
        QStringList names;
        for (const OpenPost *post : unsaved)
            names.append(QStringLiteral("•  ") + post->name());
        constexpr qsizetype MostNames = 10;
        if (names.size() > MostNames)
            names = names.mid(0, MostNames) + QStringList(QStringLiteral("…"));
        box->setInformativeText(names.join(u'\n'));
    }
    connect(box, &QMessageBox::buttonClicked, this, [this, box, unsaved, go](QAbstractButton *button) {
        if (box->standardButton(button) == QMessageBox::Save) {
            saveNext(unsaved, go);
        } else if (box->standardButton(button) == QMessageBox::Discard) {
            for (OpenPost *post : unsaved)
                post->journal().discard(); // else it would be offered as lost at the next start
            go();
        }
    });
    box->open();
}

void CloseFlow::saveNext(QList<OpenPost *> posts, const std::function<void()> &go)
{
    m_saving = std::make_unique<QObject>();
    if (posts.isEmpty()) {
        m_saving.reset();
        go();
        return;
    }
    OpenPost *const post = posts.takeFirst();
    if (post->isNew())
        m_posts.setCurrent(post); // so that it is seen what the dialog asks about
    // Queued: the saver still is at work when it says so, and this may close its post.
    connect(
        &post->saver(), &post::PostSaver::saved, m_saving.get(), [this, posts, go] { saveNext(posts, go); },
        Qt::QueuedConnection);
    connect(
        &post->saver(), &post::PostSaver::failed, m_saving.get(), [this] { giveUp(); }, Qt::QueuedConnection);
    connect(
        &m_files, &FileFlow::saveCancelled, m_saving.get(), [this] { giveUp(); }, Qt::QueuedConnection);
    m_files.save(post);
}

void CloseFlow::giveUp()
{
    m_saving.reset();
}

} // namespace galley::window
