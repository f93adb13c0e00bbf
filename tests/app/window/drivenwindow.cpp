// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "drivenwindow.h"

#include "preview/view/backend.h"
#include "preview/view/scheme.h"

#include <QAction>
#include <QDir>
#include <QFile>

namespace galley::test {

using window::Actions;

void prepareApplication()
{
    view::registerScheme();
    QApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
}

void writeFile(const QString &path, const QByteArray &content)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("could not be read");
}

DrivenWindow::DrivenWindow()
    : m_path(QDir(m_folder.path()).canonicalPath())
{
    view::chooseQuickBackend();
    view::leaveOutSpareProcess();
    m_window = std::make_unique<window::MainWindow>(m_settings);
    m_window->resize(1600, 1000);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->activateWindow(); // there is no window manager that would do so
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

DrivenWindow::~DrivenWindow() = default;

QAction *DrivenWindow::action(Actions::Id id) const
{
    return (*m_window->findChild<Actions *>())[id];
}

void DrivenWindow::press(Actions::Id id) const
{
    QVERIFY(action(id)->isEnabled());
    action(id)->trigger();
}

void DrivenWindow::open(const QString &path)
{
    m_window->open({path});
    QTRY_VERIFY_WITH_TIMEOUT(m_window->currentSide() && m_window->posts().current(), PatienceMs);
}

} // namespace galley::test
