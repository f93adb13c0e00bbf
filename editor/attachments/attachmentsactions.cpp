// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

// What the user can do with the images in the sidebar: the part of AttachmentsPane that edits.

#include "editor/attachments/attachmentdetails.h"
#include "editor/attachments/attachmentfilter.h"
#include "editor/attachments/attachmentlist.h"
#include "editor/attachments/attachmentmodel.h"
#include "editor/attachments/attachmentspane.h"
#include "preview/images/examine.h"
#include "preview/images/imagestore.h"

#include <QAction>
#include <QBuffer>
#include <QClipboard>
#include <QDateTime>
#include <QDesktopServices>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QMenu>
#include <QMimeData>
#include <QToolButton>
#include <QUrl>

namespace galley::attachments {

QAction *AttachmentsPane::addCommand(const QString &text, const QKeySequence &key, void (AttachmentsPane::*slot)())
{
    auto *action = new QAction(text, m_list);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, slot);
    m_list->addAction(action);
    return action;
}

void AttachmentsPane::buildActions()
{
    addCommand(tr("Go to the text"), {}, &AttachmentsPane::goToText); // Enter is the list's own
    addCommand(tr("Edit texts"), Qt::Key_F2, &AttachmentsPane::editTexts);
    addCommand(tr("Copy URL"), QKeySequence::Copy, &AttachmentsPane::copyUrl);
    addCommand(tr("Copy as Markdown"), QKeySequence(QStringLiteral("Ctrl+Shift+C")), &AttachmentsPane::copyMarkdown);
    addCommand(tr("Paste images"), QKeySequence::Paste, &AttachmentsPane::paste);
    addCommand(tr("Open"), QKeySequence(QStringLiteral("Ctrl+Return")), &AttachmentsPane::open);
    addCommand(tr("Show in the folder"), {}, &AttachmentsPane::showInFolder);
    m_takeHome = addCommand(tr("Take home…"), {}, &AttachmentsPane::takeHome);
    addCommand(tr("Fetch again"), Qt::Key_F5, &AttachmentsPane::fetchAgain);
    addCommand(tr("Move up in the text"), QKeySequence(QStringLiteral("Alt+Up")), &AttachmentsPane::moveUp);
    addCommand(tr("Move down in the text"), QKeySequence(QStringLiteral("Alt+Down")), &AttachmentsPane::moveDown);
    addCommand(tr("Remove from the text"), QKeySequence::Delete, &AttachmentsPane::removeReference);

    auto *menu = new QMenu(m_add);
    menu->addAction(tr("Paste images"), this, &AttachmentsPane::paste);
    menu->addAction(tr("Choose files…"), this, &AttachmentsPane::chooseFiles);
    menu->addSeparator();
    menu->addAction(tr("Take all images home…"), this, [this] { Q_EMIT takeHomeRequested({}); });
    m_add->setMenu(menu);
}

void AttachmentsPane::connectDetails()
{
    using post::ImageEditor;
    connect(m_details, &AttachmentDetails::altEdited, this, [this](const QString &alt, bool everywhere) {
        edit([alt, everywhere](const ImageEditor &editor, qsizetype index) {
            return everywhere ? editor.setAltEverywhere(editor.images()[index].url, alt) : editor.setAlt(index, alt);
        });
    });
    connect(m_details, &AttachmentDetails::titleEdited, this, [this](const QString &title) {
        edit([title](const ImageEditor &editor, qsizetype index) { return editor.setTitle(index, title); });
    });
    connect(m_details, &AttachmentDetails::urlEdited, this, [this](const QString &url, bool everywhere) {
        edit([url, everywhere](const ImageEditor &editor, qsizetype index) {
            return everywhere ? editor.replaceUrl(editor.images()[index].url, url) : editor.setUrl(index, url);
        });
    });
    connect(m_details, &AttachmentDetails::widthEdited, this, [this](const QString &width) {
        edit([width](const ImageEditor &editor, qsizetype index) { return editor.setWidth(index, width); });
    });
    connect(&m_runner, &EditRunner::failed, m_details, &AttachmentDetails::showError);
}

