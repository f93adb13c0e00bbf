// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QSyntaxHighlighter>

namespace galley::frontmatter {

/// Colours keys, comments and quoted texts of YAML in the tones of the palette.
class YamlHighlighter final : public QSyntaxHighlighter
{
public:
    explicit YamlHighlighter(QTextDocument *document);

    void setPalette(const QPalette &palette);
    /// Marks a line as the one with the error; -1: none. From 0.
    void setErrorLine(int line);

protected:
    void highlightBlock(const QString &text) override;

private:
    QTextCharFormat m_key;
    QTextCharFormat m_comment;
    QTextCharFormat m_text;
    QTextCharFormat m_error;
    int m_errorLine = -1;
};

} // namespace galley::frontmatter
