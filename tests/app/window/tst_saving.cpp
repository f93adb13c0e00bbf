// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/exportdialog.h"
#include "app/window/postpane.h"
#include "drivenwindow.h"
#include "editor/body/textarea.h"
#include "editor/post/journalformat.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

#include <algorithm>

using namespace galley;
using namespace galley::window;
using test::contentOf;
using test::PatienceMs;
using test::writeFile;

/// Saving in the window: what stands where afterwards, and what the window says of it.
class tst_Saving : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<test::DrivenWindow>();
        writeFile(at(QStringLiteral("site/_config.yml")), "permalink: /:title/\ntimezone: Asia/Seoul\n");
    }
    void cleanup() { m_window.reset(); }

    void saveAs_otherName_movesAllStateThere()
    {
        const QString old = at(QStringLiteral("a.md"));
        const QString fresh = at(QStringLiteral("site/_posts/2021-02-03-b.md"));
        writeFile(old, "---\ntitle: a\n---\ntext\n");
        m_window->open(old);
        type(QStringLiteral("new "));
        saveAs(fresh);
        QTRY_COMPARE_WITH_TIMEOUT(m_window->post()->file().path, fresh, PatienceMs);
        QCOMPARE(contentOf(fresh), QByteArray("---\ntitle: a\n---\nnew text\n"));
        QCOMPARE(contentOf(old), QByteArray("---\ntitle: a\n---\ntext\n"));
        // The title, the site, the list of recent files.
        QVERIFY(!m_window->post()->document().isModified());
        QTRY_COMPARE(m_window->window().windowFilePath(), fresh);
        QCOMPARE(m_window->window().windowTitle(), QStringLiteral("2021-02-03-b[*]"));
        QVERIFY(!m_window->window().isWindowModified());
        QTRY_COMPARE(m_window->post()->site().folder(), at(QStringLiteral("site")));
        QCOMPARE(m_window->settings().recentFiles().first(), fresh);
        // The watch looks at the new file, and no longer at the old one: what others write is taken where nothing was
        // typed.
        const QByteArray theirs = "---\ntitle: theirs\n---\n";
        writeFile(old, "nobody looks here\n");
        writeFile(fresh, theirs);
        QTRY_COMPARE_WITH_TIMEOUT(m_window->source(), theirs, PatienceMs);
        QCOMPARE(m_window->post()->file().path, fresh);
    }

    void saveAs_thenTyped_isRecoveredAsTheNewFile()
    {
        const QString fresh = at(QStringLiteral("b.md"));
        writeFile(at(QStringLiteral("a.md")), "text\n");
        m_window->open(at(QStringLiteral("a.md")));
        saveAs(fresh);
        QTRY_COMPARE_WITH_TIMEOUT(m_window->post()->file().path, fresh, PatienceMs);
        QSignalSpy written(&m_window->post()->journal(), &post::Journal::written);
        type(QStringLiteral("unsaved "));
        QTRY_VERIFY_WITH_TIMEOUT(!written.isEmpty(), PatienceMs);
        QStringList files; // to which what was typed belongs
        for (const QString &name : QDir(post::journalFolder()).entryList(QDir::Files)) {
            if (const auto state = post::readJournal(contentOf(post::journalFolder() + u'/' + name)))
                files.append(state->file.path);
        }
        QCOMPARE(files, QStringList(fresh));
    }

    void autosave_withStamp_savesBothAtOnceAndUndoesThem()
    {
        const QString file = at(QStringLiteral("site/_posts/2021-02-03-a.md"));
        const QByteArray before = "---\ntitle: a\nlast_modified_at: 2021-02-03-08:00\n---\ntext\n";
        writeFile(file, before);
        m_window->settings().setStampModified(true);
        m_window->open(file);
        m_window->post()->autosave().setEnabled(true);
        QSignalSpy saved(&m_window->post()->saver(), &post::PostSaver::saved);
        type(QStringLiteral("new "));
        QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, PatienceMs);
        const QByteArray after = contentOf(file);
        QVERIFY(after.endsWith("\n---\nnew text\n"));
        QVERIFY(!after.contains("last_modified_at: 2021-02-03"));
        QCOMPARE(after, m_window->source());
        QVERIFY(!m_window->post()->document().isModified());
        // The stamp is no edit that is to be saved and stamped again.
        QVERIFY(!saved.wait(post::AutoSave::PauseMs + 1000));
        m_window->press(Actions::Undo);
        m_window->press(Actions::Undo);
        QCOMPARE(m_window->source(), before);
    }

    void export_overAnotherFile_saysSoBeforeAnythingIsWritten()
    {
        const QByteArray theirs = "---\ntitle: theirs\n---\n";
        const QString target = at(QStringLiteral("site/_posts/2021-02-03-a.md"));
        writeFile(target, theirs);
        writeFile(at(QStringLiteral("site/_posts/2020-01-01-a.md")), "---\ntitle: older\n---\n");
        writeFile(at(QStringLiteral("2021-02-03-a.md")), "---\ntitle: mine\n---\ntext\n");
        m_window->open(at(QStringLiteral("2021-02-03-a.md")));
        m_window->settings().setExportFolder(m_window->post()->file().path, at(QStringLiteral("site")));
        m_window->press(Actions::Export);
        auto *dialog = m_window->dialog<ExportDialog>();
        QVERIFY(dialog);
        QTRY_VERIFY_WITH_TIMEOUT(
            says(dialog, QStringLiteral("Another file stands there. “Overwrite” replaces it with this post.")),
            PatienceMs);
        QPushButton *button = defaultButton(dialog);
        QCOMPARE(withoutMnemonic(button->text()), QStringLiteral("Overwrite"));
        QCOMPARE(contentOf(target), theirs);
        button->click();
        QTRY_COMPARE_WITH_TIMEOUT(contentOf(target), QByteArray("---\ntitle: mine\n---\ntext\n"), PatienceMs);
    }

    void export_toATakenAddress_namesThePost()
    {
        writeFile(at(QStringLiteral("site/_posts/2020-01-01-a.md")), "---\ntitle: older\n---\n");
        writeFile(at(QStringLiteral("2021-02-03-a.md")), "---\ntitle: mine\n---\ntext\n");
        m_window->open(at(QStringLiteral("2021-02-03-a.md")));
        m_window->settings().setExportFolder(m_window->post()->file().path, at(QStringLiteral("site")));
        m_window->press(Actions::Export);
        auto *dialog = m_window->dialog<ExportDialog>();
        QVERIFY(dialog);
        QTRY_VERIFY_WITH_TIMEOUT(says(dialog, QStringLiteral("_posts/2020-01-01-a.md has this address already.")),
                                 PatienceMs);
    }

private:
    [[nodiscard]] QString at(const QString &relative) const { return m_window->at(relative); }
    void type(const QString &text) { (*m_window)->currentPane()->text().insertText(text); }

    void saveAs(const QString &path)
    {
        m_window->press(Actions::SaveAs);
        auto *dialog = m_window->dialog<QFileDialog>();
        QVERIFY(dialog);
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        Q_EMIT dialog->fileSelected(path);
        dialog->close();
    }

    static bool says(const QWidget *dialog, const QString &text)
    {
        const QList<QLabel *> labels = dialog->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&text](const QLabel *label) { return label->isVisible() && label->text() == text; });
    }

    static QPushButton *defaultButton(const QWidget *dialog)
    {
        for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
            if (button->isDefault())
                return button;
        }
        return nullptr;
    }

    std::unique_ptr<test::DrivenWindow> m_window;
};

int main(int argc, char **argv)
{
    test::prepareApplication();
    QApplication application(argc, argv);
    tst_Saving test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_saving.moc"
