// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/exportflow.h"

#include "app/site/indexcache.h"
#include "app/window/background.h"
#include "app/window/exportdialog.h"
#include "app/window/messagebar.h"
#include "app/window/openpost.h"
#include "app/window/settings.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QUrl>

#include <optional>

namespace galley::window {

namespace {

/// What exporting again without a question came to; none where the user must decide.
using Again = std::optional<post::Result<QStringList>>;

Again exportAgain(const post::Snapshot &snapshot, const QString &source, const QString &folder)
{
    site::ExportOptions options;
    options.now = QDateTime::currentDateTimeUtc();
    options.ledger = site::ExportLedger::read(folder);
    const auto plan =
        site::planExport(snapshot, source, folder, options, {.cacheFolder = site::IndexCache::defaultFolder()});
    if (!plan || plan->hasConflict() || !plan->sameAddress.isEmpty())
        return std::nullopt;
    return exportPost(*plan, false);
}

} // namespace

ExportFlow::ExportFlow(Settings &settings, FileFlow::BarOf barOf, QWidget *window)
    : QObject(window)
    , m_settings(settings)
    , m_barOf(std::move(barOf))
    , m_window(window)
{
}

void ExportFlow::ask(OpenPost *post)
{
    const QString folder = m_settings.exportFolder(post->file().path);
    auto *dialog = new ExportDialog(post->document().snapshot(), post->file().path, folder, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::exported, post,
            [this, post](const QString &site, const QStringList &paths) { tell(post, site, paths); });
    dialog->open();
}

void ExportFlow::again(OpenPost *post)
{
    const QString folder = m_settings.exportFolder(post->file().path);
    if (folder.isEmpty()) {
        ask(post);
        return;
    }
    inBackground(
        post,
        [snapshot = post->document().snapshot(), path = post->file().path, folder] {
            return exportAgain(snapshot, path, folder);
        },
        [this, post, folder](const Again &result) {
            if (!result || !*result)
                ask(post); // the dialog says what is in the way
            else
                tell(post, folder, **result);
        });
}

void ExportFlow::tell(OpenPost *post, const QString &folder, const QStringList &paths)
{
    m_settings.setExportFolder(post->file().path, folder);
    const QString file = paths.first();
    m_barOf(post)->show(
        MessageBar::Kind::Information, tr("Exported to %1").arg(QDir(folder).relativeFilePath(file)),
        {{tr("Open the file"), [file] { QDesktopServices::openUrl(QUrl::fromLocalFile(file)); }},
         {tr("Open the folder"), [file] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(file).path())); }}});
}

} // namespace galley::window
