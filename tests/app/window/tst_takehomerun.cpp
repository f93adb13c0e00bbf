// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "hostileserver.h"
#include "pictures.h"
#include "takehomepost.h"

#include "app/window/differenceview.h"
#include "app/window/messagebar.h"
#include "app/window/openpost.h"
#include "app/window/takehomedialog.h"
#include "app/window/takehomerun.h"
#include "preview/images/imagestore.h"

#include <QDialogButtonBox>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace galley;
using namespace galley::window;

/// Taking images home in the window: the difference first, then files and text, in one undo step.
class tst_TakeHomeRun final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void confirmed_filesAndText_oneUndoStep();
    void cancelled_nothingIsWritten();
    void oneImage_othersStay();
    void nothingRemote_saidSo();
    void newPost_withoutAFile_saysWhatToDo();

private:
    void open(const QByteArray &source);
    TakeHomeDialog *start(const QStringList &only = {});
    [[nodiscard]] static QPushButton *button(TakeHomeDialog *dialog);
    [[nodiscard]] QByteArray markdown(const char *alt, const char *path) const
    {
        return "![" + QByteArray(alt) + "](" + m_server->url(QString::fromLatin1(path)).toUtf8() + ")\n";
    }

    QTemporaryDir m_state;
    std::unique_ptr<HostileServer> m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<images::ImageStore> m_store;
    std::unique_ptr<OpenPost> m_post;
    MessageBar *m_bar = nullptr;
};

void tst_TakeHomeRun::initTestCase()
{
    qputenv("XDG_STATE_HOME", m_state.path().toUtf8());
    qputenv("XDG_CACHE_HOME", m_state.path().toUtf8());
}

void tst_TakeHomeRun::init()
{
    m_server = std::make_unique<HostileServer>();
    m_server->route("/a.png", HostileServer::ok(pictures::encoded("png")));
    m_server->route("/b", HostileServer::ok(pictures::encoded("jpg")));
    m_folder = std::make_unique<QTemporaryDir>();
    m_window = std::make_unique<QWidget>();
    m_bar = new MessageBar(m_window.get());
    images::ImageStore::Options options;
    options.limits.settle = std::chrono::milliseconds(0);
    options.fetchUnasked = false; // asking for it is enough
    options.addresses.isPublic = [port = m_server->serverPort()](const QHostAddress &, quint16 asked) {
        return asked == port;
    };
    m_store = std::make_unique<images::ImageStore>(options);
    m_window->show();
}

void tst_TakeHomeRun::cleanup()
{
    m_window.reset();
    m_post.reset();
    m_store.reset();
}

void tst_TakeHomeRun::open(const QByteArray &source)
{
    const auto read = readPostAndSite(takehome::writeSite(m_folder->path(), source, "title: x\n"), {});
    QVERIFY(read.ok());
    m_post = std::make_unique<OpenPost>(*read);
}

TakeHomeDialog *tst_TakeHomeRun::start(const QStringList &only)
{
    TakeHomeRun::start(*m_post, *m_store, only, *m_bar, m_window.get());
    return m_window->findChild<TakeHomeDialog *>();
}

QPushButton *tst_TakeHomeRun::button(TakeHomeDialog *dialog)
{
    return dialog->findChild<QPushButton *>(QStringLiteral("take")); // Cancel is the default where it has the focus
}

void tst_TakeHomeRun::confirmed_filesAndText_oneUndoStep()
{
    const QByteArray source = "---\nimage: " + m_server->url(QStringLiteral("/b")).toUtf8() + "/not\n---\n"
        + markdown("Seoul", "/a.png") + markdown("Busan", "/b") + markdown("gone", "/gone.png");
    open(source);
    TakeHomeDialog *dialog = start();
    QVERIFY(dialog);
    QTRY_VERIFY(button(dialog)->isEnabled());
    QTRY_VERIFY(dialog->findChild<DifferenceView *>()->toPlainText().contains(
        QLatin1String("+ ![Seoul](/assets/images/20th-post/seoul.png)")));
    const auto *left = dialog->findChild<QListWidget *>();
    QCOMPARE(left->count(), 2);
    QVERIFY(left->item(1)->text().contains(QLatin1String("404")));
    QCOMPARE(takehome::filesBelow(m_folder->path()).size(), 2);
    QCOMPARE(m_post->document().snapshot().source, source);

    button(dialog)->click();
    QTRY_VERIFY(m_post->document().isModified());
    const QByteArray &now = m_post->document().snapshot().source;
    QVERIFY(
        now.contains("![Seoul](/assets/images/20th-post/seoul.png)\n![Busan](/assets/images/20th-post/busan.jpg)\n"));
    QVERIFY(now.contains("/gone.png"));
    const QHash<QString, QByteArray> files = takehome::filesBelow(m_folder->path());
    QCOMPARE(files.size(), 4);
    QCOMPARE(files.value(QStringLiteral("assets/images/20th-post/busan.jpg")), pictures::encoded("jpg"));
    QVERIFY(m_bar->isVisibleTo(m_window.get()));
    m_post->document().undo();
    QCOMPARE(m_post->document().snapshot().source, source);
    QVERIFY(!m_post->document().canUndo());
}

void tst_TakeHomeRun::cancelled_nothingIsWritten()
{
    m_server->route("/silent", [](QTcpSocket *, const QByteArray &) {});
    const QByteArray source = markdown("Seoul", "/a.png") + markdown("x", "/silent");
    open(source);
    QPointer<TakeHomeDialog> dialog = start();
    QTRY_VERIFY(m_server->hits("/silent") > 0);
    dialog->reject();
    QTRY_VERIFY(!dialog);
    QCOMPARE(m_post->document().snapshot().source, source);
    QCOMPARE(takehome::filesBelow(m_folder->path()).size(), 2);
}

void tst_TakeHomeRun::oneImage_othersStay()
{
    open(markdown("Seoul", "/a.png") + markdown("Busan", "/b"));
    TakeHomeDialog *dialog = start({m_server->url(QStringLiteral("/b"))});
    QTRY_VERIFY(button(dialog)->isEnabled());
    button(dialog)->click();
    QTRY_VERIFY(m_post->document().isModified());
    QCOMPARE(m_post->document().snapshot().source,
             markdown("Seoul", "/a.png") + "![Busan](/assets/images/20th-post/busan.jpg)\n");
    QCOMPARE(m_server->hits("/a.png"), 0);
}

void tst_TakeHomeRun::nothingRemote_saidSo()
{
    open("![x](/assets/x.png)\n");
    TakeHomeDialog *dialog = start();
    QTRY_VERIFY(dialog->findChild<DifferenceView *>()->isHidden());
    QVERIFY(!button(dialog)->isEnabled());
}

void tst_TakeHomeRun::newPost_withoutAFile_saysWhatToDo()
{
    m_post = std::make_unique<OpenPost>(ReadPost{{}, site::SiteConfig(), {}});
    const QByteArray text = markdown("Seoul", "/a.png");
    QVERIFY(m_post->document().apply({{0, {}, text}}, post::Origin::Body));
    TakeHomeDialog *dialog = start();
    QTRY_VERIFY(dialog->findChild<DifferenceView *>()->isHidden());
    QVERIFY(!button(dialog)->isEnabled());
    QCOMPARE(m_post->document().snapshot().source, text);
}

QTEST_MAIN(tst_TakeHomeRun)
#include "tst_takehomerun.moc"
