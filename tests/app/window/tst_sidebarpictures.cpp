// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "hostileserver.h"
#include "pictures.h"

#include "app/window/settings.h"
#include "app/window/takehomedialog.h"
#include "app/window/theme.h"
#include "editor/attachments/attachmentlist.h"
#include "editor/attachments/attachmentspane.h"
#include "editor/post/document.h"
#include "preview/images/imagestore.h"
#include "preview/markdown/render.h"

#include <QApplication>
#include <QDir>
#include <QImage>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

#include <algorithm>

using namespace galley;
using attachments::AttachmentsPane;

/// Pictures of the sidebar and of taking home, for people to look at, in both languages, light and dark. They are kept
/// in `pictures` of the build folder.
class tst_SidebarPictures final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sidebar_statesAndShelf_pictured_data();
    void sidebar_statesAndShelf_pictured();
    void takeHome_difference_pictured_data();
    void takeHome_difference_pictured();

private:
    static void addLooks();
    void use(const QString &language, const QString &theme);
    void keep(QWidget &widget, const QString &what) const;

    QTranslator m_words;
    QString m_folder = QStringLiteral(GALLEY_BINARY_DIR "/pictures");
};

void tst_SidebarPictures::initTestCase()
{
    QVERIFY(QDir().mkpath(m_folder));
}

void tst_SidebarPictures::addLooks()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("theme");
    for (const char *language : {"en", "ko"}) {
        for (const char *theme : {"light", "dark"})
            QTest::addRow("%s-%s", language, theme) << QString::fromLatin1(language) << QString::fromLatin1(theme);
    }
}

void tst_SidebarPictures::use(const QString &language, const QString &theme)
{
    QCoreApplication::removeTranslator(&m_words);
    const QString catalogue = QStringLiteral("galley_") + language;
    if (!m_words.load(catalogue, QStringLiteral(GALLEY_BINARY_DIR "/resources")))
        QSKIP("the catalogues are not built");
    QCoreApplication::installTranslator(&m_words);
    QLocale::setDefault(QLocale(language));
    window::applyTheme(*qApp, theme == QLatin1String("dark") ? window::Theme::Dark : window::Theme::Light);
}

void tst_SidebarPictures::keep(QWidget &widget, const QString &what) const
{
    const QImage image = widget.grab().toImage();
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); y += 3) {
        for (int x = 0; x < image.width(); x += 3)
            colours.insert(image.pixel(x, y));
    }
    QVERIFY(colours.size() > 20);
    QVERIFY(
        image.save(QStringLiteral("%1/%2-%3.png").arg(m_folder, what, QString::fromLatin1(QTest::currentDataTag()))));
}

void tst_SidebarPictures::sidebar_statesAndShelf_pictured_data()
{
    addLooks();
}

