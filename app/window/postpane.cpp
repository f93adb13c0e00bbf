// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/postpane.h"

#include "app/site/posttime.h"
#include "app/window/messagebar.h"
#include "app/window/openpost.h"
#include "app/window/settings.h"
#include "editor/body/findbar.h"
#include "editor/body/linkcompleter.h"
#include "editor/body/statisticswatch.h"
#include "editor/body/textarea.h"
#include "editor/body/textbinding.h"
#include "editor/frontmatter/frontmatterform.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace galley::window {

PostPane::PostPane(OpenPost &post, QWidget *parent)
    : QWidget(parent)
    , m_post(post)
    , m_messages(new MessageBar(this))
    , m_form(new frontmatter::FrontMatterForm(&post.document(), this))
    , m_text(new body::TextArea(&post.document(), this))
    , m_findBar(new body::FindBar(m_text, this))
    , m_statistics(new body::StatisticsWatch(&post.document(), this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setFocusProxy(m_text);
    m_text->setFrameShape(QFrame::NoFrame);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_messages);
    m_formRow = new QHBoxLayout;
    m_formRow->addWidget(m_form);
    column->addLayout(m_formRow);
    column->addWidget(m_text, 1);
    column->addWidget(m_findBar);

    connect(m_form, &frontmatter::FrontMatterForm::leftDownwards, m_text, qOverload<>(&QWidget::setFocus));
    connect(m_text, &body::TextArea::leftUpwards, m_form, &frontmatter::FrontMatterForm::focusTitle);
    connect(m_messages, &MessageBar::dismissed, m_text, qOverload<>(&QWidget::setFocus));
    connect(&post, &OpenPost::fileChanged, this, &PostPane::followSite);
    connect(&post, &OpenPost::publicationChanged, this, &PostPane::showInherited);
    m_text->viewport()->installEventFilter(this);
    post.autosave().setBusy([this] { return m_text->isComposing() || m_form->isComposing(); });
    followSite();
}

PostPane::~PostPane()
{
    m_post.autosave().setBusy({});
}

void PostPane::apply(const Settings &settings)
{
    m_text->setBodyFont(settings.bodyFont());
    m_text->setZoom(settings.zoom());
    m_text->setColumnWidth(settings.columnWidth());
    m_text->setLineNumbersShown(settings.lineNumbers());
}

void PostPane::complete(const SitePosts::Known &known)
{
    const SiteWords &words = known.words;
    if (known.links)
        m_text->linkCompleter()->setTargets(known.links);
    m_form->setSiteKeys(words.keys);
    m_form->setCategoryCompletions(words.categories);
    m_form->setTagCompletions(words.tags);
    m_form->setValuesInUse(words.values);
}

void PostPane::selectBodyLines(int first, int last)
{
    const body::LineTable &lines = m_text->binding().lines();
    const qsizetype bodyStart = m_post.document().snapshot().bodyStart;
    if (first < 1 || last > lines.count())
        return; // the page shows an older text
    m_text->selectBytes(bodyStart + lines.start(first - 1), bodyStart + lines.next(last - 1));
    m_text->setFocus();
}

void PostPane::commitComposition()
{
    m_text->commitComposition();
    m_form->commit();
}

bool PostPane::eventFilter(QObject *watched, QEvent *event)
{
    // Title and chips stand in line with the text, wherever its column is.
    if (event->type() == QEvent::Resize || event->type() == QEvent::Move) {
        const QRect column = m_text->viewport()->geometry();
        // The form's own inset, less what the text's document keeps free.
        constexpr int Inset = 12;
        m_formRow->setContentsMargins(std::max(0, column.left() - Inset), 0, m_text->width() - column.right() - 1, 0);
    }
    return QWidget::eventFilter(watched, event);
}

void PostPane::showInherited()
{
    QList<frontmatter::InheritedValue> values;
    for (const site::InheritedValue &inherited : m_post.publication().inherited)
        values.append({inherited.path, inherited.value, inherited.from});
    m_form->setInherited(values);
}

void PostPane::followSite()
{
    const QTimeZone zone = m_post.site().timeZone();
    m_form->setDateReader(
        [zone](const post::Value &value) { return site::timeOf(value, zone, QDateTime::currentDateTimeUtc()); });
    m_form->setClock([zone] { return QDateTime::currentDateTimeUtc().toTimeZone(zone); });
}

} // namespace galley::window
