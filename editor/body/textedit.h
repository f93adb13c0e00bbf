// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>

namespace galley::body {

/// Where an editing command works: the source, the body's begin in it, and the selection, all in bytes. `begin` equals
/// `end` where nothing is selected.
struct EditPlace
{
    QByteArray source;
    qsizetype bodyStart = 0;
    qsizetype begin = 0;
    qsizetype end = 0;
};

/// What an editing command does: the bytes from `begin` to `end` give way to `inserted`, and then those from
/// `selectBegin` to `selectEnd` (of the new source) are selected.
struct TextEdit
{
    qsizetype begin = 0;
    qsizetype end = 0;
    QByteArray inserted;
    qsizetype selectBegin = 0;
    qsizetype selectEnd = 0;
};

} // namespace galley::body
