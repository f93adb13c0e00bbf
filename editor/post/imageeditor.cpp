// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/post/imageeditor.h"

#include "editor/post/frontmatter.h"
#include "editor/post/frontmattersplit.h"
#include "editor/post/imagewriting.h"
#include "preview/markdown/render.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace galley::post {

namespace {

using markdown::ByteRange;
using Kind = PostImage::Kind;

bool isQuote(char c)
{
    return c == '"' || c == '\'';
}

ByteRange widthRange(const QByteArray &source, const PostImage &image)
{
    if (image.kind != Kind::Html)
        return {};
    static const QRegularExpression pattern(QStringLiteral("\\swidth\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))"),
                                            QRegularExpression::CaseInsensitiveOption);
    // Latin-1 keeps one character for each byte.
    const QString tag = QString::fromLatin1(source.mid(image.range.begin, image.range.end - image.range.begin));
    const QRegularExpressionMatch match = pattern.match(tag);
    for (int group = 1; group <= 3; ++group) {
        if (match.capturedStart(group) >= 0)
            return {image.range.begin + match.capturedStart(group), image.range.begin + match.capturedEnd(group)};
    }
    return {};
}

/// All that a reader of the page gets, and the kind; not the places, which move.
bool readsTheSame(const PostImage &a, const PostImage &b)
{
    return a.kind == b.kind && a.url == b.url && a.alt.simplified() == b.alt.simplified()
        && a.title.simplified() == b.title.simplified() && a.key == b.key;
}

} // namespace

ImageEditor::ImageEditor(QByteArray source, markdown::Dialect dialect)
    : m_source(std::move(source))
    , m_dialect(std::move(dialect))
    , m_images(list(m_source))
{
}

QList<PostImage> ImageEditor::list(const QByteArray &source) const
{
    const FrontMatterSplit split = splitFrontMatter(source);
    // As the preview does, whose images these are.
    const markdown::RenderedPost rendered = markdown::render(QByteArrayView(source).sliced(split.bodyStart), m_dialect,
                                                             {{}, markdown::RenderOptions::Liquid::Hidden});
    return postImages(source, split.yamlStart, split.yamlEnd, split.bodyStart, rendered.images);
}

Error ImageEditor::refusal(qsizetype index) const
{
    Error error;
    error.what = QCoreApplication::translate("galley::post", "This image cannot be changed here.");
    error.remedy = QCoreApplication::translate("galley::post", "Change it in the text.");
    error.line = has(index) ? m_images[index].line : 0;
    return error;
}

bool ImageEditor::readsAs(const QByteArray &source, const QList<PostImage> &expected) const
{
    const QList<PostImage> now = list(source);
    return std::equal(now.cbegin(), now.cend(), expected.cbegin(), expected.cend(), readsTheSame);
}

ImageEditor::Edit ImageEditor::firstThatReads(const QList<Changes> &ways, const Expect &expected) const
{
    QList<PostImage> wanted = m_images;
    expected(wanted);
    for (Changes changes : ways) {
        // From the last place to the first, so that all offsets are those of the source.
        std::sort(changes.begin(), changes.end(),
                  [](const Change &a, const Change &b) { return a.range.begin > b.range.begin; });
        QList<Splice> splices;
        for (const Change &change : std::as_const(changes))
            splices.append({change.range.begin, m_source.mid(change.range.begin, change.range.end - change.range.begin),
                            change.text});
        QByteArray changed = m_source;
        if (applySplices(changed, splices) && readsAs(changed, wanted))
            return splices;
    }
    return refusal(-1);
}

/// A new value for an attribute of an `<img>`: within the quotes that are there, else with quotes of its own.
ImageEditor::Change ImageEditor::attribute(const PostImage &image, ByteRange value, const char *name,
                                           const QString &text) const
{
    if (!value.isValid()) {
        const qsizetype behindName = image.range.begin + 4; // "<img"
        return {{behindName, behindName}, QByteArray(" ") + name + "=\"" + attributeText(text, '"') + '"'};
    }
    const char before = value.begin > 0 ? m_source[value.begin - 1] : '\0';
    if (isQuote(before))
        return {value, attributeText(text, before)};
    return {value, '"' + attributeText(text, '"') + '"'};
}

