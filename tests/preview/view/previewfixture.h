// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "preview/view/previewview.h"

#include <QSignalSpy>
#include <QVariant>

class QWebEnginePage;

/// A preview on the screen, and what tests ask of it. The page's scripts are asked in their own world.
class PreviewFixture final
{
public:
    PreviewFixture();
    ~PreviewFixture();

    galley::view::PreviewView &view() { return *m_view; }
    [[nodiscard]] QWebEnginePage *page() const;

    /// Shows these blocks, one line and a blank line each, and waits for the paint. False when none came.
    [[nodiscard]] bool show(const QByteArrayList &blocks);
    [[nodiscard]] bool show(const galley::markdown::RenderedPost &post);
    /// The value of an expression in the page.
    [[nodiscard]] QVariant ask(const QString &expression, int world = 1) const;
    [[nodiscard]] QString html() const;
    /// Until the expression is true in the page, or ten seconds have passed.
    [[nodiscard]] bool becomes(const QString &expression) const;
    /// A click of the left button in the middle of the first element that the selector finds.
    void click(const QString &selector, bool twice = false) const;

    /// The blocks of a post as `show` would number their lines.
    [[nodiscard]] static galley::markdown::RenderedPost post(const QByteArrayList &blocks);

private:
    std::unique_ptr<galley::view::PreviewView> m_view;
    qint64 m_revision = 0;
};
