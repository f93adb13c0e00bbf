// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArrayView>

#include <vector>

namespace galley::markdown {

/// Which line of a text a byte lies on. Lines end at LF, CR LF or a lone CR.
class LineIndex final
{
public:
    explicit LineIndex(QByteArrayView text);

    [[nodiscard]] int count() const { return static_cast<int>(m_starts.size()); }
    /// From 1; an offset behind the end lies on the last line.
    [[nodiscard]] int lineAt(qsizetype offset) const;
    /// The line without its end; `line` from 1, clamped.
    [[nodiscard]] QByteArrayView text(int line) const;
    [[nodiscard]] qsizetype start(int line) const;

private:
    void addStarts(qsizetype begin, qsizetype end);

    QByteArrayView m_text;
    std::vector<qsizetype> m_starts;
};

} // namespace galley::markdown
