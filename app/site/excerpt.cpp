// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/excerpt.h"

#include <QRegularExpression>
#include <QStringList>

namespace galley::site {

namespace {

/// The expression that takes the front matter away also takes the blank lines behind it (document.rb).
QString contentOf(QByteArrayView body)
{
    static const QRegularExpression blankLines(QStringLiteral("\\A(?:[ \\t\\r\\f\\v]*\\n)+"));
    QString content = QString::fromUtf8(body);
    return content.trimmed().isEmpty() ? QString() : content.remove(blankLines);
}

/// Tags that have an end, of Liquid 5.4 and Jekyll 4.3; what plugins add is not known here.
bool isBlockTag(const QString &name)
{
    static const QStringList blocks{QStringLiteral("capture"),  QStringLiteral("case"),     QStringLiteral("comment"),
                                    QStringLiteral("for"),      QStringLiteral("if"),       QStringLiteral("ifchanged"),
                                    QStringLiteral("raw"),      QStringLiteral("tablerow"), QStringLiteral("unless"),
                                    QStringLiteral("highlight")};
    return blocks.contains(name);
}

QString withClosedBlocks(QString head)
{
    static const QRegularExpression tag(QStringLiteral("\\{%-?\\s*(\\w+)\\s*.*?-?%\\}"),
                                        QRegularExpression::DotMatchesEverythingOption);
    QStringList names;
    for (auto it = tag.globalMatch(head); it.hasNext();)
        names.prepend(it.next().captured(1));
    for (const QString &name : std::as_const(names)) {
        const QRegularExpression end(QStringLiteral("\\{%-?\\s*end%1.*?\\s*-?%\\}").arg(name),
                                     QRegularExpression::DotMatchesEverythingOption);
        if (isBlockTag(name) && !end.match(head).hasMatch())
            head += QStringLiteral("\n{% end%1 %}").arg(name);
    }
    return head;
}

} // namespace

QString excerptSource(QByteArrayView body, const QString &separator, bool behindFrontMatter)
{
    if (separator.isEmpty())
        return {};
    const QString content = behindFrontMatter ? contentOf(body) : QString::fromUtf8(body);
    const qsizetype at = content.indexOf(separator);
    if (at < 0 || at + separator.size() == content.size())
        return content.left(at);
    QString head = content.left(at);
    const QString tail = content.sliced(at + separator.size());
    if (head.contains(QLatin1String("{%")))
        head = withClosedBlocks(head);
    static const QRegularExpression definition(QStringLiteral("^ {0,3}(\\[[^\\]]+\\])(:.+)$"),
                                               QRegularExpression::MultilineOption);
    QStringList needed;
    for (auto it = definition.globalMatch(tail); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        if (head.contains(match.capturedView(1)))
            needed.append(match.captured(1) + match.captured(2));
    }
    return needed.isEmpty() ? head : head + QStringLiteral("\n\n") + needed.join(u'\n');
}

} // namespace galley::site
