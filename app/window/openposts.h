// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/window/openpost.h"

#include <QList>
#include <QObject>
#include <QSet>

#include <memory>
#include <vector>

namespace galley::window {

/// The posts that are open, in the order in which they were opened, and the one in front. A file is open once at most,
/// whatever names it was opened by. GUI thread.
class OpenPosts final : public QObject
{
    Q_OBJECT

public:
    explicit OpenPosts(QObject *parent = nullptr);
    ~OpenPosts() override;

    /// Reads the file in a worker thread, or brings it to the front if it is open. Ends with `added` or `failed`.
    /// `encoding` is given only after the user chose one for a file that is not UTF-8.
    void open(const QString &path, const QByteArray &encoding = {});
    /// A post without a file, to be saved into `site` if that is not empty.
    OpenPost *create(const QByteArray &source, const site::SiteConfig &site);
    /// Without asking.
    void close(OpenPost *post);

    [[nodiscard]] OpenPost *current() const { return m_current; }
    void setCurrent(OpenPost *post);
    /// The post `step` places after the current one, around the end.
    void step(int step);

    /// The post of that file, by any of its names; null where it is not open.
    [[nodiscard]] OpenPost *find(const QString &path) const;
    [[nodiscard]] QList<OpenPost *> all() const;
    [[nodiscard]] QList<OpenPost *> modified() const;
    [[nodiscard]] QStringList paths() const;

Q_SIGNALS:
    void added(galley::window::OpenPost *post, const QString &problem);
    void aboutToClose(galley::window::OpenPost *post);
    void currentChanged(galley::window::OpenPost *post);
    void failed(const QString &path, const galley::post::Error &error);

private:
    OpenPost *add(ReadPost read);
    void take(const QString &path, const QString &key, ReadPost read);
    void giveUp(const QString &path, const QString &key, const post::Error &error);

    std::vector<std::unique_ptr<OpenPost>> m_posts;
    OpenPost *m_current = nullptr;
    QString m_asked; ///< the file that was asked for last
    QString m_passedOver; ///< the newest that was read while that was not
    QSet<QString> m_reading; ///< so that two quick clicks do not open a file twice
};

} // namespace galley::window
