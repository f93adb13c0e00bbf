// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QHash>
#include <QString>

#include <utility>

namespace galley::images {

/// Where the bytes of an image are to be had: nowhere, in a file below a folder that may be read, or at a URL. A plain
/// value that needs Qt Core alone, so that those who map what a post says (app/site) can make one without a network.
class Source final
{
public:
    enum class Kind { None, File, Url };

    Source() = default;

    /// A file that may be read only while its canonical path lies inside `root`: the site's folder, or the post's own
    /// where there is no site. Both absolute; nothing is looked up on disk here.
    [[nodiscard]] static Source file(QString path, QString root)
    {
        return Source(Kind::File, std::move(path), std::move(root));
    }
    /// A URL as the published page has it, after entities and escapes were decoded: http, https or a small `data:`
    /// image; `//host/path` counts as https. The text is kept as it is, percent-encoding included; whether it is a URL
    /// that can be fetched is for the image store to say.
    [[nodiscard]] static Source url(QString text) { return Source(Kind::Url, std::move(text), {}); }

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] bool isNone() const { return m_kind == Kind::None; }
    [[nodiscard]] bool isFile() const { return m_kind == Kind::File; }
    [[nodiscard]] bool isUrl() const { return m_kind == Kind::Url; }

    /// The file's path or the URL's text.
    [[nodiscard]] const QString &text() const { return m_text; }
    /// The folder that the file must lie in; empty for other kinds.
    [[nodiscard]] const QString &root() const { return m_root; }

    friend bool operator==(const Source &, const Source &) = default;
    friend size_t qHash(const Source &source, size_t seed = 0)
    {
        return qHashMulti(seed, static_cast<int>(source.m_kind), source.m_text, source.m_root);
    }

private:
    Source(Kind kind, QString text, QString root)
        : m_kind(kind)
        , m_text(std::move(text))
        , m_root(std::move(root))
    {
    }

    Kind m_kind = Kind::None;
    QString m_text;
    QString m_root;
};

} // namespace galley::images
