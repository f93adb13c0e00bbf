// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>
#include <QStringView>

#include <variant>

namespace galley::post {

/// The way from the front matter to one of its values: keys of mappings and indexes of lists, as in `header.teaser` or
/// `gallery[0].url`.
struct KeyPath
{
    /// A key, or an index from 0.
    using Step = std::variant<QString, qsizetype>;

    QList<Step> steps;

    KeyPath() = default;
    KeyPath(QString key) { steps.append(std::move(key)); }

    /// Reads "gallery[0].url". Brackets that hold no number belong to the key. Every text is a path.
    [[nodiscard]] static KeyPath fromString(QStringView text);
    [[nodiscard]] QString toString() const;

    [[nodiscard]] bool isEmpty() const { return steps.isEmpty(); }
    [[nodiscard]] KeyPath parent() const;
    [[nodiscard]] KeyPath child(Step step) const;
    /// The last step where it is a key, else an empty text.
    [[nodiscard]] QString key() const;

    friend bool operator==(const KeyPath &, const KeyPath &) = default;
};

} // namespace galley::post
