// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QList>

namespace galley::markdown {

/// Half-open range of bytes [begin, end) of the body that was rendered (UTF-8, its own line ends). Invalid where a
/// construct has no place of its own in the source.
struct ByteRange
{
    qsizetype begin = -1;
    qsizetype end = -1;

    [[nodiscard]] bool isValid() const { return begin >= 0; }
    friend bool operator==(const ByteRange &, const ByteRange &) = default;
};

/// The unit in which the view is patched: the smallest run of top-level blocks whose HTML is balanced. The HTML does not
/// change when the block only moves to other lines: line attributes inside it count from the block's first line.
struct Block
{
    QByteArray html; ///< UTF-8
    int firstLine = 0; ///< line of the body, from 1
    int lastLine = 0; ///< inclusive
};

/// One place in the source where an image is referred to.
struct Image
{
    enum class Kind { Markdown, Reference, Html };
    Kind kind = Kind::Markdown;
    ByteRange range; ///< the whole construct: `![alt](url "title")`, `![alt][id]`, `<img ...>`
    ByteRange alt; ///< the text between the brackets or the attribute's value without quotes; invalid where there is none
    ByteRange url; ///< as written; for a reference in its definition, which several images may share
    ByteRange title; ///< without its quotes; invalid where there is none
    QByteArray urlText; ///< as in the published HTML: entities and escapes decoded, not percent-encoded
    QByteArray altText; ///< decoded
    QByteArray titleText; ///< decoded
};

struct Link
{
    ByteRange range; ///< the whole construct
    ByteRange url; ///< as written; for a reference in its definition
    QByteArray urlText; ///< as in the published HTML, decoded
    QByteArray text; ///< plain text of the link
    QByteArray titleText;
};

struct Heading
{
    ByteRange range; ///< the heading's source without its line end
    int line = 0; ///< line of the body, from 1
    int level = 1; ///< 1 to 6
    QByteArray text; ///< plain text, UTF-8
    QByteArray id; ///< as published; empty where ids are off
};

/// Something in the text that the writer may not expect. The words for people are made where they are shown, from the id.
struct Note
{
    QByteArray id; ///< stable, e.g. "unclosed-fence"
    ByteRange range;
    QByteArray argument; ///< what the sentence is about, e.g. the shortcode; may be empty
};

/// What one parse of a post's body gives to all its readers: view, sidebar, outline, status bar, command line.
struct RenderedPost
{
    QList<Block> blocks; ///< in document order; their HTML joined is the published fragment
    QList<Image> images; ///< in document order
    QList<Link> links; ///< in document order
    QList<Heading> headings; ///< in document order
    QList<Note> notes;

    /// The whole fragment.
    [[nodiscard]] QByteArray html() const
    {
        QByteArray all;
        for (const Block &block : blocks)
            all += block.html;
        return all;
    }
};

} // namespace galley::markdown
