// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/markdown/kramdown/options.h"

#include "preview/markdown/kramdown/chars.h"

namespace galley::markdown::kramdown {

namespace {

QByteArray bytes(std::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

/// Options.parse for Boolean
bool truth(std::string_view value)
{
    return bytes(value).trimmed().toLower() != "false" && !value.empty();
}

/// Options.str_to_sym
QByteArray symbol(std::string_view value)
{
    QByteArray name = bytes(value).trimmed();
    if (name.startsWith(':'))
        name.remove(0, 1);
    return name == "nil" ? QByteArray() : name;
}

void setInteger(std::string_view value, int *number)
{
    bool ok = false;
    const int parsed = bytes(value).trimmed().toInt(&ok);
    if (ok)
        *number = parsed;
}

void setTocLevels(std::string_view value, QList<int> *levels)
{
    QList<int> parsed;
    if (value.size() == 4 && isDigit(value[0]) && value.substr(1, 2) == ".." && isDigit(value[3])) {
        for (int level = value[0] - '0'; level <= value[3] - '0'; ++level)
            parsed.append(level);
    } else {
        for (size_t i = 0; i < value.size(); ++i) {
            if (i % 2 == 0 ? !isDigit(value[i]) : value[i] != ',')
                return;
            if (i % 2 == 0 && !parsed.contains(value[i] - '0'))
                parsed.append(value[i] - '0');
        }
    }
    for (const int level : std::as_const(parsed)) {
        if (level < 1 || level > 6)
            return;
    }
    *levels = parsed;
}

void applyOption(std::string_view name, std::string_view value, Dialect *dialect)
{
    if (name == "auto_ids")
        dialect->autoIds = truth(value);
    else if (name == "auto_id_prefix")
        dialect->autoIdPrefix = bytes(value);
    else if (name == "auto_id_stripping")
        dialect->autoIdStripping = truth(value);
    else if (name == "transliterated_header_ids")
        dialect->transliteratedHeaderIds = truth(value);
    else if (name == "header_offset")
        setInteger(value, &dialect->headerOffset);
    else if (name == "toc_levels")
        setTocLevels(value, &dialect->tocLevels);
    else if (name == "footnote_nr")
        setInteger(value, &dialect->footnoteNr);
    else if (name == "footnote_prefix")
        dialect->footnotePrefix = bytes(value);
    else if (name == "footnote_backlink")
        dialect->footnoteBacklink = bytes(value);
    else if (name == "footnote_backlink_inline")
        dialect->footnoteBacklinkInline = truth(value);
    else if (name == "remove_line_breaks_for_cjk")
        dialect->removeLineBreaksForCjk = truth(value);
    else if (name == "entity_output")
        dialect->entityOutput = symbol(value);
    else if (name == "parse_block_html")
        dialect->parseBlockHtml = truth(value);
    else if (name == "parse_span_html")
        dialect->parseSpanHtml = truth(value);
    else if (name == "html_to_native")
        dialect->htmlToNative = truth(value);
    else if (name == "math_engine")
        dialect->mathEngine = symbol(value);
    else if (name == "syntax_highlighter")
        dialect->syntaxHighlighter = symbol(value);
    else if (name == "smart_quotes" && bytes(value).count(',') == 3)
        dialect->smartQuotes = bytes(value).split(',');
}

} // namespace

void applyOptions(const AttributeList &options, Dialect *dialect)
{
    for (const Attribute *option = options.first(); option != nullptr; option = option->next)
        applyOption(option->name, option->value, dialect);
}

} // namespace galley::markdown::kramdown
