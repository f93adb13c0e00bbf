// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/postmove.h"

#include "app/site/datestamp.h"
#include "app/site/exportname.h"
#include "app/site/ownimages.h"
#include "app/site/permalink.h"
#include "app/site/postindex.h"
#include "app/site/posttime.h"
#include "app/site/redirect.h"
#include "app/site/rubytext.h"
#include "app/site/siteedit.h"
#include "app/site/slug.h"
#include "editor/post/frontmatter.h"
#include "editor/post/frontmattersplit.h"
#include "editor/post/postimages.h"
#include "editor/post/rawfile.h"
#include "editor/post/splice.h"
#include "preview/markdown/render.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QUtf8StringView>

#include <algorithm>

namespace galley::site {

using post::Error;
using post::FrontMatter;
using post::KeyPath;
using post::Result;
using post::Value;
using Action = PostMoveOptions::Action;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(galley::site::PostMove)
};

const QByteArray byteOrderMark = "\xEF\xBB\xBF";

Error refused(const QString &what, const QString &remedy = {})
{
    return {.what = what, .remedy = remedy};
}

bool isTrue(const Value *value)
{
    return value && !value->isNull() && *value != Value(false);
}

/// `_posts` for `_drafts` in a path, or the other way round.
QString inFolder(const QString &file, const QString &from, const QString &to)
{
    QStringList segments = file.split(u'/');
    const qsizetype at = segments.indexOf(from);
    if (at >= 0)
        segments[at] = to;
    return segments.join(u'/');
}

class Planner final
{
public:
    Planner(const SiteRules &rules, const QString &file, const PostMoveOptions &options, const Planning &planning)
        : m_rules(rules)
        , m_options(options)
        , m_planning(planning)
        , m_absolute(QDir::cleanPath(QFileInfo(file).absoluteFilePath()))
    {
    }

    Result<PostMove> run()
    {
        if (Result<void> read = readSite(); !read)
            return read.error();
        if (Result<void> fits = checkAction(); !fits)
            return fits.error();
        if (Result<void> named = findName(); !named)
            return named.error();
        if (Result<void> edited = editFrontMatter(); !edited)
            return edited.error();
        if (Result<void> described = describeAfter(); !described)
            return described.error();
        return edit();
    }

private:
    [[nodiscard]] bool is(Action action) const { return m_options.action == action; }
    [[nodiscard]] bool isInDrafts() const { return m_move.file.split(u'/').contains(QLatin1String("_drafts")); }

    Result<void> readSite()
    {
        const QString root = m_rules.config.folder() + u'/';
        if (!m_rules.config.isSite() || !m_absolute.startsWith(root))
            return refused(Texts::tr("The post belongs to no Jekyll site."),
                           Texts::tr("Say which with --site, or put it into one."));
        m_move.file = m_absolute.sliced(root.size());
        Result<QList<IndexedPost>> posts = postsFor(m_planning, m_rules, m_options.now);
        if (!posts)
            return posts.error();
        m_posts = std::move(*posts);
        const auto own = std::find_if(m_posts.begin(), m_posts.end(),
                                      [this](const IndexedPost &post) { return post.file == m_move.file; });
        if (own == m_posts.end()) {
            const bool there = QFileInfo(m_absolute).isFile();
            Error error = refused(there ? Texts::tr("Jekyll does not read this file as a post or draft.")
                                        : Texts::tr("There is no such file."));
            error.file = m_absolute;
            return error;
        }
        m_move.before = readPostRecord(m_rules, m_move.file, m_options.now);
        if (m_move.before.broken)
            return *m_move.before.broken;
        if (own->hidden == PostRecord::Hidden::Limited) // shows only where all are known
            m_move.before.hidden = own->hidden;
        const Result<post::RawFile> raw = post::readRawFile(m_absolute);
        if (!raw)
            return raw.error();
        m_bytes = raw->bytes;
        m_marked = m_bytes.startsWith(byteOrderMark);
        m_source = m_marked ? m_bytes.sliced(byteOrderMark.size()) : m_bytes;
        return {};
    }

