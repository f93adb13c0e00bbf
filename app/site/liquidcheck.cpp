// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/liquidcheck.h"

#include "app/site/sitefiles.h"
#include "app/site/siteplugins.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace galley::site {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(galley::site::LiquidCheck)
};

bool isOneOf(QByteArrayView word, std::initializer_list<QByteArrayView> words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool isBlock(QByteArrayView name)
{
    return isOneOf(name, {"if", "unless", "case", "for", "tablerow", "capture", "comment", "ifchanged", "highlight"});
}

bool isSimple(QByteArrayView name)
{
    return isOneOf(name,
                   {"assign", "break", "continue", "cycle", "decrement", "increment", "echo", "render", "liquid", "#",
                    "include", "include_relative", "post_url", "link"});
}

/// What each block takes besides its end.
bool belongsInside(QByteArrayView name, QByteArrayView block)
{
    if (name == "else")
        return isOneOf(block, {"if", "unless", "case", "for"});
    if (name == "elsif")
        return isOneOf(block, {"if", "unless"});
    return name == "when" && block == "case";
}

/// What a tag's markup must look like, also in lax mode; nothing where anything goes.
const QRegularExpression *syntaxOf(QByteArrayView name)
{
    static const QString fragment = QStringLiteral("(?:\"[^\"]*\"|'[^']*'|[^\\s,|'\"])");
    static const QHash<QByteArray, QRegularExpression> syntaxes{
        {"if", QRegularExpression(fragment)},
        {"elsif", QRegularExpression(fragment)},
        {"unless", QRegularExpression(fragment)},
        {"case", QRegularExpression(fragment)},
        {"when", QRegularExpression(fragment)},
        {"cycle", QRegularExpression(fragment)},
        {"for", QRegularExpression(QStringLiteral("\\A[\\w-]+\\s+in\\s+") + fragment)},
        {"tablerow", QRegularExpression(QStringLiteral("[\\w]+\\s+in\\s+") + fragment)},
        {"assign", QRegularExpression(QStringLiteral("[\\w.\\[\\]()-]+\\s*=\\s*"))},
        {"capture", QRegularExpression(QStringLiteral("[\\w-]+"))},
        {"raw", QRegularExpression(QStringLiteral("\\A\\s*\\z"))},
        {"highlight", // jekyll 4.3, tags/highlight.rb
         QRegularExpression(QStringLiteral("^([a-zA-Z0-9.+#_-]+)((\\s+\\w+(=(\\w+|\"([0-9]+\\s)*[0-9]+\"))?)*)$"),
                            QRegularExpression::MultilineOption)},
        {"post_url", QRegularExpression(QStringLiteral("^(.+/)*(\\d+-\\d+-\\d+)-(.*)$"))},
        {"include", QRegularExpression(QStringLiteral("\\S"))},
        {"include_relative", QRegularExpression(QStringLiteral("\\S"))},
    };
    const auto found = syntaxes.constFind(name.toByteArray());
    return found == syntaxes.cend() ? nullptr : &*found;
}

/// One pass over a text.
class Reader final
{
public:
    Reader(QByteArrayView text, const LiquidWords &words)
        : m_text(text)
        , m_words(words)
    {
    }

    LiquidReading run()
    {
        qsizetype at = 0;
        while ((at = m_text.indexOf('{', at)) >= 0 && at + 1 < m_text.size()) {
            const char kind = m_text[at + 1];
            at = kind == '%' ? readTag(at) : kind == '{' ? readOutput(at) : at + 1;
        }
        if (!m_open.isEmpty()) {
            const LiquidTag &block = m_open.last();
            problem(block.begin, block.end,
                    Texts::tr("“%1” is opened here and never closed, and Jekyll stops.")
                        .arg(QString::fromUtf8(block.name)));
        }
        return std::move(m_reading);
    }

private:
    void problem(qsizetype begin, qsizetype end, const QString &text)
    {
        // What an unclosed block swallows is not wrong by itself: Liquid stops at the first error.
        if (m_reading.problems.isEmpty())
            m_reading.problems.append({begin, end, text});
    }

    [[nodiscard]] bool inComment() const { return !m_open.isEmpty() && m_open.last().name == "comment"; }

    qsizetype readOutput(qsizetype at)
    {
        const qsizetype close = m_text.indexOf('}', at + 2);
        if (close < 0 || close + 1 >= m_text.size() || m_text[close + 1] != '}') {
            problem(at, close < 0 ? at + 2 : close + 1, Texts::tr("“{{” is not followed by “}}”, and Jekyll stops."));
            return close < 0 ? at + 2 : close + 1;
        }
        return close + 2;
    }

    qsizetype readTag(qsizetype at)
    {
        const qsizetype close = m_text.indexOf(QByteArrayView("%}"), at + 2);
        if (close < 0) {
            problem(at, at + 2, Texts::tr("“{%” is not followed by “%}”, and Jekyll stops."));
            return at + 2;
        }
        LiquidTag tag = named(at, close);
        if (tag.name.isEmpty()) {
            problem(at, tag.end, Texts::tr("There is no tag's name behind “{%”, and Jekyll stops."));
            return tag.end;
        }
        if (tag.name == "raw" && checkMarkup(tag))
            return skipRaw(tag);
        take(tag);
        return tag.end;
    }

    [[nodiscard]] LiquidTag named(qsizetype at, qsizetype close) const
    {
        QByteArrayView inside = m_text.sliced(at + 2, close - at - 2);
        if (inside.startsWith('-'))
            inside = inside.sliced(1);
        if (inside.endsWith('-'))
            inside = inside.chopped(1);
        inside = inside.trimmed();
        qsizetype length = inside.startsWith('#') ? 1 : 0;
        while (length < inside.size() && !inside.startsWith('#')
               && (std::isalnum(static_cast<unsigned char>(inside[length])) || inside[length] == '_'))
            ++length;
        return {inside.first(length).toByteArray(), inside.sliced(length).trimmed().toByteArray(), at, close + 2};
    }

    /// Behind `{% endraw %}`. Liquid 4 takes a dash in it and Liquid 5.4 does not; it does no harm to take it.
    qsizetype skipRaw(const LiquidTag &raw)
    {
        for (qsizetype at = raw.end; (at = m_text.indexOf(QByteArrayView("{%"), at)) >= 0; at += 2) {
            const qsizetype close = m_text.indexOf(QByteArrayView("%}"), at + 2);
            if (close >= 0 && named(at, close).name == "endraw")
                return close + 2;
        }
        problem(raw.begin, raw.end,
                Texts::tr("“%1” is opened here and never closed, and Jekyll stops.").arg(QLatin1String("raw")));
        return m_text.size();
    }

    void take(const LiquidTag &tag)
    {
        const QString name = QString::fromUtf8(tag.name);
        if (!inComment())
            m_reading.tags.append(tag);
        if (!m_open.isEmpty() && tag.name == "end" + m_open.last().name) {
            m_open.removeLast();
        } else if (isBlock(tag.name)) {
            checkMarkup(tag);
            m_open.append(tag);
        } else if (isSimple(tag.name)) {
            checkMarkup(tag);
            checkInclude(tag);
        } else if (!m_open.isEmpty() && belongsInside(tag.name, m_open.last().name)) {
            if (tag.name != "else")
                checkMarkup(tag);
        } else if (!inComment() && !m_words.tags.contains(name) && !isEndOfOther(tag.name)) {
            takeUnknown(tag, name);
        }
    }

    void takeUnknown(const LiquidTag &tag, const QString &name)
    {
        const QByteArray opened = tag.name.startsWith("end") ? tag.name.sliced(3) : tag.name;
        if (isBlock(opened) || opened == "raw" || isOneOf(opened, {"else", "elsif", "when"})) {
            problem(tag.begin, tag.end, Texts::tr("“%1” has no beginning here, and Jekyll stops.").arg(name));
        } else if (m_words.tagsKnown) {
            problem(tag.begin, tag.end, Texts::tr("No plugin of this site knows “%1”, and Jekyll stops.").arg(name));
        }
    }

    /// Of a tag that a plugin brings: whether it has an end is not known.
    [[nodiscard]] bool isEndOfOther(const QByteArray &name) const
    {
        return name.startsWith("end") && m_words.tags.contains(QString::fromUtf8(name.sliced(3)));
    }

    bool checkMarkup(const LiquidTag &tag)
    {
        const QRegularExpression *syntax = syntaxOf(tag.name);
        if (!syntax || syntax->match(QString::fromUtf8(tag.markup)).hasMatch())
            return true;
        problem(tag.begin, tag.end,
                Texts::tr("Liquid does not understand what stands behind “%1”, and Jekyll stops.")
                    .arg(QString::fromUtf8(tag.name)));
        return false;
    }

    void checkInclude(const LiquidTag &tag)
    {
        if (tag.name != "include" || m_words.includes.isEmpty() || tag.markup.contains("{{") || inComment())
            return;
        const QString file = QString::fromUtf8(tag.markup).split(QRegularExpression(QStringLiteral("\\s+"))).first();
        const bool there =
            std::any_of(m_words.includes.begin(), m_words.includes.end(),
                        [&file](const QString &folder) { return QFileInfo(folder + u'/' + file).isFile(); });
        if (!file.isEmpty() && !there) {
            problem(tag.begin, tag.end,
                    Texts::tr("There is no file “%1” among the site's includes, and Jekyll stops.").arg(file));
        }
    }

    const QByteArrayView m_text;
    const LiquidWords &m_words;
    QList<LiquidTag> m_open; ///< the blocks around the place
    LiquidReading m_reading;
};

} // namespace

LiquidWords LiquidWords::ofSite(const SiteConfig &config)
{
    const SitePlugins plugins = SitePlugins::read(config);
    LiquidWords words{plugins.tags, plugins.tagsKnown && config.isSite(), {}};
    // A theme whose files are not here may have any.
    const QString theme = themeFolder(config);
    const bool known = !config.find(u"remote_theme") && (!config.find(u"theme") || !theme.isEmpty());
    if (config.isSite() && known)
        words.includes.append(config.folder() + u'/' + config.text(u"includes_dir"));
    if (!words.includes.isEmpty() && !theme.isEmpty())
        words.includes.append(theme + QStringLiteral("/_includes"));
    return words;
}

LiquidReading readLiquid(QByteArrayView text, const LiquidWords &words)
{
    return Reader(text, words).run();
}

} // namespace galley::site
