// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/markdown/md4cinput.h"

#include "preview/markdown/entities.h"
#include "preview/markdown/htmlescape.h"

namespace galley::markdown {

ByteRange Md4cInput::rangeOf(const char *text, MD_SIZE size) const
{
    const auto begin = reinterpret_cast<quintptr>(m_parsed.data());
    const auto at = reinterpret_cast<quintptr>(text);
    const auto length = static_cast<quintptr>(m_parsed.size());
    if (text == nullptr || at < begin || at - begin > length || size > length - (at - begin))
        return {};
    const auto offset = static_cast<qsizetype>(at - begin);
    return {offset, offset + static_cast<qsizetype>(size)};
}

QByteArrayView Md4cInput::original(const char *text, MD_SIZE size) const
{
    const ByteRange range = rangeOf(text, size);
    return range.isValid() ? m_source.sliced(range.begin, size) : QByteArrayView(text, static_cast<qsizetype>(size));
}

QByteArray Md4cInput::decoded(const MD_ATTRIBUTE &value) const
{
    QByteArray text;
    for (size_t i = 0; value.text != nullptr && value.substr_offsets[i] < value.size; ++i) {
        const MD_OFFSET begin = value.substr_offsets[i];
        const QByteArrayView part = original(value.text + begin, value.substr_offsets[i + 1] - begin);
        if (value.substr_types[i] == MD_TEXT_NULLCHAR)
            text.append(replacementCharacter);
        else if (value.substr_types[i] == MD_TEXT_ENTITY)
            text += decodeEntity(part);
        else
            text.append(part);
    }
    return text;
}

void Md4cInput::append(QByteArray *html, const MD_ATTRIBUTE &value, bool url) const
{
    for (size_t i = 0; value.text != nullptr && value.substr_offsets[i] < value.size; ++i) {
        const MD_OFFSET begin = value.substr_offsets[i];
        const QByteArrayView part = original(value.text + begin, value.substr_offsets[i + 1] - begin);
        if (value.substr_types[i] == MD_TEXT_NULLCHAR)
            html->append(replacementCharacter);
        else if (value.substr_types[i] == MD_TEXT_ENTITY)
            html->append(part);
        else if (url)
            appendEscapedUrl(html, part);
        else
            appendEscaped(html, part);
    }
}

} // namespace galley::markdown
