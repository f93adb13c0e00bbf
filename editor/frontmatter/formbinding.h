// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/post/document.h"
#include "editor/post/frontmatter.h"

#include <QDateTime>
#include <QHash>
#include <QObject>

#include <functional>
#include <optional>

namespace galley::frontmatter {

/// What the form's fields share: the front matter of a document as it reads now, and the way to edit it. GUI thread; a
/// front matter is a kilobyte or two and parsed anew only when its own bytes change.
class FormBinding final : public QObject
{
    Q_OBJECT

public:
    /// The document is not owned and must outlive the binding.
    explicit FormBinding(post::Document *document, QObject *parent = nullptr);

    [[nodiscard]] post::Document *document() const { return m_document; }
    /// As it was last readable.
    [[nodiscard]] const post::FrontMatter &frontMatter() const { return m_frontMatter; }
    /// Why the present YAML cannot be read, if so.
    [[nodiscard]] const std::optional<post::Error> &error() const { return m_error; }
    [[nodiscard]] const post::FrontMatterEntry *find(const post::KeyPath &path) const
    {
        return m_frontMatter.find(path);
    }

    /// What Jekyll makes of a date in the front matter; nothing where it cannot read it. The site knows its zone.
    using DateReader = std::function<std::optional<QDateTime>(const post::Value &)>;
    void setDateReader(DateReader reader);
    [[nodiscard]] const DateReader &dateReader() const { return m_dateReader; }
    /// The present moment in the zone of the site; the system's by default.
    void setClock(std::function<QDateTime()> clock) { m_clock = std::move(clock); }
    [[nodiscard]] QDateTime now() const { return m_clock(); }

    /// What other posts have at a key, or files of the site that fit it; those used most first.
    void setValuesInUse(QHash<QString, QStringList> values);
    [[nodiscard]] QStringList valuesInUse(const post::KeyPath &path) const;

    using Outcome = std::optional<post::Error>;

    /// Applies an edit to the document; an error where it was refused, and then nothing happened.
    Outcome apply(const post::FrontMatter::Edit &edit, post::Origin origin, post::Merge merge = post::Merge::Never);
    Outcome set(const post::KeyPath &path, const post::Value &value, const QByteArray &written = {},
                post::Origin origin = post::Origin::Form, post::Merge merge = post::Merge::Never);
    Outcome setWords(const post::KeyPath &path, const QStringList &words);
    Outcome unset(const post::KeyPath &path);
    Outcome rename(const post::KeyPath &path, const QString &key);

Q_SIGNALS:
    /// The front matter's bytes changed, or its line numbers; it may read as before.
    void changed();
    void valuesInUseChanged();
    /// An edit was refused; `line` is of the source, 0 where none is concerned.
    void refused(int line);

private:
    void follow();
    bool read();
    [[nodiscard]] Outcome whyNot() const;

    post::Document *m_document;
    post::FrontMatter m_frontMatter;
    std::optional<post::Error> m_error;
    DateReader m_dateReader;
    QHash<QString, QStringList> m_valuesInUse; ///< by the path without numbers: `header.teaser`, `gallery.url`
    std::function<QDateTime()> m_clock = [] { return QDateTime::currentDateTime(); };
    QByteArray m_head; ///< the source up to the body, as it was read
};

} // namespace galley::frontmatter
