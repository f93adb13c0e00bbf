// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "routes.h"

#include "pictures.h"

#include <QTimer>

void addGoodRoutes(HostileServer &s, const QByteArray &png)
{
    s.route("/wrong-type.png", HostileServer::ok(png, "Content-Type: text/html\r\n"));
    s.route("/no-length.png", "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + png);
    s.route("/chunked.png",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + QByteArray::number(png.size(), 16) + "\r\n" + png
                + "\r\n0\r\n\r\n");
    s.route("/relative", HostileServer::redirect("good.png"));
    s.route("/same-scheme",
            HostileServer::redirect("//127.0.0.1:" + QByteArray::number(s.serverPort()) + "/good.png", 308));
    for (int i = 1; i < 7; ++i)
        s.route("/hop" + QByteArray::number(i),
                HostileServer::redirect(i == 1 ? "/good.png" : "/hop" + QByteArray::number(i - 1)));
    s.route("/exactly-large", HostileServer::ok(png + QByteArray(256 * 1024 - png.size(), '\0')));
    s.route("/drawing.svg", HostileServer::ok("<svg width='10' height='20'><script>1</script></svg>"));
    s.route("/http10.png", "HTTP/1.0 200 OK\r\n\r\n" + png);
    s.route("/identity.png", HostileServer::ok(png, "Content-Encoding: identity\r\n"));
}

void addBadRoutes(HostileServer &s, const QByteArray &png)
{
    s.route("/gone", "HTTP/1.1 410 Gone\r\nContent-Length: 0\r\n\r\n");
    s.route("/teapot", "HTTP/1.1 500 Oops\r\nContent-Length: 4\r\n\r\nOops");
    s.route("/login",
            "HTTP/1.1 401 No\r\nWWW-Authenticate: Negotiate\r\nWWW-Authenticate: Basic realm=\"a\"\r\nContent-Length: "
            "0\r\n\r\n");
    s.route("/empty", HostileServer::ok({}));
    s.route("/nocontent", "HTTP/1.1 204 No Content\r\n\r\n");
    s.route("/partial", "HTTP/1.1 206 Partial\r\nContent-Length: " + QByteArray::number(png.size()) + "\r\n\r\n" + png);
    s.route("/unasked304", "HTTP/1.1 304 Not Modified\r\n\r\n");
    s.route("/html.png", HostileServer::ok("<!doctype html><title>Not found</title>", "Content-Type: image/png\r\n"));
    s.route("/to-file", HostileServer::redirect("file:///etc/passwd"));
    s.route("/to-data", HostileServer::redirect("data:image/png;base64,AAAA"));
    s.route("/to-ftp", HostileServer::redirect("ftp://127.0.0.1/x.png"));
    s.route("/to-javascript", HostileServer::redirect("javascript:alert(1)"));
    s.route("/to-nowhere", "HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n");
    s.route("/to-private", HostileServer::redirect("http://127.0.0.1:9/x.png"));
    s.route("/to-private6", HostileServer::redirect("http://[::1]:9/x.png"));
    s.route("/to-metadata", HostileServer::redirect("http://169.254.169.254/latest/meta-data"));
    s.route("/to-decimal", HostileServer::redirect("http://2130706433:9/x.png"));
    s.route("/loop", HostileServer::redirect("/loop"));
    s.route("/slow", [](QTcpSocket *socket, const QByteArray &) {
        socket->write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nab");
    });
    s.route("/silent", [](QTcpSocket *, const QByteArray &) {});
    s.route("/drip", [](QTcpSocket *socket, const QByteArray &) {
        socket->write("HTTP/1.1 200 OK\r\n\r\n");
        auto *timer = new QTimer(socket);
        QObject::connect(timer, &QTimer::timeout, socket, [socket] { socket->write("x"); });
        timer->start(20);
    });
    s.route("/endless", [](QTcpSocket *socket, const QByteArray &) {
        socket->write("HTTP/1.1 200 OK\r\n\r\n");
        HostileServer::pour(socket, QByteArray(64 * 1024, 'x'));
    });
    s.route("/endless-chunks", [](QTcpSocket *socket, const QByteArray &) {
        socket->write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
        HostileServer::pour(socket, "4000\r\n" + QByteArray(0x4000, 'x') + "\r\n");
    });
    s.route("/endless-headers", [](QTcpSocket *socket, const QByteArray &) {
        socket->write("HTTP/1.1 200 OK\r\n");
        HostileServer::pour(socket, "X-Filler: " + QByteArray(1 << 20, 'x') + "\r\n");
    });
    s.route("/endless-line", [](QTcpSocket *socket, const QByteArray &) {
        socket->write("HTTP/1.1 200 OK\r\nX-Filler: ");
        HostileServer::pour(socket, QByteArray(1 << 20, 'x'));
    });
    s.route("/endless-interim", [](QTcpSocket *socket, const QByteArray &) {
        HostileServer::pour(socket, "HTTP/1.1 103 Early Hints\r\n\r\n");
    });
    s.route("/large-length", [](QTcpSocket *socket, const QByteArray &) {
        socket->write("HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n");
    });
    s.route("/length-too-long", "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n" + png);
    s.route("/truncated.png", HostileServer::ok(png.first(20)));
    s.route("/bomb.png", HostileServer::ok(pictures::pngHeader(60000, 60000)));
    s.route("/bomb2.png", HostileServer::ok(pictures::pngHeader(0xffffffff, 0xffffffff)));
    s.route("/bomb.gif", HostileServer::ok(pictures::gifHeader(65535, 65535)));
    s.route("/bomb2.gif", HostileServer::ok(pictures::gifWithLargeFrame(65535, 65535)));
    s.route("/bomb.webp", HostileServer::ok(pictures::webpHeader(16777215, 16777215)));
    s.route("/bomb.jpg", HostileServer::ok(pictures::jpegHeader(65535, 65535)));
    s.route("/bomb.avif", HostileServer::ok(pictures::avifHeader(100000, 100000)));
    s.route("/gzip",
            HostileServer::ok(QByteArray("\x1f\x8b\x08", 3) + QByteArray(2000, '\0'), "Content-Encoding: gzip\r\n"));
    s.route("/not-http", "I am no web server.\r\n\r\n");
    s.route("/hangs-up", [](QTcpSocket *socket, const QByteArray &) { socket->abort(); });
    s.route("/bad-chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzzzz\r\n" + png);
    s.route("/minus", "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nabcde");
}
