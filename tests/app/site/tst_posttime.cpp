// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/posttime.h"
#include "app/site/siteconfig.h"
#include "tests/app/site/oracle.h"

#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

#include <cstdlib>

using namespace galley;

namespace {

const QStringList zones = {
    QStringLiteral("Asia/Seoul"),    QStringLiteral("America/New_York"),    QStringLiteral("UTC"),
    QStringLiteral("Europe/Berlin"), QStringLiteral("Australia/Lord_Howe"), QStringLiteral("Asia/Kolkata")};

/// Forms in which people write dates; %y and so on are filled with random numbers.
const QStringList forms = {QStringLiteral("%Y-%m-%d"),
                           QStringLiteral("%Y-%m-%d-%H:%M"),
                           QStringLiteral("%Y-%m-%d-%H:%M:%S"),
                           QStringLiteral("%Y-%m-%d-%H:%M:%S+0900"),
                           QStringLiteral("%Y-%m-%d %H:%M"),
                           QStringLiteral("%Y-%m-%d %H:%M:%S"),
                           QStringLiteral("%Y-%m-%d %H:%M:%S +0900"),
                           QStringLiteral("%Y-%m-%d %H:%M:%S +09:00"),
                           QStringLiteral("%Y-%m-%dT%H:%M:%SZ"),
                           QStringLiteral("%Y-%m-%dT%H:%M:%S-05:00"),
                           QStringLiteral("%Y-%m-%dT%H:%M:%S.123+09:00"),
                           QStringLiteral("%Y-%m-%d %H:%M KST"),
                           QStringLiteral("%Y-%m-%d %H:%M:%S UTC"),
                           QStringLiteral("%Y-%m-%d %H:%M:%S EST"),
                           QStringLiteral("%Y-%m-%d %H:%M:%S PDT"),
                           QStringLiteral("%Y/%m/%d"),
                           QStringLiteral("%Y/%m/%d %H:%M:%S"),
                           QStringLiteral("%Y.%m.%d"),
                           QStringLiteral("%Y. %m. %d."),
                           QStringLiteral("%Y. %m. %d. %H:%M"),
                           QStringLiteral("%Y%m%d"),
                           QStringLiteral("%Y%m%dT%H%M%S"),
                           QStringLiteral("%Y%m%d%H%M"),
                           QStringLiteral("%Y%m%dT%H%M%SZ"),
                           QStringLiteral("%m/%d/%Y"),
                           QStringLiteral("%d.%m.%Y"),
                           QStringLiteral("%d-%m-%Y"),
                           QStringLiteral("%i %b %Y"),
                           QStringLiteral("%b %i, %Y"),
                           QStringLiteral("%B %i, %Y"),
                           QStringLiteral("%B %ith, %Y %H:%M"),
                           QStringLiteral("%a, %i %b %Y %H:%M:%S +0000"),
                           QStringLiteral("%a %b %i %H:%M:%S %Y"),
                           QStringLiteral("%i-%b-%Y"),
                           QStringLiteral("%b-%i-%Y"),
                           QStringLiteral("%y-%m-%d"),
                           QStringLiteral("%y/%m/%d"),
                           QStringLiteral("%y.%m.%d"),
                           QStringLiteral("%Y-%j"),
                           QStringLiteral("%Y-%m"),
                           QStringLiteral("%Y"),
                           QStringLiteral("%H:%M"),
                           QStringLiteral("%Ipm"),
                           QStringLiteral("%Y-%m-%d %I:%M PM"),
                           QStringLiteral("%Y-%m-%d %I:%M am"),
                           QStringLiteral("%Y-%m-%d %I p.m."),
                           QStringLiteral("%Y-%m-%d %Hh%Mm"),
                           QStringLiteral("%Y년 %m월 %d일"),
                           QStringLiteral("%Y년 %m월 %d일 %H시 %M분"),
                           QStringLiteral("%B %Y"),
                           QStringLiteral("%B"),
                           QStringLiteral("%ird"),
                           QStringLiteral("%Y-W%d"),
                           QStringLiteral("--%m-%d"),
                           QStringLiteral("H%d.%m.%d"),
                           QStringLiteral("nothing"),
                           QStringLiteral(""),
                           QStringLiteral("%Y-%m-%d %H:%M:%S Asia/Seoul"),
                           QStringLiteral("%Y-13-45"),
                           QStringLiteral("%Y-%m-%d 25:10"),
                           QStringLiteral("%Y-%m-%d 24:00"),
                           QStringLiteral("%Y-02-30"),
                           QStringLiteral("%i/%m/%y"),
                           QStringLiteral("'%y %b %i"),
                           QStringLiteral("%Y-%m-%d %H:%M:%S GMT+9"),
                           QStringLiteral("%Y-%m-%d %H:%M +9"),
                           QStringLiteral("  %Y-%m-%d  "),
                           QStringLiteral("%Y-%m-%d %H"),
                           QStringLiteral("%Y-%m-%d, %H:%M"),
                           QStringLiteral("%Y–%m–%d"),
                           QStringLiteral("%Y-%m-%d %H:%M:%S Eastern Standard Time"),
                           QStringLiteral("%Y-%m-%d (%a) %H:%M"),
                           QStringLiteral("%Y-%d-%b")};

QString filled(QString form, QRandomGenerator &random)
{
    static const char *months[] = {"January", "February", "March",     "April",   "May",      "June",
                                   "July",    "August",   "September", "October", "November", "December"};
    static const char *days[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    const auto two = [&random](int from, int to) {
        return QStringLiteral("%1").arg(random.bounded(from, to), 2, 10, QLatin1Char('0'));
    };
    const QString month = QString::fromLatin1(months[random.bounded(12)]);
    form.replace(QLatin1String("%Y"), QString::number(random.bounded(1990, 2036)));
    form.replace(QLatin1String("%y"), two(0, 100))
        .replace(QLatin1String("%m"), two(1, 13))
        .replace(QLatin1String("%d"), two(1, 32));
    form.replace(QLatin1String("%H"), two(0, 24))
        .replace(QLatin1String("%M"), two(0, 60))
        .replace(QLatin1String("%S"), two(0, 60));
    form.replace(QLatin1String("%I"), QString::number(random.bounded(1, 13)))
        .replace(QLatin1String("%i"), QString::number(random.bounded(1, 32)));
    form.replace(QLatin1String("%b"), month.left(3)).replace(QLatin1String("%B"), month);
    form.replace(QLatin1String("%j"), QStringLiteral("%1").arg(random.bounded(1, 368), 3, 10, QLatin1Char('0')));
    return form.replace(QLatin1String("%a"), QString::fromLatin1(days[random.bounded(7)]));
}

} // namespace

class tst_PostTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!test::haveJekyll())
            QSKIP("Ruby is not installed; it is what tells how a date is read");
    }

    void parseTime_formsPeopleWrite_agreesWithRuby()
    {
        QRandomGenerator random(1999);
        QJsonArray questions;
        for (int round = 0; round < 60; ++round) {
            for (const QString &form : forms) {
                questions.append(QJsonObject{
                    {QStringLiteral("text"), filled(form, random)},
                    {QStringLiteral("zone"), zones.at(random.bounded(static_cast<int>(zones.size())))},
                    {QStringLiteral("now"), static_cast<qint64>(random.bounded(1000000000u, 2000000000u))}});
            }
        }
        QCOMPARE(misses(questions), 0);
    }

    void parseTime_everyZoneWithGapsAndFolds_agreesWithRuby()
    {
        QRandomGenerator random(2026);
        QJsonArray questions;
        for (const QByteArray &id : QTimeZone::availableTimeZoneIds()) {
            const QTimeZone zone(id);
            const QDateTime from(QDate(random.bounded(1975, 2030), 1, 1), QTime(0, 0), QTimeZone::utc());
            const QTimeZone::OffsetData change = zone.nextTransition(from);
            // What clocks show around the moment at which they are set, and at any other.
            const QDateTime local = (change.atUtc.isValid() ? change.atUtc : from).addSecs(zone.offsetFromUtc(from));
            for (const int minutes : {-90, -30, 0, 30, 90, 60 * 24 * 100}) {
                questions.append(
                    question(local.addSecs(minutes * 60).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")), id));
            }
        }
        for (const char *posix : {"UTC+9", "KST-9", "UTC-05:30", "<+09>-9", "GMT0", "UTC+09:00", "EST5"})
            questions.append(question(QStringLiteral("2021-12-31 08:00"), posix));
        QVERIFY(questions.size() > 2000);
        QCOMPARE(misses(questions), 0);
    }

    void parseTime_everyYear_agreesWithRuby()
    {
        QRandomGenerator random(9999);
        QJsonArray questions;
        for (int year = 0; year <= 9999; year += year < 100 || year > 9900 ? 1 : random.bounded(1, 8)) {
            const QString day = QStringLiteral("%1-%2-%3")
                                    .arg(year, 4, 10, QLatin1Char('0'))
                                    .arg(random.bounded(1, 13), 2, 10, QLatin1Char('0'))
                                    .arg(random.bounded(1, 32), 2, 10, QLatin1Char('0'));
            questions.append(question(day, "UTC"));
            questions.append(question(day + QStringLiteral(" 12:30:45 +0900"), "Asia/Seoul"));
        }
        QCOMPARE(misses(questions), 0);
    }

    void datedName_pathsOfPosts_agreesWithJekyll()
    {
        QJsonArray questions;
        for (const char *path :
             {"_posts/2021-12-31-20th-post.md", "2021-1-3-a.b.markdown", "_posts/en/21-01-03-x.md", "_posts/no-date.md",
              "_posts/2021-12-31.md", "_posts/2021-12-31-.md", "a/_posts/2021-12-31-회고.md", "2021-12-31-none",
              "_posts/x-2021-12-31-a.md", "_posts/2021-12-31-a/2020-01-02-b.md", "99999-01-01-a.md"})
            questions.append(QString::fromUtf8(path));
        const auto answers = test::askJekyll(QStringLiteral("dated"), questions);
        QVERIFY(answers && answers->size() == questions.size());
        for (qsizetype i = 0; i < questions.size(); ++i) {
            const auto name = site::datedName(questions[i].toString());
            const QJsonValue got =
                name ? QJsonValue(QJsonArray{name->date, name->slug, name->extension}) : QJsonValue();
            QVERIFY2(got == answers->at(i), qPrintable(questions[i].toString()));
        }
    }

private:
    static QJsonObject question(const QString &text, const QByteArray &zone)
    {
        return {{QStringLiteral("text"), text},
                {QStringLiteral("zone"), QString::fromLatin1(zone)},
                {QStringLiteral("now"), 1600000000}};
    }

    static int misses(const QJsonArray &questions)
    {
        const auto answers = test::askJekyll(QStringLiteral("time"), questions);
        if (!answers || answers->size() != questions.size())
            return -1;
        int count = 0;
        for (qsizetype i = 0; i < questions.size(); ++i)
            count += agrees(questions[i].toObject(), answers->at(i)) ? 0 : 1;
        return count;
    }

    static bool agrees(const QJsonObject &question, const QJsonValue &wanted)
    {
        const post::Value configured(
            post::Value::Entries{{QStringLiteral("timezone"), question.value(QLatin1String("zone")).toString()}});
        const QTimeZone zone = site::SiteConfig(QStringLiteral("/site"), configured).timeZone();
        const QDateTime now =
            QDateTime::fromSecsSinceEpoch(question.value(QLatin1String("now")).toInteger(), QTimeZone::utc());
        const auto time = site::parseTime(question.value(QLatin1String("text")).toString(), zone, now);
        const QJsonValue got = time ? QJsonValue(time->toSecsSinceEpoch()) : QJsonValue();
        if (got == wanted)
            return true;
        // An hour that clocks show twice: Ruby asks mktime, which takes the one that its last answer lay nearer to.
        const auto shown = [&zone](const QDateTime &moment) {
            return moment.toTimeZone(zone).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
        };
        if (time && !wanted.isNull() && std::abs(time->toSecsSinceEpoch() - wanted.toInteger()) <= 2 * 3600
            && shown(*time) == shown(QDateTime::fromSecsSinceEpoch(wanted.toInteger(), QTimeZone::utc())))
            return true;
        qWarning().noquote()
            << question.value(QLatin1String("text")).toString() << QString::fromUtf8(zone.id()) << "now"
            << now.toString(Qt::ISODate) << "read as"
            << (time ? time->toUTC().toString(Qt::ISODate) : QStringLiteral("nothing")) << "but by Ruby as"
            << (wanted.isNull()
                    ? QStringLiteral("nothing")
                    : QDateTime::fromSecsSinceEpoch(wanted.toInteger(), QTimeZone::utc()).toString(Qt::ISODate));
        return false;
    }
};

QTEST_GUILESS_MAIN(tst_PostTime)
#include "tst_posttime.moc"
