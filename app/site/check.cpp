// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/check.h"

#include "app/site/checkpost.h"
#include "app/site/entryfilter.h"
#include "app/site/inparallel.h"
#include "app/site/placement.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>

namespace galley::site {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(galley::site::Check)
};

QList<Finding> checkFile(const CheckedSite &site, const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::ReadOnly))
        return checkPost(site, path, file.readAll());
    return {{.rule = QStringLiteral("broken-front-matter"), .file = path, .text = file.errorString()}};
}

/// Files that look like posts and that Jekyll does not read as such.
class Strays final
{
public:
    explicit Strays(const SiteConfig &config)
        : m_config(config)
        , m_filter(config)
    {
    }

    QStringList run()
    {
        readFolder({}, false);
        return m_found;
    }

private:
    /// `folder` is relative to the site's and begins with a slash, or is empty; `likely` where posts may be meant.
    void readFolder(const QString &folder, bool likely)
    {
        const QDir dir(m_config.folder() + folder);
        const QString real = dir.canonicalPath();
        if (real.isEmpty() || m_above.contains(real))
            return;
        m_above.append(real);
        for (const QFileInfo &entry : dir.entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot)) {
            const QString name = entry.fileName();
            if (entry.isDir()) {
                const bool special = isLikeThoseOfPosts(name);
                if (special || m_filter.accepts(folder, name))
                    readFolder(folder + u'/' + name, likely || special);
            } else if (likely && isStray(entry.filePath())) {
                m_found.append(entry.filePath());
            }
        }
        m_above.removeLast();
    }

    /// `_posts` and `_drafts`, and what people write instead.
    static bool isLikeThoseOfPosts(const QString &name)
    {
        const QString plain = name.toLower().remove(u'_');
        return plain == QLatin1String("posts") || plain == QLatin1String("post") || plain == QLatin1String("drafts")
            || plain == QLatin1String("draft");
    }

    [[nodiscard]] bool isStray(const QString &path) const
    {
        if (!m_config.markdownExtensions().contains(u'.' + QFileInfo(path).suffix().toLower()))
            return false;
        const Placement placement = placementOf(m_config, path);
        return placement == Placement::NameWithoutDate || placement == Placement::WrongFolder;
    }

    const SiteConfig &m_config;
    const EntryFilter m_filter;
    QStringList m_above;
    QStringList m_found;
};

} // namespace

QList<CheckRule> checkRules()
{
    return {
        {QStringLiteral("broken-front-matter"),
         Texts::tr("Jekyll cannot read the post, and leaves out all that its front matter says.")},
        {QStringLiteral("unquoted-colon"),
         Texts::tr("For YAML a colon with a blank behind it begins a value, and the front matter is broken.")},
        {QStringLiteral("needs-quotes"), Texts::tr("A sign in the text means something else in YAML.")},
        {QStringLiteral("tab-indentation"), Texts::tr("YAML is indented with blanks; a tab breaks the front matter.")},
        {QStringLiteral("comma-in-item"),
         Texts::tr("A list item with a comma is one tag or category, and becomes a folder's name with a comma.")},
        {QStringLiteral("wrong-key"),
         Texts::tr(
             "“tag” and “category” take one name, the plural keys split words, and other spellings say nothing.")},
        {QStringLiteral("unreadable-date"), Texts::tr("A date that Ruby cannot read is not shown, or ends the build.")},
        {QStringLiteral("duplicate-key"), Texts::tr("Of two keys of one name, Jekyll reads the last.")},
        {QStringLiteral("byte-order-mark"), Texts::tr("Some programs show the mark at the start of the file as text.")},
        {QStringLiteral("mixed-line-ends"),
         Texts::tr("Two kinds of line ends in one file make every difference unreadable.")},
        {QStringLiteral("missing-image"), Texts::tr("The published page shows a broken picture.")},
        {QStringLiteral("expiring-image"), Texts::tr("The address carries a token that stops working after a while.")},
        {QStringLiteral("no-alternative-text"),
         Texts::tr("Readers who cannot see the picture get nothing, or a file's name.")},
        {QStringLiteral("broken-link"), Texts::tr("Readers who follow the link find nothing.")},
        {QStringLiteral("broken-anchor"), Texts::tr("The link leads to the page, but not to the place in it.")},
        {QStringLiteral("liquid-error"),
         Texts::tr("Jekyll stops at Liquid that it cannot read: nothing is published.")},
        {QStringLiteral("liquid-in-code"),
         Texts::tr("Jekyll runs Liquid in code too, and publishes what comes of it.")},
        {QStringLiteral("unclosed-fence"), Texts::tr("A code block that is never closed is published as text.")},
        {QStringLiteral("unclosed-html"), Texts::tr("An element that is never closed takes in what follows it.")},
        {QStringLiteral("undefined-footnote"), Texts::tr("A footnote's mark without its note is published as text.")},
        {QStringLiteral("emoji-shortcode"), Texts::tr("Without jemoji, a shortcode is published as its letters.")},
        {QStringLiteral("file-name"), Texts::tr("Jekyll takes a post's date, address and kind from its file's name.")},
        {QStringLiteral("wrong-folder"), Texts::tr("Jekyll reads posts from “_posts” and “_drafts” alone.")},
        {QStringLiteral("excluded-file"), Texts::tr("Jekyll does not read the file, and nothing of it is published.")},
        {QStringLiteral("url-collision"), Texts::tr("Two posts of one URL: Jekyll writes one over the other.")},
        {QStringLiteral("tag-case"), Texts::tr("Tags that differ only in case have two pages.")},
    };
}

QList<Finding> checkPost(const CheckedSite &site, const QString &file, const QByteArray &bytes)
{
    QList<Finding> findings = PostCheck(site, file, bytes).run();
    findings.removeIf([&site](const Finding &finding) { return site.ignored().contains(finding.rule); });
    std::stable_sort(findings.begin(), findings.end(), [](const Finding &a, const Finding &b) {
        return std::pair(a.line, a.column) < std::pair(b.line, b.column);
    });
    return findings;
}

QList<Finding> checkSite(const CheckedSite &site)
{
    const SiteConfig &config = site.rules().config;
    if (!config.isSite())
        return {};
    QStringList files;
    for (const QString &path : site.files())
        files.append(config.folder() + u'/' + path);
    files += Strays(config).run();
    files.sort();
    files.removeDuplicates();

    QList<QList<Finding>> each(files.size());
    QList<Finding> *const places = each.data(); // a file's findings are written by one thread alone
    inParallel(files.size(), [&site, &files, places](qsizetype i) { places[i] = checkFile(site, files.at(i)); });

    QList<Finding> findings;
    for (const QList<Finding> &some : std::as_const(each))
        findings += some;
    return findings;
}

} // namespace galley::site
