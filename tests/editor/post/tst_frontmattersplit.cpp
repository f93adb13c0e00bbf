// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/post/frontmattersplit.h"
#include "rubyoracle.h"

#include <QRandomGenerator>
#include <QTest>

using namespace galley;
using post::splitFrontMatter;

class tst_FrontMatterSplit final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void posts_ofEveryShape_splitAsJekyllSplits()
    {
        QByteArrayList posts = {"",
                                "---",
                                "---\n",
                                "---\n---",
                                "---\n---\n",
                                "---\n...\nb",
                                "--- \t\r\n---\nb",
                                "---\n\n\n---\n\n\n  b\n",
                                "---\na: 1\n---b\n---\nc",
                                "---\na: 1\n---  \n\t\n \nb",
                                "---\na: 1\n--- b\n...\n",
                                "----\na\n---\n",
                                " ---\na\n---\n",
                                "\n---\na\n---\n",
                                "--- a\n---\n",
                                "---\na: |\n  ---\n---\nb",
                                "---\r\na: 1\r\n---\r\n\r\nb\r\n",
                                "---\ra: 1\r---\rb",
                                "---\na: 1\n---\rb\n---\nc",
                                "---\n---\n---\n",
                                "---\na\n---\n   ",
                                "---\na\n---\n   \n   ",
                                "---\v\n---\f\nb",
                                "---\na\n...",
                                "---\n한: 글\n---\n\n\n본문"};
        QRandomGenerator random(7);
        const QByteArrayList parts = {"---", "...", "---", "\n", "\n", "\r\n", " ", "a", "\t", "-", "\r"};
        for (int i = 0; i < 3000; ++i) {
            QByteArray post = "---\n";
            for (int n = random.bounded(12); n > 0; --n)
                post += parts[random.bounded(static_cast<int>(parts.size()))];
            posts << post;
        }
        const QJsonArray expected = test::askRuby("split_front_matter.rb", posts);
        QCOMPARE(expected.size(), posts.size());
        for (qsizetype i = 0; i < posts.size(); ++i) {
            const auto split = splitFrontMatter(posts[i]);
            QVERIFY2(split.found() == expected[i].isArray(), posts[i].constData());
            if (!split.found())
                continue;
            QVERIFY2(split.yamlEnd == expected[i][0].toInteger(), posts[i].constData());
            QVERIFY2(split.contentStart == expected[i][1].toInteger(), posts[i].constData());
        }
    }

    void body_startsBehindTheFencesLineEnd()
    {
        const QByteArray post = "---\r\na: 1\r\n--- \r\n\r\n  text\r\n";
        const auto split = splitFrontMatter(post);
        QCOMPARE(post.sliced(split.yamlStart, split.yamlEnd - split.yamlStart), QByteArray("a: 1\r\n"));
        QCOMPARE(post.sliced(split.bodyStart), QByteArray("\r\n  text\r\n"));
        QCOMPARE(post.sliced(split.contentStart), QByteArray("  text\r\n"));
    }
};

QTEST_APPLESS_MAIN(tst_FrontMatterSplit)
#include "tst_frontmattersplit.moc"
