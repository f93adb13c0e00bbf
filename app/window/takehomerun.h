// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/siteimages/takehome.h"

#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <memory>
#include <optional>

namespace galley::images {
class ImageStore;
class Source;
struct Picture;
} // namespace galley::images

namespace galley::window {

class MessageBar;
class OpenPost;
class TakeHomeDialog;

/// Takes remote images of one open post home: has the store fetch them, shows the plan in a dialog, writes the files in
/// a worker thread, and rewrites the text as one undo step. Goes with its dialog.
class TakeHomeRun final : public QObject
{
    Q_OBJECT

public:
    /// Opens the dialog. `only` are the URLs of the images; empty: all. All must outlive the dialog.
    static void start(OpenPost &post, images::ImageStore &store, const QStringList &only, MessageBar &bar,
                      QWidget *window);
    ~TakeHomeRun() override;

private:
    TakeHomeRun(OpenPost &post, images::ImageStore &store, const QStringList &only, MessageBar &bar,
                TakeHomeDialog *dialog);

    void look();
    void fetch(const QStringList &urls);
    void onDelivered(const QString &url, const images::Picture &picture, const QByteArray &data);
    void plan();
    void onPlanned(const post::Result<siteimages::TakeHomePlan> &plan);
    void write();
    void onWritten(const post::Result<QStringList> &written);
    void tell();
    [[nodiscard]] siteimages::TakeHomeRequest request() const;

    QPointer<OpenPost> m_post;
    images::ImageStore &m_store;
    const QStringList m_only;
    MessageBar &m_bar;
    TakeHomeDialog *m_dialog;
    std::shared_ptr<siteimages::Harvest> m_harvest; ///< used in the pool alone
    std::optional<siteimages::TakeHomePlan> m_plan;
    qint64 m_revision = -1; ///< of the text that the plan is for
    int m_all = 0;
    int m_done = 0;
    QThreadPool m_pool; ///< of one thread: its work stays in order
};

} // namespace galley::window
