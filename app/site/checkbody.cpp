// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/checkpost.h"
#include "app/site/emojinames.h"
#include "app/site/liquidtext.h"
#include "editor/post/frontmattersplit.h"
#include "editor/post/imageeditor.h"
#include "editor/post/postimages.h"
#include "preview/markdown/notetext.h"
#include "preview/markdown/render.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace galley::site {

using post::Value;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(galley::site::Check)
};

/// The notes of rendering that are rules too; the others are matters of taste.
bool isRule(const QByteArray &note)
{
    return note == "unclosed-fence" || note == "liquid-in-code" || note == "emoji-shortcode"
        || note == "undefined-footnote" || note == "unclosed-html";
}

/// `[^_]` is a character class more often than a footnote.
bool isName(const QByteArray &argument)
{
    return std::any_of(argument.begin(), argument.end(),
                       [](char c) { return std::isalnum(static_cast<unsigned char>(c)) || (c & 0x80); });
}

/// Whether an output has a value that the writer may well have meant: one of Jekyll's, or one that the post sets.
bool isFilled(const QByteArray &output, const LiquidReading &reading)
{
    static const QRegularExpression first(QStringLiteral("^\\{\\{-?\\s*([\\w-]+)"));
    const QByteArray name = first.match(QString::fromUtf8(output)).captured(1).toUtf8();
    if (name.isEmpty())
        return false;
    for (const QByteArrayView given : {"site", "page", "layout", "include", "jekyll", "forloop", "content"}) {
        if (name == given)
            return true;
    }
    return std::any_of(reading.tags.begin(), reading.tags.end(), [&name](const LiquidTag &tag) {
        const bool sets = tag.name == "assign" || tag.name == "capture" || tag.name == "for" || tag.name == "tablerow"
            || tag.name == "increment" || tag.name == "decrement";
        const bool itsName = tag.markup.startsWith(name)
            && (tag.markup.size() == name.size() || tag.markup[name.size()] == ' ' || tag.markup[name.size()] == '=');
        return sets && itsName;
    });
}

/// The one file of the folder whose name differs only in case or in how its letters are composed; empty where there is
/// none, or more.
QString nearlyNamed(const QString &path)
{
    const QFileInfo wanted(path);
    const auto plain = [](const QString &name) { return name.normalized(QString::NormalizationForm_C).toCaseFolded(); };
    QStringList found = QDir(wanted.path()).entryList(QDir::Files);
    found.removeIf([&](const QString &name) { return plain(name) != plain(wanted.fileName()); });
    return found.size() == 1 ? found.first() : QString();
}

/// The ids and names that can be linked to in a page.
bool hasAnchor(const QByteArray &html, const QString &fragment)
{
    const QString id = QRegularExpression::escape(fragment.toHtmlEscaped());
    const QRegularExpression anchor(QStringLiteral("\\b(?:id|name)=(?:\"%1\"|'%1'|%1[\\s>])").arg(id));
    return anchor.match(QString::fromUtf8(html)).hasMatch();
}

/// What themes name their parts.
bool isOfTheme(const QString &fragment)
{
    static const QStringList names{
        QStringLiteral("comments"),   QStringLiteral("disqus_thread"), QStringLiteral("main"),
        QStringLiteral("content"),    QStringLiteral("footer"),        QStringLiteral("header"),
        QStringLiteral("page-title"), QStringLiteral("site-nav"),      QStringLiteral("masthead"),
        QStringLiteral("toc"),        QStringLiteral("top"),           QStringLiteral("markdown-toc")};
    return fragment.isEmpty() || names.contains(fragment.toLower()) || fragment.startsWith(QLatin1String(":~:"));
}

bool mayMakeAnchors(QByteArrayView body)
{
    return body.contains("{%") || body.contains("{{");
}

} // namespace

