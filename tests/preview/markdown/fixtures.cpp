// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "fixtures.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <functional>
#include <utility>

using galley::markdown::Dialect;

namespace {

struct Part
{
    QByteArray name;
    QJsonObject options;
    QByteArray text;
};

/// Splits a file at its lines `@@@ name {options}`.
QList<Part> parts(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Part> found;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine();
        if (line.startsWith("@@@ ")) {
            const qsizetype brace = line.indexOf('{');
            Part part;
            part.name = line.sliced(4, (brace < 0 ? line.size() : brace) - 4).trimmed();
            if (brace >= 0)
                part.options = QJsonDocument::fromJson(line.sliced(brace)).object();
            found.append(part);
        } else if (!found.isEmpty()) {
            found.last().text += line;
        }
    }
    return found;
}

QByteArray visible(QByteArray text)
{
    return text.replace("→", "\t").replace("␠", " ").replace("⍽", "\u00a0").replace("␍", "\r");
}

QByteArrayList commaSeparated(const QJsonValue &value)
{
    QByteArrayList items;
    if (value.isArray()) {
        for (const QJsonValue item : value.toArray())
            items << item.toString().toUtf8();
        return items;
    }
    for (const QByteArray &item : value.toString().toUtf8().split(','))
        items << item.trimmed();
    return items;
}

QList<int> levels(const QJsonValue &value)
{
    QList<int> all;
    if (value.toString().contains(u',')) {
        for (const QByteArray &level : commaSeparated(value))
            all << level.toInt();
        return all;
    }
    const QByteArrayList range = value.toString().toUtf8().split('.');
    for (int level = range.first().toInt(); level <= range.last().toInt(); ++level)
        all << level;
    return all;
}

QHash<QByteArray, QByteArray> symbols(const QJsonValue &value)
{
    QHash<QByteArray, QByteArray> all;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        all.insert(it.key().toUtf8(), it.value().toString().toUtf8());
    return all;
}

QHash<QByteArray, Dialect::LinkTarget> linkDefinitions(const QJsonObject &object)
{
    QHash<QByteArray, Dialect::LinkTarget> all;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QJsonArray parts = it.value().toArray();
        Dialect::LinkTarget target{parts[0].toString().toUtf8(), {}};
        if (parts.size() > 1)
            target.title = parts[1].toString().toUtf8();
        all.insert(it.key().toUtf8(), target);
    }
    return all;
}

void setHighlighterOptions(Dialect *dialect, const QJsonObject &options)
{
    const auto disables = [&options](QLatin1String kind) {
        return options[kind].toObject()[QLatin1String("disable")].toBool();
    };
    if (options.contains(QLatin1String("default_lang")))
        dialect->defaultLanguage = options[QLatin1String("default_lang")].toString().toUtf8();
    if (options.contains(QLatin1String("css_class")))
        dialect->highlightClass = options[QLatin1String("css_class")].toString().toUtf8();
    const QJsonObject block = options[QLatin1String("block")].toObject();
    dialect->lineNumbers = block[QLatin1String("line_numbers")].toBool();
    dialect->firstLineNumber = block[QLatin1String("start_line")].toInt(1);
    // `guess_lang` is not read here: Jekyll overwrites it with the option of that name one level above.
    dialect->highlightSpans = !disables(QLatin1String("span"));
    dialect->highlightBlocks = !disables(QLatin1String("block"));
}

} // namespace

