// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/post/yamlplaces.h"

#include "editor/post/yamltree.h"

#include <QCoreApplication>

#include <vector>

namespace galley::post {

namespace {

/// Thrown and caught in this file only: the tree is walked by recursion.
struct Misplaced
{
    qsizetype at;
    const char *what;
};

bool isFlowIndicator(char c)
{
    return QByteArrayView(",[]{}").contains(c);
}

/// Walks tree and text side by side.
class Placer final
{
public:
    explicit Placer(QByteArrayView utf8)
        : m_text(utf8)
    {
    }

    void placeAll(YamlNode &root)
    {
        collectMarks(root);
        m_at = qMin(root.mark, m_text.size());
        place(root, -1);
        const bool block = !root.flow && !root.children.empty();
        if (block)
            refuseRest(root);
    }

private:
    [[nodiscard]] char charAt(qsizetype at) const { return at < m_text.size() ? m_text[at] : '\n'; }

    /// yaml-cpp leaves at a line that does not belong to the outermost map or list. Psych leaves only where that is
    /// indented less, or behind brackets; else it cannot read the text.
    void refuseRest(const YamlNode &root) const
    {
        const qsizetype rest = skipYamlSpace(m_text, root.end);
        const QByteArrayView left = m_text.sliced(rest);
        const bool marker = left.startsWith("---") || left.startsWith("...");
        const qsizetype column = yamlColumn(m_text, rest);
        const YamlNode &first = root.children.front();
        const qsizetype start = first.indicator >= 0 ? first.indicator : first.begin;
        if (left.isEmpty() || (marker && column == 0) || column < yamlColumn(m_text, start))
            return;
        throw Misplaced{rest, QT_TRANSLATE_NOOP("yaml", "This line does not belong to the lines above it.")};
    }

    [[noreturn]] static void fail(qsizetype at)
    {
        throw Misplaced{at, QT_TRANSLATE_NOOP("yaml", "This YAML is written in a way that Galley cannot follow.")};
    }

    /// Marks in the order of the text, to tell an explicit null from an empty one in front of a key named null.
    void collectMarks(const YamlNode &node)
    {
        m_marks.push_back(node.mark);
        for (const YamlNode &child : node.children)
            collectMarks(child);
    }

    void place(YamlNode &node, qsizetype indent)
    {
        const std::size_t order = m_order++;
        if (node.kind == YamlNode::Kind::Null && !node.anchor && !isWrittenNull(order)) {
            node.begin = node.content = node.end = m_at;
            return;
        }
        if (node.mark < m_at || node.mark > m_text.size())
            fail(m_at);
        m_at = node.begin = node.mark;
        const qsizetype behindProperties = skipProperties(node);
        node.content = m_at;
        switch (node.kind) {
        case YamlNode::Kind::Null:
            m_at = isNullWord(m_at) && !node.anchor ? wordEnd(m_at) : behindProperties;
            break;
        case YamlNode::Kind::Alias:
            m_at = wordEnd(m_at);
            break;
        case YamlNode::Kind::Scalar:
            placeScalar(node, indent, behindProperties);
            break;
        case YamlNode::Kind::Sequence:
            node.flow ? placeFlow(node) : placeBlockSequence(node);
            break;
        case YamlNode::Kind::Mapping:
            node.flow ? placeFlow(node) : placeBlockMapping(node);
            break;
        }
        node.end = m_at;
        node.content = qMin(node.content, node.end);
    }

    [[nodiscard]] bool isNullWord(qsizetype at) const
    {
        const QByteArrayView word = m_text.sliced(at, wordEnd(at) - at);
        return word == "~" || word == "null" || word == "Null" || word == "NULL";
    }

    [[nodiscard]] bool isWrittenNull(std::size_t order) const
    {
        const qsizetype at = m_marks[order];
        const bool last = order + 1 == m_marks.size();
        return at >= m_at && at < m_text.size() && isNullWord(at) && (last || m_marks[order + 1] > at);
    }

    [[nodiscard]] qsizetype wordEnd(qsizetype at) const
    {
        while (at < m_text.size() && !isYamlSpace(m_text[at]) && !isFlowIndicator(m_text[at])
               && !(m_text[at] == ':' && (isYamlSpace(charAt(at + 1)) || isFlowIndicator(charAt(at + 1)))))
            ++at;
        return at;
    }

    /// Returns the byte behind the last tag or anchor; leaves the cursor at what follows.
    qsizetype skipProperties(YamlNode &node)
    {
        const bool mayHave = node.kind != YamlNode::Kind::Alias;
        int left = mayHave ? (node.anchor ? 1 : 0) + (node.hasTag ? 1 : 0) : 0;
        const bool scalar = node.kind == YamlNode::Kind::Scalar;
        qsizetype end = m_at;
        while (left > 0 || (scalar && mayHave)) {
            const char c = charAt(m_at);
            if (c != '&' && c != '!')
                break;
            const char next = charAt(m_at + 1);
            if (c == '!' && (next == ']' || next == '}'))
                throw Misplaced{m_at, QT_TRANSLATE_NOOP("yaml", "A blank must follow this tag.")};
            node.bareTag = node.bareTag || (scalar && c == '!' && (isYamlSpace(next) || next == ','));
            while (m_at < m_text.size() && !isYamlSpace(m_text[m_at]) && !(isFlowIndicator(m_text[m_at])))
                ++m_at;
            end = m_at;
            m_at = skipYamlSpace(m_text, m_at);
            --left;
        }
        return end;
    }

