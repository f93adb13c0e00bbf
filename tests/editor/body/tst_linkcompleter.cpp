// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/body/linkcompleter.h"
#include "editor/body/textarea.h"
#include "editor/body/textmatch.h"
#include "editor/post/document.h"

#include <QInputMethodEvent>
#include <QListView>
#include <QTest>

using namespace galley;
using body::LinkContext;
using body::LinkTargets;

namespace {

LinkTargets::Target target(const QString &title, const QString &name, const QString &written = {})
{
    return {title, {}, body::foldedForMatching(title + u'\n' + name), name, written};
}

} // namespace

class tst_LinkCompleter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void context_ofALine_isFound_data();
    void context_ofALine_isFound();
    void tag_completed_isClosedOnce_data();
    void tag_completed_isClosedOnce();

    void typing_inPostUrl_offersTitles();
    void choosing_writesTheName_asOneUndoStep();
    void choosing_image_writesTheSitesForm();
    void choosing_destination_writesPostUrl();
    void escape_closesAndKeepsTheText();
    void prose_typed_offersNothing();
    void ctrlSpace_inEmptyPlace_offersAll();
    void composing_hangul_filtersAndTakesNoKey();
    void composing_kana_hidesTheList();
    void choosing_afterUndecodableBytes_replacesTheRightOnes();

private:
    void open(const QByteArray &body);
    void type(const QString &text);
    void compose(const QString &preedit, const QString &commit = {});
    [[nodiscard]] QByteArray text() const { return m_post->snapshot().source; }
    [[nodiscard]] QListView *list() const { return m_area->linkCompleter()->list(); }
    [[nodiscard]] QStringList offered() const;

    std::unique_ptr<post::Document> m_post;
    std::unique_ptr<body::TextArea> m_area;
};

void tst_LinkCompleter::init()
{
    open({});
}

void tst_LinkCompleter::open(const QByteArray &body)
{
    m_area.reset();
    m_post = std::make_unique<post::Document>(body);
    m_area = std::make_unique<body::TextArea>(m_post.get());
    auto targets = std::make_shared<LinkTargets>();
    targets->posts = {target(QStringLiteral("2021년 회고"), QStringLiteral("2021-12-31-20th-post")),
                      target(QStringLiteral("Type sizes"), QStringLiteral("2024-05-19-type-sizes")),
                      target(QStringLiteral("한글 맞춤법"), QStringLiteral("ko/2020-01-01-spelling"))};
    targets->files = targets->posts;
    targets->images = {target(QStringLiteral("sunset.png"), QStringLiteral("/assets/sunset.png"),
                              QStringLiteral("{{ site.baseurl }}/assets/sunset.png"))};
    m_area->linkCompleter()->setTargets(targets);
    m_area->resize(600, 400);
    m_area->show();
    m_area->setFocus();
    m_area->moveCursor(QTextCursor::End);
    QVERIFY(QTest::qWaitForWindowActive(m_area.get()));
}

void tst_LinkCompleter::type(const QString &text)
{
    for (const QChar c : text) {
        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(c));
        QCoreApplication::sendEvent(m_area.get(), &press);
    }
    QCoreApplication::processEvents();
}

void tst_LinkCompleter::compose(const QString &preedit, const QString &commit)
{
    QInputMethodEvent event(preedit, {});
    event.setCommitString(commit);
    QCoreApplication::sendEvent(m_area.get(), &event);
    QCoreApplication::processEvents();
}

QStringList tst_LinkCompleter::offered() const
{
    QStringList titles;
    for (int row = 0; list()->isVisible() && row < list()->model()->rowCount(); ++row)
        titles.append(list()->model()->index(row, 0).data().toString());
    return titles;
}

