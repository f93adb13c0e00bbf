// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/takehomerun.h"

#include "app/site/imagefolder.h"
#include "app/window/messagebar.h"
#include "app/window/openpost.h"
#include "app/window/takehomedialog.h"
#include "preview/images/imagestore.h"

#include <QDesktopServices>
#include <QDir>
#include <QUrl>

namespace galley::window {

using siteimages::TakeHomePlan;

void TakeHomeRun::start(OpenPost &post, images::ImageStore &store, const QStringList &only, MessageBar &bar,
                        QWidget *window)
{
    auto *dialog = new TakeHomeDialog(window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto *run = new TakeHomeRun(post, store, only, bar, dialog);
    dialog->open();
    run->look();
}

TakeHomeRun::TakeHomeRun(OpenPost &post, images::ImageStore &store, const QStringList &only, MessageBar &bar,
                         TakeHomeDialog *dialog)
    : QObject(dialog)
    , m_post(&post)
    , m_store(store)
    , m_only(only)
    , m_bar(bar)
    , m_dialog(dialog)
    , m_harvest(std::make_shared<siteimages::Harvest>())
{
    m_pool.setMaxThreadCount(1);
    connect(dialog, &TakeHomeDialog::confirmed, this, &TakeHomeRun::write);
}

TakeHomeRun::~TakeHomeRun()
{
    m_pool.clear();
    m_pool.waitForDone();
}

/// What can be said in the GUI thread; the folder is found out by the worker, for that looks at the disk.
siteimages::TakeHomeRequest TakeHomeRun::request() const
{
    return {m_post->document().snapshot().source, m_post->dialect(), m_post->publication().images, {}, m_only};
}

void TakeHomeRun::look()
{
    m_pool.start([this, asked = request()] {
        QStringList urls;
        for (const siteimages::RemoteImage &image :
             siteimages::remoteImages({asked.source, asked.dialect}, asked.published, asked.only))
            urls.append(image.url);
        QMetaObject::invokeMethod(
            this, [this, urls] { fetch(urls); }, Qt::QueuedConnection);
    });
}

void TakeHomeRun::fetch(const QStringList &urls)
{
    m_all = static_cast<int>(urls.size());
    m_dialog->showProgress(0, m_all);
    if (urls.isEmpty())
        plan();
    for (const QString &url : urls) {
        const images::Source source = images::Source::url(url);
        if (!m_store.picture(source).isFine())
            m_store.fetch(source);
        m_store.deliver(source, this, [this, url](const images::Picture &picture, const QByteArray &data) {
            onDelivered(url, picture, data);
        });
    }
}

void TakeHomeRun::onDelivered(const QString &url, const images::Picture &picture, const QByteArray &data)
{
    m_pool.start([harvest = m_harvest, url, picture, data] { harvest->add(url, picture, data); });
    m_dialog->showProgress(++m_done, m_all);
    if (m_done == m_all)
        plan();
}

void TakeHomeRun::plan()
{
    if (!m_post)
        return;
    m_revision = m_post->document().revision();
    m_pool.start([this, asked = request(), harvest = m_harvest, site = m_post->site(), path = m_post->file().path] {
        siteimages::TakeHomeRequest complete = asked;
        complete.folder = site::imageFolderFor(site, path);
        QMetaObject::invokeMethod(
            this, [this, plan = siteimages::planTakeHome(complete, *harvest)] { onPlanned(plan); },
            Qt::QueuedConnection);
    });
}

void TakeHomeRun::onPlanned(const post::Result<TakeHomePlan> &plan)
{
    if (!plan) {
        m_dialog->showProblem(plan.error());
        return;
    }
    m_plan = *plan;
    m_dialog->showPlan(*plan);
}

void TakeHomeRun::write()
{
    if (!m_post || !m_plan)
        return;
    if (m_post->document().revision() != m_revision) { // the file was read again meanwhile
        plan();
        return;
    }
    m_dialog->setBusy(true);
    m_pool.start([this, plan = *m_plan, harvest = m_harvest] {
        QMetaObject::invokeMethod(
            this, [this, written = siteimages::writeTaken(plan, *harvest)] { onWritten(written); },
            Qt::QueuedConnection);
    });
}

void TakeHomeRun::onWritten(const post::Result<QStringList> &written)
{
    if (!written) {
        m_dialog->showProblem(written.error());
        return;
    }
    if (!m_post)
        return;
    m_post->document().breakTyping();
    if (m_post->document().revision() != m_revision
        || !m_post->document().apply(m_plan->splices, post::Origin::Attachments)) {
        plan(); // the files are there now and will be found again
        return;
    }
    tell();
    m_dialog->accept();
}

void TakeHomeRun::tell()
{
    const QString folder = m_plan->folder.folder;
    const QString shown = QDir(m_plan->folder.root).relativeFilePath(folder);
    const auto come = static_cast<int>(m_plan->taken.size());
    const auto stay = static_cast<int>(m_plan->left.size());
    QString text = tr("%n image(s) came into %1.", nullptr, come).arg(shown);
    if (stay > 0)
        text += u' ' + tr("%n stay(s) remote.", nullptr, stay);
    QStringList details;
    for (const siteimages::LeftRemote &image : std::as_const(m_plan->left))
        details.append(image.url + QStringLiteral(": ") + image.reason);
    m_bar.show(stay > 0 ? MessageBar::Kind::Warning : MessageBar::Kind::Information, text,
               {{tr("Open the folder"), [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); }}},
               details.join(u'\n'));
}

} // namespace galley::window