    Result<void> checkAction()
    {
        const bool hidden = m_move.before.draft || m_move.before.hidden == PostRecord::Hidden::Unpublished;
        if (is(Action::Publish) && !hidden) {
            return m_move.before.visible()
                ? refused(Texts::tr("The post is published already."))
                : refused(
                    Texts::tr("The post is waiting for its date, %1.").arg(m_move.before.date.toString(Qt::ISODate)),
                    Texts::tr("Give it another date to publish it earlier."));
        }
        if (is(Action::Unpublish) && isInDrafts())
            return refused(Texts::tr("The post is a draft already."));
        if (is(Action::Rename) && isInDrafts() && !m_options.date.isEmpty() && !m_move.before.frontMatter.find(u"date"))
            return refused(Texts::tr("A draft gets its date when it is published."));
        return {};
    }

    Result<void> findName()
    {
        const QFileInfo info(m_move.file);
        const std::optional<DatedName> dated = datedName(m_move.file);
        const QString oldSlug = dated ? dated->slug : info.completeBaseName();
        m_slug = m_options.slug;
        if (m_slug.isEmpty()) {
            const bool made =
                oldSlug == slugify(m_move.before.title) || oldSlug == slugify(m_move.before.title, SlugMode::Pretty);
            m_slug = !m_options.title.isEmpty() && made ? slugify(m_options.title) : oldSlug;
            if (!m_options.title.isEmpty() && !made)
                m_move.notes.append(Texts::tr("The slug stays “%1”: it was not made of the old title.").arg(oldSlug));
        }
        if (Result<void> moment = findMoment(); !moment)
            return moment;
        const QString day = m_moment ? m_moment->date().toString(Qt::ISODate) : QStringLiteral("2000-01-01");
        const Result<ExportName> name = exportName(m_rules, {}, {}, day, m_slug, m_options.now);
        if (!name)
            return name.error();
        const QString extension = rubyExtension(m_move.file);
        QString folder = m_move.file.left(m_move.file.lastIndexOf(u'/') + 1);
        QString fileName = info.fileName();
        const bool toPosts = is(Action::Publish) && isInDrafts();
        if (toPosts)
            folder = inFolder(folder, QStringLiteral("_drafts"), QStringLiteral("_posts"));
        if (is(Action::Unpublish))
            folder = inFolder(folder, QStringLiteral("_posts"), QStringLiteral("_drafts"));
        if (is(Action::Unpublish) || (isInDrafts() && !toPosts)) {
            fileName = (isInDrafts() && dated ? dated->date + u'-' : QString()) + m_slug + extension;
        } else if (toPosts || (dated && m_moment)) {
            fileName = name->fileName(extension);
        } else if (dated) {
            fileName = dated->date + u'-' + m_slug + extension; // the date as it was written
        }
        m_move.newFile = folder + fileName;
        return {};
    }

    /// The date that the post shall have, where it gets one.
    Result<void> findMoment()
    {
        if (is(Action::Unpublish))
            return {};
        if (m_options.date.isEmpty()) {
            // What only was hidden keeps its date.
            if (is(Action::Publish) && isInDrafts())
                m_moment = m_options.now.toTimeZone(m_rules.zone);
            return {};
        }
        const QDateTime like = is(Action::Publish) ? m_options.now : m_move.before.date;
        const Result<QDateTime> moment = givenDate(m_options.date, like, m_rules.zone, m_options.now);
        if (!moment)
            return moment.error();
        m_moment = *moment;
        return {};
    }

    Result<void> apply(const FrontMatter::Edit &edit)
    {
        if (!edit)
            return edit.error();
        return post::applySplices(m_source, *edit)
            ? Result<void>()
            : Result<void>(refused(Texts::tr("The front matter could not be changed.")));
    }

    Result<void> set(const QString &key, const Value &value, const QByteArray &written = {})
    {
        const Result<FrontMatter> frontMatter = FrontMatter::read(m_source);
        return frontMatter ? apply(frontMatter->set(KeyPath(key), value, written)) : Result<void>(frontMatter.error());
    }

    Result<void> unset(const QString &key)
    {
        const Result<FrontMatter> frontMatter = FrontMatter::read(m_source);
        return frontMatter ? apply(frontMatter->unset(KeyPath(key))) : Result<void>(frontMatter.error());
    }

    /// Whether the post's own front matter has the key.
    [[nodiscard]] const Value *own(const QString &key) const
    {
        return m_move.before.provenance.value(key) == QLatin1String("post") ? m_move.before.frontMatter.find(key)
                                                                            : nullptr;
    }

