// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "hostileserver.h"

/// What a server may do that is well, and all that it may do wrong. `png` is a whole image of 40 x 30 pixels.
void addGoodRoutes(HostileServer &s, const QByteArray &png);
void addBadRoutes(HostileServer &s, const QByteArray &png);
