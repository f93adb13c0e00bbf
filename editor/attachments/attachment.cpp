// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/attachments/attachment.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <QUrl>

namespace galley::attachments {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("galley::attachments", text);
}

bool wantsAlt(const post::PostImage &image)
{
    switch (image.kind) {
    case post::PostImage::Kind::FrontMatter:
        return false; // themes take its text from other keys
    case post::PostImage::Kind::Include:
        // Whether an included file has a parameter for it is known of Minimal Mistakes' figure only.
        return image.altRange.isValid() || image.parameter == "image_path";
    default:
        return true;
    }
}

QString refusedWords(const images::Picture &picture)
{
    using images::Reason;
    switch (picture.reason) {
    case Reason::BadAddress:
        return words(QT_TRANSLATE_NOOP("galley::attachments", "Not an address of an image"));
    case Reason::OutsideRoot:
        return words(QT_TRANSLATE_NOOP("galley::attachments", "Lies outside the site's folder"));
    case Reason::NotARegularFile:
        return words(QT_TRANSLATE_NOOP("galley::attachments", "Not a file"));
    case Reason::Unreadable:
        return words(QT_TRANSLATE_NOOP("galley::attachments", "Cannot be read"));
    case Reason::TooLarge:
        return words(QT_TRANSLATE_NOOP("galley::attachments", "Too large to show"));
    case Reason::TooManyPixels:
        return words(QT_TRANSLATE_NOOP("galley::attachments", "Too many pixels to show"));
    case Reason::TooManyRedirects:
    case Reason::BadRedirect:
        return words(QT_TRANSLATE_NOOP("galley::attachments", "Redirected to nowhere"));
    default:
        return words(QT_TRANSLATE_NOOP("galley::attachments", "Not an image"));
    }
}

QString offlineWords(const images::Picture &picture)
{
    using images::Reason;
    switch (picture.reason) {
    case Reason::NoSuchHost:
        return words(QT_TRANSLATE_NOOP("galley::attachments", "Offline, or no such host"));
    case Reason::TooSlow:
        return words(QT_TRANSLATE_NOOP("galley::attachments", "The server is too slow"));
    case Reason::Insecure:
        return words(QT_TRANSLATE_NOOP("galley::attachments", "No secure connection"));
    case Reason::BadAnswer:
        return words(QT_TRANSLATE_NOOP("galley::attachments", "The server answers with nonsense"));
    case Reason::CutShort:
        return words(QT_TRANSLATE_NOOP("galley::attachments", "The connection broke off"));
    default:
        return words(QT_TRANSLATE_NOOP("galley::attachments", "Offline"));
    }
}

QString fineWords(const images::Picture &picture)
{
    QStringList parts{picture.format};
    if (picture.pixels.isValid())
        parts.append(QStringLiteral("%1 × %2").arg(picture.pixels.width()).arg(picture.pixels.height()));
    parts.append(QLocale().formattedDataSize(picture.bytes, 0, QLocale::DataSizeTraditionalFormat));
    return parts.join(QStringLiteral(" · "));
}

} // namespace

Attentions attentionsOf(const post::PostImage &image, const images::Picture &picture)
{
    Attentions attentions;
    if (wantsAlt(image) && post::isDefaultAlt(image.alt))
        attentions |= Attention::NoAlt;
    if (picture.state == images::State::Missing)
        attentions |= Attention::Missing;
    if (picture.state == images::State::Refused)
        attentions |= Attention::Refused;
    if (post::isExpiring(image.url))
        attentions |= Attention::Expiring;
    if (picture.isFine()
        && (picture.bytes > veryLargeBytes || qMax(picture.pixels.width(), picture.pixels.height()) > veryLargeSide))
        attentions |= Attention::VeryLarge;
    return attentions;
}

QString shortPlace(const QString &url)
{
    if (url.startsWith(QLatin1String("data:"), Qt::CaseInsensitive))
        return words(QT_TRANSLATE_NOOP("galley::attachments", "inside the text"));
    const QUrl parsed(url);
    if (parsed.host().isEmpty())
        return url;
    const QString name = parsed.fileName(QUrl::FullyDecoded);
    return name.isEmpty() ? parsed.host() : parsed.host() + QStringLiteral(" … ") + name;
}

QString stateWords(const images::Picture &picture)
{
    using images::State;
    switch (picture.state) {
    case State::Unknown:
    case State::Loading:
        return words(QT_TRANSLATE_NOOP("galley::attachments", "Loading…"));
    case State::Fine:
        return fineWords(picture);
    case State::Missing:
        return picture.httpStatus > 0
            ? words(QT_TRANSLATE_NOOP("galley::attachments", "Missing (%1)")).arg(picture.httpStatus)
            : words(QT_TRANSLATE_NOOP("galley::attachments", "No such file"));
    case State::Refused:
        return refusedWords(picture);
    case State::Offline:
        return offlineWords(picture);
    case State::NeedsClick:
        return words(QT_TRANSLATE_NOOP("galley::attachments", "In your own network: not fetched"));
    case State::NotFetched:
        break;
    }
    return words(QT_TRANSLATE_NOOP("galley::attachments", "Not fetched"));
}

QString attentionWords(Attentions attentions, const images::Picture &picture)
{
    QStringList sentences;
    if (attentions & Attention::Missing)
        sentences.append(stateWords(picture));
    if (attentions & Attention::Refused)
        sentences.append(stateWords(picture));
    if (attentions & Attention::Expiring)
        sentences.append(words(QT_TRANSLATE_NOOP("galley::attachments", "This link will expire")));
    if (attentions & Attention::VeryLarge)
        sentences.append(words(QT_TRANSLATE_NOOP("galley::attachments", "Very large")));
    if (attentions & Attention::NoAlt)
        sentences.append(words(QT_TRANSLATE_NOOP("galley::attachments", "No alt text that says something")));
    return sentences.join(QLatin1Char('\n'));
}

QString nameOf(const post::PostImage &image)
{
    if (!image.isInBody())
        return image.key.toString();
    const QString alt = image.alt.simplified();
    return alt.isEmpty() ? words(QT_TRANSLATE_NOOP("galley::attachments", "No alt text")) : alt;
}

} // namespace galley::attachments
