// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/post/frontmattereditor.h"
#include "editor/post/yaml.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <functional>

namespace galley::post {

namespace {

using Steps = QList<KeyPath::Step>;

Value withEntry(const Value &mapping, const QString &key, const std::function<Value(const Value &)> &change)
{
    Value::Entries entries = mapping.entries();
    for (auto it = entries.rbegin(); it != entries.rend(); ++it) {
        if (it->first == key) {
            it->second = change(it->second);
            return entries;
        }
    }
    entries.append({key, change(Value())});
    return entries;
}

/// The value as it should read once `after` stands at the path.
Value withPath(const Value &value, const Steps &steps, const Value &after)
{
    if (steps.isEmpty())
        return after;
    const auto change = [&](const Value &inner) { return withPath(inner, steps.mid(1), after); };
    if (const auto *key = std::get_if<QString>(&steps.first()))
        return withEntry(value, *key, change);
    Value::Items items = value.items();
    const qsizetype index = std::get<qsizetype>(steps.first());
    if (index < items.size())
        items[index] = change(items[index]);
    else
        items.append(change(Value()));
    return items;
}

/// The value as it should read without what is at the path.
Value withoutPath(const Value &value, const Steps &steps)
{
    const auto *key = std::get_if<QString>(&steps.first());
    if (steps.size() > 1) {
        const Value inner = key ? (value.find(*key) ? *value.find(*key) : Value())
                                : value.items().value(std::get<qsizetype>(steps.first()));
        return withPath(value, {steps.first()}, withoutPath(inner, steps.mid(1)));
    }
    if (key) {
        Value::Entries entries = value.entries();
        entries.removeIf([&](const auto &entry) { return entry.first == *key; });
        return entries;
    }
    Value::Items items = value.items();
    if (std::get<qsizetype>(steps.first()) < items.size())
        items.removeAt(std::get<qsizetype>(steps.first()));
    return items;
}

Value withRenamed(const Value &value, const Steps &steps, const QString &name)
{
    if (steps.size() > 1) {
        const auto *key = std::get_if<QString>(&steps.first());
        const Value inner = key ? (value.find(*key) ? *value.find(*key) : Value())
                                : value.items().value(std::get<qsizetype>(steps.first()));
        return withPath(value, {steps.first()}, withRenamed(inner, steps.mid(1), name));
    }
    Value::Entries entries = value.entries();
    for (auto &[key, item] : entries) {
        if (KeyPath::Step(key) == steps.first())
            key = name;
    }
    return entries;
}

/// Which top-level key reads otherwise than expected.
QString firstDifference(const Value &expected, const Value &actual)
{
    for (const Value *side : {&expected, &actual}) {
        for (const auto &[key, value] : side->entries()) {
            const Value *left = expected.find(key), *right = actual.find(key);
            if (!left || !right || !readsAlike(*left, *right))
                return key;
        }
    }
    return {};
}

Error refusal(const QString &what, const QString &details = {}, int line = 0)
{
    Error error;
    error.what = what;
    error.remedy = QCoreApplication::translate("yaml", "Edit it as YAML instead.");
    error.details = details;
    error.line = line;
    return error;
}

/// Reads the edited post again and compares.
std::optional<Error> check(const FrontMatter &before, const QList<Splice> &splices, const FrontMatterSplit &split,
                           const Value &expected, const QString &key)
{
    QByteArray source = before.source();
    if (!applySplices(source, splices))
        return refusal(QCoreApplication::translate("yaml", "This place is written in a way that Galley cannot edit."));
    const FrontMatterSplit after = splitFrontMatter(source);
    if (QByteArrayView(source).sliced(after.bodyStart) != QByteArrayView(before.source()).sliced(split.bodyStart))
        return refusal(QCoreApplication::translate("yaml", "The edit would move the end of the front matter."));
    const auto read = FrontMatter::read(source);
    if (!read) {
        return refusal(QCoreApplication::translate("yaml", "The front matter could not be read after this edit."),
                       read.error().what + u' ' + read.error().details, read.error().line);
    }
    if (readsAlike(read->value(), expected))
        return {};
    const QString other = firstDifference(expected, read->value());
    if (other == key)
        return refusal(
            QCoreApplication::translate("yaml", "Jekyll would read another value than this for %1.").arg(key));
    return refusal(
        QCoreApplication::translate("yaml", "The edit would also change what Jekyll reads for %1.").arg(other));
}

QString topKey(const KeyPath &path)
{
    const auto *key = path.isEmpty() ? nullptr : std::get_if<QString>(&path.steps.first());
    return key ? *key : QString();
}

} // namespace

template <typename Work>
FrontMatter::Edit FrontMatter::tryOut(const KeyPath &path, const Value &expected, Work work) const
{
    if (topKey(path).isEmpty() && !find(path)) // `~: x` has a key that reads as an empty text
        return refusal(QCoreApplication::translate("yaml", "A key needs a name."));
    try {
        FrontMatterEditor editor(*d);
        work(editor);
        const QList<Splice> splices = editor.splices();
        if (auto error = check(*this, splices, d->split, expected, topKey(path))) {
            const FrontMatterEntry *entry = find(path);
            error->line = entry && error->line == 0 ? entry->line : error->line;
            return *error;
        }
        return splices;
    } catch (const Error &error) {
        return error;
    }
}

FrontMatter::Edit FrontMatter::set(const KeyPath &path, const Value &value, const QByteArray &written) const
{
    return tryOut(path, withPath(d->value, path.steps, value),
                  [&](FrontMatterEditor &editor) { editor.set(path, value, written); });
}

FrontMatter::Edit FrontMatter::unset(const KeyPath &path) const
{
    if (path.isEmpty())
        return refusal(QCoreApplication::translate("yaml", "A key needs a name."));
    return tryOut(path, withoutPath(d->value, path.steps), [&](FrontMatterEditor &editor) { editor.unset(path); });
}

FrontMatter::Edit FrontMatter::rename(const KeyPath &path, const QString &key) const
{
    if (key.isEmpty() || path.isEmpty())
        return refusal(QCoreApplication::translate("yaml", "A key needs a name."));
    return tryOut(path, withRenamed(d->value, path.steps, key),
                  [&](FrontMatterEditor &editor) { editor.rename(path, key); });
}

FrontMatter::Edit FrontMatter::append(const KeyPath &path, const Value &item) const
{
    const FrontMatterEntry *entry = find(path);
    if (!entry || entry->value.isNull())
        return set(path, Value(Value::Items{item}));
    if (isWords(path)) {
        const QString word = item.toString();
        const bool fits =
            !word.isEmpty() && words(path).size() + 1 == (words(path).join(u' ') + u' ' + word).split(u' ').size();
        if (fits)
            return set(path, Value(QString(entry->value.toString() + u' ' + word)));
        return setWords(path, words(path) << word);
    }
    if (entry->value.type() != Value::Type::Sequence)
        return refusal(QCoreApplication::translate("yaml", "%1 is not a list.").arg(path.toString()), {}, entry->line);
    return set(path, Value(entry->value.items() << item));
}

FrontMatter::Edit FrontMatter::remove(const KeyPath &path, const QString &item) const
{
    const FrontMatterEntry *entry = find(path);
    const QStringList before = words(path);
    if (!before.contains(item))
        return refusal(QCoreApplication::translate("yaml", "%1 has no item %2.").arg(path.toString(), item), {},
                       entry ? entry->line : 0);
    QStringList after = before;
    after.removeAll(item);
    return setWords(path, after);
}

FrontMatter::Edit FrontMatter::setWords(const KeyPath &path, const QStringList &words) const
{
    const FrontMatterEntry *entry = find(path);
    static const QRegularExpression blank(QStringLiteral("\\s|^$"));
    if (isWords(path) && words.filter(blank).isEmpty())
        return set(path, words.isEmpty() ? Value() : Value(words.join(u' ')));
    Value::Items known = entry ? entry->value.items() : Value::Items();
    Value::Items items;
    for (const QString &word : words) {
        // An item that stays keeps its type: 2021 in a list may be a number.
        const auto same =
            std::find_if(known.begin(), known.end(), [&](const Value &item) { return item.toString() == word; });
        items.append(same == known.end() ? Value(word) : *same);
    }
    return set(path, Value(items));
}

} // namespace galley::post
