// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/postrecord.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <array>

class QDataStream;

namespace galley::site {

/// How a post writes the path of something on its own site.
enum class PathForm {
    Root, ///< /assets/x.png, behind the baseurl where there is one
    BaseurlVariable, ///< {{ site.baseurl }}/assets/x.png
    RelativeUrl, ///< {{ "/assets/x.png" | relative_url }}
};

/// As much of a post as lists, filters and completions need: a tenth of its PostRecord, which is read anew for the post
/// that is opened. A value; copies are cheap.
struct IndexedPost
{
    QString file; ///< relative to the site's folder
    QString title;
    QString slug; ///< as PostRecord has it
    QString url; ///< likewise
    qint64 time = 0; ///< milliseconds since 1970
    QDate day; ///< in the site's zone
    QStringList categories;
    QStringList tags;
    QStringList redirects; ///< its `redirect_from`: addresses that lead to it as well
    QStringList keys; ///< of its own front matter, in the order of the alphabet
    QList<std::pair<QString, QString>> values; ///< `layout`, `header.teaser`, ...: what other posts may use as well
    std::array<quint16, 3> forms{}; ///< how often its text has each PathForm
    PostRecord::Hidden hidden = PostRecord::Hidden::No;
    bool draft = false;
    QString error; ///< why Jekyll cannot read it, translated
    bool passedOver = false; ///< as PostRecord::passedOver
    int errorLine = 0; ///< of the file; 0 where none is concerned

    friend bool operator==(const IndexedPost &, const IndexedPost &) = default;
};

/// `body` is what stands behind the front matter.
[[nodiscard]] IndexedPost indexed(const PostRecord &record, const QString &file, const post::Value &own,
                                  QByteArrayView body);

/// Whether another build moment could give the record another date: one that names no day counts from that moment.
[[nodiscard]] bool dependsOnNow(const post::Value &own);

/// Of one that Jekyll can read; the error of a broken one is not kept, being in the language of the moment.
QDataStream &operator<<(QDataStream &out, const IndexedPost &post);
QDataStream &operator>>(QDataStream &in, IndexedPost &post);

} // namespace galley::site
