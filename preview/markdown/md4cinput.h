// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "preview/markdown/renderedpost.h"

#include <QByteArray>
#include <QByteArrayView>

#include <md4c.h>

namespace galley::markdown {

/// What md4c reads, and the text it stands for: the same, but for bytes that were made harmless (see disarm.h). Most
/// texts that md4c hands out point into what it reads; each pointer is checked, for some (line breaks, NUL, URLs with
/// escapes or entities) are static strings or copies.
class Md4cInput final
{
public:
    /// `parsed` is as long as `source`; both must outlive this.
    Md4cInput(QByteArrayView source, QByteArrayView parsed)
        : m_source(source)
        , m_parsed(parsed)
    {
    }

    [[nodiscard]] QByteArrayView source() const { return m_source; }
    [[nodiscard]] QByteArrayView parsed() const { return m_parsed; }

    /// The bytes that md4c points at, invalid where the pointer is not into the text.
    [[nodiscard]] ByteRange rangeOf(const char *text, MD_SIZE size) const;
    /// The text as it was before anything was made harmless.
    [[nodiscard]] QByteArrayView original(const char *text, MD_SIZE size) const;
    /// A URL or title as plain text, entities decoded.
    [[nodiscard]] QByteArray decoded(const MD_ATTRIBUTE &value) const;
    /// Appends it for a quoted attribute; entities stay as written.
    void append(QByteArray *html, const MD_ATTRIBUTE &value, bool url) const;

private:
    QByteArrayView m_source;
    QByteArrayView m_parsed;
};

/// U+FFFD, which CommonMark puts in the place of NUL.
inline constexpr QByteArrayView replacementCharacter = "\xef\xbf\xbd";

} // namespace galley::markdown
