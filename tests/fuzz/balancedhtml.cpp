// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "balancedhtml.h"

#include <QByteArrayList>

#include <algorithm>

namespace {

class Reader final
{
public:
    explicit Reader(QByteArrayView html)
        : m_html(html)
    {
    }

    QByteArray read()
    {
        while (m_wrong.isEmpty()) {
            m_at = m_html.indexOf('<', m_at);
            if (m_at < 0)
                break;
            if (startsWith("<!--"))
                skipBehind("-->", 4);
            else if (startsWith("<?"))
                skipBehind("?>", 2);
            else if (startsWith("</"))
                readEndTag();
            else
                readStartTag();
        }
        if (m_wrong.isEmpty() && !m_open.isEmpty())
            return "never closed: " + m_open.last();
        return m_wrong;
    }

private:
    [[nodiscard]] bool startsWith(QByteArrayView what) const { return m_html.sliced(m_at).startsWith(what); }
    [[nodiscard]] char at(qsizetype i) const { return i < m_html.size() ? m_html[i] : '\0'; }

    void fail(const char *what)
    {
        m_wrong = what + QByteArray(": ")
            + m_html.sliced(m_at).first(30 < m_html.size() - m_at ? 30 : m_html.size() - m_at).toByteArray();
    }

    /// For kramdown neither `<!-->` nor `<?>` ends itself: the opening is `size` bytes of its own.
    void skipBehind(QByteArrayView marker, qsizetype size)
    {
        const qsizetype end = m_html.indexOf(marker, m_at + size);
        if (end < 0)
            fail("never ends");
        else
            m_at = end + marker.size();
    }

    [[nodiscard]] qsizetype nameEnd(qsizetype i) const
    {
        while (i < m_html.size() && !QByteArrayView(" \t\n\r\f\v/><=\"'").contains(m_html[i]))
            ++i;
        return i;
    }

    [[nodiscard]] qsizetype skipSpace(qsizetype i) const
    {
        while (i < m_html.size() && QByteArrayView(" \t\n\r\f\v").contains(m_html[i]))
            ++i;
        return i;
    }

    void readEndTag()
    {
        const qsizetype end = nameEnd(m_at + 2);
        const QByteArray name = m_html.sliced(m_at + 2, end - m_at - 2).toByteArray();
        if (at(skipSpace(end)) != '>' || m_open.isEmpty() || m_open.last() != name) {
            fail("does not close what is open");
            return;
        }
        m_open.removeLast();
        m_at = skipSpace(end) + 1;
    }

    /// What Markdown makes of the elements that have no end tag.
    static bool isVoid(const QByteArray &name)
    {
        return name == "br" || name == "hr" || name == "img" || name == "input";
    }

    void readStartTag()
    {
        qsizetype end = nameEnd(m_at + 1);
        const QByteArray name = m_html.sliced(m_at + 1, end - m_at - 1).toByteArray();
        if (name.isEmpty()) {
            fail("no tag");
            return;
        }
        while (true) {
            const qsizetype attribute = skipSpace(end);
            const qsizetype equals = nameEnd(attribute);
            if (attribute == end || equals == attribute)
                break;
            if (at(equals) != '=') { // `disabled`
                end = equals;
                continue;
            }
            const qsizetype close = at(equals + 1) == '"' ? m_html.indexOf('"', equals + 2) : -1;
            if (close < 0) {
                fail("attribute without quotes");
                return;
            }
            end = close + 1;
        }
        end = skipSpace(end);
        const bool closed = at(end) == '/';
        end += closed ? 1 : 0;
        if (at(end) != '>') {
            fail("no end of a tag");
            return;
        }
        m_at = end + 1;
        if (closed || isVoid(name))
            return;
        m_open.append(name);
        if (name == "script" || name == "style")
            m_at = std::max(m_at, m_html.indexOf(QByteArray("</" + name + ">"), m_at));
    }

    QByteArrayView m_html;
    qsizetype m_at = 0;
    QByteArrayList m_open;
    QByteArray m_wrong;
};

} // namespace

QByteArray whatIsUnbalanced(QByteArrayView html)
{
    return Reader(html).read();
}
