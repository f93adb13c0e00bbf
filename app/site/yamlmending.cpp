// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/yamlmending.h"

#include "editor/post/linediff.h"
#include "editor/post/yaml.h"

#include <algorithm>
#include <optional>

namespace galley::site {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

/// In single quotes only the quote itself is special, in double quotes the backslash too.
QByteArray quoted(QByteArrayView text)
{
    if (!text.contains('"') && !text.contains('\\'))
        return '"' + text.toByteArray() + '"';
    return '\'' + text.toByteArray().replace('\'', "''") + '\'';
}

/// Where a line's value lies: behind "key:" and a blank, or behind "- "; without the blanks around it and without a
/// comment. Nothing where there is none, or where it is no plain text.
std::optional<std::pair<qsizetype, qsizetype>> plainValue(QByteArrayView line)
{
    qsizetype begin = 0;
    while (begin < line.size() && isBlank(line[begin]))
        ++begin;
    if (begin >= line.size() || line[begin] == '#')
        return std::nullopt;
    if (line[begin] == '-' && begin + 1 < line.size() && line[begin + 1] == ' ') {
        begin += 2;
    } else {
        qsizetype colon = line.indexOf(':', begin);
        while (colon >= 0 && colon + 1 < line.size() && !isBlank(line[colon + 1]))
            colon = line.indexOf(':', colon + 1);
        if (colon < 0 || colon + 1 >= line.size())
            return std::nullopt;
        begin = colon + 1;
    }
    while (begin < line.size() && isBlank(line[begin]))
        ++begin;
    qsizetype end = line.size();
    while (end > begin && (isBlank(line[end - 1]) || line[end - 1] == '\n' || line[end - 1] == '\r'))
        --end;
    if (end == begin || line[begin] == '|' || line[begin] == '>' || line[begin] == '&' || line[begin] == '!')
        return std::nullopt;
    for (qsizetype hash = line.indexOf(" #", begin); hash >= 0 && hash < end; hash = line.indexOf(" #", hash + 1)) {
        if (hash + 2 >= end || isBlank(line[hash + 2]))
            end = hash; // "# so": a remark; "#1" belongs to the text
    }
    while (end > begin && isBlank(line[end - 1]))
        --end;
    return std::pair(begin, end);
}

/// Whether a text is one that its writer meant as text: what is only half of a list, a mapping or a quoted text is not.
bool isMeantAsText(QByteArrayView text)
{
    const char first = text.front();
    const auto goesOnBehind = [&text](char close) {
        const qsizetype at = text.lastIndexOf(close);
        return at > 0 && at + 1 < text.size();
    };
    if (first == '[' || first == '{')
        return goesOnBehind(first == '[' ? ']' : '}');
    if (first == '"' || first == '\'')
        return goesOnBehind(first);
    if (text.contains(": ") || text.endsWith(':'))
        return true;
    return first == '@' || first == '`' || first == '%' || first == '*' || first == '-' || first == '?';
}

/// What is known of one text while it is being mended.
class Mending final
{
public:
    explicit Mending(QByteArrayView yaml)
        : m_yaml(yaml.toByteArray())
        , m_lines(post::splitLines(m_yaml))
        , m_mended(m_lines.size())
    {
    }

    QList<YamlMending> run()
    {
        int wrong = firstWrongLine();
        if (wrong == 0)
            return {};
        mendTabs();
        wrong = firstWrongLine();
        for (qsizetype tries = m_lines.size(); wrong > 0 && tries > 0; --tries) {
            const int next = quoteNear(wrong);
            if (next == wrong)
                return {};
            wrong = next;
        }
        return wrong > 0 ? QList<YamlMending>() : result();
    }

private:
    /// From 1; 0 where the text can be read.
    [[nodiscard]] int firstWrongLine() const
    {
        QByteArray text;
        for (qsizetype i = 0; i < m_lines.size(); ++i)
            text += m_mended[i] ? apply(i) : m_lines[i].toByteArray();
        const auto read = post::readYaml(text);
        if (!read)
            return std::max(1, read.error().line);
        return read->type() == post::Value::Type::Mapping || read->isNull() ? 0 : 1;
    }

    [[nodiscard]] QByteArray apply(qsizetype line) const
    {
        QByteArray text = m_lines[line].toByteArray();
        const YamlMending &mending = *m_mended[line];
        for (auto splice = mending.splices.crbegin(); splice != mending.splices.crend(); ++splice)
            text.replace(splice->at, splice->removed.size(), splice->inserted);
        return text;
    }

    void mendTabs()
    {
        for (qsizetype i = 0; i < m_lines.size(); ++i) {
            YamlMending mending{YamlMending::Kind::Tab, -1, -1, {}};
            qsizetype at = 0;
            for (; at < m_lines[i].size() && isBlank(m_lines[i][at]); ++at) {
                if (m_lines[i][at] != '\t')
                    continue;
                if (mending.begin < 0)
                    mending.begin = at;
                mending.end = at + 1;
                mending.splices.append({at, "\t", "  "});
            }
            if (mending.begin >= 0 && at < m_lines[i].size() && m_lines[i][at] != '\n')
                m_mended[i] = mending;
        }
    }

    /// Puts quotes around the value of the line, or of one of those before it: the parser sees some mistakes late.
    /// Returns what is wrong then.
    int quoteNear(int wrong)
    {
        static constexpr int Before = 2;
        for (int line = wrong; line >= std::max(1, wrong - Before); --line) {
            const qsizetype index = line - 1;
            if (index >= m_lines.size() || m_mended[index])
                continue;
            const auto value = plainValue(m_lines[index]);
            if (!value)
                continue;
            const QByteArrayView text = m_lines[index].sliced(value->first, value->second - value->first);
            if (!isMeantAsText(text))
                continue;
            const bool colon = text.contains(": ") || text.endsWith(':');
            m_mended[index] = YamlMending{colon ? YamlMending::Kind::Colon : YamlMending::Kind::Quotes,
                                          value->first,
                                          value->second,
                                          {{value->first, text.toByteArray(), quoted(text)}}};
            const int next = firstWrongLine();
            if (next == 0 || next > wrong)
                return next;
            m_mended[index].reset();
        }
        return wrong;
    }

    [[nodiscard]] QList<YamlMending> result() const
    {
        QList<YamlMending> all;
        qsizetype start = 0;
        for (qsizetype i = 0; i < m_lines.size(); start += m_lines[i].size(), ++i) {
            if (!m_mended[i])
                continue;
            YamlMending mending = *m_mended[i];
            mending.begin += start;
            mending.end += start;
            for (post::Splice &splice : mending.splices)
                splice.at += start;
            std::reverse(mending.splices.begin(), mending.splices.end()); // so that each counts in the text as it was
            all.append(mending);
        }
        return all;
    }

    const QByteArray m_yaml;
    const QList<QByteArrayView> m_lines;
    QList<std::optional<YamlMending>> m_mended; ///< by line; places count in the line
};

} // namespace

QList<YamlMending> mendYaml(QByteArrayView yaml)
{
    static constexpr qsizetype Largest = 64 * 1024; // each try reads the whole text again
    return yaml.size() > Largest ? QList<YamlMending>() : Mending(yaml).run();
}

} // namespace galley::site
