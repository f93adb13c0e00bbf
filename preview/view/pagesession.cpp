// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/view/pagesession.h"

#include "preview/view/page.h"
#include "preview/view/requestguard.h"
#include "preview/view/scheme.h"
#include "preview/view/schemehandler.h"
#include "preview/view/scripts.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QLoggingCategory>
#include <QPointer>
#include <QThreadPool>
#include <QWebChannel>
#include <QWebEngineProfile>
#include <QWebEngineScript>
#include <QWebEngineScriptCollection>

namespace galley::view {
namespace {

Q_LOGGING_CATEGORY(log, "galley.view", QtWarningMsg)

constexpr auto ourWorld = QWebEngineScript::ApplicationWorld;

QWebEngineScript ourScript()
{
    QWebEngineScript script;
    script.setName(QStringLiteral("galley"));
    script.setSourceCode(pageScript());
    script.setInjectionPoint(QWebEngineScript::DocumentReady);
    script.setWorldId(ourWorld);
    script.setRunsOnSubFrames(false);
    return script;
}

QColor paper(bool dark)
{
    return dark ? QColor(0x1f, 0x22, 0x26) : QColor(Qt::white); // --paper of page.css
}

} // namespace

PageSession::PageSession(const QByteArray &lineAttribute, QObject *parent)
    : QObject(parent)
    , m_guard(std::make_unique<RequestGuard>())
    , m_handler(std::make_unique<SchemeHandler>(m_media))
    , m_channel(std::make_unique<QWebChannel>())
    , m_profile(std::make_unique<QWebEngineProfile>()) // without a storage name: off the record
    , m_feed([this](const QByteArray &json) { send(json); })
    , m_lineAttribute(lineAttribute)
    , m_language(QLocale().bcp47Name())
{
    m_profile->installUrlSchemeHandler(QByteArray(pageScheme.data(), pageScheme.size()), m_handler.get());
    m_profile->setUrlRequestInterceptor(m_guard.get());
    m_page = std::make_unique<Page>(m_profile.get());
    m_page->scripts().insert(ourScript());
    m_channel->registerObject(QStringLiteral("bridge"), &m_bridge);
    m_page->setWebChannel(m_channel.get(), ourWorld);
    connectPage();
}

PageSession::~PageSession()
{
    // A page that is destroyed answers what it was asked, with nothing: nobody is to act on that.
    m_started = false;
    m_page.reset();
}

void PageSession::connectPage()
{
    connect(&m_bridge, &Bridge::pageReady, this, &PageSession::start);
    connect(&m_bridge, &Bridge::libraryNeeded, this, &PageSession::loadLibrary);
    connect(&m_bridge, &Bridge::mediaNeeded, &m_media, &Media::need);
    connect(&m_bridge, &Bridge::filmsNeeded, &m_media, &Media::needFilms);
    connect(&m_bridge, &Bridge::mediaReleased, &m_media, &Media::release);
    connect(&m_bridge, &Bridge::pageMediaClicked, &m_media, &Media::load);
    connect(&m_media, &Media::answered, this,
            [this](const QJsonObject &infos) { call(QStringLiteral("images.update"), {infos}); });
    connect(m_page.get(), &QWebEnginePage::urlChanged, this, [this](const QUrl &url) {
        // about:blank is the one place to which a page may go without asking acceptNavigationRequest.
        if (!url.isEmpty() && !Page::isShell(url))
            load(m_dark);
    });
    connect(m_page.get(), &QWebEnginePage::renderProcessTerminated, this,
            [this](QWebEnginePage::RenderProcessTerminationStatus status, int exitCode) {
                m_started = false;
                m_feed.setReady(false);
                if (status == QWebEnginePage::NormalTerminationStatus)
                    return;
                qCWarning(log) << "The preview's process ended:" << status << exitCode;
                Q_EMIT crashed();
            });
}

void PageSession::load(bool dark)
{
    m_started = false;
    m_feed.setReady(false);
    m_media.clear();
    setDark(dark);
    m_page->loadShell();
}

QByteArray PageSession::rootAttributes() const
{
    return "lang=\"" + m_language.toHtmlEscaped().toUtf8() + "\" data-galley-theme=\""
        + QByteArray(m_dark ? "dark" : "light") + '"';
}

void PageSession::start()
{
    m_started = true;
    call(QStringLiteral("start"),
         {QJsonObject{{QStringLiteral("lineAttribute"), QString::fromLatin1(m_lineAttribute)}}});
    setDark(m_dark); // the setting may have changed while the shell was on its way
    if (m_fontPixelSize > 0 || !m_fontFamily.isEmpty())
        setBodyFont(m_fontFamily, m_fontPixelSize);
    Q_EMIT loaded();
    m_feed.setReady(true);
}

void PageSession::setDark(bool dark)
{
    m_dark = dark;
    m_page->setBackgroundColor(paper(dark));
    m_handler->setRootAttributes(rootAttributes());
    call(QStringLiteral("setTheme"), {dark ? QStringLiteral("dark") : QStringLiteral("light")});
}

void PageSession::setBodyFont(const QString &family, int pixelSize)
{
    m_fontFamily = family;
    m_fontPixelSize = pixelSize;
    // As a CSS string: the name may hold anything.
    QString quoted = family;
    quoted.replace(u'\\', QLatin1String("\\\\")).replace(u'"', QLatin1String("\\\""));
    if (!quoted.isEmpty())
        quoted = u'"' + quoted + u'"';
    call(QStringLiteral("setFont"), {quoted, pixelSize});
}

void PageSession::setContentLanguage(const QString &tag)
{
    m_language = tag;
    m_handler->setRootAttributes(rootAttributes());
    call(QStringLiteral("setLanguage"), {tag});
}

void PageSession::call(const QString &function, const QJsonArray &arguments)
{
    if (!m_started)
        return;
    const QString list = QString::fromUtf8(QJsonDocument(arguments).toJson(QJsonDocument::Compact));
    m_page->runJavaScript(QStringLiteral("galley.%1(...%2)").arg(function, list), ourWorld);
}

void PageSession::send(const QByteArray &json)
{
    const auto answered = [session = QPointer<PageSession>(this)](const QVariant &result) {
        if (!session || !session->m_started)
            return;
        const bool ok = result.typeId() == QMetaType::Bool && result.toBool();
        if (!ok)
            qCWarning(log) << "The page could not show a patch:" << result.toString();
        session->m_feed.acknowledge(ok);
    };
    m_page->runJavaScript(QStringLiteral("galley.blocks.apply(") + QString::fromUtf8(json) + u')', ourWorld, answered);
}

void PageSession::loadLibrary(const QString &name)
{
    QThreadPool::globalInstance()->start(
        [name, session = QPointer<PageSession>(this), page = QPointer<Page>(m_page.get())] {
            const QString source = librarySource(name);
            if (!session)
                return;
            QMetaObject::invokeMethod(session.data(), [session, source, name] {
                if (!source.isEmpty())
                    session->m_page->runJavaScript(source, ourWorld);
                session->call(QStringLiteral("libraries.arrived"), {name, !source.isEmpty()});
            });
        });
}

} // namespace galley::view
