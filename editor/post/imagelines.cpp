// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/post/frontmatter.h"
#include "editor/post/imageeditor.h"
#include "preview/markdown/lineindex.h"

#include <algorithm>

namespace galley::post {

namespace {

using markdown::ByteRange;

bool isBlankText(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c == ' ' || c == '\t'; });
}

bool isAttributeList(QByteArrayView line)
{
    const QByteArrayView text = line.trimmed();
    return text.startsWith("{:") && text.endsWith('}');
}

qsizetype lineEnd(const markdown::LineIndex &lines, int line, qsizetype size)
{
    return line < lines.count() ? lines.start(line + 1) : size;
}

} // namespace

/// The lines that hold this image and nothing else, with the attribute list below them; invalid where it shares a line.
ByteRange ImageEditor::ownLines(const PostImage &image) const
{
    const QByteArrayView source(m_source);
    const markdown::LineIndex lines(source);
    const int first = lines.lineAt(image.range.begin);
    int last = lines.lineAt(std::max(image.range.begin, image.range.end - 1));
    const qsizetype begin = lines.start(first);
    const qsizetype textEnd = lines.start(last) + lines.text(last).size();
    QByteArrayView behind = source.sliced(image.range.end, textEnd - image.range.end);
    if (isAttributeList(behind))
        behind = {};
    if (!isBlankText(source.sliced(begin, image.range.begin - begin)) || !isBlankText(behind))
        return {};
    if (last < lines.count() && isAttributeList(lines.text(last + 1)))
        ++last;
    return {begin, lineEnd(lines, last, source.size())};
}

ImageEditor::Edit ImageEditor::remove(qsizetype index) const
{
    if (!has(index))
        return refusal(index);
    const PostImage &image = m_images[index];
    if (!image.isInBody()) {
        const Result<FrontMatter> frontMatter = FrontMatter::read(m_source);
        return frontMatter ? frontMatter->unset(image.key) : Edit(frontMatter.error());
    }
    ByteRange range = ownLines(image);
    if (range.isValid()) {
        const markdown::LineIndex lines(m_source);
        const int above = lines.lineAt(range.begin) - 1;
        const int below = lines.lineAt(range.end);
        const bool blankAbove = above < 1 || isBlankText(lines.text(above));
        if (range.end < m_source.size() && blankAbove && isBlankText(lines.text(below)))
            range.end = lineEnd(lines, below, m_source.size());
    } else {
        range = image.range;
    }
    const qsizetype at = image.range.begin;
    return firstThatReads(
        {Changes{Change{range, {}}}, Changes{Change{image.range, {}}}}, [at](QList<PostImage> &images) {
            images.removeIf([at](const PostImage &other) { return other.isInBody() && other.range.begin == at; });
        });
}

ImageEditor::Edit ImageEditor::move(qsizetype index, qsizetype before) const
{
    const bool toEnd = before == m_images.size();
    const qsizetype anchor = toEnd ? before - 1 : before;
    if (!has(index) || !has(anchor) || index == anchor || !m_images[index].isInBody() || !m_images[anchor].isInBody())
        return refusal(index);
    const ByteRange moved = ownLines(m_images[index]);
    const ByteRange there = ownLines(m_images[anchor]);
    if (!moved.isValid() || !there.isValid())
        return refusal(index);
    const markdown::LineIndex lines(m_source);
    QByteArray block = m_source.mid(moved.begin, moved.end - moved.begin);
    const qsizetype firstBreak = std::max(m_source.indexOf('\n'), m_source.indexOf('\r'));
    const QByteArray newline = m_source.contains("\r\n") ? "\r\n"
        : firstBreak >= 0 && !m_source.contains('\n')    ? "\r"
                                                         : "\n";
    const bool ended = block.endsWith('\n') || block.endsWith('\r');
    ByteRange cut = moved;
    bool blankBelow = false;
    if (const int below = lines.lineAt(moved.end);
        ended && moved.end < m_source.size() && isBlankText(lines.text(below))) {
        blankBelow = true;
        cut.end = lineEnd(lines, below, m_source.size());
    }
    // The paragraph goes with one blank line; where it is the last one of the file, with the one above it.
    if (!ended)
        block += newline;
    if (!blankBelow) {
        const int above = lines.lineAt(moved.begin) - 1;
        if (above >= 1 && isBlankText(lines.text(above)) && moved.end >= m_source.size())
            cut.begin = lines.start(above);
    }
    const qsizetype target = toEnd ? there.end : there.begin;
    QByteArray text = toEnd ? newline + block : block + newline;
    if (toEnd && there.end >= m_source.size() && !m_source.endsWith('\n') && !m_source.endsWith('\r'))
        text = newline + text;
    const auto expected = [&](QList<PostImage> &images) {
        const PostImage image = images.takeAt(index);
        images.insert(toEnd ? images.size() : before - (before > index ? 1 : 0), image);
    };
    return firstThatReads({Changes{Change{cut, {}}, Change{{target, target}, text}}}, expected);
}

} // namespace galley::post