void tst_LinkCompleter::context_ofALine_isFound_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("kind"); // -1: none
    QTest::addColumn<QString>("typed");
    const auto row = [](const char *line, int kind, const char *typed) {
        QTest::newRow(line) << QString::fromUtf8(line) << kind << QString::fromUtf8(typed);
    };
    const int none = -1;
    row("", none, "");
    row("plain (text", none, "");
    row("{% post_url", none, "");
    row("{% post_url ", int(LinkContext::Kind::PostUrl), "");
    row("see {% post_url 2021 회", int(LinkContext::Kind::PostUrl), "2021 회");
    row("{%- post_url x", int(LinkContext::Kind::PostUrl), "x");
    row("{% post_url x %} and", none, "");
    row("[a]({% post_url x", int(LinkContext::Kind::PostUrl), "x");
    row("{% link assets/a", int(LinkContext::Kind::LinkTag), "assets/a");
    row("![alt](/as", int(LinkContext::Kind::Image), "/as");
    row("![al\\] t](<x", int(LinkContext::Kind::Image), "x");
    row("![alt](https://x", none, "");
    row("![alt](/a.png \"title", none, "");
    row("<img alt=\"x\" src=\"/a", int(LinkContext::Kind::Image), "/a");
    row("{% include figure image_path=\"/a", int(LinkContext::Kind::ImageParameter), "/a");
    row("[text](회고", int(LinkContext::Kind::Destination), "회고");
    row("[text](mailto:x", none, "");
    row("[text](#part", none, "");
    row("[text](//host", none, "");
    row("[![alt](/as", int(LinkContext::Kind::Image), "/as");
    row("[text](a) (b", none, "");
}

void tst_LinkCompleter::context_ofALine_isFound()
{
    QFETCH(QString, line);
    QFETCH(int, kind);
    QFETCH(QString, typed);
    const std::optional<LinkContext> context = body::linkContextAt(line);
    QCOMPARE(context ? int(context->kind) : -1, kind);
    if (context) {
        QCOMPARE(context->typed, typed);
        QCOMPARE(line.sliced(context->begin), typed);
    }
}

void tst_LinkCompleter::tag_completed_isClosedOnce_data()
{
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("closing");
    QTest::newRow("nothing") << QString() << QStringLiteral(" %}");
    QTest::newRow("closed") << QStringLiteral(" %} more") << QString();
    QTest::newRow("closed without a space") << QStringLiteral("%}") << QStringLiteral(" ");
    QTest::newRow("closed with a hyphen") << QStringLiteral(" -%}") << QString();
    QTest::newRow("half closed by the editor") << QStringLiteral("}") << QStringLiteral(" %");
    QTest::newRow("other text") << QStringLiteral(" and more") << QStringLiteral(" %}");
}

void tst_LinkCompleter::tag_completed_isClosedOnce()
{
    QFETCH(QString, after);
    QFETCH(QString, closing);
    QCOMPARE(body::closingFor(LinkContext::Kind::PostUrl, after), closing);
    QCOMPARE(body::closingFor(LinkContext::Kind::LinkTag, after), closing);
    QCOMPARE(body::closingFor(LinkContext::Kind::Image, after), QString());
}

void tst_LinkCompleter::typing_inPostUrl_offersTitles()
{
    type(QStringLiteral("{% post_url "));
    QCOMPARE(offered().size(), 3);
    type(QStringLiteral("type"));
    QCOMPARE(offered(), QStringList(QStringLiteral("Type sizes")));
    type(QStringLiteral("zzz"));
    QCOMPARE(offered(), QStringList());
}

void tst_LinkCompleter::choosing_writesTheName_asOneUndoStep()
{
    open("before\n\n");
    type(QStringLiteral("[x]({% post_url ㅎㄱ ㅁ"));
    const QByteArray typed = text();
    QCOMPARE(offered(), QStringList(QStringLiteral("한글 맞춤법")));
    QTest::keyClick(m_area.get(), Qt::Key_Return);
    QVERIFY2(text().startsWith("before\n\n[x]({% post_url ko/2020-01-01-spelling %}"), text().constData());
    QVERIFY(!list()->isVisible());
    m_area->undo();
    QCOMPARE(text(), typed);
}

