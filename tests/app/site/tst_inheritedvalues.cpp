// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/inherited.h"
#include "editor/post/yaml.h"
#include "oracle.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace galley;
using post::Value;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

const QByteArray config = "defaults:\n"
                          "  - scope: {path: ''}\n    values:\n      layout: single\n      classes: [wide, tall]\n"
                          "      header: {teaser: /site.png, overlay: {color: red, filter: 0.5}}\n"
                          "  - scope: {path: '', type: posts}\n    values:\n      header: {overlay: {color: blue}}\n"
                          "      sidebar: {nav: docs}\n";

QJsonValue at(QJsonValue value, const post::KeyPath &path)
{
    for (const post::KeyPath::Step &step : path.steps)
        value = value.toObject().value(std::get<QString>(step));
    return value;
}

} // namespace

/// What a post inherits inside of maps, judged by what Jekyll reads.
class tst_InheritedValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        write(m_dir->filePath(QStringLiteral("_config.yml")), config);
    }

    void values_insideMaps_areWhatJekyllMerges_data()
    {
        QTest::addColumn<QByteArray>("own");
        QTest::addColumn<QStringList>("inherited"); // that the post does not say itself
        const QStringList whole{QStringLiteral("layout"), QStringLiteral("classes"), QStringLiteral("header"),
                                QStringLiteral("sidebar")};
        const auto without = [whole](const QStringList &gone, const QStringList &more) {
            QStringList paths = whole;
            for (const QString &path : gone)
                paths.removeAll(path);
            return paths + more;
        };
        const QString header = QStringLiteral("header");
        QTest::newRow("nothing of its own") << QByteArray("title: a\n") << whole;
        QTest::newRow("another key of the map")
            << QByteArray("header:\n  image: /own.png\n")
            << without({header}, {QStringLiteral("header.teaser"), QStringLiteral("header.overlay")});
        QTest::newRow("the same key") << QByteArray("header: {teaser: /own.png}\n")
                                      << without({header}, {QStringLiteral("header.overlay")});
        QTest::newRow("a map in the map")
            << QByteArray("header: {overlay: {filter: 1}}\n")
            << without({header}, {QStringLiteral("header.teaser"), QStringLiteral("header.overlay.color")});
        QTest::newRow("an empty map") << QByteArray(
            "header: {}\n") << without({header}, {QStringLiteral("header.teaser"), QStringLiteral("header.overlay")});
        QTest::newRow("text in place of the map") << QByteArray("header: none\n") << without({header}, {});
        QTest::newRow("a list in place of the map") << QByteArray("header: [a]\n") << without({header}, {});
        QTest::newRow("lists are replaced")
            << QByteArray("classes: [own]\n") << without({QStringLiteral("classes")}, {});
        QTest::newRow("a map in place of a text")
            << QByteArray("layout: {a: b}\n") << without({QStringLiteral("layout")}, {});
    }
    void values_insideMaps_areWhatJekyllMerges()
    {
        if (!test::haveJekyll())
            QSKIP("Jekyll is not installed.");
        QFETCH(QByteArray, own);
        QFETCH(QStringList, inherited);
        write(post(), "---\n" + own + "---\n");
        const QJsonObject published = askAbout();
        const QStringList defaults{QStringLiteral("layout"), QStringLiteral("classes"), QStringLiteral("header"),
                                   QStringLiteral("sidebar")};
        QStringList found;
        for (const site::InheritedValue &value : values(own)) {
            if (!defaults.contains(std::get<QString>(value.path.steps.first())))
                continue; // of the file's name
            if (value.overridden)
                continue;
            found.append(value.path.toString());
            QCOMPARE(at(published, value.path), value.value.toJson());
        }
        found.sort();
        inherited.sort();
        QCOMPARE(found, inherited);
    }

    void values_overridden_areWhatResettingGives_data()
    {
        QTest::addColumn<QByteArray>("own");
        QTest::addColumn<QByteArray>("reset");
        QTest::addColumn<QString>("path");
        QTest::newRow("in a map") << QByteArray("header: {teaser: /own.png, image: x}\n")
                                  << QByteArray("header: {image: x}\n") << QStringLiteral("header.teaser");
        QTest::newRow("the whole map") << QByteArray("header: {teaser: /own.png}\n") << QByteArray("x: y\n")
                                       << QStringLiteral("header");
        QTest::newRow("deeper") << QByteArray("header: {overlay: {color: own, x: y}}\n")
                                << QByteArray("header: {overlay: {x: y}}\n") << QStringLiteral("header.overlay.color");
        QTest::newRow("a list") << QByteArray("classes: [own]\n") << QByteArray("x: y\n") << QStringLiteral("classes");
    }
    void values_overridden_areWhatResettingGives()
    {
        if (!test::haveJekyll())
            QSKIP("Jekyll is not installed.");
        QFETCH(QByteArray, own);
        QFETCH(QByteArray, reset);
        QFETCH(QString, path);
        const post::KeyPath wanted = post::KeyPath::fromString(path);
        write(post(), "---\n" + reset + "---\n");
        const QJsonObject published = askAbout();
        for (const site::InheritedValue &value : values(own)) {
            if (value.path == wanted) {
                QVERIFY(value.overridden);
                QCOMPARE(at(published, wanted), value.value.toJson());
                return;
            }
        }
        QFAIL("The value is not told.");
    }

    void origin_ofEachValue_isTheRuleThatGaveIt()
    {
        QHash<QString, QString> origins;
        for (const site::InheritedValue &value : values("header: {overlay: {x: y}}\n"))
            origins.insert(value.path.toString(), value.from);
        QCOMPARE(origins.value(QStringLiteral("header.teaser")), QStringLiteral("the site's defaults, rule 1"));
        QCOMPARE(origins.value(QStringLiteral("header.overlay.filter")), QStringLiteral("the site's defaults, rule 1"));
        QCOMPARE(origins.value(QStringLiteral("header.overlay.color")), QStringLiteral("the site's defaults, rule 2"));
        QCOMPARE(origins.value(QStringLiteral("sidebar")), QStringLiteral("the site's defaults, rule 2"));
    }

private:
    [[nodiscard]] QString post() const { return m_dir->filePath(QStringLiteral("_posts/2021-02-03-a.md")); }

    [[nodiscard]] QList<site::InheritedValue> values(const QByteArray &yaml) const
    {
        const site::SiteRules rules(*site::SiteConfig::read(m_dir->path()));
        const auto own = post::readYaml(yaml);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const site::PostRecord record =
            site::describePost(rules, QStringLiteral("_posts/2021-02-03-a.md"), *own, now, now);
        return site::inheritedValues(rules, record, *own);
    }

    /// The front matter with which Jekyll would publish the post.
    [[nodiscard]] QJsonObject askAbout() const
    {
        QProcess ruby;
        ruby.start(QStringLiteral("ruby"),
                   {QStringLiteral(GALLEY_SOURCE_DIR "/tests/app/site/listoracle.rb"), m_dir->path()});
        if (!ruby.waitForFinished(120000) || ruby.exitCode() != 0)
            return {{QStringLiteral("failed"), QString::fromUtf8(ruby.readAllStandardError())}};
        return QJsonDocument::fromJson(ruby.readAllStandardOutput())
            .array()
            .first()
            .toObject()
            .value(QLatin1String("front_matter"))
            .toObject();
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(tst_InheritedValues)
#include "tst_inheritedvalues.moc"
