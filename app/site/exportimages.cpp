// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/exportimages.h"

#include "app/site/dialectfor.h"
#include "app/site/liquidtext.h"
#include "app/site/permalink.h"
#include "app/site/publishedimages.h"
#include "app/site/sitefolder.h"
#include "editor/post/postimages.h"
#include "editor/post/yaml.h"
#include "preview/markdown/render.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QMap>
#include <QRegularExpression>
#include <QSet>

namespace galley::site {

using post::Value;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(galley::site::ExportImages)
};

enum class Form { Relative, FromRoot, Remote };

Form formOf(const QString &url)
{
    static const QRegularExpression scheme(QStringLiteral("^[A-Za-z][A-Za-z0-9+.-]*:"));
    if (scheme.match(url).hasMatch() || url.startsWith(QLatin1String("//")))
        return Form::Remote;
    return url.startsWith(u'/') || url.contains(QLatin1String("{{")) || url.contains(QLatin1String("{%"))
        ? Form::FromRoot
        : Form::Relative;
}

/// Percent-encodes what would end or change a reference in Markdown, HTML or YAML; letters of all scripts stay
/// readable.
QByteArray referenceTo(const QString &path)
{
    static constexpr QByteArrayView plain = "-._~!+,;=@/";
    QByteArray out;
    for (const char c : path.toUtf8()) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (letter || (static_cast<unsigned char>(c) & 0x80) || plain.contains(c))
            out += c;
        else
            out += '%' + QByteArray(1, c).toHex().toUpper();
    }
    return out;
}

/// Goes over the references of one post.
class Collector final
{
public:
    Collector(const post::Snapshot &snapshot, const QString &sourcePath, const SiteConfig &target,
              const QString &imageFolder, const QString &sourceSite)
        : m_snapshot(snapshot)
        , m_target(target)
        , m_imageFolder(imageFolder)
        , m_folder(sourcePath.isEmpty() ? QString() : QFileInfo(sourcePath).absolutePath())
        , m_sourceSite(sourceSite.isEmpty() && !sourcePath.isEmpty() ? findSite(sourcePath) : sourceSite)
    {
    }

    ExportImages run(const QString &sourcePath, const QDateTime &now)
    {
        const post::Result<SiteConfig> own = SiteConfig::read(m_sourceSite);
        const SiteConfig config = own && !m_sourceSite.isEmpty() ? *own : SiteConfig(m_sourceSite);
        const post::Result<Value> frontMatter = post::readYaml(m_snapshot.yaml());
        m_published = publishedImages(SiteRules(config), sourcePath, frontMatter ? *frontMatter : Value(), now);
        readReferences(dialectFor(config));
        ExportImages images;
        images.source = rewritten();
        images.files = m_files;
        images.siteImages = m_siteImages;
        images.left = m_left;
        return images;
    }

private:
    [[nodiscard]] int lineOf(qsizetype at) const
    {
        return static_cast<int>(QByteArrayView(m_snapshot.source).first(at).count('\n')) + 1;
    }

    void leave(const QString &url, const QString &reason, qsizetype at, bool relative)
    {
        m_left.append({url, reason, lineOf(at), relative});
    }

    /// The file that a relative reference means, links followed; empty where there is none that may come along.
    [[nodiscard]] QString fileOf(const QString &url) const
    {
        static const QRegularExpression tail(QStringLiteral("[?#].*$"), QRegularExpression::DotMatchesEverythingOption);
        const QString path = unescapePath(QString(url).remove(tail));
        QStringList folders = {m_folder};
        QStringList candidates;
        if (!m_sourceSite.isEmpty()) {
            folders.append(m_sourceSite);
            candidates.append(m_sourceSite + u'/' + m_published.publishedFile(url));
        }
        candidates.append(m_folder + u'/' + path);
        for (const QString &candidate : candidates) {
            const QString real = m_folder.isEmpty() || path.isEmpty() ? QString() : realFileInside(candidate, folders);
            if (!real.isEmpty())
                return real;
        }
        return {};
    }

    /// Where a file goes, the same for each reference to it; names that collide get a number.
    QString placeOf(const QString &file)
    {
        const auto known = m_places.constFind(file);
        if (known != m_places.constEnd())
            return *known;
        const QFileInfo info(file);
        QString name = info.fileName();
        for (int number = 2; m_names.contains(name.toCaseFolded()); ++number)
            name = info.completeBaseName() + u'-' + QString::number(number)
                + (info.suffix().isEmpty() ? QString() : u'.' + info.suffix());
        m_names.insert(name.toCaseFolded());
        const QString place = m_imageFolder + u'/' + name;
        m_places.insert(file, place);
        m_files.append({.path = place, .source = file});
        return place;
    }

    /// The new reference for one that stands at `at`; nothing where it stays.
    std::optional<QByteArray> replacement(const QString &url, qsizetype at, const QString &prefix)
    {
        if (url.isEmpty())
            return std::nullopt;
        const Form form = formOf(url);
        if (form == Form::Remote)
            return std::nullopt;
        if (form == Form::FromRoot) {
            bringAlong(url, at);
            return std::nullopt;
        }
        const QString file = fileOf(url);
        if (file.isEmpty()) {
            leave(url, Texts::tr("no such file in the post's folder or site"), at, true);
            return std::nullopt;
        }
        if (!isImageFile(file)) {
            leave(url, Texts::tr("not an image file"), at, true);
            return std::nullopt;
        }
        return referenceTo(prefix + u'/' + placeOf(file));
    }

