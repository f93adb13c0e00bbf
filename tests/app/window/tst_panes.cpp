// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/panes.h"

#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

using galley::window::Panes;

class tst_Panes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void width_decidesWhatIsShown_data();
    void width_decidesWhatIsShown();
    void previewTab_narrow_takesThePlaceOfTheText();
    void wanted_survivesANarrowWindow();
    void text_widened_takesThePreviewsRoom();
    void window_narrowed_keepsTheProportionOfTextAndPreview();
    void state_restored_wantsTheSamePanes();
    void state_damaged_changesNothing();
    void textOnly_hidesTheOthers_untilOneIsAskedFor();

private:
    std::unique_ptr<Panes> m_panes;
    QWidget *m_widgets[4] = {};
};

void tst_Panes::init()
{
    for (QWidget *&widget : m_widgets)
        widget = new QWidget;
    m_panes = std::make_unique<Panes>(m_widgets[0], m_widgets[1], m_widgets[2], m_widgets[3]);
    m_panes->setWanted(Panes::Posts, true);
    m_panes->show();
}

void tst_Panes::textOnly_hidesTheOthers_untilOneIsAskedFor()
{
    m_panes->resize(1600, 600);
    QTRY_VERIFY(m_widgets[Panes::Posts]->isVisible());
    m_panes->setWanted(Panes::Sidebar, false);
    const int posts = m_widgets[Panes::Posts]->width();
    m_panes->setTextOnly(true);
    QVERIFY(m_widgets[Panes::Text]->isVisible());
    for (const Panes::Pane pane : {Panes::Posts, Panes::Preview, Panes::Sidebar})
        QVERIFY(!m_widgets[pane]->isVisible());

    // The key of a pane that was shown before says "hide it": here it brings it back.
    QSignalSpy left(m_panes.get(), &Panes::textOnlyChanged);
    m_panes->setWanted(Panes::Preview, false);
    QCOMPARE(left.size(), 1);
    QVERIFY(m_widgets[Panes::Preview]->isVisible());
    QVERIFY(m_widgets[Panes::Posts]->isVisible());
    QVERIFY(!m_widgets[Panes::Sidebar]->isVisible());
    QTRY_COMPARE(m_widgets[Panes::Posts]->width(), posts);
}

void tst_Panes::width_decidesWhatIsShown_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("posts");
    QTest::addColumn<bool>("preview");
    QTest::addColumn<bool>("sidebar");
    QTest::newRow("wide") << 1600 << true << true << true;
    QTest::newRow("just wide enough") << 1100 << true << true << true;
    QTest::newRow("preview becomes a tab") << 1099 << true << false << true;
    QTest::newRow("still with sidebar") << 700 << true << false << true;
    QTest::newRow("folded") << 699 << false << false << false;
}

void tst_Panes::width_decidesWhatIsShown()
{
    QFETCH(int, width);
    m_panes->resize(width, 600);
    QTRY_COMPARE(m_panes->width(), width);
    QTEST(m_widgets[Panes::Posts]->isVisible(), "posts");
    QVERIFY(m_widgets[Panes::Text]->isVisible());
    QTEST(m_widgets[Panes::Preview]->isVisible(), "preview");
    QTEST(m_widgets[Panes::Sidebar]->isVisible(), "sidebar");
}

void tst_Panes::previewTab_narrow_takesThePlaceOfTheText()
{
    m_panes->resize(900, 600);
    m_panes->bringToFront(Panes::Preview);
    QVERIFY(m_widgets[Panes::Preview]->isVisible());
    QVERIFY(!m_widgets[Panes::Text]->isVisible());
    m_panes->resize(1500, 600);
    QVERIFY(m_widgets[Panes::Preview]->isVisible());
    QVERIFY(m_widgets[Panes::Text]->isVisible());
}

void tst_Panes::wanted_survivesANarrowWindow()
{
    m_panes->setWanted(Panes::Sidebar, false);
    m_panes->resize(500, 600);
    m_panes->resize(1500, 600);
    QVERIFY(m_widgets[Panes::Posts]->isVisible());
    QVERIFY(!m_widgets[Panes::Sidebar]->isVisible());
}

void tst_Panes::text_widened_takesThePreviewsRoom()
{
    m_panes->resize(1600, 600);
    QTRY_VERIFY(m_widgets[Panes::Preview]->isVisible() && m_widgets[Panes::Text]->width() < 1000);
    const int text = m_widgets[Panes::Text]->width(), preview = m_widgets[Panes::Preview]->width();
    const int posts = m_widgets[Panes::Posts]->width();
    m_panes->widenText(40);
    QCOMPARE(m_widgets[Panes::Text]->width(), text + 40);
    QCOMPARE(m_widgets[Panes::Preview]->width(), preview - 40);
    QCOMPARE(m_widgets[Panes::Posts]->width(), posts);
    m_panes->widenText(-40);
    QCOMPARE(m_widgets[Panes::Text]->width(), text);
}

void tst_Panes::window_narrowed_keepsTheProportionOfTextAndPreview()
{
    m_panes->resize(1800, 600);
    QTRY_VERIFY(m_widgets[Panes::Preview]->isVisible() && m_widgets[Panes::Text]->width() < 1000);
    const auto both = [this] { return m_widgets[Panes::Text]->width() + m_widgets[Panes::Preview]->width(); };
    const auto share = [this, both] { return 100 * m_widgets[Panes::Text]->width() / both(); };
    QVERIFY2(qAbs(share() - 53) <= 1, qPrintable(QString::number(share())));
    m_panes->widenText(100);
    const int wider = share();
    m_panes->resize(1150, 600);
    QTRY_VERIFY(both() < 1150);
    QVERIFY2(qAbs(share() - wider) <= 1, qPrintable(QString::number(share())));
    m_panes->resize(1800, 600);
    QTRY_VERIFY(both() > 1150);
    QVERIFY2(qAbs(share() - wider) <= 1, qPrintable(QString::number(share())));
}

void tst_Panes::state_restored_wantsTheSamePanes()
{
    m_panes->setWanted(Panes::Preview, false);
    const QByteArray state = m_panes->saveState();
    init();
    m_panes->restoreState(state);
    QVERIFY(!m_panes->isWanted(Panes::Preview));
    QVERIFY(m_panes->isWanted(Panes::Sidebar));
}

void tst_Panes::state_damaged_changesNothing()
{
    m_panes->restoreState("nonsense");
    m_panes->restoreState({});
    QVERIFY(m_panes->isWanted(Panes::Preview));
    QVERIFY(m_panes->isWanted(Panes::Posts));
}

QTEST_MAIN(tst_Panes)
#include "tst_panes.moc"
