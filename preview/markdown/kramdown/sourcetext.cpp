// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/markdown/kramdown/sourcetext.h"

#include <algorithm>
#include <cstring>

namespace galley::markdown::kramdown {

namespace {

using Segments = std::pmr::vector<Segment>;

constexpr std::string_view replacement = "\xef\xbf\xbd";

size_t segmentIndex(std::span<const Segment> segments, size_t offset)
{
    const auto next = std::upper_bound(segments.begin(), segments.end(), offset,
                                       [](size_t at, const Segment &segment) { return at < segment.offset; });
    return next == segments.begin() ? 0 : static_cast<size_t>(next - segments.begin()) - 1;
}

/// Adds the segments of a slice, unless they only go on with the one before.
void addSegments(Segments *segments, const Slice &slice, size_t offset)
{
    const auto known = slice.from->segments;
    const size_t end = slice.offset + slice.bytes.size();
    for (size_t i = segmentIndex(known, slice.offset); i < known.size() && known[i].offset < end; ++i) {
        const size_t from = std::max<size_t>(known[i].offset, slice.offset);
        const Segment added{static_cast<uint32_t>(offset + from - slice.offset),
                            known[i].source + static_cast<uint32_t>(from - known[i].offset)};
        if (!segments->empty() && added.offset - segments->back().offset == added.source - segments->back().source)
            continue;
        if (!segments->empty() && segments->back().offset == added.offset)
            segments->back() = added;
        else
            segments->push_back(added);
    }
}

/// The length of the well-formed character at `at`, or 0.
size_t wellFormed(std::string_view text, size_t at)
{
    const auto byte = [&](size_t i) { return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0; };
    const auto trails = [&](size_t i) { return (byte(i) & 0xc0) == 0x80; };
    const int lead = byte(0);
    if (lead < 0x80)
        return 1;
    if (lead >= 0xc2 && lead < 0xe0)
        return trails(1) ? 2 : 0;
    if (lead >= 0xe0 && lead < 0xf0) {
        const bool inRange = !(lead == 0xe0 && byte(1) < 0xa0) && !(lead == 0xed && byte(1) >= 0xa0);
        return inRange && trails(1) && trails(2) ? 3 : 0;
    }
    if (lead >= 0xf0 && lead < 0xf5) {
        const bool inRange = !(lead == 0xf0 && byte(1) < 0x90) && !(lead == 0xf4 && byte(1) >= 0x90);
        return inRange && trails(1) && trails(2) && trails(3) ? 4 : 0;
    }
    return 0;
}

constexpr size_t blockSize = 64;
constexpr size_t lookBehind = 3; ///< bytes before the first of a block that are looked at too

/// What a pass over every byte finds.
struct Findings
{
    uint8_t unclean = 0; ///< something may have to change
    uint8_t sentinels = 0; ///< characters that may be sentinels
};

/// Looks at 64 bytes, and at the three before them. There are no branches in it, so that the compiler makes vector
/// instructions of it: where ASCII and Hangul alternate, a branch for each character cost twice as much.
void lookThroughBlock(const uint8_t *text, Findings *found)
{
    uint8_t unclean = 0;
    uint8_t sentinels = 0;
    for (size_t i = 0; i < blockSize; ++i) {
        const uint8_t c = text[i + lookBehind];
        const uint8_t before = text[i + lookBehind - 1];
        const bool trails = (c & 0xc0) == 0x80;
        const bool mustTrail =
            (before >= 0xc0) | (text[i + lookBehind - 2] >= 0xe0) | (text[i + lookBehind - 3] >= 0xf0);
        const bool neverOccurs = (c == 0) | (c == '\r') | (c == 0xc0) | (c == 0xc1) | (c >= 0xf5);
        const bool isTooLong = ((before == 0xe0) & (c < 0xa0)) | ((before == 0xf0) & (c < 0x90));
        const bool isNoCharacter = ((before == 0xed) & (c >= 0xa0)) | ((before == 0xf4) & (c >= 0x90));
        unclean |= static_cast<uint8_t>((trails != mustTrail) | neverOccurs | isTooLong | isNoCharacter);
        sentinels |= static_cast<uint8_t>((c == 0xe2) | ((c & 0xfe) == 0xee));
    }
    found->unclean |= unclean;
    found->sentinels |= sentinels;
}

Findings lookThrough(std::string_view body)
{
    Findings found;
    found.unclean = body.ends_with('\n') ? 0 : 1;
    std::array<uint8_t, lookBehind + blockSize> block;
    for (size_t at = 0; at < body.size() && found.unclean == 0; at += blockSize) {
        if (at >= lookBehind && at + blockSize <= body.size()) {
            lookThroughBlock(reinterpret_cast<const uint8_t *>(body.data()) + at - lookBehind, &found);
            continue;
        }
        block.fill('\n'); // the first block and the last
        const size_t before = std::min(at, lookBehind);
        const std::string_view part = body.substr(at - before, before + blockSize);
        std::memcpy(block.data() + lookBehind - before, part.data(), part.size());
        lookThroughBlock(block.data(), &found);
    }
    return found;
}

} // namespace

size_t SourceText::toSource(size_t offset) const
{
    if (segments.size() == 1) // a text without lines before it that were cut, as most are
        return segments.front().source + offset - segments.front().offset;
    const size_t index = segmentIndex(segments, offset);
    const Segment &segment = segments[index];
    const size_t source = segment.source + offset - segment.offset;
    // Bytes of our own, such as the spaces that a tab stood for, must not run into what follows them.
    return index + 1 < segments.size() ? std::min<size_t>(source, std::max(segment.source, segments[index + 1].source))
                                       : source;
}

ByteRange SourceText::toSource(size_t begin, size_t end) const
{
    const size_t first = toSource(begin);
    const size_t last = end > begin ? toSource(end - 1) + 1 : first;
    return {static_cast<qsizetype>(first), static_cast<qsizetype>(std::max(first, last))};
}

const SourceText *join(Arena &arena, std::span<const Slice> slices)
{
    size_t size = 0;
    for (const Slice &slice : slices)
        size += slice.bytes.size();
    char *bytes = arena.bytes(size);
    std::array<std::byte, 1024> scratch;
    std::pmr::monotonic_buffer_resource memory(scratch.data(), scratch.size());
    Segments segments(&memory);
    size_t offset = 0;
    for (const Slice &slice : slices) {
        if (slice.bytes.empty())
            continue;
        std::memcpy(bytes + offset, slice.bytes.data(), slice.bytes.size());
        if (slice.from != nullptr)
            addSegments(&segments, slice, offset);
        offset += slice.bytes.size();
    }
    if (segments.empty() || segments.front().offset > 0) {
        const auto known = std::find_if(slices.begin(), slices.end(), [](const Slice &s) { return s.from != nullptr; });
        const size_t source = known == slices.end() ? 0 : known->from->toSource(known->offset);
        segments.insert(segments.begin(), {0, static_cast<uint32_t>(source)});
    }
    return arena.make<SourceText>(std::string_view(bytes, size), arena.keep(std::span<const Segment>(segments)));
}

AdaptedSource adaptSource(Arena &arena, QByteArrayView body)
{
    const std::string_view source(body.data(), static_cast<size_t>(body.size()));
    constexpr Segment start{0, 0};
    const Findings found = lookThrough(source);
    if (found.unclean == 0)
        return {arena.make<SourceText>(source, arena.keep(std::span<const Segment>(&start, 1))), found.sentinels != 0};

    const SourceText whole{source, std::span<const Segment>(&start, 1)};
    std::vector<Slice> slices;
    size_t begin = 0;
    const auto replace = [&](size_t at, size_t size, std::string_view by) {
        slices.push_back(sliceOf(whole, begin, at));
        slices.push_back({by, nullptr, 0});
        begin = at + size;
    };
    for (size_t i = 0; i < source.size();) {
        const char c = source[i];
        const size_t size = wellFormed(source, i);
        if (c == '\r') {
            const size_t end = i + 1 < source.size() && source[i + 1] == '\n' ? 2 : 1;
            replace(i, end, "\n");
            i += end;
        } else if (c == 0 || size == 0) {
            replace(i, 1, replacement);
            ++i;
        } else {
            i += size;
        }
    }
    slices.push_back(sliceOf(whole, begin, source.size()));
    const bool ended = source.ends_with('\n') || source.ends_with('\r');
    if (!ended)
        slices.push_back({"\n", nullptr, 0});
    return {join(arena, slices), true};
}

} // namespace galley::markdown::kramdown
