// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "tests/app/site/oracle.h"

#include <QDebug>
#include <QJsonDocument>
#include <QProcess>

namespace galley::test {

bool haveJekyll()
{
    QProcess ruby;
    ruby.start(QStringLiteral("ruby"), {QStringLiteral("-e"), QStringLiteral("require 'jekyll'")});
    return ruby.waitForFinished(60000) && ruby.exitStatus() == QProcess::NormalExit && ruby.exitCode() == 0;
}

std::optional<QJsonArray> askJekyll(const QString &kind, const QJsonArray &questions)
{
    QProcess ruby;
    ruby.start(QStringLiteral("ruby"), {QStringLiteral(GALLEY_SOURCE_DIR "/tests/app/site/oracle.rb"), kind});
    ruby.write(QJsonDocument(questions).toJson(QJsonDocument::Compact));
    ruby.closeWriteChannel();
    if (!ruby.waitForFinished(120000) || ruby.exitCode() != 0) {
        qWarning().noquote() << ruby.readAllStandardError();
        return std::nullopt;
    }
    return QJsonDocument::fromJson(ruby.readAllStandardOutput()).array();
}

} // namespace galley::test