QList<ImageEditor::Changes> ImageEditor::altWays(const PostImage &image, const QString &alt) const
{
    if (image.kind == Kind::Html)
        return {Changes{attribute(image, image.altRange, "alt", alt)}};
    if (image.kind == Kind::Include) {
        const char quote = m_source[image.urlRange.end];
        if (image.altRange.isValid())
            return {Changes{Change{image.altRange, parameterText(alt, m_source[image.altRange.end])}}};
        const qsizetype behind = image.urlRange.end + 1;
        const QByteArray text = QByteArray(" alt=") + quote + parameterText(alt, quote) + quote;
        return {Changes{Change{{behind, behind}, text}}};
    }
    if (!image.altRange.isValid())
        return {};
    // `![name]` and `![name][]` take their definition by what is written there: it must be said apart then.
    const ByteRange behind{image.altRange.end + 1, image.range.end};
    const QByteArray label = m_source.mid(behind.begin, behind.end - behind.begin);
    const bool names = image.kind == Kind::Reference && (label.isEmpty() || label == "[]");
    QList<Changes> ways;
    for (const QByteArray &text : markdownTexts(alt)) {
        Changes changes{Change{image.altRange, text}};
        if (names)
            changes.append(
                {behind, '[' + m_source.mid(image.altRange.begin, image.altRange.end - image.altRange.begin) + ']'});
        ways.append(changes);
    }
    return ways;
}

ImageEditor::Edit ImageEditor::setAlt(qsizetype index, const QString &alt) const
{
    if (!has(index) || !m_images[index].hasAlt())
        return refusal(index);
    if (!m_images[index].isInBody()) {
        if (alt.isEmpty() && m_images[index].alt.isEmpty())
            return QList<Splice>();
        return setFrontMatter(m_images[index].altKey, alt.simplified());
    }
    return firstThatReads(altWays(m_images[index], alt), [&](QList<PostImage> &images) {
        const qsizetype at = images[index].range.begin;
        for (PostImage &image : images) { // an include may name several images, which share its text
            if (image.range.begin == at && image.isInBody())
                image.alt = alt.simplified();
        }
    });
}

QList<ImageEditor::Changes> ImageEditor::titleWays(const PostImage &image, const QString &title) const
{
    if (image.kind == Kind::Html)
        return {Changes{attribute(image, image.titleRange, "title", title)}};
    if (image.kind == Kind::Include || image.kind == Kind::Source || !image.urlRange.isValid())
        return {};
    const bool bracketed = image.urlRange.end < m_source.size() && m_source[image.urlRange.end] == '>';
    const qsizetype behindUrl = image.urlRange.end + (bracketed ? 1 : 0);
    const ByteRange old = image.titleRange;
    if (title.simplified().isEmpty())
        return {old.isValid() ? Changes{Change{{behindUrl, old.end + 1}, {}}} : Changes{}};
    const char quote = old.isValid() && m_source[old.end] == '\'' ? '\'' : '"';
    QList<Changes> ways;
    for (const QByteArray &text : markdownTitles(title, quote)) {
        if (old.isValid())
            ways.append(Changes{Change{{old.begin - 1, old.end + 1}, text}});
        else
            ways.append(Changes{Change{{behindUrl, behindUrl}, ' ' + text}});
    }
    return ways;
}

ImageEditor::Edit ImageEditor::setTitle(qsizetype index, const QString &title) const
{
    if (!has(index) || !m_images[index].isInBody())
        return refusal(index);
    return firstThatReads(titleWays(m_images[index], title), [&](QList<PostImage> &images) {
        const ByteRange definition = images[index].urlRange; // images by reference share it
        for (PostImage &image : images) {
            if (image.urlRange == definition)
                image.title = title.simplified();
        }
    });
}

ImageEditor::Changes ImageEditor::urlChange(const PostImage &image, const QString &url) const
{
    if (!image.urlRange.isValid())
        return {};
    if (image.kind == Kind::Html)
        return {attribute(image, image.urlRange, "src", url)};
    if (image.kind == Kind::Include)
        return {Change{image.urlRange, parameterText(url, m_source[image.urlRange.end])}};
    if (image.kind == Kind::Source) // the value may stand in quotes of either kind, and a blank or comma would end it
        return {Change{image.urlRange, attributeText(publishedUrl(image, url), '"')}};
    return {Change{image.urlRange, markdownUrl(url)}};
}