void PostCheck::checkBody(const Value &frontMatter)
{
    const PublishedImages published = publishedImages(m_site.rules(), m_file, frontMatter, m_site.now());
    const markdown::RenderedPost rendered = markdown::render(m_snapshot.body(), m_site.dialect());
    const Value *withLiquid = frontMatter.find(u"render_with_liquid");
    const bool liquid = !withLiquid || *withLiquid != Value(false);
    checkImages(published, rendered);
    if (m_site.rules().config.isSite() && !postPath(m_site.rules().config, m_file).isEmpty())
        checkLinks(published, rendered);
    if (!liquid) {
        checkNotes(rendered, nullptr);
        return;
    }
    const LiquidReading reading = readLiquid(m_snapshot.body(), m_site.liquid());
    checkNotes(rendered, &reading);
    checkLiquid(reading);
}

void PostCheck::checkImages(const PublishedImages &published, const markdown::RenderedPost &rendered)
{
    const QList<post::PostImage> images = post::postImages(m_snapshot.source, m_snapshot.yamlStart, m_snapshot.yamlEnd,
                                                           m_snapshot.bodyStart, rendered.images);
    for (qsizetype i = 0; i < images.size(); ++i) {
        const post::PostImage &image = images[i];
        const auto report = [this, &image](const char *rule, const QString &text) -> Finding & {
            Finding &finding = add(rule, image.range.begin, image.range.end, text);
            finding.line = image.line;
            finding.column = image.column;
            return finding;
        };
        if (post::isExpiring(image.url))
            report("expiring-image", Texts::tr("The address of this image expires: %1").arg(image.url));
        const images::Source source = published.source(image.url);
        // A bare name in the front matter is put together by the theme: nobody else knows the folder.
        const bool known = image.isInBody() || image.url.contains(u'/');
        const bool missing = source.isFile() && known && !QFileInfo(source.text()).isFile();
        if (missing && !m_site.paths().isElsewhere(source.text().sliced(source.root().size() + 1))) {
            Finding &finding =
                report("missing-image", Texts::tr("There is no such file in the site: %1").arg(image.url));
            const QString near = nearlyNamed(source.text());
            const QString asked = QFileInfo(source.text()).fileName();
            if (!near.isEmpty() && image.url.endsWith(asked)) {
                finding.text = Texts::tr("There is no such file in the site, but “%1”: %2").arg(near, image.url);
                const post::ImageEditor editor(m_snapshot.source, m_site.dialect());
                fix(finding, editor.setUrl(i, image.url.chopped(asked.size()) + near));
            }
        }
        if (image.isInBody() && post::isDefaultAlt(image.alt))
            report("no-alternative-text", Texts::tr("The image has no words of its own: %1").arg(image.url));
    }
}

void PostCheck::checkLinks(const PublishedImages &published, const markdown::RenderedPost &rendered)
{
    for (const markdown::Link &link : rendered.links) {
        const QString url = QString::fromUtf8(link.urlText).trimmed();
        const QString fragment = QUrl::fromPercentEncoding(url.section(u'#', 1).toUtf8());
        if (!link.range.isValid() || url.isEmpty())
            continue;
        if (url.startsWith(u'#')) {
            checkAnchor({}, fragment, link, rendered);
            continue;
        }
        const QString path = published.publishedFile(url);
        const std::optional<QString> plain = withoutLiquid(url, m_site.rules().config);
        if (path.isEmpty() || !plain || plain->startsWith(u'?') || plain->startsWith(u'#'))
            continue;
        const QString file = m_site.paths().fileAt(path);
        if (m_site.paths().find(path) == PublishedPaths::Answer::NotThere && !m_site.paths().isElsewhere(path)) {
            const qsizetype start = m_snapshot.bodyStart;
            add("broken-link", start + link.range.begin, start + link.range.end,
                Texts::tr("The site publishes nothing at %1.").arg(u'/' + path));
        } else if (!fragment.isEmpty() && !file.isEmpty()) {
            checkAnchor(file, fragment, link, rendered);
        }
    }
}

