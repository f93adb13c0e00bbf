// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>

class QString;
class QWebEngineUrlRequestJob;

namespace galley::view {

void replyBytes(QWebEngineUrlRequestJob *job, const QByteArray &mime, const QByteArray &bytes);
/// Fails the job where the file cannot be opened.
void replyFile(QWebEngineUrlRequestJob *job, const QByteArray &mime, const QString &path);

} // namespace galley::view
