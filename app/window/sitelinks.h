// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

#include <functional>

namespace galley::view {
class PreviewView;
}

namespace galley::window {

class MessageBar;
class OpenPost;
class OpenPosts;

/// A link in the preview that leads to another page of the site opens the file that it is made of. Also tells the page
/// in which language the post is written, which decides the forms of Han characters and how words wrap.
class SiteLinks final : public QObject
{
    Q_OBJECT

public:
    using BarOf = std::function<MessageBar *(OpenPost *)>;

    /// Posts and preview must outlive this.
    SiteLinks(OpenPosts &posts, view::PreviewView &preview, BarOf barOf, QObject *parent);

    /// The post in front; null: none.
    void follow(OpenPost *post);

private:
    void open(const QString &href);
    void tellLanguage();

    OpenPosts &m_posts;
    view::PreviewView &m_preview;
    BarOf m_barOf;
    OpenPost *m_post = nullptr;
};

} // namespace galley::window
