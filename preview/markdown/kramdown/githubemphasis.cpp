// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/markdown/kramdown/githubemphasis.h"

#include "preview/markdown/kramdown/chars.h"

#include <QChar>

namespace galley::markdown::kramdown {

namespace {

enum class Side { Space, Punctuation, Letter };

Side sideOf(const Character &c)
{
    if (c.size == 0 || QChar::isSpace(c.code))
        return Side::Space;
    const bool isAsciiSymbol = c.code < 0x80 && !QChar::isLetterOrNumber(c.code);
    return isAsciiSymbol || QChar::isPunct(c.code) ? Side::Punctuation : Side::Letter;
}

/// A run of delimiters, by what stands on both sides of it.
struct Run
{
    Side before = Side::Space;
    Side after = Side::Space;

    [[nodiscard]] bool isLeftFlanking() const
    {
        return after != Side::Space && (after == Side::Letter || before != Side::Letter);
    }
    [[nodiscard]] bool isRightFlanking() const
    {
        return before != Side::Space && (before == Side::Letter || after != Side::Letter);
    }
};

Run runAt(std::string_view leaf, size_t at)
{
    const char delimiter = leaf[at];
    size_t begin = at;
    size_t end = at + 1;
    while (begin > 0 && leaf[begin - 1] == delimiter)
        --begin;
    while (end < leaf.size() && leaf[end] == delimiter)
        ++end;
    Run run;
    if (begin > 0)
        run.before = sideOf(characterBefore(leaf, begin));
    if (end < leaf.size())
        run.after = sideOf(characterAt(leaf, end));
    return run;
}

} // namespace

bool isGithubEmphasis(std::string_view leaf, size_t begin, size_t end)
{
    const bool isUnderscore = leaf[begin] == '_';
    const Run open = runAt(leaf, begin);
    const Run close = runAt(leaf, end - 1);
    const bool opens =
        open.isLeftFlanking() && (!isUnderscore || !open.isRightFlanking() || open.before == Side::Punctuation);
    const bool closes =
        close.isRightFlanking() && (!isUnderscore || !close.isLeftFlanking() || close.after == Side::Punctuation);
    return opens && closes;
}

} // namespace galley::markdown::kramdown
