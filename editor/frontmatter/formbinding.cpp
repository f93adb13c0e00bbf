// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/frontmatter/formbinding.h"

#include <QRegularExpression>

namespace galley::frontmatter {

using post::Document;
using post::Error;
using post::FrontMatter;

FormBinding::FormBinding(Document *document, QObject *parent)
    : QObject(parent)
    , m_document(document)
{
    read();
    connect(m_document, &Document::edited, this, &FormBinding::follow);
}

/// True where something of the front matter changed.
bool FormBinding::read()
{
    const post::Snapshot &snapshot = m_document->snapshot();
    const QByteArrayView head = QByteArrayView(snapshot.source).first(snapshot.bodyStart);
    if (!m_head.isNull() && head == m_head)
        return false;
    m_head = head.isEmpty() ? QByteArray("") : head.toByteArray();
    const post::Result<FrontMatter> result = FrontMatter::read(m_head);
    m_error = result ? std::nullopt : std::optional<Error>(result.error());
    if (result)
        m_frontMatter = *result;
    return true;
}

void FormBinding::setDateReader(DateReader reader)
{
    m_dateReader = std::move(reader);
    Q_EMIT changed();
}

void FormBinding::setValuesInUse(QHash<QString, QStringList> values)
{
    m_valuesInUse = std::move(values);
    Q_EMIT valuesInUseChanged();
}

QStringList FormBinding::valuesInUse(const post::KeyPath &path) const
{
    static const QRegularExpression number(QStringLiteral("\\[\\d+\\]"));
    return m_valuesInUse.value(path.toString().remove(number));
}

void FormBinding::follow()
{
    if (read())
        Q_EMIT changed();
}

FormBinding::Outcome FormBinding::whyNot() const
{
    if (!m_error)
        return {};
    Error error = *m_error;
    error.what = tr("The front matter is broken; mend it as YAML first.");
    return error;
}

FormBinding::Outcome FormBinding::apply(const FrontMatter::Edit &edit, post::Origin origin, post::Merge merge)
{
    Outcome outcome = whyNot();
    if (!outcome && !edit)
        outcome = edit.error();
    if (!outcome && !edit->isEmpty() && !m_document->apply(*edit, origin, merge)) {
        outcome = Error();
        outcome->what = tr("The text changed meanwhile.");
    }
    if (outcome)
        Q_EMIT refused(outcome->line);
    return outcome;
}

FormBinding::Outcome FormBinding::set(const post::KeyPath &path, const post::Value &value, const QByteArray &written,
                                      post::Origin origin, post::Merge merge)
{
    return apply(m_frontMatter.set(path, value, written), origin, merge);
}

FormBinding::Outcome FormBinding::setWords(const post::KeyPath &path, const QStringList &words)
{
    return apply(m_frontMatter.setWords(path, words), post::Origin::Form);
}

FormBinding::Outcome FormBinding::unset(const post::KeyPath &path)
{
    return apply(m_frontMatter.unset(path), post::Origin::Form);
}

FormBinding::Outcome FormBinding::rename(const post::KeyPath &path, const QString &key)
{
    return apply(m_frontMatter.rename(path, key), post::Origin::Form);
}

} // namespace galley::frontmatter
