// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "previewfixture.h"

#include <QElapsedTimer>
#include <QMouseEvent>
#include <QTest>
#include <QWebEngineScript>
#include <QWebEngineView>

#include <optional>

using galley::markdown::RenderedPost;
using galley::view::PreviewView;

PreviewFixture::PreviewFixture()
    : m_view(std::make_unique<PreviewView>())
{
    m_view->resize(800, 600);
    m_view->setTheme(PreviewView::Theme::Light);
    QSignalSpy loaded(m_view.get(), &PreviewView::loaded);
    m_view->show();
    if (!QTest::qWaitForWindowExposed(m_view.get()) || (loaded.isEmpty() && !loaded.wait(30000)))
        qFatal("the page was not loaded");
}

PreviewFixture::~PreviewFixture() = default;

QWebEnginePage *PreviewFixture::page() const
{
    return m_view->findChild<QWebEngineView *>()->page();
}

RenderedPost PreviewFixture::post(const QByteArrayList &blocks)
{
    RenderedPost rendered;
    int line = 1;
    for (const QByteArray &html : blocks) {
        rendered.blocks.append({html, line, line});
        line += 2;
    }
    return rendered;
}

bool PreviewFixture::show(const QByteArrayList &blocks)
{
    return show(post(blocks));
}

bool PreviewFixture::show(const RenderedPost &post)
{
    QSignalSpy painted(m_view.get(), &PreviewView::painted);
    m_view->setPost(std::make_shared<const RenderedPost>(post), ++m_revision);
    return QTest::qWaitFor([&] { return !painted.isEmpty() && painted.last().first().toLongLong() == m_revision; },
                           30000);
}

QVariant PreviewFixture::ask(const QString &expression, int world) const
{
    const auto answer = std::make_shared<std::optional<QVariant>>();
    page()->runJavaScript(expression, static_cast<quint32>(world),
                          [answer](const QVariant &value) { *answer = value; });
    if (!QTest::qWaitFor([&] { return answer->has_value(); }, 30000))
        return {};
    return **answer;
}

QString PreviewFixture::html() const
{
    return ask(QStringLiteral("document.getElementById('galley-post').innerHTML")).toString();
}

bool PreviewFixture::becomes(const QString &expression) const
{
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < 10000) {
        if (ask(expression).toBool())
            return true;
    }
    return false;
}

void PreviewFixture::click(const QString &selector, bool twice) const
{
    const QVariantList point =
        ask(QStringLiteral("(() => { const r = document.querySelector('%1').getBoundingClientRect();"
                           "return [r.left + r.width / 2, r.top + r.height / 2]; })()")
                .arg(selector))
            .toList();
    QVERIFY(point.size() == 2);
    const QPoint at(point[0].toInt(), point[1].toInt());
    QWidget *target = m_view->findChild<QWebEngineView *>()->focusProxy();
    QVERIFY(target);
    QTest::mouseMove(target, at);
    QTest::mouseClick(target, Qt::LeftButton, {}, at);
    if (!twice)
        return;
    // As a window system sends it, and at once: QTest's own double click comes with a time in between, and the page
    // counts the presses itself.
    const QPointF global = target->mapToGlobal(QPointF(at));
    for (const auto &[type, buttons] :
         {std::pair(QEvent::MouseButtonPress, Qt::LeftButton), std::pair(QEvent::MouseButtonRelease, Qt::NoButton),
          std::pair(QEvent::MouseButtonDblClick, Qt::LeftButton),
          std::pair(QEvent::MouseButtonRelease, Qt::NoButton)}) {
        QMouseEvent event(type, at, global, Qt::LeftButton, buttons, Qt::NoModifier);
        QCoreApplication::sendEvent(target, &event);
    }
}
