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

} // namespace

Attentions attentionsOf(const post::PostImage &image, const images::Picture &picture)
{
    Attentions attentions;
    if (post::lacksAlt(image))
        attentions |= Attention::NoAlt;
    if (picture.state == images::State::Missing)
        attentions |= Attention::Missing;
    if (picture.state == images::State::Refused)
        attentions |= Attention::Refused;
    if (post::isExpiring(image.url))
        attentions |= Attention::Expiring;
    if (picture.isVeryLarge())
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
