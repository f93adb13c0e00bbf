// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/checkpost.h"
#include "app/site/posttime.h"
#include "app/site/rubytext.h"
#include "editor/post/yaml.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace galley::site {

using post::FrontMatter;
using post::FrontMatterEntry;
using post::KeyPath;
using post::Value;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(galley::site::Check)
};

const QString tagKey = QStringLiteral("tag");
const QString tagsKey = QStringLiteral("tags");
const QString categoryKey = QStringLiteral("category");
const QString categoriesKey = QStringLiteral("categories");

bool isSingular(const QString &key)
{
    return key == tagKey || key == categoryKey;
}

bool isPlural(const QString &key)
{
    return key == tagsKey || key == categoriesKey;
}

QString pluralOf(const QString &key)
{
    return key == tagKey ? tagsKey : categoriesKey;
}

/// The key that was meant by one that Jekyll does not know; empty where it is known, or anything.
QString meantKey(const QString &key)
{
    static const QStringList known{QStringLiteral("title"),
                                   QStringLiteral("date"),
                                   QStringLiteral("layout"),
                                   tagsKey,
                                   categoriesKey,
                                   QStringLiteral("permalink"),
                                   QStringLiteral("published"),
                                   QStringLiteral("tag"),
                                   QStringLiteral("category"),
                                   QStringLiteral("excerpt"),
                                   QStringLiteral("description")};
    static const QHash<QString, QString> misspelt{
        {QStringLiteral("titel"), known[0]},      {QStringLiteral("tittle"), known[0]},
        {QStringLiteral("lay-out"), known[2]},    {QStringLiteral("layouts"), known[2]},
        {QStringLiteral("catagories"), known[4]}, {QStringLiteral("categorie"), known[4]},
        {QStringLiteral("categorys"), known[4]},  {QStringLiteral("catergories"), known[4]},
        {QStringLiteral("catagory"), known[8]},   {QStringLiteral("catergory"), known[8]},
        {QStringLiteral("perma-link"), known[5]}, {QStringLiteral("permlink"), known[5]},
        {QStringLiteral("publised"), known[6]},   {QStringLiteral("pubished"), known[6]}};
    if (known.contains(key))
        return {};
    const QString lower = key.toLower();
    return known.contains(lower) ? lower : misspelt.value(lower);
}

QStringList namesBetweenCommas(const QString &text)
{
    QStringList names;
    for (const QString &name : text.split(u',')) {
        if (!name.trimmed().isEmpty())
            names.append(name.trimmed());
    }
    return names;
}

bool isQuoted(const FrontMatterEntry &entry)
{
    return entry.style == FrontMatterEntry::Style::SingleQuoted || entry.style == FrontMatterEntry::Style::DoubleQuoted;
}

/// Renames the key and writes the words anew.
FrontMatter::Edit asWordsUnder(const FrontMatter &frontMatter, const QString &key, const QStringList &words)
{
    const QString plural = pluralOf(key);
    FrontMatter::Edit renamed = frontMatter.rename(KeyPath(key), plural);
    QByteArray source = frontMatter.source();
    if (!renamed || !post::applySplices(source, *renamed))
        return renamed;
    const auto read = FrontMatter::read(source);
    if (!read)
        return read.error();
    const FrontMatter::Edit written = read->setWords(KeyPath(plural), words);
    return written ? FrontMatter::Edit(*renamed + *written) : written;
}

} // namespace

void PostCheck::checkEntries(const FrontMatter &frontMatter)
{
    for (const FrontMatterEntry &entry : frontMatter.entries()) {
        if (entry.overridden) {
            checkTwice(entry, frontMatter);
            continue; // what does not count cannot be wrong
        }
        checkKey(entry, frontMatter);
        checkDate(entry);
        checkTitle(entry);
        if (isSingular(entry.key))
            checkSingular(entry, frontMatter);
        if (isPlural(entry.key))
            checkPlural(entry, frontMatter);
        if (isPlural(entry.key) || isSingular(entry.key)) {
            checkItemCommas(entry, frontMatter);
            checkCase(entry, frontMatter);
        }
    }
}

