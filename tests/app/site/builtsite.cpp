// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "tests/app/site/builtsite.h"

#include <QDebug>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QUrl>

namespace galley::test {

std::optional<BuiltSite> buildSite(const QString &folder, const QStringList &arguments)
{
    const QTemporaryDir destination;
    QProcess jekyll;
    jekyll.setProcessChannelMode(QProcess::MergedChannels);
    jekyll.start(QStringLiteral("jekyll"),
                 QStringList{QStringLiteral("build"), QStringLiteral("--disable-disk-cache"), QStringLiteral("-q"),
                             QStringLiteral("-s"), folder, QStringLiteral("-d"), destination.path()}
                     + arguments);
    if (!jekyll.waitForFinished(120000) || jekyll.exitCode() != 0) {
        qWarning().noquote() << jekyll.readAll().left(600);
        return std::nullopt;
    }
    BuiltSite site;
    QDirIterator it(destination.path(), QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        if (file.open(QIODevice::ReadOnly))
            site.insert(file.fileName().sliced(destination.path().size() + 1), file.readAll());
    }
    return site;
}

QStringList deadLinks(const BuiltSite &site, const QString &baseurl, const QString &url)
{
    static const QRegularExpression link(QStringLiteral("<[a-z][^<>]*?\\s(?:href|src)=[\"']([^\"']*)[\"']"));
    QStringList dead;
    for (auto page = site.begin(); page != site.end(); ++page) {
        if (!page.key().endsWith(QLatin1String(".html")))
            continue;
        const QUrl base(url + baseurl + u'/' + page.key(), QUrl::TolerantMode);
        for (auto it = link.globalMatch(QString::fromUtf8(page.value())); it.hasNext();) {
            const QString written = it.next().captured(1).replace(QLatin1String("&amp;"), QLatin1String("&"));
            const QUrl target = base.resolved(QUrl(written));
            if (target.host() != QUrl(url).host())
                continue;
            const QString root = baseurl + u'/';
            const QString whole = target.path(QUrl::FullyDecoded);
            const QString path = whole.startsWith(root) ? whole.sliced(root.size()) : QStringLiteral("(outside)");
            const bool there = site.contains(path) || site.contains(path + QLatin1String(".html"))
                || site.contains((path.isEmpty() || path.endsWith(u'/') ? path : path + u'/')
                                 + QLatin1String("index.html"));
            if (!there)
                dead.append(page.key() + QLatin1String(": ") + written);
        }
    }
    return dead;
}

} // namespace galley::test
