// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/post/fingerprint.h"
#include "editor/post/postfile.h"
#include "editor/post/postsaver.h"

#include <QObject>

#include <memory>

namespace galley::post {

/// Tells when the file of an open post becomes another one than we know, by its bytes: a touch, or a checkout that
/// writes the same text, is none. Survives that the file, or its folder, is removed, renamed over and brought back.
/// Looks at the disk in a thread of its own. Lives in the GUI thread.
class DiskWatch final : public QObject
{
    Q_OBJECT

public:
    enum class State {
        AsKnown,
        Changed, ///< other bytes; also a file that came where none was known
        Removed,
    };
    Q_ENUM(State)

    explicit DiskWatch(QObject *parent = nullptr);
    ~DiskWatch() override;

    /// Watches this file from now on, of which we know `file.fingerprint`. Without a path: nothing.
    void watch(const PostFile &file);
    /// Takes what the saver does for known, also while it does it.
    void follow(const PostSaver &saver);
    /// Looks now: when the window is activated, say, for file systems that tell nobody of changes made elsewhere.
    void check();

    [[nodiscard]] State state() const;
    /// The file as it was last seen. To keep one's own text over a change, give it to the saver as the file's
    /// fingerprint and watch that: the next save writes over what the user knows of, and over nothing newer.
    [[nodiscard]] const Fingerprint &found() const;

Q_SIGNALS:
    /// The file is in another state, or changed once more. AsKnown: it is what we know again.
    void noticed(galley::post::DiskWatch::State state);

private:
    struct Sight;

    void look();
    void take(const Sight &sight);
    void renewWatches(const Sight &sight);

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace galley::post
