// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/references.h"

#include "app/site/dialectfor.h"
#include "editor/post/frontmatter.h"
#include "editor/post/frontmattersplit.h"
#include "preview/markdown/render.h"

#include <QMap>
#include <QRegularExpression>
#include <QSet>

namespace galley::site {

using How = RewrittenPlace::How;

namespace {

struct Splice
{
    qsizetype end = 0;
    QByteArray text;
    How how = How::Url;
};

/// By the offset at which they begin.
using Splices = QMap<qsizetype, Splice>;

QByteArray applied(const QByteArray &source, const Splices &splices)
{
    QByteArray text;
    qsizetype done = 0;
    for (auto it = splices.begin(); it != splices.end(); ++it) {
        text += QByteArrayView(source).sliced(done, it.key() - done);
        text += it->text;
        done = it->end;
    }
    return text + source.sliced(done);
}

/// Adds one unless it overlaps with another.
void add(Splices &splices, qsizetype begin, const Splice &splice)
{
    const auto next = splices.lowerBound(begin);
    if (next != splices.end() && next.key() < splice.end)
        return;
    if (next != splices.begin() && std::prev(next)->end > begin)
        return;
    splices.insert(begin, splice);
}

/// What a reader sees: the HTML without its tags.
QByteArray shownText(QByteArrayView body, const markdown::Dialect &dialect)
{
    static const QRegularExpression tag(QStringLiteral("<[^>]*>"));
    return QString::fromUtf8(markdown::render(body, dialect).html()).remove(tag).toUtf8();
}

/// Goes through one text.
class Pass final
{
public:
    Pass(const QByteArray &source, const UrlRewriter &urls, const UrlRewriter::Page &page)
        : m_source(source)
        , m_urls(urls)
        , m_page(page)
        , m_root(urls.anywhere())
    {
    }

    void liquid(const Moves &moves, const PostNames &names)
    {
        for (const LiquidPlace &place : liquidPlaces(m_source)) {
            const QByteArray written = m_source.sliced(place.begin, place.end - place.begin);
            if (place.kind == LiquidPlace::Kind::Text) {
                // A word alone may mean anything.
                if (written.contains('/'))
                    url(place.begin, place.end, m_root);
                continue;
            }
            const std::optional<QString> tag = rewrittenTag(place.kind, QString::fromUtf8(written), moves, names);
            if (tag)
                add(m_splices, place.begin, {place.end, tag->toUtf8(), How::Tag});
        }
    }

    void frontMatter()
    {
        const post::Result<post::FrontMatter> read = post::FrontMatter::read(m_source);
        if (!read)
            return;
        // What the page is called itself, and what it was called.
        static const QSet<QString> own = {QStringLiteral("permalink"), QStringLiteral("redirect_from"),
                                          QStringLiteral("title"), QStringLiteral("slug"), QStringLiteral("date")};
        for (const post::FrontMatterEntry &entry : read->entries()) {
            if (!own.contains(entry.key))
                value(entry);
        }
    }

    void markdown(const markdown::Dialect &dialect)
    {
        const qsizetype body = post::splitFrontMatter(m_source).bodyStart;
        const markdown::RenderedPost rendered = markdown::render(QByteArrayView(m_source).sliced(body), dialect);
        for (const markdown::Link &link : rendered.links)
            url(link.url, body);
        for (const markdown::Image &image : rendered.images)
            url(image.url, body);
        // Attributes of raw HTML, one after the other: what only looks like one, in code, would change what is read.
        const Splices sure = m_splices;
        const QByteArray shown = shownText(QByteArrayView(applied(m_source, sure)).sliced(body), dialect);
        attributes(body);
        const Splices all = m_splices;
        if (all.size() == sure.size())
            return;
        if (shownText(QByteArrayView(applied(m_source, all)).sliced(body), dialect) == shown)
            return;
        m_splices = sure;
        for (auto it = all.begin(); it != all.end(); ++it) {
            Splices tried = sure;
            add(tried, it.key(), *it);
            if (tried.size() > sure.size()
                && shownText(QByteArrayView(applied(m_source, tried)).sliced(body), dialect) == shown)
                add(m_splices, it.key(), *it);
        }
    }

