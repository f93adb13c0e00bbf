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

/// The sidebar of one post: its images above, its outline below.
class SidePane final : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the pane.
    SidePane(OpenPost &post, images::ImageStore &store, QWidget *parent = nullptr);

    [[nodiscard]] attachments::AttachmentsPane &attachments() const { return *m_attachments; }
    [[nodiscard]] OutlinePane &outline() const { return *m_outline; }

private:
    attachments::AttachmentsPane *m_attachments;
    OutlinePane *m_outline;
};

} // namespace galley::window
