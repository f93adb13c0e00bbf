// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

// The sidebar with 500 images: how long the window's thread is held, and what the thumbnails take. A post with 100
// images that the cache holds: how long until those in sight are painted.

#include "bench.h"

#include "editor/attachments/attachmentlist.h"
#include "editor/attachments/attachmentspane.h"
#include "editor/post/document.h"
#include "preview/images/diskcache.h"
#include "preview/images/imagestore.h"
#include "preview/markdown/render.h"

#include <QApplication>
#include <QBuffer>
#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QScrollBar>
#include <QTemporaryDir>

#include <algorithm>
#include <ctime>
#include <malloc.h>
#include <sys/resource.h>

using namespace galley;
using attachments::AttachmentsPane;

namespace {

constexpr int Many = 500;
constexpr int Cached = 100;
constexpr QSize PaneSize(340, 900);
constexpr QSize PictureSize(1600, 1067);

/// As large as a photograph for the web: about 200 KB.
QByteArray photograph(int number)
{
    QImage image(PictureSize, QImage::Format_RGB32);
    quint32 random = static_cast<quint32>(number) + 1;
    for (int y = 0; y < image.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            random = random * 1664525u + 1013904223u;
            const int grain = static_cast<int>(random >> 28);
            line[x] = qRgb((x / 7 + grain) % 256, (y / 5 + number * 16 + grain) % 256, ((x + y) / 9 + grain) % 256);
        }
    }
    QByteArray data;
    QBuffer buffer(&data);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "jpg", 80);
    return data;
}

double threadMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

double residentMegabytes()
{
    malloc_trim(0);
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * 4096 / 1024 / 1024;
}

/// A pane over a post with these images, shown offscreen.
class Sidebar final
{
public:
    Sidebar(int images, const images::ImageStore::Options &options, const std::function<QString(int)> &urlOf,
            const attachments::SourceOf &sourceOf)
        : m_document(text(images, urlOf))
        , store(options)
        , pane(&m_document, &store, {})
    {
        pane.setSourceOf(sourceOf);
        pane.resize(PaneSize);
        pane.show();
        rounds([] { return true; });
        const auto body = QByteArrayView(m_document.snapshot().source).sliced(m_document.snapshot().bodyStart);
        m_rendered = std::make_shared<const markdown::RenderedPost>(markdown::render(body, {}));
    }

    void list() { pane.setRendered(m_rendered, m_document.revision()); }

    /// Goes round the event loop until `done`; keeps the longest round, in processor time of this thread.
    template <typename Done> void rounds(Done done)
    {
        for (int quiet = 0; quiet < 3;) {
            const double begin = threadMilliseconds();
            QCoreApplication::processEvents();
            longest = std::max(longest, threadMilliseconds() - begin);
            quiet = done() ? quiet + 1 : 0;
        }
    }

    [[nodiscard]] attachments::AttachmentList &view() const { return *pane.findChild<attachments::AttachmentList *>(); }

    /// The thumbnails of the rows in sight are there, so the next paint has them.
    [[nodiscard]] bool isPainted(const QList<images::Source> &sources)
    {
        const attachments::AttachmentList &list = view();
        if (!list.model() || list.model()->rowCount() == 0)
            return false;
        for (int row = 0; row < list.model()->rowCount(); ++row) {
            const QRect place = list.visualRect(list.model()->index(row, 0));
            if (place.top() > list.viewport()->height())
                break;
            if (place.bottom() >= 0 && store.thumbnail(sources[row], thumbnail).isNull())
                return false;
        }
        return true;
    }

    static constexpr QSize thumbnail{56, 56}; ///< as the delegate asks for it
    double longest = 0;

private:
    static QByteArray text(int images, const std::function<QString(int)> &urlOf)
    {
        QByteArray text = "---\ntitle: many\n---\n";
        for (int i = 0; i < images; ++i)
            text += "A paragraph.\n\n![Picture " + QByteArray::number(i) + "](" + urlOf(i).toUtf8() + ")\n\n";
        return text;
    }

