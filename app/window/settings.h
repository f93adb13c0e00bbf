// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QFont>
#include <QSettings>
#include <QStringList>

#include <optional>

namespace galley::window {

enum class Theme { System, Light, Dark };

/// How the last post of a site was begun. Folders are relative to the site's; empty for the usual ones.
struct NewPostChoice
{
    bool draft = false;
    QString postFolder = {};
    QString draftFolder = {};
};

/// What the user chose, and how the window was left; kept in the XDG config folder. Reads give a sensible default for
/// what was never set or is damaged. GUI thread.
class Settings final
{
public:
    Settings();

    [[nodiscard]] Theme theme() const;
    void setTheme(Theme theme);
    /// For this run only, as the command line asks.
    void overrideTheme(Theme theme) { m_themeOfThisRun = theme; }

    /// Font of the text area. By default a family that carries Hangul, Kana and Han.
    [[nodiscard]] QFont bodyFont() const;
    void setBodyFont(const QFont &font);
    /// The font that the user chose; nothing where it is the default.
    [[nodiscard]] std::optional<QFont> chosenFont() const;

    /// Of the text area, in steps of a tenth.
    [[nodiscard]] int zoom() const;
    void setZoom(int zoom);

    /// Width of the text column in em; 0: the whole pane.
    [[nodiscard]] int columnWidth() const;
    void setColumnWidth(int em);

    [[nodiscard]] bool lineNumbers() const;
    void setLineNumbers(bool shown);

    /// Whether remote images are fetched without being asked for.
    [[nodiscard]] bool fetchImages() const;
    void setFetchImages(bool fetch);

    [[nodiscard]] bool autosave() const;
    void setAutosave(bool on);

    /// Whether saving sets `last_modified_at` of posts that have it. Off by default: nothing changes in a file unasked.
    [[nodiscard]] bool stampModified() const;
    void setStampModified(bool on);

    /// A language code such as "ko", or empty for the desktop's.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString &code);

    /// Paths, newest first, at most 20.
    [[nodiscard]] QStringList recentFiles() const;
    void addRecentFile(const QString &path);
    void removeRecentFile(const QString &path);
    void clearRecentFiles();

    /// The posts that were open when the window was closed, the one that was in front last.
    [[nodiscard]] QStringList openFiles() const;
    void setOpenFiles(const QStringList &paths);
    [[nodiscard]] QString lastSite() const;
    void setLastSite(const QString &folder);

    /// Where a post was last exported to, so that it can be exported again by one key.
    [[nodiscard]] QString exportFolder(const QString &post) const;
    void setExportFolder(const QString &post, const QString &folder);

    [[nodiscard]] NewPostChoice newPostChoice(const QString &site) const;
    void setNewPostChoice(const QString &site, const NewPostChoice &choice);

    /// Geometry, splitters and shown panes, opaque.
    [[nodiscard]] QByteArray layout(const QString &part) const;
    void setLayout(const QString &part, const QByteArray &state);

private:
    QSettings m_store;
    std::optional<Theme> m_themeOfThisRun;
};

} // namespace galley::window
