// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

// convert_header and convert_dt of converter/html.rb, and their ids.

#include "preview/markdown/kramdown/chars.h"
#include "preview/markdown/kramdown/htmlwriter.h"

namespace galley::markdown::kramdown {

namespace {

QByteArrayView viewOf(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

} // namespace

/// GFM#update_raw_text for a heading or term of native HTML.
std::string HtmlWriter::nativeText(const Node *node) const
{
    std::string text;
    for (const Node *child = node->firstChild; child != nullptr; child = child->next) {
        if (child->type == Type::Text || child->type == Type::CodeSpan)
            text += child->value();
        else if (child->type == Type::Ready)
            text += child->name();
        else if (child->leaf >= 0)
            text += m_leaves.plainText(child->leaf).all;
        else
            text += nativeText(child);
    }
    return text;
}

std::string_view HtmlWriter::plainText(const Node *node) const
{
    if (node->native)
        return m_arena.keep(nativeText(node));
    return m_leaves.plainText(node->leaf).all;
}

/// The id of a heading that has none of its own. GFM#update_elements gives ids to those in the document; it passes by
/// HTML elements and footnotes, where the converter makes them, with a counter of its own.
QByteArray HtmlWriter::headerId(const Node *node)
{
    const PlainText text = node->native ? PlainText{plainText(node), plainText(node)} : m_leaves.plainText(node->leaf);
    const bool isGfm = m_dialect.input == Dialect::Input::Gfm;
    if (isGfm && node->gfm)
        return m_ids.gfm(viewOf(text.all));
    const std::string_view plain = isGfm ? text.all : text.textOnly;
    const bool strips = isGfm || m_dialect.autoIdStripping;
    return m_ids.kramdown(viewOf(strips ? plain : node->value()));
}

/// GFM#update_elements has given ids also to the headings of a list that is never written.
void HtmlWriter::countHeaderIds(const Node *node)
{
    const bool isHeader = node->type == Type::Header && node->gfm && m_dialect.autoIds;
    if (isHeader && (node->attributes() == nullptr || node->attributes()->find("id") == nullptr))
        (void)headerId(node);
    for (const Node *child = node->firstChild; child != nullptr; child = child->next)
        countHeaderIds(child);
}

void HtmlWriter::convertHeader(const Node *node, size_t indent)
{
    AttributeList attributes = copyOf(node);
    if (m_dialect.autoIds && attributes.find("id") == nullptr) {
        const QByteArray id = headerId(node); // an empty one is not written, but counts for the toc
        attributes.set(m_arena, "id", m_arena.keep({id.constData(), static_cast<size_t>(id.size())}));
    }
    const bool hasId = attributes.find("id") != nullptr;
    // A heading within a heading (native HTML) is written again as a part of that one's entry: only once counts. Were
    // it to have entries of its own each time, the work would double at each level.
    const bool isAgain = m_unwrapsLinks;
    if (hasId && !isAgain && isInToc(node, attributes))
        m_toc.push_back({node->level, attributes.value("id"), tocContent(node)});
    const int level = std::clamp(node->level + m_dialect.headerOffset, 1, 6);
    const std::string name = "h" + std::to_string(level);
    startTag(name, node, &attributes, indent);
    appendLeaf(node);
    endTag(name, 0);
    if (isAgain)
        return;

    const std::string_view plain = plainText(node);
    const std::string_view written = attributes.value("id");
    Heading heading;
    heading.range = {static_cast<qsizetype>(node->sourceBegin), static_cast<qsizetype>(node->sourceEnd)};
    heading.line = lineOf(node->sourceBegin);
    heading.level = level;
    heading.text = QByteArray(plain.data(), static_cast<qsizetype>(plain.size()));
    heading.id = QByteArray(written.data(), static_cast<qsizetype>(written.size()));
    m_post.headings.append(heading);
}

/// `{:auto_ids}` on a definition list gives its terms ids.
void HtmlWriter::convertTerm(const Node *node, size_t indent)
{
    AttributeList attributes = copyOf(node);
    const AttributeList *ial = m_stack.back()->ial();
    const auto *reference = ial != nullptr && attributes.find("id") == nullptr ? ial->references() : nullptr;
    for (; reference != nullptr; reference = reference->next) {
        if (!reference->name.starts_with("auto_ids"))
            continue;
        const std::string_view prefix =
            reference->name.starts_with("auto_ids-") ? reference->name.substr(9) : std::string_view();
        const QByteArray id = HeaderIds::kramdownBase(viewOf(plainText(node)));
        attributes.set(m_arena, "id", m_arena.keep(std::string(prefix) + id.toStdString()));
        break;
    }
    startTag("dt", node, &attributes, indent);
    appendLeaf(node);
    endTag("dt", 0);
}

bool HtmlWriter::isInToc(const Node *header, const AttributeList &attributes) const
{
    const std::string_view classes = attributes.value("class");
    constexpr std::string_view noToc = "no_toc";
    for (size_t at = classes.find(noToc); at != std::string_view::npos; at = classes.find(noToc, at + 1)) {
        const bool beginsWord = at == 0 || !isUnicodeWord(characterBefore(classes, at).code);
        if (beginsWord && !wordAt(classes, at + noToc.size()))
            return false;
    }
    return m_dialect.tocLevels.contains(header->level);
}

} // namespace galley::markdown::kramdown
