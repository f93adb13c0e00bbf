// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/dialectfor.h"
#include "app/site/siteconfig.h"
#include "editor/post/imageeditor.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace galley;
using post::ImageEditor;
using post::PostImage;

/// The alternative text of each image of real posts is edited, one at a time, and Jekyll judges.
class tst_AltOnCorpus final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyAlt_edited_isAllThatDiffersInThePage();
};

namespace {

/// Every so many posts; GALLEY_ALL is set for all of them.
constexpr qsizetype sampled = 9;

QStringList postsOf(const QString &corpus)
{
    QStringList posts;
    QDirIterator files(corpus, {QStringLiteral("*.md"), QStringLiteral("*.markdown"), QStringLiteral("*.mkd")},
                       QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (path.contains(QLatin1String("/_posts/")))
            posts.append(path);
    }
    posts.sort();
    return posts;
}

/// One Ruby process for all questions.
class Judge final
{
public:
    Judge()
    {
        m_ruby.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_ruby.start(QStringLiteral("ruby"), {QStringLiteral(GALLEY_SOURCE_DIR "/tests/app/site/alt_oracle.rb")});
    }
    ~Judge()
    {
        m_ruby.closeWriteChannel();
        m_ruby.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Judge)

    [[nodiscard]] QString ask(const QJsonObject &question)
    {
        m_ruby.write(QJsonDocument(question).toJson(QJsonDocument::Compact) + '\n');
        while (!m_ruby.canReadLine()) {
            if (!m_ruby.waitForReadyRead(60'000))
                return QStringLiteral("no answer");
        }
        return QJsonDocument::fromJson(m_ruby.readLine()).array().at(0).toString(QStringLiteral("no answer"));
    }

private:
    QProcess m_ruby;
};

struct Tally
{
    int done = 0;
    QStringList refused;
    QStringList wrong;
};

void editEach(const QByteArray &source, const QString &path, Judge &judge, Tally &tally)
{
    const QString alt = QStringLiteral("새 [설명] \"하나\" & 둘");
    const QString folder = site::findSite(path);
    const auto config = site::SiteConfig::read(folder);
    const ImageEditor editor(source, site::dialectFor(config ? *config : site::SiteConfig(folder)));
    for (qsizetype i = 0; i < editor.images().size(); ++i) {
        const PostImage &image = editor.images()[i];
        if (!image.hasAlt())
            continue;
        const QString place = QStringLiteral("%1:%2").arg(path).arg(image.line);
        const auto edit = editor.setAlt(i, alt);
        QByteArray after = source;
        if (!edit || !post::applySplices(after, *edit)) {
            tally.refused.append(place);
            continue;
        }
        const auto sharing = std::count_if(editor.images().begin(), editor.images().end(), [&](const PostImage &other) {
            return other.isInBody() && other.range == image.range;
        });
        const QString verdict =
            judge.ask({{QStringLiteral("site"), folder},
                       {QStringLiteral("before"), QString::fromUtf8(source)},
                       {QStringLiteral("after"), QString::fromUtf8(after)},
                       {QStringLiteral("alt"), alt},
                       {QStringLiteral("uses"), qMax<qint64>(1, sharing)},
                       {QStringLiteral("key"), image.isInBody() ? QJsonValue() : QJsonValue(image.altKey.toString())}});
        if (verdict.isEmpty())
            ++tally.done;
        else
            tally.wrong.append(place + QStringLiteral(": ") + verdict);
    }
}

} // namespace

void tst_AltOnCorpus::everyAlt_edited_isAllThatDiffersInThePage()
{
    const QString shared = qEnvironmentVariable("GALLEY_SHARED", QStringLiteral(GALLEY_SOURCE_DIR "/../shared"));
    if (!QFileInfo(shared + QStringLiteral("/corpus")).isDir())
        QSKIP("needs the posts beside the checkout (GALLEY_SHARED)");
    if (QStandardPaths::findExecutable(QStringLiteral("jekyll")).isEmpty())
        QSKIP("Jekyll is not installed");
    const QStringList posts = postsOf(shared + QStringLiteral("/corpus"));
    const qsizetype step = qEnvironmentVariableIsSet("GALLEY_ALL") ? 1 : sampled;
    Judge judge;
    Tally tally;
    for (qsizetype i = 0; i < posts.size(); i += step) {
        QFile file(posts[i]);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray source = file.readAll();
        if (source.startsWith("\xef\xbb\xbf"))
            source.remove(0, 3);
        if (source.isValidUtf8())
            editEach(source, posts[i], judge, tally);
    }
    qInfo("%d alternative texts edited, %d refused, %d wrong", tally.done, int(tally.refused.size()),
          int(tally.wrong.size()));
    QVERIFY(tally.done > 0);
    QVERIFY2(tally.wrong.isEmpty(), qPrintable(tally.wrong.join(u'\n')));
    QVERIFY2(tally.refused.size() * 99 <= tally.done, qPrintable(tally.refused.join(u'\n')));
}

QTEST_GUILESS_MAIN(tst_AltOnCorpus)
#include "tst_altoncorpus.moc"