    void bringAlong(const QString &url, qsizetype at)
    {
        if (m_target.folder() == m_sourceSite)
            return;
        const QString place = PublishedImages::ofSite(m_target, QStringLiteral("/")).publishedFile(url);
        const QString own = m_sourceSite.isEmpty() ? QString() : m_published.publishedFile(url);
        const QString file = own.isEmpty() ? QString() : realFileInside(m_sourceSite + u'/' + own, {m_sourceSite});
        if (!place.isEmpty() && !file.isEmpty() && isImageFile(file)) {
            if (!m_siteFiles.contains(place))
                m_siteImages.append({.file = {.path = place, .source = file},
                                     .otherwise = {url, Texts::tr("the site has another image there"), lineOf(at)}});
            m_siteFiles.insert(place);
        } else if (place.isEmpty() || !QFileInfo(m_target.folder() + u'/' + place).isFile()) {
            leave(url, Texts::tr("a path of the site, which has no such file"), at, false);
        }
    }

    void splice(qsizetype at, qsizetype length, const QByteArray &text)
    {
        m_splices.insert(at, {at, m_snapshot.source.sliced(at, length), text});
    }

    void readReferences(const markdown::Dialect &dialect)
    {
        const markdown::RenderedPost rendered = markdown::render(m_snapshot.body(), dialect);
        for (const post::PostImage &image : post::postImages(
                 m_snapshot.source, m_snapshot.yamlStart, m_snapshot.yamlEnd, m_snapshot.bodyStart, rendered.images)) {
            // Themes put baseurl before the paths of front matter and includes themselves.
            const bool plain =
                image.kind == post::PostImage::Kind::FrontMatter || image.kind == post::PostImage::Kind::Include;
            readReference(image.url, withoutQuotes(image), image.range.begin, plain ? QString() : m_target.baseurl());
        }
        // A picture often links to itself in full size.
        for (const markdown::Link &link : rendered.links) {
            const QString url = QString::fromUtf8(link.urlText);
            if (link.url.isValid() && formOf(url) == Form::Relative && m_places.contains(fileOf(url))) {
                const qsizetype body = m_snapshot.bodyStart;
                readReference(url, {body + link.url.begin, body + link.url.end}, body + link.range.begin,
                              m_target.baseurl());
            }
        }
    }

    [[nodiscard]] markdown::ByteRange withoutQuotes(const post::PostImage &image) const
    {
        markdown::ByteRange range = image.urlRange;
        if (image.kind != post::PostImage::Kind::FrontMatter || range.end - range.begin < 2)
            return range;
        const char quote = m_snapshot.source.at(range.begin);
        if ((quote == '"' || quote == '\'') && m_snapshot.source.at(range.end - 1) == quote)
            return {range.begin + 1, range.end - 1};
        return range;
    }

    void readReference(const QString &url, const markdown::ByteRange &written, qsizetype whole, const QString &prefix)
    {
        if (written.isValid() && m_splices.contains(written.begin))
            return; // several references share one definition
        const qsizetype at = written.isValid() ? written.begin : std::max<qsizetype>(whole, 0);
        const std::optional<QByteArray> text = replacement(url, at, prefix);
        if (!text)
            return;
        if (!written.isValid())
            leave(url, Texts::tr("its place in the text is not known"), at, true);
        else if (m_snapshot.source.sliced(written.begin, written.end - written.begin).contains('\n'))
            leave(url, Texts::tr("written over several lines"), at, true);
        else
            splice(written.begin, written.end - written.begin, *text);
    }

    [[nodiscard]] QByteArray rewritten() const
    {
        QByteArray text;
        qsizetype done = 0;
        for (const post::Splice &splice : m_splices) {
            if (splice.at < done)
                continue;
            text += QByteArrayView(m_snapshot.source).sliced(done, splice.at - done);
            text += splice.inserted;
            done = splice.at + splice.removed.size();
        }
        return text + m_snapshot.source.sliced(done);
    }

    const post::Snapshot &m_snapshot;
    const SiteConfig &m_target;
    const QString m_imageFolder;
    const QString m_folder;
    const QString m_sourceSite;
    PublishedImages m_published;
    QMap<qsizetype, post::Splice> m_splices;
    QHash<QString, QString> m_places;
    QSet<QString> m_names;
    QList<ExportFile> m_files;
    QSet<QString> m_siteFiles;
    QList<ExportImages::SiteImage> m_siteImages;
    QList<LeftImage> m_left;
};

} // namespace

ExportImages exportImages(const post::Snapshot &snapshot, const QString &sourcePath, const SiteConfig &target,
                          const QString &imageFolder, const ExportOptions &options)
{
    return Collector(snapshot, sourcePath, target, imageFolder, options.sourceSite).run(sourcePath, options.now);
}

} // namespace galley::site
