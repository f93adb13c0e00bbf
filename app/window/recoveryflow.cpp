// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/recoveryflow.h"

#include "app/window/background.h"
#include "app/window/differencedialog.h"
#include "app/window/messagebar.h"
#include "app/window/openposts.h"

#include <QFileInfo>
#include <QLocale>

namespace galley::window {

RecoveryFlow::RecoveryFlow(OpenPosts &posts, MessageBar &bar, QWidget *window)
    : QObject(window)
    , m_posts(posts)
    , m_bar(bar)
    , m_window(window)
{
}

void RecoveryFlow::start()
{
    inBackground(
        this, [] { return post::pendingRecoveries(); },
        [this](const QList<post::Recovery> &pending) {
            m_pending = pending;
            offerNext();
        });
}

void RecoveryFlow::offerNext()
{
    if (m_pending.isEmpty())
        return;
    const post::Recovery recovery = m_pending.takeFirst();
    const QString name = recovery.file.path.isEmpty() ? tr("a new post") : QFileInfo(recovery.file.path).fileName();
    QString text = tr("Galley ended before your text of %1 was saved. It was found again, as of %2.")
                       .arg(name, QLocale().toString(recovery.time.toLocalTime(), QLocale::ShortFormat));
    QList<MessageBar::Choice> choices = {{tr("Recover"), [this, recovery] { recover(recovery); }},
                                         {tr("Discard"), [this, recovery] { discard(recovery); }}};
    if (recovery.fileState == post::Recovery::FileState::Changed) {
        text += u' ' + tr("The file has changed since.");
        choices.append({tr("Show the difference"), [this, recovery] { showDifference(recovery); }, true});
    }
    m_bar.show(MessageBar::Kind::Warning, text, choices);
}

void RecoveryFlow::recover(const post::Recovery &recovery)
{
    const auto put = [this, recovery](OpenPost *post) {
        // A file that has become newer is overwritten by the writer's own save only.
        if (recovery.fileState == post::Recovery::FileState::Changed)
            post->autosave().setHeld(true);
        post->recover(recovery.source);
        post->journal().supersede(recovery.journal);
        offerNext();
    };
    if (recovery.fileState == post::Recovery::FileState::Missing) {
        put(m_posts.create({}, site::SiteConfig()));
        return;
    }
    const auto takeIfOurs = [recovery, put](OpenPost *post) {
        if (post && !post->isNew() && post->file().path == recovery.file.path) {
            put(post);
            return true;
        }
        return false;
    };
    // It may be open already, or open now.
    for (OpenPost *post : m_posts.all()) {
        if (takeIfOurs(post)) {
            m_posts.setCurrent(post);
            return;
        }
    }
    connect(
        &m_posts, &OpenPosts::added, this, [takeIfOurs](OpenPost *post) { takeIfOurs(post); },
        Qt::SingleShotConnection);
    m_posts.open(recovery.file.path, recovery.file.encoding);
}

void RecoveryFlow::discard(const post::Recovery &recovery)
{
    inBackground(
        this, [recovery] { post::discardRecovery(recovery); }, [this] { offerNext(); });
}

void RecoveryFlow::showDifference(const post::Recovery &recovery)
{
    auto *dialog = new DifferenceDialog(recovery.file, recovery.source, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace galley::window
