// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "bench.h"
#include "generatedpost.h"

#include "editor/post/document.h"
#include "editor/post/encoding.h"
#include "editor/post/journalformat.h"
#include "editor/post/linediff.h"

using namespace galley::post;

namespace {

QByteArray postOf(qsizetype size)
{
    return "---\ntitle: \"긴 글\"\ntags: [a, b]\n---\n" + generatedPost(size, 7);
}

/// Letters typed into the middle while the preview still reads the text before. Baseline: one copy of the text.
void benchKeys(const QByteArray &size, const QByteArray &text)
{
    Document document(text);
    Snapshot worker;
    qsizetype at = text.size() / 2;
    while ((text[at] & 0xc0) == 0x80)
        ++at;
    const double key = bench::milliseconds([&] {
        worker = document.snapshot();
        document.apply({{at++, {}, "x"}}, Origin::Body, Merge::Typing);
    });
    const double copy = bench::milliseconds([&text] {
        QByteArray other = text;
        other.detach();
    });
    bench::report("document-key-" + size, key, "ms", copy);
}

void benchReading(const QByteArray &size, const QByteArray &text)
{
    const double check = bench::milliseconds([&text] { (void)firstInvalidUtf8(text); });
    const double split = bench::milliseconds([&text] { const Document document(text); });
    bench::report("document-open-" + size, check + split, "ms");
    const QByteArray korean = *encodeAs("한글 글쓰기\n", "EUC-KR");
    const QByteArray many = korean.repeated(text.size() / korean.size());
    bench::report("document-decode-" + size, bench::milliseconds([&many] { (void)decodeAs(many, "EUC-KR"); }), "ms");
}

void benchDifference(const QByteArray &size, const QByteArray &text)
{
    QByteArray other = text;
    other.insert(text.indexOf('\n', text.size() / 3) + 1, "a new line\n");
    other.insert(text.indexOf('\n', text.size() / 2) + 1, "and another\n");
    bench::report("document-difference-" + size, bench::milliseconds([&] { (void)difference(text, other); }), "ms");
}

void benchJournal(const QByteArray &size, const QByteArray &text)
{
    JournalState state;
    state.source = text;
    QByteArray journal = journalHead(state);
    for (quint32 number = 1; number <= 1000; ++number)
        journal += journalEdit(number, 0, {{text.size() / 2 & ~qsizetype(1), {}, "x"}});
    bench::report("document-journal-head-" + size, bench::milliseconds([&state] { (void)journalHead(state); }), "ms");
    bench::report("document-recover-" + size, bench::milliseconds([&journal] { (void)readJournal(journal); }), "ms");
}

} // namespace

/// What a document costs, without the disk.
int main()
{
    for (const auto &[name, bytes] :
         {std::pair<QByteArray, qsizetype>{"12k", 12'000}, {"100k", 100'000}, {"1m", 1'000'000}}) {
        const QByteArray text = postOf(bytes);
        benchKeys(name, text);
        benchReading(name, text);
        benchDifference(name, text);
        benchJournal(name, text);
    }
    return 0;
}
