// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/commands/set.h"

#include "app/commands/output.h"
#include "app/commands/postarguments.h"
#include "editor/post/frontmatter.h"
#include "editor/post/postfile.h"
#include "editor/post/yaml.h"

#include <QCoreApplication>

namespace galley::commands {

namespace {

using post::FrontMatter;
using post::Value;

PostUsage usage()
{
    return {QCoreApplication::translate(
                "commands",
                "Usage: galley set POST KEY=VALUE... [--unset KEY]... [--stdout] [--site DIR]\n\n"
                "Edits the front matter. Only the bytes of the values that are named change.\n\n"
                "  KEY=VALUE    VALUE is text where the key holds text and YAML where it holds something\n"
                "               else; for a key that is new or empty, YAML if that is a list, a switch, a\n"
                "               number or a date. KEY may be a path such as header.teaser\n"
                "  KEY+=ITEM    adds an item to a list, or a word to `tags: a b c`\n"
                "  KEY-=ITEM    removes an item\n"
                "  --unset KEY  removes a key\n"
                "  --stdout     prints the post instead of writing it\n"),
            {QStringLiteral("--stdout")},
            {QStringLiteral("--unset")},
            -1};
}

struct Assignment
{
    enum class Kind { Set, Append, Remove, Unset };
    Kind kind = Kind::Set;
    QString key;
    QString value;
};

std::optional<Assignment> readAssignment(const QString &argument)
{
    const qsizetype sign = argument.indexOf(u'=');
    const QChar before = sign > 0 ? argument[sign - 1] : QChar();
    const bool operation = before == u'+' || before == u'-';
    const QString key = argument.left(operation ? sign - 1 : sign);
    if (sign < 0 || key.isEmpty())
        return {};
    const auto kind = before == u'+' ? Assignment::Kind::Append
        : before == u'-'             ? Assignment::Kind::Remove
                                     : Assignment::Kind::Set;
    return Assignment{kind, key, argument.mid(sign + 1)};
}

FrontMatter::Edit setValue(const FrontMatter &frontMatter, const post::KeyPath &path, const QString &text)
{
    const post::FrontMatterEntry *entry = frontMatter.find(path);
    if (entry && entry->value.isText())
        return frontMatter.set(path, Value(text));
    const auto value = post::readYaml(text.toUtf8());
    const bool fresh = !entry || entry->value.isNull();
    const bool typed =
        value && value->type() != Value::Type::Null && !value->isText() && value->type() != Value::Type::Mapping;
    if (fresh && !typed)
        return frontMatter.set(path, Value(text));
    if (!value)
        return value.error();
    return frontMatter.set(path, *value, text.trimmed().toUtf8());
}

/// An item is text unless the list holds but numbers and it is one too.
Value itemFor(const FrontMatter &frontMatter, const post::KeyPath &path, const QString &text)
{
    const auto isNumber = [](const Value &value) {
        return value.type() == Value::Type::Integer || value.type() == Value::Type::Float;
    };
    const post::FrontMatterEntry *entry = frontMatter.find(path);
    const Value::Items items = entry ? entry->value.items() : Value::Items();
    const auto read = post::readYaml(text.toUtf8());
    if (!items.isEmpty() && std::all_of(items.begin(), items.end(), isNumber) && read && isNumber(*read))
        return *read;
    return Value(text);
}

FrontMatter::Edit edit(const FrontMatter &frontMatter, const Assignment &assignment)
{
    const post::KeyPath path = frontMatter.pathFor(assignment.key);
    switch (assignment.kind) {
    case Assignment::Kind::Set:
        return setValue(frontMatter, path, assignment.value);
    case Assignment::Kind::Append:
        return frontMatter.append(path, itemFor(frontMatter, path, assignment.value));
    case Assignment::Kind::Remove:
        return frontMatter.remove(path, assignment.value);
    case Assignment::Kind::Unset:
        break;
    }
    return frontMatter.unset(path);
}

/// Nothing where an argument is no assignment.
std::optional<QList<Assignment>> assignmentsOf(const PostArguments &arguments)
{
    QList<Assignment> assignments;
    for (const QString &operand : arguments.operands) {
        const auto assignment = readAssignment(operand);
        if (!assignment) {
            complain(QCoreApplication::translate("commands", "this is not KEY=VALUE: %1").arg(operand));
            return {};
        }
        assignments.append(*assignment);
    }
    for (const auto &[option, value] : arguments.values) {
        if (option == QLatin1String("--unset"))
            assignments.append({Assignment::Kind::Unset, value, {}});
    }
    return assignments;
}

/// One after the other, each upon what the one before it left.
post::Result<QByteArray> editAll(QByteArray source, const QList<Assignment> &assignments)
{
    for (const Assignment &assignment : assignments) {
        const auto frontMatter = FrontMatter::read(source);
        if (!frontMatter)
            return frontMatter.error();
        const FrontMatter::Edit splices = edit(*frontMatter, assignment);
        if (!splices)
            return splices.error();
        if (!post::applySplices(source, *splices))
            return post::Error{
                QCoreApplication::translate("commands", "The edit does not fit the text."), {}, {}, 0, {}};
    }
    return source;
}

int printUnchanged(const QString &path)
{
    const auto bytes = post::readBytes(path);
    if (bytes)
        return writeOut(*bytes);
    complain(bytes.error().toString());
    return IoError;
}

int finish(const post::LoadedPost &loaded, const QByteArray &source, bool print)
{
    if (print) {
        const auto bytes = post::encodedFile(source, loaded.file);
        if (bytes)
            return writeOut(*bytes);
        complain(bytes.error().toString());
        return IoError;
    }
    if (source == loaded.source)
        return Done;
    const auto saved = post::writePost(source, loaded.file);
    if (saved)
        return Done;
    complain(saved.error().toString());
    return IoError;
}

} // namespace

int runSet(const QStringList &arguments)
{
    int status = Done;
    const std::optional<PostArguments> read = readPostArguments(usage(), arguments, &status);
    if (!read)
        return status;
    const auto assignments = assignmentsOf(*read);
    if (!assignments)
        return UsageError;
    const bool print = read->has(QStringLiteral("--stdout"));
    if (assignments->isEmpty() && print)
        return printUnchanged(read->post);
    if (assignments->isEmpty()) {
        complain(QCoreApplication::translate("commands", "there is nothing to set"));
        return UsageError;
    }
    const auto loaded = post::readPost(read->post);
    if (!loaded) {
        complain(loaded.error().toString());
        return IoError;
    }
    const auto edited = editAll(loaded->source, *assignments);
    if (!edited) {
        post::Error error = edited.error();
        error.file = read->post;
        complain(error.toString());
        return SomethingToReport;
    }
    return finish(*loaded, *edited, print);
}

} // namespace galley::commands
