// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QLibraryInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QtTest>

#include <algorithm>
#include <utility>

namespace {

const QStringList guiModules{QStringLiteral("Gui"),           QStringLiteral("Widgets"),
                             QStringLiteral("WebEngineCore"), QStringLiteral("WebEngineWidgets"),
                             QStringLiteral("WebChannel"),    QStringLiteral("Svg")};

/// The folders whose targets link no GUI, with what they may link of it all the same.
const QHash<QString, QStringList> guiFree{
    {QStringLiteral("editor/post"), {}},
    {QStringLiteral("preview/markdown"), {}},
    {QStringLiteral("preview/images"), {QStringLiteral("Gui")}},
    {QStringLiteral("app/site"), {}},
    {QStringLiteral("app/siteimages"), {}},
    {QStringLiteral("app/git"), {}},
    {QStringLiteral("app/proof"), {}},
    {QStringLiteral("app/commands"), {}},
};

/// For each folder the folders that it may include; the first that fits counts. Its own is always allowed.
const QList<std::pair<QString, QStringList>> arrows{
    {QStringLiteral("editor/post"), {QStringLiteral("preview/markdown")}},
    {QStringLiteral("preview/markdown"), {}},
    {QStringLiteral("preview/images"), {}},
    {QStringLiteral("preview/view"), {QStringLiteral("preview"), QStringLiteral("resources")}},
    {QStringLiteral("editor"),
     {QStringLiteral("editor"), QStringLiteral("preview/markdown"), QStringLiteral("preview/images"),
      QStringLiteral("resources")}},
    {QStringLiteral("app/site"),
     {QStringLiteral("editor/post"), QStringLiteral("preview/markdown"), QStringLiteral("preview/images")}},
    {QStringLiteral("app/git"), {QStringLiteral("editor/post")}},
    {QStringLiteral("app/proof"),
     {QStringLiteral("app/site"), QStringLiteral("editor/post"), QStringLiteral("preview/markdown")}},
    {QStringLiteral("app/siteimages"),
     {QStringLiteral("app/site"), QStringLiteral("editor/post"), QStringLiteral("preview/markdown"),
      QStringLiteral("preview/images")}},
    {QStringLiteral("app/commands"),
     {QStringLiteral("app/site"), QStringLiteral("app/siteimages"), QStringLiteral("app/proof"),
      QStringLiteral("editor/post"), QStringLiteral("preview/markdown"), QStringLiteral("preview/images")}},
    {QStringLiteral("app"),
     {QStringLiteral("app"), QStringLiteral("editor"), QStringLiteral("preview"), QStringLiteral("resources")}},
};

const QDir &source()
{
    static const QDir folder(QStringLiteral(GALLEY_SOURCE_DIR));
    return folder;
}

QStringList filesIn(const QString &folder)
{
    QStringList files;
    QDirIterator it(source().filePath(folder), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                    QDirIterator::Subdirectories);
    while (it.hasNext())
        files << source().relativeFilePath(it.next());
    return files;
}

/// What a file includes, in <> or in quotes.
QStringList includesOf(const QString &path, const QString &pattern)
{
    QFile file(source().filePath(path));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QRegularExpression include(QStringLiteral("^#include ") + pattern, QRegularExpression::MultilineOption);
    QStringList found;
    for (const QRegularExpressionMatch &match : include.globalMatch(QString::fromUtf8(file.readAll())))
        found << match.captured(1);
    return found;
}

bool isIn(const QString &path, const QString &folder)
{
    return path.startsWith(folder + QLatin1Char('/'));
}

} // namespace

/// Arrows between the folders point one way, and the GUI-free targets are that.
class TestArrows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void guiFreeTargets_linkNoGui();
    void commandLineTool_linksNoGui();
    void guiFreeFolders_includeNoGui();
    void folders_includeOnlyWhereTheirArrowsPoint();
};

void TestArrows::guiFreeTargets_linkNoGui()
{
    QFile file(QStringLiteral(GALLEY_BINARY_DIR "/tests/linked.txt"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QHash<QString, QStringList> linked;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        linked.insert(line.section(QLatin1Char(':'), 0, 0), line.section(QLatin1Char(':'), 1).split(QLatin1Char(' ')));
    QVERIFY(linked.contains(QStringLiteral("galley-markdown")));
    for (auto it = guiFree.begin(); it != guiFree.end(); ++it) {
        const QString target = QStringLiteral("galley-") + it.key().section(QLatin1Char('/'), 1);
        for (const QString &module : guiModules) {
            const bool links = linked.value(target).contains(QStringLiteral("Qt6::") + module);
            QVERIFY2(!links || it.value().contains(module), qPrintable(target + QStringLiteral(" links ") + module));
        }
    }
}

void TestArrows::commandLineTool_linksNoGui()
{
    QProcess readelf;
    readelf.start(QStringLiteral("readelf"), {QStringLiteral("-d"), qEnvironmentVariable("GALLEY_PROGRAM")});
    if (!readelf.waitForStarted())
        QSKIP("readelf is not installed");
    QVERIFY(readelf.waitForFinished());
    const QByteArray needed = readelf.readAll();
    QVERIFY(needed.contains("libQt6Core"));
    for (const char *library : {"libQt6Widgets", "libQt6WebEngine", "libQt6Quick"})
        QVERIFY2(!needed.contains(library), library);
}

void TestArrows::guiFreeFolders_includeNoGui()
{
    const QDir headers(QLibraryInfo::path(QLibraryInfo::HeadersPath));
    if (!headers.exists(QStringLiteral("QtCore")))
        QSKIP("Qt's headers are not installed");
    for (auto it = guiFree.begin(); it != guiFree.end(); ++it) {
        for (const QString &file : filesIn(it.key())) {
            for (const QString &include : includesOf(file, QStringLiteral("<(Q\\w+)>"))) {
                if (headers.exists(QStringLiteral("QtCore/") + include)
                    || headers.exists(QStringLiteral("QtNetwork/") + include))
                    continue;
                const bool allowed = std::any_of(it->begin(), it->end(), [&](const QString &module) {
                    return headers.exists(QStringLiteral("Qt%1/%2").arg(module, include));
                });
                QVERIFY2(allowed, qPrintable(QStringLiteral("%1 includes %2").arg(file, include)));
            }
        }
    }
}

void TestArrows::folders_includeOnlyWhereTheirArrowsPoint()
{
    for (const char *top : {"app", "editor", "preview"}) {
        for (const QString &file : filesIn(QString::fromLatin1(top))) {
            const auto rule = std::find_if(arrows.begin(), arrows.end(),
                                           [&file](const auto &arrow) { return isIn(file, arrow.first); });
            QVERIFY2(rule != arrows.end() || !file.contains(QLatin1Char('/')), qPrintable(file));
            for (const QString &include : includesOf(file, QStringLiteral("\"([^\"]+)\""))) {
                if (!include.contains(QLatin1Char('/')))
                    continue;
                const bool allowed = isIn(include, rule->first)
                    || std::any_of(rule->second.begin(), rule->second.end(),
                                   [&include](const QString &folder) { return isIn(include, folder); });
                QVERIFY2(allowed, qPrintable(QStringLiteral("%1 includes %2").arg(file, include)));
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestArrows)
#include "tst_arrows.moc"