void tst_SidebarPictures::sidebar_statesAndShelf_pictured()
{
    QFETCH(const QString, language);
    QFETCH(const QString, theme);
    use(language, theme);
    HostileServer server;
    server.route("/harbour.jpg", HostileServer::ok(pictures::encoded("jpg", QSize(1200, 800))));
    server.route("/map.svg", HostileServer::ok("<svg xmlns='http://www.w3.org/2000/svg' width='640' height='480'/>"));
    server.route("/page.png", HostileServer::ok("<!doctype html>"));
    server.route("/tall.png", HostileServer::ok(pictures::encoded("png", QSize(40, 5200))));
    const QByteArray at = server.url({}).toUtf8();
    const QByteArray source = "---\ntitle: x\n---\n![바다 위로 지는 해](" + at
        + "/harbour.jpg)\n\n![A map of the old town](" + at + "/map.svg)\n\n![image](" + at
        + "/harbour.jpg)\n\n![gone](" + at + "/gone.png)\n\n![not an image](" + at
        + "/page.png)\n\n![upload](https://private-user-images.example.invalid/1.png?jwt=a)\n\n![intranet](http://"
          "10.0.0.1/x.png)\n\n"
          "![very tall]("
        + at + "/tall.png)\n";
    images::ImageStore::Options options;
    options.limits.settle = std::chrono::milliseconds(0);
    options.addresses.isPublic = [port = server.serverPort()](const QHostAddress &, quint16 asked) {
        return asked == port;
    };
    images::ImageStore store(options);
    post::Document document(source);
    AttachmentsPane pane(&document, &store, AttachmentsPane::Options{});
    pane.setSourceOf([](const QString &url) { return images::Source::url(url); });
    pane.resize(340, 900);
    pane.show();
    const auto body = QByteArrayView(document.snapshot().source).sliced(document.snapshot().bodyStart);
    pane.setRendered(std::make_shared<const markdown::RenderedPost>(markdown::render(body, {})), document.revision());
    QTRY_COMPARE(pane.count(), 8);
    QMimeData two;
    two.setText(QStringLiteral("![둘째](%1/harbour.jpg)\n\n![third](%1/tall.png)").arg(server.url({})));
    pane.take(&two);
    auto *list = pane.findChild<attachments::AttachmentList *>();
    list->setCurrentIndex(list->model()->index(2, 0));
    pane.setCursor(source.indexOf("![A map") + 3);
    const auto settled = [&] {
        for (const QString &path : {QStringLiteral("/harbour.jpg"), QStringLiteral("/tall.png")}) {
            if (store.thumbnail(images::Source::url(server.url(path)), QSize(56, 56)).isNull())
                return false;
        }
        return store.picture(images::Source::url(server.url(QStringLiteral("/gone.png")))).isFinal();
    };
    QTRY_VERIFY(settled());
    const auto offline = images::Source::url(QStringLiteral("https://private-user-images.example.invalid/1.png?jwt=a"));
    QTRY_VERIFY_WITH_TIMEOUT(store.picture(offline).isFinal(), 15'000);
    const auto isSummed = [&pane] { // five want attention, and the summary waits a moment for others
        const QList<QToolButton *> buttons = pane.findChildren<QToolButton *>();
        return std::any_of(buttons.begin(), buttons.end(),
                           [](const QToolButton *button) { return button->text().contains(u'5'); });
    };
    QTRY_VERIFY(isSummed());
    keep(pane, QStringLiteral("sidebar"));
}

void tst_SidebarPictures::takeHome_difference_pictured_data()
{
    addLooks();
}

void tst_SidebarPictures::takeHome_difference_pictured()
{
    QFETCH(const QString, language);
    QFETCH(const QString, theme);
    use(language, theme);
    window::TakeHomeDialog dialog;
    dialog.show();
    dialog.showProgress(3, 12);
    keep(dialog, QStringLiteral("take-home-fetching"));
    siteimages::TakeHomePlan plan;
    plan.folder = {QStringLiteral("/blog"), QStringLiteral("/blog/assets/images/2021-in-review"), {}, {}};
    plan.before =
        "---\ntitle:  한 해를 돌아보며\nheader:\n  teaser: https://user-images.example.org/81/first.png\n---\n\n봄에는 "
        "제주에 갔다.  \n![바다 위로 지는 해](https://user-images.example.org/81/137-sunset.png)\n\n여름은 짧았다.\n";
    plan.after = plan.before;
    plan.after.replace("https://user-images.example.org/81/first.png", "/assets/images/2021-in-review/first.png")
        .replace("https://user-images.example.org/81/137-sunset.png",
                 "/assets/images/2021-in-review/바다-위로-지는-해.png");
    plan.taken = {{QStringLiteral("a"), QStringLiteral("/blog/a"), {}, true},
                  {QStringLiteral("b"), QStringLiteral("/blog/b"), {}, true}};
    plan.left = {{QStringLiteral("https://user-images.example.org/81/gone.png"), QStringLiteral("404"), 31}};
    dialog.showPlan(plan);
    const auto *view = dialog.findChild<QPlainTextEdit *>();
    QTRY_VERIFY(view->toPlainText().contains(QLatin1String("+ ")));
    keep(dialog, QStringLiteral("take-home"));
    plan.taken.clear();
    dialog.showPlan(plan);
    keep(dialog, QStringLiteral("take-home-none"));
}

QTEST_MAIN(tst_SidebarPictures)
#include "tst_sidebarpictures.moc"