int AttachmentsPane::currentRow() const
{
    return rowOf(m_list->currentIndex());
}

void AttachmentsPane::onCurrentChanged()
{
    const int row = currentRow();
    m_takeHome->setEnabled(row >= 0 && m_model->at(row).source.isUrl()
                           && !images::isDataUrl(m_model->at(row).source.text()));
    showDetails(false);
}

void AttachmentsPane::showDetails(bool sameImage)
{
    const int row = currentRow();
    m_details->setVisible(row >= 0);
    if (row < 0 || !m_document || m_revision != m_document->revision())
        return; // the next list, which is under way, knows where the texts are
    const Attachment &attachment = m_model->at(row);
    m_details->setAttachment(attachment, post::ImageEditor::width(m_document->snapshot().source, attachment.image),
                             sameImage);
}

void AttachmentsPane::edit(const std::function<post::ImageEditor::Edit(const post::ImageEditor &, qsizetype)> &work)
{
    const int row = currentRow();
    if (row < 0 || !m_document)
        return;
    const post::PostImage image = m_model->at(row).image;
    const bool upToDate = m_revision == m_document->revision();
    m_runner.run(m_dialect, [work, row, image, upToDate](const post::ImageEditor &editor) -> post::ImageEditor::Edit {
        // Between a key in the text and the next list the rows may be others: never edit another image than was meant.
        if (upToDate && row < editor.images().size() && editor.images()[row] == image)
            return work(editor, row);
        post::Error error;
        error.what = tr("The text changed meanwhile.");
        error.remedy = tr("Try once more.");
        return error;
    });
}

void AttachmentsPane::goToText()
{
    onActivated(m_list->currentIndex());
}

void AttachmentsPane::editTexts()
{
    if (currentRow() >= 0)
        m_details->startEditing();
}

void AttachmentsPane::copyUrl()
{
    if (const int row = currentRow(); row >= 0)
        QGuiApplication::clipboard()->setText(m_model->at(row).image.url);
}

void AttachmentsPane::copyMarkdown()
{
    if (const int row = currentRow(); row >= 0)
        QGuiApplication::clipboard()->setText(
            QString::fromUtf8(asMarkdown({m_model->at(row).image.url, m_model->at(row).image.alt})));
}

void AttachmentsPane::open()
{
    const int row = currentRow();
    if (row < 0)
        return;
    const images::Source source = m_model->at(row).source;
    if (source.isFile()) {
        if (m_store->picture(source).isFine()) // else it may be no image, or lie outside the site
            QDesktopServices::openUrl(QUrl::fromLocalFile(source.text()));
    } else if (const QUrl url(source.text());
               url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https")) {
        QDesktopServices::openUrl(url);
    }
}

void AttachmentsPane::showInFolder()
{
    if (const int row = currentRow(); row >= 0 && m_model->at(row).source.isFile())
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_model->at(row).source.text()).path()));
}

void AttachmentsPane::fetchAgain()
{
    if (const int row = currentRow(); row >= 0) {
        const images::Source source = m_model->at(row).source;
        if (m_store->picture(source).state == images::State::NeedsClick)
            m_store->allow(source);
        else
            m_store->fetch(source);
    }
}

void AttachmentsPane::takeHome()
{
    if (const int row = currentRow(); row >= 0 && m_model->at(row).source.isUrl())
        Q_EMIT takeHomeRequested({m_model->at(row).source.text()});
}

void AttachmentsPane::removeReference()
{
    edit([](const post::ImageEditor &editor, qsizetype index) { return editor.remove(index); });
}

void AttachmentsPane::moveUp()
{
    moveRow(m_list->currentIndex().row(), m_list->currentIndex().row() - 1);
}

void AttachmentsPane::moveDown()
{
    moveRow(m_list->currentIndex().row(), m_list->currentIndex().row() + 2);
}

/// Rows of the list as it is shown, which may be filtered.
void AttachmentsPane::moveRow(int row, int before)
{
    if (row < 0 || before < 0 || before > m_filter->rowCount() || before == row || before == row + 1)
        return;
    const int target = before < m_filter->rowCount() ? rowOf(m_filter->index(before, 0)) : m_model->rowCount();
    m_list->setCurrentIndex(m_filter->index(row, 0));
    edit([target](const post::ImageEditor &editor, qsizetype index) { return editor.move(index, target); });
}

