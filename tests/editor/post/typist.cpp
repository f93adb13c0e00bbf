// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

// Types into a post and saves now and then, as the window does, and says of each letter when it was typed:
// `typist POST JOURNAL_FOLDER SEED`. It never ends by itself: tst_crash kills it.

#include "editor/post/journal.h"
#include "editor/post/postfile.h"

#include <QCoreApplication>
#include <QTimer>

#include <cstdio>
#include <ctime>
#include <random>

using namespace galley::post;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (argc != 4)
        return 2;
    const Result<LoadedPost> post = readPost(QString::fromLocal8Bit(argv[1]));
    if (!post)
        return 3;
    Document document(post->source);
    PostFile file = post->file;
    Journal journal(document, file, QString::fromLocal8Bit(argv[2]));
    std::mt19937 random(unsigned(std::atoi(argv[3])));

    int typed = 0;
    QTimer keys;
    QObject::connect(&keys, &QTimer::timeout, &keys, [&] {
        document.apply({{document.snapshot().source.size(), {}, QByteArray(1, char('a' + typed % 26))}}, Origin::Body,
                       Merge::Typing);
        ++typed;
        timespec now = {};
        ::clock_gettime(CLOCK_MONOTONIC, &now);
        std::printf("%d %lld\n", typed, static_cast<long long>(now.tv_sec) * 1000 + now.tv_nsec / 1'000'000);
        std::fflush(stdout);
        if (random() % 100 == 0) {
            const Snapshot saving = document.beginSave();
            const Result<PostFile> saved = writePost(saving.source, file);
            if (!saved)
                QCoreApplication::exit(4);
            else
                file = *saved;
            journal.setFile(file);
            document.markSaved(saving.revision);
        }
        keys.setInterval(int(5 + random() % 30));
    });
    keys.start(10);
    return QCoreApplication::exec();
}
