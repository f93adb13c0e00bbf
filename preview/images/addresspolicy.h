// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QHostAddress>

#include <functional>

namespace galley::images {

/// Whether an address belongs to the public internet: not this computer, its link, a private or carrier network, nor a
/// reserved, documentation or multicast range (IANA special-purpose registries, RFC 6890 and its updates). IPv4 inside
/// IPv6 (mapped, NAT64, 6to4, Teredo) counts by the IPv4 address it carries, and Teredo is never public.
[[nodiscard]] bool isPublic(const QHostAddress &address);

/// Which addresses may be connected to unasked. A seam: tests let their own server on the loopback pass for public.
struct AddressPolicy
{
    std::function<bool(const QHostAddress &, quint16 port)> isPublic = [](const QHostAddress &address, quint16) {
        return images::isPublic(address);
    };
};

} // namespace galley::images
