// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/post/frontmattereditor.h"

#include "editor/post/frontmatterhabits.h"
#include "editor/post/newline.h"
#include "editor/post/yaml.h"
#include "editor/post/yamlplaces.h"

#include <QCoreApplication>

#include <algorithm>

namespace galley::post {

namespace {

bool isEmptyCollection(const Value &value)
{
    return isCollection(value) && value.items().isEmpty() && value.entries().isEmpty();
}

bool isBlockCollection(const YamlNode &node)
{
    return !node.flow && (node.kind == YamlNode::Kind::Sequence || node.kind == YamlNode::Kind::Mapping);
}

/// What is left of a path as the value of its first step.
Value wrapped(const QList<KeyPath::Step> &steps, const Value &value)
{
    Value result = value;
    for (auto it = steps.crbegin(); it != steps.crend(); ++it) {
        if (const auto *key = std::get_if<QString>(&*it))
            result = Value(Value::Entries{{*key, result}});
        else
            result = Value(Value::Items{result});
    }
    return result;
}

} // namespace

FrontMatterEditor::FrontMatterEditor(const FrontMatter::Data &data)
    : d(data)
    , m_source(data.source)
    , m_style(learnStyle(data.root, data.source))
{
    m_style.newline = d.split.found() ? newlineAt(d.source, d.split.yamlEnd) : newlineStyle(d.source).dominant();
}

QList<Splice> FrontMatterEditor::splices() const
{
    QList<Splice> result = m_splices;
    // Of two at one place, the insertion is applied last and so comes to stand in front.
    std::stable_sort(result.begin(), result.end(), [](const Splice &a, const Splice &b) {
        return a.at != b.at ? a.at > b.at : a.removed.size() > b.removed.size();
    });
    return result;
}

void FrontMatterEditor::splice(qsizetype begin, qsizetype end, const QByteArray &text)
{
    Splice change{begin, m_source.sliced(begin, end - begin).toByteArray(), text};
    if (change.removed != change.inserted)
        m_splices.append(change);
}

void FrontMatterEditor::refuse(const YamlNode &node, const QString &what) const
{
    Error error;
    error.what = what;
    error.remedy = QCoreApplication::translate("yaml", "Edit it as YAML instead.");
    error.line = static_cast<int>(1 + m_source.first(qMin(node.begin, m_source.size())).count('\n'));
    throw error;
}

void FrontMatterEditor::set(const KeyPath &path, const Value &value, const QByteArray &written)
{
    Place place{&d.root, -1, false, false};
    Value before = d.value;
    for (qsizetype i = 0; i < path.steps.size(); ++i) {
        const auto *key = std::get_if<QString>(&path.steps[i]);
        const QList<KeyPath::Step> rest = path.steps.mid(i + 1);
        const YamlNode &node = *place.node;
        const qsizetype size = node.kind == YamlNode::Kind::Sequence ? qsizetype(node.children.size()) : 0;
        if (node.kind == YamlNode::Kind::Null && i == 0 && key)
            return insertFirstEntry(*key, wrapped(rest, value), written);
        if (node.kind == YamlNode::Kind::Null)
            return replaceNode(place, before, wrapped(path.steps.mid(i), value), written);
        if (key && node.kind == YamlNode::Kind::Mapping) {
            const qsizetype index = indexOf(node, *key);
            if (index < 0)
                return insertEntry(place, *key, wrapped(rest, value), rest.isEmpty() ? written : QByteArray());
            place = child(place, std::size_t(index) + 1);
            const Value *found = before.find(*key);
            before = found ? *found : Value();
        } else if (!key && node.kind == YamlNode::Kind::Sequence && std::get<qsizetype>(path.steps[i]) <= size) {
            const qsizetype index = std::get<qsizetype>(path.steps[i]);
            if (index == size)
                return insertItems(place, size - 1, {wrapped(rest, value)});
            place = child(place, std::size_t(index));
            before = before.items().value(index);
        } else {
            refuse(node,
                   QCoreApplication::translate("yaml", "There is no such place in the front matter: %1.")
                       .arg(path.toString()));
        }
    }
    replaceNode(place, before, value, written);
}

FrontMatterEditor::Place FrontMatterEditor::child(const Place &parent, std::size_t index) const
{
    const YamlNode &node = parent.node->children[index];
    const bool item = parent.node->kind == YamlNode::Kind::Sequence;
    const YamlNode &head = item ? node : parent.node->children[index - index % 2];
    const qsizetype start = head.indicator >= 0 ? head.indicator : head.begin;
    return {&node, yamlColumn(m_source, start), parent.flow || parent.node->flow, item};
}

qsizetype FrontMatterEditor::indexOf(const YamlNode &mapping, const QString &key) const
{
    for (qsizetype i = qsizetype(mapping.children.size()) - 2; i >= 0; i -= 2) {
        const auto name = readNode(mapping.children[std::size_t(i)]);
        if (name && name->toString() == key)
            return i;
    }
    return -1;
}

void FrontMatterEditor::replaceNode(const Place &place, const Value &before, const Value &after,
                                    const QByteArray &written)
{
    if (written.isEmpty() && readsAlike(before, after))
        return;
    const bool list = place.node->kind == YamlNode::Kind::Sequence && after.type() == Value::Type::Sequence;
    const bool map = place.node->kind == YamlNode::Kind::Mapping && after.type() == Value::Type::Mapping;
    const bool untagged = !place.node->hasTag && !place.node->children.empty() && !isEmptyCollection(after);
    if (list && untagged)
        replaceItems(place, before.items(), after.items());
    else if (map && untagged)
        replaceEntries(place, before, after);
    else
        replaceWhole(place, before, after, written);
}

void FrontMatterEditor::replaceItems(const Place &place, const Value::Items &before, const Value::Items &after)
{
    const qsizetype shorter = qMin(before.size(), after.size());
    qsizetype head = 0, tail = 0;
    while (head < shorter && readsAlike(before[head], after[head]))
        ++head;
    while (tail < shorter - head && readsAlike(before[before.size() - 1 - tail], after[after.size() - 1 - tail]))
        ++tail;
    const qsizetype old = before.size() - head - tail, fresh = after.size() - head - tail, both = qMin(old, fresh);
    for (qsizetype i = head; i < head + both; ++i) {
        // As one line of several, it would take lines of a list of which only one item was to change.
        if (isBlockScalar(place.node->children[std::size_t(i)]))
            refuse(place.node->children[std::size_t(i)],
                   QCoreApplication::translate("yaml", "This item is a text of several lines."));
        replaceNode(child(place, std::size_t(i)), before[i], after[i], {});
    }
    if (fresh > both)
        insertItems(place, head + both - 1, after.mid(head + both, fresh - both));
    else if (old > both)
        removeItems(place, head + both, old - both);
}

void FrontMatterEditor::replaceEntries(const Place &place, const Value &before, const Value &after)
{
    for (const auto &[key, value] : after.entries()) {
        const qsizetype index = indexOf(*place.node, key);
        const Value *old = before.find(key);
        if (index >= 0)
            replaceNode(child(place, std::size_t(index) + 1), old ? *old : Value(), value, {});
        else if (!old || !readsAlike(*old, value))
            insertEntry(place, key, value, {});
    }
    QStringList gone;
    for (const auto &[key, value] : before.entries()) {
        if (!after.find(key) && !gone.contains(key))
            gone.append(key);
    }
    for (const QString &key : gone)
        removeKey(place, key);
}

void FrontMatterEditor::replaceWhole(const Place &place, const Value &before, const Value &after,
                                     const QByteArray &written)
{
    if (goesOnInFirstColumn(*place.node))
        refuse(*place.node,
               QCoreApplication::translate("yaml", "This text goes on in the first column, where keys begin."));
    const bool asBlock = isCollection(after) && !isEmptyCollection(after) && !place.flow && !place.node->flow
        && !(after.type() == Value::Type::Sequence && !m_style.blockLists && !isBlockCollection(*place.node));
    if (asBlock)
        return replaceByBlock(place, after);
    const QByteArray text = isCollection(after) ? writeFlow(after, m_style) : scalarText(place, before, after, written);
    if (place.node->begin == place.node->end)
        return fillEmpty(place, text);
    replaceByInline(place, text, after.isText() && place.node->kind == YamlNode::Kind::Scalar);
}

/// Behind a colon or dash that has no value yet.
void FrontMatterEditor::fillEmpty(const Place &place, const QByteArray &text)
{
    const YamlNode &node = *place.node;
    if (text.isEmpty())
        return;
    if (node.indicator < 0 && !place.item) {
        if (!place.flow)
            refuse(node,
                   QCoreApplication::translate("yaml", "This key has no colon behind which a value could stand."));
        return splice(node.begin, node.begin, ": " + text);
    }
    qsizetype at = node.begin;
    while (at < m_source.size() && (m_source[at] == ' ' || m_source[at] == '\t'))
        ++at;
    const bool lineEnds = at == lineTextEnd(at);
    if (lineEnds && at > node.begin)
        splice(at, at, text);
    else
        splice(node.begin, node.begin, (place.item ? m_style.dashGap : m_style.gap) + text);
}

void FrontMatterEditor::replaceByInline(const Place &place, const QByteArray &text, bool keepProperties)
{
    const YamlNode &node = *place.node;
    const qsizetype begin = keepProperties ? node.content : node.begin;
    const bool below =
        isBlockCollection(node) && node.indicator >= 0 && lineStart(node.indicator) != lineStart(node.begin);
    if (below) {
        // Two places, so that a comment behind the key stays there.
        if (!text.isEmpty())
            splice(node.indicator + 1, node.indicator + 1, (place.item ? m_style.dashGap : m_style.gap) + text);
        return splice(lineTextEnd(node.indicator), node.end, {});
    }
    if (text.isEmpty() && node.indicator >= 0 && node.end == lineTextEnd(node.end)
        && isBlank(node.indicator + 1, begin))
        return splice(node.indicator + 1, node.end, {});
    splice(begin, node.end, text);
}

void FrontMatterEditor::replaceByBlock(const Place &place, const Value &value)
{
    const YamlNode &node = *place.node;
    if (place.item) {
        const QByteArray text = writeBehindDash(value, m_style, place.indent);
        return splice(node.indicator + 1, node.end, text);
    }
    if (node.indicator < 0)
        refuse(node, QCoreApplication::translate("yaml", "This key has no colon behind which a value could stand."));
    YamlStyle style = m_style;
    style.blockLists = true;
    const QByteArray text = writeBehindColon(value, style, place.indent);
    if (isBlockCollection(node))
        return splice(lineTextEnd(node.indicator), node.end, text);
    // A comment behind the old value stays on the key's line.
    const qsizetype lineEnd = lineTextEnd(node.end);
    splice(node.indicator + 1, isBlank(node.end, lineEnd) ? lineEnd : node.end, {});
    splice(lineEnd, lineEnd, text);
}

QByteArray FrontMatterEditor::scalarText(const Place &place, const Value &before, const Value &after,
                                         const QByteArray &written) const
{
    const YamlNode &node = *place.node;
    if (!written.isEmpty() && !after.isText())
        return written;
    const QByteArrayView old = m_source.sliced(node.content, node.end - node.content);
    if (after.type() == Value::Type::Bool && before.type() == Value::Type::Bool) {
        const QByteArray word = switchWord(old, after.toBool());
        if (!word.isEmpty())
            return word;
    }
    const bool wasText = node.kind == YamlNode::Kind::Scalar && !old.isEmpty();
    if (!after.isText() || !wasText)
        return writeScalar(after, m_style, place.flow);
    const QString text = after.toString();
    const bool block = !place.flow && (old.front() == '|' || old.front() == '>');
    if (block || (!place.flow && text.contains(u'\n') && old.front() != '"' && old.front() != '\'')) {
        const qsizetype column =
            block ? contentColumn(node, place.indent + m_style.mapIndent) : place.indent + m_style.mapIndent;
        const QByteArray lines = writeBlockText(text, old.front() == '>', place.indent, column, m_style.newline);
        return lines.isEmpty() ? writeText(text, ScalarStyle::DoubleQuoted, false, '"') : lines;
    }
    const ScalarStyle style = old.front() == '"' ? ScalarStyle::DoubleQuoted
        : old.front() == '\''                    ? ScalarStyle::SingleQuoted
                                                 : ScalarStyle::Plain;
    return writeText(text, style, place.flow, m_style.quote);
}

/// A text in quotes may: whoever looks at the lines takes the rest for lines of their own.
bool FrontMatterEditor::goesOnInFirstColumn(const YamlNode &scalar) const
{
    if (scalar.kind != YamlNode::Kind::Scalar)
        return false;
    for (qsizetype line = nextLine(scalar.content); line < scalar.end; line = nextLine(line)) {
        if (!isYamlSpace(m_source[line]))
            return true;
    }
    return false;
}

bool FrontMatterEditor::isBlockScalar(const YamlNode &node) const
{
    return node.kind == YamlNode::Kind::Scalar && node.content < node.end
        && (m_source[node.content] == '|' || m_source[node.content] == '>');
}

qsizetype FrontMatterEditor::contentColumn(const YamlNode &blockScalar, qsizetype fallback) const
{
    for (qsizetype line = nextLine(blockScalar.content); line < blockScalar.end; line = nextLine(line)) {
        qsizetype text = line;
        while (text < blockScalar.end && m_source[text] == ' ')
            ++text;
        if (text < lineTextEnd(line))
            return text - line;
    }
    return fallback;
}

void FrontMatterEditor::rename(const KeyPath &path, const QString &key)
{
    Place place{&d.root, -1, false, false};
    const YamlNode *keyNode = nullptr;
    for (const KeyPath::Step &step : path.steps) {
        const auto *name = std::get_if<QString>(&step);
        const bool map = name && place.node->kind == YamlNode::Kind::Mapping;
        const bool list = !name && place.node->kind == YamlNode::Kind::Sequence;
        const qsizetype index = map ? indexOf(*place.node, *name) : list ? std::get<qsizetype>(step) : -1;
        if (index < 0 || index >= qsizetype(place.node->children.size()))
            refuse(*place.node,
                   QCoreApplication::translate("yaml", "There is no such place in the front matter: %1.")
                       .arg(path.toString()));
        if (map && indexOf(*place.node, key) >= 0 && step == path.steps.last())
            refuse(*place.node,
                   QCoreApplication::translate("yaml", "There is a key of this name already: %1.").arg(key));
        keyNode = map ? &place.node->children[std::size_t(index)] : nullptr;
        place = child(place, std::size_t(index) + (map ? 1 : 0));
    }
    if (!keyNode)
        refuse(*place.node, QCoreApplication::translate("yaml", "Items of a list have no name."));
    const char first = keyNode->content < keyNode->end ? m_source[keyNode->content] : ' ';
    const ScalarStyle style = first == '"' ? ScalarStyle::DoubleQuoted
        : first == '\''                    ? ScalarStyle::SingleQuoted
                                           : ScalarStyle::Plain;
    splice(keyNode->content, keyNode->end, writeKey(key, style, place.flow, m_style.quote));
}

qsizetype FrontMatterEditor::lineStart(qsizetype at) const
{
    return at - yamlColumn(m_source, at);
}

qsizetype FrontMatterEditor::lineTextEnd(qsizetype at) const
{
    const qsizetype end = m_source.indexOf('\n', at);
    if (end < 0)
        return m_source.size();
    return end > at && m_source[end - 1] == '\r' ? end - 1 : end;
}

qsizetype FrontMatterEditor::nextLine(qsizetype at) const
{
    const qsizetype end = m_source.indexOf('\n', at);
    return end < 0 ? m_source.size() : end + 1;
}

bool FrontMatterEditor::isBlank(qsizetype begin, qsizetype end) const
{
    const QByteArrayView text = m_source.sliced(begin, end - begin);
    return std::all_of(text.begin(), text.end(), isYamlSpace);
}

} // namespace galley::post
