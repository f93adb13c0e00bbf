// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "preview/view/bridge.h"
#include "preview/view/feed.h"
#include "preview/view/media.h"

#include <QJsonArray>
#include <QObject>

#include <memory>

class QWebChannel;
class QWebEngineProfile;

namespace galley::view {

class Page;
class RequestGuard;
class SchemeHandler;

/// One loaded shell: its profile, its page, and the talk between the page's scripts and the program. Nothing of it is
/// written to disk (the profile is off the record).
class PageSession final : public QObject
{
    Q_OBJECT

public:
    explicit PageSession(const QByteArray &lineAttribute, QObject *parent = nullptr);
    ~PageSession() override;

    /// Loads the shell in these colours. Also after a crash: the newest post is shown again.
    void load(bool dark);

    void setDark(bool dark);
    void setBodyFont(const QString &family, int pixelSize);
    void setContentLanguage(const QString &tag);

    /// Calls `galley.<function>(arguments...)` in the page; nothing while it is not loaded.
    void call(const QString &function, const QJsonArray &arguments = {});

    [[nodiscard]] Page *page() const { return m_page.get(); }
    [[nodiscard]] Bridge &bridge() { return m_bridge; }
    [[nodiscard]] Media &media() { return m_media; }
    [[nodiscard]] Feed &feed() { return m_feed; }
    [[nodiscard]] RequestGuard *guard() const { return m_guard.get(); }

Q_SIGNALS:
    void loaded();
    void crashed();

private:
    void connectPage();
    void start();
    void send(const QByteArray &json);
    void loadLibrary(const QString &name);
    [[nodiscard]] QByteArray rootAttributes() const;

    // Destroyed in the order from last to first: the page before its profile, as Qt demands.
    Bridge m_bridge;
    Media m_media;
    std::unique_ptr<RequestGuard> m_guard;
    std::unique_ptr<SchemeHandler> m_handler;
    std::unique_ptr<QWebChannel> m_channel;
    std::unique_ptr<QWebEngineProfile> m_profile;
    Feed m_feed;
    std::unique_ptr<Page> m_page;
    QByteArray m_lineAttribute;
    QString m_fontFamily;
    QString m_language;
    int m_fontPixelSize = 0;
    bool m_dark = false;
    bool m_started = false;
};

} // namespace galley::view
