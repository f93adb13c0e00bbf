// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/attachments/attachmentdetails.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

namespace galley::attachments {

namespace {

constexpr char savedText[] = "galleySavedText"; ///< property: what the post has

} // namespace

AttachmentDetails::AttachmentDetails(QWidget *parent)
    : QWidget(parent)
    , m_form(new QFormLayout(this))
    , m_alt(addField(tr("Alt text"), tr("What the image shows, for readers who do not see it")))
    , m_title(addField(tr("Title"), tr("Shown by browsers when the pointer rests on the image")))
    , m_url(addField(tr("URL"), tr("Where the image is")))
    , m_width(addField(tr("Width"), tr("In pixels, or in percent of the column")))
    , m_everywhere(new QCheckBox(this))
    , m_error(new QLabel(this))
{
    m_form->setContentsMargins(12, 8, 12, 10);
    m_form->setSpacing(6);
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_form->addRow(m_everywhere);
    m_form->addRow(m_error);
    m_error->setWordWrap(true);
    m_error->setTextFormat(Qt::PlainText);
    m_error->hide();
}

QLineEdit *AttachmentDetails::addField(const QString &label, const QString &explanation)
{
    auto *field = new QLineEdit(this);
    field->setToolTip(explanation);
    field->setAccessibleName(label);
    field->setAccessibleDescription(explanation);
    field->installEventFilter(this);
    m_form->addRow(label, field);
    connect(field, &QLineEdit::editingFinished, this, [this, field] { commit(field); });
    return field;
}

void AttachmentDetails::setShown(QLineEdit *field, bool shown)
{
    field->setVisible(shown);
    m_form->labelForField(field)->setVisible(shown);
}

void AttachmentDetails::setText(QLineEdit *field, const QString &text, bool keepTyped)
{
    const bool typed = field->text() != field->property(savedText).toString();
    field->setProperty(savedText, text);
    if (!(keepTyped && typed) && field->text() != text) {
        field->setText(text);
        field->setCursorPosition(0);
    }
}

void AttachmentDetails::setAttachment(const Attachment &attachment, const QString &width, bool sameImage)
{
    using Kind = post::PostImage::Kind;
    const post::PostImage &image = attachment.image;
    setShown(m_alt, image.hasAlt());
    setShown(m_title, image.isInBody() && image.kind != Kind::Include && image.kind != Kind::Source);
    setShown(m_width, image.kind == Kind::Html);
    setText(m_alt, image.alt, sameImage);
    setText(m_title, image.title, sameImage);
    setText(m_url, image.url, sameImage);
    setText(m_width, width, sameImage);
    m_everywhere->setVisible(image.uses > 1);
    m_everywhere->setText(tr("In all %n places of this image", nullptr, image.uses));
    if (!sameImage) {
        m_everywhere->setChecked(false);
        m_error->hide();
    }
}

void AttachmentDetails::showError(const post::Error &error)
{
    m_error->setText(error.remedy.isEmpty() ? error.what : error.what + QLatin1Char(' ') + error.remedy);
    m_error->show();
}

void AttachmentDetails::startEditing()
{
    QLineEdit *field = m_alt->isVisibleTo(this) ? m_alt : m_url;
    field->setFocus(Qt::OtherFocusReason);
    field->selectAll();
}

void AttachmentDetails::commit(QLineEdit *field)
{
    if (field->text() == field->property(savedText).toString())
        return;
    m_error->hide();
    if (field == m_alt)
        Q_EMIT altEdited(field->text(), m_everywhere->isVisibleTo(this) && m_everywhere->isChecked());
    else if (field == m_title)
        Q_EMIT titleEdited(field->text());
    else if (field == m_url)
        Q_EMIT urlEdited(field->text(), m_everywhere->isVisibleTo(this) && m_everywhere->isChecked());
    else
        Q_EMIT widthEdited(field->text());
}

bool AttachmentDetails::eventFilter(QObject *watched, QEvent *event)
{
    auto *field = qobject_cast<QLineEdit *>(watched);
    if (field && event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        field->setText(field->property(savedText).toString());
        m_error->hide();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace galley::attachments
