// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "canonicalhtml.h"

#include "preview/markdown/entities.h"

#include <QByteArrayList>
#include <QSet>

#include <algorithm>
#include <utility>

namespace {

using galley::markdown::decodeEntities;

bool isBlock(const QByteArray &name)
{
    static const QSet<QByteArray> names = [] {
        const QByteArray all =
            "address article aside blockquote body br center dd details dialog dir div dl dt fieldset "
            "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav "
            "noscript ol optgroup option p pre section summary table caption colgroup col thead tbody "
            "tfoot tr td th ul script style template link meta";
        const QByteArrayList parts = all.split(' ');
        return QSet<QByteArray>(parts.begin(), parts.end());
    }();
    return names.contains(name);
}

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

class Canonical final
{
public:
    explicit Canonical(QByteArrayView html)
        : m_html(html)
    {
    }

    QByteArray write()
    {
        while (m_at < m_html.size()) {
            if (m_html.sliced(m_at).startsWith("<!--"))
                skipComment();
            else if (startsTag())
                readTag();
            else
                m_text.append(m_html[m_at++]);
        }
        flushText(true);
        return m_out;
    }

private:
    bool startsTag() const
    {
        const qsizetype next = m_at + (m_html.sliced(m_at).startsWith("</") ? 2 : 1);
        if (m_html[m_at] != '<' || next >= m_html.size())
            return false;
        const auto c = static_cast<unsigned char>(m_html[next]);
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80;
    }

    void skipComment()
    {
        const qsizetype end = m_html.indexOf("-->", m_at);
        m_at = end < 0 ? m_html.size() : end + 3;
    }

    void readTag()
    {
        const bool closes = m_html[m_at + 1] == '/';
        qsizetype i = m_at + (closes ? 2 : 1);
        const qsizetype nameBegin = i;
        while (i < m_html.size() && !isSpace(m_html[i]) && m_html[i] != '>' && m_html[i] != '/')
            ++i;
        const QByteArray name = m_html.sliced(nameBegin, i - nameBegin).toByteArray().toLower();
        QByteArrayList attributes;
        for (;;) {
            while (i < m_html.size() && (isSpace(m_html[i]) || m_html[i] == '/'))
                ++i;
            if (i >= m_html.size() || m_html[i] == '>')
                break;
            attributes.append(readAttribute(&i));
        }
        m_at = std::min(i + 1, m_html.size());
        std::sort(attributes.begin(), attributes.end());

        const bool block = isBlock(name);
        flushText(block);
        m_out += (closes ? "</" : "<") + name;
        for (const QByteArray &attribute : std::as_const(attributes))
            m_out += ' ' + attribute;
        m_out += ">\n";
        m_spaceMatters = !block;
        if (name == "pre" || name == "script" || name == "style" || name == "textarea")
            m_preformatted = std::max(0, m_preformatted + (closes ? -1 : 1));
    }

    QByteArray readAttribute(qsizetype *at) const
    {
        qsizetype i = *at;
        const qsizetype begin = i++;
        while (i < m_html.size() && !isSpace(m_html[i]) && m_html[i] != '=' && m_html[i] != '>')
            ++i;
        QByteArray attribute = m_html.sliced(begin, i - begin).toByteArray().toLower() + '=';
        if (i < m_html.size() && m_html[i] == '=') {
            ++i;
            if (i < m_html.size() && (m_html[i] == '"' || m_html[i] == '\'')) {
                const qsizetype close = m_html.indexOf(m_html[i], i + 1);
                const qsizetype end = close < 0 ? m_html.size() : close;
                attribute += decodeEntities(m_html.sliced(i + 1, end - i - 1));
                i = std::min(end + 1, m_html.size());
            } else {
                const qsizetype value = i;
                while (i < m_html.size() && !isSpace(m_html[i]) && m_html[i] != '>')
                    ++i;
                attribute += decodeEntities(m_html.sliced(value, i - value));
            }
        }
        *at = i;
        return attribute;
    }

    /// Writes the text gathered so far; `blockFollows` says that white space at its end does not count.
    void flushText(bool blockFollows)
    {
        QByteArray text = decodeEntities(std::exchange(m_text, {}));
        text.replace('&', "&amp;").replace('<', "&lt;");
        if (m_preformatted > 0) {
            while (blockFollows && text.endsWith('\n'))
                text.chop(1);
            if (!text.isEmpty())
                m_out += text.replace('\n', "\\n") + '\n';
            return;
        }
        QByteArray collapsed;
        for (const char c : std::as_const(text)) {
            if (!isSpace(c))
                collapsed += c;
            else if (!collapsed.endsWith(' '))
                collapsed += ' ';
        }
        if (!m_spaceMatters && collapsed.startsWith(' '))
            collapsed.remove(0, 1);
        if (blockFollows && collapsed.endsWith(' '))
            collapsed.chop(1);
        if (!collapsed.isEmpty()) {
            m_out += collapsed + '\n';
            m_spaceMatters = true;
        }
    }

    QByteArrayView m_html;
    qsizetype m_at = 0;
    QByteArray m_text;
    QByteArray m_out;
    bool m_spaceMatters = false;
    int m_preformatted = 0;
};

} // namespace

QByteArray canonicalHtml(QByteArrayView html)
{
    return Canonical(html).write();
}
