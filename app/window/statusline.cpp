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

/// Holds one link of ours; the text in it is escaped.
QLabel *linkLabel(QWidget *parent)
{
    QLabel *link = label(parent);
    link->setTextFormat(Qt::RichText);
    link->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    return link;
}

void setLink(QLabel *label, const QString &text, const QString &whole)
{
    // Quiet until it is pointed at: a link's own colour would make a remark an alarm.
    label->setVisible(!text.isEmpty());
    label->setText(QStringLiteral("<a href=\"#\" style=\"color: %1; text-decoration: none\">%2</a>")
                       .arg(label->palette().color(QPalette::PlaceholderText).name(), text.toHtmlEscaped()));
    label->setToolTip(whole);
    label->setAccessibleName(whole);
}

constexpr qsizetype LongestNote = 72;

} // namespace

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent)
    , m_left(label(this))
    , m_note(linkLabel(this))
    , m_problems(linkLabel(this))
    , m_right(label(this))
{
    // A long address must not widen the window.
    m_left->setMinimumWidth(0);
    m_left->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_left->setAccessibleName(tr("Where the post is published, and whether it is saved"));
    m_right->setAccessibleName(tr("Length of the text and line of the cursor"));
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

void StatusLine::setAddress(const QString &text, const QString &details)
{
    m_address = text;
    m_details = details;
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
    m_right->setText(m_length.isEmpty() || place.isEmpty() ? m_length + place
                                                           : m_length + QStringLiteral(" · ") + place);
}

void StatusLine::setNote(const QString &text)
{
    setLink(m_note, text.size() > LongestNote ? text.left(LongestNote - 1) + u'…' : text, text);
}

void StatusLine::setProblems(int count)
{
    const QString text = count > 0 ? tr("%n problem(s)", nullptr, count) : QString();
    setLink(m_problems, text, text);
}

void StatusLine::setHoveredLink(const QString &url)
{
    m_hovered = url;
    showLeft();
}

void StatusLine::clear()
{
    m_address.clear();
    m_details.clear();
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
    QStringList parts{m_address, m_saved, m_repository};
    parts.removeAll(QString());
    m_left->setText(m_hovered.isEmpty() ? parts.join(QStringLiteral(" · ")) : m_hovered);
    QStringList details{m_details.isEmpty() ? m_address : m_details, m_repository, m_repositoryDetails};
    details.removeAll(QString());
    m_left->setToolTip(details.join(u'\n'));
    m_left->setAccessibleDescription(details.join(QStringLiteral(". ")));
}

} // namespace galley::window
