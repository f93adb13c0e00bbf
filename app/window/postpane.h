// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/window/siteposts.h"

#include <QWidget>

class QHBoxLayout;

namespace galley::body {
class FindBar;
class StatisticsWatch;
class TextArea;
} // namespace galley::body
namespace galley::frontmatter {
class FrontMatterForm;
}

namespace galley::window {

class MessageBar;
class OpenPost;
class Settings;

/// The widgets in which one post is written: messages, the form, the text, the find bar.
class PostPane final : public QWidget
{
    Q_OBJECT

public:
    /// `post` must outlive the pane.
    explicit PostPane(OpenPost &post, QWidget *parent = nullptr);
    ~PostPane() override;

    [[nodiscard]] OpenPost &post() const { return m_post; }
    [[nodiscard]] body::TextArea &text() const { return *m_text; }
    [[nodiscard]] body::FindBar &findBar() const { return *m_findBar; }
    [[nodiscard]] body::StatisticsWatch &statistics() const { return *m_statistics; }
    [[nodiscard]] frontmatter::FrontMatterForm &form() const { return *m_form; }
    [[nodiscard]] MessageBar &messages() const { return *m_messages; }

    void apply(const Settings &settings);
    /// Offers the words of the site's other posts in the form.
    void complete(const SitePosts::Known &known);
    /// Both from 1, inclusive.
    void selectBodyLines(int first, int last);
    /// Ends what an input method composes and takes half-typed words of lists, so that saving takes them along.
    void commitComposition();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void followSite();
    void showInherited();

    OpenPost &m_post;
    MessageBar *m_messages;
    QHBoxLayout *m_formRow = nullptr;
    frontmatter::FrontMatterForm *m_form;
    body::TextArea *m_text;
    body::FindBar *m_findBar;
    body::StatisticsWatch *m_statistics;
};

} // namespace galley::window
