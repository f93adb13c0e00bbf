// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/checkpost.h"

#include "app/site/dialectfor.h"
#include "app/site/posttime.h"
#include "app/site/publishedimages.h"
#include "app/site/rubytext.h"
#include "editor/post/frontmattersplit.h"
#include "editor/post/postimages.h"
#include "preview/markdown/render.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace galley::site {

using post::FrontMatterEntry;
using post::Value;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(galley::site::Check)
};

constexpr QByteArrayView byteOrderMark = "\xEF\xBB\xBF";

post::Snapshot snapshotOf(const QByteArray &bytes)
{
    post::Snapshot snapshot;
    snapshot.source = bytes.startsWith(byteOrderMark) ? bytes.sliced(byteOrderMark.size()) : bytes;
    const post::FrontMatterSplit split = post::splitFrontMatter(snapshot.source);
    snapshot.yamlStart = split.yamlStart;
    snapshot.yamlEnd = split.yamlEnd;
    snapshot.bodyStart = split.bodyStart;
    return snapshot;
}

} // namespace

PostCheck::PostCheck(const SiteRules &rules, const QString &file, const QByteArray &source, const QDateTime &now)
    : m_rules(rules)
    , m_file(file)
    , m_bytes(source)
    , m_now(now)
    , m_snapshot(snapshotOf(source))
{
}

QList<Finding> PostCheck::run()
{
    checkBytes();
    const post::Result<post::FrontMatter> frontMatter = post::FrontMatter::read(m_snapshot.source);
    if (!frontMatter) {
        const post::Error &error = frontMatter.error();
        add("broken-front-matter", error.line, error.what);
        return m_findings;
    }
    checkEntries(*frontMatter);
    checkImages(frontMatter->value());
    return m_findings;
}

void PostCheck::add(const char *rule, int line, const QString &text)
{
    m_findings.append({QString::fromLatin1(rule), m_file, line, text});
}

void PostCheck::checkBytes()
{
    if (m_bytes.startsWith(byteOrderMark))
        add("byte-order-mark", 1, Texts::tr("The file begins with a byte order mark."));
    const qsizetype carriageReturns = m_bytes.count("\r\n");
    const qsizetype lineEnds = m_bytes.count('\n');
    if (carriageReturns > 0 && carriageReturns < lineEnds) {
        add("mixed-line-ends", 0,
            Texts::tr("Of %1 line ends, %2 are of the kind of Windows.").arg(lineEnds).arg(carriageReturns));
    }
}

void PostCheck::checkEntries(const post::FrontMatter &frontMatter)
{
    for (const FrontMatterEntry &entry : frontMatter.entries()) {
        if (entry.overridden)
            add("duplicate-key", entry.line,
                Texts::tr("“%1” is written again below; this one does not count.").arg(entry.key));
        checkWords(entry);
        checkDate(entry);
    }
}

/// `- a, b`, `tags: a, b` and `tag: a b`.
void PostCheck::checkWords(const FrontMatterEntry &entry)
{
    const bool plural = entry.key == QLatin1String("tags") || entry.key == QLatin1String("categories");
    const bool singular = entry.key == QLatin1String("tag") || entry.key == QLatin1String("category");
    if (singular && entry.value.isText() && rubySplit(entry.value.toString()).size() > 1) {
        add("words-in-singular", entry.line,
            Texts::tr("“%1” is one name for Jekyll: “%2”.").arg(entry.key, entry.value.toString()));
    }
    if (!plural && !singular)
        return;
    if (entry.value.isText() && entry.value.toString().contains(u',')) {
        add("comma-in-item", entry.line, Texts::tr("The comma is part of a name: “%1”.").arg(entry.value.toString()));
    }
    for (const FrontMatterEntry &item : entry.children) {
        if (item.value.isText() && item.value.toString().contains(u','))
            add("comma-in-item", item.line,
                Texts::tr("The comma is part of the name: “%1”.").arg(item.value.toString()));
    }
}

void PostCheck::checkDate(const FrontMatterEntry &entry)
{
    const bool fatal = entry.key == QLatin1String("date");
    if (!fatal && entry.key != QLatin1String("last_modified_at"))
        return;
    if (!fatal && entry.value.isNull())
        return;
    if (!timeOf(entry.value, m_rules.zone, m_now)) {
        add("unreadable-date", entry.line,
            fatal ? Texts::tr("Jekyll cannot read this date, and does not build the site.")
                  : Texts::tr("Ruby cannot read this date."));
    }
}

void PostCheck::checkImages(const Value &frontMatter)
{
    const PublishedImages published = publishedImages(m_rules, m_file, frontMatter, m_now);
    const markdown::RenderedPost rendered = markdown::render(m_snapshot.body(), dialectFor(m_rules.config));
    for (const post::PostImage &image : post::postImages(m_snapshot.source, m_snapshot.yamlStart, m_snapshot.yamlEnd,
                                                         m_snapshot.bodyStart, rendered.images)) {
        if (post::isExpiring(image.url))
            add("expiring-image", image.line, Texts::tr("The address of this image expires: %1").arg(image.url));
        const images::Source source = published.source(image.url);
        if (source.isFile() && !QFileInfo(source.text()).isFile())
            add("missing-image", image.line, Texts::tr("There is no such file in the site: %1").arg(image.url));
        if (image.isInBody() && post::isDefaultAlt(image.alt))
            add("no-alternative-text", image.line, Texts::tr("The image has no words of its own: %1").arg(image.url));
    }
}

} // namespace galley::site
