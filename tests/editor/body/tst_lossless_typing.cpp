// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/body/textarea.h"
#include "editor/body/textbinding.h"
#include "editor/post/document.h"
#include "editor/post/postfile.h"

#include <QDir>
#include <QDirIterator>
#include <QTest>
#include <QTextBlock>

using namespace galley;

namespace {

QString sharedFolder()
{
    return qEnvironmentVariable("GALLEY_SHARED", QStringLiteral(GALLEY_SOURCE_DIR "/../shared"));
}

QStringList posts(const QString &folder)
{
    QStringList found;
    QDirIterator it(folder, {QStringLiteral("*.md"), QStringLiteral("*.markdown"), QStringLiteral("*.html")},
                    QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext())
        found += it.next();
    found.sort();
    return found;
}

} // namespace

/// One letter typed into the middle of the body of every real post, saved: the file differs in that letter only.
class tst_LosslessTyping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letter_typedInTheMiddle_isAllThatDiffers_data();
    void letter_typedInTheMiddle_isAllThatDiffers();
};

void tst_LosslessTyping::letter_typedInTheMiddle_isAllThatDiffers_data()
{
    QTest::addColumn<QString>("path");
    const QDir shared(sharedFolder());
    for (const char *folder : {"corpus", "quirks", "seed"}) {
        for (const QString &path : posts(shared.filePath(QLatin1String(folder))))
            QTest::newRow(shared.relativeFilePath(path).toUtf8().constData()) << path;
    }
    if (!QDir(shared.filePath(QStringLiteral("corpus"))).exists())
        QSKIP("the corpus of real posts is not beside this checkout (GALLEY_SHARED)");
}

void tst_LosslessTyping::letter_typedInTheMiddle_isAllThatDiffers()
{
    QFETCH(QString, path);
    const auto bytes = post::readBytes(path);
    QVERIFY(bytes.ok());
    auto loaded = post::readPost(path);
    if (!loaded.ok())
        loaded = post::readPost(path, "ISO-8859-1"); // the writer is asked; here the answer is the one that fits all
    QVERIFY(loaded.ok());

    post::Document document(loaded->source);
    body::TextArea area(&document);
    area.selectAll(); // brings the rest of a long body
    const qsizetype bodyStart = document.snapshot().bodyStart;
    area.goToByte(bodyStart + document.snapshot().body().size() / 2);
    const qsizetype at = area.cursorByte();
    QTest::keyClick(&area, Qt::Key_X);
    QVERIFY(document.isModified());

    QByteArray expectedSource = loaded->source;
    expectedSource.insert(at, "x");
    // A body that does not exist yet begins on a line of its own.
    if (at == bodyStart && at > 0 && loaded->source[at - 1] != '\n')
        expectedSource.insert(at,
                              document.snapshot().source.sliced(at, document.snapshot().source.indexOf('x', at) - at));
    QCOMPARE(document.snapshot().source, expectedSource);
    const auto saved = post::encodedFile(document.snapshot().source, loaded->file);
    QVERIFY(saved.ok());
    QCOMPARE(saved->size() - bytes->size(), expectedSource.size() - loaded->source.size());

    document.undo();
    const auto unchanged = post::encodedFile(document.snapshot().source, loaded->file);
    QVERIFY(unchanged.ok());
    QCOMPARE(*unchanged, *bytes);
}

QTEST_MAIN(tst_LosslessTyping)
#include "tst_lossless_typing.moc"
