// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QProcess>

/// One Ruby process with the installed Jekyll, asked for one text after the other.
class JekyllRenderer final
{
public:
    JekyllRenderer() = default;
    ~JekyllRenderer();
    Q_DISABLE_COPY_MOVE(JekyllRenderer)

    /// Whether ruby and jekyll are installed here; started on first use.
    [[nodiscard]] bool isAvailable();
    /// What Jekyll publishes for a text; code blocks without the highlighter's token spans.
    [[nodiscard]] QByteArray html(const QByteArray &source, const QJsonObject &options = {});
    /// Whether kramdown itself failed on a text: the answer is no HTML then.
    [[nodiscard]] static bool failed(const QByteArray &html) { return html.startsWith("(kramdown raises"); }

private:
    QProcess m_process;
};
