// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/post/yaml.h"

#include "editor/post/yamlscalar.h"
#include "editor/post/yamltree.h"

#include <QCoreApplication>
#include <QHash>

#include <cmath>

namespace galley::post {

namespace {

constexpr qint64 mostValues = 500'000;

/// Thrown and caught in this file only: the tree is walked by recursion.
struct Unreadable
{
    Error error;
};

[[noreturn]] void refuse(const YamlNode &node, const char *what)
{
    Error error;
    error.what = QCoreApplication::translate("yaml", what);
    error.line = node.line + 1;
    throw Unreadable{error};
}

bool isTag(const QByteArray &tag, const char *core)
{
    return tag == "tag:yaml.org,2002:" + QByteArray(core);
}

/// Psych's ToRuby visitor (lib/psych/visitors/to_ruby.rb) with Jekyll's permitted classes.
class Reader final
{
public:
    Value read(const YamlNode &node)
    {
        const qint64 before = m_count;
        if (++m_count > mostValues)
            refuse(node, QT_TRANSLATE_NOOP("yaml", "These aliases stand for too many values."));
        if (node.kind == YamlNode::Kind::Alias)
            return resolve(node);
        refuseClasses(node);
        if (node.anchor)
            m_anchors[node.anchor] = {};
        Value value = readContent(node);
        if (node.anchor)
            m_anchors[node.anchor] = Anchored{true, value, m_count - before};
        return value;
    }

private:
    struct Anchored
    {
        bool complete = false;
        Value value;
        qint64 count = 0;
    };

    Value resolve(const YamlNode &node)
    {
        const Anchored anchored = m_anchors.value(node.anchor);
        if (!anchored.complete)
            refuse(node, QT_TRANSLATE_NOOP("yaml", "This alias stands for something that contains it."));
        m_count += anchored.count; // an alias costs us nothing, yet whoever walks the value meets all of it again
        if (m_count > mostValues)
            refuse(node, QT_TRANSLATE_NOOP("yaml", "These aliases stand for too many values."));
        return anchored.value;
    }

    static void refuseClasses(const YamlNode &node)
    {
        const bool symbol = node.tag.startsWith("!ruby/sym");
        const bool text = node.tag == "!ruby/string";
        if ((node.tag.startsWith("!ruby/") && !symbol && !text) || isTag(node.tag, "set") || node.tag == "!set"
            || (node.kind != YamlNode::Kind::Scalar && (isTag(node.tag, "omap") || node.tag == "!omap")))
            refuse(node, QT_TRANSLATE_NOOP("yaml", "Jekyll refuses values of this tag."));
    }

    Value readContent(const YamlNode &node)
    {
        switch (node.kind) {
        case YamlNode::Kind::Scalar:
            return readScalar(node);
        case YamlNode::Kind::Sequence: {
            Value::Items items;
            for (const YamlNode &child : node.children)
                items.append(read(child));
            return items;
        }
        case YamlNode::Kind::Mapping:
            return readMapping(node);
        case YamlNode::Kind::Null:
        case YamlNode::Kind::Alias:
            break;
        }
        return {};
    }

    static Value readScalar(const YamlNode &node)
    {
        if (node.tag == "!binary" || isTag(node.tag, "binary"))
            return QString::fromUtf8(QByteArray::fromBase64(node.text));
        const QString text = QString::fromUtf8(node.text);
        if (node.tag.startsWith("!ruby/sym"))
            return QString(u':' + text);
        const bool quoted = !node.plain && node.tag.isEmpty() && !node.bareTag;
        if (quoted || node.tag == "!str" || node.tag.startsWith("!str:") || node.tag == "!ruby/string"
            || isTag(node.tag, "str"))
            return text;
        const std::optional<Value> value = readPlainScalar(text);
        if (!value)
            refuse(node, QT_TRANSLATE_NOOP("yaml", "Jekyll takes this for a number and cannot read it."));
        if (node.tag == "!float" || isTag(node.tag, "float"))
            return readAsFloat(node, *value);
        return *value;
    }

    static Value readAsFloat(const YamlNode &node, const Value &value)
    {
        bool number = value.type() == Value::Type::Float || value.type() == Value::Type::Integer;
        double result = value.type() == Value::Type::Integer ? static_cast<double>(value.toInteger()) : value.toFloat();
        if (value.isText())
            result = value.toString().trimmed().toDouble(&number);
        if (!number)
            refuse(node, QT_TRANSLATE_NOOP("yaml", "Jekyll takes this for a number and cannot read it."));
        return result;
    }

    Value readMapping(const YamlNode &node)
    {
        Value::Entries entries;
        for (std::size_t i = 0; i + 1 < node.children.size(); i += 2) {
            const YamlNode &keyNode = node.children[i];
            const YamlNode &valueNode = node.children[i + 1];
            const QString key = read(keyNode).toString();
            const Value value = read(valueNode);
            if (key != QLatin1String("<<") || isTag(keyNode.tag, "str") || !merge(entries, valueNode, value))
                entries.append({key, value});
        }
        return entries;
    }

    /// Ruby's Hash#merge!: what is merged in later wins, over keys written before the `<<` too.
    static bool merge(Value::Entries &entries, const YamlNode &node, const Value &value)
    {
        if (value.type() == Value::Type::Mapping && node.kind != YamlNode::Kind::Sequence) {
            entries += value.entries();
            return true;
        }
        if (node.kind != YamlNode::Kind::Sequence)
            return false;
        const Value::Items items = value.items();
        for (const Value &item : items) {
            if (item.type() != Value::Type::Mapping)
                return false;
        }
        for (auto it = items.crbegin(); it != items.crend(); ++it)
            entries += it->entries();
        return true;
    }

    QHash<std::size_t, Anchored> m_anchors;
    qint64 m_count = 0;
};

QHash<QString, Value> asRead(const Value &mapping)
{
    QHash<QString, Value> result;
    for (const auto &[key, value] : mapping.entries())
        result.insert(key, value);
    return result;
}

} // namespace

Result<Value> readNode(const YamlNode &node)
{
    try {
        return Reader().read(node);
    } catch (const Unreadable &unreadable) {
        return unreadable.error;
    }
}

Result<Value> readYaml(QByteArrayView utf8)
{
    const Result<YamlNode> tree = parseYaml(utf8);
    if (!tree)
        return tree.error();
    return readNode(*tree);
}

bool readsAlike(const Value &a, const Value &b)
{
    if (a.type() != b.type())
        return false;
    if (a.type() == Value::Type::Float && std::isnan(a.toFloat()))
        return std::isnan(b.toFloat());
    if (a.type() == Value::Type::Sequence) {
        const Value::Items left = a.items(), right = b.items();
        return std::equal(left.begin(), left.end(), right.begin(), right.end(), readsAlike);
    }
    if (a.type() == Value::Type::Mapping) {
        const QHash<QString, Value> left = asRead(a), right = asRead(b);
        return left.size() == right.size() && std::all_of(left.keyBegin(), left.keyEnd(), [&](const QString &key) {
                   return right.contains(key) && readsAlike(left[key], right[key]);
               });
    }
    return a == b;
}

} // namespace galley::post
