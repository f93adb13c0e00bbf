// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/glob.h"

#include <QDir>
#include <QFile>

#include <fnmatch.h>

namespace galley::site {

namespace {

bool matches(const QString &pattern, const QString &text, int flags)
{
    return ::fnmatch(QFile::encodeName(pattern).constData(), QFile::encodeName(text).constData(), flags) == 0;
}

/// "a{b,c}d" as "abd" and "acd"; braces may nest.
QStringList withoutBraces(const QString &pattern)
{
    const qsizetype open = pattern.indexOf(u'{');
    if (open < 0)
        return {pattern};
    QStringList alternatives;
    int depth = 0;
    qsizetype from = open + 1;
    for (qsizetype at = open; at < pattern.size(); ++at) {
        const QChar c = pattern[at];
        if (c == u'{')
            ++depth;
        if (c == u'}')
            --depth;
        if ((c == u',' && depth == 1) || (c == u'}' && depth == 0)) {
            alternatives.append(pattern.sliced(from, at - from));
            from = at + 1;
        }
        if (depth == 0 && c == u'}') {
            QStringList patterns;
            for (const QString &alternative : alternatives)
                patterns += withoutBraces(pattern.left(open) + alternative + pattern.sliced(at + 1));
            return patterns;
        }
    }
    return {pattern};
}

void walk(const QDir &dir, const QString &below, const QStringList &segments, QStringList &found)
{
    const QString segment = segments.first();
    const QStringList rest = segments.mid(1);
    const bool recursive = segment == QLatin1String("**") && !rest.isEmpty();
    if (recursive)
        walk(dir, below, rest, found);
    // Names that begin with a dot match no wildcard.
    for (const QFileInfo &entry :
         dir.entryInfoList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot, QDir::Name)) {
        const QString path = below.isEmpty() ? entry.fileName() : below + u'/' + entry.fileName();
        if (recursive) {
            if (entry.isDir() && !entry.isSymLink())
                walk(QDir(entry.filePath()), path, segments, found);
        } else if (matches(segment, entry.fileName(), FNM_PERIOD)) {
            if (rest.isEmpty())
                found.append(path);
            else if (entry.isDir())
                walk(QDir(entry.filePath()), path, rest, found);
        }
    }
}

} // namespace

bool globMatches(const QString &pattern, const QString &text)
{
    return matches(pattern, text, 0);
}

QStringList globPaths(const QString &root, const QString &pattern)
{
    QStringList found;
    for (const QString &plain : withoutBraces(pattern)) {
        const QStringList segments = plain.split(u'/', Qt::SkipEmptyParts);
        if (!segments.isEmpty() && !plain.startsWith(u'/'))
            walk(QDir(root), {}, segments, found);
    }
    return found;
}

} // namespace galley::site
