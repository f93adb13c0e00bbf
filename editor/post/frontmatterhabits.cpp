// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/post/frontmatterhabits.h"

#include "editor/post/yamlplaces.h"
#include "editor/post/yamltree.h"

#include <QHash>

namespace galley::post {

namespace {

/// Counts what it sees in a front matter.
class Census final
{
public:
    explicit Census(QByteArrayView source)
        : m_source(source)
    {
    }

    void count(const YamlNode &node)
    {
        if (node.kind == YamlNode::Kind::Sequence)
            countSequence(node);
        if (node.kind == YamlNode::Kind::Mapping && !node.flow)
            countMapping(node);
        for (const YamlNode &child : node.children)
            count(child);
    }

    [[nodiscard]] YamlStyle style() const
    {
        YamlStyle result;
        result.gap = mostFrequent(m_gaps, " ");
        result.dashGap = mostFrequent(m_dashGaps, " ");
        result.quote = m_single > m_double ? '\'' : '"';
        result.quotesAlways = m_plainTexts == 0 && m_single + m_double > 1;
        result.blockLists = m_blockLists >= m_flowLists;
        result.paddedBrackets = m_padded > m_tight;
        result.listIndent = m_listIndent;
        result.mapIndent = m_mapIndent;
        return result;
    }

private:
    [[nodiscard]] static QByteArray mostFrequent(const QHash<QByteArray, int> &counts, const QByteArray &fallback)
    {
        QByteArray best = fallback;
        for (auto it = counts.begin(); it != counts.end(); ++it) {
            if (it.value() > counts.value(best))
                best = it.key();
        }
        return best;
    }

    /// The blanks behind a colon or dash, if the value follows on the same line.
    [[nodiscard]] QByteArray gapBehind(const YamlNode &node) const
    {
        if (node.indicator < 0 || node.begin <= node.indicator + 1)
            return {};
        const QByteArray gap = m_source.sliced(node.indicator + 1, node.begin - node.indicator - 1).toByteArray();
        return gap.trimmed().isEmpty() && !gap.contains('\n') ? gap : QByteArray();
    }

    void countGap(QHash<QByteArray, int> &counts, const YamlNode &node) const
    {
        const QByteArray gap = gapBehind(node);
        if (!gap.isEmpty())
            ++counts[gap];
    }

    void countSequence(const YamlNode &node)
    {
        if (node.flow && !node.children.empty()) {
            ++m_flowLists;
            ++(m_source[node.content + 1] == ' ' ? m_padded : m_tight);
        }
        if (!node.flow) {
            ++m_blockLists;
            for (const YamlNode &item : node.children)
                countGap(m_dashGaps, item);
        }
    }

    void countMapping(const YamlNode &node)
    {
        for (std::size_t i = 0; i + 1 < node.children.size(); i += 2) {
            const YamlNode &value = node.children[i + 1];
            const qsizetype key = yamlColumn(m_source, node.children[i].begin);
            countGap(m_gaps, value);
            if (value.kind == YamlNode::Kind::Scalar)
                countText(value);
            if (!value.flow && !value.children.empty() && value.kind == YamlNode::Kind::Sequence)
                m_listIndent = qMax(qsizetype(0), yamlColumn(m_source, value.children[0].indicator) - key);
            if (!value.flow && !value.children.empty() && value.kind == YamlNode::Kind::Mapping)
                m_mapIndent = qMax(qsizetype(1), yamlColumn(m_source, value.children[0].begin) - key);
        }
    }

    void countText(const YamlNode &value)
    {
        const char first = m_source[qMin(value.content, m_source.size() - 1)];
        if (first == '\'')
            ++m_single;
        else if (first == '"')
            ++m_double;
        else if (fitsPlain(QString::fromUtf8(value.text), false))
            ++m_plainTexts;
    }

    QByteArrayView m_source;
    QHash<QByteArray, int> m_gaps;
    QHash<QByteArray, int> m_dashGaps;
    int m_single = 0, m_double = 0, m_plainTexts = 0;
    int m_blockLists = 0, m_flowLists = 0, m_padded = 0, m_tight = 0;
    qsizetype m_listIndent = 2, m_mapIndent = 2;
};

QString family(const QString &key)
{
    return key.section(u'_', 0, 0);
}

} // namespace

YamlStyle learnStyle(const YamlNode &root, QByteArrayView source)
{
    Census census(source);
    census.count(root);
    return census.style();
}

qsizetype placeForKey(const QStringList &keys, const QString &key)
{
    static const QHash<QString, QStringList> neighbours = {
        {QStringLiteral("tags"), {QStringLiteral("categories"), QStringLiteral("category")}},
        {QStringLiteral("tag"), {QStringLiteral("category"), QStringLiteral("categories")}},
        {QStringLiteral("excerpt"), {QStringLiteral("title")}},
        {QStringLiteral("description"), {QStringLiteral("title")}},
        {QStringLiteral("subtitle"), {QStringLiteral("title")}},
        {QStringLiteral("last_modified_at"), {QStringLiteral("date")}},
    };
    for (const QString &neighbour : neighbours.value(key)) {
        if (keys.contains(neighbour))
            return keys.lastIndexOf(neighbour);
    }
    for (qsizetype i = keys.size() - 1; i >= 0; --i) {
        const bool related = keys[i] == family(key) || (key.contains(u'_') && family(keys[i]) == family(key));
        if (related)
            return i;
    }
    return -1;
}

QByteArray switchWord(QByteArrayView written, bool on)
{
    static constexpr std::pair<const char *, const char *> words[] = {
        {"true", "false"}, {"True", "False"}, {"TRUE", "FALSE"}, {"yes", "no"}, {"Yes", "No"},
        {"YES", "NO"},     {"on", "off"},     {"On", "Off"},     {"ON", "OFF"}};
    for (const auto &[yes, no] : words) {
        if (written == yes || written == no)
            return on ? yes : no;
    }
    return {};
}

} // namespace galley::post