    void placeScalar(const YamlNode &node, qsizetype indent, qsizetype behindProperties)
    {
        const char first = charAt(m_at);
        if (first == '"')
            placeDoubleQuoted();
        else if (first == '\'')
            placeSingleQuoted();
        else if (!node.text.isEmpty() && node.plain)
            placePlain(node.text);
        else if (first == '|' || first == '>')
            placeBlockScalar(indent);
        else if (node.text.isEmpty())
            m_at = behindProperties;
        else
            placePlain(node.text);
    }

    [[noreturn]] static void failUnclosed(qsizetype at)
    {
        throw Misplaced{at, QT_TRANSLATE_NOOP("yaml", "The quote that opens this text is never closed.")};
    }

    void placeDoubleQuoted()
    {
        const qsizetype start = m_at++;
        while (charAt(m_at) != '"') {
            m_at += charAt(m_at) == '\\' ? 2 : 1;
            if (m_at >= m_text.size())
                failUnclosed(start);
        }
        ++m_at;
    }

    void placeSingleQuoted()
    {
        const qsizetype start = m_at++;
        while (charAt(m_at) != '\'' || charAt(m_at + 1) == '\'') {
            m_at += charAt(m_at) == '\'' ? 2 : 1;
            if (m_at >= m_text.size())
                failUnclosed(start);
        }
        ++m_at;
    }

    /// Nothing is escaped in an unquoted text, but its line ends are folded: words are compared, blanks are skipped.
    void placePlain(QByteArrayView value)
    {
        // U+0085, U+2028 and U+2029 end lines in YAML 1.1; what Psych makes of the rest of the line is an error or a
        // surprise.
        for (const char *breaking : {"\xc2\x85", "\xe2\x80\xa8", "\xe2\x80\xa9"}) {
            if (value.contains(breaking))
                throw Misplaced{m_at,
                                QT_TRANSLATE_NOOP("yaml",
                                                  "Jekyll takes an invisible character in this text for a line end. "
                                                  "Put the text between quotes.")};
        }
        for (qsizetype i = 0; i < value.size();) {
            if (isYamlSpace(value[i])) {
                if (!isYamlSpace(charAt(m_at)))
                    fail(m_at);
                while (i < value.size() && isYamlSpace(value[i]))
                    ++i;
                while (m_at < m_text.size() && isYamlSpace(m_text[m_at]))
                    ++m_at;
                continue;
            }
            if (m_at >= m_text.size() || m_text[m_at] != value[i])
                fail(m_at);
            ++i;
            ++m_at;
        }
    }

    [[nodiscard]] qsizetype lineEnd(qsizetype at) const
    {
        const qsizetype end = m_text.indexOf('\n', at);
        return end < 0 ? m_text.size() : end;
    }

    /// Header, then every line that is blank or indented as deep as the first with text.
    void placeBlockScalar(qsizetype indent)
    {
        qsizetype end = lineEnd(m_at);
        QByteArrayView header = m_text.sliced(m_at, end - m_at);
        if (const qsizetype comment = header.indexOf(" #"); comment >= 0)
            header = header.first(comment);
        qsizetype depth = 0; // of the content; 0 while no line has shown it
        bool keep = false;
        for (const char c : header) {
            keep = keep || c == '+';
            if (c >= '1' && c <= '9')
                depth = qMax(indent, qsizetype(0)) + (c - '0');
        }
        qsizetype line = qMin(end + 1, m_text.size());
        while (line < m_text.size()) {
            qsizetype text = line;
            while (charAt(text) == ' ')
                ++text;
            const qsizetype next = lineEnd(line);
            const bool blank = m_text.sliced(text, next - text).trimmed().isEmpty();
            if (!blank && depth == 0)
                depth = qMax(text - line, indent + 1);
            if (!blank && text - line < depth)
                break;
            if (!blank && depth == 0)
                break;
            if (!blank || keep || text - line > depth)
                end = next;
            line = qMin(next + 1, m_text.size());
        }
        m_at = end;
        while (m_at > 0 && m_text[m_at - 1] == '\r')
            --m_at;
    }

    void placeFlow(YamlNode &node)
    {
        const char opening = charAt(m_at);
        const bool bracketed = opening == (node.kind == YamlNode::Kind::Sequence ? '[' : '{');
        if (bracketed)
            ++m_at;
        else if (node.kind == YamlNode::Kind::Sequence)
            fail(m_at);
        for (std::size_t i = 0; i < node.children.size(); ++i)
            placeFlowChild(node, i);
        if (!bracketed)
            return;
        m_at = skipYamlSpace(m_text, m_at);
        if (charAt(m_at) == ',')
            m_at = skipYamlSpace(m_text, m_at + 1);
        if (charAt(m_at) != (opening == '[' ? ']' : '}'))
            fail(m_at);
        ++m_at;
    }

