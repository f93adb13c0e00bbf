// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/markdown/kramdown/kramdown.h"

#include "preview/markdown/htmlimages.h"
#include "preview/markdown/kramdown/blockscanner.h"
#include "preview/markdown/kramdown/htmlwriter.h"
#include "preview/markdown/kramdown/memory.h"
#include "preview/markdown/kramdown/spanscanner.h"

#include <algorithm>
#include <limits>

namespace galley::markdown {

namespace kramdown {

namespace {

/// Parser::Kramdown#update_tree: attributes get their references, leaves are read.
class TreeUpdate final
{
public:
    TreeUpdate(AttributeResolver &resolver, Notes &notes, SpanScanner &spans, QByteArrayView body, RenderedPost &post)
        : m_resolver(resolver)
        , m_notes(notes)
        , m_spans(spans)
        , m_body(body)
        , m_post(post)
    {
    }

    using Surroundings = SpanScanner::Surroundings;

    void update(Node *node, Surroundings around, const Node *parent = nullptr)
    {
        if (node->extra != nullptr && node->extra->ial != nullptr)
            m_resolver.apply(*node->extra->ial, &node->extra->attributes);
        node->gfm = around.gfm;
        switch (node->type) {
        case Type::Paragraph:
        case Type::RawText:
        case Type::Header:
        case Type::DefinitionTerm:
        case Type::TableCell:
            if (node->native)
                break;
            if (node->text != nullptr)
                m_spans.scan(node, around);
            return;
        case Type::Span:
            around.gfm = around.gfm && node->native;
            addImage(*node);
            break;
        case Type::CodeBlock:
            m_notes.lookIntoCode(node->value(), *node->text, node->begin);
            return;
        case Type::HtmlElement:
            around.gfm = false;
            addImage(*node);
            if (node->content == HtmlElement::Content::Raw && !isRawHtml(parent))
                m_notes.lookIntoHtml(*node);
            break;
        default:
            break;
        }
        around.root = false;
        around.native = around.native || node->native;
        for (Node *child = node->firstChild; child != nullptr; child = child->next) {
            prefetch(child->next);
            update(child, around, node);
        }
    }

private:
    static bool isRawHtml(const Node *node)
    {
        return node != nullptr && node->type == Type::HtmlElement && node->content == HtmlElement::Content::Raw;
    }

    void addImage(const Node &node)
    {
        if (node.name() != "img")
            return;
        const Image image = htmlImageAt(m_body, node.sourceBegin);
        if (image.range.isValid())
            m_post.images.append(image);
    }

    AttributeResolver &m_resolver;
    Notes &m_notes;
    SpanScanner &m_spans;
    QByteArrayView m_body;
    RenderedPost &m_post;
};

/// update_link_definitions with the option link_defs
void addLinkDefinitions(const Dialect &dialect, Definitions *definitions)
{
    const auto viewOf = [](const QByteArray &bytes) {
        return std::string_view(bytes.constData(), static_cast<size_t>(bytes.size()));
    };
    for (auto it = dialect.linkDefinitions.begin(); it != dialect.linkDefinitions.end(); ++it) {
        LinkDefinition definition;
        definition.url = viewOf(it->url);
        definition.title = viewOf(it->title);
        definition.hasTitle = !it->title.isNull();
        definitions->addLink(viewOf(it.key()), definition);
    }
}

template <typename T> void sortByPlace(QList<T> *items)
{
    const auto before = [](const T &a, const T &b) { return a.range.begin < b.range.begin; };
    if (!std::is_sorted(items->begin(), items->end(), before))
        std::stable_sort(items->begin(), items->end(), before);
}

/// Where the text is not UTF-8, its replacement characters are longer than the bytes they stand for.
void dropOutside(QByteArrayView source, ByteRange *range)
{
    if (range->end > source.size() || range->begin > range->end)
        *range = {};
}

/// A heading's block ends behind its line end, which may be one that kramdown has added to the text; its range does
/// not.
void leaveOutLineEnds(QByteArrayView source, QList<Heading> *headings)
{
    for (Heading &heading : *headings) {
        qsizetype &end = heading.range.end;
        end = std::min(end, source.size());
        while (end > heading.range.begin && (source[end - 1] == '\n' || source[end - 1] == '\r'))
            --end;
    }
}

} // namespace

} // namespace kramdown

RenderedPost renderKramdown(QByteArrayView body, const Dialect &dialect, const RenderOptions &options,
                            kramdown::Memory *memory)
{
    using namespace kramdown;

    // Places are counted in 32 bits.
    const QByteArrayView source = body.first(std::min<qsizetype>(body.size(), std::numeric_limits<int>::max()));
    RenderedPost post;
    memory->reset();
    Arena &arena = memory->arena;
    Dialect current = dialect; // changes with {::options}
    Definitions definitions;
    addLinkDefinitions(dialect, &definitions);
    AttributeResolver resolver(arena, definitions.attributes);
    const AdaptedSource adapted = adaptSource(arena, source);
    const SourceText *text = adapted.text;
    NormalForm form(text->text, adapted.mayHoldSentinels, &memory->normalForm);

    Notes notes({source.data(), static_cast<size_t>(source.size())}, dialect);
    Node *root = nullptr;
    {
        SpanScanner rowSpans(arena, &current, definitions, &resolver, source, &form, &post, &notes);
        root = BlockScanner(arena, &current, &definitions, &rowSpans, &notes).scan(text);
    }
    SpanScanner spans(arena, &current, definitions, &resolver, source, &form, &post, &notes);
    TreeUpdate update(resolver, notes, spans, source, post);
    const Highlight highlight(arena, current);
    Md4cReader reader(form, highlight, current, definitions, &resolver, arena, &post, &memory->leaves);
    HtmlWriter writer(arena, current, options, definitions, reader, highlight, source, &post, &memory->block);

    qsizetype blocks = 0;
    for (const Node *block = root->firstChild; block != nullptr; block = block->next)
        blocks += block->type != Type::Blank && block->type != Type::EndOfBlock ? 1 : 0;
    post.blocks.reserve(blocks + 1);

    // In parts that stay in the processor's cache from the scanner through md4c to the writer.
    constexpr size_t part = 64 * 1024;
    Node *first = root->firstChild;
    for (Node *block = first; block != nullptr; block = block->next) {
        prefetch(block->next);
        update.update(block, {.gfm = true, .native = false, .root = true});
        if (form.buffer().size() < part && block->next != nullptr)
            continue;
        reader.read();
        writer.write(root, first, block->next);
        form.clear();
        first = block->next;
    }
    for (const FootnoteDefinition &footnote : definitions.footnotes())
        update.update(footnote.content, {.gfm = false, .native = false, .root = false});
    reader.read();
    writer.finish();
    sortByPlace(&post.images);
    sortByPlace(&post.links);
    sortByPlace(&post.headings);
    post.notes = notes.take();
    for (Note &note : post.notes)
        dropOutside(source, &note.range);
    leaveOutLineEnds(source, &post.headings);
    for (Link &link : post.links) {
        for (ByteRange *range : {&link.range, &link.url})
            dropOutside(source, range);
    }
    for (Image &image : post.images) {
        for (ByteRange *range : {&image.range, &image.alt, &image.url, &image.title})
            dropOutside(source, range);
    }
    return post;
}

} // namespace galley::markdown
