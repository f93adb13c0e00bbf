// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

/// Pictures of the real window in its states, made by the program itself, for people to look at. They are kept in
/// `pictures` of the build folder.
class tst_Pictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void window_pictured_isPainted_data();
    void window_pictured_isPainted();
    void language_ofTheSettings_winsOverTheDesktop();

private:
    [[nodiscard]] bool picture(const QString &file, const QStringList &arguments, const QString &locale,
                               const QString &configFolder);
    void writePost(const QString &name, const QByteArray &content);
    static void writeFile(const QString &path, const QByteArray &content);

    QTemporaryDir m_folder;
    QString m_pictures;
};

namespace {

const QString Sample = QStringLiteral(GALLEY_SOURCE_DIR "/resources/sample-blog");
const QString Retrospective = Sample + QStringLiteral("/_posts/2024-12-31-2024-retrospective.md");

/// A rough count: an unpainted pane has one colour or two.
qsizetype coloursIn(const QImage &image)
{
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); y += 3) {
        for (int x = 0; x < image.width(); x += 3)
            colours.insert(image.pixel(x, y));
    }
    return colours.size();
}

} // namespace

void tst_Pictures::initTestCase()
{
    m_pictures = QStringLiteral(GALLEY_BINARY_DIR "/pictures");
    QVERIFY(QDir().mkpath(m_pictures));
    writePost(QStringLiteral("broken.md"),
              "---\ntitle: \"Never closed\ntags: [a, b\n---\n\n## The text goes on\n\nThe rest "
              "of the window keeps working.\n");
    writePost(QStringLiteral("offline.md"),
              "---\ntitle: Images from elsewhere\n---\n\n"
              "![A harbour](https://images.invalid/harbour.jpg)\n\n"
              "![](https://images.invalid/no-alt.png)\n\n![Not here](missing.png)\n");
    writeFile(m_folder.filePath(QStringLiteral("site/_config.yml")),
              "permalink: /:categories/:title/\ndefaults:\n"
              "  - scope: {path: ''}\n    values: {layout: post, author: 한이음}\n");
    writeFile(m_folder.filePath(QStringLiteral("site/_posts/2021-12-31-20th-post.md")),
              "---\ntitle:  2021년을 돌아보며\ncategories: [organize]\ntags:\n  - 회고, 개발\n  - Retrospective\n"
              "last_modified_at: 2021-12-31-08:00\n---\n\n## 들어가며\n\n"
              "![image](https://private-user-images.invalid/1.png?jwt=x) 고생했다 :punch:\n\n"
              "See [the plan](/2022/plan/) and {% post_url 2020-01-01-gone %}.\n\n`{{ page_title }}`\n");
    writeFile(m_folder.filePath(QStringLiteral("site/_posts/2021-12-31-scheduled.md")),
              "---\ntitle: A letter to next century\ndate: 2099-12-31 09:00\n---\n\nNot yet.\n");
}

void tst_Pictures::writePost(const QString &name, const QByteArray &content)
{
    writeFile(m_folder.filePath(name), content);
}

void tst_Pictures::writeFile(const QString &path, const QByteArray &content)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

