// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/frontmatter/chiplist.h"

#include "editor/frontmatter/chip.h"
#include "editor/frontmatter/flowlayout.h"
#include "editor/frontmatter/quietedit.h"

#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStringListModel>

namespace galley::frontmatter {

ChipList::ChipList(const QString &name, const QString &prompt, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
    , m_layout(new FlowLayout(6, this))
    , m_field(new QuietEdit(this))
    , m_completions(new QStringListModel(this))
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(name);
    m_field->setPlaceholderText(prompt);
    m_field->setAccessibleName(tr("Add to %1").arg(name));
    m_field->installEventFilter(this);
    m_layout->addWidget(m_field);
    auto *completer = new QCompleter(m_completions, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_field->setCompleter(completer);
    connect(m_field, &QLineEdit::editingFinished, this, &ChipList::commitField);
    connect(m_field, &QLineEdit::textChanged, this, &ChipList::fitField);
    // Queued: the completer writes its text into the field after it has said so.
    connect(completer, qOverload<const QString &>(&QCompleter::activated), this, &ChipList::commitField,
            Qt::QueuedConnection);
    fitField();
}

QStringList ChipList::words() const
{
    QStringList words;
    for (const Chip *chip : m_chips)
        words.append(chip->text());
    return words;
}

void ChipList::setWords(const QStringList &words)
{
    if (words == this->words())
        return;
    endEditing();
    qsizetype focused = -1;
    for (qsizetype i = 0; i < m_chips.size(); ++i) {
        if (m_chips[i]->hasFocus())
            focused = i;
        m_chips[i]->hide();
        m_chips[i]->deleteLater();
    }
    while (m_layout->count() > 1)
        delete m_layout->takeAt(0);
    m_chips.clear();
    for (const QString &word : words) {
        Chip *chip = makeChip(word);
        m_layout->insertWidget(static_cast<int>(m_chips.size()), chip);
        m_chips.append(chip);
        chip->show();
    }
    // Tab goes through the chips in their order and then to the field.
    for (qsizetype i = 0; i < m_chips.size(); ++i)
        setTabOrder(m_chips[i], i + 1 < m_chips.size() ? static_cast<QWidget *>(m_chips[i + 1]) : m_field);
    if (focused >= 0)
        m_chips.isEmpty() ? m_field->setFocus() : m_chips[qMin(focused, m_chips.size() - 1)]->setFocus();
    updateGeometry();
}

void ChipList::setCompletions(const QStringList &words)
{
    m_completions->setStringList(words);
}

Chip *ChipList::makeChip(const QString &text)
{
    auto *chip = new Chip(text, m_name, this);
    connect(chip, &Chip::removeWanted, this, [this, chip] { remove(chip); });
    connect(chip, &Chip::editWanted, this, [this, chip] { edit(chip); });
    connect(chip, &Chip::moved, this, [this, chip](int step) { move(chip, step); });
    connect(chip, &Chip::focusMoved, this, [this, chip](int step) { moveFocus(chip, step); });
    connect(chip, &Chip::dragged, this, [this, chip](const QPoint &position) { dragTo(chip, position); });
    connect(chip, &Chip::dropped, this, [this] { Q_EMIT edited(words()); });
    return chip;
}

void ChipList::commitField()
{
    const QString word = m_field->text().trimmed();
    QStringList after = words();
    const qsizetype at = m_edited ? m_chips.indexOf(m_edited) : -1;
    endEditing();
    m_field->clear();
    if (at >= 0)
        after[at] = word;
    else if (!after.contains(word))
        after.append(word);
    after.removeAll(QString());
    m_told = word; // until the answer, which comes at once
    if (after != words())
        Q_EMIT edited(after);
    m_told.clear();
}

void ChipList::refuse(const QStringList &words)
{
    setWords(words);
    if (!m_told.isEmpty() && !words.contains(m_told))
        m_field->setText(m_told);
}

void ChipList::remove(Chip *chip)
{
    QStringList after = words();
    after.removeAt(m_chips.indexOf(chip));
    Q_EMIT edited(after);
}

/// The field takes the chip's place.
void ChipList::edit(Chip *chip)
{
    commitField(); // what stands there is a word of its own
    const qsizetype at = m_chips.indexOf(chip);
    if (at < 0)
        return; // the words were set anew
    m_edited = chip;
    delete m_layout->takeAt(m_layout->count() - 1);
    m_layout->insertWidget(static_cast<int>(at), m_field);
    chip->hide();
    m_field->setText(chip->text());
    m_field->setFocus();
    m_field->selectAll();
}

void ChipList::endEditing()
{
    if (!m_edited)
        return;
    delete m_layout->takeAt(static_cast<int>(m_chips.indexOf(m_edited)));
    m_layout->insertWidget(m_layout->count(), m_field);
    m_edited->show();
    m_edited = nullptr;
}

void ChipList::move(Chip *chip, int step)
{
    const qsizetype to = m_chips.indexOf(chip) + step;
    if (to < 0 || to >= m_chips.size())
        return;
    place(chip, to);
    Q_EMIT edited(words());
    chip->setFocus();
}

void ChipList::moveFocus(Chip *chip, int step)
{
    const qsizetype to = m_chips.indexOf(chip) + step;
    if (to >= m_chips.size())
        m_field->setFocus();
    else if (to >= 0)
        m_chips[to]->setFocus();
}

void ChipList::dragTo(Chip *chip, const QPoint &globalPosition)
{
    const QPoint position = mapFromGlobal(globalPosition);
    const qsizetype from = m_chips.indexOf(chip);
    for (qsizetype i = 0; i < m_chips.size(); ++i) {
        const QRect other = m_chips[i]->geometry();
        // Past the middle only, else chips of different widths would change places to and fro.
        const bool past = (i > from) == (position.x() > other.center().x());
        if (i != from && other.contains(position) && past)
            return place(chip, i);
    }
}

void ChipList::place(Chip *chip, qsizetype index)
{
    const qsizetype from = m_chips.indexOf(chip);
    m_chips.move(from, index);
    delete m_layout->takeAt(static_cast<int>(from));
    m_layout->insertWidget(static_cast<int>(index), chip);
    m_layout->activate();
}

void ChipList::fitField()
{
    const QString shown = m_field->text().isEmpty() ? m_field->placeholderText() : m_field->text();
    m_field->setFixedWidth(qBound(48, m_field->fontMetrics().horizontalAdvance(shown) + 24, 320));
    m_layout->invalidate();
}

bool ChipList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress)
        return handleFieldKey(static_cast<QKeyEvent *>(event));
    return QWidget::eventFilter(watched, event);
}

bool ChipList::handleFieldKey(QKeyEvent *key)
{
    if (m_commaEndsWord && key->text() == QLatin1String(",")) {
        commitField();
        return true;
    }
    if (key->key() == Qt::Key_Escape && (m_edited || !m_field->text().isEmpty())) {
        Chip *chip = m_edited;
        m_field->clear();
        endEditing();
        if (chip)
            chip->setFocus();
        return true;
    }
    const bool toChips = key->key() == Qt::Key_Backspace || key->key() == Qt::Key_Left;
    if (toChips && !m_edited && m_field->text().isEmpty() && !m_chips.isEmpty()) {
        m_chips.last()->setFocus();
        return true;
    }
    return false;
}

} // namespace galley::frontmatter
