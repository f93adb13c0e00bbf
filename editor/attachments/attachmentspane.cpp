// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/attachments/attachmentspane.h"

#include "editor/attachments/attachmentdelegate.h"
#include "editor/attachments/attachmentdetails.h"
#include "editor/attachments/attachmentfilter.h"
#include "editor/attachments/attachmentlist.h"
#include "editor/attachments/attachmentmodel.h"
#include "editor/attachments/shelfbox.h"
#include "preview/images/imagestore.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace galley::attachments {

namespace {

constexpr qsizetype MostSplicesSince = 1000;

} // namespace

AttachmentsPane::AttachmentsPane(post::Document *document, images::ImageStore *store, QWidget *parent)
    : AttachmentsPane(document, store, Options{Shelf::defaultFolder()}, parent)
{
}

AttachmentsPane::AttachmentsPane(post::Document *document, images::ImageStore *store, const Options &options,
                                 QWidget *parent)
    : QWidget(parent)
    , m_document(nullptr)
    , m_store(store)
    , m_shelf(options.shelfFolder)
    , m_model(new AttachmentModel(store, this))
    , m_filter(new AttachmentFilter(this))
    , m_title(new QLabel(this))
    , m_empty(new QLabel(this))
    , m_attention(new QToolButton(this))
    , m_add(new QToolButton(this))
    , m_list(new AttachmentList(this))
    , m_shelfBox(new ShelfBox(&m_shelf, store, this))
    , m_details(new AttachmentDetails(this))
{
    m_filter->setSourceModel(m_model);
    build();
    buildActions();
    connectDetails();
    connect(&m_lister, &ImageLister::listed, this, &AttachmentsPane::onListed);
    connect(m_shelfBox, &ShelfBox::insertRequested, this, &AttachmentsPane::insertRequested);
    m_imports.setMaxThreadCount(1); // so that the same bytes twice find each other
    m_summary.setSingleShot(true);
    m_summary.setInterval(50);
    connect(&m_summary, &QTimer::timeout, this, &AttachmentsPane::showState);
    connect(m_model, &AttachmentModel::dataChanged, this, [this] {
        if (!m_summary.isActive())
            m_summary.start();
    });
    setDocument(document);
}

AttachmentsPane::~AttachmentsPane()
{
    m_imports.clear();
    m_imports.waitForDone();
}

void AttachmentsPane::build()
{
    QFont font = m_title->font();
    font.setWeight(QFont::DemiBold);
    m_title->setFont(font);
    m_attention->setCheckable(true);
    m_attention->setAutoRaise(true);
    m_attention->setFocusPolicy(Qt::TabFocus);
    m_attention->setToolTip(tr("Show only images that need attention: no alt text, missing, expiring or very large"));
    m_add->setText(QStringLiteral("+"));
    m_add->setAutoRaise(true);
    m_add->setFocusPolicy(Qt::TabFocus);
    m_add->setToolTip(tr("Add an image"));
    m_add->setAccessibleName(tr("Add an image"));
    m_add->setPopupMode(QToolButton::InstantPopup);
    m_add->setStyleSheet(QStringLiteral("QToolButton::menu-indicator { image: none; }"));
    m_empty->setWordWrap(true);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setContentsMargins(12, 4, 12, 8);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_empty->setTextFormat(Qt::PlainText);
    m_list->setModel(m_filter);
    m_list->setAccessibleName(tr("Images of the post"));
    m_list->setItemDelegate(new AttachmentDelegate(
        [this](const QModelIndex &index, QSize size) {
            const int row = rowOf(index);
            return row < 0 ? QImage() : m_store->thumbnail(m_model->at(row).source, size);
        },
        this));

    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 8, 8, 4);
    head->addWidget(m_title, 1);
    head->addWidget(m_attention);
    head->addWidget(m_add);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_empty);
    column->addWidget(m_list, 1);
    column->addWidget(m_shelfBox);
    column->addWidget(m_details);
    column->addStretch(0);

    connect(m_attention, &QToolButton::toggled, this, [this](bool on) {
        m_filter->setOnlyAttention(on);
        showState();
    });
    connect(m_list, &QListView::activated, this, &AttachmentsPane::onActivated);
    connect(m_list, &QListView::clicked, this, &AttachmentsPane::onActivated);
    connect(m_list, &QListView::customContextMenuRequested, this, &AttachmentsPane::contextMenu);
    connect(m_list, &AttachmentList::dataDropped, this, &AttachmentsPane::take);
    connect(m_list, &AttachmentList::rowMoved, this, &AttachmentsPane::moveRow);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &AttachmentsPane::onCurrentChanged);
    setAcceptDrops(true);
}

