// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

namespace galley::window {

class OpenPost;
class Settings;

/// Sets `last_modified_at` when a post is saved whose text is another than the file's, where the user wants that and
/// the post has the key.
class StampFlow final : public QObject
{
    Q_OBJECT

public:
    /// `settings` must outlive this.
    StampFlow(Settings &settings, QObject *parent);

    /// Saves that nobody asked for are stamped too.
    void watch(OpenPost *post);
    /// To be called before a save. One undo step of its own.
    void stamp(OpenPost &post);

private:
    Settings &m_settings;
};

} // namespace galley::window
