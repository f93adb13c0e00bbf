// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/post/frontmatter.h"
#include "editor/post/frontmattersplit.h"
#include "editor/post/yaml.h"
#include "hardyaml.h"
#include "rubyoracle.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

using namespace galley;
using namespace galley::post;

namespace {

QByteArray frontMatterOf(const QByteArray &post)
{
    return post.first(splitFrontMatter(post).yamlEnd);
}

QByteArray applied(QByteArray post, const FrontMatter::Edit &edit)
{
    if (!edit)
        return "refused: " + edit.error().toString().toUtf8();
    return applySplices(post, *edit) ? post : QByteArray("splices do not fit");
}

/// An edit of a hard front matter, with what Ruby must read afterwards.
struct Trial
{
    QByteArray before;
    QByteArray after;
    QJsonValue expected;
    QString label;
};

QJsonValue replaced(QJsonValue tree, const QList<KeyPath::Step> &steps, const QJsonValue &value)
{
    if (steps.isEmpty())
        return value;
    if (const auto *key = std::get_if<QString>(&steps.first())) {
        QJsonObject object = tree.toObject();
        object[*key] = replaced(object[*key], steps.mid(1), value);
        return object;
    }
    QJsonArray array = tree.toArray();
    array[std::get<qsizetype>(steps.first())] =
        replaced(array[std::get<qsizetype>(steps.first())], steps.mid(1), value);
    return array;
}

QList<Value> newValues()
{
    return {Value(QStringLiteral("제목: \"따옴표\" & '작은' #3 - [끝]")),
            Value(QStringLiteral("plain")),
            Value(QStringLiteral("yes")),
            Value(QStringLiteral("")),
            Value(QStringLiteral(" lead and trail ")),
            Value(QStringLiteral("two\nlines\n\nand more\n")),
            Value(QStringLiteral("  spaced\nlines")),
            Value(QStringLiteral("tab\there\x01")),
            Value(QStringLiteral("line\u2028separator")),
            Value(QStringLiteral("-")),
            Value(QStringLiteral("a, b]}")),
            Value(qint64(4711)),
            Value(true),
            Value(1.5),
            Value(QDate(2030, 1, 2)),
            Value(),
            Value(Value::Items{Value(QStringLiteral("하나")), Value(QStringLiteral("b: c")), Value(true)}),
            Value(Value::Entries{{QStringLiteral("k"), Value(QStringLiteral("v"))},
                                 {QStringLiteral("l"), Value(Value::Items{Value(qint64(1))})}})};
}

void collect(const QList<FrontMatterEntry> &entries, QList<FrontMatterEntry> &all)
{
    for (const FrontMatterEntry &entry : entries) {
        if (entry.overridden || entry.key == QLatin1String("<<"))
            continue;
        all << entry;
        collect(entry.children, all);
    }
}

/// A message for the first trials where Ruby reads something else, or an empty text.
QByteArray misread(const QList<Trial> &trials)
{
    QByteArrayList texts;
    for (const Trial &trial : trials)
        texts << frontMatterOf(trial.after);
    const QJsonArray read = test::askRuby("read_yaml.rb", texts);
    if (read.size() != trials.size())
        return "Ruby gave no answer";
    int wrong = 0;
    for (qsizetype i = 0; i < trials.size(); ++i) {
        // Ruby's nil is what a front matter without keys reads as.
        const bool empty =
            read[i] == QJsonValue(QStringLiteral("~")) && trials[i].expected == QJsonValue(QJsonObject());
        if (read[i] == trials[i].expected || empty)
            continue;
        if (++wrong <= 8)
            qWarning().noquote() << trials[i].label << '\n'
                                 << trials[i].before << "----->\n"
                                 << trials[i].after << QJsonDocument(QJsonArray{read[i], trials[i].expected}).toJson();
    }
    return wrong ? QByteArray::number(wrong) + " of " + QByteArray::number(trials.size()) + " misread" : QByteArray();
}

} // namespace

