// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/dialectfor.h"

#include <QRegularExpression>

namespace galley::site {

using markdown::Dialect;
using post::Value;

namespace {

/// kramdown's options with the parsing that Kramdown::Options.parse gives each type.
class Options final
{
public:
    explicit Options(Value options)
        : m_options(std::move(options))
    {
    }

    /// Absent and null differ: a null Symbol is nil, a null Boolean false, a null String empty.
    [[nodiscard]] const Value *find(QStringView key) const { return m_options.find(key); }

    void read(QStringView key, bool &target) const
    {
        if (const Value *value = find(key)) {
            const QString text = value->toString().toLower();
            target = !text.isEmpty() && text.trimmed() != QLatin1String("false");
        }
    }

    void read(QStringView key, int &target) const
    {
        const Value *value = find(key);
        bool ok = false;
        const int number = value ? value->toString().toInt(&ok) : 0;
        if (ok)
            target = number;
    }

    void read(QStringView key, QByteArray &target) const
    {
        if (const Value *value = find(key))
            target = value->toString().toUtf8();
    }

    /// A Symbol: a colon in front goes, and "nil" or nothing at all is none.
    void readSymbol(QStringView key, QByteArray &target) const
    {
        if (const Value *value = find(key))
            target = symbol(value->toString());
    }

    /// A list, or text with commas.
    [[nodiscard]] QByteArrayList list(QStringView key) const
    {
        QByteArrayList items;
        const Value *value = find(key);
        if (!value)
            return items;
        if (value->type() != Value::Type::Sequence)
            return value->toString().toUtf8().split(',');
        for (const Value &item : value->items())
            items.append(item.toString().toUtf8());
        return items;
    }

