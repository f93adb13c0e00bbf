// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/settings.h"

#include <QCryptographicHash>
#include <QFontDatabase>

#include <algorithm>

namespace galley::window {

namespace {

constexpr int MaxRecentFiles = 20;
constexpr int DefaultColumnWidth = 42;

/// Of what belongs to one file or folder.
QString keyFor(QLatin1String group, const QString &path)
{
    // Paths hold slashes, which QSettings reads as groups.
    const QByteArray digest = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha1).toHex();
    return group + u'/' + QString::fromLatin1(digest);
}

constexpr QLatin1String exports("export");
constexpr QLatin1String newPosts("new");

QFont defaultBodyFont()
{
    // The first of these that is installed; a proportional face reads better than a fixed one for hours of prose.
    const QStringList installed = QFontDatabase::families();
    for (const char *family : {"Noto Sans CJK KR", "Noto Sans KR", "Pretendard", "NanumGothic"}) {
        if (installed.contains(QLatin1String(family)))
            return QFont(QLatin1String(family), 12);
    }
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    font.setPointSize(12);
    return font;
}

} // namespace

Settings::Settings()
    : m_store(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("galley"), QStringLiteral("galley"))
{
}

Theme Settings::theme() const
{
    if (m_themeOfThisRun)
        return *m_themeOfThisRun;
    const QString name = m_store.value(QStringLiteral("theme")).toString();
    if (name == QLatin1String("light"))
        return Theme::Light;
    return name == QLatin1String("dark") ? Theme::Dark : Theme::System;
}

void Settings::setTheme(Theme theme)
{
    m_themeOfThisRun.reset();
    const char *names[] = {"system", "light", "dark"};
    m_store.setValue(QStringLiteral("theme"), QLatin1String(names[static_cast<int>(theme)]));
}

QFont Settings::bodyFont() const
{
    QFont font;
    const QString description = m_store.value(QStringLiteral("body/font")).toString();
    return !description.isEmpty() && font.fromString(description) ? font : defaultBodyFont();
}

void Settings::setBodyFont(const QFont &font)
{
    m_store.setValue(QStringLiteral("body/font"), font.toString());
}

std::optional<QFont> Settings::chosenFont() const
{
    const QFont font = bodyFont();
    return font == defaultBodyFont() ? std::nullopt : std::optional(font);
}

int Settings::zoom() const
{
    return m_store.value(QStringLiteral("body/zoom")).toInt();
}

void Settings::setZoom(int zoom)
{
    m_store.setValue(QStringLiteral("body/zoom"), zoom);
}

int Settings::columnWidth() const
{
    const int em = m_store.value(QStringLiteral("body/column"), DefaultColumnWidth).toInt();
    return em == 0 ? 0 : std::clamp(em, 20, 120);
}

void Settings::setColumnWidth(int em)
{
    m_store.setValue(QStringLiteral("body/column"), em);
}

bool Settings::lineNumbers() const
{
    return m_store.value(QStringLiteral("body/lineNumbers"), false).toBool();
}

void Settings::setLineNumbers(bool shown)
{
    m_store.setValue(QStringLiteral("body/lineNumbers"), shown);
}

bool Settings::fetchImages() const
{
    return m_store.value(QStringLiteral("images/fetch"), true).toBool();
}

void Settings::setFetchImages(bool fetch)
{
    m_store.setValue(QStringLiteral("images/fetch"), fetch);
}

bool Settings::autosave() const
{
    return m_store.value(QStringLiteral("autosave"), false).toBool();
}

void Settings::setAutosave(bool on)
{
    m_store.setValue(QStringLiteral("autosave"), on);
}

bool Settings::stampModified() const
{
    return m_store.value(QStringLiteral("stampModified"), false).toBool();
}

void Settings::setStampModified(bool on)
{
    m_store.setValue(QStringLiteral("stampModified"), on);
}

QString Settings::language() const
{
    return m_store.value(QStringLiteral("language")).toString();
}

void Settings::setLanguage(const QString &code)
{
    m_store.setValue(QStringLiteral("language"), code);
}

QStringList Settings::recentFiles() const
{
    return m_store.value(QStringLiteral("recent")).toStringList();
}

void Settings::addRecentFile(const QString &path)
{
    QStringList paths = recentFiles();
    paths.removeAll(path);
    paths.prepend(path);
    m_store.setValue(QStringLiteral("recent"), QStringList(paths.mid(0, MaxRecentFiles)));
}

void Settings::removeRecentFile(const QString &path)
{
    QStringList paths = recentFiles();
    paths.removeAll(path);
    m_store.setValue(QStringLiteral("recent"), paths);
}

void Settings::clearRecentFiles()
{
    m_store.remove(QStringLiteral("recent"));
}

QStringList Settings::openFiles() const
{
    return m_store.value(QStringLiteral("session/files")).toStringList();
}

void Settings::setOpenFiles(const QStringList &paths)
{
    m_store.setValue(QStringLiteral("session/files"), paths);
}

QString Settings::lastSite() const
{
    return m_store.value(QStringLiteral("session/site")).toString();
}

void Settings::setLastSite(const QString &folder)
{
    m_store.setValue(QStringLiteral("session/site"), folder);
}

QString Settings::exportFolder(const QString &post) const
{
    const QString own = m_store.value(keyFor(exports, post)).toString();
    return own.isEmpty() ? m_store.value(QStringLiteral("export/last")).toString() : own;
}

void Settings::setExportFolder(const QString &post, const QString &folder)
{
    m_store.setValue(keyFor(exports, post), folder);
    m_store.setValue(QStringLiteral("export/last"), folder);
}

NewPostChoice Settings::newPostChoice(const QString &site) const
{
    const QVariantMap stored = m_store.value(keyFor(newPosts, site)).toMap();
    return {stored.value(QStringLiteral("draft")).toBool(), stored.value(QStringLiteral("posts")).toString(),
            stored.value(QStringLiteral("drafts")).toString()};
}

void Settings::setNewPostChoice(const QString &site, const NewPostChoice &choice)
{
    m_store.setValue(keyFor(newPosts, site),
                     QVariantMap{{QStringLiteral("draft"), choice.draft},
                                 {QStringLiteral("posts"), choice.postFolder},
                                 {QStringLiteral("drafts"), choice.draftFolder}});
}

QByteArray Settings::layout(const QString &part) const
{
    return m_store.value(QStringLiteral("layout/") + part).toByteArray();
}

void Settings::setLayout(const QString &part, const QByteArray &state)
{
    m_store.setValue(QStringLiteral("layout/") + part, state);
}

} // namespace galley::window
