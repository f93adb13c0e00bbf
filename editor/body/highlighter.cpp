// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/body/highlighter.h"

#include <QDeadlineTimer>
#include <QScopedValueRollback>
#include <QTextDocument>

#include <algorithm>
#include <chrono>
#include <limits>

namespace galley::body {

namespace {

constexpr std::chrono::milliseconds Slice{6}; // stays under half a frame
/// In a block's user state, beside what it leaves open: its formats are those of its text.
constexpr int Coloured = 1 << 24;
constexpr int NoLine = std::numeric_limits<int>::max();
/// More lines than fit a screen come from pasting; they wait for their slice.
constexpr int AtOnce = 40;

bool isWideScript(QChar c)
{
    const QChar::Script script = c.script();
    return script == QChar::Script_Hangul || script == QChar::Script_Han || script == QChar::Script_Hiragana
        || script == QChar::Script_Katakana || script == QChar::Script_Bopomofo;
}

QColor mixed(const QColor &a, const QColor &b, float share)
{
    return QColor::fromRgbF(a.redF() * (1 - share) + b.redF() * share, a.greenF() * (1 - share) + b.greenF() * share,
                            a.blueF() * (1 - share) + b.blueF() * share);
}

} // namespace

Highlighter::Highlighter(QTextDocument *view, QObject *parent)
    : QObject(parent)
    , m_view(view)
{
    setPalette(QPalette(), view->defaultFont());
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &Highlighter::work);
    connect(view, &QTextDocument::contentsChange, this, &Highlighter::textChanged);
    dirtyFrom(0, view->blockCount() - 1);
}

void Highlighter::setPalette(const QPalette &palette, const QFont &font)
{
    const QColor text = palette.color(QPalette::Text);
    const QColor base = palette.color(QPalette::Base);
    const bool dark = base.lightnessF() < 0.5F;
    const QColor accent = dark ? QColor(0x7f, 0xb2, 0xe8) : QColor(0x1f, 0x5f, 0xa8);
    const QColor site = dark ? QColor(0xc3, 0xa6, 0xe0) : QColor(0x7a, 0x4b, 0x9c); // Liquid and attribute lists
    const auto coloured = [](const QColor &colour) {
        QTextCharFormat format;
        format.setForeground(colour);
        return format;
    };
    QTextCharFormat bold;
    bold.setFontWeight(QFont::Bold);
    QTextCharFormat code = coloured(mixed(text, base, 0.15F));
    code.setFontFamilies({font.families().value(0).replace(QLatin1String("Sans CJK"), QLatin1String("Sans Mono CJK")),
                          QStringLiteral("monospace")});
    QTextCharFormat inlineCode = code;
    inlineCode.setBackground(mixed(base, text, 0.06F));
    QTextCharFormat struck = coloured(mixed(text, base, 0.35F));
    struck.setFontStrikeOut(true);
    const QColor faint = mixed(text, base, 0.45F);

    m_formats.resize(int(Style::Math) + 1);
    const auto set = [this](Style style, const QTextCharFormat &format) { m_formats[int(style)] = format; };
    set(Style::Markup, coloured(faint));
    set(Style::Heading, bold);
    set(Style::Strong, bold);
    set(Style::Emphasis, coloured(mixed(text, accent, 0.55F)));
    set(Style::Struck, struck);
    set(Style::Code, inlineCode);
    set(Style::CodeBlock, code);
    set(Style::LinkText, coloured(accent));
    set(Style::Url, coloured(faint));
    set(Style::Quote, coloured(mixed(text, base, 0.2F)));
    set(Style::ListMarker, coloured(accent));
    set(Style::Html, coloured(mixed(site, base, 0.15F)));
    set(Style::Liquid, coloured(site));
    set(Style::AttributeList, coloured(site));
    set(Style::Math, coloured(mixed(text, accent, 0.5F)));
    m_slanted = m_formats[int(Style::Emphasis)];
    m_slanted.setFontItalic(true);

    for (QTextBlock block = m_view->begin(); block.isValid(); block = block.next()) {
        if (block.userState() >= 0)
            block.setUserState(block.userState() & ~Coloured);
    }
    m_timer.start();
}

LineState Highlighter::stateBefore(const QTextBlock &block) const
{
    const int packed = block.previous().isValid() ? block.previous().userState() : -1;
    return packed < 0 ? LineState() : LineState::unpack(packed & ~Coloured);
}

void Highlighter::dirtyFrom(int first, int last)
{
    m_firstDirty = std::min(m_firstDirty, first);
    m_lastDirty = std::max(m_lastDirty, last);
    m_timer.start();
}

