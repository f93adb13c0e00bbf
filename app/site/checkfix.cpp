// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/checkfix.h"

#include <algorithm>

namespace galley::site {

namespace {

constexpr QByteArrayView byteOrderMark = "\xEF\xBB\xBF";

qsizetype countOf(const QList<Finding> &findings, const QString &rule)
{
    return std::count_if(findings.begin(), findings.end(),
                         [&rule](const Finding &finding) { return finding.rule == rule; });
}

} // namespace

FixedPost fixPost(const CheckedSite &site, const QString &file, const QByteArray &bytes, const QStringList &rules)
{
    FixedPost post;
    QByteArray mark = bytes.startsWith(byteOrderMark) ? byteOrderMark.toByteArray() : QByteArray();
    post.source = bytes.sliced(mark.size());
    post.left = checkPost(site, file, bytes);
    QList<Finding> refused;
    for (;;) {
        const auto next = std::find_if(post.left.cbegin(), post.left.cend(), [&](const Finding &finding) {
            return finding.isFixable()
                && (rules.isEmpty() ? finding.urlAfterFix.isEmpty() : rules.contains(finding.rule))
                && !refused.contains(finding);
        });
        if (next == post.left.cend())
            return post;
        const Finding finding = *next;
        QByteArray source = post.source;
        const QByteArray markAfter = finding.dropsByteOrderMark ? QByteArray() : mark;
        const bool fits = post::applySplices(source, finding.fix);
        QList<Finding> after = checkPost(site, file, markAfter + source);
        if (!fits || countOf(after, finding.rule) >= countOf(post.left, finding.rule)) {
            refused.append(finding);
            continue;
        }
        post.source = source;
        post.dropsByteOrderMark |= finding.dropsByteOrderMark;
        mark = markAfter;
        post.fixed.append(finding);
        post.left = std::move(after);
    }
}

} // namespace galley::site
