// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/frontmatter/field.h"

namespace galley::frontmatter {

class GrowingEdit;

/// A date in the form that the file has, with what Jekyll reads below it.
class DateField final : public Field
{
    Q_OBJECT

public:
    DateField(FormBinding *binding, const post::FrontMatterEntry &entry, QWidget *parent);

    /// Stamps the present moment in the form that stands there.
    void setToNow();

protected:
    void show(const post::FrontMatterEntry &entry) override;

private:
    void take(const QString &text, post::Merge merge);
    void openCalendar();
    [[nodiscard]] QPoint placeOf(QSize popup) const; ///< on the screen
    void explain(const post::Value &value);

    GrowingEdit *m_edit;
    QWidget *m_calendarButton;
    bool m_quoted = false;
};

} // namespace galley::frontmatter
