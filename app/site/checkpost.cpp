// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/checkpost.h"

#include "app/site/permalink.h"
#include "app/site/placement.h"
#include "app/site/posttime.h"
#include "app/site/yamlmending.h"
#include "editor/post/frontmattersplit.h"
#include "editor/post/yaml.h"
#include "preview/markdown/render.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QUtf8StringView>

#include <algorithm>

namespace galley::site {

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

/// From 1; of UTF-8, a character begins at every byte but the continuing ones.
int columnOf(QByteArrayView beforeIt)
{
    return 1 + static_cast<int>(std::count_if(beforeIt.begin(), beforeIt.end(), [](char c) {
               return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
           }));
}

} // namespace

PostCheck::PostCheck(const CheckedSite &site, const QString &file, const QByteArray &bytes)
    : m_site(site)
    , m_file(file)
    , m_bytes(bytes)
    , m_snapshot(snapshotOf(bytes))
    , m_lines(m_snapshot.source)
{
}

QList<Finding> PostCheck::run()
{
    checkPlace();
    checkBytes();
    if (!QUtf8StringView(m_snapshot.source).isValidUtf8()) {
        add("broken-front-matter", Texts::tr("The file is not UTF-8, and Jekyll passes over it."));
        return m_findings;
    }
    const post::Result<post::FrontMatter> frontMatter = post::FrontMatter::read(m_snapshot.source);
    if (!frontMatter) {
        checkBrokenYaml(frontMatter.error());
        return m_findings;
    }
    checkEntries(*frontMatter);
    checkRecord(*frontMatter);
    checkBody(frontMatter->value());
    return m_findings;
}

Finding &PostCheck::add(const char *rule, const QString &text)
{
    m_findings.append({.rule = QString::fromLatin1(rule), .file = m_file, .text = text});
    return m_findings.last();
}

Finding &PostCheck::add(const char *rule, qsizetype begin, qsizetype end, const QString &text)
{
    Finding &finding = add(rule, text);
    finding.range = {begin, end};
    finding.line = m_lines.lineAt(begin);
    const qsizetype start = m_lines.start(finding.line);
    finding.column = columnOf(QByteArrayView(m_snapshot.source).sliced(start, begin - start));
    return finding;
}

Finding &PostCheck::add(const char *rule, const post::FrontMatterEntry &entry, const QString &text)
{
    const bool valued = entry.valueEnd > entry.valueBegin;
    return add(rule, valued && entry.key.isEmpty() ? entry.valueBegin : entry.keyBegin,
               valued ? entry.valueEnd : entry.keyEnd, text);
}

void PostCheck::fix(Finding &finding, const post::FrontMatter::Edit &edit) const
{
    if (!edit)
        return;
    finding.fix = *edit;
    QByteArray source = m_snapshot.source;
    if (!m_site.rules().config.isSite() || !post::applySplices(source, *edit))
        return;
    const auto before = post::readYaml(m_snapshot.yaml());
    const auto after = post::readYaml(snapshotOf(source).yaml());
    if (!before || !after)
        return;
    const PostRecord old = recordOf(*before);
    const PostRecord moved = recordOf(*after);
    if (old.visible() && old.url != moved.url)
        finding.urlAfterFix = unescapePath(moved.url);
}

void PostCheck::fixIfNothingChanges(Finding &finding, const QList<post::Splice> &splices) const
{
    QByteArray source = m_snapshot.source;
    if (!post::applySplices(source, splices))
        return;
    const post::Snapshot after = snapshotOf(source);
    const auto before = post::readYaml(m_snapshot.yaml());
    const auto now = post::readYaml(after.yaml());
    const auto htmlOf = [this](const post::Snapshot &snapshot) {
        return markdown::render(snapshot.body(), m_site.dialect()).html();
    };
    if (before && now && post::readsAlike(*before, *now) && htmlOf(m_snapshot) == htmlOf(after))
        finding.fix = splices;
}

void PostCheck::checkBytes()
{
    if (m_bytes.startsWith(byteOrderMark))
        add("byte-order-mark", 0, 0, Texts::tr("The file begins with a byte order mark.")).dropsByteOrderMark = true;
    const QByteArray &source = m_snapshot.source;
    const qsizetype carriageReturns = source.count("\r\n");
    const qsizetype lineEnds = source.count('\n');
    if (carriageReturns == 0 || carriageReturns == lineEnds)
        return;
    const bool toWindows = carriageReturns * 2 > lineEnds;
    QList<post::Splice> splices;
    for (qsizetype at = source.lastIndexOf('\n'); at >= 0; at = at > 0 ? source.lastIndexOf('\n', at - 1) : -1) {
        const bool windows = at > 0 && source[at - 1] == '\r';
        if (windows != toWindows)
            splices.append(toWindows ? post::Splice{at, {}, "\r"} : post::Splice{at - 1, "\r", {}});
    }
    const qsizetype first = splices.last().at;
    Finding &finding =
        add("mixed-line-ends", first, first + 1,
            Texts::tr("Of %1 line ends, %2 are of the kind of Windows.").arg(lineEnds).arg(carriageReturns));
    fixIfNothingChanges(finding, splices);
}