void tst_Pictures::window_pictured_isPainted_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("locale");
    const auto row = [](const char *name, const char *size, const char *theme, const QString &path,
                        const char *locale = "C.UTF-8") {
        QStringList arguments{QStringLiteral("--size"), QLatin1String(size), QStringLiteral("--theme"),
                              QLatin1String(theme)};
        if (!path.isEmpty())
            arguments.append(path);
        QTest::newRow(name) << arguments << QString::fromLatin1(locale);
    };
    row("light", "1600x1000", "light", Sample);
    row("dark", "1600x1000", "dark", Sample);
    row("korean-post", "1600x1000", "light", Retrospective);
    row("korean-interface", "1600x1000", "light", Retrospective, "ko_KR.UTF-8");
    row("small", "1100x700", "light", Retrospective);
    row("small-dark", "1100x700", "dark", Retrospective);
    row("dark-korean-interface", "1600x1000", "dark", Retrospective, "ko_KR.UTF-8");
    row("small-korean-interface", "1100x700", "light", Retrospective, "ko_KR.UTF-8");
    row("small-dark-korean-interface", "1100x700", "dark", Retrospective, "ko_KR.UTF-8");
    row("narrow", "690x700", "light", Retrospective);
    row("empty", "1100x700", "light", {});
    row("empty-korean-interface", "1100x700", "light", {}, "ko_KR.UTF-8");
    row("empty-dark", "1100x700", "dark", {});
    row("broken-yaml", "1600x1000", "light", m_folder.filePath(QStringLiteral("broken.md")));
    row("offline", "1600x1000", "light", m_folder.filePath(QStringLiteral("offline.md")));
    const QString problems = m_folder.filePath(QStringLiteral("site/_posts/2021-12-31-20th-post.md"));
    row("problems", "1600x1000", "light", problems);
    row("problems-dark", "1100x700", "dark", problems);
    row("problems-korean-interface", "1600x1000", "light", problems, "ko_KR.UTF-8");
    const QString scheduled = m_folder.filePath(QStringLiteral("site/_posts/2021-12-31-scheduled.md"));
    row("forecast", "1100x700", "light", scheduled);
    row("forecast-korean-interface", "1100x700", "dark", scheduled, "ko_KR.UTF-8");
}

void tst_Pictures::window_pictured_isPainted()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, locale);
    const QString file = m_pictures + u'/' + QString::fromLatin1(QTest::currentDataTag()) + QStringLiteral(".png");
    const QString config = m_folder.filePath(QString::fromLatin1(QTest::currentDataTag()));
    if (QByteArray(QTest::currentDataTag()).startsWith("problems"))
        writeFile(config + QStringLiteral("/galley/galley.ini"), "[layout]\nproblems=shown\n");
    // Each picture starts from settings that nothing else has touched.
    QVERIFY(picture(file, arguments, locale, config));
    const QImage image(file);
    const QStringList size = arguments[1].split(u'x');
    QCOMPARE(image.size(), QSize(size[0].toInt(), size[1].toInt()));
    QVERIFY(coloursIn(image) > 20);
}

bool tst_Pictures::picture(const QString &file, const QStringList &arguments, const QString &locale,
                           const QString &configFolder)
{
    QFile::remove(file);
    QProcess galley;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), locale);
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), configFolder);
    galley.setProcessEnvironment(environment);
    galley.start(qEnvironmentVariable("GALLEY_PROGRAM"), QStringList{QStringLiteral("--screenshot"), file} + arguments);
    return galley.waitForFinished(120000) && galley.exitCode() == 0;
}

void tst_Pictures::language_ofTheSettings_winsOverTheDesktop()
{
    const QStringList arguments{QStringLiteral("--size"), QStringLiteral("1100x700"), QStringLiteral("--theme"),
                                QStringLiteral("light")};
    const auto taken = [&](const char *name, const char *locale, const QByteArray &language) {
        const QString config = m_folder.filePath(QString::fromLatin1(name));
        QDir().mkpath(config + QStringLiteral("/galley"));
        QFile settings(config + QStringLiteral("/galley/galley.ini"));
        if (!language.isEmpty() && settings.open(QIODevice::WriteOnly))
            settings.write("[General]\nlanguage=" + language + '\n');
        settings.close();
        const QString file = m_folder.filePath(QString::fromLatin1(name) + QStringLiteral(".png"));
        return picture(file, arguments, QString::fromLatin1(locale), config) ? QImage(file) : QImage();
    };
    const QImage korean = taken("desktop-ko", "ko_KR.UTF-8", {});
    const QImage english = taken("desktop-en", "C.UTF-8", {});
    QVERIFY(!korean.isNull() && !english.isNull());
    QVERIFY(korean != english);
    QCOMPARE(taken("settings-ko", "C.UTF-8", "ko"), korean);
    QCOMPARE(taken("settings-en", "ko_KR.UTF-8", "en"), english);
}

QTEST_GUILESS_MAIN(tst_Pictures)
#include "tst_pictures.moc"
