// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "preview/images/source.h"
#include "preview/markdown/renderedpost.h"

#include <QUrl>
#include <QWidget>

#include <functional>
#include <memory>

class QPrinter;
class QStackedLayout;
class QWebEngineView;

namespace galley::images {
class ImageStore;
}

namespace galley::view {

class MessagePanel;
class PageSession;

/// The live preview: shows a RenderedPost and patches only the blocks that change. Call registerScheme() before the
/// QApplication is made and chooseQuickBackend() before the first view. GUI thread only.
///
/// Lines are those of the body, from 1; a fraction is a place between two lines. Nothing in a post runs, loads anything
/// from the network or by a path, or leaves the page.
class PreviewView final : public QWidget
{
    Q_OBJECT

public:
    enum class Theme { Light, Dark, System };

    explicit PreviewView(QWidget *parent = nullptr);
    ~PreviewView() override;

    /// Why there can be no preview here, in words for people; empty where there can. The view then shows these words.
    [[nodiscard]] static QString unavailableReason();

    /// The name to give to RenderOptions::lineAttribute. Made up anew for each view, so that no post can forge it.
    [[nodiscard]] QByteArray lineAttribute() const;

    /// Shows the post. A revision that is not newer than the last is dropped; while the view is hidden only the newest
    /// is kept, and sent when it is shown.
    void setPost(std::shared_ptr<const markdown::RenderedPost> post, qint64 revision);
    /// Another document follows, whose revisions begin anew; it is shown from that line on.
    void restart(double bodyLine = 1);

    /// Where pictures come from. Not owned; must outlive the view or be set to null. The view tells it which sources
    /// are current (ImageStore::setCurrent): one visible view for each store.
    void setImageStore(images::ImageStore *store);
    /// What a URL of the published page stands for. Called in the GUI thread; must not wait.
    void setImageResolver(std::function<images::Source(const QString &publishedUrl)> resolver);

    void setTheme(Theme theme);
    /// Family (empty: our own choice) and size in CSS pixels (0: our own) of the body text.
    void setBodyFont(const QString &family, int pixelSize);
    /// Language of the posts as a BCP 47 tag: which forms Han characters have, how words wrap.
    void setContentLanguage(const QString &tag);

    /// Writes the post as it would be printed. Ends with pdfWritten.
    void printToPdf(const QString &path);
    /// Prints the post; keeps the printer until it has ended with `printed`. One print at a time: a second is refused.
    void print(const std::shared_ptr<QPrinter> &printer);

public Q_SLOTS:
    /// The line comes to the upper edge, or as near to it as another (0: none) stays in sight. Not reported back.
    void scrollToLine(double bodyLine, int keptLine = 0);
    /// Scrolls as little as needed, and again when the post has changed, until somebody scrolls elsewhere.
    void revealLine(int bodyLine);
    void markLine(int bodyLine); ///< marks the block with the text cursor
    void reload(); ///< loads the page anew and shows the newest post again

Q_SIGNALS:
    void painted(qint64 revision); ///< the page has made a frame with it
    void scrolledToLine(double bodyLine); ///< the reader scrolled; the line at the upper edge
    void lineActivated(int bodyLine); ///< clicked
    void blockActivated(int firstLine, int lastLine); ///< double-clicked
    void linkActivated(const QUrl &url); ///< clicked; http, https or mailto
    void siteLinkActivated(const QString &href); ///< clicked; a path within the site, as written
    void linkHovered(const QString &href); ///< empty when the pointer has left
    void pdfWritten(const QString &path, bool ok);
    void printed(bool ok);
    void loaded(); ///< the page stands, empty

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void connectBridge();
    void followLink(const QString &href);
    void showCrash();
    [[nodiscard]] bool isDark() const;

    QByteArray m_lineAttribute;
    std::unique_ptr<PageSession> m_session; ///< none where there can be no preview
    QStackedLayout *m_stack;
    MessagePanel *m_message;
    QWebEngineView *m_web = nullptr;
    std::shared_ptr<QPrinter> m_printer; ///< while the page prints
    Theme m_theme = Theme::System;
    double m_lastLine = 1; ///< where the page is scrolled to, for a page that is loaded anew
    int m_markedLine = 0;
};

} // namespace galley::view
