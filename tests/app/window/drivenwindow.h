// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/window/actions.h"
#include "app/window/mainwindow.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace galley::test {

constexpr int PatienceMs = 20000; ///< a page of WebEngine on a busy machine

/// Before the application is made.
void prepareApplication();

void writeFile(const QString &path, const QByteArray &content);
[[nodiscard]] QByteArray contentOf(const QString &path);

/// The whole window over a folder of its own, driven as a person would.
class DrivenWindow final
{
public:
    /// Shown and active, or the test has failed.
    DrivenWindow();
    ~DrivenWindow();

    [[nodiscard]] window::MainWindow &window() { return *m_window; }
    [[nodiscard]] window::MainWindow *operator->() { return m_window.get(); }
    [[nodiscard]] window::Settings &settings() { return m_settings; }
    [[nodiscard]] window::OpenPost *post() { return m_window->posts().current(); }
    [[nodiscard]] QByteArray source() { return post()->document().snapshot().source; }
    /// In the folder, whose path is canonical.
    [[nodiscard]] QString at(const QString &relative) const { return m_path + u'/' + relative; }

    [[nodiscard]] QAction *action(window::Actions::Id id) const;
    /// Of an action that is enabled.
    void press(window::Actions::Id id) const;
    /// Until a post is in front.
    void open(const QString &path);
    /// The dialog that is shown, or null after a while.
    template <typename Dialog> Dialog *dialog() const
    {
        Dialog *found = nullptr;
        static_cast<void>(QTest::qWaitFor(
            [&found] {
                for (QWidget *widget : QApplication::topLevelWidgets()) {
                    auto *each = qobject_cast<Dialog *>(widget);
                    found = each && each->isVisible() ? each : found;
                }
                return found != nullptr;
            },
            PatienceMs));
        return found;
    }

private:
    QTemporaryDir m_folder;
    QString m_path;
    window::Settings m_settings;
    std::unique_ptr<window::MainWindow> m_window;
};

} // namespace galley::test