    static QByteArray symbol(const QString &given)
    {
        QString text = given.trimmed();
        if (text.startsWith(u':'))
            text.remove(0, 1);
        return text == QLatin1String("nil") ? QByteArray() : text.toUtf8();
    }

private:
    Value m_options;
};

QList<int> tocLevels(const Options &options, const QList<int> &standard)
{
    const Value *value = options.find(u"toc_levels");
    if (!value)
        return standard;
    QList<int> levels;
    static const QRegularExpression range(QStringLiteral("^([0-9])\\.\\.([0-9])$"));
    const QRegularExpressionMatch match = range.match(value->isText() ? value->toString() : QString());
    if (match.hasMatch()) {
        for (int level = match.captured(1).toInt(); level <= match.captured(2).toInt(); ++level)
            levels.append(level);
    } else {
        for (const QByteArray &item : options.list(u"toc_levels")) {
            const int level = item.trimmed().toInt();
            if (!levels.contains(level))
                levels.append(level);
        }
    }
    const bool inRange =
        std::all_of(levels.cbegin(), levels.cend(), [](int level) { return level >= 1 && level <= 6; });
    return inRange ? levels : standard;
}

/// KramdownParser#setup: `syntax_highlighter`, else `enable_coderay`, else the site's `highlighter`, else rouge.
void readHighlighter(const Options &options, const SiteConfig &config, Dialect &dialect)
{
    const Value *own = options.find(u"syntax_highlighter");
    const Value *coderay = options.find(u"enable_coderay");
    if (own && !own->isNull() && *own != Value(false))
        options.readSymbol(u"syntax_highlighter", dialect.syntaxHighlighter);
    else if (coderay && !coderay->isNull() && *coderay != Value(false))
        dialect.syntaxHighlighter = "coderay";
    else if (config.flag(u"highlighter"))
        dialect.syntaxHighlighter = Options::symbol(config.text(u"highlighter"));

    dialect.defaultLanguage = "plaintext";
    options.read(u"guess_lang", dialect.guessLanguage);
    const Value *given = options.find(u"syntax_highlighter_opts");
    if (!given || given->type() != Value::Type::Mapping)
        return;
    const Options highlighting(*given);
    const Value *language = highlighting.find(u"default_lang");
    if (language && !language->isNull() && *language != Value(false))
        dialect.defaultLanguage = language->toString().toUtf8();
    const auto enabled = [&highlighting](QStringView kind) {
        const Value *part = highlighting.find(kind);
        const Value *disable = part ? part->find(u"disable") : highlighting.find(u"disable");
        if (part && !disable)
            disable = highlighting.find(u"disable");
        return !disable || disable->isNull() || *disable == Value(false);
    };
    // What `block:` says wins over what is said for both.
    const Value *block = highlighting.find(u"block");
    for (const Options &part : {highlighting, Options(block ? *block : Value())}) {
        part.read(u"line_numbers", dialect.lineNumbers);
        part.read(u"start_line", dialect.firstLineNumber);
        part.read(u"css_class", dialect.highlightClass);
    }
    dialect.highlightSpans = enabled(u"span");
    dialect.highlightBlocks = enabled(u"block");
}

void readTypography(const Options &options, Dialect &dialect)
{
    const QByteArrayList quotes = options.list(u"smart_quotes");
    if (quotes.size() == 4)
        dialect.smartQuotes = quotes;
    if (const Value *symbols = options.find(u"typographic_symbols")) {
        for (const auto &[name, text] : symbols->entries())
            dialect.typographicSymbols.insert(Options::symbol(name), text.toString().toUtf8());
    }
    if (options.find(u"gfm_quirks")) {
        dialect.gfmQuirks.clear();
        for (const QByteArray &quirk : options.list(u"gfm_quirks"))
            dialect.gfmQuirks.append(Options::symbol(QString::fromUtf8(quirk)));
    }
}

/// A definition is a list of the URL and, perhaps, a title.
void readLinkDefinitions(const Options &options, Dialect &dialect)
{
    const Value *definitions = options.find(u"link_defs");
    if (!definitions)
        return;
    for (const auto &[name, parts] : definitions->entries()) {
        const auto &items = parts.items();
        if (items.empty() || items.size() > 2)
            continue;
        Dialect::LinkTarget target{items.front().toString().toUtf8(), {}};
        if (items.size() == 2 && !items.back().isNull())
            target.title = items.back().toString().toUtf8();
        dialect.linkDefinitions.insert(name.toUtf8(), target);
    }
}

void readKramdown(const Options &options, Dialect &dialect)
{
    if (const Value *input = options.find(u"input"); input && !input->isNull()) {
        const bool gfm = input->toString().compare(QLatin1String("GFM"), Qt::CaseInsensitive) == 0;
        dialect.input = gfm ? Dialect::Input::Gfm : Dialect::Input::Kramdown;
    }
    options.read(u"hard_wrap", dialect.hardWrap);
    options.read(u"auto_ids", dialect.autoIds);
    options.read(u"auto_id_prefix", dialect.autoIdPrefix);
    options.read(u"auto_id_stripping", dialect.autoIdStripping);
    options.read(u"transliterated_header_ids", dialect.transliteratedHeaderIds);
    options.read(u"header_offset", dialect.headerOffset);
    readTypography(options, dialect);
    readLinkDefinitions(options, dialect);
    options.read(u"remove_line_breaks_for_cjk", dialect.removeLineBreaksForCjk);
    dialect.tocLevels = tocLevels(options, dialect.tocLevels);
    options.read(u"footnote_nr", dialect.footnoteNr);
    options.read(u"footnote_prefix", dialect.footnotePrefix);
    options.read(u"footnote_backlink", dialect.footnoteBacklink);
    options.read(u"footnote_backlink_inline", dialect.footnoteBacklinkInline);
    options.readSymbol(u"entity_output", dialect.entityOutput);
    options.read(u"parse_block_html", dialect.parseBlockHtml);
    options.read(u"parse_span_html", dialect.parseSpanHtml);
    options.read(u"html_to_native", dialect.htmlToNative);
    options.read(u"remove_block_html_tags", dialect.removeBlockHtmlTags);
    options.read(u"remove_span_html_tags", dialect.removeSpanHtmlTags);
    options.read(u"line_width", dialect.lineWidth);
    options.readSymbol(u"math_engine", dialect.mathEngine);
}

} // namespace

Dialect dialectFor(const SiteConfig &config)
{
    Dialect dialect;
    const QString processor = config.text(u"markdown");
    // Names of classes below Jekyll::Converters::Markdown, brought by jekyll-commonmark and jekyll-commonmark-ghpages.
    if (processor == QLatin1String("CommonMark") || processor == QLatin1String("CommonMarkGhPages"))
        dialect.engine = Dialect::Engine::CommonMark;
    const Value *kramdown = config.find(u"kramdown");
    const Options options(kramdown ? *kramdown : Value());
    readKramdown(options, dialect);
    readHighlighter(options, config, dialect);
    dialect.emoji = config.list(u"plugins").contains(QLatin1String("jemoji"));
    return dialect;
}

} // namespace galley::site
