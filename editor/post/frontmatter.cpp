// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/post/frontmatter.h"

#include "editor/post/frontmatter_p.h"
#include "editor/post/yaml.h"
#include "editor/post/yamlplaces.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace galley::post {

namespace {

using Style = FrontMatterEntry::Style;

Style styleOf(const YamlNode &node, QByteArrayView source)
{
    switch (node.kind) {
    case YamlNode::Kind::Alias:
        return Style::Alias;
    case YamlNode::Kind::Sequence:
    case YamlNode::Kind::Mapping:
        return node.flow ? Style::Flow : Style::Block;
    case YamlNode::Kind::Null:
    case YamlNode::Kind::Scalar:
        break;
    }
    if (node.content == node.end)
        return Style::Empty;
    switch (source[node.content]) {
    case '"':
        return Style::DoubleQuoted;
    case '\'':
        return Style::SingleQuoted;
    case '|':
        return Style::Literal;
    case '>':
        return Style::Folded;
    default:
        return Style::Plain;
    }
}

/// The comment on the line of byte `at`, with nothing but blanks in between.
QString commentAfter(QByteArrayView source, qsizetype at)
{
    const qsizetype end = source.indexOf('\n', at);
    QByteArrayView rest = source.sliced(at, (end < 0 ? source.size() : end) - at);
    const bool apart = !rest.isEmpty() && isYamlSpace(rest.front());
    rest = rest.trimmed();
    return apart && rest.startsWith('#') ? QString::fromUtf8(rest.sliced(1).trimmed()) : QString();
}

/// Makes entries of a tree and the value that was read from it.
class EntryMaker final
{
public:
    explicit EntryMaker(QByteArrayView source)
        : m_source(source)
    {
    }

    QList<FrontMatterEntry> childrenOf(const YamlNode &node, const Value &value, const KeyPath &path)
    {
        QList<FrontMatterEntry> result;
        if (node.kind == YamlNode::Kind::Sequence) {
            const Value::Items items = value.items();
            for (qsizetype i = 0; i < items.size() && i < qsizetype(node.children.size()); ++i)
                result.append(item(node.children[size_t(i)], items[i], path.child(i)));
        }
        if (node.kind == YamlNode::Kind::Mapping) {
            for (std::size_t i = 0; i + 1 < node.children.size(); i += 2)
                result.append(pair(node.children[i], node.children[i + 1], value, path));
            markOverridden(result);
        }
        return result;
    }

private:
    FrontMatterEntry item(const YamlNode &node, const Value &value, const KeyPath &path)
    {
        FrontMatterEntry entry = common(node, value, path);
        entry.keyBegin = node.indicator >= 0 ? node.indicator : node.begin;
        entry.keyEnd = node.indicator >= 0 ? node.indicator + 1 : node.begin;
        entry.line = lineAt(entry.keyBegin);
        return entry;
    }

    FrontMatterEntry pair(const YamlNode &key, const YamlNode &node, const Value &mapping, const KeyPath &path)
    {
        const auto keyValue = readNode(key);
        const QString name = keyValue ? keyValue->toString() : QString::fromUtf8(key.text);
        const Value *value = mapping.find(name);
        FrontMatterEntry entry = common(node, value ? *value : Value(), path.child(name));
        entry.key = name;
        entry.keyBegin = key.begin;
        entry.keyEnd = key.end;
        entry.line = lineAt(key.begin);
        if (entry.comment.isEmpty() && entry.style == Style::Block && node.indicator >= 0)
            entry.comment = commentAfter(m_source, node.indicator + 1);
        return entry;
    }

    FrontMatterEntry common(const YamlNode &node, const Value &value, const KeyPath &path)
    {
        FrontMatterEntry entry;
        entry.path = path;
        entry.value = value;
        entry.style = styleOf(node, m_source);
        entry.valueBegin = node.begin;
        entry.valueEnd = node.end;
        if (entry.style != Style::Block)
            entry.comment = commentAfter(m_source, node.end);
        entry.children = childrenOf(node, value, path);
        return entry;
    }

