// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "generatedpost.h"

#include <array>
#include <random>

namespace {

constexpr std::array<const char *, 10> sentences{
    "봄에는 새 편집기를 만들기 시작했고, 가을이 되어서야 처음으로 남에게 보여 줄 수 있었다.",
    "하루에 한 번은 걷자고 다짐했지만 비가 오는 날에는 지키지 못했다.",
    "같은 글을 세 번 고쳐 쓰면 처음에 무엇을 말하려 했는지 비로소 알게 된다.",
    "사진을 정리하다가 잊고 있던 여름의 바다를 다시 보았다.",
    "도서관에서 빌린 책은 열두 권, 끝까지 읽은 책은 일곱 권이다.",
    "The parser finally kept every byte where the writer had left it.",
    "Half of the bugs we fixed this year were older than the project's first release.",
    "I stopped measuring the number of commits and started measuring the waiting.",
    "It's the \"small\" changes that break things -- usually on a Friday...",
    "Nobody noticed the rewrite, which was the best review we could have asked for.",
};
constexpr std::array<const char *, 8> inlines{
    "**굵은 글**", "*기울인 글*", "`코드 span`", "[링크](https://example.org/notes?a=1&b=2)",
    "~~지운 글~~", "__strong__",  "&copy;",      "<kbd>Ctrl</kbd>"};

class Writer final
{
public:
    explicit Writer(unsigned seed)
        : m_random(seed)
    {
    }

    QByteArray section(int number)
    {
        QByteArray text =
            "## " + QByteArray::number(number) + ". 돌아보기 Looking back\n\n" + paragraph() + paragraph();
        for (int i = 0; i < 4; ++i)
            text += block(number);
        return text;
    }

private:
    template <size_t N> QByteArray any(const std::array<const char *, N> &from) { return from[m_random() % N]; }

    QByteArray sentence()
    {
        return any(sentences) + (m_random() % 3 == 0 ? ' ' + any(inlines) + " 그리고." : QByteArray());
    }

    QByteArray paragraph()
    {
        QByteArray text = sentence();
        for (auto count = m_random() % 4; count > 0; --count)
            text += (m_random() % 5 == 0 ? "  \n" : " ") + sentence();
        return text + "\n\n";
    }

    QByteArray block(int number)
    {
        switch (m_random() % 8) {
        case 0:
            return "![그림 " + QByteArray::number(number) + "](/assets/images/photo.png)\n\n";
        case 1:
            return "- " + sentence() + "\n- " + sentence() + "\n  - " + sentence() + "\n\n";
        case 2:
            return "1. " + sentence() + "\n2. " + sentence() + "\n3. " + sentence() + "\n\n";
        case 3:
            return "> " + sentence() + "\n>\n> " + sentence() + "\n\n";
        case 4:
            return "```cpp\nfor (const auto &글 : posts)\n    publish(글); // " + sentence() + "\n```\n\n";
        case 5:
            return "| 항목 item | 횟수 count | 변화 change |\n|:---|---:|:---:|\n| 글쓰기 | 52 | +4% |\n| "
                + any(inlines) + " | 7 | -1% |\n\n";
        case 6:
            return "- [x] " + sentence() + "\n- [ ] " + sentence() + "\n\n";
        default:
            return paragraph();
        }
    }

    std::mt19937 m_random; // its numbers, unlike the distributions', are the same everywhere
};

} // namespace

QByteArray generatedPost(qsizetype size, unsigned seed)
{
    Writer writer(seed);
    QByteArray text;
    for (int number = 1; text.size() < size; ++number)
        text += writer.section(number);
    return text;
}
