// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/post/frontmattereditor.h"

#include "editor/post/frontmatterhabits.h"
#include "editor/post/yaml.h"
#include "editor/post/yamlplaces.h"

#include <QCoreApplication>
#include <QRegularExpression>

// Adding and removing whole keys and items.

namespace galley::post {

void FrontMatterEditor::insertItems(const Place &list, qsizetype behind, const Value::Items &items)
{
    const YamlNode &node = *list.node;
    if (node.flow || list.flow) {
        QByteArrayList texts;
        for (const Value &item : items)
            texts << writeFlow(item, m_style);
        const QByteArray separator = separatorOf(node, 1);
        if (node.children.empty())
            return splice(node.content + 1, node.end - 1, texts.join(separator));
        if (behind < 0)
            return splice(node.children.front().begin, node.children.front().begin, texts.join(separator) + separator);
        const qsizetype at = node.children[std::size_t(behind)].end;
        return splice(at, at, separator + texts.join(separator));
    }
    const YamlNode &first = node.children.front();
    const qsizetype column = yamlColumn(m_source, first.indicator);
    QByteArray text;
    for (const Value &item : items) {
        const QByteArray line = '-' + writeBehindDash(item, m_style, column) + m_style.newline;
        text += behind < 0 ? line + QByteArray(column, ' ') : QByteArray(column, ' ') + line;
    }
    const qsizetype at = behind < 0 ? first.indicator : nextLine(node.children[std::size_t(behind)].end);
    splice(at, at, text);
}

void FrontMatterEditor::removeItems(const Place &list, qsizetype first, qsizetype count)
{
    const YamlNode &node = *list.node;
    const std::size_t from = std::size_t(first), behind = std::size_t(first + count);
    const YamlNode &start = node.children[from], &last = node.children[behind - 1];
    if (node.flow) {
        if (behind < node.children.size())
            return splice(start.begin, node.children[behind].begin, {});
        return splice(node.children[from - 1].end, last.end, {});
    }
    const qsizetype line = lineStart(start.indicator);
    if (isBlank(line, start.indicator))
        return splice(line, nextLine(last.end), {});
    splice(start.indicator, node.children[behind].indicator, {}); // `- - a`: the next item moves up
}

QByteArray FrontMatterEditor::separatorOf(const YamlNode &flow, std::size_t step) const
{
    if (flow.children.size() <= step)
        return ", ";
    const qsizetype end = flow.children[step - 1].end, begin = flow.children[step].begin;
    const QByteArray between = m_source.sliced(end, begin - end).toByteArray();
    const bool plain = between.count(',') == 1 && between.trimmed() == ",";
    return plain ? between : ", ";
}

QByteArray FrontMatterEditor::entryText(const QString &key, const Value &value, const QByteArray &written,
                                        qsizetype indent) const
{
    const QByteArray head =
        QByteArray(qMax(indent, qsizetype(0)), ' ') + writeKey(key, ScalarStyle::Plain, false, m_style.quote) + ':';
    const bool verbatim = !written.isEmpty() && !value.isText() && !isCollection(value);
    return head + (verbatim ? m_style.gap + written : writeBehindColon(value, m_style, indent)) + m_style.newline;
}

void FrontMatterEditor::insertEntry(const Place &mapping, const QString &key, const Value &value,
                                    const QByteArray &written)
{
    const YamlNode &node = *mapping.node;
    if (node.flow || mapping.flow) {
        const bool verbatim = !written.isEmpty() && !value.isText() && !isCollection(value);
        const QByteArray pair = writeKey(key, ScalarStyle::Plain, true, m_style.quote) + ": "
            + (verbatim ? written : writeFlow(value, m_style));
        if (node.children.empty())
            return splice(node.content + 1, node.end - 1, pair);
        return splice(node.children.back().end, node.children.back().end, separatorOf(node, 2) + pair);
    }
    QStringList keys;
    for (std::size_t i = 0; i + 1 < node.children.size(); i += 2)
        keys << QString::fromUtf8(node.children[i].text);
    const YamlNode &first = node.children.front();
    const qsizetype column = yamlColumn(m_source, first.indicator >= 0 ? first.indicator : first.begin);
    const bool root = &node == &d.root;
    const qsizetype neighbour = root ? placeForKey(keys, key) : -1;
    const bool last = neighbour < 0 || neighbour == keys.size() - 1;
    const qsizetype end = last ? node.children.back().end : node.children[std::size_t(neighbour) * 2 + 1].end;
    const qsizetype at = last && root && neighbour < 0 ? behindLastEntry(nextLine(end)) : nextLine(end);
    splice(at, at, entryText(key, value, written, column));
}

/// Behind the comments that follow the last key, if nothing else does.
qsizetype FrontMatterEditor::behindLastEntry(qsizetype from) const
{
    const QByteArrayView yaml = m_source.first(d.split.yamlEnd);
    if (skipYamlSpace(yaml, from) < yaml.size())
        return from;
    qsizetype at = from;
    for (qsizetype line = from; line < yaml.size(); line = nextLine(line)) {
        if (!isBlank(line, lineTextEnd(line)))
            at = nextLine(line);
    }
    return at;
}

void FrontMatterEditor::insertFirstEntry(const QString &key, const Value &value, const QByteArray &written)
{
    const QByteArray text = entryText(key, value, written, -1 + 1);
    if (d.split.found())
        return splice(d.split.yamlEnd, d.split.yamlEnd, text);
    splice(0, 0, "---" + m_style.newline + text + "---" + m_style.newline);
}

void FrontMatterEditor::unset(const KeyPath &path)
{
    Place place{&d.root, -1, false, false};
    Place parent = place;
    qsizetype index = -1;
    for (const KeyPath::Step &step : path.steps) {
        const auto *key = std::get_if<QString>(&step);
        const bool map = key && place.node->kind == YamlNode::Kind::Mapping;
        const bool list = !key && place.node->kind == YamlNode::Kind::Sequence;
        index = map ? indexOf(*place.node, *key) : list ? std::get<qsizetype>(step) : -1;
        if (index < 0 || index >= qsizetype(place.node->children.size()))
            refuse(*place.node,
                   QCoreApplication::translate("yaml", "There is no such place in the front matter: %1.")
                       .arg(path.toString()));
        parent = place;
        place = child(place, std::size_t(index) + (map ? 1 : 0));
    }
    if (parent.node->kind == YamlNode::Kind::Mapping)
        return removeKey(parent, path.key());
    if (parent.node->children.size() == 1)
        return replaceWhole(parent, Value(Value::Items{Value()}), Value(Value::Items()), {});
    removeItems(parent, index, 1);
}

/// Overridden ones go too: else Jekyll would read one of them next.
void FrontMatterEditor::removeKey(const Place &mapping, const QString &key)
{
    QList<std::size_t> indexes;
    const std::vector<YamlNode> &children = mapping.node->children;
    for (std::size_t i = 0; i + 1 < children.size(); i += 2) {
        const auto name = readNode(children[i]);
        if (name && name->toString() == key)
            indexes << i;
    }
    if (indexes.size() * 2 == qsizetype(children.size()) && mapping.node != &d.root)
        return replaceWhole(mapping, Value(Value::Entries{{key, Value()}}), Value(Value::Entries()), {});
    for (const std::size_t index : indexes)
        removeEntry(mapping, index);
}

void FrontMatterEditor::removeEntry(const Place &mapping, std::size_t index)
{
    const std::vector<YamlNode> &children = mapping.node->children;
    const YamlNode &key = children[index];
    const qsizetype begin = key.indicator >= 0 ? key.indicator : key.begin;
    const qsizetype end = children[index + 1].end;
    const bool more = index + 2 < children.size();
    if (mapping.node->flow) {
        if (more)
            return splice(begin, children[index + 2].begin, {});
        return splice(index > 0 ? children[index - 1].end : begin, end, {});
    }
    const qsizetype line = lineStart(begin);
    if (isBlank(line, begin))
        return splice(startOfOwnComment(line, begin - line), nextLine(end), {});
    if (!more)
        refuse(key, QCoreApplication::translate("yaml", "This key cannot be removed by itself."));
    splice(begin, children[index + 2].begin, {}); // `- a: 1`: the next key moves up
}

/// Comment lines right above a key belong to it, unless they are a key that was put out of use, or head the file.
qsizetype FrontMatterEditor::startOfOwnComment(qsizetype line, qsizetype column) const
{
    static const QRegularExpression unusedKey(QStringLiteral("^#\\s*[\\w.-]+:(\\s|$)"));
    qsizetype start = line;
    while (start > d.split.yamlStart) {
        const qsizetype above = lineStart(start - 1);
        const QByteArray text = m_source.sliced(above, start - above).toByteArray();
        const bool comment = text.size() > column && text.trimmed().startsWith('#') && text[column] == '#';
        if (!comment || unusedKey.match(QString::fromUtf8(text.trimmed())).hasMatch())
            return start;
        start = above;
    }
    return start == d.split.yamlStart ? line : start;
}

} // namespace galley::post
