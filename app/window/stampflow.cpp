// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/stampflow.h"

#include "app/site/modifiedstamp.h"
#include "app/window/openpost.h"
#include "app/window/settings.h"

namespace galley::window {

StampFlow::StampFlow(Settings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
}

void StampFlow::watch(OpenPost *post)
{
    connect(&post->autosave(), &post::AutoSave::aboutToSave, this, [this, post] { stamp(*post); });
}

void StampFlow::stamp(OpenPost &post)
{
    if (!m_settings.stampModified() || !post.document().isModified())
        return;
    const QByteArray &source = post.document().snapshot().source;
    // Typed and taken back by hand is no change, whatever the history says.
    const auto bytes = post::encodedFile(source, post.file());
    if (bytes && post::Fingerprint::hashOf(*bytes) == post.file().fingerprint.hash)
        return;
    const QDateTime now = QDateTime::currentDateTimeUtc().toTimeZone(post.site().timeZone());
    const QList<post::Splice> splices = site::stampModified(source, now);
    if (!splices.isEmpty())
        post.document().apply(splices, post::Origin::Form);
}

} // namespace galley::window
