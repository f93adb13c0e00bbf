// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/body/findbar.h"

#include "editor/body/background.h"
#include "editor/body/textarea.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace galley::body {

namespace {

constexpr int SettleMs = 150; // a search after an edit waits for the next key

} // namespace

FindBar::FindBar(TextArea *area, QWidget *parent)
    : QWidget(parent)
    , m_area(area)
{
    build();
    hide();
    m_searchAgain.setSingleShot(true);
    m_searchAgain.setInterval(SettleMs);
    connect(&m_searchAgain, &QTimer::timeout, this, &FindBar::search);
    connect(&m_search, &QFutureWatcherBase::finished, this, &FindBar::takeResult);
    connect(&m_replace, &QFutureWatcherBase::finished, this, &FindBar::takeReplacements);
    connect(area->post(), &post::Document::edited, this,
            [this](const QList<post::Splice> &splices) { followEdit(splices); });
    connect(area, &TextArea::cursorMoved, this, &FindBar::showCount);
}

FindBar::~FindBar()
{
    m_search.cancel();
    m_replace.cancel();
}

QToolButton *FindBar::addOption(const QString &label, const QString &name)
{
    auto *button = new QToolButton(this);
    button->setText(label);
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QToolButton::toggled, this, [this] {
        m_jump = true;
        search();
    });
    return button;
}

void FindBar::build()
{
    m_find = new QLineEdit(this);
    m_find->setPlaceholderText(tr("Find"));
    m_find->setAccessibleName(tr("Text to find"));
    m_find->setClearButtonEnabled(true);
    connect(m_find, &QLineEdit::textChanged, this, [this] {
        m_jump = true;
        search();
    });
    m_count = new QLabel(this);
    m_count->setTextFormat(Qt::PlainText);
    m_count->setMinimumWidth(m_count->fontMetrics().horizontalAdvance(QStringLiteral("99999 / 99999")));
    m_case = addOption(QStringLiteral("Aa"), tr("Match upper and lower case"));
    m_words = addOption(QStringLiteral("\u201cW\u201d"), tr("Whole words only"));
    m_expression = addOption(QStringLiteral(".*"), tr("Regular expression"));
    const auto button = [this](const QString &name, void (FindBar::*slot)()) {
        auto *result = new QToolButton(this);
        result->setToolTip(name);
        result->setAccessibleName(name);
        result->setAutoRaise(true);
        result->setFocusPolicy(Qt::TabFocus);
        connect(result, &QToolButton::clicked, this, slot);
        return result;
    };
    // Drawn by the style in the colours of the palette; the icons of themes are not.
    QToolButton *const previous = button(tr("Previous"), &FindBar::findPrevious);
    previous->setArrowType(Qt::UpArrow);
    QToolButton *const next = button(tr("Next"), &FindBar::findNext);
    next->setArrowType(Qt::DownArrow);
    QToolButton *const closing = button(tr("Close"), &FindBar::close);
    closing->setText(QStringLiteral("\u2715"));

    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(8, 4, 8, 4);
    rows->setSpacing(4);
    auto *findRow = new QHBoxLayout;
    findRow->setSpacing(4);
    findRow->addWidget(m_find, 1);
    for (QWidget *widget : QWidgetList{m_case, m_words, m_expression, m_count, previous, next, closing})
        findRow->addWidget(widget);
    rows->addLayout(findRow);

    m_replaceRow = new QWidget(this);
    auto *replaceRow = new QHBoxLayout(m_replaceRow);
    replaceRow->setContentsMargins(0, 0, 0, 0);
    replaceRow->setSpacing(4);
    m_with = new QLineEdit(m_replaceRow);
    m_with->setPlaceholderText(tr("Replace with"));
    m_with->setAccessibleName(tr("Replacement"));
    auto *one = new QPushButton(tr("&Replace"), m_replaceRow);
    auto *all = new QPushButton(tr("Replace &all"), m_replaceRow);
    connect(one, &QPushButton::clicked, this, &FindBar::replace);
    connect(all, &QPushButton::clicked, this, &FindBar::replaceAllHits);
    replaceRow->addWidget(m_with, 1);
    replaceRow->addWidget(one);
    replaceRow->addWidget(all);
    rows->addWidget(m_replaceRow);
    setFocusProxy(m_find);
}

SearchQuery FindBar::query() const
{
    return {m_find->text(), m_expression->isChecked(), m_case->isChecked(), m_words->isChecked()};
}

void FindBar::open()
{
    m_replaceRow->hide();
    m_from = m_area->selectedBytes().first;
    const QString selected = m_area->textCursor().selectedText();
    const bool wasVisible = isVisible();
    QWidget::show();
    if (!selected.isEmpty() && !selected.contains(QChar::ParagraphSeparator) && selected != m_find->text())
        m_find->setText(selected);
    else if (!wasVisible)
        search();
    m_find->setFocus();
    m_find->selectAll();
}

void FindBar::openWithReplace()
{
    open();
    m_replaceRow->show();
}

void FindBar::close()
{
    m_search.cancel();
    m_searchAgain.stop();
    hide();
    m_result = {};
    m_area->setHits({});
    m_area->setFocus();
    Q_EMIT closed();
}

