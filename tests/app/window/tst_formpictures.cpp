// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/posttime.h"
#include "app/window/theme.h"
#include "editor/frontmatter/field.h"
#include "editor/frontmatter/fieldlist.h"
#include "editor/frontmatter/frontmatterform.h"
#include "editor/frontmatter/growingedit.h"

#include <QAbstractButton>
#include <QCalendarWidget>
#include <QDir>
#include <QTest>
#include <QTimeZone>
#include <QTranslator>
#include <QVBoxLayout>

using namespace galley;
using namespace galley::frontmatter;
using galley::window::applyTheme;
using galley::window::Theme;

/// Pictures of the form in its states, in both languages, light and dark, for people to look at; kept in `pictures` of
/// the build folder. What can be told without looking: that nothing is cut off.
class tst_FormPictures final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void form_pictured_fits_data();
    void form_pictured_fits();
};

namespace {

const QString Pictures = QStringLiteral(GALLEY_BINARY_DIR "/pictures");

const QByteArray plain = "---\ntitle: 2024년을 보내며\ncategories: [회고]\ntags:\n  - 산책\n  - 책\n  - 편집기\n"
                         "toc: true\ntoc_sticky: true\nlast_modified_at: 2024-12-31-08:00\nweight: 3\n"
                         "excerpt: |\n  한 해 동안 걷고 읽고 쓴 것을\n  정리하여 기록합니다.\n"
                         "permalink: /2024-retrospective/\n---\n";
const QByteArray nested = "---\ntitle: A gallery\nheader:\n  overlay_image: /assets/images/harbour.jpg\n"
                          "  overlay_filter: 0.5\n  caption: The harbour in winter\n  actions:\n"
                          "    - label: Read on\n      url: /more/\ngallery:\n  - url: /assets/images/1.jpg\n"
                          "    image_path: /assets/images/1-th.jpg\n    alt: Boats\n  - url: /assets/images/2.jpg\n"
                          "    alt: 갈매기\nlinks: [[a], [b]]\n---\n";
const QByteArray dates = "---\ntitle: 날짜\ndate: 2021-12-31 08:00:00 +0900\nlast_modified_at: 2021-12-31-08:00\n"
                         "lastmod: 2021-12-31\n---\n";
const QByteArray refused = "---\ntitle: &t 제목\nother: *t\nweight: 3\ntoc: true\n---\n";
const QByteArray broken = "---\ntitle: 제목\ntags: [a, b]\nexcerpt: a: b\ntoc: true\n---\n";

using Preparation = void (*)(FrontMatterForm &);

/// What a state needs beside its front matter.
void unfold(FrontMatterForm &form)
{
    form.setUnfolded(true);
}

void typeInto(FrontMatterForm &form, const char *key, const QString &text)
{
    form.fields()->field(QString::fromLatin1(key))->findChild<GrowingEdit *>()->insertPlainText(text);
}

void showRefusals(FrontMatterForm &form)
{
    form.setUnfolded(true);
    QTest::keyClicks(form.title(), QStringLiteral("X"));
    typeInto(form, "weight", QStringLiteral("kg"));
}

struct State
{
    const char *name;
    const QByteArray &source;
    Preparation prepare;
};

const State states[] = {
    {"plain", plain, unfold},
    {"folded", plain, [](FrontMatterForm &) {}},
    {"title-only", plain, [](FrontMatterForm &form) { form.setTitleOnly(true); }},
    {"nested", nested, unfold},
    {"dates", dates, unfold},
    {"refused", refused, showRefusals},
    {"broken", broken, [](FrontMatterForm &) {}},
};

} // namespace

void tst_FormPictures::initTestCase()
{
    QVERIFY(QDir().mkpath(Pictures));
}

void tst_FormPictures::form_pictured_fits_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<Preparation>("prepare");
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("dark");
    for (const State &state : states) {
        for (const char *language : {"en", "ko"}) {
            for (const bool dark : {false, true})
                QTest::addRow("form-%s-%s-%s", state.name, language, dark ? "dark" : "light")
                    << state.source << state.prepare << QString::fromLatin1(language) << dark;
        }
    }
}

void tst_FormPictures::form_pictured_fits()
{
    QFETCH(QByteArray, source);
    QFETCH(Preparation, prepare);
    QFETCH(QString, language);
    QFETCH(bool, dark);
    QTranslator translator;
    QVERIFY(translator.load(QStringLiteral("galley_") + language, QStringLiteral(GALLEY_BINARY_DIR "/resources")));
    QVERIFY(QCoreApplication::installTranslator(&translator));
    QLocale::setDefault(QLocale(language));
    applyTheme(*qApp, dark ? Theme::Dark : Theme::Light);

    post::Document document(source);
    QWidget pane;
    pane.setBackgroundRole(QPalette::Base);
    pane.setAutoFillBackground(true);
    pane.resize(720, 1000);
    FrontMatterForm form(&document, &pane);
    const QTimeZone zone("Asia/Seoul");
    form.setDateReader([zone](const post::Value &value) {
        return site::timeOf(value, zone, QDateTime(QDate(2030, 1, 2), QTime(3, 4), Qt::UTC));
    });
    auto *column = new QVBoxLayout(&pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(&form);
    column->addStretch();
    pane.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pane));
    prepare(form);
    QCoreApplication::processEvents();
    QVERIFY(pane.grab().save(Pictures + u'/' + QString::fromLatin1(QTest::currentDataTag()) + QStringLiteral(".png")));
    for (const QAbstractButton *button : form.findChildren<QAbstractButton *>()) {
        const bool elides = button->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored;
        const int needed = button->fontMetrics().horizontalAdvance(button->text());
        QVERIFY2(!button->isVisible() || elides || button->width() >= needed, qPrintable(button->text()));
    }
}

QTEST_MAIN(tst_FormPictures)
#include "tst_formpictures.moc"
