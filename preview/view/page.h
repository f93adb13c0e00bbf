// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWebEnginePage>

class QWebEngineProfile;

namespace galley::view {

/// A page that goes nowhere: it loads the shell once and refuses every other navigation, window, permission and dialog.
class Page final : public QWebEnginePage
{
    Q_OBJECT

public:
    explicit Page(QWebEngineProfile *profile, QObject *parent = nullptr);

    /// Loads the shell; with a page that is loaded already, anew.
    void loadShell();
    [[nodiscard]] static bool isShell(const QUrl &url);

Q_SIGNALS:
    /// A navigation was refused. The tests listen; people never see it.
    void navigationRefused(const QUrl &url);

protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame) override;
    QWebEnginePage *createWindow(WebWindowType type) override;
    QStringList chooseFiles(FileSelectionMode mode, const QStringList &oldFiles, const QStringList &mimeTypes) override;
    void javaScriptAlert(const QUrl &origin, const QString &message) override;
    bool javaScriptConfirm(const QUrl &origin, const QString &message) override;
    bool javaScriptPrompt(const QUrl &origin, const QString &message, const QString &defaultValue,
                          QString *result) override;
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString &message, int line,
                                  const QString &source) override;
};

} // namespace galley::view
