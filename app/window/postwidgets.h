// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QHash>
#include <QObject>

class QStackedWidget;

namespace galley::images {
class ImageStore;
}

namespace galley::window {

class OpenPost;
class PostPane;
class Settings;
class SidePane;
class SitePosts;
class TextPanes;

/// The pane and the sidebar of each open post, in their places.
class PostWidgets final : public QObject
{
    Q_OBJECT

public:
    PostWidgets(Settings &settings, images::ImageStore &images, TextPanes &texts, QStackedWidget &sides,
                QObject *parent = nullptr);

    void add(OpenPost *post);
    void remove(OpenPost *post);

    /// Null for a post that has none, and for none.
    [[nodiscard]] PostPane *pane(const OpenPost *post) const { return m_widgets.value(post).pane; }
    [[nodiscard]] SidePane *side(const OpenPost *post) const { return m_widgets.value(post).side; }

    /// The settings are others.
    void apply() const;
    /// Offers the words of a site in the posts of that site.
    void complete(const SitePosts &site) const;

private:
    void zoom(int zoom);

    struct Widgets
    {
        PostPane *pane = nullptr;
        SidePane *side = nullptr;
    };

    Settings &m_settings;
    images::ImageStore &m_images;
    TextPanes &m_texts;
    QStackedWidget &m_sides;
    QHash<const OpenPost *, Widgets> m_widgets;
};

} // namespace galley::window
