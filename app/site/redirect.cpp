// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/redirect.h"

#include "app/site/permalink.h"
#include "app/site/siteplugins.h"
#include "editor/post/frontmatter.h"
#include "editor/post/splice.h"

#include <QCoreApplication>

namespace galley::site {

using post::Error;
using post::FrontMatter;
using post::KeyPath;
using post::Result;
using post::Value;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(galley::site::Redirect)
};

} // namespace

Result<QByteArray> withRedirect(const QByteArray &source, const QString &oldUrl)
{
    const Result<FrontMatter> frontMatter = FrontMatter::read(source);
    if (!frontMatter)
        return frontMatter.error();
    const KeyPath path(QStringLiteral("redirect_from"));
    const Value address(unescapePath(oldUrl));
    const Value *present = frontMatter->value().find(u"redirect_from");
    if (present && present->type() == Value::Type::Sequence && present->items().contains(address))
        return source;
    const FrontMatter::Edit edit = present && present->isText()
        ? frontMatter->set(path, Value(Value::Items{*present, address}))
        : frontMatter->append(path, address);
    if (!edit)
        return edit.error();
    QByteArray changed = source;
    if (!post::applySplices(changed, *edit))
        return Error{.what = Texts::tr("The front matter could not be changed.")};
    return changed;
}

bool hasRedirects(const SiteConfig &config)
{
    return SitePlugins::read(config).has(QStringLiteral("jekyll-redirect-from"));
}

QString noRedirectsNote()
{
    return Texts::tr("jekyll-redirect-from is not among the site's plugins: until it is, redirect_from does nothing.");
}

} // namespace galley::site
