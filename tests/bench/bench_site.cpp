// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/bodysearch.h"
#include "app/site/postindex.h"
#include "app/site/postmove.h"
#include "app/site/retag.h"
#include "app/site/siteindex.h"
#include "app/window/postlistmodel.h"
#include "app/window/siteposts.h"
#include "tests/bench/bench.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <optional>

#include <malloc.h>

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
        if (!file.open(QIODevice::WriteOnly) || file.write(generated(i)) < 0 || !file.flush())
            return false;
        // Written long ago: what was written just now is not trusted to the cache.
        file.setFileTime(QDateTime::currentDateTimeUtc().addDays(-1), QFileDevice::FileModificationTime);
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

/// Times of the clock, for they are several threads' work; the least of three rounds.
template <typename Work> double leastOfThree(const Work &work)
{
    std::optional<double> least;
    for (int round = 0; round < 3; ++round) {
        QElapsedTimer timer;
        timer.start();
        work();
        const double now = double(timer.nsecsElapsed()) / 1e6;
        least = std::min(least.value_or(now), now);
    }
    return *least;
}

double megabytesInUse()
{
    return double(mallinfo2().uordblks) / 1e6;
}

site::SiteIndex readIndex(const QString &folder, const site::IndexReading &reading)
{
    const site::SiteIndex index = site::readSiteIndex(folder, {}, reading, QDateTime::currentDateTimeUtc());
    if (index.posts().size() != posts)
        qFatal("the site was not read");
    return index;
}

/// Opening a site whose posts nobody has read before, one that is known from the last time, and the first rows.
void benchIndex(const QString &folder, const QString &cache, std::optional<double> jekyll)
{
    bench::report("index-10000-posts", leastOfThree([&] { static_cast<void>(readIndex(folder, {})); }), "ms", jekyll);
    static_cast<void>(readIndex(folder, {cache, {}, {}}));
    bench::report("index-10000-posts-cached", leastOfThree([&] {
                      static_cast<void>(readIndex(folder, {cache, {}, {}}));
                  }),
                  "ms", jekyll);
    std::optional<double> first;
    for (int round = 0; round < 3; ++round) {
        QElapsedTimer timer;
        timer.start();
        static_cast<void>(readIndex(folder,
                                    {{},
                                     [&](const site::SiteIndex &) {
                                         const double now = double(timer.nsecsElapsed()) / 1e6;
                                         first = std::min(first.value_or(now), now);
                                     },
                                     {}}));
    }
    bench::report("first-rows-of-10000", first.value_or(0), "ms", jekyll);
}

/// What the dialogs wait for: a post that takes another name, of which every file may tell, and a tag.
void benchPlans(const QString &folder, const QString &cache, std::optional<double> jekyll)
{
    const post::Result<site::SiteConfig> config = site::SiteConfig::read(folder);
    if (!config)
        qFatal("the site has no configuration");
    const site::SiteRules rules(*config);
    const site::Planning planning{.cacheFolder = cache, .progress = {}, .canceled = {}};
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString file = folder + QStringLiteral("/_posts/2000-01-08-post-7.md");
    bench::report("plan-rename-of-10000", leastOfThree([&] {
                      if (!site::planPostMove(rules, file, {.slug = QStringLiteral("another"), .now = now}, planning))
                          qFatal("the renaming was not planned");
                  }),
                  "ms", jekyll);
    const site::Retagging retagging{site::Retagging::Kind::Tag, QStringLiteral("t7"), QStringLiteral("t8")};
    bench::report("plan-retag-of-10000", leastOfThree([&] {
                      const auto plan = site::planRetag(rules, {retagging}, {.redirect = false, .now = now}, planning);
                      if (!plan || plan->posts != posts / 50)
                          qFatal("the tag was not renamed");
                  }),
                  "ms", jekyll);
}

/// What the window holds of them, and how fast its list answers what is typed.
void benchList(const QString &folder, const QString &cache)
{
    const double before = megabytesInUse();
    const window::SitePosts::Known known = window::knownOf(readIndex(folder, {cache, {}, {}}));
    window::PostListModel model;
    model.setPosts(folder, known);
    bench::report("list-memory-10000", megabytesInUse() - before, "MB");
    const QStringList typed{QStringLiteral("글"), QStringLiteral("글 9"), QStringLiteral("ㄱ 99"),
                            QStringLiteral("u3")};
    for (const QString &text : typed) {
        bench::report("filter-10000-titles", bench::millisecondsOnce([&] {
                          model.setFilter({});
                          model.setFilter(text);
                      }),
                      "ms");
    }
    model.setFilter({});
    bench::report("group-10000-by-tag",
                  bench::millisecondsOnce([&] { model.setGroup(window::PostListModel::Group::Tag); }), "ms");
    QStringList files;
    for (const site::IndexedPost &post : known.index.posts())
        files.append(post.file);
    bench::report("filter-10000-texts", leastOfThree([&] {
                      const auto go = [] { return false; };
                      if (site::searchBodies(folder, files, QStringLiteral("문장을 여러"), go).size() != posts)
                          qFatal("the texts were not found");
                  }),
                  "ms");
}

} // namespace

/// What opening a large site costs: every post's file read, its front matter understood; or found in the cache.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir dir;
    const QTemporaryDir cache;
    if (!writeSite(dir.path()))
        return 1;
    const post::Result<site::SiteConfig> config = site::SiteConfig::read(dir.path());
    if (!config)
        return 1;
    const std::optional<double> jekyll = jekyllReads(dir.path());
    const double all = leastOfThree([&] {
        if (site::readPosts(site::SiteRules(*config), QDateTime::currentDateTime()).size() != posts)
            qFatal("the site was not read");
    });
    bench::report("read-10000-posts", all, "ms", jekyll);
    benchIndex(dir.path(), cache.path(), jekyll);
    benchPlans(dir.path(), cache.path(), jekyll);
    benchList(dir.path(), cache.path());
    return 0;
}