void tst_LinkCompleter::choosing_image_writesTheSitesForm()
{
    type(QStringLiteral("![alt](sun"));
    QTest::keyClick(m_area.get(), Qt::Key_Tab);
    QVERIFY2(text().startsWith("![alt]({{ site.baseurl }}/assets/sunset.png)"), text().constData());
    open({});
    type(QStringLiteral("{% include figure image_path=\"sun"));
    QTest::keyClick(m_area.get(), Qt::Key_Return);
    QVERIFY2(text().contains("image_path=\"/assets/sunset.png"), text().constData());
}

void tst_LinkCompleter::choosing_destination_writesPostUrl()
{
    type(QStringLiteral("[see](회고"));
    QCOMPARE(offered(), QStringList(QStringLiteral("2021년 회고")));
    QTest::keyClick(m_area.get(), Qt::Key_Return);
    QCOMPARE(text(), QByteArray("[see]({% post_url 2021-12-31-20th-post %})"));
}

void tst_LinkCompleter::escape_closesAndKeepsTheText()
{
    type(QStringLiteral("{% post_url t"));
    const QByteArray typed = text();
    QVERIFY(list()->isVisible());
    QTest::keyClick(m_area.get(), Qt::Key_Escape);
    QVERIFY(!list()->isVisible());
    QCOMPARE(text(), typed);
    QTest::keyClick(m_area.get(), Qt::Key_Return);
    QVERIFY(text().size() > typed.size()); // Enter is Enter again
}

void tst_LinkCompleter::prose_typed_offersNothing()
{
    type(QStringLiteral("[text]("));
    QVERIFY(!list()->isVisible());
    type(QStringLiteral("https://example.com/"));
    QVERIFY(!list()->isVisible());
}

void tst_LinkCompleter::ctrlSpace_inEmptyPlace_offersAll()
{
    type(QStringLiteral("![alt]("));
    QVERIFY(!list()->isVisible());
    QTest::keyClick(m_area.get(), Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(offered(), QStringList(QStringLiteral("sunset.png")));
    QCOMPARE(text().count(' '), 0);
}

void tst_LinkCompleter::composing_hangul_filtersAndTakesNoKey()
{
    type(QStringLiteral("{% post_url "));
    for (const char16_t *jamo : {u"ㅎ", u"호", u"회"})
        compose(QString::fromUtf16(jamo));
    QCOMPARE(offered(), QStringList(QStringLiteral("2021년 회고")));
    const QByteArray before = text();
    QTest::keyClick(m_area.get(), Qt::Key_Down);
    QVERIFY(m_area->isComposing() || text() != before); // the key went to the text, not to the list
    compose({}, QStringLiteral("회"));
    QVERIFY(offered().contains(QStringLiteral("2021년 회고")));
    QTest::keyClick(m_area.get(), Qt::Key_Return);
    QVERIFY2(text().contains("{% post_url 2021-12-31-20th-post %"), text().constData());
    QVERIFY(!text().contains("회"));
}

void tst_LinkCompleter::composing_kana_hidesTheList()
{
    type(QStringLiteral("{% post_url "));
    QVERIFY(list()->isVisible());
    compose(QStringLiteral("に"));
    QVERIFY(!list()->isVisible());
}

void tst_LinkCompleter::choosing_afterUndecodableBytes_replacesTheRightOnes()
{
    const QByteArray before = "a\xC2\xA0z\xE2\x80\xA8 y ";
    open(before);
    type(QStringLiteral("{% post_url sizes"));
    QTest::keyClick(m_area.get(), Qt::Key_Return);
    QVERIFY2(text().startsWith(before + "{% post_url 2024-05-19-type-sizes %"), text().constData());
}

QTEST_MAIN(tst_LinkCompleter)
#include "tst_linkcompleter.moc"
