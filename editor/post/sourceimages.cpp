// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/post/sourceimages.h"

#include <QRegularExpression>

namespace galley::post {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

void add(QByteArrayView body, SourceImage image, qsizetype begin, qsizetype end, QList<SourceImage> *images)
{
    image.urlBegin = begin;
    image.urlEnd = end;
    image.url = body.sliced(begin, end - begin).toByteArray().replace("&amp;", "&");
    if (!image.url.isEmpty())
        images->append(image);
}

/// "a.png 1x, b.png 2x": a URL runs to the next blank, its descriptor to the next comma.
void addCandidates(QByteArrayView body, const SourceImage &tag, qsizetype at, qsizetype end, QList<SourceImage> *images)
{
    while (at < end) {
        while (at < end && (isBlank(body[at]) || body[at] == ','))
            ++at;
        const qsizetype begin = at;
        while (at < end && !isBlank(body[at]))
            ++at;
        qsizetype urlEnd = at;
        const bool ended = urlEnd > begin && body[urlEnd - 1] == ',';
        while (urlEnd > begin && body[urlEnd - 1] == ',')
            --urlEnd;
        add(body, tag, begin, urlEnd, images);
        while (!ended && at < end && body[at] != ',')
            ++at;
    }
}

void addAttributes(QByteArrayView body, const SourceImage &tag, QList<SourceImage> *images)
{
    static const QRegularExpression attribute(QStringLiteral("\\s(src|srcset)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')"),
                                              QRegularExpression::CaseInsensitiveOption);
    // Latin-1 keeps one character for each byte.
    const QString text = QString::fromLatin1(body.sliced(tag.begin, tag.end - tag.begin));
    QRegularExpressionMatchIterator matches = attribute.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const int group = match.capturedStart(2) >= 0 ? 2 : 3;
        if (match.captured(group).contains(QLatin1String("{{")) || match.captured(group).contains(QLatin1String("{%")))
            continue;
        const qsizetype begin = tag.begin + match.capturedStart(group);
        const qsizetype end = tag.begin + match.capturedEnd(group);
        if (match.captured(1).size() == 3)
            add(body, tag, begin, end, images);
        else
            addCandidates(body, tag, begin, end, images);
    }
}

} // namespace

QList<SourceImage> sourceImages(QByteArrayView body, qsizetype img)
{
    constexpr qsizetype farthest = 8192; // a picture has a handful of sources
    const qsizetype from = qMax<qsizetype>(0, img - farthest);
    const QByteArray before = body.sliced(from, img - from).toByteArray().toLower();
    const qsizetype picture = before.lastIndexOf("<picture");
    QList<SourceImage> images;
    if (picture < 0 || before.indexOf("</picture", picture) >= 0 || before.indexOf("<img", picture) >= 0)
        return images;
    for (qsizetype at = before.indexOf("<source", picture); at >= 0; at = before.indexOf("<source", at + 1)) {
        const qsizetype end = before.indexOf('>', at);
        if (end < 0)
            break;
        SourceImage tag;
        tag.begin = from + at;
        tag.end = from + end + 1;
        addAttributes(body, tag, &images);
    }
    return images;
}

} // namespace galley::post
