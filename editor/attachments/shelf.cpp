// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/attachments/shelf.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>

namespace galley::attachments {

namespace {

constexpr qint64 largestFile = 16 * 1024 * 1024;

QList<NewImage> read(const QString &path)
{
    QFile file(path);
    QList<NewImage> images;
    if (!file.open(QIODevice::ReadOnly))
        return images;
    for (const QJsonValue &value : QJsonDocument::fromJson(file.read(largestFile)).array()) {
        const QString url = value[QLatin1String("url")].toString();
        if (!url.isEmpty())
            images.append({url, value[QLatin1String("alt")].toString()});
    }
    return images;
}

void write(const QString &path, const QList<NewImage> &images)
{
    if (images.isEmpty()) {
        QFile::remove(path);
        return;
    }
    QJsonArray array;
    for (const NewImage &image : images)
        array.append(QJsonObject{{QStringLiteral("url"), image.url}, {QStringLiteral("alt"), image.alt}});
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.write(QJsonDocument(array).toJson());
    file.commit();
}

} // namespace

Shelf::Shelf(QString folder, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
{
    m_pool.setMaxThreadCount(1); // writes stay in their order
}

Shelf::~Shelf()
{
    m_pool.waitForDone();
}

QString Shelf::defaultFolder()
{
    const QString state = qEnvironmentVariable("XDG_STATE_HOME");
    const QString base = QDir::isAbsolutePath(state) ? state : QDir::homePath() + QStringLiteral("/.local/state");
    return base + QStringLiteral("/galley/shelves");
}

QString Shelf::fileFor(const QString &path) const
{
    if (m_folder.isEmpty() || path.isEmpty())
        return {};
    const QByteArray name = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex().first(32);
    return m_folder + QLatin1Char('/') + QLatin1String(name) + QStringLiteral(".json");
}

void Shelf::setPost(const QString &path)
{
    m_file = fileFor(path);
    m_images.clear();
    Q_EMIT changed();
    if (m_file.isEmpty())
        return;
    m_pool.start([this, file = m_file, generation = ++m_generation] {
        QMetaObject::invokeMethod(
            this,
            [this, images = read(file), generation] {
                if (generation != m_generation || images.isEmpty())
                    return;
                const QList<NewImage> added = std::exchange(m_images, images); // while it was being read
                add(added);
                Q_EMIT changed();
            },
            Qt::QueuedConnection);
    });
}

void Shelf::movePost(const QString &path)
{
    const QString old = std::exchange(m_file, fileFor(path));
    if (old == m_file)
        return;
    if (!old.isEmpty())
        m_pool.start([old] { QFile::remove(old); });
    save();
}

void Shelf::add(const QList<NewImage> &images)
{
    const qsizetype before = m_images.size();
    for (const NewImage &image : images) {
        if (!m_images.contains(image))
            m_images.append(image);
    }
    if (m_images.size() == before)
        return;
    save();
    Q_EMIT changed();
}

void Shelf::remove(qsizetype index)
{
    if (index < 0 || index >= m_images.size())
        return;
    m_images.removeAt(index);
    save();
    Q_EMIT changed();
}

void Shelf::save()
{
    if (!m_file.isEmpty())
        m_pool.start([file = m_file, images = m_images] { write(file, images); });
}

} // namespace galley::attachments
