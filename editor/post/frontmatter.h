// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/post/keypath.h"
#include "editor/post/result.h"
#include "editor/post/splice.h"
#include "editor/post/value.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <memory>

namespace galley::post {

/// A key with its value, or an item of a list, as the file has it. Offsets are bytes of the source, ranges half-open.
struct FrontMatterEntry
{
    enum class Style { Empty, Plain, SingleQuoted, DoubleQuoted, Literal, Folded, Flow, Block, Alias };

    KeyPath path;
    QString key; ///< as Jekyll reads it; empty for an item
    Value value;
    Style style = Style::Empty;
    bool overridden = false; ///< a later entry has the same key: Jekyll reads that one
    qsizetype keyBegin = 0; ///< of an item, its dash or its first byte
    qsizetype keyEnd = 0;
    qsizetype valueBegin = 0; ///< both the place behind the colon where nothing is written
    qsizetype valueEnd = 0;
    int line = 0; ///< of the source, from 1
    QString comment; ///< behind the value or key on its line, without `#`
    QList<FrontMatterEntry> children; ///< of a list or a map
};

/// The front matter of a post: what Jekyll reads in it, and where. A value type, cheap to copy; any thread.
///
/// Each edit gives the splices of the smallest change to the source, in the style that stands there. It is tried out
/// first: the body must stay as it is and every other key must read as before, else the edit is an Error with the
/// reason and the line.
class FrontMatter final
{
public:
    FrontMatter();
    /// From a post's source (UTF-8 without BOM). A post without front matter, or with an empty one, has no entries. An
    /// error where the YAML is broken or no mapping; lines are lines of the source.
    [[nodiscard]] static Result<FrontMatter> read(const QByteArray &source);

    [[nodiscard]] const QByteArray &source() const;
    /// A mapping, also where there is no front matter.
    [[nodiscard]] const Value &value() const;
    /// In source order, overridden ones too.
    [[nodiscard]] const QList<FrontMatterEntry> &entries() const;
    /// The entry that Jekyll reads at the path, or null.
    [[nodiscard]] const FrontMatterEntry *find(const KeyPath &path) const;
    /// What a person types: a key of that very name, dots and all, if there is one, else a path.
    [[nodiscard]] KeyPath pathFor(const QString &typed) const;

    using Edit = Result<QList<Splice>>;

    /// Changes or adds a value. Lists and maps are changed item by item, so that only what differs is touched.
    /// `written` is how the user wrote a number, switch, date or time; empty, it is written as Ruby would.
    [[nodiscard]] Edit set(const KeyPath &path, const Value &value, const QByteArray &written = {}) const;
    /// Removes a key with its lines and the comment that is its own, or an item.
    [[nodiscard]] Edit unset(const KeyPath &path) const;
    [[nodiscard]] Edit rename(const KeyPath &path, const QString &key) const;
    /// Adds to the end of a list; starts one where the key is empty or new. `tags: a b c` and `categories: a b c` are
    /// lists of words to Jekyll and stay words.
    [[nodiscard]] Edit append(const KeyPath &path, const Value &item) const;
    /// Removes every item that reads as this text. An error where there is none.
    [[nodiscard]] Edit remove(const KeyPath &path, const QString &item) const;

    /// The items of a list as text, or the words of `tags: a b c`.
    [[nodiscard]] QStringList words(const KeyPath &path) const;
    /// Writes what `words` gives. A word with a blank in it turns `tags: a b c` into a list.
    [[nodiscard]] Edit setWords(const KeyPath &path, const QStringList &words) const;

private:
    struct Data;
    std::shared_ptr<const Data> d;

    [[nodiscard]] bool isWords(const KeyPath &path) const;
    template <typename Work> [[nodiscard]] Edit tryOut(const KeyPath &path, const Value &expected, Work work) const;
    friend class FrontMatterEditor;
};

} // namespace galley::post