    void placeFlowChild(YamlNode &node, std::size_t index)
    {
        YamlNode &child = node.children[index];
        const bool value = node.kind == YamlNode::Kind::Mapping && index % 2 == 1;
        const qsizetype before = m_at;
        m_at = skipYamlSpace(m_text, m_at);
        if (value && charAt(m_at) != ':') {
            m_at = before; // `{a}` has no place for a value
        } else if (value) {
            child.indicator = m_at++;
        } else {
            if (charAt(m_at) == ',')
                m_at = skipYamlSpace(m_text, m_at + 1);
            // The sign of a key in a list begins a map of its own, which takes it.
            const bool sign = isYamlSpace(charAt(m_at + 1)) || child.mark == m_at + 1;
            if (charAt(m_at) == '?' && sign && child.mark != m_at)
                child.indicator = m_at++;
        }
        const qsizetype from = m_at;
        place(child, -1);
        refuseColons(node, index, from);
    }

    /// In brackets YAML 1.1 takes any colon at the start of a text for the sign of a value, and wants none right in
    /// front of a comma or bracket; yaml-cpp does not mind.
    void refuseColons(const YamlNode &node, std::size_t index, qsizetype from) const
    {
        const YamlNode &child = node.children[index];
        const bool mapping = node.kind == YamlNode::Kind::Mapping;
        const bool value = mapping && index % 2 == 1;
        const bool text = child.kind == YamlNode::Kind::Scalar && child.plain;
        const bool noKey = mapping && !value && child.indicator < 0 && child.begin == child.end;
        const bool colon = text && charAt(child.content) == ':';
        const qsizetype sign = value ? child.indicator : -1;
        const bool glued = sign >= 0 && node.children[index - 1].plain && node.children[index - 1].end == sign
            && QByteArrayView(",?[]{}").contains(charAt(sign + 1));
        if (noKey || colon || glued)
            throw Misplaced{from,
                            QT_TRANSLATE_NOOP("yaml",
                                              "A text in brackets cannot begin or end with a colon. Put it between "
                                              "quotes.")};
    }

    void placeBlockSequence(YamlNode &node)
    {
        for (YamlNode &item : node.children) {
            m_at = skipYamlSpace(m_text, m_at);
            if (charAt(m_at) != '-')
                fail(m_at);
            item.indicator = m_at++;
            place(item, yamlColumn(m_text, item.indicator));
        }
    }

    void placeBlockMapping(YamlNode &node)
    {
        for (std::size_t i = 0; i + 1 < node.children.size(); i += 2) {
            YamlNode &key = node.children[i];
            YamlNode &value = node.children[i + 1];
            m_at = skipYamlSpace(m_text, m_at);
            const qsizetype indent = yamlColumn(m_text, m_at);
            if (charAt(m_at) == '?' && isYamlSpace(charAt(m_at + 1)))
                key.indicator = m_at++;
            place(key, indent);
            const qsizetype behindKey = m_at;
            m_at = skipYamlSpace(m_text, m_at);
            if (key.indicator < 0 && key.begin == key.end)
                throw Misplaced{key.begin, QT_TRANSLATE_NOOP("yaml", "There is no key in front of this colon.")};
            if (charAt(m_at) == ':')
                value.indicator = m_at++;
            else if (key.indicator < 0) // `title:text`, which yaml-cpp takes for a key without a value
                throw Misplaced{
                    key.begin, QT_TRANSLATE_NOOP("yaml", "This line has no key: a colon and a blank must follow one.")};
            else
                m_at = behindKey; // an explicit key without a value
            place(value, indent);
        }
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
    std::vector<qsizetype> m_marks;
    std::size_t m_order = 0;
};

} // namespace

qsizetype skipYamlSpace(QByteArrayView utf8, qsizetype at)
{
    while (at < utf8.size()) {
        if (isYamlSpace(utf8[at])) {
            ++at;
        } else if (utf8[at] == '#' && (at == 0 || isYamlSpace(utf8[at - 1]))) {
            const qsizetype end = utf8.indexOf('\n', at);
            at = end < 0 ? utf8.size() : end;
        } else {
            break;
        }
    }
    return at;
}

qsizetype yamlColumn(QByteArrayView utf8, qsizetype at)
{
    return at - (at > 0 ? utf8.lastIndexOf('\n', at - 1) + 1 : 0);
}

Result<void> placeNodes(YamlNode &root, QByteArrayView utf8)
{
    try {
        Placer(utf8).placeAll(root);
    } catch (const Misplaced &misplaced) {
        Error error;
        error.what = QCoreApplication::translate("yaml", misplaced.what);
        error.line = static_cast<int>(1 + utf8.first(qMin(misplaced.at, utf8.size())).count('\n'));
        return error;
    }
    return {};
}

} // namespace galley::post
