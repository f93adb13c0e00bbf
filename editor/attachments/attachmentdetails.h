// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/attachments/attachment.h"
#include "editor/post/result.h"

#include <QWidget>

class QCheckBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace galley::attachments {

/// The texts of the chosen image, to be edited. A text is handed on by Enter or when the focus leaves its field; Escape
/// takes it back. What is refused stays in the field, with the reason below.
class AttachmentDetails final : public QWidget
{
    Q_OBJECT

public:
    explicit AttachmentDetails(QWidget *parent = nullptr);

    /// The same image again, after an edit elsewhere, leaves a text that is being typed alone.
    void setAttachment(const Attachment &attachment, const QString &width, bool sameImage);
    void showError(const post::Error &error);
    /// Puts the cursor into the alternative text, or the URL where there is none.
    void startEditing();

Q_SIGNALS:
    /// `everywhere`: in each place that has this image.
    void altEdited(const QString &alt, bool everywhere);
    void titleEdited(const QString &title);
    void urlEdited(const QString &url, bool everywhere);
    void widthEdited(const QString &width);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLineEdit *addField(const QString &label, const QString &explanation);
    void setShown(QLineEdit *field, bool shown);
    static void setText(QLineEdit *field, const QString &text, bool keepTyped);
    void commit(QLineEdit *field);

    QFormLayout *m_form;
    QLineEdit *m_alt;
    QLineEdit *m_title;
    QLineEdit *m_url;
    QLineEdit *m_width;
    QCheckBox *m_everywhere;
    QLabel *m_error;
};

} // namespace galley::attachments
