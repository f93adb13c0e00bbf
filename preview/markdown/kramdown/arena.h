// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <array>
#include <cstring>
#include <memory_resource>
#include <new>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>

namespace galley::markdown::kramdown {

/// Where the tree of one document lives. Nothing in it is destroyed one by one: with nodes on the heap, a post of 1 MB
/// took twice as long.
class Arena final
{
public:
    template <typename T, typename... Args> T *make(Args &&...args)
    {
        static_assert(std::is_trivially_destructible_v<T>);
        return new (m_memory.allocate(sizeof(T), alignof(T))) T{std::forward<Args>(args)...};
    }

    char *bytes(size_t count) { return static_cast<char *>(m_memory.allocate(count > 0 ? count : 1, 1)); }

    std::string_view keep(std::string_view text)
    {
        if (text.empty())
            return {};
        char *copy = bytes(text.size());
        std::memcpy(copy, text.data(), text.size());
        return {copy, text.size()};
    }

    template <typename T> std::span<const T> keep(std::span<const T> items)
    {
        static_assert(std::is_trivially_copyable_v<T>);
        if (items.empty())
            return {};
        void *copy = m_memory.allocate(items.size_bytes(), alignof(T));
        std::memcpy(copy, items.data(), items.size_bytes());
        return {static_cast<const T *>(copy), items.size()};
    }

private:
    std::pmr::monotonic_buffer_resource m_memory{64 * 1024};
};

} // namespace galley::markdown::kramdown