/// The copy that does not count can go where both say the same.
void PostCheck::checkTwice(const FrontMatterEntry &entry, const FrontMatter &frontMatter)
{
    Finding &finding = add("duplicate-key", entry.keyBegin, entry.keyEnd,
                           Texts::tr("“%1” is written again below; this one does not count.").arg(entry.key));
    const FrontMatterEntry *counts = frontMatter.find(KeyPath(entry.key));
    if (!counts || !post::readsAlike(counts->value, entry.value))
        return;
    const qsizetype begin = m_lines.start(m_lines.lineAt(entry.keyBegin));
    const int last = m_lines.lineAt(std::max(entry.keyEnd, entry.valueEnd - 1));
    const qsizetype end = last < m_lines.count() ? m_lines.start(last + 1) : m_snapshot.source.size();
    fixIfNothingChanges(finding, {{begin, m_snapshot.source.sliced(begin, end - begin), {}}});
}

void PostCheck::checkKey(const FrontMatterEntry &entry, const FrontMatter &frontMatter)
{
    const QString meant = meantKey(entry.key);
    if (meant.isEmpty() || frontMatter.find(KeyPath(meant)))
        return;
    if (m_site.templates().contains("page." + entry.key.toUtf8()))
        return; // a layout of this site's own reads it
    Finding &finding = add("wrong-key", entry.keyBegin, entry.keyEnd,
                           Texts::tr("Jekyll does not know “%1”; “%2” is what it reads.").arg(entry.key, meant));
    fix(finding, frontMatter.rename(entry.path, meant));
}

/// `tag: a, b` and `tag: a b` where a and b are tags elsewhere; and `tag` beside `tags`, which then does not count.
void PostCheck::checkSingular(const FrontMatterEntry &entry, const FrontMatter &frontMatter)
{
    const QString plural = pluralOf(entry.key);
    const FrontMatterEntry *other = frontMatter.find(KeyPath(plural));
    if (other && entry.key == tagKey && !other->value.isNull() && !entry.value.isNull()) {
        add("wrong-key", other->keyBegin, other->keyEnd,
            Texts::tr("Jekyll takes “%1” and passes over “%2”.").arg(entry.key, plural));
    }
    if (!entry.value.isText())
        return;
    const QString text = entry.value.toString();
    const bool commas = text.contains(u',');
    const QStringList words = commas ? namesBetweenCommas(text) : rubySplit(text);
    const bool used = std::all_of(words.begin(), words.end(),
                                  [this, &plural](const QString &word) { return isUsedAlone(plural, word); });
    if (words.size() < 2 || (commas ? isQuoted(entry) : !used))
        return;
    Finding &finding =
        add("wrong-key", entry,
            Texts::tr("“%1” is one name for Jekyll: “%2”. Several go under “%3”.").arg(entry.key, text, plural));
    if (!other)
        fix(finding, asWordsUnder(frontMatter, entry.key, words));
}

/// `tags: machine learning` where the site's other posts have that as one tag.
void PostCheck::checkPlural(const FrontMatterEntry &entry, const FrontMatter &frontMatter)
{
    if (!entry.value.isText())
        return;
    const QString text = entry.value.toString();
    if (text.contains(u',')) {
        Finding &finding = add("comma-in-item", entry, Texts::tr("The comma is part of a name: “%1”.").arg(text));
        fix(finding, frontMatter.setWords(entry.path, namesBetweenCommas(text)));
        return;
    }
    const QStringList words = rubySplit(text);
    const bool alone = std::any_of(words.begin(), words.end(), [this, &entry](const QString &word) {
        return isUsedAlone(entry.key, word)
            && (entry.key == tagsKey ? m_site.tagSpellings(word) : m_site.categorySpellings(word)).first().uses > 1;
    });
    if (words.size() < 2 || alone || !isUsedAlone(entry.key, words.join(u' ')))
        return;
    Finding &finding = add(
        "wrong-key", entry,
        Texts::tr("These are %1 names for Jekyll, and “%2” is one elsewhere.").arg(words.size()).arg(words.join(u' ')));
    fix(finding, frontMatter.set(entry.path, Value(Value::Items{Value(words.join(u' '))})));
}

