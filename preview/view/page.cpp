// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/view/page.h"

#include "preview/view/scheme.h"

#include <QLoggingCategory>
#include <QWebEngineCertificateError>
#include <QWebEngineNewWindowRequest>
#include <QWebEngineSettings>

namespace galley::view {
namespace {

Q_LOGGING_CATEGORY(log, "galley.view", QtWarningMsg)

QUrl shellUrl()
{
    return QUrl(pageScheme + QStringLiteral(":/shell.html"));
}

} // namespace

Page::Page(QWebEngineProfile *profile, QObject *parent)
    : QWebEnginePage(profile, parent)
{
    using Settings = QWebEngineSettings;
    // Scripts of the page's own world never run; ours live in ApplicationWorld, to which this does not apply.
    for (const Settings::WebAttribute off : {Settings::JavascriptEnabled,
                                             Settings::JavascriptCanOpenWindows,
                                             Settings::JavascriptCanAccessClipboard,
                                             Settings::JavascriptCanPaste,
                                             Settings::LocalStorageEnabled,
                                             Settings::LocalContentCanAccessRemoteUrls,
                                             Settings::LocalContentCanAccessFileUrls,
                                             Settings::HyperlinkAuditingEnabled,
                                             Settings::PluginsEnabled,
                                             Settings::FullScreenSupportEnabled,
                                             Settings::ScreenCaptureEnabled,
                                             Settings::WebGLEnabled,
                                             Settings::Accelerated2dCanvasEnabled,
                                             Settings::AutoLoadIconsForPage,
                                             Settings::AllowRunningInsecureContent,
                                             Settings::AllowGeolocationOnInsecureOrigins,
                                             Settings::AllowWindowActivationFromJavaScript,
                                             Settings::DnsPrefetchEnabled,
                                             Settings::PdfViewerEnabled,
                                             Settings::NavigateOnDropEnabled,
                                             Settings::ErrorPageEnabled,
                                             Settings::FocusOnNavigationEnabled})
        settings()->setAttribute(off, false);
    settings()->setAttribute(Settings::PlaybackRequiresUserGesture, true);
    settings()->setUnknownUrlSchemePolicy(Settings::DisallowUnknownUrlSchemes);
    settings()->setDefaultTextEncoding(QStringLiteral("utf-8"));

    connect(this, &QWebEnginePage::featurePermissionRequested, this, [this](const QUrl &origin, Feature feature) {
        setFeaturePermission(origin, feature, PermissionDeniedByUser);
    });
    connect(this, &QWebEnginePage::certificateError, this,
            [](QWebEngineCertificateError error) { error.rejectCertificate(); });
}

void Page::loadShell()
{
    load(shellUrl());
}

bool Page::isShell(const QUrl &url)
{
    return url.matches(shellUrl(), QUrl::RemoveFragment);
}

bool Page::acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame)
{
    const bool ours = isMainFrame && url == shellUrl()
        && (type == NavigationTypeTyped || type == NavigationTypeReload || type == NavigationTypeOther);
    if (!ours)
        Q_EMIT navigationRefused(url);
    return ours;
}

QWebEnginePage *Page::createWindow(WebWindowType)
{
    return nullptr;
}

QStringList Page::chooseFiles(FileSelectionMode, const QStringList &, const QStringList &)
{
    return {};
}

void Page::javaScriptAlert(const QUrl &, const QString &) { }

bool Page::javaScriptConfirm(const QUrl &, const QString &)
{
    return false;
}

bool Page::javaScriptPrompt(const QUrl &, const QString &, const QString &, QString *)
{
    return false;
}

void Page::javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString &message, int line,
                                    const QString &source)
{
    // A post that tries something the policy forbids is reported here as well: for the log, not for people.
    if (level == ErrorMessageLevel)
        qCWarning(log).noquote() << "page:" << message << source << line;
    else
        qCDebug(log).noquote() << "page:" << message << source << line;
}

} // namespace galley::view
