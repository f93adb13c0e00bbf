// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

namespace galley::attachments {
class AttachmentsPane;
}
namespace galley::images {
class ImageStore;
}

namespace galley::window {

class OpenPost;
class OutlinePane;
class PostPane;

/// The sidebar of one post: its images above, its outline below.
class SidePane final : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the pane.
    SidePane(OpenPost &post, images::ImageStore &store, QWidget *parent = nullptr);

    [[nodiscard]] attachments::AttachmentsPane &attachments() const { return *m_attachments; }
    [[nodiscard]] OutlinePane &outline() const { return *m_outline; }

    /// What is chosen, dropped or pasted here goes into the text of `pane`, and the other way round.
    void follow(PostPane &pane);

private:
    void useFile();

    OpenPost &m_post;
    attachments::AttachmentsPane *m_attachments;
    OutlinePane *m_outline;
};

} // namespace galley::window
