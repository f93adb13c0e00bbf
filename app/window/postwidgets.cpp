// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/postwidgets.h"

#include "app/window/openpost.h"
#include "app/window/postpane.h"
#include "app/window/settings.h"
#include "app/window/sidepane.h"
#include "app/window/siteposts.h"
#include "app/window/textpanes.h"
#include "editor/body/textarea.h"

#include <QStackedWidget>

namespace galley::window {

PostWidgets::PostWidgets(Settings &settings, images::ImageStore &images, TextPanes &texts, QStackedWidget &sides,
                         QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_images(images)
    , m_texts(texts)
    , m_sides(sides)
{
}

void PostWidgets::add(OpenPost *post)
{
    const Widgets widgets{new PostPane(*post, &m_texts), new SidePane(*post, m_images, &m_sides)};
    m_widgets.insert(post, widgets);
    m_texts.addWidget(widgets.pane);
    m_sides.addWidget(widgets.side);
    widgets.pane->apply(m_settings);
    connect(&widgets.pane->text(), &body::TextArea::zoomChanged, this, &PostWidgets::zoom);
    post->autosave().setEnabled(m_settings.autosave());
}

void PostWidgets::zoom(int zoom)
{
    m_settings.setZoom(zoom);
    for (const Widgets &widgets : std::as_const(m_widgets))
        widgets.pane->text().setZoom(zoom);
}

void PostWidgets::remove(OpenPost *post)
{
    const Widgets widgets = m_widgets.take(post);
    delete widgets.pane;
    delete widgets.side;
}

void PostWidgets::apply() const
{
    for (const Widgets &widgets : m_widgets) {
        widgets.pane->apply(m_settings);
        widgets.pane->post().autosave().setEnabled(m_settings.autosave());
    }
}

void PostWidgets::complete(const SitePosts &site) const
{
    for (const Widgets &widgets : m_widgets) {
        if (widgets.pane->post().site().folder() == site.folder())
            widgets.pane->complete(site.known());
    }
}

} // namespace galley::window
