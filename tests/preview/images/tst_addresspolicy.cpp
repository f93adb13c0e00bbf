// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/images/addresspolicy.h"

#include <QTest>

class tst_AddressPolicy final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void address_range_publicOrNot_data();
    void address_range_publicOrNot();
};

void tst_AddressPolicy::address_range_publicOrNot_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isPublic");
    for (const char *address :
         {"1.1.1.1",     "8.8.8.8",         "9.255.255.255",    "11.0.0.0",        "100.63.255.255",
          "100.128.0.0", "126.255.255.255", "128.0.0.0",        "169.253.255.255", "172.15.255.255",
          "172.32.0.0",  "192.167.255.255", "192.169.0.0",      "223.255.255.255", "2606:4700::1111",
          "2a00::1",     "::ffff:8.8.8.8",  "64:ff9b::8.8.8.8", "2002:808:808::1", "2001:200::1"})
        QTest::newRow(address) << QString::fromLatin1(address) << true;
    for (const char *address :
         {"0.0.0.0",     "0.1.2.3",         "10.0.0.0",         "10.255.255.255",  "100.64.0.0",      "100.127.255.255",
          "127.0.0.1",   "127.255.255.255", "169.254.169.254",  "172.16.0.0",      "172.31.255.255",  "192.0.0.1",
          "192.0.2.1",   "192.168.0.0",     "192.168.255.255",  "198.18.0.1",      "198.19.255.255",  "198.51.100.1",
          "203.0.113.1", "224.0.0.1",       "239.255.255.255",  "240.0.0.1",       "255.255.255.255", "::",
          "::1",         "::127.0.0.1",     "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "64:ff9b:1::1",
          "100::1",      "2001::1",         "2001:db8::1",      "2002:7f00:1::",   "2002:c0a8:1::",   "3fff::1",
          "fc00::1",     "fdff::1",         "fe80::1",          "fe80::1%lo",      "fec0::1",         "ff02::1"})
        QTest::newRow(address) << QString::fromLatin1(address) << false;
    QTest::newRow("none") << QString() << false;
}

void tst_AddressPolicy::address_range_publicOrNot()
{
    QFETCH(const QString, address);
    const QHostAddress parsed(address);
    QCOMPARE(parsed.isNull(), address.isEmpty());
    QTEST(galley::images::isPublic(parsed), "isPublic");
}

QTEST_GUILESS_MAIN(tst_AddressPolicy)
#include "tst_addresspolicy.moc"