    Result<void> editFrontMatter()
    {
        Result<void> done;
        if (!m_options.title.isEmpty())
            done = set(QStringLiteral("title"), Value(m_options.title));
        if (done && own(QStringLiteral("slug")) && !m_options.slug.isEmpty())
            done = set(QStringLiteral("slug"), Value(m_options.slug));
        if (done && m_moment)
            done = editDate();
        if (done && is(Action::Publish))
            done = show();
        return done;
    }

    Result<void> editDate()
    {
        const bool time = m_options.date.contains(u':');
        const Result<QByteArray> dated = withDate(m_source, m_rules, *m_moment,
                                                  time                      ? IfNoDate::Add
                                                      : is(Action::Publish) ? IfNoDate::AsOthersHave
                                                                            : IfNoDate::LeaveOut);
        if (!dated)
            return dated.error();
        m_source = *dated;
        return {};
    }

    /// Takes away what hides a post wherever it lies.
    Result<void> show()
    {
        Result<void> done;
        const Value *published = own(QStringLiteral("published"));
        if (published && *published == Value(false))
            done = unset(QStringLiteral("published"));
        if (done && isTrue(own(QStringLiteral("draft"))))
            done = unset(QStringLiteral("draft"));
        return done;
    }

    Result<void> describeAfter()
    {
        const Result<FrontMatter> frontMatter = FrontMatter::read(m_source);
        if (!frontMatter)
            return frontMatter.error();
        const QString path = postPath(m_rules.config, m_rules.config.folder() + u'/' + m_move.newFile);
        const QDateTime modified = QFileInfo(m_absolute).lastModified();
        m_move.after = describePost(m_rules, path, frontMatter->value(), modified, m_options.now);
        if (m_move.after.broken)
            return *m_move.after.broken;
        m_move.urlChanges = m_move.before.visible() && !is(Action::Unpublish) && m_move.before.url != m_move.after.url;
        m_move.hasRedirects = hasRedirects(m_rules.config);
        if (m_moment && m_move.after.date.date() != m_moment->date()) {
            m_move.notes.append(
                Texts::tr("Jekyll reads the date as %1.").arg(m_move.after.date.date().toString(Qt::ISODate)));
        }
        if (m_move.newFile != m_move.file && QFileInfo::exists(m_rules.config.folder() + u'/' + m_move.newFile))
            return Error{.what = Texts::tr("There is a file of this name already."),
                         .file = m_rules.config.folder() + u'/' + m_move.newFile,
                         .kind = Error::Kind::AlreadyExists};
        if (Result<void> free = checkAddress(); !free)
            return free;
        return addRedirect();
    }

    Result<void> checkAddress()
    {
        if (m_move.after.draft)
            return {};
        for (const IndexedPost &other : m_posts) {
            if (other.file == m_move.file || other.draft || other.url != m_move.after.url)
                continue;
            const QString text = Texts::tr("“%1” has the address %2 already.").arg(other.file, m_move.after.url);
            if (!m_options.force)
                return Error{.what = text,
                             .remedy = Texts::tr("Choose another slug, or another date."),
                             .kind = Error::Kind::AlreadyExists};
            m_move.notes.append(text);
        }
        return {};
    }

    Result<void> addRedirect()
    {
        if (!m_move.urlChanges)
            return {};
        const QString oldUrl = unescapePath(m_move.before.url);
        if (!m_options.redirect) {
            m_move.notes.append(
                Texts::tr("The address changes from %1 to %2. With a redirect the old one goes on working.")
                    .arg(oldUrl, unescapePath(m_move.after.url)));
            return {};
        }
        if (!m_move.hasRedirects)
            m_move.notes.append(noRedirectsNote());
        const Result<QByteArray> redirected = withRedirect(m_source, m_move.before.url);
        if (!redirected)
            return redirected.error();
        m_source = *redirected;
        return {};
    }

    /// The files of the site that the post's images are.
    [[nodiscard]] QStringList images() const
    {
        const post::FrontMatterSplit split = post::splitFrontMatter(m_source);
        const PublishedImages published = PublishedImages::ofSite(m_rules.config, m_move.before.url);
        const markdown::RenderedPost rendered = markdown::render(QByteArrayView(m_source).sliced(split.bodyStart), {});
        QStringList files;
        for (const post::PostImage &image :
             post::postImages(m_source, split.yamlStart, split.yamlEnd, split.bodyStart, rendered.images)) {
            const QString file = published.publishedFile(image.url);
            if (!file.isEmpty())
                files.append(file);
        }
        return files;
    }

