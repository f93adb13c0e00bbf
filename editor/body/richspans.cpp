// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/body/richspans.h"

#include <QRegularExpression>
#include <QTextBlock>
#include <QTextFragment>
#include <QUrl>

#include <algorithm>

namespace galley::body {

namespace {

struct Style
{
    bool bold = false;
    bool italic = false;
    bool struck = false;
    bool code = false;
    QString link = {};

    friend bool operator==(const Style &, const Style &) = default;
};

bool isFollowed(const QString &address)
{
    const QUrl url(address);
    const QString scheme = url.scheme();
    return url.isValid() && !address.isEmpty()
        && (scheme.isEmpty() || scheme == QLatin1String("http") || scheme == QLatin1String("https")
            || scheme == QLatin1String("mailto"));
}

/// An address as it may stand in parentheses.
QString written(QString address)
{
    return address.replace(u' ', QLatin1String("%20"))
        .replace(u'(', QLatin1String("%28"))
        .replace(u')', QLatin1String("%29"))
        .replace(u'<', QLatin1String("%3C"))
        .replace(u'|', QLatin1String("%7C"));
}

/// Qt reads <code> and its like as a family alone.
bool isMonospaced(const QTextCharFormat &format)
{
    const QStringList families = format.fontFamilies().toStringList();
    return format.fontFixedPitch() || std::any_of(families.begin(), families.end(), [](const QString &family) {
               return family.contains(QLatin1String("mono"), Qt::CaseInsensitive)
                   || family.contains(QLatin1String("courier"), Qt::CaseInsensitive);
           });
}

Style styleOf(const QTextCharFormat &format, Emphasis emphasis)
{
    Style style;
    if (emphasis == Emphasis::Mark) {
        style.bold = format.fontWeight() >= QFont::DemiBold;
        style.italic = format.fontItalic();
    }
    style.struck = format.fontStrikeOut();
    style.code = isMonospaced(format);
    if (format.isAnchor() && isFollowed(format.anchorHref()))
        style.link = format.anchorHref();
    return style;
}

/// kramdown takes a backslash before these; an underscore within a word is no emphasis there.
QString escaped(const QString &text)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar here = text[i];
        const QChar before = i > 0 ? text[i - 1] : QChar(u' ');
        const QChar after = i + 1 < text.size() ? text[i + 1] : QChar(u' ');
        const bool special = QStringLiteral("\\*`[]|").contains(here)
            || (here == u'_' && !(before.isLetterOrNumber() && after.isLetterOrNumber()))
            || (here == u'<' && (after.isLetter() || after == u'/' || after == u'!'))
            || (here == u'$' && (after == u'$' || before == u'$'))
            || (here == u'~' && (after == u'~' || before == u'~'));
        if (special)
            result += u'\\';
        result += here;
    }
    return result;
}

QString code(const QString &text)
{
    QString ticks(1, u'`');
    while (text.contains(ticks))
        ticks += u'`';
    const bool spaced = text.startsWith(u'`') || text.endsWith(u'`');
    return ticks + (spaced ? u' ' + text + u' ' : text) + ticks;
}

QString image(const QTextImageFormat &format)
{
    if (!isFollowed(format.name()))
        return {};
    const QString alt = format.property(QTextFormat::ImageAltText).toString().simplified();
    return QStringLiteral("![%1](%2)").arg(escaped(alt), written(format.name()));
}

/// Marks stand against the words, never against a space.
QString marked(const QString &text, const Style &style)
{
    qsizetype begin = 0;
    qsizetype end = text.size();
    while (begin < end && text[begin].isSpace())
        ++begin;
    while (end > begin && text[end - 1].isSpace())
        --end;
    if (begin == end)
        return text;
    const QString inner = text.mid(begin, end - begin);
    QString words = style.code ? code(inner) : escaped(inner);
    const QString mark = (style.struck ? QStringLiteral("~~") : QString())
        + (style.bold ? QStringLiteral("**") : QString()) + (style.italic ? QStringLiteral("*") : QString());
    QString back = mark;
    std::reverse(back.begin(), back.end());
    words = mark + words + back;
    if (!style.link.isEmpty())
        words = QStringLiteral("[%1](%2)").arg(words, written(style.link));
    return text.left(begin) + words + text.mid(end);
}

} // namespace

RichSpans richSpans(const QTextBlock &block, Emphasis emphasis)
{
    RichSpans spans;
    QString run;
    Style style;
    const auto finish = [&] {
        spans.rich = spans.rich || style != Style();
        spans.text += marked(run, style);
        run.clear();
    };
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextCharFormat format = it.fragment().charFormat();
        if (format.isImageFormat()) {
            finish();
            const QString picture = image(format.toImageFormat());
            spans.rich = spans.rich || !picture.isEmpty();
            spans.text += picture;
            style = Style();
            continue;
        }
        const Style here = styleOf(format, emphasis);
        if (here != style) {
            finish();
            style = here;
        }
        run += it.fragment().text().replace(QChar::Nbsp, u' ').remove(QChar::ObjectReplacementCharacter);
    }
    finish();
    static const QRegularExpression breaks(QStringLiteral(" *\\x{2028} *"));
    spans.text = spans.text.trimmed().replace(breaks, QStringLiteral("  \n"));
    return spans;
}

QString escapedAtStart(QString text)
{
    static const QRegularExpression number(QStringLiteral("^(\\s*\\d+)\\."), QRegularExpression::MultilineOption);
    text.replace(number, QStringLiteral("\\1\\."));
    static const QRegularExpression sign(QStringLiteral("^(\\s*)([-+](?=[-\\s])|[>#:=])"),
                                         QRegularExpression::MultilineOption);
    return text.replace(sign, QStringLiteral("\\1\\\\2"));
}

} // namespace galley::body
