// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "tests/bench/generatedsite.h"

#include <QDate>
#include <QDateTime>
#include <QDir>
#include <QFile>

namespace bench {

namespace {

/// A post in the manner of a blog that is kept for years: a title, lists, a few screens of text.
QByteArray generated(int number)
{
    const QByteArray n = QByteArray::number(number);
    QByteArray text = "---\ntitle:  \"글 " + n + "\"\ncategories:\n  - organize\ntags:\n  - t"
        + QByteArray::number(number % 50) + "\n  - u" + QByteArray::number(number % 7)
        + "\nlast_modified_at: 2021-12-31-08:00\n---\n\n";
    for (int line = 0; line < 60; ++line)
        text += "오늘 한 일을 적어 둡니다. 길지도 짧지도 않은 문장을 여러 번 씁니다.  \n";
    return text;
}

} // namespace

bool writeSite(const QString &folder, int posts)
{
    if (!QDir().mkpath(folder + QStringLiteral("/_posts")))
        return false;
    QFile config(folder + QStringLiteral("/_config.yml"));
    if (!config.open(QIODevice::WriteOnly))
        return false;
    config.write("timezone: Asia/Seoul\npermalink: /:categories/:title/\n"
                 "defaults:\n  - scope: {path: \"\", type: posts}\n    values: {layout: single, toc: true}\n");
    const QDate first(2000, 1, 1);
    for (int i = 0; i < posts; ++i) {
        const QString date = first.addDays(i % 9000).toString(Qt::ISODate);
        QFile file(folder + QStringLiteral("/_posts/%1-post-%2.md").arg(date).arg(i));
        if (!file.open(QIODevice::WriteOnly) || file.write(generated(i)) < 0 || !file.flush())
            return false;
        // Written long ago: what was written just now is not trusted to the cache.
        file.setFileTime(QDateTime::currentDateTimeUtc().addDays(-1), QFileDevice::FileModificationTime);
    }
    return true;
}

} // namespace bench
