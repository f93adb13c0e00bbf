// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/post/yamlwriter.h"

#include "editor/post/yamlscalar.h"

#include <QStringList>

#include <algorithm>

namespace galley::post {

namespace {

/// What no style but the double-quoted one carries: libyaml's reader refuses some, its scanner takes the others for
/// line ends.
bool needsEscape(QChar c)
{
    const char16_t u = c.unicode();
    return (u < 0x20 && u != u'\t') || (u >= 0x7f && u < 0xa0) || u == 0x2028 || u == 0x2029 || u == 0xfeff
        || u >= 0xfffe;
}

bool hasEscapes(const QString &text)
{
    return std::any_of(text.begin(), text.end(), needsEscape);
}

QByteArray doubleQuoted(const QString &text)
{
    QString result(u'"');
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            result += u'\\' + c;
        else if (c == u'\n')
            result += QLatin1String("\\n");
        else if (c == u'\r')
            result += QLatin1String("\\r");
        else if (needsEscape(c))
            result += QStringLiteral("\\u%1").arg(uint(c.unicode()), 4, 16, QLatin1Char('0'));
        else
            result += c;
    }
    return (result + u'"').toUtf8();
}

QByteArray singleQuoted(QString text)
{
    return (u'\'' + text.replace(u'\'', QLatin1String("''")) + u'\'').toUtf8();
}

QByteArray spaces(qsizetype count)
{
    return QByteArray(qMax(count, qsizetype(0)), ' ');
}

bool isEmptyCollection(const Value &value)
{
    return isCollection(value) && value.items().isEmpty() && value.entries().isEmpty();
}

/// Whether each item goes on one line in brackets without being hard to read.
bool isFlat(const Value &value)
{
    const Value::Items items = value.items();
    return value.type() == Value::Type::Sequence && std::none_of(items.begin(), items.end(), isCollection);
}

QByteArray writeEntryLines(const Value::Entries &entries, const YamlStyle &style, qsizetype indent)
{
    QByteArrayList lines;
    for (const auto &[key, value] : entries)
        lines << writeKey(key, ScalarStyle::Plain, false, style.quote) + ':' + writeBehindColon(value, style, indent);
    return lines.join(style.newline + spaces(indent));
}

QByteArray writeItemLines(const Value::Items &items, const YamlStyle &style, qsizetype indent)
{
    QByteArrayList lines;
    for (const Value &item : items)
        lines << '-' + writeBehindDash(item, style, indent);
    return lines.join(style.newline + spaces(indent));
}

/// Folding joins lines, so that each line end of the text needs one more; a line that begins with a blank is not
/// folded.
QString unfolded(const QString &text)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        result += text[i];
        if (text[i] == u'\n' && (i == 0 || text[i - 1] != u'\n') && i + 1 < text.size())
            result += u'\n';
    }
    return result;
}

} // namespace

bool isCollection(const Value &value)
{
    return value.type() == Value::Type::Sequence || value.type() == Value::Type::Mapping;
}

bool fitsPlain(const QString &text, bool flow)
{
    if (text.isEmpty() || text.front().isSpace() || text.back().isSpace() || hasEscapes(text) || text.contains(u'\t'))
        return false;
    if (QStringView(u"-?:,[]{}#&*!|>'\"%@`").contains(text.front()) || text.endsWith(u':')
        || text.contains(QLatin1String(": ")) || text.contains(QLatin1String(" #")))
        return false;
    // A question mark in brackets ends the text for yaml-cpp and other readers of YAML 1.2.
    if (flow && std::any_of(text.begin(), text.end(), [](QChar c) { return QStringView(u",[]{}?").contains(c); }))
        return false;
    if (flow && text.contains(u':') && !text.contains(QLatin1String("://")))
        return false;
    const std::optional<Value> value = readPlainScalar(text);
    return value && value->isText() && value->toString() == text;
}

QByteArray writeText(const QString &text, ScalarStyle preferred, bool flow, char quote)
{
    if (preferred != ScalarStyle::SingleQuoted && preferred != ScalarStyle::DoubleQuoted && fitsPlain(text, flow))
        return text.toUtf8();
    if (hasEscapes(text))
        return doubleQuoted(text);
    bool single = preferred == ScalarStyle::SingleQuoted || (preferred != ScalarStyle::DoubleQuoted && quote == '\'');
    if (preferred != ScalarStyle::SingleQuoted && preferred != ScalarStyle::DoubleQuoted) {
        const bool awkwardDouble = text.contains(u'"') || text.contains(u'\\');
        const bool awkwardSingle = text.contains(u'\'');
        if (awkwardDouble != awkwardSingle)
            single = awkwardDouble;
    }
    return single ? singleQuoted(text) : doubleQuoted(text);
}

