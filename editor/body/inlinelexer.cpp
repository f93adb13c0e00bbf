// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/body/inlinelexer.h"

namespace galley::body {

void InlineLexer::add(qsizetype start, qsizetype end, Style style)
{
    if (end > start)
        m_spans.append({int(start), int(end - start), style});
}

/// The place behind the next `closer`, or -1. What is missing once is missing for good, so that a line of openers costs
/// one search, not one each.
qsizetype InlineLexer::behind(QStringView closer, qsizetype from)
{
    if (m_missing.contains(closer))
        return -1;
    const qsizetype found = m_line.indexOf(closer, from);
    if (found < 0)
        m_missing.append(closer);
    return found < 0 ? -1 : found + closer.size();
}

bool InlineLexer::enclosed(QStringView opener, QStringView closer, Style style)
{
    if (!m_line.sliced(m_at).startsWith(opener))
        return false;
    const qsizetype end = behind(closer, m_at + opener.size());
    if (end < 0)
        return false;
    add(m_at, end, style);
    m_at = end;
    return true;
}

bool InlineLexer::codeSpan()
{
    qsizetype run = m_at;
    while (run < m_line.size() && m_line[run] == u'`')
        ++run;
    const qsizetype length = run - m_at;
    qsizetype closer = run;
    while ((closer = m_line.indexOf(u'`', closer)) >= 0) {
        qsizetype end = closer;
        while (end < m_line.size() && m_line[end] == u'`')
            ++end;
        if (end - closer == length) {
            add(m_at, run, Style::Markup);
            add(run, closer, Style::Code);
            add(closer, end, Style::Markup);
            m_at = end;
            return true;
        }
        closer = end;
    }
    m_at = run;
    return true;
}

bool InlineLexer::html()
{
    const QChar next = m_at + 1 < m_line.size() ? m_line[m_at + 1] : QChar();
    if (!next.isLetter() && next != u'/' && next != u'!')
        return false;
    const qsizetype end = behind(u">", m_at + 1);
    if (end < 0)
        return false;
    const bool address = m_line.sliced(m_at, end - m_at).contains(u"://");
    const bool tag = m_line.sliced(m_at, end - m_at).contains(u' ') || !address;
    add(m_at, end, tag ? Style::Html : Style::Url);
    m_at = end;
    return true;
}

void InlineLexer::openBracket()
{
    m_brackets.push_back(m_at);
    ++m_at;
}

void InlineLexer::closeBracket()
{
    const qsizetype close = m_at++;
    if (m_brackets.empty())
        return;
    const qsizetype open = m_brackets.back();
    m_brackets.pop_back();
    const bool image = open > 0 && m_line[open - 1] == u'!';
    const qsizetype begin = image ? open - 1 : open;
    const bool footnote = open + 1 < close && m_line[open + 1] == u'^';
    const QChar next = m_at < m_line.size() ? m_line[m_at] : QChar();
    qsizetype end = -1;
    if (next == u'(') {
        int depth = 0;
        for (qsizetype i = m_at; i < m_line.size() && end < 0; ++i) {
            depth += m_line[i] == u'(' ? 1 : m_line[i] == u')' ? -1 : 0;
            if (depth == 0)
                end = i + 1;
        }
    } else if (next == u'[') {
        end = behind(u"]", m_at + 1);
    } else if (next == u':' && !footnote && m_line.first(begin).trimmed().isEmpty()) {
        end = m_line.size(); // a definition
    } else if (!footnote) {
        return;
    }
    add(begin, open + 1, Style::Markup);
    add(open + 1, close, Style::LinkText);
    add(close, close + 1, Style::Markup);
    if (end < 0)
        return;
    add(m_at, m_at + 1, Style::Markup);
    add(m_at + 1, next == u':' ? end : end - 1, Style::Url);
    if (next != u':')
        add(end - 1, end, Style::Markup);
    m_at = end;
}

/// Emphasis by the rough rule that all dialects share: an opener stands before a character, a closer behind one, and
/// underscores do not work within words.
void InlineLexer::delimiterRun()
{
    const char16_t character = m_line[m_at].unicode();
    const qsizetype start = m_at;
    while (m_at < m_line.size() && m_line[m_at] == character)
        ++m_at;
    const qsizetype length = m_at - start;
    const QChar before = start > 0 ? m_line[start - 1] : QChar(u' ');
    const QChar behindRun = m_at < m_line.size() ? m_line[m_at] : QChar(u' ');
    const bool withinWord = character == u'_' && before.isLetterOrNumber() && behindRun.isLetterOrNumber();
    if (withinWord || length > 3 || (character == u'~' && length != 2))
        return;
    if (!before.isSpace()) {
        for (std::size_t i = m_delimiters.size(); i-- > 0;) {
            if (m_delimiters[i].character == character && m_delimiters[i].length == length)
                return closeDelimiter(i, start, length);
        }
    }
    if (!behindRun.isSpace())
        m_delimiters.push_back({character, start, length});
}

void InlineLexer::closeDelimiter(std::size_t index, qsizetype start, qsizetype length)
{
    const Delimiter open = m_delimiters[index];
    m_delimiters.resize(index);
    const qsizetype inside = open.start + length;
    if (open.character == u'~')
        add(inside, start, Style::Struck);
    if (open.character != u'~' && length >= 2)
        add(inside, start, Style::Strong);
    if (open.character != u'~' && length != 2)
        add(inside, start, Style::Emphasis);
    add(open.start, inside, Style::Markup);
    add(start, start + length, Style::Markup);
}

void InlineLexer::run(qsizetype from)
{
    m_at = from;
    while (m_at < m_line.size()) {
        switch (m_line[m_at].unicode()) {
        case u'\\':
            add(m_at, m_at + 1, Style::Markup);
            m_at += 2;
            break;
        case u'`':
            codeSpan();
            break;
        case u'{':
            if (!enclosed(u"{{", u"}}", Style::Liquid) && !enclosed(u"{%", u"%}", Style::Liquid)
                && !enclosed(u"{:", u"}", Style::AttributeList))
                ++m_at;
            break;
        case u'<':
            if (!html())
                ++m_at;
            break;
        case u'$':
            if (!enclosed(u"$$", u"$$", Style::Math))
                ++m_at;
            break;
        case u'[':
            openBracket();
            break;
        case u']':
            closeBracket();
            break;
        case u'*':
        case u'_':
        case u'~':
            delimiterRun();
            break;
        default:
            ++m_at;
        }
    }
}

} // namespace galley::body
