// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QHash>

namespace galley::markdown {

/// How a site turns Markdown into HTML. Filled from `_config.yml` by app/site; the defaults are those of Jekyll 4.3
/// (lib/jekyll/configuration.rb) over those of kramdown 2.4 (lib/kramdown/options.rb).
struct Dialect
{
    enum class Engine { Kramdown, CommonMark };
    enum class Input { Gfm, Kramdown };

    Engine engine = Engine::Kramdown; ///< `markdown:`; CommonMark covers CommonMark and CommonMarkGhPages
    Input input = Input::Gfm; ///< `kramdown: input:`
    bool hardWrap = false; ///< `hard_wrap`, a GFM option
    QByteArrayList gfmQuirks = {"paragraph_end"}; ///< `gfm_quirks`
    bool autoIds = true;
    QByteArray autoIdPrefix;
    bool autoIdStripping = false;
    /// Read, but of no effect: kramdown transliterates with the data of the gem stringex only, and where a site has not
    /// got that gem, which GitHub Pages has not either, Ruby cannot even load the code. GFM's own ids, which are all
    /// but those of headings within HTML and footnotes, are never transliterated (kramdown-parser-gfm 1.1, gfm.rb).
    bool transliteratedHeaderIds = false;
    int headerOffset = 0;
    /// Entity names for ' ' " " in this order, or single characters, as the option has them.
    QByteArrayList smartQuotes = {"lsquo", "rsquo", "ldquo", "rdquo"};
    QHash<QByteArray, QByteArray> typographicSymbols; ///< symbol name -> text, e.g. "hellip" -> "..."
    QList<int> tocLevels = {1, 2, 3, 4, 5, 6};
    int footnoteNr = 1;
    QByteArray footnotePrefix;
    QByteArray footnoteBacklink = "&#8617;";
    bool footnoteBacklinkInline = false;
    QByteArray entityOutput = "as_char";
    bool parseBlockHtml = false;
    bool parseSpanHtml = true;
    bool htmlToNative = false;
    bool removeBlockHtmlTags = true;
    bool removeSpanHtmlTags = false;
    int lineWidth = 72;
    QByteArray mathEngine = "mathjax"; ///< empty: none
    QByteArray syntaxHighlighter = "rouge"; ///< empty: none
    bool guessLanguage = true; ///< `kramdown: guess_lang`
    QByteArray defaultLanguage = "plaintext"; ///< `syntax_highlighter_opts: default_lang`
    bool highlightSpans = true; ///< not `syntax_highlighter_opts: span: disable`
    bool highlightBlocks = true; ///< not `syntax_highlighter_opts: block: disable`
    bool lineNumbers = false; ///< `syntax_highlighter_opts: block: line_numbers`
    int firstLineNumber = 1; ///< `syntax_highlighter_opts: block: start_line`
    QByteArray highlightClass = "highlight"; ///< `syntax_highlighter_opts: css_class`
    bool emoji = false; ///< jemoji is among `plugins:`

    bool removeLineBreaksForCjk = false; ///< between two characters of Han, Hiragana or Katakana
    struct LinkTarget
    {
        QByteArray url;
        QByteArray title; ///< null: none
        friend bool operator==(const LinkTarget &, const LinkTarget &) = default;
    };
    QHash<QByteArray, LinkTarget>
        linkDefinitions; ///< `link_defs`: what the site defines for `[text][name]` in every post

    friend bool operator==(const Dialect &, const Dialect &) = default;
};

} // namespace galley::markdown
