// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "previewfixture.h"

#include "preview/images/imagestore.h"
#include "preview/view/backend.h"
#include "preview/view/film.h"
#include "preview/view/scheme.h"

#include <QApplication>
#include <QDir>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

using namespace galley;

/// Pictures, sounds and films in the page.
class TestPageMedia final : public QObject
{
    Q_OBJECT

    QTemporaryDir folder;
    QString site;
    std::unique_ptr<images::ImageStore> store;
    std::unique_ptr<PreviewFixture> preview;

    bool write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(site + u'/' + name);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }
    bool draw(const QString &name, QSize size, const char *format = nullptr) const
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::darkCyan);
        return image.save(site + u'/' + name, format);
    }
    QString state(int index = 0) const
    {
        return preview
            ->ask(QStringLiteral("(document.querySelectorAll('.galley-image')[%1] || {dataset: {}})"
                                 ".dataset.galleyState")
                      .arg(index))
            .toString();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("site")));
        site = folder.filePath(QStringLiteral("site"));
    }
    void init()
    {
        store = std::make_unique<images::ImageStore>(images::ImageStore::Options{{}, true, {}, {}});
        preview = std::make_unique<PreviewFixture>();
        preview->view().setImageStore(store.get());
        const QString root = site;
        preview->view().setImageResolver([root](const QString &url) {
            return url.contains(u':') ? images::Source::url(url) : images::Source::file(root + u'/' + url, root);
        });
    }
    void cleanup()
    {
        preview.reset();
        store.reset();
    }

    void picture_ofTheSite_isShown_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("png") << QStringLiteral("a.png");
        QTest::newRow("jpeg") << QStringLiteral("a.jpg");
        QTest::newRow("webp") << QStringLiteral("a.webp");
        QTest::newRow("Hangul") << QStringLiteral("그림 하나.png");
    }
    void picture_ofTheSite_isShown()
    {
        QFETCH(QString, name);
        if (!draw(name, {320, 200}))
            QSKIP("this Qt cannot write the format");
        QVERIFY(preview->show({"<p><img src=\"" + name.toUtf8() + "\" alt=\"a\"></p>"}));
        QVERIFY(preview->becomes(QStringLiteral("document.querySelector('img').naturalWidth === 320")));
        QVERIFY(!preview->html().contains(name));
    }

    void picture_thatIsMissing_hasABoxWithItsAltText()
    {
        QVERIFY(preview->show({"<p><img src=\"none.png\" alt=\"고양이\" class=\"align-right\"></p>"}));
        QVERIFY(preview->becomes(
            QStringLiteral("document.querySelector('.galley-image').dataset.galleyState === 'missing'")));
        QVERIFY(preview->html().contains(QStringLiteral("고양이")));
        QVERIFY(
            preview->ask(QStringLiteral("document.querySelector('.galley-image').matches('.align-right')")).toBool());
    }

    void file_thatIsNoPicture_isRefused()
    {
        QVERIFY(write(QStringLiteral("text.png"), "not a picture"));
        QVERIFY(preview->show({"<p><img src=\"text.png\"></p>"}));
        QVERIFY(preview->becomes(
            QStringLiteral("document.querySelector('.galley-image').dataset.galleyState === 'refused'")));
    }

    void picture_onThisComputersServer_waitsForAClick()
    {
        QVERIFY(preview->show({"<p><img src=\"http://127.0.0.1:9/a.png\"></p>"}));
        QVERIFY(
            preview->becomes(QStringLiteral("document.querySelector('.galley-image').dataset.galleyState === 'ask'")));
        preview->click(QStringLiteral(".galley-image"));
        QVERIFY(preview->becomes(
            QStringLiteral("document.querySelector('.galley-image').dataset.galleyState === 'offline'")));
    }

    void picture_thatArrives_movesNothing()
    {
        QVERIFY(draw(QStringLiteral("tall.png"), {400, 900}));
        QByteArrayList blocks{"<p><img src=\"tall.png\"></p>"};
        blocks += QByteArrayList(60, "<p>a line of text</p>");
        preview->view().setImageStore(nullptr);
        QVERIFY(preview->show(blocks));
        preview->view().scrollToLine(61);
        QVERIFY(preview->becomes(QStringLiteral("scrollY > 500")));
        const QString top = QStringLiteral("galley.blocks.list[30].node.getBoundingClientRect().top");
        const double before = preview->ask(top).toDouble();
        preview->view().setImageStore(store.get());
        QVERIFY(preview->becomes(
            QStringLiteral("document.querySelector('img') && document.querySelector('img').complete")));
        QVERIFY(qAbs(preview->ask(top).toDouble() - before) < 1.5);
    }

    void picture_inABlockThatIsEdited_staysLoaded()
    {
        QVERIFY(draw(QStringLiteral("kept.png"), {300, 300}));
        QVERIFY(preview->show({"<p>a <img src=\"kept.png\"></p>"}));
        QVERIFY(preview->becomes(QStringLiteral("document.querySelector('img').naturalWidth === 300")));
        QVERIFY(preview->show({"<p>ab <img src=\"kept.png\"></p>"}));
        QVERIFY(preview->ask(QStringLiteral("document.querySelector('img').getBoundingClientRect().height")).toDouble()
                > 299);
    }

    void number_ofAPictureThatWasRemoved_isGoodNoMore()
    {
        QVERIFY(draw(QStringLiteral("gone.png"), {10, 10}));
        QVERIFY(preview->show({"<p><img src=\"gone.png\"></p>"}));
        QVERIFY(preview->becomes(QStringLiteral("document.querySelector('img').naturalWidth === 10")));
        const QString path = preview->ask(QStringLiteral("document.querySelector('img').src")).toString();
        QVERIFY(preview->show({"<p>none</p>"}));
        (void)preview->ask(QStringLiteral("self.probe = null; requestIdleCallback(() => {})"));
        // Asked for by a new address, past the page's own memory.
        QVERIFY(
            preview->becomes(QStringLiteral("(() => { if (self.probe === 'error') return true; const i = new Image();"
                                            "i.onerror = () => self.probe = 'error'; i.src = '%1' + Math.random();"
                                            "return false; })()")
                                 .arg(path)));
    }

    void film_outsideTheSite_isNotFound_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("found");
        QTest::newRow("film") << QStringLiteral("a.mp4") << true;
        QTest::newRow("sound in a folder") << QStringLiteral("sub/b.mp3") << true;
        QTest::newRow("text") << QStringLiteral("c.txt") << false;
        QTest::newRow("above") << QStringLiteral("../above.mp4") << false;
        QTest::newRow("link out") << QStringLiteral("link.mp4") << false;
        QTest::newRow("link to another kind") << QStringLiteral("kind.mp4") << false;
        QTest::newRow("folder") << QStringLiteral("folder.mp4") << false;
        QTest::newRow("none") << QStringLiteral("none.mp4") << false;
    }
    void film_outsideTheSite_isNotFound()
    {
        QFETCH(QString, path);
        QFETCH(bool, found);
        QDir(site).mkpath(QStringLiteral("sub"));
        QDir(site).mkpath(QStringLiteral("folder.mp4"));
        for (const char *name : {"a.mp4", "sub/b.mp3", "c.txt", "../above.mp4"})
            QVERIFY(write(QString::fromLatin1(name), "x"));
        QFile::link(folder.filePath(QStringLiteral("above.mp4")), site + QStringLiteral("/link.mp4"));
        QFile::link(site + QStringLiteral("/c.txt"), site + QStringLiteral("/kind.mp4"));
        QCOMPARE(!view::findFilm(images::Source::file(site + u'/' + path, site)).path.isEmpty(), found);
        QVERIFY(view::findFilm(images::Source::url(QStringLiteral("https://example.org/a.mp4"))).path.isEmpty());
    }

    void film_ofTheSite_getsAnAddress()
    {
        QVERIFY(write(QStringLiteral("a.mp4"), "x"));
        QVERIFY(preview->show({"<video src=\"a.mp4\" autoplay onplay=\"x\"></video>"}));
        QVERIFY(preview->becomes(
            QStringLiteral("/^galley-page:.film.[0-9]+$/.test((document.querySelector('video') || {}).src)")));
        QVERIFY(preview->ask(QStringLiteral("document.querySelector('video').controls")).toBool());
    }
};

int main(int argc, char **argv)
{
    view::registerScheme();
    QApplication application(argc, argv);
    view::chooseQuickBackend();
    view::leaveOutSpareProcess();
    TestPageMedia test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_pagemedia.moc"
