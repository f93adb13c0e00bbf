// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/attachments/attachmentmodel.h"

#include "editor/attachments/snippets.h"
#include "preview/images/imagestore.h"
#include "preview/images/thumbnail.h"

#include <QMimeData>
#include <QTimer>

#include <algorithm>

namespace galley::attachments {

namespace {

constexpr int requestsAtOnce = 25; ///< between two events, so that 500 images do not hold the window up

/// The same image in the same kind of place: what may have changed about it leaves the row where it is.
bool isSameRow(const Attachment &a, const Attachment &b)
{
    return a.image.kind == b.image.kind && a.image.url == b.image.url && a.image.key == b.image.key;
}

} // namespace

AttachmentModel::AttachmentModel(images::ImageStore *store, QObject *parent)
    : QAbstractListModel(parent)
    , m_store(store)
{
    connect(store, &images::ImageStore::changed, this, &AttachmentModel::onChanged);
}

void AttachmentModel::setAttachments(const QList<Attachment> &attachments)
{
    const auto shorter = std::min(m_rows.size(), attachments.size());
    const auto same = [](const Attachment &a, const Attachment &b) { return isSameRow(a, b); };
    const auto front = std::mismatch(m_rows.cbegin(), m_rows.cbegin() + shorter, attachments.cbegin(), same);
    const int head = static_cast<int>(std::distance(m_rows.cbegin(), front.first));
    const auto back = std::mismatch(m_rows.crbegin(), m_rows.crbegin() + (shorter - head), attachments.crbegin(), same);
    const int tail = static_cast<int>(std::distance(m_rows.crbegin(), back.first));
    const int removed = static_cast<int>(m_rows.size()) - head - tail;
    const int added = static_cast<int>(attachments.size()) - head - tail;
    const bool renamed = removed == added; // a URL that is being typed, mostly: the rows stay and say something else

    m_underCursor = -1;
    if (!renamed && removed > 0) {
        beginRemoveRows({}, head, head + removed - 1);
        m_rows.remove(head, removed);
        m_attentions.remove(head, removed);
        endRemoveRows();
    }
    if (!renamed && added > 0) {
        beginInsertRows({}, head, head + added - 1);
        m_rows = attachments.first(head + added) + m_rows.sliced(head);
        m_attentions.insert(head, added, Attentions());
        endInsertRows();
    }
    m_rows = attachments;
    m_rowsOf.clear();
    for (int row = 0; row < m_rows.size(); ++row) {
        m_rowsOf.insert(m_rows[row].source, row);
        m_attentions[row] = attentionsOf(m_rows[row].image, pictureOf(row));
    }
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(static_cast<int>(m_rows.size()) - 1));
    m_toRequest = m_rowsOf.uniqueKeys();
    requestSome();
}

void AttachmentModel::requestSome()
{
    const qsizetype count = std::min<qsizetype>(requestsAtOnce, m_toRequest.size());
    for (qsizetype i = 0; i < count; ++i)
        m_store->request(m_toRequest[i]);
    m_toRequest.remove(0, count);
    if (!m_toRequest.isEmpty())
        QTimer::singleShot(0, this, &AttachmentModel::requestSome);
}

void AttachmentModel::onChanged(const images::Source &source)
{
    for (const int row : rowsOf(source)) {
        m_attentions[row] = attentionsOf(m_rows[row].image, pictureOf(row));
        Q_EMIT dataChanged(index(row), index(row));
    }
}

images::Picture AttachmentModel::pictureOf(int row) const
{
    return m_store->picture(m_rows[row].source);
}

void AttachmentModel::setUnderCursor(int row)
{
    const int before = std::exchange(m_underCursor, row);
    for (const int touched : {before, row}) {
        if (before != row && touched >= 0 && touched < m_rows.size())
            Q_EMIT dataChanged(index(touched), index(touched), {UnderCursorRole});
    }
}

int AttachmentModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString AttachmentModel::description(int row) const
{
    const images::Picture picture = pictureOf(row);
    QStringList parts{shortPlace(m_rows[row].image.url), stateWords(picture)};
    const QString attention = attentionWords(m_attentions[row], picture);
    if (!attention.isEmpty() && attention != parts.last())
        parts.append(attention.split(QLatin1Char('\n')));
    if (m_rows[row].image.line > 0)
        parts.append(tr("line %1").arg(m_rows[row].image.line));
    if (m_rows[row].image.uses > 1)
        parts.append(tr("used %n times", nullptr, m_rows[row].image.uses));
    return parts.join(QStringLiteral(", "));
}

QVariant AttachmentModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const post::PostImage &image = m_rows[index.row()].image;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return nameOf(image);
    case Qt::AccessibleDescriptionRole:
        return description(index.row());
    case Qt::ToolTipRole: {
        const images::Picture picture = pictureOf(index.row());
        const QString attention = attentionWords(m_attentions[index.row()], picture);
        // As plain text: a URL or an alternative text is never markup.
        QStringList lines{image.url};
        if (!attention.isEmpty())
            lines.append(attention);
        if (const QString format = data(index, PageOnlyRole).toString(); !format.isEmpty())
            lines.append(tr("A drawing in %1 is shown in the preview only.").arg(format));
        return QString(QStringLiteral("<p style='white-space: pre-wrap'>")
                       + lines.join(QLatin1Char('\n')).toHtmlEscaped() + QStringLiteral("</p>"));
    }
    case PlaceRole:
        return shortPlace(image.url);
    case StateRole:
        return stateWords(pictureOf(index.row()));
    case AttentionsRole:
        return static_cast<int>(m_attentions[index.row()].toInt());
    case UsesRole:
        return image.uses;
    case LineRole:
        return image.line;
    case PageOnlyRole: {
        const images::Picture picture = pictureOf(index.row());
        return picture.isFine() && !images::canBeDecoded(picture) ? picture.format : QString();
    }
    case UnderCursorRole:
        return index.row() == m_underCursor;
    default:
        return {};
    }
}

Qt::ItemFlags AttachmentModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index) | Qt::ItemNeverHasChildren;
    return index.isValid() ? flags | Qt::ItemIsDragEnabled : flags;
}

QMimeData *AttachmentModel::mimeData(const QModelIndexList &indexes) const
{
    QByteArrayList texts;
    for (const QModelIndex &index : indexes)
        texts.append(asMarkdown({m_rows[index.row()].image.url, m_rows[index.row()].image.alt}));
    auto *data = new QMimeData;
    data->setText(QString::fromUtf8(texts.join("\n\n")));
    return data;
}

} // namespace galley::attachments
