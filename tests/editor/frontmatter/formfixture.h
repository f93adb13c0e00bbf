// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/frontmatter/field.h"
#include "editor/frontmatter/fieldlist.h"
#include "editor/frontmatter/frontmatterform.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QTest>
#include <QVBoxLayout>

namespace galley::frontmatter {

inline const QByteArray sample =
    "---\ntitle:  \"2021년 회고\"\ntoc: yes\n\ncategories:\n  - organize # 정리\ntags: a b\n"
    "last_modified_at: 2021-12-31-08:00\nweight: 3\nheader:\n  teaser: /a.png\n"
    "gallery:\n  - url: /1.png\n    alt: one\n---\n\n본문\n";

/// A form over a document, in a window of the size of a text pane.
struct Fixture
{
    post::Document document;
    QWidget pane;
    FrontMatterForm *form;

    explicit Fixture(const QByteArray &source = sample)
        : document(source)
        , form(nullptr)
    {
        pane.resize(640, 900);
        form = new FrontMatterForm(&document, &pane);
        auto *column = new QVBoxLayout(&pane);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(form);
        column->addStretch();
        form->setClock([] { return QDateTime(QDate(2030, 1, 2), QTime(3, 4, 5), Qt::OffsetFromUTC, 9 * 3600); });
        pane.show();
        pane.activateWindow();
        if (!QTest::qWaitForWindowActive(&pane))
            qWarning("The window did not become active.");
    }

    [[nodiscard]] QByteArray source() const { return document.snapshot().source; }
    [[nodiscard]] Field *field(const char *key) const { return form->fields()->field(QString::fromUtf8(key)); }
    template <typename T> [[nodiscard]] T *in(const char *key) const { return field(key)->findChild<T *>(); }

    /// The source with one text in place of another.
    [[nodiscard]] static QByteArray with(const char *before, const char *after)
    {
        QByteArray source = sample;
        Q_ASSERT(source.count(before) == 1);
        return source.replace(before, after);
    }
};

inline void compose(QWidget *widget, const QString &preedit, const QString &commit = {})
{
    QInputMethodEvent event(preedit, {});
    event.setCommitString(commit);
    QApplication::sendEvent(widget, &event);
}

} // namespace galley::frontmatter
