// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/post/document.h"

#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace galley::post;

namespace {

/// What an undo history is, said as plainly as possible: every text there ever was.
struct Model
{
    QList<QByteArray> texts{QByteArray()};
    qsizetype index = 0;
    qsizetype saved = 0;

    [[nodiscard]] const QByteArray &text() const { return texts[index]; }
    void push(const QByteArray &text)
    {
        texts.resize(index + 1);
        if (saved > index)
            saved = -1;
        texts.append(text);
        ++index;
    }
};

} // namespace

class TestDocument final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void split_sources_haveTheirParts_data();
    void split_sources_haveTheirParts();
    void split_typingAnywhere_equalsAFreshDocument();
    void apply_edit_isToldWithTheNewSnapshot();
    void apply_nothing_isNoEdit();
    void apply_spliceThatDoesNotFit_isRefused();
    void apply_snapshotHeldByAWorker_doesNotChange();
    void undo_editsOfManyOrigins_comeBackInOrderOfTime();
    void undo_severalPlaces_showsTheFirst();
    void modified_undoBackToTheSavedText_isNotModified();
    void modified_typingOnAfterSave_undoStopsAtTheSavedText();
    void modified_typingWhileSaving_savedTextIsThatOfTheBeginning();
    void modified_markUnsaved_noUndoMakesItSaved();
    void randomEdits_undoAndRedo_equalTheModel();
    void randomTyping_undoneAndRedone_givesBothTexts();
    void typing_inALargeText_staysFarBelowAFrame();
};

void TestDocument::split_sources_haveTheirParts_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<bool>("hasFrontMatter");
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QByteArray>("body");

    QTest::newRow("empty") << QByteArray() << false << QByteArray() << QByteArray();
    QTest::newRow("body only") << QByteArray("text\n") << false << QByteArray() << QByteArray("text\n");
    QTest::newRow("both") << QByteArray("---\na: 1\n---\ntext\n") << true << QByteArray("a: 1\n")
                          << QByteArray("text\n");
    QTest::newRow("dots") << QByteArray("---\na: 1\n...\ntext\n") << true << QByteArray("a: 1\n")
                          << QByteArray("text\n");
    QTest::newRow("CRLF") << QByteArray("---\r\na: 1\r\n---\r\ntext\r\n") << true << QByteArray("a: 1\r\n")
                          << QByteArray("text\r\n");
    QTest::newRow("nothing between") << QByteArray("---\n---\ntext") << true << QByteArray() << QByteArray("text");
    QTest::newRow("ends with the fence") << QByteArray("---\na: 1\n---") << true << QByteArray("a: 1\n")
                                         << QByteArray();
    QTest::newRow("never closed") << QByteArray("---\na: 1\n") << false << QByteArray() << QByteArray("---\na: 1\n");
    QTest::newRow("lone CR") << QByteArray("---\ra: 1\r---\rtext") << false << QByteArray()
                             << QByteArray("---\ra: 1\r---\rtext");
    QTest::newRow("four dashes") << QByteArray("----\na: 1\n---\n") << false << QByteArray()
                                 << QByteArray("----\na: 1\n---\n");
}

void TestDocument::split_sources_haveTheirParts()
{
    QFETCH(QByteArray, source);
    QFETCH(bool, hasFrontMatter);
    QFETCH(QByteArray, yaml);
    QFETCH(QByteArray, body);

    const Document document(source);
    QCOMPARE(document.snapshot().source, source);
    QCOMPARE(document.snapshot().hasFrontMatter(), hasFrontMatter);
    QCOMPARE(document.snapshot().yaml().toByteArray(), yaml);
    QCOMPARE(document.snapshot().body().toByteArray(), body);
}