    [[nodiscard]] QStringList otherSlugs() const
    {
        QStringList slugs;
        for (const IndexedPost &post : m_posts) {
            if (post.file == m_move.file)
                continue;
            const std::optional<DatedName> dated = datedName(post.file);
            slugs.append(dated ? dated->slug : QFileInfo(post.file).completeBaseName());
        }
        return slugs;
    }

    Result<PostMove> edit()
    {
        const OwnImageFolders folders =
            ownImageFolders(m_rules.config, m_move.file, m_move.newFile, images(), otherSlugs());
        for (const QString &left : folders.left)
            m_move.notes.append(
                Texts::tr("The images stay in %1: the new name is taken, or another post has it too.").arg(left));
        EditedPost edited{.file = m_move.file,
                          .newFile = m_move.newFile,
                          .before = m_bytes,
                          .after = m_marked ? byteOrderMark + m_source : m_source,
                          .oldUrl = m_move.before.url,
                          .newUrl = is(Action::Unpublish) ? m_move.before.url : m_move.after.url,
                          .followed = !is(Action::Unpublish)};
        const Result<SiteEdit> site = editSite(m_rules, m_posts, {edited}, folders.moved, m_planning);
        if (!site)
            return site.error();
        m_move.changes = {.folder = m_rules.config.folder(), .action = actionText(), .changes = site->changes};
        for (const QString &unread : site->unread)
            m_move.notes.append(Texts::tr("%1 could not be read as UTF-8; links in it stay as they are.").arg(unread));
        if (is(Action::Unpublish)) {
            if (Result<void> free = checkReferences(); !free)
                return free.error();
        }
        return m_move;
    }

    /// Of a post that goes, what still leads to it.
    Result<void> checkReferences()
    {
        // As if it went to another address; what would follow is what leads here.
        EditedPost gone{.file = m_move.file,
                        .newFile = m_move.newFile,
                        .before = m_bytes,
                        .after = m_bytes,
                        .oldUrl = m_move.before.url,
                        .newUrl = m_move.before.url + QLatin1String("-gone/")};
        QStringList places;
        bool breaks = false;
        const Result<SiteEdit> site = editSite(m_rules, m_posts, {gone}, {}, m_planning);
        if (!site)
            return site.error();
        for (const SiteEdit::Reference &reference : site->references) {
            if (reference.file == m_move.file)
                continue;
            places.append(reference.file + u':' + QString::number(reference.place.line));
            breaks = breaks || reference.place.how == RewrittenPlace::How::Tag;
        }
        if (places.isEmpty())
            return {};
        const QString where = places.join(QLatin1String(", "));
        if (breaks && !m_options.force)
            return Error{
                .what =
                    Texts::tr("Jekyll could not build the site any more: other posts lead here by post_url or link.")
                    + u' ' + where,
                .remedy = Texts::tr("Take these links out first."),
                .kind = Error::Kind::AlreadyExists};
        m_move.notes.append(Texts::tr("Links that lead nowhere then: %1").arg(where));
        return {};
    }

    [[nodiscard]] QString actionText() const
    {
        const QString name = QFileInfo(m_move.file).completeBaseName();
        if (is(Action::Publish))
            return Texts::tr("Publish “%1”").arg(name);
        if (is(Action::Unpublish))
            return Texts::tr("Take back “%1” into the drafts").arg(name);
        return Texts::tr("Rename “%1”").arg(name);
    }

    const SiteRules &m_rules;
    const PostMoveOptions &m_options;
    const Planning &m_planning;
    const QString m_absolute;
    QList<IndexedPost> m_posts;
    QByteArray m_bytes;
    bool m_marked = false;
    QByteArray m_source; ///< of the post, with what was edited so far
    QString m_slug;
    std::optional<QDateTime> m_moment; ///< in the site's zone
    PostMove m_move;
};

} // namespace

Result<PostMove> planPostMove(const SiteRules &rules, const QString &file, const PostMoveOptions &options,
                              const Planning &planning)
{
    return Planner(rules, file, options, planning).run();
}

} // namespace galley::site
