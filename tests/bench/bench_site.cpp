// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/postindex.h"
#include "tests/bench/bench.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <optional>

using namespace galley;

namespace {

constexpr int posts = 10'000;

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

bool writeSite(const QString &folder)
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
        if (!file.open(QIODevice::WriteOnly) || file.write(generated(i)) < 0)
            return false;
    }
    return true;
}

std::optional<double> jekyllReads(const QString &folder)
{
    QProcess ruby;
    ruby.start(QStringLiteral("ruby"), {QStringLiteral(GALLEY_SOURCE_DIR "/tests/bench/jekyll_read_time.rb"), folder});
    if (!ruby.waitForFinished(600'000) || ruby.exitCode() != 0)
        return std::nullopt;
    return ruby.readAllStandardOutput().trimmed().toDouble();
}

} // namespace

/// What opening a large site costs before anything is cached: every post's file read, its front matter understood. Time
/// of the clock, for it is several threads' work; the least of three rounds.
int main()
{
    const QTemporaryDir dir;
    if (!writeSite(dir.path()))
        return 1;
    const post::Result<site::SiteConfig> config = site::SiteConfig::read(dir.path());
    if (!config)
        return 1;
    std::optional<double> least;
    for (int round = 0; round < 3; ++round) {
        QElapsedTimer timer;
        timer.start();
        if (site::readPosts(site::SiteRules(*config), QDateTime::currentDateTime()).size() != posts)
            return 1;
        const double now = double(timer.nsecsElapsed()) / 1e6;
        least = std::min(least.value_or(now), now);
    }
    bench::report("read-10000-posts", *least, "ms", jekyllReads(dir.path()));
    return 0;
}