void AttachmentsPane::setDocument(post::Document *document, const QString &path)
{
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    m_runner.setDocument(document);
    m_shelf.setPost(path);
    m_model->setAttachments({});
    m_since.clear();
    m_revision = -1;
    if (m_document) {
        connect(m_document, &post::Document::edited, this,
                [this](const QList<post::Splice> &splices) { m_since += splices; });
        connect(m_document, &QObject::destroyed, this, [this] {
            m_document = nullptr;
            m_runner.setDocument(nullptr);
        });
    }
    showState();
    Q_EMIT countChanged(0);
}

void AttachmentsPane::setSourceOf(SourceOf sourceOf)
{
    m_sourceOf = std::move(sourceOf);
    m_shelfBox->setSourceOf(m_sourceOf);
}

void AttachmentsPane::setRendered(const std::shared_ptr<const markdown::RenderedPost> &rendered, qint64 revision)
{
    if (m_document && rendered && revision == m_document->revision())
        m_lister.submit(m_document->snapshot(), rendered, m_sourceOf);
}

void AttachmentsPane::onListed(const QList<Attachment> &attachments, qint64 revision)
{
    if (!m_document || revision != m_document->revision())
        return; // typed on meanwhile
    const int before = count();
    m_revision = revision;
    m_since.clear();
    m_model->setAttachments(attachments);
    setCursor(m_cursor);
    showState();
    showDetails(true);
    if (count() != before)
        Q_EMIT countChanged(count());
}

int AttachmentsPane::count() const
{
    return m_model->rowCount();
}

QList<QAction *> AttachmentsPane::commands() const
{
    return m_list->actions();
}

int AttachmentsPane::rowOf(const QModelIndex &index) const
{
    return index.isValid() ? m_filter->mapToSource(index).row() : -1;
}

markdown::ByteRange AttachmentsPane::present(markdown::ByteRange range) const
{
    if (!range.isValid())
        return {};
    return {post::mapOffset(range.begin, m_since), post::mapOffset(range.end, m_since)};
}

void AttachmentsPane::setCursor(qsizetype offset)
{
    m_cursor = offset;
    int found = -1;
    // Behind an edit in very many places the next list is under way, and every row would have to be taken through it.
    const bool countable = offset >= 0 && m_since.size() <= MostSplicesSince;
    for (int row = 0; countable && row < m_model->rowCount() && found < 0; ++row) {
        const markdown::ByteRange range = present(m_model->at(row).image.range);
        if (range.isValid() && range.begin <= offset && offset <= range.end)
            found = row;
    }
    m_model->setUnderCursor(found);
    if (found >= 0 && !m_list->hasFocus())
        m_list->scrollTo(m_filter->mapFromSource(m_model->index(found)));
}

void AttachmentsPane::onActivated(const QModelIndex &index)
{
    const int row = rowOf(index);
    if (row < 0)
        return;
    const markdown::ByteRange range = present(m_model->at(row).image.range);
    if (range.isValid())
        Q_EMIT jumpRequested(range.begin, range.end);
}

void AttachmentsPane::showState()
{
    int wanting = 0;
    for (int row = 0; row < m_model->rowCount(); ++row)
        wanting += m_model->attentionsAt(row) ? 1 : 0;
    const int all = m_model->rowCount();
    m_title->setText(all > 0 ? tr("Images  %1").arg(all) : tr("Images"));
    m_attention->setVisible(wanting > 0 || m_attention->isChecked());
    m_attention->setText(tr("%n need attention", nullptr, wanting));
    m_attention->setAccessibleName(m_attention->text());
    const bool shown = m_filter->rowCount() > 0;
    m_list->setVisible(shown);
    setFocusProxy(shown ? static_cast<QWidget *>(m_list) : m_add);
    m_empty->setVisible(!shown);
    m_empty->setText(all > 0 ? tr("No image needs attention.")
                             : tr("Images of the post appear here. Paste or drop an image or its address to add one."));
    m_details->setVisible(shown && currentRow() >= 0);
}

} // namespace galley::attachments
