// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>
#include <QXmlStreamReader>

/// What desktops and software centres read about the program: the tools that they trust must accept it.
class tst_DesktopFiles final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void file_checkedByItsTool_isValid_data();
    void file_checkedByItsTool_isValid();
    void metainfo_namesTheDesktopFileAndThisVersion();
    void metainfo_korean_isComplete();
    void desktopFile_korean_isComplete();
};

namespace {

const QString Folder = QStringLiteral(GALLEY_SOURCE_DIR "/packaging/linux/");
const QString Id = QStringLiteral("io.github.galley_editor.Galley");

struct Element
{
    QString text;
    QXmlStreamAttributes attributes;
};

/// Every element of that name in the metainfo, in its order.
QList<Element> elements(const char *name)
{
    QFile file(Folder + Id + QStringLiteral(".metainfo.xml"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Element> found;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != QLatin1String(name))
            continue;
        const QXmlStreamAttributes attributes = xml.attributes();
        found.append({xml.readElementText(QXmlStreamReader::IncludeChildElements).simplified(), attributes});
    }
    return found;
}

qsizetype countOf(const QList<Element> &elements, QStringView language)
{
    return std::count_if(elements.begin(), elements.end(), [language](const Element &element) {
        return element.attributes.value(QLatin1String("xml:lang")) == language && !element.text.isEmpty();
    });
}

} // namespace

void tst_DesktopFiles::file_checkedByItsTool_isValid_data()
{
    QTest::addColumn<QString>("tool");
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("metainfo") << QStringLiteral("appstreamcli")
                              << QStringList{QStringLiteral("validate"), QStringLiteral("--no-net"),
                                             Folder + Id + QStringLiteral(".metainfo.xml")};
    QTest::newRow("desktop file") << QStringLiteral(
        "desktop-file-validate") << QStringList{QStringLiteral("--no-hints"), Folder + Id + QStringLiteral(".desktop")};
}

void tst_DesktopFiles::file_checkedByItsTool_isValid()
{
    QFETCH(QString, tool);
    QFETCH(QStringList, arguments);
    if (QStandardPaths::findExecutable(tool).isEmpty())
        QSKIP(qPrintable(tool + QStringLiteral(" is not installed")));
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(tool, arguments);
    QVERIFY(process.waitForFinished());
    const QByteArray said = process.readAll();
    QVERIFY2(process.exitCode() == 0, said.constData());
    QVERIFY2(!said.contains("W:") && !said.contains("warning"), said.constData());
}

void tst_DesktopFiles::metainfo_namesTheDesktopFileAndThisVersion()
{
    QCOMPARE(elements("id").value(0).text, Id);
    QCOMPARE(elements("launchable").value(0).text, Id + QStringLiteral(".desktop"));
    QVERIFY(QFile::exists(Folder + elements("launchable").value(0).text));
    QCOMPARE(elements("release").value(0).attributes.value(QLatin1String("version")).toString(),
             QStringLiteral(GALLEY_VERSION));
}

void tst_DesktopFiles::metainfo_korean_isComplete()
{
    for (const char *name : {"summary", "p"}) {
        const QList<Element> found = elements(name);
        QVERIFY2(countOf(found, u"") > 0, name);
        QVERIFY2(countOf(found, u"ko") == countOf(found, u""), name);
    }
}

void tst_DesktopFiles::desktopFile_korean_isComplete()
{
    QFile file(Folder + Id + QStringLiteral(".desktop"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = '\n' + file.readAll();
    for (const char *key : {"GenericName", "Comment", "Keywords"}) {
        QVERIFY2(content.contains('\n' + QByteArray(key) + '='), key);
        QVERIFY2(content.contains('\n' + QByteArray(key) + "[ko]="), key);
    }
}

QTEST_GUILESS_MAIN(tst_DesktopFiles)
#include "tst_desktopfiles.moc"
