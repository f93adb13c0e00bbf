// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/attachments/editrunner.h"
#include "editor/attachments/imageimport.h"
#include "editor/attachments/imagelister.h"
#include "editor/attachments/shelf.h"

#include <QThreadPool>
#include <QTimer>
#include <QWidget>

class QAction;
class QLabel;
class QMimeData;
class QToolButton;

namespace galley::images {
class ImageStore;
}

namespace galley::attachments {

class AttachmentDetails;
class AttachmentFilter;
class AttachmentList;
class AttachmentModel;
class ShelfBox;

/// The sidebar of a post's images. It follows the document by what each parse of it found, and edits it by splices of
/// Origin::Attachments, each one undo step.
class AttachmentsPane final : public QWidget
{
    Q_OBJECT

public:
    struct Options
    {
        QString shelfFolder; ///< see Shelf
    };

    /// `document` may be null until there is one; both must outlive the pane or be replaced before they go.
    AttachmentsPane(post::Document *document, images::ImageStore *store, QWidget *parent = nullptr);
    AttachmentsPane(post::Document *document, images::ImageStore *store, const Options &options,
                    QWidget *parent = nullptr);
    ~AttachmentsPane() override;

    /// Another post, by its file's path (empty: it has none yet); the list is empty until `setRendered`.
    void setDocument(post::Document *document, const QString &path = {});
    /// The same post under another name.
    void setPath(const QString &path) { m_shelf.movePost(path); }
    /// How this post's site publishes images.
    void setSourceOf(SourceOf sourceOf);
    /// How this post's site reads Markdown; edits are tried out with it.
    void setDialect(const markdown::Dialect &dialect) { m_dialect = dialect; }
    /// Where files that are dropped or pasted are copied to. Without one they are not taken.
    void setImageFolder(FolderOf folderOf) { m_folderOf = std::move(folderOf); }
    /// What a parse found. Dropped where the document has gone on since: the next parse is under way then.
    void setRendered(const std::shared_ptr<const markdown::RenderedPost> &rendered, qint64 revision);
    /// Where the text cursor stands, in bytes of the source; -1: not in the text. Marks the image there.
    void setCursor(qsizetype offset);

    /// Images of the post, whatever the filter shows.
    [[nodiscard]] int count() const;
    /// What can be done with the current image, with its keys.
    [[nodiscard]] QList<QAction *> commands() const;

    /// Whether `take` would do something with it.
    [[nodiscard]] static bool canTake(const QMimeData *mime);
    /// Puts URLs and snippets onto the shelf; copies image files and screenshots into the site first.
    void take(const QMimeData *mime);
    /// The same for what was pasted or dropped into the text: `insertRequested` follows instead, for each image.
    void takeIntoText(const QMimeData *mime);

Q_SIGNALS:
    /// The user wants to see the place in the text: bytes of the source as it is now.
    void jumpRequested(qsizetype begin, qsizetype end);
    /// The user wants this written at the cursor: Markdown without a line end.
    void insertRequested(const QByteArray &markdown);
    /// The user wants these remote images in the site; empty: all of the post.
    void takeHomeRequested(const QStringList &urls);
    void countChanged(int count);
    /// For the bar above the text; edits that are refused are shown beside their field instead.
    void failed(const galley::post::Error &error);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    enum class Goal { Shelf, Text };

    void build();
    void buildActions();
    QAction *addCommand(const QString &text, const QKeySequence &key, void (AttachmentsPane::*slot)());
    void connectDetails();
    void onListed(const QList<Attachment> &attachments, qint64 revision);
    void onActivated(const QModelIndex &index);
    void onCurrentChanged();
    void showState();
    void showDetails(bool sameImage);
    void contextMenu(const QPoint &at);
    void moveRow(int row, int before);
    void moveUp();
    void moveDown();
    void goToText();
    void copyUrl();
    void copyMarkdown();
    void open();
    void showInFolder();
    void fetchAgain();
    void editTexts();
    void removeReference();
    void takeHome();
    void paste();
    void chooseFiles();
    void takeFor(Goal goal, const QMimeData *mime);
    void put(const QList<NewImage> &images, Goal goal);
    void importFile(const QString &path, Goal goal);
    void importInWorker(const std::function<post::Result<NewImage>(const ImageFolder &)> &work, Goal goal);
    /// Runs work on the chosen image, given its index among the images of the post.
    void edit(const std::function<post::ImageEditor::Edit(const post::ImageEditor &, qsizetype)> &work);
    [[nodiscard]] int rowOf(const QModelIndex &index) const;
    [[nodiscard]] int currentRow() const;
    [[nodiscard]] markdown::ByteRange present(markdown::ByteRange range) const;

    post::Document *m_document;
    images::ImageStore *m_store;
    Shelf m_shelf;
    ImageLister m_lister;
    EditRunner m_runner;
    SourceOf m_sourceOf;
    markdown::Dialect m_dialect;
    FolderOf m_folderOf;
    AttachmentModel *m_model;
    AttachmentFilter *m_filter;
    QAction *m_takeHome = nullptr;
    QLabel *m_title;
    QLabel *m_empty;
    QToolButton *m_attention;
    QToolButton *m_add;
    AttachmentList *m_list;
    ShelfBox *m_shelfBox;
    AttachmentDetails *m_details;
    QTimer m_summary; ///< images become known one by one; the summary waits for some
    QList<post::Splice> m_since; ///< edits since the parse that the list shows
    qint64 m_revision = -1; ///< of that parse
    qsizetype m_cursor = -1;
    QThreadPool m_imports;
};

} // namespace galley::attachments
