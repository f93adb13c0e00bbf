// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/statusline.h"

#include "app/window/elidedlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>

namespace galley::window {

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent)
    , m_left(new ElidedLabel(ElidedLabel::Kind::Text, this))
    , m_note(new ElidedLabel(ElidedLabel::Kind::Link, this))
    , m_problems(new ElidedLabel(ElidedLabel::Kind::Link, this))
    , m_right(new ElidedLabel(ElidedLabel::Kind::Text, this))
{
    m_left->installEventFilter(this);
    connect(m_note, &QLabel::linkActivated, this, &StatusLine::noteActivated);
    connect(m_problems, &QLabel::linkActivated, this, &StatusLine::problemsActivated);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 3, 16, 4);
    row->setSpacing(16);
    row->addWidget(m_left, 1);
    row->addWidget(m_note);
    row->addWidget(m_problems);
    row->addWidget(m_right);
}

void StatusLine::setAddress(const QString &text, const QString &details, const QString &extra)
{
    m_address = text;
    m_details = details;
    m_extra = extra;
    showLeft();
}

void StatusLine::setSaveState(SaveState state)
{
    switch (state) {
    case SaveState::Untouched:
        m_saved.clear();
        break;
    case SaveState::Modified:
        m_saved = tr("not saved");
        break;
    case SaveState::Saving:
        m_saved = tr("saving…");
        break;
    case SaveState::Saved:
        m_saved = tr("saved");
        break;
    }
    showLeft();
}

void StatusLine::setRepository(const QString &text, const QString &details)
{
    m_repository = text;
    m_repositoryDetails = details;
    showLeft();
}

void StatusLine::setStatistics(qint64 characters, qint64 words, int minutes)
{
    const QString parts[] = {
        tr("%n character(s)", nullptr, int(characters))
            .replace(QString::number(characters), QLocale().toString(characters)),
        tr("%n word(s)", nullptr, int(words)).replace(QString::number(words), QLocale().toString(words)),
        tr("%n min", "reading time", minutes)};
    m_length = parts[0] + QStringLiteral(" · ") + parts[1] + QStringLiteral(" · ") + parts[2];
    setLine(m_line);
}

void StatusLine::setLine(int line)
{
    m_line = line;
    const QString place = line > 0 ? tr("line %1").arg(QLocale().toString(line)) : QString();
    m_right->setWhole(m_length.isEmpty() || place.isEmpty() ? m_length + place
                                                            : m_length + QStringLiteral(" · ") + place);
}

void StatusLine::setNote(const QString &text)
{
    m_note->setVisible(!text.isEmpty());
    m_note->setWhole(text);
    m_note->setToolTip(text);
}

void StatusLine::setProblems(int count)
{
    const QString text = count > 0 ? tr("%n problem(s)", nullptr, count) : QString();
    m_problems->setVisible(count > 0);
    m_problems->setWhole(text);
}

void StatusLine::setHoveredLink(const QString &url)
{
    m_hovered = url;
    showLeft();
}

/// A long remark leaves the better part to the address.
void StatusLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // Where room is short the address and whether it is visible come first: the note has its whole text in a tool tip.
    m_note->setMaximumWidth(width() < 1400 ? width() / 4 : width() * 2 / 5);
}

bool StatusLine::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        showLeft();
    return QWidget::eventFilter(watched, event);
}

void StatusLine::clear()
{
    m_address.clear();
    m_details.clear();
    m_extra.clear();
    m_saved.clear();
    m_repository.clear();
    m_repositoryDetails.clear();
    m_hovered.clear();
    m_length.clear();
    setLine(0);
    setNote({});
    setProblems(0);
    showLeft();
}

void StatusLine::showLeft()
{
    const auto joined = [this](const QString &extra) {
        QStringList parts{m_address, extra, m_saved, m_repository};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(" · "));
    };
    const bool roomy = m_left->fontMetrics().horizontalAdvance(joined(m_extra)) <= m_left->width();
    m_left->setWhole(m_hovered.isEmpty() ? joined(roomy ? m_extra : QString()) : m_hovered);
    QStringList details{m_details.isEmpty() ? m_address : m_details, m_repository, m_repositoryDetails};
    details.removeAll(QString());
    m_left->setToolTip(details.join(u'\n'));
    m_left->setAccessibleDescription(details.join(QStringLiteral(". ")));
}

} // namespace galley::window