void PostCheck::checkPlace()
{
    const QString name = QFileInfo(m_file).fileName();
    switch (placementOf(m_site.rules().config, m_file)) {
    case Placement::NameWithoutDate:
        add("file-name",
            Texts::tr("The name does not begin with a date (2021-12-31-), so Jekyll passes over the file."));
        break;
    case Placement::ForeignExtension:
        add("file-name",
            Texts::tr(
                "The ending of “%1” is not one of the site's for Markdown, so the text is published as it is written.")
                .arg(name));
        break;
    case Placement::Excluded:
        add("excluded-file",
            Texts::tr("The site's configuration, or a name that begins with a dot, “_”, “#” or “~”, keeps Jekyll from "
                      "reading this file."));
        break;
    case Placement::WrongFolder:
        add("wrong-folder", Texts::tr("The file is named like a post but lies in no folder of posts (“_posts”)."));
        break;
    case Placement::NoSite:
    case Placement::Post:
    case Placement::Draft:
    case Placement::Page:
        break;
    }
}

void PostCheck::checkBrokenYaml(const post::Error &error)
{
    const QList<YamlMending> mendings = mendYaml(m_snapshot.yaml());
    for (const YamlMending &mending : mendings) {
        const char *rule = "needs-quotes";
        QString text =
            Texts::tr("A text that begins so, or has this in it, needs quotes; Jekyll cannot read the front matter.");
        if (mending.kind == YamlMending::Kind::Colon) {
            rule = "unquoted-colon";
            text =
                Texts::tr("A text with a colon and a blank in it needs quotes; Jekyll cannot read the front matter.");
        } else if (mending.kind == YamlMending::Kind::Tab) {
            rule = "tab-indentation";
            text = Texts::tr("YAML knows no tabs in front of a line; Jekyll cannot read the front matter.");
        }
        const qsizetype start = m_snapshot.yamlStart;
        Finding &finding = add(rule, start + mending.begin, start + mending.end, text);
        finding.fix = mending.splices;
        for (post::Splice &splice : finding.fix)
            splice.at += start;
    }
    if (mendings.isEmpty()) {
        const int line = std::clamp(error.line, 1, m_lines.count());
        const qsizetype begin = m_lines.start(line);
        add("broken-front-matter", begin, begin + m_lines.text(line).size(), error.what);
    }
}

PostRecord PostCheck::recordOf(const Value &frontMatter) const
{
    return describePost(m_site.rules(), postPath(m_site.rules().config, m_file), frontMatter, m_site.now(),
                        m_site.now());
}

/// What only shows when Jekyll's own rules are followed: dates of file names, permalinks, and what else lies at the
/// URL.
void PostCheck::checkRecord(const post::FrontMatter &frontMatter)
{
    const Placement placement = placementOf(m_site.rules().config, m_file);
    if (placement != Placement::Post && placement != Placement::Draft)
        return;
    const PostRecord record = recordOf(frontMatter.value());
    const post::FrontMatterEntry *permalink = frontMatter.find(post::KeyPath(QStringLiteral("permalink")));
    if (record.broken) {
        const bool told = std::any_of(m_findings.begin(), m_findings.end(), [](const Finding &finding) {
            return finding.rule == QLatin1String("unreadable-date");
        });
        const auto name = datedName(m_file);
        if (name && !parseTime(name->date, m_site.rules().zone, m_site.now()))
            add("unreadable-date", Texts::tr("There is no such day as the one in the file's name, and Jekyll stops."));
        else if (!told)
            add("broken-front-matter", record.broken->what);
        return;
    }
    if (!record.visible())
        return;
    const QString own = m_file.sliced(m_site.rules().config.folder().size() + 1);
    QStringList others = m_site.paths().filesWrittenAt(record.url);
    others.removeAll(own);
    if (others.isEmpty())
        return;
    const QString text = Texts::tr("It has the same URL as %1: %2").arg(others.first(), record.url);
    if (permalink)
        add("url-collision", *permalink, text);
    else
        add("url-collision", text);
}

} // namespace galley::site