void Highlighter::textChanged(int position, int, int added)
{
    const QScopedValueRollback inChange(m_inChange, true);
    QTextBlock block = m_view->findBlock(position);
    QTextBlock last = m_view->findBlock(std::min(position + added, m_view->characterCount() - 1));
    if (!last.isValid())
        last = m_view->lastBlock();
    const int first = block.blockNumber();
    const int end = last.blockNumber();
    if (m_firstDirty != NoLine) { // lines below may have moved
        m_firstDirty = std::min(m_firstDirty, first);
        m_lastDirty = m_view->blockCount() - 1;
    }
    if (end - first >= AtOnce || first > m_firstDirty) {
        for (; block.isValid() && block.blockNumber() <= end; block = block.next())
            block.setUserState(-1);
        dirtyFrom(first, end);
        return;
    }
    bool carriesOn = false;
    for (int number = first; number <= end; ++number, block = block.next())
        carriesOn = colour(block);
    if (carriesOn)
        dirtyFrom(end + 1, end + 1);
}

/// Returns whether the line leaves open another thing than before.
bool Highlighter::colour(QTextBlock block)
{
    QList<Span> spans;
    const QString text = block.text();
    const int before = block.userState();
    const int state = lexLine(text, stateBefore(block), &spans).pack();
    block.setUserState(state | Coloured);
    QList<QTextLayout::FormatRange> formats = formatsOf(text, spans);

    // What the input method shows lies within the line and has formats of its own, which Qt has just set.
    QTextLayout *layout = block.layout();
    const auto composing = int(layout->preeditAreaText().size());
    if (composing > 0) {
        const int at = layout->preeditAreaPosition();
        for (QTextLayout::FormatRange &range : formats) {
            if (range.start >= at)
                range.start += composing;
            else if (range.start + range.length > at)
                range.length += composing;
        }
        const QList<QTextLayout::FormatRange> shown = layout->formats();
        for (const QTextLayout::FormatRange &range : shown) {
            if (range.start >= at && range.start + range.length <= at + composing)
                formats.append(range);
        }
    }
    if (formats != layout->formats()) {
        layout->setFormats(formats);
        if (!m_inChange)
            m_view->markContentsDirty(block.position(), block.length());
    }
    return before < 0 || (before & ~Coloured) != state;
}

QList<QTextLayout::FormatRange> Highlighter::formatsOf(const QString &text, const QList<Span> &spans) const
{
    QList<QTextLayout::FormatRange> formats;
    formats.reserve(spans.size());
    for (const Span &span : spans) {
        const QStringView part = QStringView(text).sliced(span.start, span.length);
        // Hangul, Han and Kana have no italics; slanted by force they are hard to read.
        const bool slanted = span.style == Style::Emphasis && std::none_of(part.begin(), part.end(), isWideScript);
        formats.append({span.start, span.length, slanted ? m_slanted : m_formats[int(span.style)]});
    }
    return formats;
}

void Highlighter::setVisible(int firstBlock, int lastBlock)
{
    m_firstVisible = firstBlock;
    m_lastVisible = lastBlock;
    work();
}

void Highlighter::work()
{
    const QDeadlineTimer deadline(Slice);
    if (!scanTo(m_lastVisible, deadline) || !colourVisible(deadline) || !scanTo(NoLine, deadline))
        m_timer.start();
}

/// Finds what each dirty line leaves open, up to `end`. False when the time is over.
bool Highlighter::scanTo(int end, const QDeadlineTimer &deadline)
{
    if (m_firstDirty == NoLine || m_firstDirty > end)
        return true;
    QTextBlock block = m_view->findBlockByNumber(m_firstDirty);
    int checked = 0;
    while (block.isValid() && m_firstDirty <= end) {
        const int before = block.userState();
        const int state = lexLine(block.text(), stateBefore(block), nullptr).pack();
        block.setUserState(state);
        if (before >= 0 && (before & ~Coloured) == state && m_firstDirty >= m_lastDirty)
            break; // from here on all is as it was
        ++m_firstDirty;
        block = block.next();
        if (++checked % 64 == 0 && deadline.hasExpired())
            return false;
    }
    if (block.isValid() && m_firstDirty > end)
        return true;
    m_firstDirty = NoLine;
    m_lastDirty = 0;
    return true;
}

bool Highlighter::colourVisible(const QDeadlineTimer &deadline)
{
    QTextBlock block = m_view->findBlockByNumber(m_firstVisible);
    for (int number = m_firstVisible; block.isValid() && number <= m_lastVisible; ++number, block = block.next()) {
        if (block.userState() >= 0 && (block.userState() & Coloured))
            continue;
        colour(block);
        if (deadline.hasExpired())
            return false;
    }
    return true;
}

} // namespace galley::body
