// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/exportledger.h"

#include "app/site/statefile.h"
#include "editor/post/fileerror.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <cerrno>

namespace galley::site {

using post::Result;

namespace {

QString ledgerFile(const QString &folder)
{
    return stateFolder(QStringLiteral("exports")) + u'/' + stateName(folder) + QLatin1String(".json");
}

} // namespace

ExportLedger ExportLedger::read(const QString &folder)
{
    ExportLedger ledger;
    ledger.m_folder = folder;
    QFile file(ledgerFile(folder));
    if (!file.open(QIODevice::ReadOnly))
        return ledger;
    const QJsonObject files = QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("files")).toObject();
    for (auto it = files.begin(); it != files.end(); ++it)
        ledger.m_hashes.insert(it.key(), it.value().toString().toLatin1());
    return ledger;
}

bool ExportLedger::wrote(const QString &path, const QByteArray &hash) const
{
    return !hash.isEmpty() && m_hashes.value(path) == hash;
}

void ExportLedger::note(const QString &path, const QByteArray &hash)
{
    m_hashes.insert(path, hash);
}

Result<void> ExportLedger::write() const
{
    QJsonObject files;
    for (auto it = m_hashes.begin(); it != m_hashes.end(); ++it)
        files.insert(it.key(), QString::fromLatin1(it.value()));
    const QString path = ledgerFile(m_folder);
    if (!QDir().mkpath(QFileInfo(path).path()))
        return post::writeError(path, errno);
    QSaveFile file(path);
    const QByteArray bytes =
        QJsonDocument(QJsonObject{{QStringLiteral("site"), m_folder}, {QStringLiteral("files"), files}}).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return post::writeError(path, errno);
    return {};
}

QByteArray ExportLedger::hashOf(QIODevice &device)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return hash.addData(&device) ? hash.result().toHex() : QByteArray();
}

} // namespace galley::site
