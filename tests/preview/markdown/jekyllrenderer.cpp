// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "jekyllrenderer.h"

#include <QJsonDocument>
#include <QStandardPaths>

JekyllRenderer::~JekyllRenderer()
{
    m_process.closeWriteChannel();
    m_process.waitForFinished();
}

bool JekyllRenderer::isAvailable()
{
    return html("a\n").contains("<p>a</p>");
}

QByteArray JekyllRenderer::html(const QByteArray &source, const QJsonObject &options)
{
    if (m_process.state() != QProcess::Running) {
        const QString ruby = QStandardPaths::findExecutable(QStringLiteral("ruby"));
        if (ruby.isEmpty())
            return {};
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(ruby, {QStringLiteral(GALLEY_SOURCE_DIR "/tests/preview/markdown/renderer.rb")});
        if (!m_process.waitForStarted())
            return {};
    }
    const QJsonObject request{{QStringLiteral("source"), QString::fromUtf8(source)},
                              {QStringLiteral("options"), options}};
    m_process.write(QJsonDocument(request).toJson(QJsonDocument::Compact) + '\n');
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(60'000))
            return {};
    }
    return QJsonDocument::fromJson(m_process.readLine()).object()[QLatin1String("html")].toString().toUtf8();
}
