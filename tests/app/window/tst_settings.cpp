// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/settings.h"

#include <QFile>
#include <QTest>

using galley::window::Settings;
using galley::window::Theme;

class tst_Settings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void fresh_hasSensibleDefaults();
    void changed_isReadBackByTheNextInstance();
    void recentFiles_newestFirstWithoutDoubles();
    void exportFolder_unknownPost_offersTheLastOne();
    void corruptFile_usesDefaults();
};

void tst_Settings::init()
{
    QSettings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("galley"), QStringLiteral("galley")).clear();
}

void tst_Settings::fresh_hasSensibleDefaults()
{
    const Settings settings;
    QCOMPARE(settings.theme(), Theme::System);
    QCOMPARE(settings.columnWidth(), 42);
    QVERIFY(settings.fetchImages());
    QVERIFY(!settings.autosave());
    QVERIFY(settings.recentFiles().isEmpty());
    QVERIFY(settings.bodyFont().pointSize() >= 11);
}

void tst_Settings::changed_isReadBackByTheNextInstance()
{
    {
        Settings settings;
        settings.setTheme(Theme::Dark);
        settings.setColumnWidth(0);
        settings.setFetchImages(false);
        settings.setLanguage(QStringLiteral("ko"));
        settings.setLayout(QStringLiteral("panes"), "bytes\0with nul");
    }
    const Settings settings;
    QCOMPARE(settings.theme(), Theme::Dark);
    QCOMPARE(settings.columnWidth(), 0);
    QVERIFY(!settings.fetchImages());
    QCOMPARE(settings.language(), QStringLiteral("ko"));
    QCOMPARE(settings.layout(QStringLiteral("panes")), QByteArray("bytes\0with nul"));
}

void tst_Settings::recentFiles_newestFirstWithoutDoubles()
{
    Settings settings;
    for (int i = 0; i < 30; ++i)
        settings.addRecentFile(QStringLiteral("/글/%1.md").arg(i));
    settings.addRecentFile(QStringLiteral("/글/15.md"));
    QCOMPARE(settings.recentFiles().size(), 20);
    QCOMPARE(settings.recentFiles().first(), QStringLiteral("/글/15.md"));
    QCOMPARE(settings.recentFiles().count(QStringLiteral("/글/15.md")), 1);
    settings.removeRecentFile(QStringLiteral("/글/15.md"));
    QCOMPARE(settings.recentFiles().first(), QStringLiteral("/글/29.md"));
}

void tst_Settings::exportFolder_unknownPost_offersTheLastOne()
{
    Settings settings;
    settings.setExportFolder(QStringLiteral("/a.md"), QStringLiteral("/blog"));
    settings.setExportFolder(QStringLiteral("/b.md"), QStringLiteral("/other"));
    QCOMPARE(settings.exportFolder(QStringLiteral("/a.md")), QStringLiteral("/blog"));
    QCOMPARE(settings.exportFolder(QStringLiteral("/new.md")), QStringLiteral("/other"));
}

void tst_Settings::corruptFile_usesDefaults()
{
    QString path;
    {
        QSettings store(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("galley"), QStringLiteral("galley"));
        store.setValue(QStringLiteral("theme"), 1);
        path = store.fileName();
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("\0\xff[[[=\nbody/column=abc\ntheme=@Variant(x", 40);
    file.close();
    const Settings settings;
    QCOMPARE(settings.theme(), Theme::System);
    QVERIFY(settings.columnWidth() >= 0);
}

QTEST_MAIN(tst_Settings)
#include "tst_settings.moc"