    post::Document m_document;
    std::shared_ptr<const markdown::RenderedPost> m_rendered;

public:
    images::ImageStore store;
    AttachmentsPane pane;
};

void benchMany(const QList<QByteArray> &pictures)
{
    QTemporaryDir folder;
    QList<images::Source> sources;
    for (int i = 0; i < Many; ++i) {
        QFile file(folder.filePath(QStringLiteral("%1.jpg").arg(i)));
        if (!file.open(QIODevice::WriteOnly) || file.write(pictures[i % pictures.size()]) < 0)
            return;
        sources.append(images::Source::file(file.fileName(), folder.path()));
    }
    const auto urlOf = [](int i) { return QStringLiteral("/%1.jpg").arg(i); };
    const auto sourceOf = [root = folder.path()](const QString &url) { return images::Source::file(root + url, root); };
    const double before = residentMegabytes();
    Sidebar sidebar(Many, {}, urlOf, sourceOf);
    sidebar.longest = 0;
    sidebar.list();
    sidebar.rounds([&] { return sidebar.isPainted(sources); });
    bench::report("sidebar of 500 images, longest block while listed", sidebar.longest, "ms");
    sidebar.longest = 0;
    QScrollBar *bar = sidebar.view().verticalScrollBar();
    for (int at = 0; at < bar->maximum(); at += bar->pageStep()) {
        bar->setValue(at);
        sidebar.rounds([&] { return sidebar.isPainted(sources); });
    }
    bench::report("sidebar of 500 images, longest block while scrolled", sidebar.longest, "ms");
    sidebar.rounds([&] {
        return std::all_of(sources.begin(), sources.end(), [&](const images::Source &source) {
            return !sidebar.store.thumbnail(source, Sidebar::thumbnail).isNull();
        });
    });
    double bytes = 0;
    for (const images::Source &source : sources)
        bytes += static_cast<double>(sidebar.store.thumbnail(source, Sidebar::thumbnail).sizeInBytes());
    bench::report("thumbnails of 500 images", bytes / 1024 / 1024, "MB");
    bench::report("memory that 500 images took, with their encoded bytes", residentMegabytes() - before, "MB");
}

void benchCached(const QList<QByteArray> &pictures)
{
    QTemporaryDir folder;
    images::ImageStore::Options options;
    options.cacheFolder = folder.path();
    options.fetchUnasked = false;
    QList<images::Source> sources;
    images::DiskCache cache(folder.path(), options.limits.cacheBytes);
    const auto urlOf = [](int i) { return QStringLiteral("https://example.org/%1.jpg").arg(i); };
    for (int i = 0; i < Cached; ++i) {
        cache.store(urlOf(i), {pictures[i % pictures.size()], {}, {}, QDateTime::currentDateTimeUtc()});
        sources.append(images::Source::url(urlOf(i)));
    }
    double inSight = 1e9;
    double all = 1e9;
    for (int round = 0; round < 5; ++round) {
        Sidebar sidebar(Cached, options, urlOf, [](const QString &url) { return images::Source::url(url); });
        QElapsedTimer timer;
        timer.start();
        sidebar.list();
        sidebar.rounds([&] { return sidebar.isPainted(sources); });
        sidebar.view().viewport()->repaint();
        inSight = std::min(inSight, static_cast<double>(timer.nsecsElapsed()) / 1e6);
        sidebar.rounds([&] {
            return std::all_of(sources.begin(), sources.end(), [&](const images::Source &source) {
                return !sidebar.store.thumbnail(source, Sidebar::thumbnail).isNull();
            });
        });
        all = std::min(all, static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    bench::report("post of 100 cached images, thumbnails in sight painted", inSight, "ms");
    bench::report("post of 100 cached images, all thumbnails there", all, "ms");
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QList<QByteArray> pictures;
    for (int i = 0; i < 10; ++i)
        pictures.append(photograph(i));
    benchMany(pictures);
    benchCached(pictures);
    return 0;
}