QByteArray writeBlockText(const QString &text, bool folded, qsizetype parentIndent, qsizetype indent,
                          const QByteArray &newline)
{
    QString content = text;
    qsizetype ends = 0;
    while (content.endsWith(u'\n')) {
        content.chop(1);
        ++ends;
    }
    QString oneLine = content;
    if (content.isEmpty() || hasEscapes(oneLine.remove(u'\n')))
        return {};
    const QStringList lines = content.split(u'\n');
    const bool indented = std::any_of(lines.begin(), lines.end(), [](const QString &line) {
        return line.startsWith(u' ') || line.startsWith(u'\t');
    });
    const bool fold = folded && !indented && !content.startsWith(u'\n');
    QByteArray result(1, fold ? '>' : '|');
    if (indented || content.startsWith(u'\n')) {
        const qsizetype digit = indent - qMax(parentIndent, qsizetype(0));
        if (digit < 1 || digit > 9)
            return {};
        result += QByteArray::number(digit);
    }
    result += ends == 0 ? "-" : ends == 1 ? "" : "+";
    for (const QString &line : (fold ? unfolded(content) : content).split(u'\n'))
        result += newline + (line.isEmpty() ? QByteArray() : spaces(indent) + line.toUtf8());
    for (qsizetype i = 1; i < ends; ++i)
        result += newline;
    return result;
}

QByteArray writeScalar(const Value &value, const YamlStyle &style, bool flow)
{
    switch (value.type()) {
    case Value::Type::Null:
        return flow ? "~" : "";
    case Value::Type::String: {
        const ScalarStyle quoted = style.quote == '\'' ? ScalarStyle::SingleQuoted : ScalarStyle::DoubleQuoted;
        return writeText(value.toString(), style.quotesAlways ? quoted : ScalarStyle::Plain, flow, style.quote);
    }
    case Value::Type::Float: {
        const QString text = value.toString();
        if (text == QLatin1String("NaN"))
            return ".nan";
        if (text.endsWith(QLatin1String("Infinity")))
            return text.startsWith(u'-') ? "-.inf" : ".inf";
        return text.toLatin1();
    }
    default:
        return value.toString().toUtf8();
    }
}

QByteArray writeFlow(const Value &value, const YamlStyle &style)
{
    if (!isCollection(value))
        return writeScalar(value, style, true);
    const bool list = value.type() == Value::Type::Sequence;
    QByteArrayList parts;
    for (const Value &item : value.items())
        parts << writeFlow(item, style);
    for (const auto &[key, item] : value.entries())
        parts << writeKey(key, ScalarStyle::Plain, true, style.quote) + ": " + writeFlow(item, style);
    const QByteArray pad = style.paddedBrackets && !parts.isEmpty() ? " " : "";
    return (list ? '[' : '{') + pad + parts.join(", ") + pad + (list ? ']' : '}');
}

QByteArray writeBehindColon(const Value &value, const YamlStyle &style, qsizetype indent)
{
    if (value.isNull())
        return {};
    if (value.isText() && value.toString().contains(u'\n')) {
        const QByteArray block =
            writeBlockText(value.toString(), false, indent, indent + style.mapIndent, style.newline);
        if (!block.isEmpty())
            return style.gap + block;
    }
    if (!isCollection(value) || isEmptyCollection(value) || (!style.blockLists && isFlat(value)))
        return style.gap + writeFlow(value, style);
    if (value.type() == Value::Type::Sequence) {
        const qsizetype column = indent + style.listIndent;
        return style.newline + spaces(column) + writeItemLines(value.items(), style, column);
    }
    const qsizetype column = indent + style.mapIndent;
    return style.newline + spaces(column) + writeEntryLines(value.entries(), style, column);
}

QByteArray writeBehindDash(const Value &value, const YamlStyle &style, qsizetype indent)
{
    const qsizetype column = indent + 1 + style.dashGap.size();
    if (value.isNull())
        return {};
    if (!isCollection(value) || isEmptyCollection(value))
        return style.dashGap + (isCollection(value) ? writeFlow(value, style) : writeScalar(value, style, false));
    if (value.type() == Value::Type::Sequence)
        return style.dashGap + writeItemLines(value.items(), style, column);
    return style.dashGap + writeEntryLines(value.entries(), style, column);
}

QByteArray writeKey(const QString &key, ScalarStyle preferred, bool flow, char quote)
{
    // An unquoted key may read as something else (`yes`, `2021`): Jekyll then looks it up as text and does not find it.
    return writeText(key, preferred, flow, quote);
}

} // namespace galley::post