void AttachmentsPane::contextMenu(const QPoint &at)
{
    const int row = rowOf(m_list->indexAt(at));
    if (row < 0)
        return;
    const images::Source source = m_model->at(row).source;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (m_store->picture(source).state == images::State::NeedsClick) {
        menu->addAction(tr("Fetch from your own network"), this, [this, source] { m_store->allow(source); });
        menu->addSeparator();
    }
    menu->addActions(m_list->actions());
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

bool AttachmentsPane::canTake(const QMimeData *mime)
{
    return AttachmentList::canTake(mime);
}

void AttachmentsPane::paste()
{
    take(QGuiApplication::clipboard()->mimeData());
}

void AttachmentsPane::take(const QMimeData *mime)
{
    takeFor(Goal::Shelf, mime);
}

void AttachmentsPane::takeIntoText(const QMimeData *mime)
{
    takeFor(Goal::Text, mime);
}

void AttachmentsPane::put(const QList<NewImage> &images, Goal goal)
{
    if (goal == Goal::Shelf) {
        m_shelf.add(images);
        return;
    }
    for (const NewImage &image : images)
        Q_EMIT insertRequested(asMarkdown(image));
}

void AttachmentsPane::takeFor(Goal goal, const QMimeData *mime)
{
    const QList<NewImage> images = mime->hasText() ? imagesInText(mime->text()) : QList<NewImage>();
    if (!images.isEmpty()) {
        put(images, goal);
        return;
    }
    bool files = false;
    for (const QUrl &url : mime->urls()) {
        files = files || url.isLocalFile();
        if (url.isLocalFile())
            importFile(url.toLocalFile(), goal);
        else
            put({NewImage{url.toString(QUrl::FullyEncoded), {}}}, goal);
    }
    if (files || !mime->hasImage())
        return;
    const QString name = tr("screenshot") + QDateTime::currentDateTime().toString(QStringLiteral("-yyyyMMdd-HHmmss"));
    const auto encodeAndImport = [image = qvariant_cast<QImage>(mime->imageData()), name](const ImageFolder &folder) {
        QByteArray png;
        QBuffer buffer(&png);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "png");
        return importImage(png, name, folder);
    };
    importInWorker(encodeAndImport, goal);
}

void AttachmentsPane::importFile(const QString &path, Goal goal)
{
    importInWorker([path](const ImageFolder &folder) { return importImageFile(path, folder); }, goal);
}

void AttachmentsPane::chooseFiles()
{
    auto *dialog = new QFileDialog(this, tr("Add images"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters(
        {tr("Images (%1)").arg(QStringLiteral("*.png *.jpg *.jpeg *.gif *.webp *.avif *.svg *.bmp *.ico")),
         tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList &files) {
        for (const QString &file : files)
            importFile(file, Goal::Shelf);
    });
    dialog->open();
}

void AttachmentsPane::dragEnterEvent(QDragEnterEvent *event)
{
    if (canTake(event->mimeData()))
        event->acceptProposedAction();
}

void AttachmentsPane::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    take(event->mimeData());
}

void AttachmentsPane::importInWorker(const std::function<post::Result<NewImage>(const ImageFolder &)> &work, Goal goal)
{
    const auto inWorker = [work, folderOf = m_folderOf]() -> post::Result<NewImage> {
        const ImageFolder folder = folderOf ? folderOf() : ImageFolder();
        if (folder.isValid())
            return work(folder);
        post::Error error;
        error.what = tr("There is no folder for images yet.");
        error.remedy = tr("Save the post first.");
        return error;
    };
    m_imports.start([this, inWorker, goal] {
        QMetaObject::invokeMethod(
            this,
            [this, result = inWorker(), goal] {
                if (result)
                    put({*result}, goal);
                else
                    Q_EMIT failed(result.error());
            },
            Qt::QueuedConnection);
    });
}

} // namespace galley::attachments
