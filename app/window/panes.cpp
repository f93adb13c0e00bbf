// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/panes.h"

#include "app/window/focusring.h"

#include <QDataStream>
#include <QIODevice>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTabBar>
#include <QVBoxLayout>

#include <numeric>

namespace galley::window {

namespace {

constexpr int PreviewAsTabBelow = 1100;
constexpr int FoldBelow = 700;
constexpr quint8 StateVersion = 1;
constexpr int PostsWidth = 240;
constexpr int SidebarWidth = 260;
constexpr int TextWidth = 720;
constexpr int PreviewWidth = 620;

class ThinHandleSplitter final : public QSplitter
{
public:
    using QSplitter::QSplitter;

protected:
    QSplitterHandle *createHandle() override
    {
        QSplitterHandle *handle = QSplitter::createHandle();
        handle->setAttribute(Qt::WA_Hover);
        return handle;
    }
};

} // namespace

Panes::Panes(QWidget *posts, QWidget *text, QWidget *preview, QWidget *sidebar, QWidget *parent)
    : QWidget(parent)
    , m_panes{posts, text, preview, sidebar}
    , m_tabs(new QTabBar(this))
    , m_splitter(new ThinHandleSplitter(Qt::Horizontal, this))
    , m_textShare(double(TextWidth) / (TextWidth + PreviewWidth))
{
    m_tabs->addTab(tr("Write"));
    m_tabs->addTab(tr("Preview"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setAccessibleName(tr("Text or preview"));
    m_tabs->hide();
    connect(m_tabs, &QTabBar::currentChanged, this, &Panes::arrange);

    for (QWidget *pane : m_panes)
        m_splitter->addWidget(pane);
    new FocusRing(preview); // the text has its cursor and the lists their current item
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->setSizes({PostsWidth, TextWidth, PreviewWidth, SidebarWidth});
    for (int i = 0; i < m_splitter->count(); ++i)
        m_splitter->setStretchFactor(i, i == Text || i == Preview ? 1 : 0);

    connect(m_splitter, &QSplitter::splitterMoved, this, &Panes::noteShare);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tabs);
    column->addWidget(m_splitter, 1);
    arrange();
}

void Panes::setWanted(Pane pane, bool wanted)
{
    if (m_textOnly && pane != Text) {
        // Its action may say that it is shown already.
        m_wanted[pane] = true;
        setTextOnly(false);
        Q_EMIT wantedChanged(pane, true);
        return;
    }
    if (m_wanted[pane] == wanted || pane == Text)
        return;
    m_wanted[pane] = wanted;
    arrange();
    Q_EMIT wantedChanged(pane, wanted);
}

void Panes::setAlone(bool alone)
{
    m_alone = alone;
    arrange();
}

void Panes::setTextOnly(bool on)
{
    if (m_textOnly == on)
        return;
    if (on)
        m_sizes = m_splitter->sizes();
    m_textOnly = on;
    arrange();
    if (!on)
        m_splitter->setSizes(m_sizes); // of its own accord it gives what comes back next to nothing
    share();
    Q_EMIT textOnlyChanged(on);
}

void Panes::bringToFront(Pane pane)
{
    m_tabs->setCurrentIndex(pane == Preview ? 1 : 0);
}

void Panes::widenText(int pixels)
{
    QList<int> sizes = m_splitter->sizes();
    if (sizes[Text] == 0 || sizes[Preview] == 0)
        return; // one is hidden
    sizes[Text] += pixels;
    sizes[Preview] -= pixels;
    m_splitter->setSizes(sizes);
    noteShare();
}

void Panes::noteShare()
{
    const QList<int> sizes = m_splitter->sizes();
    if (sizes[Text] > 0 && sizes[Preview] > 0)
        m_textShare = double(sizes[Text]) / (sizes[Text] + sizes[Preview]);
}

/// A splitter takes from its largest part first; text and preview keep their proportion instead.
void Panes::share()
{
    QList<int> sizes = m_splitter->sizes();
    if (!m_panes[Text]->isVisibleTo(this) || !m_panes[Preview]->isVisibleTo(this))
        return;
    int both = sizes[Text] + sizes[Preview];
    if (std::accumulate(sizes.begin(), sizes.end(), 0) < width() / 2) { // nothing is laid out yet
        sizes[Posts] = m_panes[Posts]->isVisibleTo(this) ? PostsWidth : 0;
        sizes[Sidebar] = m_panes[Sidebar]->isVisibleTo(this) ? SidebarWidth : 0;
        both = width() - sizes[Posts] - sizes[Sidebar];
    }
    sizes[Text] = int(both * m_textShare);
    sizes[Preview] = both - sizes[Text];
    m_splitter->setSizes(sizes);
}

QByteArray Panes::saveState() const
{
    QByteArray state;
    QDataStream out(&state, QIODevice::WriteOnly);
    out << StateVersion << m_wanted[Posts] << m_wanted[Preview] << m_wanted[Sidebar] << m_splitter->saveState();
    return state;
}

void Panes::restoreState(const QByteArray &state)
{
    QDataStream in(state);
    quint8 version = 0;
    bool posts = false;
    bool preview = true;
    bool sidebar = true;
    QByteArray splitter;
    in >> version >> posts >> preview >> sidebar >> splitter;
    if (in.status() != QDataStream::Ok || version != StateVersion)
        return;
    m_splitter->restoreState(splitter);
    m_splitter->setHandleWidth(1);
    noteShare();
    setWanted(Posts, posts);
    setWanted(Preview, preview);
    setWanted(Sidebar, sidebar);
}

void Panes::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
    layout()->activate(); // the splitter has its new width only then
    share();
}

void Panes::arrange()
{
    const bool tabbed = width() < PreviewAsTabBelow && m_wanted[Preview] && !m_alone && !m_textOnly;
    const bool folded = width() < FoldBelow;
    const bool previewInFront = m_tabs->currentIndex() == 1;
    m_tabs->setVisible(tabbed);
    m_panes[Posts]->setVisible(m_wanted[Posts] && !folded && !m_textOnly);
    m_panes[Text]->setVisible(!tabbed || !previewInFront);
    m_panes[Preview]->setVisible(m_wanted[Preview] && !m_alone && !m_textOnly && (!tabbed || previewInFront));
    m_panes[Sidebar]->setVisible(m_wanted[Sidebar] && !folded && !m_alone && !m_textOnly);
}

} // namespace galley::window
