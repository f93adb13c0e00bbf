// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/frontmatter/datefield.h"

#include "editor/frontmatter/growingedit.h"
#include "editor/frontmatter/quietbutton.h"
#include "editor/frontmatter/tones.h"
#include "editor/post/dateform.h"
#include "editor/post/yamlscalar.h"

#include <QCalendarWidget>
#include <QHBoxLayout>
#include <QLocale>
#include <QScreen>
#include <QVBoxLayout>

namespace galley::frontmatter {

using post::Value;

DateField::DateField(FormBinding *binding, const post::FrontMatterEntry &entry, QWidget *parent)
    : Field(binding, entry, parent)
    , m_edit(new GrowingEdit(GrowingEdit::Lines::Single, this))
{
    m_edit->setAccessibleName(name());
    m_edit->setUnderlined(true);
    m_edit->setPlaceholderText(tr("no date"));
    setFocusProxy(m_edit);
    auto *calendar = new QuietButton(tr("Calendar"), tr("Choose the day of %1").arg(name()), this);
    auto *now = new QuietButton(tr("Now"), tr("Set %1 to the present moment").arg(name()), this);
    m_calendarButton = calendar;
    auto *row = new QHBoxLayout;
    row->setSpacing(unit / 2);
    row->addWidget(m_edit, 1, Qt::AlignVCenter);
    row->addWidget(calendar);
    row->addWidget(now);
    setEditor(row);
    connect(m_edit, &GrowingEdit::typed, this, [this](const QString &text) { take(text, post::Merge::Typing); });
    connect(calendar, &QToolButton::clicked, this, &DateField::openCalendar);
    connect(now, &QToolButton::clicked, this, &DateField::setToNow);
    show(entry);
}

/// As the file has it: Ruby's to_s of a time would say more than is written.
void DateField::show(const post::FrontMatterEntry &entry)
{
    using Style = post::FrontMatterEntry::Style;
    m_quoted = entry.style == Style::SingleQuoted || entry.style == Style::DoubleQuoted;
    const QByteArray &source = binding()->frontMatter().source();
    const bool plain = entry.style == Style::Plain;
    const QByteArray written = source.sliced(entry.valueBegin, entry.valueEnd - entry.valueBegin);
    m_edit->setShownText(plain ? QString::fromUtf8(written) : entry.value.toString());
    explain(entry.value);
}

void DateField::explain(const Value &value)
{
    const auto &reader = binding()->dateReader();
    if (value.isNull() || !reader)
        return setHint({});
    const auto moment = reader(value);
    if (!moment)
        return setHint(tr("Jekyll cannot read this date."));
    const QString read = QLocale().toString(*moment, tr("d MMMM yyyy, HH:mm:ss t", "form of a date"));
    setHint(post::isKnownDateForm(m_edit->text()) ? tr("Jekyll reads %1").arg(read)
                                                  : tr("Jekyll may read this otherwise: %1").arg(read));
}

void DateField::take(const QString &text, post::Merge merge)
{
    const QString trimmed = text.trimmed();
    const auto read = post::readPlainScalar(trimmed);
    const bool typed = read && !m_quoted && (read->type() == Value::Type::Date || read->type() == Value::Type::Time);
    if (trimmed.isEmpty())
        commit(Value(), {}, merge);
    else
        commit(typed ? *read : Value(trimmed), typed ? trimmed.toUtf8() : QByteArray(), merge);
}

void DateField::setToNow()
{
    m_edit->setShownText(post::restamped(m_edit->text(), binding()->now()));
    take(m_edit->text(), post::Merge::Never);
}

/// Below the button, or above it where the screen ends.
QPoint DateField::placeOf(QSize popup) const
{
    const QRect button(m_calendarButton->mapToGlobal(QPoint(0, 0)), m_calendarButton->size());
    const QRect room = screen()->availableGeometry();
    const int x = qBound(room.left(), button.left(), qMax(room.left(), room.right() - popup.width()));
    const bool below = button.bottom() + popup.height() <= room.bottom();
    return {x, below ? button.bottom() + 1 : qMax(room.top(), button.top() - popup.height())};
}

void DateField::openCalendar()
{
    auto *popup = new QWidget(this, Qt::Popup);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    auto *calendar = new QCalendarWidget(popup);
    calendar->setAccessibleName(tr("Day of %1").arg(name()));
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    const QDate day = post::dayIn(m_edit->text());
    calendar->setSelectedDate(day.isValid() ? day : binding()->now().date());
    auto *column = new QVBoxLayout(popup);
    column->setContentsMargins(unit, unit, unit, unit);
    column->addWidget(calendar);
    const auto choose = [this, popup](const QDate &chosen) {
        if (!popup->close()) // a double click chooses twice
            return;
        m_edit->setShownText(post::redated(m_edit->text(), chosen));
        take(m_edit->text(), post::Merge::Never);
        m_calendarButton->setFocus();
    };
    connect(calendar, &QCalendarWidget::activated, popup, choose);
    connect(calendar, &QCalendarWidget::clicked, popup, choose);
    popup->adjustSize();
    popup->move(placeOf(popup->size()));
    popup->show();
    calendar->setFocus();
}

} // namespace galley::frontmatter
