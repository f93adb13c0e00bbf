// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

// Emphasis, links and images of CommonMarkReader.

#include "preview/markdown/commonmarkreader.h"
#include "preview/markdown/htmlescape.h"
#include "preview/markdown/md4ctags.h"

#include <algorithm>

namespace galley::markdown {

void CommonMarkReader::enterSpan(MD_SPANTYPE type, void *detail)
{
    if (type == MD_SPAN_IMG) {
        enterImage(*static_cast<MD_SPAN_IMG_DETAIL *>(detail));
    } else if (type == MD_SPAN_A) {
        enterLink(*static_cast<MD_SPAN_A_DETAIL *>(detail));
    } else if (m_imageDepth == 0) {
        m_html.append('<').append(spanTag(type)).append('>');
    }
}

void CommonMarkReader::leaveSpan(MD_SPANTYPE type, void *detail)
{
    if (type == MD_SPAN_IMG || type == MD_SPAN_A) {
        leaveLinkOrImage(type, detail);
    } else if (m_imageDepth == 0) {
        m_html.append("</").append(spanTag(type)).append('>');
    }
}

void CommonMarkReader::leaveLinkOrImage(MD_SPANTYPE type, void *detail)
{
    const bool image = type == MD_SPAN_IMG;
    // md4c 0.4.8 lets some links overlap, `[![a](b)](/[c)](d)` among them: it leaves what it never entered.
    const size_t count = m_spans.countUpTo(image);
    if (count == 0)
        return;
    closeSpans(count);
    if (image)
        leaveImage(*static_cast<MD_SPAN_IMG_DETAIL *>(detail));
    else
        leaveLink(static_cast<MD_SPAN_A_DETAIL *>(detail)->href);
}

void CommonMarkReader::closeSpans(size_t keep)
{
    while (m_spans.size() > keep) {
        if (m_spans.innermost().image)
            leaveImage({});
        else
            leaveLink({});
    }
}

void CommonMarkReader::leaveLink(const MD_ATTRIBUTE &href)
{
    const SpanPlaces::Span span = m_spans.innermost();
    Link &link = m_post.links[span.index];
    link.text = m_plain.sliced(std::min(span.plainStart, m_plain.size()));
    if (const auto place = m_spans.leave(m_input.rangeOf(href.text, href.size))) {
        link.range = place->range;
        link.url = place->url;
        touch(place->range);
    }
    if (m_spans.isEmpty() && !m_inHeading)
        m_plain.clear();
    if (m_imageDepth == 0)
        write("</a>");
}

void CommonMarkReader::enterLink(const MD_SPAN_A_DETAIL &detail)
{
    const bool affordableUrl = affordable(detail.href) && affordable(detail.title);
    Link link;
    if (affordableUrl) {
        link.urlText = m_input.decoded(detail.href);
        link.titleText = m_input.decoded(detail.title);
    }
    SpanPlaces::Span span;
    span.index = m_post.links.size();
    span.plainStart = m_plain.size();
    m_post.links.append(link);
    m_spans.enter(span);
    if (m_imageDepth > 0)
        return;
    write("<a href=\"");
    if (affordableUrl)
        m_input.append(&m_html, detail.href, true);
    if (affordableUrl && detail.title.text != nullptr) {
        write("\" title=\"");
        m_input.append(&m_html, detail.title, false);
    }
    write("\">");
}

void CommonMarkReader::enterImage(const MD_SPAN_IMG_DETAIL &detail)
{
    const bool affordableUrl = affordable(detail.src) && affordable(detail.title);
    Image image;
    if (affordableUrl) {
        image.urlText = m_input.decoded(detail.src);
        image.titleText = m_input.decoded(detail.title);
    }
    SpanPlaces::Span span;
    span.image = true;
    span.affordable = affordableUrl;
    span.index = m_post.images.size();
    span.plainStart = m_alt.size();
    m_post.images.append(image);
    m_spans.enter(span);
    if (m_imageDepth++ > 0)
        return;
    write("<img src=\"");
    if (affordableUrl)
        m_input.append(&m_html, detail.src, true);
    write("\" alt=\"");
}

void CommonMarkReader::leaveImage(const MD_SPAN_IMG_DETAIL &detail)
{
    const SpanPlaces::Span span = m_spans.innermost();
    Image &image = m_post.images[span.index];
    image.altText = m_alt.sliced(std::min(span.plainStart, m_alt.size()));
    if (const auto place = m_spans.leave(m_input.rangeOf(detail.src.text, detail.src.size))) {
        image.kind = place->reference ? Image::Kind::Reference : Image::Kind::Markdown;
        image.range = place->range;
        image.alt = place->text;
        image.url = place->url;
        image.title = place->title;
        touch(place->range);
    }
    if (--m_imageDepth > 0)
        return;
    m_alt.clear();
    if (detail.title.text != nullptr && span.affordable) {
        write("\" title=\"");
        m_input.append(&m_html, detail.title, false);
    }
    write("\">");
}

} // namespace galley::markdown