/// `- a, b`. What is in quotes was meant so, as far as anyone can tell.
void PostCheck::checkItemCommas(const FrontMatterEntry &entry, const FrontMatter &frontMatter)
{
    for (qsizetype i = 0; i < entry.children.size(); ++i) {
        const FrontMatterEntry &item = entry.children[i];
        const QString text = item.value.toString();
        if (!item.value.isText() || !text.contains(u','))
            continue;
        Finding &finding = add("comma-in-item", item, Texts::tr("The comma is part of the name: “%1”.").arg(text));
        if (isQuoted(item))
            continue;
        Value::Items items = entry.value.items();
        items.removeAt(i);
        QStringList names = namesBetweenCommas(text);
        names.removeDuplicates();
        for (qsizetype k = 0; k < names.size(); ++k)
            items.insert(i + k, Value(names[k]));
        fix(finding, frontMatter.set(entry.path, Value(items)));
    }
}

void PostCheck::checkCase(const FrontMatterEntry &entry, const FrontMatter &frontMatter)
{
    const bool tags = entry.key == tagKey || entry.key == tagsKey;
    const auto betterFor = [&](const QString &name) {
        const QList<Spelling> all = tags ? m_site.tagSpellings(name) : m_site.categorySpellings(name);
        return all.isEmpty() ? name : all.first().text;
    };
    const auto report = [&](const FrontMatterEntry &place, const QString &name, const QString &better) -> Finding & {
        return add("tag-case", place,
                   (tags ? Texts::tr("The tag “%1” is written “%2” elsewhere.")
                         : Texts::tr("The category “%1” is written “%2” elsewhere."))
                       .arg(name, better));
    };
    for (const FrontMatterEntry &item : entry.children) {
        const QString better = betterFor(item.value.toString());
        if (item.value.isText() && better != item.value.toString())
            fix(report(item, item.value.toString(), better), frontMatter.set(item.path, Value(better)));
    }
    if (!entry.value.isText())
        return;
    QStringList words = isPlural(entry.key) ? rubySplit(entry.value.toString()) : QStringList{entry.value.toString()};
    for (QString &word : words) {
        const QString better = betterFor(word);
        if (better == word)
            continue;
        Finding &finding = report(entry, word, better);
        word = better;
        fix(finding,
            isPlural(entry.key) ? frontMatter.setWords(entry.path, words) : frontMatter.set(entry.path, Value(better)));
        break; // the next one shows when this one is mended
    }
}

void PostCheck::checkDate(const FrontMatterEntry &entry)
{
    const bool fatal = entry.key == QLatin1String("date");
    if (!fatal && entry.key != QLatin1String("last_modified_at"))
        return;
    if (!fatal && entry.value.isNull())
        return;
    if (!timeOf(entry.value, m_site.rules().zone, m_site.now())) {
        add("unreadable-date", entry,
            fatal ? Texts::tr("Jekyll cannot read this date, and does not build the site.")
                  : Texts::tr("Ruby cannot read this date."));
    }
}

/// `title: Issue #1`: a remark begins there, and the title is "Issue".
void PostCheck::checkTitle(const FrontMatterEntry &entry)
{
    if (entry.key != QLatin1String("title") || entry.style != FrontMatterEntry::Style::Plain)
        return;
    const QByteArrayView line = m_lines.text(m_lines.lineAt(entry.valueEnd));
    qsizetype end = m_lines.start(m_lines.lineAt(entry.valueEnd)) + line.size();
    const QByteArray &source = m_snapshot.source;
    while (end > entry.valueEnd && (source[end - 1] == ' ' || source[end - 1] == '\r' || source[end - 1] == '\n'))
        --end;
    const QByteArray behind = source.sliced(entry.valueEnd, end - entry.valueEnd).trimmed();
    if (behind.size() < 2 || behind[0] != '#' || behind[1] == ' ' || behind[1] == '#')
        return;
    const QByteArray whole = source.sliced(entry.valueBegin, end - entry.valueBegin);
    Finding &finding =
        add("needs-quotes", entry.valueBegin, end,
            Texts::tr("A remark begins at “%1”: the title ends before it.").arg(QString::fromUtf8(behind)));
    if (!whole.contains('"') && !whole.contains('\\'))
        finding.fix = {{end, {}, "\""}, {entry.valueBegin, {}, "\""}};
}

/// Whether other posts of the site have it as one tag or category, in any case.
bool PostCheck::isUsedAlone(const QString &key, const QString &word) const
{
    return !(key == tagsKey ? m_site.tagSpellings(word) : m_site.categorySpellings(word)).isEmpty();
}

} // namespace galley::site
