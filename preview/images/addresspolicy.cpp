// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/images/addresspolicy.h"

#include <QtEndian>

#include <array>

namespace galley::images {
namespace {

struct Net4
{
    quint32 address;
    int bits;
};

constexpr quint32 ip(quint32 a, quint32 b, quint32 c, quint32 d)
{
    return (a << 24) | (b << 16) | (c << 8) | d;
}

// https://www.iana.org/assignments/iana-ipv4-special-registry, all that is not "globally reachable", and multicast.
constexpr std::array notPublic4{
    Net4{ip(0, 0, 0, 0), 8},      Net4{ip(10, 0, 0, 0), 8},     Net4{ip(100, 64, 0, 0), 10},
    Net4{ip(127, 0, 0, 0), 8},    Net4{ip(169, 254, 0, 0), 16}, Net4{ip(172, 16, 0, 0), 12},
    Net4{ip(192, 0, 0, 0), 24},   Net4{ip(192, 0, 2, 0), 24},   Net4{ip(192, 88, 99, 0), 24},
    Net4{ip(192, 168, 0, 0), 16}, Net4{ip(198, 18, 0, 0), 15},  Net4{ip(198, 51, 100, 0), 24},
    Net4{ip(203, 0, 113, 0), 24}, Net4{ip(224, 0, 0, 0), 4},    Net4{ip(240, 0, 0, 0), 4},
};

bool isPublic4(quint32 address)
{
    for (const Net4 &net : notPublic4) {
        if ((address ^ net.address) >> (32 - net.bits) == 0)
            return false;
    }
    return true;
}

bool isPublic6(const Q_IPV6ADDR &a)
{
    const auto four = [&a](int at) { return qFromBigEndian<quint32>(&a.c[at]); };
    const quint32 high = four(0);
    if (high == 0 && four(4) == 0 && (four(8) == 0xffff || four(8) == 0))
        return four(8) == 0xffff && isPublic4(four(12)); // ::ffff:a.b.c.d; ::, ::1 and ::a.b.c.d are never public
    if (high == 0x0064ff9b && four(4) == 0 && four(8) == 0)
        return isPublic4(four(12)); // NAT64, RFC 6052
    if ((high >> 16) == 0x2002)
        return isPublic4((high << 16) | (four(4) >> 16)); // 6to4
    if ((high >> 29) != 1)
        return false; // all but 2000::/3: link-local, unique-local, site-local, multicast, discard-only, local NAT64
    if ((high >> 9) == (0x20010000u >> 9))
        return false; // 2001::/23: Teredo, benchmarking, ORCHID
    if (high == 0x20010db8u || (high >> 12) == (0x3fff0000u >> 12))
        return false; // documentation
    return true;
}

} // namespace

bool isPublic(const QHostAddress &address)
{
    switch (address.protocol()) {
    case QAbstractSocket::IPv4Protocol:
        return isPublic4(address.toIPv4Address());
    case QAbstractSocket::IPv6Protocol:
        return isPublic6(address.toIPv6Address());
    default:
        return false;
    }
}

} // namespace galley::images
