// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "pictures.h"

#include "app/site/dialectfor.h"
#include "app/site/siteconfig.h"
#include "app/siteimages/takehome.h"
#include "editor/post/postfile.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using namespace galley;
using namespace galley::siteimages;

/// Taking home all remote images of real posts, as if every server gave one.
class tst_TakeHomeCorpus final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPost_everyReference_onlyUrlsChange();
};

namespace {

QStringList postsOf(const QString &corpus)
{
    QStringList posts;
    QDirIterator files(corpus, {QStringLiteral("*.md"), QStringLiteral("*.markdown")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext())
        posts.append(files.next());
    posts.sort();
    return posts;
}

struct Tally
{
    int posts = 0;
    int places = 0;
    QStringList refused;
    QStringList wrong;
};

/// Whether the texts differ in the URLs of the images alone: each text, cut at its URLs, has the same pieces.
bool differsInUrlsOnly(const post::ImageEditor &before, const post::ImageEditor &after, const TakeHomePlan &plan)
{
    const auto cut = [](const QByteArray &text, const QList<post::PostImage> &images) {
        QList<std::pair<qsizetype, qsizetype>> cuts;
        for (const post::PostImage &image : images) {
            if (image.urlRange.isValid())
                cuts.append({image.urlRange.begin, image.urlRange.end});
        }
        std::sort(cuts.begin(), cuts.end());
        cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
        QByteArrayList pieces;
        qsizetype at = 0;
        for (const auto &[begin, end] : std::as_const(cuts)) {
            pieces.append(text.mid(at, begin - at));
            at = end;
        }
        pieces.append(text.mid(at));
        return pieces;
    };
    return cut(plan.before, before.images()) == cut(plan.after, after.images());
}

void takeHome(const QString &path, const QString &home, Tally &tally)
{
    const auto loaded = post::readPost(path);
    const QString folder = site::findSite(path);
    const auto config = site::SiteConfig::read(folder);
    if (!loaded || !config)
        return;
    const markdown::Dialect dialect = site::dialectFor(*config);
    const post::ImageEditor before(loaded->source, dialect);
    const site::PublishedImages published = site::PublishedImages::ofSite(*config, QStringLiteral("/p/"));
    const QList<RemoteImage> remote = remoteImages(before, published);
    if (remote.isEmpty())
        return;
    Harvest harvest;
    int number = 0;
    for (const RemoteImage &image : remote) {
        const QByteArray png = pictures::encoded("png", QSize(3 + number % 50, 3 + number / 50));
        ++number;
        images::Picture picture;
        picture.state = images::State::Fine;
        picture.mimeType = "image/png";
        picture.bytes = png.size();
        harvest.add(image.url, picture, png);
        tally.places += static_cast<int>(image.places.size());
    }
    // Into a folder of the test's own: nothing is looked up in the corpus, and nothing is written anywhere.
    const QString prefix = config->baseurl().isEmpty() ? QString() : QStringLiteral("{{ site.baseurl }}");
    const site::ImageFolderOfPost place{home, home + QStringLiteral("/assets"), QStringLiteral("/assets/"),
                                        prefix + QStringLiteral("/assets/")};
    const auto plan = planTakeHome({loaded->source, dialect, published, place, {}}, harvest);
    ++tally.posts;
    if (!plan) {
        tally.wrong.append(path + QStringLiteral(": ") + plan.error().toString());
        return;
    }
    for (const LeftRemote &left : plan->left)
        tally.refused.append(QStringLiteral("%1:%2 %3").arg(path).arg(left.line).arg(left.url));
    const post::ImageEditor after(plan->after, dialect);
    if (after.images().size() != before.images().size() || !differsInUrlsOnly(before, after, *plan))
        tally.wrong.append(path);
    for (const RemoteImage &image : remoteImages(after, published)) {
        if (std::none_of(plan->left.begin(), plan->left.end(),
                         [&image](const LeftRemote &left) { return left.line == image.line; }))
            tally.wrong.append(QStringLiteral("%1:%2 is still remote: %3").arg(path).arg(image.line).arg(image.url));
    }
}

} // namespace

void tst_TakeHomeCorpus::everyPost_everyReference_onlyUrlsChange()
{
    const QString shared = qEnvironmentVariable("GALLEY_SHARED", QStringLiteral(GALLEY_SOURCE_DIR "/../shared"));
    const QStringList posts = postsOf(shared + QStringLiteral("/corpus"));
    if (posts.isEmpty())
        QSKIP("the corpus is not there: GALLEY_SHARED names its folder");
    const QTemporaryDir home;
    Tally tally;
    for (const QString &path : posts)
        takeHome(path, home.path(), tally);
    qInfo("%d posts, %d places, %d left remote", tally.posts, tally.places, static_cast<int>(tally.refused.size()));
    for (const QString &left : std::as_const(tally.refused))
        qInfo("left remote: %s", qPrintable(left));
    QVERIFY2(tally.wrong.isEmpty(), qPrintable(tally.wrong.join(u'\n')));
    QVERIFY(tally.posts > 0);
    QVERIFY(static_cast<double>(tally.refused.size()) <= tally.places * 0.01);
}

QTEST_GUILESS_MAIN(tst_TakeHomeCorpus)
#include "tst_takehomecorpus.moc"
