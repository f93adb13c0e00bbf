// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "takehomepost.h"

#include "hostileserver.h"
#include "pictures.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

namespace takehome {
namespace {

QByteArray good(int number)
{
    return pictures::encoded(number % 3 ? "png" : "jpg", QSize(8 + number, 6));
}

/// The path of the image, and the bytes that must come home.
std::pair<QByteArray, QByteArray> route(HostileServer &server, int number, bool slow)
{
    const QByteArray name = "/image-" + QByteArray::number(number);
    const auto answer = [&](const QByteArray &path, const QByteArray &response, const QByteArray &home = {}) {
        server.route(path, response);
        return std::pair(path, home);
    };
    const QByteArray picture = good(number);
    switch (number % 20) {
    case 0:
        return {name + "-missing.png", {}};
    case 1:
        return answer(name + "-page.png", HostileServer::ok("<!doctype html><p>no", "Content-Type: image/png\r\n"));
    case 2:
        return answer(name + "-called-text", HostileServer::ok(picture, "Content-Type: text/plain\r\n"), picture);
    case 3:
    case 4:
        return answer(name + "-same.png", HostileServer::ok(good(1)), good(1));
    case 5:
        return answer(name + "-huge.png", "HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n");
    case 6:
        server.route(name + "-there", HostileServer::ok(picture));
        return answer(name + "-redirected", HostileServer::redirect(name + "-there"), picture);
    case 7:
        return answer(name + "-loop", HostileServer::redirect(name + "-loop"));
    case 8:
        return answer(name + "-to-private", HostileServer::redirect("http://127.0.0.1:9/x.png"));
    case 9:
        return answer("/%EC%82%AC%EC%A7%84-" + QByteArray::number(number) + ".png", HostileServer::ok(picture),
                      picture);
    case 10:
        if (number == 110 && slow) {
            server.route(name + "-silent.png", [](QTcpSocket *, const QByteArray &) {});
            return {name + "-silent.png", {}};
        }
        return answer(name + ".png?raw=true&x=" + QByteArray::number(number), HostileServer::ok(picture), picture);
    default:
        return answer(name + (number % 2 ? ".png" : ""), HostileServer::ok(picture), picture);
    }
}

QByteArray alt(int number)
{
    return number % 4 == 0 ? QByteArray("image") : "그림 " + QByteArray::number(number / 4) + " of \"it\"";
}

QByteArray construct(int number, const UrlOf &urlOf)
{
    const QByteArray url = urlOf(number, Place::Body).toUtf8();
    const QByteArray plain = urlOf(number, Place::Plain).toUtf8();
    const QByteArray text = alt(number);
    switch (number % 6) {
    case 0:
        return "![" + text + "](" + url + ")  \nbehind two spaces\u00a0and one that does not break";
    case 1:
        return "See ![" + text + "][ref-" + QByteArray::number(number) + "] and again ![x][ref-"
            + QByteArray::number(number) + "].";
    case 2:
        return "<img src=\"" + url + "\" alt='a' width=300>";
    case 3:
        return "{% include figure image_path=\"" + plain + "\" alt=\"a figure\" %}";
    case 4:
        return "- a list\n  ![" + text + "](<" + url + "> 'Title " + QByteArray::number(number) + "')\n- <br>";
    default:
        return "[![" + text + "](" + url + ")](https://example.org/" + QByteArray::number(number) + ")\n{: .full}";
    }
}

} // namespace

QList<Wanted> serve(HostileServer &server, bool slow)
{
    QList<Wanted> all;
    for (int number = 0; number < count; ++number) {
        const auto [path, bytes] = route(server, number, slow);
        all.append({server.url(QString::fromLatin1(path)), bytes});
    }
    return all;
}

QByteArray post(const UrlOf &urlOf, int images)
{
    const auto plain = [&urlOf](int number) { return urlOf(number, Place::Plain).toUtf8(); };
    QByteArray text = "---\ntitle:  열두 달  \nheader:\n  teaser: " + plain(11) + " # a comment\n";
    text += "  overlay_image: '" + plain(0) + "'\ngallery:\n- url: \"" + plain(31) + "\"\n";
    text += "  image_path: " + plain(12) + "\n  alt: x\nlast_modified_at: 2021-12-31-08:00\n---\n";
    for (int number = 0; number < images; ++number) {
        text += "## 제목 " + QByteArray::number(number) + "\n\n" + construct(number, urlOf);
        text += "\n\n:punch: *text*   \n\n";
    }
    for (int number = 1; number < images; number += 6)
        text += "[ref-" + QByteArray::number(number) + "]: " + urlOf(number, Place::Body).toUtf8() + "  \"t\"\n";
    return text + "\n    ![code](https://example.org/in-code.png)\n\nno newline at the end";
}

QString writeSite(const QString &folder, const QByteArray &post, const QByteArray &config)
{
    const QDir dir(folder);
    dir.mkpath(QStringLiteral("_posts"));
    dir.mkpath(QStringLiteral("assets/images"));
    const auto write = [&dir](const QString &name, const QByteArray &bytes) {
        QFile file(dir.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(name));
    };
    write(QStringLiteral("_config.yml"), config);
    const QString path = QStringLiteral("_posts/2021-12-31-20th-post.md");
    write(path, post);
    return dir.filePath(path);
}

QHash<QString, QByteArray> filesBelow(const QString &folder)
{
    QHash<QString, QByteArray> files;
    QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        if (file.open(QIODevice::ReadOnly))
            files.insert(QDir(folder).relativeFilePath(file.fileName()), file.readAll());
    }
    return files;
}

} // namespace takehome
