// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QList>

struct CorpusPost
{
    QByteArray name; ///< of the file
    QByteArray body; ///< without its front matter, UTF-8
};

/// The real posts beside the checkout (GALLEY_SHARED, else ../shared), by path; none where they are not there.
[[nodiscard]] QList<CorpusPost> corpusPosts();
