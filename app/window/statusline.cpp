// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/statusline.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>

namespace galley::window {

namespace {

QLabel *label(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent)
    , m_left(label(this))
    , m_note(label(this))
    , m_right(label(this))
{
    // A long address must not widen the window.
    m_left->setMinimumWidth(0);
    m_left->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_left->setAccessibleName(tr("Where the post is published, and whether it is saved"));
    m_note->setTextFormat(Qt::RichText); // holds one link of ours; the text in it is escaped
    m_note->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_right->setAccessibleName(tr("Length of the text and line of the cursor"));
    connect(m_note, &QLabel::linkActivated, this, &StatusLine::noteActivated);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 3, 16, 4);
    row->setSpacing(16);
    row->addWidget(m_left, 1);
    row->addWidget(m_note);
    row->addWidget(m_right);
}

void StatusLine::setAddress(const QString &url)
{
    m_address = url;
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
    m_right->setText(m_length.isEmpty() || place.isEmpty() ? m_length + place
                                                           : m_length + QStringLiteral(" · ") + place);
}

void StatusLine::setNote(const QString &text)
{
    m_note->setVisible(!text.isEmpty());
    m_note->setText(QStringLiteral("<a href=\"#note\">%1</a>").arg(text.toHtmlEscaped()));
    m_note->setAccessibleName(text);
}

void StatusLine::setHoveredLink(const QString &url)
{
    m_hovered = url;
    showLeft();
}

void StatusLine::clear()
{
    m_address.clear();
    m_saved.clear();
    m_hovered.clear();
    m_length.clear();
    setLine(0);
    setNote({});
    showLeft();
}

void StatusLine::showLeft()
{
    QStringList parts{m_address, m_saved};
    parts.removeAll(QString());
    m_left->setText(m_hovered.isEmpty() ? parts.join(QStringLiteral(" · ")) : m_hovered);
    m_left->setToolTip(m_address);
}

} // namespace galley::window
