// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/slug.h"
#include "tests/app/site/oracle.h"

#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

using namespace galley;
using site::SlugMode;

namespace {

struct Mode
{
    const char *name;
    SlugMode mode;
};

constexpr Mode modes[] = {
    {"raw", SlugMode::Raw},     {"default", SlugMode::Default}, {"pretty", SlugMode::Pretty},
    {"ascii", SlugMode::Ascii}, {"latin", SlugMode::Latin},     {"none", SlugMode::None},
};

/// Pieces of titles as people write them, and characters at the edges of Ruby's classes.
QStringList titlePieces()
{
    return {QStringLiteral("2021년 회고"),
            QStringLiteral("한글"),
            QStringLiteral("日本語"),
            QStringLiteral("中文"),
            QStringLiteral("カナ"),
            QStringLiteral("Hello"),
            QStringLiteral("wörld"),
            QStringLiteral("Ærø"),
            QStringLiteral("ÉTÉ"),
            QStringLiteral("ß"),
            QStringLiteral("İstanbul"),
            QStringLiteral("ΣΊΣΥΦΟΣ"),
            QStringLiteral("Привет"),
            QStringLiteral("ﬁ"),
            QStringLiteral("Ǆ"),
            QStringLiteral("C++"),
            QStringLiteral("_config.yml"),
            QStringLiteral("a/b"),
            QStringLiteral("(주)"),
            QStringLiteral("½"),
            QStringLiteral("²"),
            QStringLiteral("Ⅷ"),
            QStringLiteral("٣"),
            QStringLiteral("ㄱㄴ"),
            QStringLiteral("e\u0301"),
            QStringLiteral("👋🏽"),
            QStringLiteral("𝒜"),
            QStringLiteral("𐐀"),
            QStringLiteral("\u00a0"),
            QStringLiteral("\u3000"),
            QStringLiteral("\u200d"),
            QStringLiteral("-"),
            QStringLiteral("--"),
            QStringLiteral("..."),
            QStringLiteral("~!$&'()+,;=@"),
            QStringLiteral("\t"),
            QStringLiteral(" "),
            QStringLiteral("  "),
            QStringLiteral("#%?"),
            QStringLiteral("“q”"),
            QStringLiteral("—"),
            QStringLiteral("·"),
            QStringLiteral("×"),
            QStringLiteral("ŉ"),
            QStringLiteral("0"),
            QStringLiteral("Z")};
}

QString randomTitle(QRandomGenerator &random)
{
    static const QStringList pieces = titlePieces();
    QString title;
    const int count = random.bounded(1, 7);
    for (int i = 0; i < count; ++i)
        title += pieces.at(random.bounded(static_cast<int>(pieces.size())));
    return title;
}

} // namespace

class tst_Slug : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!test::haveJekyll())
            QSKIP("Jekyll is not installed; it is what tells the right slugs");
    }

    void slugify_everyModeAndGeneratedTitle_agreesWithJekyll()
    {
        QRandomGenerator random(20211231);
        QJsonArray questions;
        for (int i = 0; i < 6000; ++i) {
            questions.append(QJsonObject{{QStringLiteral("text"), randomTitle(random)},
                                         {QStringLiteral("mode"), QString::fromLatin1(modes[random.bounded(6)].name)},
                                         {QStringLiteral("cased"), random.bounded(2) == 1}});
        }
        const auto answers = test::askJekyll(QStringLiteral("slugify"), questions);
        QVERIFY(answers && answers->size() == questions.size());
        for (qsizetype i = 0; i < questions.size(); ++i) {
            const QJsonObject question = questions[i].toObject();
            const QString name = question.value(QLatin1String("mode")).toString();
            const auto mode = std::find_if(std::begin(modes), std::end(modes),
                                           [&name](const Mode &m) { return name == QLatin1String(m.name); });
            const QString text = question.value(QLatin1String("text")).toString();
            const QString slug = site::slugify(text, mode->mode, question.value(QLatin1String("cased")).toBool());
            QVERIFY2(
                slug == answers->at(i).toString(),
                qPrintable(QStringLiteral("%1 “%2”: %3, Jekyll %4").arg(name, text, slug, answers->at(i).toString())));
        }
    }

    void titleFromSlug_generatedSlugs_agreesWithJekyll()
    {
        QRandomGenerator random(7);
        QJsonArray questions;
        for (int i = 0; i < 2000; ++i)
            questions.append(site::slugify(randomTitle(random), SlugMode::Raw, true) + randomTitle(random));
        const auto answers = test::askJekyll(QStringLiteral("title"), questions);
        QVERIFY(answers && answers->size() == questions.size());
        for (qsizetype i = 0; i < questions.size(); ++i)
            QCOMPARE(site::titleFromSlug(questions[i].toString()), answers->at(i).toString());
    }
};

QTEST_GUILESS_MAIN(tst_Slug)
#include "tst_slug.moc"
