// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/commitdialog.h"
#include "app/window/pushdialog.h"
#include "app/window/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QPlainTextEdit>
#include <QTest>
#include <QTranslator>

using namespace galley;
using namespace galley::window;

/// Pictures of the dialogs about git, for people to look at, in `pictures` of the build folder.
class tst_GitPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dialog_pictured_fits_data();
    void dialog_pictured_fits();
};

namespace {

const QString Pictures = QStringLiteral(GALLEY_BINARY_DIR "/pictures");

git::FileState state()
{
    git::FileState state;
    state.kind = git::FileState::Kind::Changed;
    state.root = QStringLiteral("/home/writer/blog");
    state.path = QStringLiteral("_posts/2021-12-31-20th-post.md");
    state.branch = QStringLiteral("main");
    state.ahead = 2;
    return state;
}

} // namespace

void tst_GitPictures::dialog_pictured_fits_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("dark");
    for (const char *language : {"en", "ko"}) {
        for (const bool dark : {false, true})
            QTest::addRow("%s-%s", language, dark ? "dark" : "light") << QString::fromLatin1(language) << dark;
    }
}

void tst_GitPictures::dialog_pictured_fits()
{
    QFETCH(QString, language);
    QFETCH(bool, dark);
    QTranslator translator;
    QVERIFY(translator.load(QStringLiteral("galley_") + language, QStringLiteral(GALLEY_BINARY_DIR "/resources")));
    QVERIFY(QCoreApplication::installTranslator(&translator));
    QLocale::setDefault(QLocale(language));
    applyTheme(*qApp, dark ? Theme::Dark : Theme::Light);
    QVERIFY(QDir().mkpath(Pictures));

    const QStringList files{state().root + u'/' + state().path,
                            state().root + QStringLiteral("/assets/images/20th-post/바다.png"),
                            state().root + QStringLiteral("/assets/images/20th-post/harbour.jpg")};
    CommitDialog commit(state(), files, QStringLiteral("“2021년을 돌아보며” 고침"));
    PushDialog push(state());
    push.output()->setPlainText(QStringLiteral("Enumerating objects: 9, done.\nTo github.com:writer/blog.git\n"
                                               "   1a2b3c4..5d6e7f8  main -> main\n"));
    for (QDialog *dialog : {static_cast<QDialog *>(&commit), static_cast<QDialog *>(&push)}) {
        dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        const QString name = dialog == &commit ? QStringLiteral("git-commit-") : QStringLiteral("git-push-");
        QVERIFY(dialog->grab().save(Pictures + u'/' + name + QString::fromLatin1(QTest::currentDataTag())
                                    + QStringLiteral(".png")));
        for (const QAbstractButton *button : dialog->findChildren<QAbstractButton *>()) {
            const int needed = button->fontMetrics().horizontalAdvance(button->text());
            QVERIFY2(!button->isVisible() || button->width() >= needed, qPrintable(button->text()));
        }
        dialog->close();
    }
}

QTEST_MAIN(tst_GitPictures)
#include "tst_gitpictures.moc"
