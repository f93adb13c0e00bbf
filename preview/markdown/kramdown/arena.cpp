// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/markdown/kramdown/arena.h"

#include <algorithm>

namespace galley::markdown::kramdown {

namespace {

constexpr size_t firstChunk = 64 * 1024;
constexpr size_t largestChunk = 1024 * 1024;

} // namespace

void Arena::reset()
{
    // After the longest text, memory for it is kept while the next ones need at least a quarter of it.
    const size_t needed = std::max<size_t>(1, m_used);
    if (m_chunks.size() > 4 * needed)
        m_chunks.resize(needed);
    m_used = 0;
    m_at = m_end = nullptr;
}

void Arena::nextChunk(size_t least)
{
    while (m_used < m_chunks.size() && m_chunks[m_used].size < least)
        m_chunks.erase(m_chunks.begin() + static_cast<std::ptrdiff_t>(m_used));
    if (m_used == m_chunks.size()) {
        const size_t usual = m_chunks.empty() ? firstChunk : std::min(largestChunk, 2 * m_chunks.back().size);
        const size_t size = std::max(usual, least);
        m_chunks.push_back({std::unique_ptr<std::byte[]>(new std::byte[size]), size});
    }
    const Chunk &chunk = m_chunks[m_used++];
    m_at = chunk.bytes.get();
    m_end = m_at + chunk.size;
}

} // namespace galley::markdown::kramdown