void TestDocument::split_typingAnywhere_equalsAFreshDocument()
{
    const QList<QByteArray> sources{"---\na: 1\n---\ntext\n", "---\na: 1\n---", "---\n---\n",
                                    "---\r\na\r\n...\r\nb",   "---\na\n",       ""};
    for (const QByteArray &source : sources) {
        for (const char *letters : {"x", "\n", "-", "---\n", "...\n", " ", "\r"}) {
            for (qsizetype at = 0; at <= source.size(); ++at) {
                Document document(source);
                QVERIFY(document.apply({{at, {}, letters}}, Origin::Body));
                const Document fresh(document.snapshot().source);
                QCOMPARE(document.snapshot().yamlStart, fresh.snapshot().yamlStart);
                QCOMPARE(document.snapshot().yamlEnd, fresh.snapshot().yamlEnd);
                QCOMPARE(document.snapshot().bodyStart, fresh.snapshot().bodyStart);
            }
        }
    }
}

void TestDocument::apply_edit_isToldWithTheNewSnapshot()
{
    Document document("ab");
    QList<Splice> heard;
    qint64 revision = -1;
    connect(&document, &Document::edited, this, [&](const QList<Splice> &splices, Origin origin) {
        QCOMPARE(origin, Origin::Form);
        heard = splices;
        revision = document.revision();
        QCOMPARE(document.snapshot().source, QByteArray("aXb"));
    });
    QSignalSpy modified(&document, &Document::modifiedChanged);
    QVERIFY(document.apply({{1, {}, "X"}}, Origin::Form));
    QCOMPARE(heard, (QList<Splice>{{1, {}, "X"}}));
    QCOMPARE(revision, document.revision());
    QCOMPARE(modified.size(), 1);
    QVERIFY(modified.first().first().toBool());
}

void TestDocument::apply_nothing_isNoEdit()
{
    Document document("ab");
    QSignalSpy edited(&document, &Document::edited);
    QVERIFY(document.apply({}, Origin::Body));
    QVERIFY(document.apply({{0, "a", "a"}, {2, "", ""}}, Origin::Body));
    QCOMPARE(edited.size(), 0);
    QCOMPARE(document.revision(), 0);
    QVERIFY(!document.canUndo());
    QVERIFY(!document.isModified());
}

void TestDocument::apply_spliceThatDoesNotFit_isRefused()
{
    Document document("ab");
    QSignalSpy edited(&document, &Document::edited);
    QVERIFY(!document.apply({{0, "a", "A"}, {1, "x", "X"}}, Origin::Body));
    QCOMPARE(document.snapshot().source, QByteArray("ab"));
    QCOMPARE(edited.size(), 0);
    QVERIFY(!document.canUndo());
    QVERIFY(!document.isModified());
}

void TestDocument::apply_snapshotHeldByAWorker_doesNotChange()
{
    Document document("ab");
    const Snapshot held = document.snapshot();
    QVERIFY(document.apply({{0, {}, "X"}}, Origin::Body));
    QCOMPARE(held.source, QByteArray("ab"));
    QCOMPARE(document.snapshot().source, QByteArray("Xab"));
    QVERIFY(document.revision() > held.revision);
}

void TestDocument::undo_editsOfManyOrigins_comeBackInOrderOfTime()
{
    Document document("---\ntitle: a\n---\nbody\n");
    QVERIFY(document.apply({{11, "a", "b"}}, Origin::Title));
    QVERIFY(document.apply({{17, "body", "text"}}, Origin::Body));
    QVERIFY(document.apply({{12, {}, "\ntags: x"}}, Origin::Form));
    QCOMPARE(document.snapshot().source, QByteArray("---\ntitle: b\ntags: x\n---\ntext\n"));

    QSignalSpy revisited(&document, &Document::revisited);
    document.undo();
    document.undo();
    document.undo();
    QVERIFY(!document.canUndo());
    QCOMPARE(document.snapshot().source, QByteArray("---\ntitle: a\n---\nbody\n"));
    document.redo();
    QCOMPARE(revisited.size(), 4);
    QCOMPARE(revisited[0], (QVariantList{QVariant::fromValue(Origin::Form), qsizetype(12), qsizetype(12)}));
    QCOMPARE(revisited[1], (QVariantList{QVariant::fromValue(Origin::Body), qsizetype(17), qsizetype(21)}));
    QCOMPARE(revisited[2], (QVariantList{QVariant::fromValue(Origin::Title), qsizetype(11), qsizetype(12)}));
    QCOMPARE(revisited[3], (QVariantList{QVariant::fromValue(Origin::Title), qsizetype(11), qsizetype(12)}));
}

