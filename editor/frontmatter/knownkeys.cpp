// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/frontmatter/knownkeys.h"

#include <QCoreApplication>

#include <algorithm>

namespace galley::frontmatter {

using post::Value;

const QList<KnownKey> &knownKeys()
{
    using enum FieldKind;
    // Jekyll 4.3 (docs: front-matter, posts), jekyll-seo-tag, jekyll-redirect-from; Minimal Mistakes 4; Chirpy 6.
    static const QList<KnownKey> keys{
        {"title", Text, QT_TRANSLATE_NOOP("keys", "the heading of the post")},
        {"categories", List, QT_TRANSLATE_NOOP("keys", "what the post is filed under; part of its address")},
        {"category", Text, QT_TRANSLATE_NOOP("keys", "the one category of the post")},
        {"tags", List, QT_TRANSLATE_NOOP("keys", "what the post is about")},
        {"tag", Text, QT_TRANSLATE_NOOP("keys", "the one tag of the post")},
        {"date", Date, QT_TRANSLATE_NOOP("keys", "when the post was written, in place of the file name's date")},
        {"last_modified_at", Date, QT_TRANSLATE_NOOP("keys", "when the post was last changed")},
        {"layout", Text, QT_TRANSLATE_NOOP("keys", "the layout that the page is built with")},
        {"permalink", Text, QT_TRANSLATE_NOOP("keys", "the address of the page on the site")},
        {"slug", Text, QT_TRANSLATE_NOOP("keys", "the post's part of its address")},
        {"published", Switch, QT_TRANSLATE_NOOP("keys", "off keeps the post from being published")},
        {"excerpt", LongText, QT_TRANSLATE_NOOP("keys", "the summary that lists of posts show")},
        {"excerpt_separator", Text, QT_TRANSLATE_NOOP("keys", "the text at which the summary ends")},
        {"description", LongText, QT_TRANSLATE_NOOP("keys", "the summary for search engines")},
        {"author", Text, QT_TRANSLATE_NOOP("keys", "who wrote the post")},
        {"authors", List, QT_TRANSLATE_NOOP("keys", "who wrote the post, several people")},
        {"image", Text, QT_TRANSLATE_NOOP("keys", "the picture for previews in social media")},
        {"lang", Text, QT_TRANSLATE_NOOP("keys", "the language of the post, such as ko")},
        {"redirect_from", List, QT_TRANSLATE_NOOP("keys", "old addresses that lead to this post")},
        {"redirect_to", Text, QT_TRANSLATE_NOOP("keys", "where readers of this post are sent")},
        {"sitemap", Switch, QT_TRANSLATE_NOOP("keys", "off keeps the post out of the site map")},
        {"render_with_liquid", Switch, QT_TRANSLATE_NOOP("keys", "off leaves Liquid tags in the text as they are")},
        {"teaser", Text, QT_TRANSLATE_NOOP("keys", "the small picture in lists of posts")},
        {"overlay_image", Text, QT_TRANSLATE_NOOP("keys", "the picture behind the title")},
        {"overlay_color", Text, QT_TRANSLATE_NOOP("keys", "the colour behind the title")},
        {"overlay_filter", Number, QT_TRANSLATE_NOOP("keys", "how far the picture behind the title is darkened")},
        {"caption", Text, QT_TRANSLATE_NOOP("keys", "the words below the picture")},
        {"tagline", Text, QT_TRANSLATE_NOOP("keys", "the line below the title")},
        {"og_image", Text, QT_TRANSLATE_NOOP("keys", "the picture for previews in social media")},
        {"toc", Switch, QT_TRANSLATE_NOOP("keys", "shows a table of contents")},
        {"toc_label", Text, QT_TRANSLATE_NOOP("keys", "the heading of the table of contents")},
        {"toc_icon", Text, QT_TRANSLATE_NOOP("keys", "the icon of the table of contents")},
        {"toc_sticky", Switch, QT_TRANSLATE_NOOP("keys", "keeps the table of contents in sight")},
        {"classes", Text, QT_TRANSLATE_NOOP("keys", "CSS classes of the page, such as wide")},
        {"comments", Switch, QT_TRANSLATE_NOOP("keys", "lets readers comment")},
        {"share", Switch, QT_TRANSLATE_NOOP("keys", "shows buttons to share the post")},
        {"related", Switch, QT_TRANSLATE_NOOP("keys", "shows related posts below")},
        {"read_time", Switch, QT_TRANSLATE_NOOP("keys", "shows how long reading takes")},
        {"show_date", Switch, QT_TRANSLATE_NOOP("keys", "shows the date of the post")},
        {"author_profile", Switch, QT_TRANSLATE_NOOP("keys", "shows the author beside the post")},
        {"search", Switch, QT_TRANSLATE_NOOP("keys", "off keeps the post out of the site's search")},
        {"link", Text, QT_TRANSLATE_NOOP("keys", "the page elsewhere that the title leads to")},
        {"sidebar", Group, QT_TRANSLATE_NOOP("keys", "what stands beside the post")},
        {"gallery", GroupList, QT_TRANSLATE_NOOP("keys", "pictures for the gallery include")},
        {"feature_row", GroupList, QT_TRANSLATE_NOOP("keys", "items for the feature row include")},
        {"pin", Switch, QT_TRANSLATE_NOOP("keys", "keeps the post at the top of the home page")},
        {"math", Switch, QT_TRANSLATE_NOOP("keys", "draws formulas")},
        {"mathjax", Switch, QT_TRANSLATE_NOOP("keys", "draws formulas")},
        {"mermaid", Switch, QT_TRANSLATE_NOOP("keys", "draws diagrams")},
        {"canonical_url", Text,
         QT_TRANSLATE_NOOP("keys", "the address that search engines should take for the original")},
        {"locale", Text, QT_TRANSLATE_NOOP("keys", "the language and country of the post, such as ko_KR")},
        {"subtitle", Text, QT_TRANSLATE_NOOP("keys", "the line below the title")},
        {"robots", Text, QT_TRANSLATE_NOOP("keys", "what search engines may do with the page, such as noindex")},
        {"header", Group, QT_TRANSLATE_NOOP("keys", "pictures and captions at the top of the page")},
        {"video", Group, QT_TRANSLATE_NOOP("keys", "a film at the top of the page, by its provider and id")},
        {"image_description", Text, QT_TRANSLATE_NOOP("keys", "what the picture at the top shows, in words")},
        {"show_overlay_excerpt", Switch, QT_TRANSLATE_NOOP("keys", "shows the summary over the picture at the top")},
        {"actions", GroupList, QT_TRANSLATE_NOOP("keys", "buttons below the title, each with label and url")},
        {"cta_label", Text, QT_TRANSLATE_NOOP("keys", "the words of the button below the title")},
        {"cta_url", Text, QT_TRANSLATE_NOOP("keys", "where the button below the title leads")},
        {"breadcrumbs", Switch, QT_TRANSLATE_NOOP("keys", "shows the way from the home page to the post")},
        {"intro", GroupList, QT_TRANSLATE_NOOP("keys", "the text above a feature row")},
        {"image_path", Text, QT_TRANSLATE_NOOP("keys", "where a picture lies")},
        {"btn_label", Text, QT_TRANSLATE_NOOP("keys", "the words of the item's button")},
        {"btn_class", Text, QT_TRANSLATE_NOOP("keys", "CSS classes of the item's button")},
        {"nav", Text, QT_TRANSLATE_NOOP("keys", "the list of links beside the post")},
        {"words_per_minute", Number, QT_TRANSLATE_NOOP("keys", "how fast readers are taken to read")},
        {"head_scripts", List, QT_TRANSLATE_NOOP("keys", "scripts that the page loads first")},
        {"footer_scripts", List, QT_TRANSLATE_NOOP("keys", "scripts that the page loads last")},
        {"image_alt", Text, QT_TRANSLATE_NOOP("keys", "what a picture shows, in words")},
        {"lqip", Text, QT_TRANSLATE_NOOP("keys", "a tiny picture that stands there until the real one is loaded")},
        {"img_path", Text, QT_TRANSLATE_NOOP("keys", "the folder in front of every image of the post")},
        {"media_subpath", Text, QT_TRANSLATE_NOOP("keys", "the folder in front of every image of the post")},
        {"url", Text, QT_TRANSLATE_NOOP("keys", "an address")},
        {"alt", Text, QT_TRANSLATE_NOOP("keys", "what a picture shows, in words")},
        {"path", Text, QT_TRANSLATE_NOOP("keys", "where a picture lies")},
    };
    return keys;
}

const KnownKey *knownKey(const QString &name)
{
    const QList<KnownKey> &keys = knownKeys();
    const auto found =
        std::find_if(keys.begin(), keys.end(), [&](const KnownKey &key) { return name == QLatin1String(key.name); });
    return found == keys.end() ? nullptr : &*found;
}

QString keyHelp(const QString &name)
{
    const KnownKey *key = knownKey(name);
    return key ? QCoreApplication::translate("keys", key->help) : QString();
}

FieldKind kindOf(const post::FrontMatterEntry &entry)
{
    const KnownKey *known = knownKey(entry.path.key());
    const auto isMap = [](const Value &item) { return item.type() == Value::Type::Mapping; };
    // A text of several lines is no chip.
    const auto isScalar = [](const Value &item) {
        return item.type() < Value::Type::Sequence && !item.isNull() && !item.toString().contains(u'\n');
    };
    const Value::Items items = entry.value.items();
    switch (entry.value.type()) {
    case Value::Type::Bool:
        return FieldKind::Switch;
    case Value::Type::Integer:
    case Value::Type::Float:
        return FieldKind::Number;
    case Value::Type::Date:
    case Value::Type::Time:
        return FieldKind::Date;
    case Value::Type::Sequence:
        if (std::all_of(items.begin(), items.end(), isScalar))
            return FieldKind::List;
        return std::all_of(items.begin(), items.end(), isMap) ? FieldKind::GroupList : FieldKind::Other;
    case Value::Type::Mapping:
        return FieldKind::Group;
    case Value::Type::Null:
        return known ? known->kind : FieldKind::Text;
    case Value::Type::String:
        break;
    }
    if (known && (known->kind == FieldKind::Date || known->kind == FieldKind::LongText))
        return known->kind;
    const bool isLong = entry.style == post::FrontMatterEntry::Style::Literal
        || entry.style == post::FrontMatterEntry::Style::Folded || entry.value.toString().contains(u'\n');
    return isLong ? FieldKind::LongText : FieldKind::Text;
}

} // namespace galley::frontmatter