/// In the page of another file, or of this one where `file` is empty.
void PostCheck::checkAnchor(const QString &file, const QString &fragment, const markdown::Link &link,
                            const markdown::RenderedPost &rendered)
{
    const SiteConfig &config = m_site.rules().config;
    if (isOfTheme(fragment) || hasAnchor(m_site.templates(), fragment))
        return;
    QByteArray html;
    if (file.isEmpty() || config.folder() + u'/' + file == m_file) {
        if (mayMakeAnchors(m_snapshot.body()))
            return;
        html = rendered.html();
    } else {
        static const QStringList rendering{QStringLiteral(".md"), QStringLiteral(".markdown")};
        QFile target(config.folder() + u'/' + file);
        if (!rendering.contains(u'.' + QFileInfo(file).suffix()) || !target.open(QIODevice::ReadOnly))
            return;
        const QByteArray source = target.readAll();
        const QByteArrayView body = QByteArrayView(source).sliced(post::splitFrontMatter(source).bodyStart);
        if (mayMakeAnchors(body))
            return;
        html = markdown::render(body, m_site.dialect()).html();
    }
    if (hasAnchor(html, fragment))
        return;
    const qsizetype start = m_snapshot.bodyStart;
    add("broken-anchor", start + link.range.begin, start + link.range.end,
        file.isEmpty() ? Texts::tr("The post has no place named “%1”.").arg(fragment)
                       : Texts::tr("%1 has no place named “%2”.").arg(file, fragment));
}

/// `liquid` is null where the post is published without it.
void PostCheck::checkNotes(const markdown::RenderedPost &rendered, const LiquidReading *liquid)
{
    for (const markdown::Note &note : rendered.notes) {
        if (!isRule(note.id) || (note.id == "liquid-in-code" && (!liquid || isFilled(note.argument, *liquid)))
            || (note.id == "undefined-footnote" && !isName(note.argument))
            || (note.id == "emoji-shortcode" && !isEmojiName(note.argument)))
            continue;
        const qsizetype start = m_snapshot.bodyStart;
        add(note.id.constData(), start + note.range.begin, start + note.range.end, markdown::noteText(note));
    }
}

void PostCheck::checkLiquid(const LiquidReading &reading)
{
    const qsizetype start = m_snapshot.bodyStart;
    for (const LiquidProblem &problem : reading.problems)
        add("liquid-error", start + problem.begin, start + problem.end, problem.text);
    if (!m_site.rules().config.isSite())
        return;
    for (const LiquidTag &tag : reading.tags)
        checkTarget(tag);
}

/// What `post_url` and `link` name must be there (jekyll 4.3, tags/post_url.rb, tags/link.rb).
void PostCheck::checkTarget(const LiquidTag &tag)
{
    const QString name = QString::fromUtf8(tag.markup);
    if (tag.markup.contains("{{") || name.isEmpty() || (tag.name != "post_url" && tag.name != "link"))
        return;
    bool there = false;
    if (tag.name == "link") {
        const QString root = m_site.rules().config.collectionsDir();
        const QString folder = m_site.rules().config.folder() + u'/';
        there = QFileInfo::exists(folder + name) || (!root.isEmpty() && QFileInfo::exists(folder + root + u'/' + name));
    } else {
        const QString wanted = name.startsWith(u'/') ? name.sliced(1) : name;
        const QStringList &files = m_site.files();
        there = std::any_of(files.begin(), files.end(), [&wanted](const QString &file) {
            // "sub/2021-01-01-a" is a post below `sub/_posts` or `_posts/sub`, or, by the older rule, of that name.
            const QFileInfo info(file);
            return info.completeBaseName() == wanted.section(u'/', -1) || file.contains(u'/' + wanted + u'.')
                || info.fileName() == wanted;
        });
    }
    if (there)
        return;
    const qsizetype start = m_snapshot.bodyStart;
    add("broken-link", start + tag.begin, start + tag.end,
        tag.name == "link" ? Texts::tr("There is no file “%1” in the site, and Jekyll stops.").arg(name)
                           : Texts::tr("There is no post “%1”, and Jekyll stops.").arg(name));
}

} // namespace galley::site
