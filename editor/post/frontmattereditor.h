// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/post/frontmatter_p.h"
#include "editor/post/yamlwriter.h"

namespace galley::post {

/// Works out which bytes of a front matter an edit replaces. Whoever uses it must check what comes out: YAML has more
/// corners than this knows. Throws an Error where a place cannot hold what is asked.
class FrontMatterEditor final
{
public:
    explicit FrontMatterEditor(const FrontMatter::Data &data);

    void set(const KeyPath &path, const Value &value, const QByteArray &written);
    void unset(const KeyPath &path);
    void rename(const KeyPath &path, const QString &key);

    /// From the last place to the first, so that all offsets are those of the source.
    [[nodiscard]] QList<Splice> splices() const;

private:
    /// A node with what its surroundings ask of it.
    struct Place
    {
        const YamlNode *node = nullptr;
        qsizetype indent = -1; ///< column of the key or dash in front of it
        bool flow = false; ///< inside brackets or braces
        bool item = false; ///< behind a dash or comma, not a colon
    };

    void replaceNode(const Place &place, const Value &before, const Value &after, const QByteArray &written);
    void replaceItems(const Place &place, const Value::Items &before, const Value::Items &after);
    void replaceEntries(const Place &place, const Value &before, const Value &after);
    void replaceWhole(const Place &place, const Value &before, const Value &after, const QByteArray &written);
    void fillEmpty(const Place &place, const QByteArray &text);
    void replaceByInline(const Place &place, const QByteArray &text, bool keepProperties);
    void replaceByBlock(const Place &place, const Value &value);

    void insertItems(const Place &list, qsizetype behind, const Value::Items &items);
    void removeItems(const Place &list, qsizetype first, qsizetype count);
    void insertEntry(const Place &mapping, const QString &key, const Value &value, const QByteArray &written);
    void insertFirstEntry(const QString &key, const Value &value, const QByteArray &written);
    void removeEntry(const Place &mapping, std::size_t index);
    void removeKey(const Place &mapping, const QString &key);

    [[nodiscard]] Place child(const Place &parent, std::size_t index) const;
    [[nodiscard]] qsizetype indexOf(const YamlNode &mapping, const QString &key) const;
    [[nodiscard]] QByteArray scalarText(const Place &place, const Value &before, const Value &after,
                                        const QByteArray &written) const;
    [[nodiscard]] QByteArray entryText(const QString &key, const Value &value, const QByteArray &written,
                                       qsizetype indent) const;
    [[nodiscard]] QByteArray separatorOf(const YamlNode &flow, std::size_t step) const;
    [[nodiscard]] bool goesOnInFirstColumn(const YamlNode &scalar) const;
    [[nodiscard]] bool isBlockScalar(const YamlNode &node) const;
    [[nodiscard]] qsizetype contentColumn(const YamlNode &blockScalar, qsizetype fallback) const;
    [[nodiscard]] qsizetype behindLastEntry(qsizetype from) const;
    [[nodiscard]] qsizetype startOfOwnComment(qsizetype line, qsizetype column) const;
    [[nodiscard]] qsizetype lineStart(qsizetype at) const;
    [[nodiscard]] qsizetype lineTextEnd(qsizetype at) const; ///< in front of the line end
    [[nodiscard]] qsizetype nextLine(qsizetype at) const; ///< behind the line end
    [[nodiscard]] bool isBlank(qsizetype begin, qsizetype end) const;

    void splice(qsizetype begin, qsizetype end, const QByteArray &text);
    [[noreturn]] void refuse(const YamlNode &node, const QString &what) const;

    const FrontMatter::Data &d;
    QByteArrayView m_source;
    YamlStyle m_style;
    QList<Splice> m_splices;
};

} // namespace galley::post