    void attributes(qsizetype from)
    {
        static const QRegularExpression element(QStringLiteral("<[A-Za-z](?:\"[^\"]*\"|'[^']*'|[^<>\"'])*>"));
        static const QRegularExpression attribute(
            QStringLiteral(
                "\\s(?:href|src|data-src|poster|content|action|cite)\\s*=\\s*"
                "(?:\"((?:\\{\\{.*?\\}\\}|\\{%.*?%\\}|[^\"])*)\"|'((?:\\{\\{.*?\\}\\}|\\{%.*?%\\}|[^'])*)')"),
            QRegularExpression::DotMatchesEverythingOption);
        const QString text = QString::fromLatin1(m_source); // offsets are bytes
        for (auto elements = element.globalMatch(text, from); elements.hasNext();) {
            const QRegularExpressionMatch one = elements.next();
            for (auto it = attribute.globalMatch(one.captured()); it.hasNext();) {
                const QRegularExpressionMatch match = it.next();
                const int group = match.capturedStart(1) >= 0 ? 1 : 2;
                url(one.capturedStart() + match.capturedStart(group), one.capturedStart() + match.capturedEnd(group),
                    m_page);
            }
        }
    }

    void words()
    {
        static const QRegularExpression word(QStringLiteral("[^\\s\"'()<>,;\\[\\]{}`|=]*/[^\\s\"'()<>,;\\[\\]{}`|=]*"));
        const QString text = QString::fromLatin1(m_source);
        for (auto it = word.globalMatch(text); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            url(match.capturedStart(), match.capturedEnd(), m_root);
        }
    }

    [[nodiscard]] RewrittenText result() const
    {
        RewrittenText text{.source = applied(m_source, m_splices), .places = {}};
        for (auto it = m_splices.begin(); it != m_splices.end(); ++it) {
            const int line = static_cast<int>(QByteArrayView(m_source).first(it.key()).count('\n')) + 1;
            text.places.append({line, m_source.sliced(it.key(), it->end - it.key()), it->text, it->how});
        }
        return text;
    }

private:
    void url(const markdown::ByteRange &range, qsizetype body)
    {
        if (range.isValid())
            url(body + range.begin, body + range.end, m_page);
    }

    void url(qsizetype begin, qsizetype end, const UrlRewriter::Page &page)
    {
        const QByteArray written = m_source.sliced(begin, end - begin);
        if (written.isEmpty() || written.contains('\n'))
            return;
        const std::optional<QByteArray> text = m_urls.rewritten(written, page);
        if (text && *text != written)
            add(m_splices, begin, {end, *text, How::Url});
    }

    void value(const post::FrontMatterEntry &entry)
    {
        for (const post::FrontMatterEntry &child : entry.children)
            value(child);
        const QString text = entry.value.toString();
        if (!entry.value.isText() || !text.contains(u'/') || text.contains(u' '))
            return;
        qsizetype begin = entry.valueBegin;
        qsizetype end = entry.valueEnd;
        if (end - begin >= 2 && (m_source[begin] == '"' || m_source[begin] == '\'')
            && m_source[end - 1] == m_source[begin]) {
            ++begin;
            --end;
        }
        url(begin, end, m_root);
    }

    const QByteArray &m_source;
    const UrlRewriter &m_urls;
    const UrlRewriter::Page &m_page;
    const UrlRewriter::Page m_root;
    Splices m_splices;
};

} // namespace

References::References(const SiteConfig &config, const Moves &moves, PostNames names, const UrlRewriter &urls)
    : m_moves(moves)
    , m_names(std::move(names))
    , m_urls(urls)
    , m_dialect(dialectFor(config))
{
}

RewrittenText References::rewritten(const QByteArray &source, SiteText::Kind kind, const UrlRewriter::Page &page) const
{
    Pass pass(source, m_urls, page);
    if (kind == SiteText::Kind::Data) {
        pass.words();
        return pass.result();
    }
    pass.liquid(m_moves, m_names);
    pass.frontMatter();
    if (kind == SiteText::Kind::Markdown)
        pass.markdown(m_dialect);
    else
        pass.attributes(0);
    return pass.result();
}

} // namespace galley::site