Dialect dialectOf(const QJsonObject &kramdownOptions)
{
    using Setter = std::function<void(Dialect &, const QJsonValue &)>;
    const auto flag = [](bool Dialect::*member) -> Setter {
        return [member](Dialect &dialect, const QJsonValue &value) { dialect.*member = value.toBool(); };
    };
    const auto number = [](int Dialect::*member) -> Setter {
        return [member](Dialect &dialect, const QJsonValue &value) { dialect.*member = value.toInt(); };
    };
    const auto text = [](QByteArray Dialect::*member) -> Setter {
        return [member](Dialect &dialect, const QJsonValue &value) { dialect.*member = value.toString().toUtf8(); };
    };
    const QHash<QString, Setter> setters{
        {QStringLiteral("input"),
         [](Dialect &dialect, const QJsonValue &value) {
             dialect.input =
                 value.toString() == QLatin1String("kramdown") ? Dialect::Input::Kramdown : Dialect::Input::Gfm;
         }},
        {QStringLiteral("hard_wrap"), flag(&Dialect::hardWrap)},
        {QStringLiteral("gfm_quirks"),
         [](Dialect &dialect, const QJsonValue &value) { dialect.gfmQuirks = commaSeparated(value); }},
        {QStringLiteral("auto_ids"), flag(&Dialect::autoIds)},
        {QStringLiteral("auto_id_prefix"), text(&Dialect::autoIdPrefix)},
        {QStringLiteral("auto_id_stripping"), flag(&Dialect::autoIdStripping)},
        {QStringLiteral("transliterated_header_ids"), flag(&Dialect::transliteratedHeaderIds)},
        {QStringLiteral("remove_line_breaks_for_cjk"), flag(&Dialect::removeLineBreaksForCjk)},
        {QStringLiteral("link_defs"),
         [](Dialect &dialect, const QJsonValue &value) {
             dialect.linkDefinitions = linkDefinitions(value.toObject());
         }},
        {QStringLiteral("header_offset"), number(&Dialect::headerOffset)},
        {QStringLiteral("smart_quotes"),
         [](Dialect &dialect, const QJsonValue &value) { dialect.smartQuotes = commaSeparated(value); }},
        {QStringLiteral("typographic_symbols"),
         [](Dialect &dialect, const QJsonValue &value) { dialect.typographicSymbols = symbols(value); }},
        {QStringLiteral("toc_levels"),
         [](Dialect &dialect, const QJsonValue &value) { dialect.tocLevels = levels(value); }},
        {QStringLiteral("footnote_nr"), number(&Dialect::footnoteNr)},
        {QStringLiteral("footnote_prefix"), text(&Dialect::footnotePrefix)},
        {QStringLiteral("footnote_backlink"), text(&Dialect::footnoteBacklink)},
        {QStringLiteral("footnote_backlink_inline"), flag(&Dialect::footnoteBacklinkInline)},
        {QStringLiteral("entity_output"), text(&Dialect::entityOutput)},
        {QStringLiteral("parse_block_html"), flag(&Dialect::parseBlockHtml)},
        {QStringLiteral("parse_span_html"), flag(&Dialect::parseSpanHtml)},
        {QStringLiteral("html_to_native"), flag(&Dialect::htmlToNative)},
        {QStringLiteral("math_engine"), text(&Dialect::mathEngine)},
        {QStringLiteral("guess_lang"), flag(&Dialect::guessLanguage)},
        {QStringLiteral("syntax_highlighter"),
         [](Dialect &dialect, const QJsonValue &value) { // Jekyll: `||= highlighter`
             dialect.syntaxHighlighter = value.isNull() ? "rouge" : value.toString().toUtf8();
         }},
        {QStringLiteral("syntax_highlighter_opts"),
         [](Dialect &dialect, const QJsonValue &value) { setHighlighterOptions(&dialect, value.toObject()); }},
    };
    Dialect dialect;
    for (auto it = kramdownOptions.begin(); it != kramdownOptions.end(); ++it) {
        const auto setter = setters.constFind(it.key());
        if (setter == setters.constEnd())
            qFatal("fixtures: no setter for the option %s", qPrintable(it.key()));
        (*setter)(dialect, it.value());
    }
    return dialect;
}

QList<Example> examples()
{
    const QDir folder(QStringLiteral(GALLEY_SOURCE_DIR "/tests/preview/markdown/fixtures"));
    QList<Example> all;
    for (const QString &file : folder.entryList({QStringLiteral("*.md")}, QDir::Files, QDir::Name)) {
        const QList<Part> sources = parts(folder.filePath(file));
        const QList<Part> published = parts(folder.filePath(file.chopped(3) + QStringLiteral(".html")));
        for (qsizetype i = 0; i < sources.size(); ++i) {
            const Part &part = sources.at(i);
            all.append({file.chopped(3).toUtf8(), part.name, visible(part.text), published.value(i).text,
                        dialectOf(part.options)});
        }
    }
    return all;
}