void TestDocument::undo_severalPlaces_showsTheFirst()
{
    Document document("a.png a.png a.png");
    QVERIFY(document.apply({{0, "a", "bb"}, {7, "a", "bb"}, {14, "a", "bb"}}, Origin::Attachments));
    QCOMPARE(document.snapshot().source, QByteArray("bb.png bb.png bb.png"));
    QSignalSpy revisited(&document, &Document::revisited);
    document.undo();
    QCOMPARE(document.snapshot().source, QByteArray("a.png a.png a.png"));
    document.redo();
    QCOMPARE(revisited[0][1].value<qsizetype>(), 0);
    QCOMPARE(revisited[0][2].value<qsizetype>(), 1);
    QCOMPARE(revisited[1][1].value<qsizetype>(), 0);
    QCOMPARE(revisited[1][2].value<qsizetype>(), 2);
}

void TestDocument::modified_undoBackToTheSavedText_isNotModified()
{
    Document document("a");
    QVERIFY(document.apply({{1, {}, "b"}}, Origin::Body));
    document.markSaved();
    QVERIFY(!document.isModified());
    document.undo();
    QVERIFY(document.isModified());
    document.redo();
    QVERIFY(!document.isModified());
    document.undo();
    QVERIFY(document.apply({{1, {}, "c"}}, Origin::Body));
    document.undo();
    QVERIFY2(document.isModified(), "the saved text was given up with the redo");
}

void TestDocument::modified_typingOnAfterSave_undoStopsAtTheSavedText()
{
    Document document;
    QVERIFY(document.apply({{0, {}, "a"}}, Origin::Body, Merge::Typing));
    document.markSaved();
    QVERIFY(document.apply({{1, {}, "b"}}, Origin::Body, Merge::Typing));
    QVERIFY(document.isModified());
    document.undo();
    QCOMPARE(document.snapshot().source, QByteArray("a"));
    QVERIFY(!document.isModified());
}

void TestDocument::modified_typingWhileSaving_savedTextIsThatOfTheBeginning()
{
    Document document;
    QVERIFY(document.apply({{0, {}, "a"}}, Origin::Body, Merge::Typing));
    const Snapshot saving = document.beginSave();
    QVERIFY(document.apply({{1, {}, "b"}}, Origin::Body, Merge::Typing));
    QSignalSpy modified(&document, &Document::modifiedChanged);
    document.markSaved(saving.revision);
    QVERIFY(document.isModified());
    QCOMPARE(modified.size(), 0);
    document.undo();
    QCOMPARE(document.snapshot().source, saving.source);
    QVERIFY(!document.isModified());
    document.redo();
    document.markSaved(document.revision() + 7);
    QVERIFY2(document.isModified(), "no save was begun at that revision");
}

void TestDocument::modified_markUnsaved_noUndoMakesItSaved()
{
    Document document("a");
    QSignalSpy modified(&document, &Document::modifiedChanged);
    document.markUnsaved();
    QCOMPARE(modified.size(), 1);
    QVERIFY(document.isModified());
    QVERIFY(document.apply({{0, {}, "b"}}, Origin::Body));
    document.undo();
    QVERIFY(document.isModified());
    document.markSaved();
    QVERIFY(!document.isModified());
}

