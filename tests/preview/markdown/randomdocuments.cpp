// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "randomdocuments.h"

#include "fixtures.h"

#include <array>

namespace {

constexpr std::array<const char *, 50> pieces{
    "*", "**",  "_",    "__",   "`",    "``",   "[",     "]",      "](",   "(",      ")",      "<",  ">",
    "|", "\"",  "'",    "\\",   "$$",   "~~",   "--",    "...",    "&",    "#",      ":",      ": ", "- ",
    "!", "\n",  "\n\n", "  \n", "\\\n", "    ", "\t",    "가",     "日",   "{: .a}", "{:",     "}",  "^",
    "=", "---", "[^1]", "<b>",  "</b>", "<br>", "<div>", "</div>", "<!--", "-->",    "[a](b)",
};
constexpr std::array<const char *, 14> prefixes{"> ", "- ", "* ", "1. ", "  ",     "   ", "    ",
                                                "\t", "# ", ": ", "| ",  "{: .b}", ">",   "+ "};

} // namespace

RandomDocuments::RandomDocuments(quint64 seed)
    : m_random(seed)
{
    for (const Example &example : examples()) {
        qsizetype begin = 0;
        while (begin < example.source.size()) {
            const qsizetype blank = example.source.indexOf("\n\n", begin);
            const qsizetype end = blank < 0 ? example.source.size() : blank;
            if (end > begin)
                m_blocks << example.source.sliced(begin, end - begin);
            begin = end + 2;
        }
        m_blocks << example.source;
    }
}

QByteArray RandomDocuments::next()
{
    QByteArray text;
    for (qsizetype count = 1 + below(4); count > 0; --count) {
        QByteArray block = m_blocks.at(below(m_blocks.size()));
        if (chance(25))
            damage(&block);
        if (chance(20))
            damageLine(&block);
        text += block;
        if (!text.endsWith('\n'))
            text += '\n';
        if (chance(75))
            text += '\n';
    }
    return text;
}

qsizetype RandomDocuments::below(qsizetype bound)
{
    return static_cast<qsizetype>(m_random() % static_cast<quint64>(bound));
}

void RandomDocuments::damage(QByteArray *text)
{
    qsizetype at = below(text->size() + 1);
    while (at < text->size() && (static_cast<unsigned char>(text->at(at)) & 0xc0) == 0x80)
        ++at; // keep UTF-8 whole: Jekyll refuses anything else
    if (chance(70)) {
        text->insert(at, pieces[static_cast<size_t>(below(pieces.size()))]);
        return;
    }
    qsizetype end = std::min(text->size(), at + 1 + below(6));
    while (end < text->size() && (static_cast<unsigned char>(text->at(end)) & 0xc0) == 0x80)
        ++end;
    text->remove(at, end - at);
}

void RandomDocuments::damageLine(QByteArray *text)
{
    QByteArrayList lines = text->split('\n');
    const qsizetype at = below(lines.size());
    switch (below(4)) {
    case 0:
        lines.insert(at, lines.at(below(lines.size())));
        break;
    case 1:
        lines.swapItemsAt(at, below(lines.size()));
        break;
    default:
        lines[at].prepend(prefixes[static_cast<size_t>(below(prefixes.size()))]);
    }
    *text = lines.join('\n');
}
