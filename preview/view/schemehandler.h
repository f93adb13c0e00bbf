// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWebEngineUrlSchemeHandler>

namespace galley::view {

class Media;

/// Serves everything that the page may load: the shell and its style sheets (from our resources), KaTeX's style sheet
/// and fonts (from the system's folder), and media of the current revision by number. There is no way to name a file.
class SchemeHandler final : public QWebEngineUrlSchemeHandler
{
    Q_OBJECT

public:
    /// `media` must outlive this.
    explicit SchemeHandler(Media &media, QObject *parent = nullptr);

    /// Attributes of the shell's root element, so that its very first frame has the right colours.
    void setRootAttributes(const QByteArray &attributes) { m_rootAttributes = attributes; }

    void requestStarted(QWebEngineUrlRequestJob *job) override;

private:
    Media &m_media;
    QByteArray m_rootAttributes;
};

} // namespace galley::view
