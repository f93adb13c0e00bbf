// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/view/previewview.h"

#include "preview/view/backend.h"
#include "preview/view/messagepanel.h"
#include "preview/view/page.h"
#include "preview/view/pagesession.h"

#include <QEvent>
#include <QRandomGenerator>
#include <QStackedLayout>
#include <QWebEngineView>

#include <utility>

namespace galley::view {
namespace {

QByteArray makeLineAttribute()
{
    return "data-line-" + QByteArray::number(QRandomGenerator::system()->generate64(), 36);
}

} // namespace

PreviewView::PreviewView(QWidget *parent)
    : QWidget(parent)
    , m_lineAttribute(makeLineAttribute())
    , m_stack(new QStackedLayout(this))
    , m_message(new MessagePanel(this))
{
    m_stack->addWidget(m_message);
    setObjectName(QStringLiteral("preview"));
    setAccessibleName(tr("Preview"));
    if (const QString reason = unavailableReason(); !reason.isEmpty()) {
        m_message->setMessage(reason);
        return;
    }
    m_session = std::make_unique<PageSession>(m_lineAttribute);
    m_web = new QWebEngineView(this);
    m_web->setContextMenuPolicy(Qt::NoContextMenu);
    m_web->setAcceptDrops(false); // files dropped on the preview are the window's
    m_web->setAccessibleName(tr("The post as readers will see it"));
    m_web->setPage(m_session->page());
    m_stack->addWidget(m_web);
    m_stack->setCurrentWidget(m_web);
    setFocusProxy(m_web);

    connectBridge();
    m_session->load(isDark());
}

PreviewView::~PreviewView() = default;

QString PreviewView::unavailableReason()
{
    return view::unavailableReason();
}

QByteArray PreviewView::lineAttribute() const
{
    return m_lineAttribute;
}

void PreviewView::connectBridge()
{
    const Bridge &bridge = m_session->bridge();
    connect(&bridge, &Bridge::pagePainted, this, &PreviewView::painted);
    connect(&bridge, &Bridge::pageScrolled, this, [this](double line) {
        m_lastLine = line;
        Q_EMIT scrolledToLine(line);
    });
    connect(&bridge, &Bridge::lineClicked, this, &PreviewView::lineActivated);
    connect(&bridge, &Bridge::blockDoubleClicked, this, &PreviewView::blockActivated);
    connect(&bridge, &Bridge::pageLinkClicked, this, &PreviewView::followLink);
    connect(&bridge, &Bridge::pageLinkHovered, this, &PreviewView::linkHovered);
    connect(m_session.get(), &PageSession::crashed, this, &PreviewView::showCrash);
    connect(m_session.get(), &PageSession::loaded, this, [this] {
        markLine(m_markedLine);
        m_session->call(QStringLiteral("scroll.startAt"), {m_lastLine});
        Q_EMIT loaded();
    });
    connect(m_message, &MessagePanel::actionTriggered, this, &PreviewView::reload);
    connect(m_web->page(), &QWebEnginePage::pdfPrintingFinished, this, &PreviewView::pdfWritten);
    connect(m_web, &QWebEngineView::printFinished, this, [this](bool ok) {
        m_printer.reset();
        Q_EMIT printed(ok);
    });
}

void PreviewView::setPost(std::shared_ptr<const markdown::RenderedPost> post, qint64 revision)
{
    if (m_session)
        m_session->feed().setPost(std::move(post), revision);
}

void PreviewView::restart(double bodyLine)
{
    m_lastLine = bodyLine;
    if (!m_session)
        return;
    m_session->feed().restart();
    m_session->call(QStringLiteral("scroll.startAt"), {bodyLine});
}

void PreviewView::setImageStore(images::ImageStore *store)
{
    if (m_session)
        m_session->media().setStore(store);
}

void PreviewView::setImageResolver(std::function<images::Source(const QString &publishedUrl)> resolver)
{
    if (m_session)
        m_session->media().setResolver(std::move(resolver));
}

void PreviewView::setTheme(Theme theme)
{
    m_theme = theme;
    if (m_session)
        m_session->setDark(isDark());
}

bool PreviewView::isDark() const
{
    if (m_theme != Theme::System)
        return m_theme == Theme::Dark;
    // QStyleHints::colorScheme is newer than Qt 6.4.
    return palette().color(QPalette::Base).lightness() < palette().color(QPalette::Text).lightness();
}

void PreviewView::setBodyFont(const QString &family, int pixelSize)
{
    if (m_session)
        m_session->setBodyFont(family, pixelSize);
}

void PreviewView::setContentLanguage(const QString &tag)
{
    if (m_session)
        m_session->setContentLanguage(tag);
}

void PreviewView::printToPdf(const QString &path)
{
    if (m_session)
        m_session->page()->printToPdf(path);
    else
        Q_EMIT pdfWritten(path, false);
}

void PreviewView::print(const std::shared_ptr<QPrinter> &printer)
{
    if (!m_session || m_printer)
        return Q_EMIT printed(false);
    m_printer = printer;
    m_web->print(printer.get());
}

void PreviewView::scrollToLine(double bodyLine, int keptLine)
{
    m_lastLine = bodyLine;
    if (m_session)
        m_session->call(QStringLiteral("scroll.toLine"), {bodyLine, keptLine});
}

void PreviewView::revealLine(int bodyLine)
{
    if (m_session)
        m_session->call(QStringLiteral("scroll.reveal"), {bodyLine});
}

void PreviewView::markLine(int bodyLine)
{
    m_markedLine = bodyLine;
    if (m_session)
        m_session->call(QStringLiteral("scroll.mark"), {bodyLine});
}

void PreviewView::reload()
{
    if (!m_session)
        return;
    m_stack->setCurrentWidget(m_web);
    m_session->load(isDark());
}

void PreviewView::showCrash()
{
    m_message->setMessage(tr("The preview's process has ended unexpectedly. Your text is not affected."),
                          tr("Show the preview again"));
    m_stack->setCurrentWidget(m_message);
}

void PreviewView::followLink(const QString &href)
{
    const QUrl url(href.startsWith(QLatin1String("//")) ? QStringLiteral("https:") + href : href);
    const QString scheme = url.scheme();
    if (scheme == QLatin1String("http") || scheme == QLatin1String("https") || scheme == QLatin1String("mailto"))
        Q_EMIT linkActivated(url);
    else if (scheme.isEmpty() && url.isValid())
        Q_EMIT siteLinkActivated(href);
}

void PreviewView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_session)
        m_session->feed().setVisible(true);
}

void PreviewView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (m_session)
        m_session->feed().setVisible(false);
}

void PreviewView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_session && m_theme == Theme::System)
        m_session->setDark(isDark());
}

} // namespace galley::view
