// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/actions.h"
#include "app/window/filteredit.h"
#include "app/window/goflow.h"
#include "app/window/openposts.h"
#include "app/window/picker.h"
#include "app/window/siteposts.h"

#include <QAction>
#include <QApplication>
#include <QListView>
#include <QMainWindow>
#include <QMenuBar>
#include <QTest>
#include <QTranslator>

using namespace galley::window;

/// The palette of commands.
class tst_GoFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commands_inKorean_areFoundInBothLanguages_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("wanted"); // of Actions
        QTest::newRow("English") << QStringLiteral("new post") << int(Actions::NewPost);
        QTest::newRow("English, settings") << QStringLiteral("settings") << int(Actions::Preferences);
        QTest::newRow("English, full screen") << QStringLiteral("full scr") << int(Actions::FullScreen);
        QTest::newRow("Korean") << QStringLiteral("새 글") << int(Actions::NewPost);
        QTest::newRow("Korean consonants") << QStringLiteral("ㅅㄱ") << int(Actions::NewPost);
    }
    void commands_inKorean_areFoundInBothLanguages()
    {
        QFETCH(QString, typed);
        QFETCH(int, wanted);
        QTranslator words;
        QVERIFY(words.load(QStringLiteral("galley_ko"), QStringLiteral(GALLEY_BINARY_DIR "/resources")));
        QApplication::installTranslator(&words);
        QMainWindow window;
        Actions actions(&window);
        actions.fill(window.menuBar());
        OpenPosts posts;
        SitePosts site;
        GoFlow flow(actions, posts, site, &window);
        window.show();
        flow.showCommands();
        flow.picker()->line()->setText(typed);
        const QAbstractItemModel *model = flow.picker()->list()->model();
        QTRY_VERIFY(model->rowCount() > 0);
        const QString shown = withoutMnemonic(actions[Actions::Id(wanted)]->text());
        QCOMPARE(model->index(0, 0).data().toString(), shown);
        QVERIFY(!shown.contains(QStringLiteral("e"), Qt::CaseInsensitive)); // it is Korean
    }
};

QTEST_MAIN(tst_GoFlow)
#include "tst_goflow.moc"
