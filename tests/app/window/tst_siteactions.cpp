// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/actions.h"
#include "app/window/messagebar.h"
#include "app/window/movedialog.h"
#include "app/window/openposts.h"
#include "app/window/retagdialog.h"
#include "app/window/settings.h"
#include "app/window/siteactionsflow.h"
#include "app/window/siteposts.h"
#include "app/window/theme.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QTranslator>

#include <memory>

using namespace galley;
using namespace galley::window;

namespace {

void put(const QString &path, const QByteArray &bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no such file)");
}

void type(QLineEdit *edit, const QString &text)
{
    edit->selectAll();
    edit->insert(text); // as an input method does
}

QPushButton *button(const QWidget *parent, const QString &text)
{
    for (QPushButton *each : parent->findChildren<QPushButton *>()) {
        if (withoutMnemonic(each->text()) == text && !each->isHidden())
            return each;
    }
    return nullptr;
}

} // namespace

/// What the window does to a whole site: the dialogs, the open posts that follow, and undo.
class tst_SiteActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_site = QDir(m_dir->path()).canonicalPath() + QStringLiteral("/site");
        put(m_site + QStringLiteral("/_config.yml"), "permalink: /:title/\ntimezone: Asia/Seoul\n");
        put(first(), "---\ntitle: First walk\ntags: [walks]\n---\nText.\n");
        put(second(), "---\ntitle: Second\ntags: [walks, x]\n---\n[first](/first-walk/)\n");
        m_window = std::make_unique<QWidget>();
        m_actions = new Actions(m_window.get());
        m_posts = new OpenPosts(m_window.get());
        m_known = new SitePosts(m_window.get());
        m_bar = new MessageBar(m_window.get());
        m_flow = new SiteActionsFlow(
            *m_actions, *m_posts, *m_known, [this](OpenPost *) { return m_bar; }, m_window.get());
        QSignalSpy opened(m_known, &SitePosts::opened);
        m_known->open(m_site);
        QTRY_COMPARE(opened.count(), 1);
    }
    void cleanup()
    {
        // Qt 6.4 asserts that whoever waits for a worker outlives it (qfuture_impl.h, Continuation::create).
        QThreadPool::globalInstance()->waitForDone();
        m_window.reset();
        applyTheme(*qApp, Theme::Light);
    }

    void rename_openPosts_follow_andUndoTakesItBack()
    {
        OpenPost *other = open(second());
        OpenPost *post = open(first());
        const QSignalSpy noticed(&post->disk(), &post::DiskWatch::noticed);
        const QSignalSpy otherNoticed(&other->disk(), &post::DiskWatch::noticed);
        MoveDialog *dialog = ask<MoveDialog>(Actions::RenamePost);
        QLineEdit *title = dialog->findChildren<QLineEdit *>().at(0);
        QTRY_COMPARE(title->text(), QStringLiteral("First walk"));
        QVERIFY(!button(dialog, QStringLiteral("Rename"))->isEnabled());
        title->selectAll();
        QTest::keyClicks(title, QStringLiteral("Long walk"));
        QTRY_VERIFY(button(dialog, QStringLiteral("Rename"))->isEnabled());
        QCOMPARE(dialog->findChildren<QLineEdit *>().at(1)->text(), QStringLiteral("long-walk"));
        QCOMPARE(dialog->findChild<QListWidget *>()->count(), 2);
        QTRY_VERIFY(dialog->findChild<QPlainTextEdit *>()->toPlainText().contains(QLatin1String("+ title: Long walk")));
        button(dialog, QStringLiteral("Rename"))->click();

        const QString renamed = m_site + QStringLiteral("/_posts/2021-02-03-long-walk.md");
        QTRY_COMPARE(post->file().path, renamed);
        QTRY_VERIFY(other->document().snapshot().source.contains("[first](/long-walk/)"));
        QVERIFY(post->document().snapshot().source.contains("title: Long walk"));
        QVERIFY(!post->document().isModified() && !other->document().isModified());
        QVERIFY(!QFile::exists(first()));
        QTRY_VERIFY(button(m_bar, QStringLiteral("Undo")));

        button(m_bar, QStringLiteral("Undo"))->click();
        QTRY_COMPARE(post->file().path, first());
        QTRY_VERIFY(other->document().snapshot().source.contains("[first](/first-walk/)"));
        QVERIFY(contents(second()).contains("[first](/first-walk/)"));
        // Nobody was told that a file had vanished or changed.
        QCOMPARE(noticed.count(), 0);
        QCOMPARE(otherNoticed.count(), 0);
    }

    void rename_unsavedPost_isSavedFirst()
    {
        OpenPost *other = open(second());
        open(first());
        QVERIFY(
            other->document().apply({{other->document().snapshot().source.size(), {}, "more\n"}}, post::Origin::Body));
        MoveDialog *dialog = ask<MoveDialog>(Actions::RenamePost);
        QLineEdit *slug = dialog->findChildren<QLineEdit *>().at(1);
        QTRY_COMPARE(slug->text(), QStringLiteral("first-walk"));
        type(slug, QStringLiteral("x"));
        QTRY_VERIFY(button(dialog, QStringLiteral("Save First")));
        QVERIFY(!button(dialog, QStringLiteral("Rename"))->isEnabled());
        button(dialog, QStringLiteral("Save First"))->click();
        QTRY_VERIFY(!other->document().isModified());
        QVERIFY(contents(second()).endsWith("more\n"));
        QTRY_VERIFY(button(dialog, QStringLiteral("Rename"))->isEnabled());
        button(dialog, QStringLiteral("Rename"))->click();
        QTRY_COMPARE(contents(second()), QByteArray("---\ntitle: Second\ntags: [walks, x]\n---\n[first](/x/)\nmore\n"));
    }

    void publish_thenUnpublish_movesBetweenTheFolders()
    {
        const QString draft = m_site + QStringLiteral("/_drafts/idea.md");
        put(draft, "---\ntitle: Idea\n---\n");
        OpenPost *post = open(draft);
        MoveDialog *dialog = ask<MoveDialog>(Actions::Publish);
        QTRY_VERIFY(button(dialog, QStringLiteral("Publish"))->isEnabled());
        button(dialog, QStringLiteral("Publish"))->click();
        QTRY_VERIFY(post->file().path.contains(QLatin1String("/_posts/20")));
        dialog = ask<MoveDialog>(Actions::Unpublish);
        QTRY_VERIFY(button(dialog, QStringLiteral("Move to Drafts"))->isEnabled());
        button(dialog, QStringLiteral("Move to Drafts"))->click();
        QTRY_COMPARE(post->file().path, draft);
    }

    void retag_allPosts_followTheDialog()
    {
        RetagDialog *dialog = ask<RetagDialog>(Actions::RenameTag);
        const QList<QComboBox *> boxes = dialog->findChildren<QComboBox *>();
        QCOMPARE(boxes.at(1)->currentText(), QStringLiteral("walks"));
        boxes.at(2)->setEditText(QStringLiteral("산책"));
        QTRY_VERIFY(button(dialog, QStringLiteral("Rename"))->isEnabled());
        QCOMPARE(dialog->findChild<QListWidget *>()->count(), 2);
        button(dialog, QStringLiteral("Rename"))->click();
        QTRY_VERIFY(contents(second()).contains("tags: [산책, x]"));
        QVERIFY(contents(first()).contains("tags: [산책]"));
    }

    void post_outsideASite_isTold()
    {
        const QString alone = m_dir->path() + QStringLiteral("/alone.md");
        put(alone, "text\n");
        open(alone);
        (*m_actions)[Actions::RenamePost]->trigger();
        QVERIFY(!m_bar->isHidden());
        QVERIFY(!m_window->findChild<MoveDialog *>());
    }

    void dialogs_pictured_arePainted_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<bool>("korean");
        QTest::newRow("rename-light") << false << false;
        QTest::newRow("rename-dark") << true << false;
        QTest::newRow("rename-korean") << false << true;
    }
    void dialogs_pictured_arePainted()
    {
        QFETCH(bool, dark);
        QFETCH(bool, korean);
        QTranslator words;
        if (korean) {
            QVERIFY(words.load(QStringLiteral("galley_ko"), QStringLiteral(GALLEY_BINARY_DIR "/resources")));
            QApplication::installTranslator(&words);
        }
        applyTheme(*qApp, dark ? Theme::Dark : Theme::Light);
        for (int i = 3; i < 7; ++i)
            put(m_site + QStringLiteral("/_posts/2021-03-0%1-더-긴-이름의-글-%1.md").arg(i),
                "---\ntitle: 글\n---\n앞줄\n[first](/first-walk/) and {% post_url 2021-02-03-first-walk %}\n뒷줄\n");
        put(m_site + QStringLiteral("/assets/images/first-walk/a.png"), "x");
        open(first());
        MoveDialog *dialog = ask<MoveDialog>(Actions::RenamePost);
        QLineEdit *title = dialog->findChildren<QLineEdit *>().at(0);
        QTRY_VERIFY(!title->text().isEmpty());
        type(title, QStringLiteral("여덟 시의 긴 산책"));
        QTRY_COMPARE(dialog->findChild<QListWidget *>()->count(), 7);
        QTRY_VERIFY(dialog->findChild<QPlainTextEdit *>()->toPlainText().contains(QLatin1String("+ title")));
        QVERIFY(dialog->findChild<QCheckBox *>()->isVisible());
        const QImage image = dialog->grab().toImage();
        QVERIFY(QDir().mkpath(QStringLiteral(GALLEY_BINARY_DIR "/pictures")));
        QVERIFY(image.save(
            QStringLiteral(GALLEY_BINARY_DIR "/pictures/%1.png").arg(QString::fromLatin1(QTest::currentDataTag()))));
        const QColor ground = image.pixelColor(4, 4);
        QCOMPARE(ground.lightness() < 128, dark);
    }

private:
    [[nodiscard]] QString first() const { return m_site + QStringLiteral("/_posts/2021-02-03-first-walk.md"); }
    [[nodiscard]] QString second() const { return m_site + QStringLiteral("/_posts/2021-02-04-second.md"); }

    OpenPost *open(const QString &path)
    {
        m_posts->open(path);
        [&] { QTRY_VERIFY(m_posts->current() && m_posts->current()->file().path == path); }();
        return m_posts->current();
    }

    template <typename Dialog> Dialog *ask(Actions::Id action)
    {
        (*m_actions)[action]->trigger();
        const QList<Dialog *> dialogs = m_window->findChildren<Dialog *>();
        return dialogs.isEmpty() ? nullptr : dialogs.last();
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_site;
    std::unique_ptr<QWidget> m_window;
    Actions *m_actions = nullptr;
    OpenPosts *m_posts = nullptr;
    SitePosts *m_known = nullptr;
    MessageBar *m_bar = nullptr;
    SiteActionsFlow *m_flow = nullptr;
};

QTEST_MAIN(tst_SiteActions)
#include "tst_siteactions.moc"
