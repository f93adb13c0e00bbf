// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/attachments/snippets.h"

#include <QObject>
#include <QThreadPool>

namespace galley::attachments {

/// Images that wait to be put into a post, kept outside its file: one small file of JSON for each post in the XDG state
/// folder. Read and written in a worker thread; what cannot be written is kept until the program ends.
class Shelf final : public QObject
{
    Q_OBJECT

public:
    /// `folder` is made when something is kept; empty: nothing is kept on disk.
    explicit Shelf(QString folder, QObject *parent = nullptr);
    ~Shelf() override;

    [[nodiscard]] static QString defaultFolder();

    /// The shelf of another post, by its path; empty for a post without a file. `changed` tells when it is read.
    void setPost(const QString &path);
    /// The post got a name: its shelf goes with it.
    void movePost(const QString &path);

    [[nodiscard]] const QList<NewImage> &images() const { return m_images; }
    /// Those that lie there already are not added again.
    void add(const QList<NewImage> &images);
    void remove(qsizetype index);

Q_SIGNALS:
    void changed();

private:
    void save();
    [[nodiscard]] QString fileFor(const QString &path) const;

    QString m_folder;
    QString m_file;
    quint64 m_generation = 0; ///< counts posts
    QList<NewImage> m_images;
    QThreadPool m_pool;
};

} // namespace galley::attachments
