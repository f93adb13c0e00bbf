// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/post/includeimages.h"

#include "editor/post/frontmatterimages.h"

namespace galley::post {

namespace {

bool isBlank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

bool isWord(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

/// The text between `{%` and `%}`, without the hyphens that trim blanks.
struct Tag
{
    qsizetype begin = 0; ///< of the braces
    qsizetype end = 0;
    qsizetype inner = 0; ///< the first byte behind the tag's name
    qsizetype innerEnd = 0;
    QByteArrayView name;
};

class Tags final
{
public:
    explicit Tags(QByteArrayView text)
        : m_text(text)
    {
    }

    /// False where there is no further tag.
    bool next(Tag &tag)
    {
        const qsizetype open = m_text.indexOf("{%", m_at);
        const qsizetype close = open < 0 ? -1 : m_text.indexOf("%}", open + 2);
        if (close < 0)
            return false;
        tag.begin = open;
        tag.end = m_at = close + 2;
        tag.innerEnd = close > open + 2 && m_text[close - 1] == '-' ? close - 1 : close;
        qsizetype at = open + 2;
        if (at < tag.innerEnd && m_text[at] == '-')
            ++at;
        while (at < tag.innerEnd && isBlank(m_text[at]))
            ++at;
        const qsizetype name = at;
        while (at < tag.innerEnd && isWord(m_text[at]))
            ++at;
        tag.name = m_text.sliced(name, at - name);
        tag.inner = at;
        return true;
    }

private:
    QByteArrayView m_text;
    qsizetype m_at = 0;
};

QByteArray withoutEscapes(QByteArrayView text, char quote)
{
    return text.toByteArray().replace(QByteArray("\\") + quote, QByteArray(1, quote));
}

class Parameters final
{
public:
    Parameters(QByteArrayView text, const Tag &tag)
        : m_text(text)
        , m_at(tag.inner)
        , m_end(tag.innerEnd)
    {
        while (m_at < m_end && isBlank(m_text[m_at]))
            ++m_at;
        while (m_at < m_end && !isBlank(m_text[m_at])) // the included file's name
            ++m_at;
    }

    /// The next `key="value"`; variables are passed over.
    bool next(QByteArrayView &key, IncludeText &value)
    {
        for (; m_at < m_end; ++m_at) {
            if (!isWord(m_text[m_at]))
                continue;
            const qsizetype start = m_at;
            while (m_at < m_end && isWord(m_text[m_at]))
                ++m_at;
            const qsizetype keyEnd = m_at;
            if (skipEquals() && readQuoted(value)) {
                key = m_text.sliced(start, keyEnd - start);
                return true;
            }
        }
        return false;
    }

private:
    bool skipEquals()
    {
        while (m_at < m_end && isBlank(m_text[m_at]))
            ++m_at;
        if (m_at >= m_end || m_text[m_at] != '=')
            return false;
        ++m_at;
        while (m_at < m_end && isBlank(m_text[m_at]))
            ++m_at;
        return m_at < m_end;
    }

    bool readQuoted(IncludeText &value)
    {
        const char quote = m_text[m_at];
        if (quote != '"' && quote != '\'')
            return false;
        for (qsizetype at = m_at + 1; at < m_end; ++at) {
            if (m_text[at] == '\\') {
                ++at;
            } else if (m_text[at] == quote) {
                value.begin = m_at + 1;
                value.end = at;
                value.text = withoutEscapes(m_text.sliced(value.begin, at - value.begin), quote);
                m_at = at + 1;
                return true;
            }
        }
        return false;
    }

    QByteArrayView m_text;
    qsizetype m_at;
    qsizetype m_end;
};

bool namesImage(QByteArrayView key, const IncludeText &value)
{
    return !value.text.isEmpty() && (key.endsWith("image_path") || endsLikeAnImage(value.text));
}

QList<IncludeImage> imagesOf(QByteArrayView body, const Tag &tag)
{
    QList<IncludeImage> images;
    Parameters parameters(body, tag);
    QByteArrayView key;
    IncludeText value;
    IncludeText alt;
    IncludeText title;
    while (parameters.next(key, value)) {
        if (key == "alt")
            alt = value;
        else if (key == "title")
            title = value;
        else if (namesImage(key, value))
            images.append({tag.begin, tag.end, key.toByteArray(), value, {}, {}});
    }
    for (IncludeImage &image : images) {
        image.alt = alt;
        image.title = title;
    }
    return images;
}

} // namespace

QList<IncludeImage> includeImages(QByteArrayView body)
{
    QList<IncludeImage> images;
    Tags tags(body);
    Tag tag;
    QByteArray until; // the name that ends a stretch of tags that do not run
    while (tags.next(tag)) {
        if (!until.isEmpty()) {
            if (tag.name == until)
                until.clear();
        } else if (tag.name == "raw" || tag.name == "comment") {
            until = "end" + tag.name.toByteArray();
        } else if (tag.name == "include" || tag.name == "include_cached" || tag.name == "include_relative") {
            images += imagesOf(body, tag);
        }
    }
    return images;
}

} // namespace galley::post