void FindBar::search()
{
    m_searchAgain.stop();
    m_search.cancel();
    if (m_find->text().isEmpty()) {
        m_result = {};
        m_area->setHits({});
        showCount();
        return;
    }
    m_search.setFuture(inBackground<SearchResult>(
        [post = m_area->post()->snapshot(), query = query()](const Stop &stop) { return findAll(post, query, stop); }));
}

void FindBar::takeResult()
{
    if (m_search.isCanceled() || m_search.future().resultCount() == 0)
        return;
    SearchResult result = m_search.result();
    if (result.revision != m_area->post()->revision()) {
        m_searchAgain.start();
        return;
    }
    m_result = std::move(result);
    m_area->setHits(m_result.hits);
    if (std::exchange(m_jump, false) && !m_result.hits.isEmpty()) {
        const auto behind = std::find_if(m_result.hits.begin(), m_result.hits.end(),
                                         [this](const Hit &hit) { return hit.begin >= m_from; });
        show(behind == m_result.hits.end() ? 0 : behind - m_result.hits.begin());
    }
    showCount();
}

/// The marked places move with the text until the next search has looked again.
void FindBar::followEdit(const QList<post::Splice> &splices)
{
    if (!isVisible())
        return;
    m_from = post::mapOffset(m_from, splices);
    if (m_result.hits.size() * splices.size() > 20'000) {
        m_result.hits.clear();
    } else {
        for (Hit &hit : m_result.hits)
            hit = {post::mapOffset(hit.begin, splices), post::mapOffset(hit.end, splices)};
        m_result.hits.removeIf([](const Hit &hit) { return hit.end <= hit.begin; });
    }
    m_area->setHits(m_result.hits);
    m_searchAgain.start();
}

qsizetype FindBar::currentHit() const
{
    const auto [begin, end] = m_area->selectedBytes();
    return m_result.hits.indexOf(Hit{begin, end});
}

void FindBar::show(qsizetype hit)
{
    m_area->selectBytes(m_result.hits[hit].begin, m_result.hits[hit].end);
    m_from = m_result.hits[hit].begin;
}

void FindBar::findNext()
{
    if (!isVisible())
        return open();
    if (m_result.hits.isEmpty())
        return;
    const qsizetype from = m_area->selectedBytes().second;
    const auto next =
        std::find_if(m_result.hits.begin(), m_result.hits.end(), [from](const Hit &hit) { return hit.begin >= from; });
    show(next == m_result.hits.end() ? 0 : next - m_result.hits.begin());
}

void FindBar::findPrevious()
{
    if (!isVisible())
        return open();
    if (m_result.hits.isEmpty())
        return;
    const qsizetype from = m_area->selectedBytes().first;
    const auto behind =
        std::find_if(m_result.hits.begin(), m_result.hits.end(), [from](const Hit &hit) { return hit.begin >= from; });
    const qsizetype index = behind - m_result.hits.begin();
    show(index == 0 ? m_result.hits.size() - 1 : index - 1);
}

void FindBar::replace()
{
    const qsizetype hit = currentHit();
    if (hit < 0)
        return findNext();
    const QList<post::Splice> splices =
        replaceOne(m_area->post()->snapshot(), query(), m_result.hits[hit], m_with->text());
    if (splices.isEmpty())
        return;
    const qsizetype end = splices.first().at + splices.first().inserted.size();
    m_area->post()->apply(splices, post::Origin::Body);
    m_area->goToByte(end);
    m_from = end;
    m_jump = true;
    search();
}

void FindBar::replaceAllHits()
{
    m_area->commitComposition();
    m_replace.cancel();
    m_replace.setFuture(
        inBackground<Replacements>([post = m_area->post()->snapshot(), query = query(), with = m_with->text()](
                                       const Stop &stop) { return replaceAll(post, query, with, stop); }));
}

void FindBar::takeReplacements()
{
    if (m_replace.isCanceled() || m_replace.future().resultCount() == 0)
        return;
    const Replacements replacements = m_replace.result();
    if (replacements.revision != m_area->post()->revision())
        return replaceAllHits(); // typed meanwhile: look again, lose nothing
    if (!replacements.complete) {
        m_count->setText(tr("Too many places, or too slow: nothing replaced"));
        return;
    }
    m_searchAgain.stop();
    const qsizetype cursor = post::mapOffset(m_area->cursorByte(), replacements.splices);
    m_area->post()->breakTyping();
    m_area->post()->apply(replacements.splices, post::Origin::Body);
    m_area->goToByte(cursor);
    search();
}

void FindBar::showCount()
{
    if (!isVisible())
        return;
    QString text;
    if (!m_result.error.isEmpty())
        text = tr("Not a regular expression");
    else if (m_find->text().isEmpty())
        text.clear();
    else if (m_result.hits.isEmpty())
        text = m_result.complete ? tr("Nothing found") : tr("Takes too long");
    else if (const qsizetype current = currentHit(); current >= 0)
        text = tr("%1 of %2").arg(current + 1).arg(m_result.hits.size());
    else
        text = tr("%n place(s)", nullptr, int(m_result.hits.size()));
    m_count->setText(text);
    m_count->setToolTip(m_result.error);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        close();
    else if (enter && m_with->hasFocus())
        replace();
    else if ((enter && event->modifiers() & Qt::ShiftModifier) || event->matches(QKeySequence::FindPrevious))
        findPrevious();
    else if (enter || event->matches(QKeySequence::FindNext))
        findNext();
    else
        QWidget::keyPressEvent(event);
}

} // namespace galley::body
