// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/body/search.h"

#include "editor/body/linetable.h"
#include "editor/body/shownline.h"
#include "editor/post/newline.h"

#include <QElapsedTimer>
#include <QRegularExpression>

#include <algorithm>

namespace galley::body {

namespace {

constexpr qint64 LongestSearchMs = 2000;
constexpr qsizetype MostHits = 100'000;

/// The body as the text area shows it, and the way back to its bytes.
class ShownBody
{
public:
    explicit ShownBody(const post::Snapshot &post)
        : m_post(post)
    {
        m_lines.reset(post.body());
        m_text.reserve(post.body().size());
        m_starts.reserve(std::size_t(m_lines.count()));
        for (qsizetype line = 0; line < m_lines.count(); ++line) {
            if (line > 0)
                m_text += u'\n';
            m_starts.push_back(m_text.size());
            m_text += shownLine(m_lines.text(post.body(), line));
        }
    }

    [[nodiscard]] const QString &text() const { return m_text; }

    [[nodiscard]] qsizetype byteOf(qsizetype position) const
    {
        const qsizetype line = std::upper_bound(m_starts.begin(), m_starts.end(), position) - m_starts.begin() - 1;
        return m_post.bodyStart + m_lines.start(line)
            + byteOfColumn(m_lines.text(m_post.body(), line), position - m_starts[std::size_t(line)]);
    }

    [[nodiscard]] Hit hitOf(const QRegularExpressionMatch &match) const
    {
        return {byteOf(match.capturedStart()), byteOf(match.capturedEnd())};
    }

private:
    const post::Snapshot &m_post;
    LineTable m_lines;
    QString m_text;
    std::vector<qsizetype> m_starts;
};

QRegularExpression expressionFor(const SearchQuery &query)
{
    QString pattern = query.regularExpression ? query.text : QRegularExpression::escape(query.text);
    if (query.wholeWords)
        pattern = QStringLiteral("(?<!\\w)(?:%1)(?!\\w)").arg(pattern);
    // PCRE2 gives up a single attempt after so many steps; its own limit of ten million takes a second.
    pattern.prepend(QStringLiteral("(*LIMIT_MATCH=500000)"));
    QRegularExpression::PatternOptions options =
        QRegularExpression::MultilineOption | QRegularExpression::UseUnicodePropertiesOption;
    if (!query.matchCase)
        options |= QRegularExpression::CaseInsensitiveOption;
    return QRegularExpression(pattern, options);
}

/// Calls `found` for each match that is not empty; false where the search had to be given up.
bool eachMatch(const QString &text, const QRegularExpression &expression, const Stop &stop,
               const std::function<bool(const QRegularExpressionMatch &)> &found)
{
    QElapsedTimer timer;
    timer.start();
    qsizetype at = 0;
    for (qsizetype round = 0;; ++round) {
        // The text holds no lone surrogates, and checking all of it for each match would make the search quadratic.
        const QRegularExpressionMatch match = expression.match(text, at, QRegularExpression::NormalMatch,
                                                               QRegularExpression::DontCheckSubjectStringMatchOption);
        if (!match.hasMatch())
            return match.isValid();
        if (match.capturedLength() > 0 && !found(match))
            return false;
        at = match.capturedEnd();
        if (match.capturedLength() == 0)
            at += at < text.size() && text[at].isHighSurrogate() ? 2 : 1;
        if (at > text.size())
            return true;
        if (round % 64 == 0 && (timer.elapsed() > LongestSearchMs || (stop && stop())))
            return false;
    }
}

/// The replacement with what the groups matched in place of `\1` and `$1`.
QString expanded(const QString &replacement, const QRegularExpressionMatch &match)
{
    QString text;
    for (qsizetype i = 0; i < replacement.size(); ++i) {
        const QChar c = replacement[i];
        const QChar next = i + 1 < replacement.size() ? replacement[i + 1] : QChar();
        if ((c == u'\\' || c == u'$') && next >= u'0' && next <= u'9')
            text += match.captured(next.unicode() - u'0');
        else if (c == u'\\' && next == u'n')
            text += u'\n';
        else if (c == u'\\' && next == u't')
            text += u'\t';
        else if (c == u'\\' && next == u'\\')
            text += u'\\';
        else {
            text += c;
            continue;
        }
        ++i;
    }
    return text;
}

QByteArray replacementBytes(const post::Snapshot &post, const SearchQuery &query, const QRegularExpressionMatch &match,
                            qsizetype at, const QString &replacement)
{
    QByteArray bytes = (query.regularExpression ? expanded(replacement, match) : replacement).toUtf8();
    if (bytes.contains('\n'))
        bytes.replace("\n", post::newlineAt(post.source, at));
    return bytes;
}

} // namespace

SearchResult findAll(const post::Snapshot &post, const SearchQuery &query, const Stop &stop)
{
    SearchResult result;
    result.revision = post.revision;
    if (query.text.isEmpty())
        return result;
    const QRegularExpression expression = expressionFor(query);
    if (!expression.isValid()) {
        result.error = expression.errorString();
        return result;
    }
    const ShownBody body(post);
    result.complete = eachMatch(body.text(), expression, stop, [&](const QRegularExpressionMatch &match) {
        result.hits.append(body.hitOf(match));
        return result.hits.size() < MostHits;
    });
    return result;
}

Replacements replaceAll(const post::Snapshot &post, const SearchQuery &query, const QString &replacement,
                        const Stop &stop)
{
    Replacements result;
    result.revision = post.revision;
    const QRegularExpression expression = expressionFor(query);
    if (query.text.isEmpty() || !expression.isValid())
        return result;
    const ShownBody body(post);
    qsizetype grown = 0; // offsets of each splice count after those before it
    result.complete = eachMatch(body.text(), expression, stop, [&](const QRegularExpressionMatch &match) {
        const Hit hit = body.hitOf(match);
        const QByteArray inserted = replacementBytes(post, query, match, hit.begin, replacement);
        result.splices.append({hit.begin + grown, post.source.sliced(hit.begin, hit.end - hit.begin), inserted});
        grown += inserted.size() - (hit.end - hit.begin);
        return result.splices.size() < MostHits;
    });
    return result;
}

QList<post::Splice> replaceOne(const post::Snapshot &post, const SearchQuery &query, Hit hit,
                               const QString &replacement)
{
    const QRegularExpression expression = expressionFor(query);
    if (query.text.isEmpty() || !expression.isValid())
        return {};
    const ShownBody body(post);
    QList<post::Splice> splices;
    eachMatch(body.text(), expression, {}, [&](const QRegularExpressionMatch &match) {
        const Hit found = body.hitOf(match);
        if (found == hit)
            splices.append({hit.begin, post.source.sliced(hit.begin, hit.end - hit.begin),
                            replacementBytes(post, query, match, hit.begin, replacement)});
        return found.begin < hit.begin;
    });
    return splices;
}

} // namespace galley::body