void TestDocument::randomEdits_undoAndRedo_equalTheModel()
{
    std::mt19937 random(7);
    const auto below = [&random](qsizetype n) { return qsizetype(random() % std::uint64_t(n)); };
    for (int round = 0; round < 50; ++round) {
        Document document;
        Model model;
        QByteArray follower; // a view that knows the document by its splices only
        connect(&document, &Document::edited, this,
                [&](const QList<Splice> &splices) { QVERIFY(applySplices(follower, splices)); });
        for (int step = 0; step < 200; ++step) {
            const qsizetype dice = below(10);
            if (dice < 6) {
                QByteArray text = model.text();
                QList<Splice> splices;
                for (qsizetype i = below(3); i >= 0; --i) {
                    const qsizetype at = below(text.size() + 1);
                    const QByteArray removed = text.sliced(at, below(std::min<qsizetype>(5, text.size() - at) + 1));
                    const Splice splice{at, removed, QByteArray(1 + below(4), char('a' + below(26)))};
                    if (splice.removed == splice.inserted)
                        continue;
                    text.replace(at, removed.size(), splice.inserted);
                    splices.append(splice);
                }
                QVERIFY(document.apply(splices, Origin(below(6))));
                if (!splices.isEmpty())
                    model.push(text);
            } else if (dice < 8) {
                document.undo();
                model.index = std::max<qsizetype>(0, model.index - 1);
            } else if (dice < 9) {
                document.redo();
                model.index = std::min(model.texts.size() - 1, model.index + 1);
            } else {
                document.markSaved();
                model.saved = model.index;
            }
            QCOMPARE(document.snapshot().source, model.text());
            QCOMPARE(follower, model.text());
            QCOMPARE(document.canUndo(), model.index > 0);
            QCOMPARE(document.canRedo(), model.index + 1 < model.texts.size());
            QCOMPARE(document.isModified(), model.saved != model.index);
        }
    }
}

void TestDocument::randomTyping_undoneAndRedone_givesBothTexts()
{
    std::mt19937 random(99);
    const auto below = [&random](qsizetype n) { return qsizetype(random() % std::uint64_t(n)); };
    const QByteArrayList keys{"a", "b", " ", "  ", "\n", "\r\n", "가", "나 ", "xyz"};
    for (int round = 0; round < 300; ++round) {
        const QByteArray start = QByteArray("some text to begin with\n").repeated(2);
        Document document(start);
        qsizetype cursor = below(start.size());
        for (int step = 0; step < 60; ++step) {
            const QByteArray text = document.snapshot().source;
            const qsizetype dice = below(12);
            const qsizetype removed = dice < 2 ? std::min<qsizetype>(below(4), cursor) : 0;
            if (dice == 11)
                cursor = below(text.size() + 1);
            const QByteArray typed = dice == 0 || dice == 2 ? QByteArray() : keys[below(keys.size())];
            const qsizetype at = cursor - removed;
            QVERIFY(document.apply({{at, text.sliced(at, removed), typed}}, Origin(below(40) == 0), Merge::Typing));
            cursor = at + typed.size();
        }
        const QByteArray end = document.snapshot().source;
        while (document.canUndo())
            document.undo();
        QCOMPARE(document.snapshot().source, start);
        while (document.canRedo())
            document.redo();
        QCOMPARE(document.snapshot().source, end);
    }
}

void TestDocument::typing_inALargeText_staysFarBelowAFrame()
{
    QByteArray source("---\ntitle: long\n---\n");
    while (source.size() < 1'000'000)
        source += "긴 글의 한 줄, with some Latin letters in it.\n";
    Document document(source);
    Snapshot worker = document.snapshot();
    qsizetype at = source.size() / 2;
    // Each key finds the text shared with a worker, as it is while the preview renders the key before.
    QBENCHMARK
    {
        QVERIFY(document.apply({{at++, {}, "x"}}, Origin::Body, Merge::Typing));
        worker = document.snapshot();
    }
    QVERIFY(!worker.source.isEmpty());
}

QTEST_GUILESS_MAIN(TestDocument)
#include "tst_document.moc"