class tst_FrontMatter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hardPosts_readAsRubyReadsThem()
    {
        QList<Trial> trials;
        for (const QByteArray &post : test::hardPosts()) {
            const auto frontMatter = FrontMatter::read(post);
            QVERIFY2(frontMatter.ok(), post.constData());
            trials << Trial{post, post, test::notation(frontMatter->value()), QStringLiteral("read")};
        }
        const QByteArray message = misread(trials);
        QVERIFY2(message.isEmpty(), message.constData());
    }

    void everyValue_setToEveryOther_readsAsMeantAndChangesNothingElse()
    {
        QList<Trial> trials;
        int refused = 0;
        for (const QByteArray &post : test::hardPosts()) {
            const auto frontMatter = FrontMatter::read(post);
            const QJsonValue tree = test::notation(frontMatter->value());
            QList<FrontMatterEntry> all;
            collect(frontMatter->entries(), all);
            for (const FrontMatterEntry &entry : all) {
                for (const Value &value : newValues()) {
                    const auto edit = frontMatter->set(entry.path, value);
                    if (!edit) {
                        QVERIFY(!edit.error().what.isEmpty());
                        QVERIFY(edit.error().line > 0);
                        ++refused;
                        continue;
                    }
                    const QByteArray after = applied(post, edit);
                    const FrontMatterEntry *top =
                        frontMatter->find(KeyPath(std::get<QString>(entry.path.steps.first())));
                    const qsizetype end = post.indexOf('\n', top->valueEnd);
                    QVERIFY2(after.startsWith(post.first(top->keyEnd)), after.constData());
                    QVERIFY2(after.endsWith(post.sliced(end)), after.constData());
                    trials << Trial{post, after, replaced(tree, entry.path.steps, test::notation(value)),
                                    entry.path.toString() + u' ' + value.toString()};
                }
            }
        }
        const QByteArray message = misread(trials);
        QVERIFY2(message.isEmpty(), message.constData());
        // Aliases that would change with what they stand for, and a few corners.
        QVERIFY2(refused * 20 < trials.size(),
                 qPrintable(QStringLiteral("%1 refused of %2").arg(refused).arg(trials.size())));
    }

    void everyKey_removedOrRenamedOrAdded_leavesTheOthersAsTheyRead()
    {
        QList<Trial> trials;
        for (const QByteArray &post : test::hardPosts()) {
            const auto frontMatter = FrontMatter::read(post);
            const QJsonObject tree = test::notation(frontMatter->value()).toObject();
            for (const Value &value : newValues()) {
                QJsonObject expected = tree;
                expected[QStringLiteral("새 키")] = test::notation(value);
                trials << Trial{post, applied(post, frontMatter->set(KeyPath(QStringLiteral("새 키")), value)),
                                expected, QStringLiteral("add ") + value.toString()};
            }
            for (const FrontMatterEntry &entry : frontMatter->entries()) {
                if (entry.overridden)
                    continue;
                const auto removal = frontMatter->unset(entry.path);
                QJsonObject without = tree;
                without.remove(entry.key);
                if (removal)
                    trials << Trial{post, applied(post, removal), without, QStringLiteral("remove ") + entry.key};
                const auto renaming = frontMatter->rename(entry.path, QStringLiteral("on: #새"));
                without[QStringLiteral("on: #새")] = tree[entry.key];
                if (renaming)
                    trials << Trial{post, applied(post, renaming), without, QStringLiteral("rename ") + entry.key};
            }
        }
        const QByteArray message = misread(trials);
        QVERIFY2(message.isEmpty(), message.constData());
    }

    void noEdit_isNoSplice()
    {
        for (const QByteArray &post : test::hardPosts()) {
            const auto frontMatter = FrontMatter::read(post);
            QList<FrontMatterEntry> all;
            collect(frontMatter->entries(), all);
            for (const FrontMatterEntry &entry : all) {
                const auto edit = frontMatter->set(entry.path, entry.value);
                QVERIFY2(edit.ok() && edit->isEmpty(), qPrintable(entry.path.toString()));
            }
        }
    }

    /// Bytes lost, doubled and exchanged: whatever can be read can be edited or is refused, and nothing crashes.
    void damagedPosts_areEditedOrRefused()
    {
        QRandomGenerator random(861);
        const QByteArray bytes = " \t\n\r#:-?,[]{}&*!|>'\"%@`~ab1\xea\xb0\x80";
        const QByteArrayList posts = test::hardPosts();
        int read = 0;
        for (int round = 0; round < 2000; ++round) {
            QByteArray post = posts[random.bounded(static_cast<int>(posts.size()))];
            for (int n = random.bounded(1, 4); n > 0; --n) {
                const qsizetype at = 4 + random.bounded(static_cast<int>(qMax<qsizetype>(1, post.size() - 4)));
                const int kind = random.bounded(3);
                if (kind > 0)
                    post.remove(at, random.bounded(1, 4));
                if (kind < 2)
                    post.insert(qMin(at, post.size()), bytes[random.bounded(static_cast<int>(bytes.size()))]);
            }
            const auto frontMatter = FrontMatter::read(post);
            if (!frontMatter)
                continue;
            ++read;
            QList<FrontMatterEntry> all;
            collect(frontMatter->entries(), all);
            for (const FrontMatterEntry &entry : all) {
                const Value value = newValues()[random.bounded(static_cast<int>(newValues().size()))];
                QByteArray after = post;
                if (const auto edit = frontMatter->set(entry.path, value)) {
                    QVERIFY2(applySplices(after, *edit), post.constData());
                    QVERIFY2(FrontMatter::read(after).ok(), after.constData());
                }
                (void)frontMatter->unset(entry.path).ok();
                (void)frontMatter->rename(entry.path, QStringLiteral("new")).ok();
            }
        }
        QVERIFY(read > 300);
    }

    void edit_keepsTheStyleThatStandsThere_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char *name, const char *before, const char *path, const char *text,
                            const char *after) {
            QTest::newRow(name) << QByteArray(before) << QString::fromUtf8(path) << QString::fromUtf8(text)
                                << QByteArray(after);
        };
        row("two spaces", "title:  \"a\"\n", "title", "b", "title:  \"b\"\n");
        row("double quotes escape", "title: \"a\"\n", "title", "b \"c\"", "title: \"b \\\"c\\\"\"\n");
        row("single quotes double", "title: 'a'\n", "title", "it's", "title: 'it''s'\n");
        row("plain stays plain", "title: a # c\n", "title", "b c", "title: b c # c\n");
        row("plain that needs quotes", "title: a\n", "title", "b: c", "title: \"b: c\"\n");
        row("plain with a quote in it", "title: a\n", "title", "b: \"c\"", "title: 'b: \"c\"'\n");
        row("a switch's word as text", "title: a\n", "title", "yes", "title: \"yes\"\n");
        row("the file's quotes", "x: 'b'\ntitle: a\n", "title", "b: c", "x: 'b'\ntitle: 'b: c'\n");
        row("folded", "title: >\n    a\n    b\nx: 1\n", "title", "c: d\n", "title: >\n    c: d\nx: 1\n");
        row("literal chomps", "title: |\n  a\nx: 1\n", "title", "b", "title: |-\n  b\nx: 1\n");
        row("empty keeps its blank", "title: \nx: 1\n", "title", "b", "title: b\nx: 1\n");
        row("empty with a comment", "title:   # c\nx: 1\n", "title", "b", "title: b   # c\nx: 1\n");
        row("item in a block list", "tags:\n  -  a # c\n  - b\n", "tags[0]", "z", "tags:\n  -  z # c\n  - b\n");
        row("item in brackets", "tags: [ a, 'b' ] # c\n", "tags[1]", "z", "tags: [ a, 'z' ] # c\n");
        row("comma in brackets", "tags: [a, b]\n", "tags[1]", "y, z", "tags: [a, \"y, z\"]\n");
        row("CRLF", "title: a\r\nx: 1\r\n", "title", "b", "title: b\r\nx: 1\r\n");
        row("last of duplicates", "a: x\na: y\n", "a", "z", "a: x\na: z\n");
        row("nested", "header:\n   teaser: a\n   alt: b\n", "header.teaser", "c", "header:\n   teaser: c\n   alt: b\n");
        row("new nested key", "header:\n   teaser: a\nx: 1\n", "header.alt", "c",
            "header:\n   teaser: a\n   alt: c\nx: 1\n");
        row("new map", "a: x\n", "header.alt", "c", "a: x\nheader:\n  alt: c\n");
        row("new key in braces", "a: {b: x}\n", "a.c", "y", "a: {b: x, c: y}\n");
        row("new item", "g:\n- u: x\n", "g[1].u", "y", "g:\n- u: x\n- u: y\n");
        row("new key last", "a: x\n# foot\n\n", "b", "y", "a: x\n# foot\nb: y\n\n");
        row("new key beside its family", "toc: true\na: x\n", "toc_label", "y", "toc: true\ntoc_label: y\na: x\n");
        row("quoting habit", "a: \"x\"\nb: \"y\"\n", "c", "z", "a: \"x\"\nb: \"y\"\nc: \"z\"\n");
    }
    void edit_keepsTheStyleThatStandsThere()
    {
        QFETCH(QByteArray, before);
        QFETCH(QString, path);
        QFETCH(QString, text);
        QFETCH(QByteArray, after);
        const QByteArray fence = before.contains('\r') ? "---\r\n" : "---\n";
        const QByteArray post = fence + before + fence + "body";
        const auto frontMatter = FrontMatter::read(post);
        QVERIFY(frontMatter.ok());
        QCOMPARE(applied(post, frontMatter->set(KeyPath::fromString(path), Value(text))),
                 fence + after + fence + "body");
    }

    void list_changesOneLineForOneItem_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char *name, const char *before, const char *words, const char *after) {
            QTest::newRow(name) << QByteArray(before) << QString::fromUtf8(words) << QByteArray(after);
        };
        row("append to a block list", "tags:\n- a # 1\n- b # 2\nx: 1\n", "a|b|c",
            "tags:\n- a # 1\n- b # 2\n- c\nx: 1\n");
        row("insert in front", "tags:\n  - a\n", "c|a", "tags:\n  - c\n  - a\n");
        row("remove from the middle", "tags:\n  - a\n  - b\n  - c\n", "a|c", "tags:\n  - a\n  - c\n");
        row("remove all", "tags:\n  - a\n  - b\nx: 1\n", "", "tags: []\nx: 1\n");
        row("append in brackets", "tags: [a, b,]\n", "a|b|c", "tags: [a, b, c,]\n");
        row("remove the first in brackets", "tags: [a, b]\n", "b", "tags: [b]\n");
        row("remove the last in brackets", "tags: [ a, b ]\n", "a", "tags: [ a ]\n");
        row("brackets over lines", "tags: [\n  a,\n  b\n]\n", "a|b|c", "tags: [\n  a,\n  b,\n  c\n]\n");
        row("empty brackets", "tags: []\n", "a", "tags: [a]\n");
        row("words stay words", "tags: a b\n", "a|b|c", "tags: a b c\n");
        row("a word with a blank", "tags: a b\n", "a|b c", "tags:\n  - a\n  - b c\n");
        row("empty key", "tags:\nx: [1]\n", "a|b", "tags: [a, b]\nx: [1]\n");
        row("numbers stay numbers", "tags: [2020, 2021]\n", "2020|2021|2022", "tags: [2020, 2021, \"2022\"]\n");
        row("comment behind the key", "tags: # c\n  - a\n", "a|b", "tags: # c\n  - a\n  - b\n");
    }
    void list_changesOneLineForOneItem()
    {
        QFETCH(QByteArray, before);
        QFETCH(QString, words);
        QFETCH(QByteArray, after);
        const QByteArray post = "---\n" + before + "---\n";
        const auto frontMatter = FrontMatter::read(post);
        QCOMPARE(applied(post,
                         frontMatter->setWords(KeyPath(QStringLiteral("tags")), words.split(u'|', Qt::SkipEmptyParts))),
                 "---\n" + after + "---\n");
    }

    void removal_takesLinesAndOwnComment_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char *name, const char *before, const char *path, const char *after) {
            QTest::newRow(name) << QByteArray(before) << QString::fromUtf8(path) << QByteArray(after);
        };
        row("trailing comment", "a: 1\nb: 2 # c\nc: 3\n", "b", "a: 1\nc: 3\n");
        row("comment above", "a: 1\n# about b\n# more\nb: 2\nc: 3\n", "b", "a: 1\nc: 3\n");
        row("comment apart", "a: 1\n# apart\n\nb: 2\nc: 3\n", "b", "a: 1\n# apart\n\nc: 3\n");
        row("key put out of use", "a: 1\n# old: 2\nb: 2\nc: 3\n", "b", "a: 1\n# old: 2\nc: 3\n");
        row("head of the file", "# head\na: 1\nb: 2\n", "a", "# head\nb: 2\n");
        row("list with its lines", "a:\n  - x\n\n  - y\nb: 2\n", "a", "b: 2\n");
        row("duplicates", "a: 1\nb: 2\na: 3\n", "a", "b: 2\n");
        row("the only key", "a: 1\n", "a", "");
        row("the only nested key", "a:\n  b: 1\nc: 2\n", "a.b", "a: {}\nc: 2\n");
        row("first key of an item", "a:\n  - b: 1\n    c: 2\n", "a[0].b", "a:\n  - c: 2\n");
        row("in braces", "a: {b: 1, c: 2}\n", "a.b", "a: {c: 2}\n");
        row("item", "a:\n  - x\n  - y\n", "a[0]", "a:\n  - y\n");
    }
    void removal_takesLinesAndOwnComment()
    {
        QFETCH(QByteArray, before);
        QFETCH(QString, path);
        QFETCH(QByteArray, after);
        const QByteArray post = "---\n" + before + "---\nbody";
        const auto frontMatter = FrontMatter::read(post);
        QCOMPARE(applied(post, frontMatter->unset(KeyPath::fromString(path))), "---\n" + after + "---\nbody");
    }

    void postWithoutFrontMatter_getsFences()
    {
        const auto bare = FrontMatter::read("본문\r\n둘\r\n");
        QVERIFY(bare.ok());
        QCOMPARE(applied("본문\r\n둘\r\n", bare->set(KeyPath(QStringLiteral("title")), Value(QStringLiteral("a")))),
                 QByteArray("---\r\ntitle: a\r\n---\r\n본문\r\n둘\r\n"));
        const auto empty = FrontMatter::read("---\n---\nb");
        QCOMPARE(applied("---\n---\nb", empty->set(KeyPath(QStringLiteral("title")), Value(QStringLiteral("a")))),
                 QByteArray("---\ntitle: a\n---\nb"));
        QCOMPARE(applied("", FrontMatter().set(KeyPath(QStringLiteral("title")), Value(QStringLiteral("a")))),
                 QByteArray("---\ntitle: a\n---\n"));
    }

    void edit_thatChangesAnotherKey_isRefusedWithTheReason()
    {
        const auto frontMatter = FrontMatter::read("---\na: &x one\nb: *x\n---\n");
        const auto edit = frontMatter->set(KeyPath(QStringLiteral("a")), Value(QStringLiteral("two")));
        QVERIFY(!edit.ok());
        QVERIFY2(edit.error().what.contains(u'b'), qPrintable(edit.error().what));
        QCOMPARE(edit.error().line, 2);
    }

    /// Whoever looks at a list or a key by its lines would see others change.
    void textOverSeveralLines_isRefusedWhereLinesOfOthersWouldChange()
    {
        const auto text = FrontMatter::read("---\na: 1\ntitle: \"one\ntwo\"\nb: 2\n---\n");
        const auto title = text->set(KeyPath(QStringLiteral("title")), Value(QStringLiteral("three")));
        QVERIFY(!title.ok());
        QCOMPARE(title.error().line, 3);
        QVERIFY(!title.error().remedy.isEmpty());
        const auto indented = FrontMatter::read("---\ntitle: \"one\n  two\"\n---\n");
        QVERIFY(indented->set(KeyPath(QStringLiteral("title")), Value(QStringLiteral("three"))).ok());

        const auto list = FrontMatter::read("---\nl:\n  - a\n  - |\n    b\n    c\n---\n");
        const KeyPath key(QStringLiteral("l"));
        const Value a(QStringLiteral("a")), fresh(QStringLiteral("d"));
        const auto items = list->set(key, Value(Value::Items{a, fresh}));
        QVERIFY(!items.ok());
        QCOMPARE(items.error().line, 4);
        QVERIFY(list->set(key.child(1), fresh).ok());
        QVERIFY(list->set(key, Value(Value::Items{fresh, list->find(key)->value.items()[1]})).ok());
    }

    void impossiblePlaces_areRefused_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("key of a text") << QStringLiteral("a.b");
        QTest::newRow("index of a map") << QStringLiteral("m[0]");
        QTest::newRow("key of a list") << QStringLiteral("l.b");
        QTest::newRow("index far behind") << QStringLiteral("l[7]");
        QTest::newRow("no name") << QString();
        QTest::newRow("only an index") << QStringLiteral("[0]");
    }
    void impossiblePlaces_areRefused()
    {
        QFETCH(QString, path);
        const auto frontMatter = FrontMatter::read("---\na: 1\nm: {k: v}\nl: [x]\n---\n");
        QVERIFY(!frontMatter->set(KeyPath::fromString(path), Value(QStringLiteral("x"))).ok());
        QVERIFY(!frontMatter->unset(KeyPath::fromString(path)).ok());
        QVERIFY(!frontMatter->rename(KeyPath::fromString(path), QStringLiteral("x")).ok());
    }

    void brokenYaml_isAnErrorAtItsLine()
    {
        const auto broken = FrontMatter::read("---\ntitle: a\nb: c: d\n---\nbody\n");
        QVERIFY(!broken.ok());
        QCOMPARE(broken.error().line, 3);
        const auto list = FrontMatter::read("---\n- a\n---\n");
        QVERIFY(!list.ok());
        const auto unclosed = FrontMatter::read("---\na: 1\ntitle: \"b\nc: d\n---\n");
        QVERIFY(!unclosed.ok());
        QCOMPARE(unclosed.error().line, 3);
    }

    void entries_showWhatTheFileHas()
    {
        const QByteArray post =
            "---\n# head\na: 1 # one\na: 2\nlist: # items\n  - x # first\nheader:\n  teaser: 'y'\n---\n";
        const auto frontMatter = FrontMatter::read(post);
        const QList<FrontMatterEntry> &entries = frontMatter->entries();
        QCOMPARE(entries.size(), 4);
        QVERIFY(entries[0].overridden && !entries[1].overridden);
        QCOMPARE(entries[0].value, Value(qint64(1)));
        QCOMPARE(entries[0].comment, QStringLiteral("one"));
        QCOMPARE(entries[1].line, 4);
        QCOMPARE(entries[2].comment, QStringLiteral("items"));
        QCOMPARE(entries[2].children[0].comment, QStringLiteral("first"));
        const FrontMatterEntry *teaser = frontMatter->find(KeyPath::fromString(u"header.teaser"));
        QVERIFY(teaser);
        QCOMPARE(post.sliced(teaser->valueBegin, teaser->valueEnd - teaser->valueBegin), QByteArray("'y'"));
        QCOMPARE(teaser->style, FrontMatterEntry::Style::SingleQuoted);
    }
};

QTEST_APPLESS_MAIN(tst_FrontMatter)
#include "tst_frontmatter.moc"
