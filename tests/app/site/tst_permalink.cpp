// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/permalink.h"
#include "tests/app/site/oracle.h"

#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>
#include <QTimeZone>

using namespace galley;

namespace {

const QStringList permalinks = {
    QStringLiteral("date"),
    QStringLiteral("pretty"),
    QStringLiteral("ordinal"),
    QStringLiteral("weekdate"),
    QStringLiteral("none"),
    QStringLiteral("/:categories/:title/"),
    QStringLiteral(":title"),
    QStringLiteral("/blog/:year/:i_month/:i_day/:slug.html"),
    QStringLiteral("/:month_:day/:name"),
    QStringLiteral("/:short_year/:short_month/:long_month/:short_day/:long_day/:title:output_ext"),
    QStringLiteral("/:w_year/:week/:w_day/:y_day/:hour:minute:second/"),
    QStringLiteral("/:slugified_categories/:title"),
    QStringLiteral("/:collection/:path:output_ext"),
    QStringLiteral("/:unknown/:title"),
    QStringLiteral("../:title/./x"),
    QStringLiteral("한글/:title"),
    QStringLiteral("/a b/:title"),
    QStringLiteral("/:year_:title_/")};
const QStringList slugs = {QStringLiteral("20th-post"),  QStringLiteral("2021년-회고"), QStringLiteral("C++ & more"),
                           QStringLiteral("a.b~c'd(e)"), QStringLiteral("Über"),        QStringLiteral("100%"),
                           QStringLiteral("who?"),       QStringLiteral("#1")};
const QStringList categories = {QStringLiteral("organize"), QStringLiteral("일상"), QStringLiteral("C#"),
                                QStringLiteral("Web Dev"),  QStringLiteral("a/b"),  QStringLiteral("ORGANIZE"),
                                QStringLiteral("a: b")};

template <typename T> const T &pick(const QList<T> &from, QRandomGenerator &random)
{
    return from.at(random.bounded(static_cast<int>(from.size())));
}

} // namespace

class tst_Permalink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!test::haveJekyll())
            QSKIP("Jekyll is not installed; it is what tells the right URLs");
    }

    void expandPermalink_everyStyleAndPlaceholder_agreesWithJekyll()
    {
        QRandomGenerator random(4);
        QJsonArray questions;
        for (int i = 0; i < 5000; ++i) {
            QJsonArray own;
            for (int c = random.bounded(3); c > 0; --c)
                own.append(pick(categories, random));
            const QString slug = pick(slugs, random);
            questions.append(
                QJsonObject{{QStringLiteral("permalink"), pick(permalinks, random)},
                            {QStringLiteral("slug"), random.bounded(4) == 0 ? QJsonValue() : QJsonValue(slug)},
                            {QStringLiteral("categories"), own},
                            {QStringLiteral("basename"), QString(QLatin1String("2021-12-31-") + slug)},
                            {QStringLiteral("path"), QString(QLatin1String("/2021-12-31-") + slug)},
                            {QStringLiteral("time"), static_cast<qint64>(random.bounded(2000000000u))}});
        }
        const auto answers = test::askJekyll(QStringLiteral("url"), questions);
        QVERIFY(answers && answers->size() == questions.size());
        for (qsizetype i = 0; i < questions.size(); ++i)
            compare(questions[i].toObject(), answers->at(i));
    }

    void escapePath_textWithDelimiters_agreesWithJekyll()
    {
        QJsonArray questions;
        for (const char *text : {"", "plain/path.html", "a b", "a%b", "a%20b", "a#b#c", "a?b?c", "x:y", "//host/p q",
                                 "한글", "é\u0301", "[x]", "a|b", "\"q\"", "a&b=c;d,e", "tab\there", "new\nline"})
            questions.append(QString::fromUtf8(text));
        const auto answers = test::askJekyll(QStringLiteral("escape"), questions);
        QVERIFY(answers && answers->size() == questions.size());
        for (qsizetype i = 0; i < questions.size(); ++i)
            QCOMPARE(site::escapePath(questions[i].toString()), answers->at(i).toString());
    }

private:
    static void compare(const QJsonObject &question, const QJsonValue &wanted)
    {
        site::PermalinkParts parts;
        const QJsonValue slug = question.value(QLatin1String("slug"));
        if (slug.isString())
            parts.slug = slug.toString();
        for (const QJsonValue category : question.value(QLatin1String("categories")).toArray())
            parts.categories.append(category.toString());
        parts.basename = question.value(QLatin1String("basename")).toString();
        parts.path = question.value(QLatin1String("path")).toString();
        parts.date = QDateTime::fromSecsSinceEpoch(question.value(QLatin1String("time")).toInteger(), QTimeZone::utc());
        const auto url = site::expandPermalink(
            site::permalinkTemplate(question.value(QLatin1String("permalink")).toString()), parts);
        QVERIFY2((url ? QJsonValue(*url) : QJsonValue()) == wanted,
                 qPrintable(question.value(QLatin1String("permalink")).toString() + u' '
                            + url.value_or(QStringLiteral("-")) + QLatin1String(", Jekyll ") + wanted.toString()));
    }
};

QTEST_GUILESS_MAIN(tst_Permalink)
#include "tst_permalink.moc"
