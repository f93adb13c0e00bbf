// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "renderinput.h"

#include "balancedhtml.h"

#include "preview/markdown/lineindex.h"
#include "preview/markdown/render.h"

using namespace galley::markdown;

namespace {

Dialect dialectFor(unsigned char bits)
{
    Dialect dialect;
    if ((bits & 1) != 0)
        dialect.engine = Dialect::Engine::CommonMark;
    if ((bits & 2) != 0)
        dialect.input = Dialect::Input::Kramdown;
    if ((bits & 4) != 0)
        dialect.gfmQuirks.clear();
    dialect.hardWrap = (bits & 8) != 0;
    dialect.parseBlockHtml = (bits & 16) != 0;
    dialect.htmlToNative = (bits & 32) != 0;
    if ((bits & 64) != 0) {
        dialect.entityOutput = "numeric";
        dialect.footnoteBacklinkInline = true;
    }
    if ((bits & 128) != 0) {
        dialect.syntaxHighlighter.clear();
        dialect.mathEngine.clear();
    }
    return dialect;
}

bool isWithin(ByteRange range, QByteArrayView body)
{
    return !range.isValid() || (range.begin <= range.end && range.end <= body.size());
}

QByteArray checkBlocks(const RenderedPost &post, int lines)
{
    int last = 0;
    for (const Block &block : post.blocks) {
        if (block.firstLine < 1 || block.lastLine < block.firstLine || block.lastLine > lines)
            return "a block's lines are not lines of the text";
        if (block.firstLine < last)
            return "blocks are not in the order of the text";
        last = block.firstLine;
    }
    return {};
}

QByteArray checkRanges(const RenderedPost &post, QByteArrayView body, int lines)
{
    for (const Image &image : post.images) {
        if (!isWithin(image.range, body) || !isWithin(image.alt, body) || !isWithin(image.url, body)
            || !isWithin(image.title, body))
            return "an image's range is not within the text";
    }
    for (const Link &link : post.links) {
        if (!isWithin(link.range, body) || !isWithin(link.url, body))
            return "a link's range is not within the text";
    }
    for (const Heading &heading : post.headings) {
        if (!isWithin(heading.range, body) || heading.line < 1 || heading.line > lines || heading.level < 1
            || heading.level > 6)
            return "a heading's range is not within the text";
    }
    for (const Note &note : post.notes) {
        if (!isWithin(note.range, body))
            return "a note's range is not within the text";
    }
    return {};
}

/// Whether something of this text goes out as it stands: what a writer puts there need not be balanced. CommonMark's
/// raw HTML does, and md4c 0.4.8 lets strikethrough overlap with links.
bool publishesMarkupAsWritten(const QByteArray &body, const Dialect &dialect)
{
    const QByteArray lower = body.toLower();
    if (dialect.engine == Dialect::Engine::CommonMark)
        return true;
    // Raw text, scripts, formulas without an engine or with attributes, captions, abbreviations.
    for (const char *what : {"{::nomarkdown", "<script", "<style", "$$", "standalone", "*["}) {
        if (lower.contains(what))
            return true;
    }
    return false;
}

} // namespace

QByteArray checkRenderInput(QByteArrayView input)
{
    if (input.isEmpty())
        return {};
    const Dialect dialect = dialectFor(static_cast<unsigned char>(input[0]));
    // A copy of its own, so that the sanitizer sees each byte read beyond it.
    const QByteArray body(input.data() + 1, input.size() - 1);
    const RenderedPost post = render(body, dialect);
    const RenderedPost marked = render(body, dialect, {"data-galley"});
    if (post.blocks.size() != marked.blocks.size())
        return "line attributes change the blocks";
    const int lines = LineIndex(body).count();
    const RenderedPost published = render(body, dialect, {{}, RenderOptions::Liquid::Hidden});
    for (const RenderedPost *one : {&post, &published}) {
        QByteArray wrong = checkBlocks(*one, lines);
        if (wrong.isEmpty())
            wrong = checkRanges(*one, body, lines);
        if (!wrong.isEmpty())
            return wrong;
    }
    if (publishesMarkupAsWritten(body, dialect))
        return {};
    for (const RenderedPost *one : {&marked, &published}) {
        const QByteArray unbalanced = whatIsUnbalanced(one->html());
        if (!unbalanced.isEmpty())
            return "the HTML is not balanced, " + unbalanced;
    }
    return {};
}