ImageEditor::Edit ImageEditor::setFrontMatter(const KeyPath &key, const QString &text) const
{
    const Result<FrontMatter> frontMatter = FrontMatter::read(m_source);
    if (!frontMatter)
        return frontMatter.error();
    return frontMatter->set(key, Value(text));
}

/// How a URL that is written into the body reads in the page.
QString ImageEditor::publishedUrl(const PostImage &image, const QString &url)
{
    const bool inMarkdown = image.kind == Kind::Markdown || image.kind == Kind::Reference;
    if (image.kind == Kind::Source)
        return url.simplified()
            .replace(u'\'', QLatin1String("%27"))
            .replace(u' ', QLatin1String("%20"))
            .replace(u',', QLatin1String("%2C"));
    return inMarkdown ? QString::fromUtf8(markdownUrl(url)) : url.simplified();
}

ImageEditor::Edit ImageEditor::setUrl(qsizetype index, const QString &url) const
{
    if (!has(index) || url.trimmed().isEmpty())
        return refusal(index);
    const PostImage &edited = m_images[index];
    if (!edited.isInBody())
        return setFrontMatter(edited.key, url.trimmed());
    const QString published = publishedUrl(edited, url);
    return firstThatReads({Changes(urlChange(edited, url))}, [&](QList<PostImage> &images) {
        const ByteRange definition = images[index].urlRange;
        for (PostImage &image : images) {
            if (image.urlRange == definition)
                image.url = published;
        }
    });
}

ImageEditor::Edit ImageEditor::inEachPlace(const std::function<bool(const PostImage &)> &concerned,
                                           const std::function<Edit(const ImageEditor &, qsizetype)> &edit) const
{
    QByteArray working = m_source;
    QList<Splice> all;
    // One place after the other, from the last to the first; each is tried out by itself.
    for (qsizetype i = m_images.size() - 1; i >= 0; --i) {
        const ImageEditor now(working, m_dialect);
        if (!now.has(i) || !concerned(now.images()[i]))
            continue;
        const Edit one = edit(now, i);
        if (!one)
            return one;
        all += *one;
        if (!applySplices(working, *one))
            return refusal(i);
    }
    return all;
}

ImageEditor::Edit ImageEditor::replaceUrl(const QString &from, const QString &to) const
{
    return inEachPlace([&from](const PostImage &image) { return image.url == from; },
                       [&to](const ImageEditor &editor, qsizetype index) { return editor.setUrl(index, to); });
}

ImageEditor::Edit ImageEditor::setAltEverywhere(const QString &url, const QString &alt) const
{
    return inEachPlace(
        [&](const PostImage &image) { return image.hasAlt() && image.url == url && image.alt != alt.simplified(); },
        [&alt](const ImageEditor &editor, qsizetype index) { return editor.setAlt(index, alt); });
}

QString ImageEditor::width(const QByteArray &source, const PostImage &image)
{
    const ByteRange range = widthRange(source, image);
    return range.isValid() ? QString::fromUtf8(source.mid(range.begin, range.end - range.begin)) : QString();
}

ImageEditor::Edit ImageEditor::setWidth(qsizetype index, const QString &width) const
{
    if (!has(index) || m_images[index].kind != Kind::Html)
        return refusal(index);
    const ByteRange old = widthRange(m_source, m_images[index]);
    Changes changes;
    if (!width.trimmed().isEmpty()) {
        changes = {attribute(m_images[index], old, "width", width)};
    } else if (old.isValid()) {
        const qsizetype name = m_source.lastIndexOf('=', old.begin);
        qsizetype begin = m_source.toLower().lastIndexOf("width", name);
        while (begin > 0 && (m_source[begin - 1] == ' ' || m_source[begin - 1] == '\t'))
            --begin;
        changes = {Change{{begin, old.end + (isQuote(m_source[old.end]) ? 1 : 0)}, {}}};
    }
    return firstThatReads({Changes(changes)}, [](QList<PostImage> &) {});
}

} // namespace galley::post
