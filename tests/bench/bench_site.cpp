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
#include "tests/bench/generatedsite.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <optional>

#include <malloc.h>

using namespace galley;

namespace {

constexpr int posts = 10'000;

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
    if (!bench::writeSite(dir.path(), posts))
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
