// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "postinput.h"

#include "editor/post/document.h"
#include "editor/post/encoding.h"
#include "editor/post/frontmatter.h"
#include "editor/post/frontmattersplit.h"
#include "editor/post/journalformat.h"
#include "editor/post/linediff.h"
#include "editor/post/yaml.h"

using namespace galley::post;

namespace {

constexpr qsizetype ChoiceBytes = 3;

struct Choice
{
    unsigned char encoding;
    unsigned char key;
    unsigned char value;
};

QByteArray checkEncoding(const QByteArray &bytes, const Choice &choice)
{
    if (firstInvalidUtf8(bytes).has_value() == QByteArrayView(bytes).isValidUtf8())
        return "two opinions on whether it is UTF-8";
    static const QList<Encoding> known = encodings(); // asks for each of them
    const QByteArray encoding = known[choice.encoding % known.size()].name;
    const Result<QByteArray> text = decodeAs(bytes, encoding);
    if (!text)
        return {};
    const Result<QByteArray> back = encodeAs(*text, encoding);
    return back && *back == bytes ? QByteArray() : encoding + " gives other bytes back";
}

QByteArray checkSplit(const QByteArray &source)
{
    const FrontMatterSplit split = splitFrontMatter(source);
    if (!split.found())
        return split == FrontMatterSplit() ? "" : "no front matter, but places of it";
    if (split.yamlStart > split.yamlEnd || split.yamlEnd > split.bodyStart || split.bodyStart > split.contentStart
        || split.contentStart > source.size())
        return "the parts of the post are out of order";
    return {};
}

QByteArray checkEntries(const QList<FrontMatterEntry> &entries, const FrontMatterSplit &split)
{
    for (const FrontMatterEntry &entry : entries) {
        if (entry.keyBegin < split.yamlStart || entry.keyEnd < entry.keyBegin || entry.valueEnd < entry.valueBegin
            || entry.keyEnd > split.yamlEnd || entry.valueEnd > split.yamlEnd || entry.valueBegin < split.yamlStart)
            return "a key or value is not within the front matter";
        if (const QByteArray wrong = checkEntries(entry.children, split); !wrong.isEmpty())
            return wrong;
    }
    return {};
}

Value valueFor(unsigned char choice)
{
    const QList<Value> values{Value(),
                              Value(true),
                              Value(qint64(-7)),
                              Value(0.5),
                              Value(QStringLiteral("plain")),
                              Value(QStringLiteral("제목: \"따옴표\" & '작은' #3 - [끝]\n둘째 줄")),
                              Value(QStringLiteral("yes")),
                              Value(QDate(2021, 12, 31)),
                              Value(Value::Items{Value(QStringLiteral("a, b")), Value()})};
    return values[choice % values.size()];
}

/// An edit takes exactly the place it should, and leaves the rest as it is.
QByteArray checkEdit(const QByteArray &source, const FrontMatter::Edit &edit, const KeyPath &path, const Value *value)
{
    if (!edit)
        return {}; // refused
    QByteArray edited = source;
    if (!applySplices(edited, *edit))
        return "the splices of an edit do not fit";
    const FrontMatterSplit before = splitFrontMatter(source);
    const FrontMatterSplit after = splitFrontMatter(edited);
    if (before.found() && source.sliced(before.bodyStart) != edited.sliced(after.bodyStart))
        return "an edit changed the body";
    const Result<FrontMatter> read = FrontMatter::read(edited);
    if (!read)
        return "an edit broke the front matter";
    if (value) {
        const FrontMatterEntry *entry = read->find(path);
        if (!entry || !readsAlike(entry->value, *value))
            return "an edit gave another value";
    }
    return {};
}

QByteArray checkFrontMatter(const QByteArray &source, const Choice &choice)
{
    const Result<FrontMatter> front = FrontMatter::read(source);
    if (!front)
        return {};
    if (const QByteArray wrong = checkEntries(front->entries(), splitFrontMatter(source)); !wrong.isEmpty())
        return wrong;
    const QList<FrontMatterEntry> entries = front->entries();
    const KeyPath path = entries.isEmpty() ? KeyPath(QStringLiteral("new")) : entries[choice.key % entries.size()].path;
    const Value value = valueFor(choice.value);
    for (const auto &[edit, expected] :
         {std::pair{front->set(path, value), &value}, std::pair{front->unset(path), (const Value *)nullptr},
          std::pair{front->append(path, value), (const Value *)nullptr},
          std::pair{front->rename(path, QStringLiteral("다른 key")), (const Value *)nullptr}}) {
        if (const QByteArray wrong = checkEdit(source, edit, path, expected); !wrong.isEmpty())
            return wrong + " at " + path.toString().toUtf8();
    }
    return {};
}

QByteArray checkDocument(const QByteArray &source, const Choice &choice)
{
    const qsizetype half = source.size() * choice.key / 255;
    const QByteArray other = source.first(half) + source.sliced(half).toUpper();
    Document document(source);
    if (!document.apply(difference(source, other), Origin::Disk) || document.snapshot().source != other)
        return "a difference does not lead from one text to the other";
    const Document fresh(other);
    if (document.snapshot().bodyStart != fresh.snapshot().bodyStart
        || document.snapshot().yamlEnd != fresh.snapshot().yamlEnd)
        return "an edited document is split otherwise than a fresh one";
    document.undo();
    return document.snapshot().source == source ? "" : "undo leads elsewhere";
}

QByteArray checkJournal(const QByteArray &bytes, const Choice &choice)
{
    (void)readJournal(bytes);
    JournalState state;
    state.source = bytes;
    QByteArray journal = journalHead(state) + journalEdit(1, 0, {{0, {}, "x"}});
    const auto whole = readJournal(journal);
    if (!whole || whole->source != "x" + bytes)
        return "a journal does not give its text back";
    const qsizetype at = journal.size() * choice.value / 256;
    journal[at] = char(journal[at] ^ (1 + choice.key % 255));
    const auto damaged = readJournal(journal);
    return !damaged || damaged->source == bytes ? "" : "a damaged journal gives a text that never was";
}

} // namespace

QByteArray checkPostInput(QByteArrayView input)
{
    if (input.size() < ChoiceBytes)
        return {};
    const auto byte = [input](qsizetype i) { return static_cast<unsigned char>(input[i]); };
    const Choice choice{byte(0), byte(1), byte(2)};
    // A copy of its own, so that the sanitizer sees each byte read beyond it.
    const QByteArray bytes(input.data() + ChoiceBytes, input.size() - ChoiceBytes);
    for (const auto check : {checkEncoding, checkJournal}) {
        if (const QByteArray wrong = check(bytes, choice); !wrong.isEmpty())
            return wrong;
    }
    if (firstInvalidUtf8(bytes))
        return {};
    if (const QByteArray wrong = checkSplit(bytes); !wrong.isEmpty())
        return wrong;
    for (const auto check : {checkFrontMatter, checkDocument}) {
        if (const QByteArray wrong = check(bytes, choice); !wrong.isEmpty())
            return wrong;
    }
    return {};
}

QByteArray postInput(int encoding, int key, int value, const QByteArray &bytes)
{
    QByteArray input(ChoiceBytes, Qt::Uninitialized);
    input[0] = char(encoding);
    input[1] = char(key);
    input[2] = char(value);
    return input + bytes;
}
