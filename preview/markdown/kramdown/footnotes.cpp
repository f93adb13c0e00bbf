// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

// convert_footnote and footnote_content of converter/html.rb.

#include "preview/markdown/kramdown/entitynames.h"
#include "preview/markdown/kramdown/escape.h"
#include "preview/markdown/kramdown/htmlwriter.h"

namespace galley::markdown::kramdown {

namespace {

/// The paragraph or heading that ends the footnote: it takes the link back.
const Node *lastParagraph(const Node *parent)
{
    while (parent->lastChild != nullptr) {
        const Node *last = parent->lastChild;
        if (last->type == Type::Paragraph || last->type == Type::Header)
            return last;
        parent = last;
    }
    return nullptr;
}

} // namespace

std::string HtmlWriter::footnoteName(int definition) const
{
    return m_dialect.footnotePrefix.toStdString()
        + std::string(m_definitions.footnotes()[static_cast<size_t>(definition)].name);
}

void HtmlWriter::appendFootnoteMark(int definition)
{
    int &number = m_footnoteNumber[static_cast<size_t>(definition)];
    std::string repeat;
    if (number < 0) {
        number = static_cast<int>(m_footnotes.size());
        m_footnotes.push_back({definition, 0});
    } else {
        repeat = ":" + std::to_string(++m_footnotes[static_cast<size_t>(number)].repeats);
    }
    const std::string name = footnoteName(definition);
    m_out.append("<sup id=\"fnref:").append(name).append(repeat).append("\" role=\"doc-noteref\"><a href=\"#fn:");
    m_out.append(name).append("\" class=\"footnote\" rel=\"footnote\">");
    m_out.append(std::to_string(m_dialect.footnoteNr + number)).append("</a></sup>");
}

std::string HtmlWriter::backlinks(const UsedFootnote &use, bool insertSpace) const
{
    const QByteArray &option = m_dialect.footnoteBacklink;
    std::string label;
    appendEscapedText(&label, {option.constData(), static_cast<size_t>(option.size())});
    Entity space;
    const std::string nbsp =
        findEntity("nbsp", &space) ? entityText(space, {}, m_dialect.entityOutput).text : std::string();
    const std::string name = footnoteName(use.definition);
    std::string html;
    for (int i = 0; i <= use.repeats && !option.isEmpty(); ++i) {
        html += i > 0 || insertSpace ? nbsp : "";
        html += "<a href=\"#fnref:" + name + (i > 0 ? ":" + std::to_string(i) : "");
        html += "\" class=\"reversefootnote\" role=\"doc-backlink\">" + label;
        html += (i > 0 ? "<sup>" + std::to_string(i + 1) + "</sup>" : "") + "</a>";
    }
    return html;
}

void HtmlWriter::appendFootnote(const UsedFootnote &use)
{
    const Node *content = m_definitions.footnotes()[static_cast<size_t>(use.definition)].content;
    AttributeList attributes;
    attributes.set(m_arena, "id", m_arena.keep("fn:" + footnoteName(use.definition)));
    attributes.set(m_arena, "role", "doc-endnote");
    startTag("li", content, &attributes, 4);
    m_out += '\n';

    const Node *last = content->lastChild;
    const bool endsInText = last != nullptr && last->type == Type::Paragraph;
    m_suffixNode = endsInText || m_dialect.footnoteBacklinkInline ? lastParagraph(content) : nullptr;
    // The number of links is known only now: marks in footnotes are counted as the footnotes are written.
    m_suffix = backlinks(use, m_suffixNode != nullptr);
    inner(content, 4);
    if (m_suffixNode == nullptr) {
        m_out.append(6, ' ').append("<p>").append(m_suffix);
        endTag("p", 0);
    }
    m_suffixNode = nullptr;
    endTag("li", 4);
}

std::string HtmlWriter::footnotes()
{
    if (m_footnotes.empty())
        return {};
    m_out.clear();
    m_firstLine = m_lines.lineAt(
        m_definitions.footnotes()[static_cast<size_t>(m_footnotes.front().definition)].content->sourceBegin);
    m_out += "<div class=\"footnotes\" role=\"doc-endnotes\">\n  <ol";
    if (m_dialect.footnoteNr != 1)
        m_out += " start=\"" + std::to_string(m_dialect.footnoteNr) + "\"";
    m_out += ">\n";
    for (size_t i = 0; i < m_footnotes.size(); ++i) { // grows when footnotes refer to further ones
        const UsedFootnote use = m_footnotes[i];
        appendFootnote(use);
    }
    m_out += "  </ol>\n</div>\n";
    return m_out;
}

} // namespace galley::markdown::kramdown