    /// The value of an overridden entry is read by itself, for the mapping only has the last one's.
    void markOverridden(QList<FrontMatterEntry> &entries)
    {
        for (qsizetype i = 0; i < entries.size(); ++i) {
            const bool later = std::any_of(entries.begin() + i + 1, entries.end(),
                                           [&](const FrontMatterEntry &other) { return other.key == entries[i].key; });
            if (!later || entries[i].key == QLatin1String("<<"))
                continue;
            entries[i].overridden = true;
            const auto alone =
                readYaml(m_source.sliced(entries[i].valueBegin, entries[i].valueEnd - entries[i].valueBegin));
            if (alone)
                entries[i].value = *alone;
        }
    }

    [[nodiscard]] int lineAt(qsizetype at) const { return static_cast<int>(1 + m_source.first(at).count('\n')); }

    QByteArrayView m_source;
};

const FrontMatterEntry *entryAt(const QList<FrontMatterEntry> &entries, const KeyPath &path, qsizetype depth)
{
    const KeyPath::Step &step = path.steps[depth];
    for (auto it = entries.crbegin(); it != entries.crend(); ++it) {
        if (it->path.steps.last() != step)
            continue;
        return depth + 1 == path.steps.size() ? &*it : entryAt(it->children, path, depth + 1);
    }
    return nullptr;
}

} // namespace

FrontMatter::FrontMatter()
    : d(std::make_shared<Data>())
{
}

Result<FrontMatter> FrontMatter::read(const QByteArray &source)
{
    auto data = std::make_shared<Data>();
    data->source = source;
    data->split = splitFrontMatter(source);
    if (data->split.found()) {
        // With the opening fence, as Jekyll's loader gets it: marks are then offsets of the source.
        auto tree = parseYaml(QByteArrayView(source).first(data->split.yamlEnd));
        if (!tree)
            return tree.error();
        const auto value = readNode(*tree);
        if (!value)
            return value.error();
        if (!value->isNull() && value->type() != Value::Type::Mapping) {
            Error error;
            error.what = QCoreApplication::translate("yaml", "The front matter holds no keys.");
            error.remedy = QCoreApplication::translate("yaml", "Write a colon and a space behind each key.");
            error.line = tree->line + 1;
            return error;
        }
        data->root = std::move(*tree);
        if (!value->isNull())
            data->value = *value;
        data->entries = EntryMaker(source).childrenOf(data->root, data->value, {});
    }
    FrontMatter result;
    result.d = data;
    return result;
}

const QByteArray &FrontMatter::source() const
{
    return d->source;
}

const Value &FrontMatter::value() const
{
    return d->value;
}

const QList<FrontMatterEntry> &FrontMatter::entries() const
{
    return d->entries;
}

const FrontMatterEntry *FrontMatter::find(const KeyPath &path) const
{
    return path.isEmpty() ? nullptr : entryAt(d->entries, path, 0);
}

KeyPath FrontMatter::pathFor(const QString &typed) const
{
    const KeyPath whole(typed);
    return find(whole) ? whole : KeyPath::fromString(typed);
}

bool FrontMatter::isWords(const KeyPath &path) const
{
    // Utils.pluralized_array_from_hash (jekyll 4.3, utils.rb) splits the plural keys only.
    const FrontMatterEntry *entry = find(path);
    return entry && entry->value.isText() && path.steps.size() == 1
        && (path.key() == QLatin1String("tags") || path.key() == QLatin1String("categories"));
}

QStringList FrontMatter::words(const KeyPath &path) const
{
    const FrontMatterEntry *entry = find(path);
    if (!entry)
        return {};
    if (isWords(path)) {
        static const QRegularExpression blanks(
            QStringLiteral("[ \\t\\r\\n\\f\\v]+")); // String#split leaves U+00A0 alone
        return entry->value.toString().split(blanks, Qt::SkipEmptyParts);
    }
    QStringList result;
    for (const Value &item : entry->value.items())
        result.append(item.toString());
    return result;
}

} // namespace galley::post
