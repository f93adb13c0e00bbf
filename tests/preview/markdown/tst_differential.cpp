// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "canonicalhtml.h"
#include "jekyllrenderer.h"
#include "randomdocuments.h"

#include "preview/markdown/render.h"

#include <QtTest>

#include <functional>

using namespace galley::markdown;

namespace {

/// The smallest text that still fails, by leaving out ever smaller parts.
QByteArray minimised(QByteArray text, const std::function<bool(const QByteArray &)> &fails)
{
    for (qsizetype length = text.size() / 2; length > 0; length = length > 1 ? length / 2 : 0) {
        for (qsizetype at = 0; at < text.size();) {
            const QByteArray shorter = text.first(at) + text.mid(at + length);
            if (fails(shorter))
                text = shorter;
            else
                at += length;
        }
    }
    return text;
}

} // namespace

/// Random documents are rendered as the installed kramdown renders them. GALLEY_SEED and GALLEY_DOCUMENTS choose others
/// and more than the 300 of each run; GALLEY_REPORT is how many differences are minimised and shown.
class TestDifferential : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void randomDocument_rendered_equalsKramdowns();
};

void TestDifferential::randomDocument_rendered_equalsKramdowns()
{
    JekyllRenderer jekyll;
    if (!jekyll.isAvailable())
        QSKIP("ruby with jekyll is not installed");
    const auto setting = [](const char *name, int otherwise) {
        return qEnvironmentVariableIsSet(name) ? qEnvironmentVariableIntValue(name) : otherwise;
    };
    const int count = setting("GALLEY_DOCUMENTS", 300);
    const int shown = setting("GALLEY_REPORT", 3);
    RandomDocuments documents(static_cast<quint64>(setting("GALLEY_SEED", 1)));

    const auto differs = [&jekyll](const QByteArray &text) {
        if (QString::fromUtf8(text).toUtf8() != text)
            return false;
        const QByteArray theirs = jekyll.html(text);
        return !JekyllRenderer::failed(theirs) && canonicalHtml(theirs) != canonicalHtml(render(text, {}).html());
    };
    int compared = 0;
    int different = 0;
    for (int i = 0; i < count; ++i) {
        const QByteArray text = documents.next();
        ++compared;
        if (!differs(text))
            continue;
        if (++different > shown)
            continue;
        const QByteArray small = minimised(text, differs);
        qInfo().noquote() << QString::fromUtf8("document " + QByteArray::number(i) + ", minimised:\n" + small
                                               + "\nkramdown:\n" + jekyll.html(small) + "ours:\n"
                                               + render(small, {}).html());
    }
    qInfo("%d of %d documents differ", different, compared);
    // Half a percent is what the dialect may miss.
    QVERIFY(different * 200 <= compared);
}

QTEST_GUILESS_MAIN(TestDifferential)
#include "tst_differential.moc"
