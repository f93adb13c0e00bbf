// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QColor>
#include <QWebEngineUrlSchemeHandler>

#include <functional>

namespace galley::view {

/// Serves everything that the page may load: the shell and its style sheets (from our resources), KaTeX's style sheet
/// and fonts (from the system's folder), and media of the current revision by number. There is no way to name a file.
class SchemeHandler final : public QWebEngineUrlSchemeHandler
{
    Q_OBJECT

public:
    /// What `galley-page:/media/<number>` answers. Bytes or, for sound and film, a file that was found inside the site.
    struct Media
    {
        QByteArray mime; ///< empty: there is no such number
        QByteArray bytes;
        QString filePath;
    };
    using MediaSource = std::function<Media(quint64 number)>;

    explicit SchemeHandler(QObject *parent = nullptr);

    void setMediaSource(MediaSource source) { m_mediaSource = std::move(source); }
    /// Attributes of the shell's root element, so that its very first frame has the right colours.
    void setRootAttributes(const QByteArray &attributes) { m_rootAttributes = attributes; }

    void requestStarted(QWebEngineUrlRequestJob *job) override;

private:
    MediaSource m_mediaSource;
    QByteArray m_rootAttributes;
};

} // namespace galley::view
