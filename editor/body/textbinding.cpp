// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/body/textbinding.h"

#include "editor/body/shownline.h"
#include "editor/post/newline.h"

#include <QScopedValueRollback>
#include <QTextBlock>
#include <QTextCursor>

#include <algorithm>
#include <limits>

namespace galley::body {

namespace {

/// The first screens, within a frame (1 MB at once takes 54 ms, measured with Qt 6.4.2).
constexpr qsizetype FirstPiece = 64 * 1024;
constexpr qsizetype NextPiece = 128 * 1024;
/// Of lines that give way to others, which costs more.
constexpr qsizetype StalePiece = 48 * 1024;
/// Following a splice among others copies the text once; beyond this, one comparison of the whole is cheaper.
constexpr qsizetype ManySplices = 64;

struct Common
{
    qsizetype front = 0;
    qsizetype back = 0;
};

/// How much two texts share at both ends; the shares overlap in neither, and no surrogate pair is cut. `mostFront` is
/// the place of the edit where that is known: of "aa" it says which "a" is new.
Common commonEnds(QStringView a, QStringView b, qsizetype mostFront = std::numeric_limits<qsizetype>::max())
{
    Common common;
    const qsizetype shorter = std::min(a.size(), b.size());
    while (common.front < std::min(shorter, mostFront) && a[common.front] == b[common.front])
        ++common.front;
    if (common.front > 0 && a[common.front - 1].isHighSurrogate())
        --common.front;
    while (common.back < shorter - common.front && a[a.size() - 1 - common.back] == b[b.size() - 1 - common.back])
        ++common.back;
    if (common.back > 0 && a[a.size() - common.back].isLowSurrogate())
        --common.back;
    return common;
}

Common commonEnds(QByteArrayView a, QByteArrayView b)
{
    Common common;
    const qsizetype shorter = std::min(a.size(), b.size());
    common.front = std::mismatch(a.begin(), a.begin() + shorter, b.begin()).first - a.begin();
    while (common.back < shorter - common.front && a[a.size() - 1 - common.back] == b[b.size() - 1 - common.back])
        ++common.back;
    return common;
}

bool changesLines(const post::Splice &splice)
{
    const auto isLineEnd = [](char c) { return c == '\n' || c == '\r'; };
    return std::any_of(splice.removed.begin(), splice.removed.end(), isLineEnd)
        || std::any_of(splice.inserted.begin(), splice.inserted.end(), isLineEnd);
}

/// Where two line ends would fall together to one (a CR that meets an LF), writes the half that keeps them two, so that
/// the text has the lines that the writer sees.
void keepLineEndsApart(QByteArrayView source, qsizetype begin, qsizetype end, QByteArray &inserted)
{
    const bool crBefore = begin > 0 && source[begin - 1] == '\r';
    const bool lfBehind = end < source.size() && source[end] == '\n';
    if (inserted.isEmpty()) {
        if (crBefore && lfBehind)
            inserted = "\n";
        return;
    }
    if (crBefore && inserted.startsWith('\n'))
        inserted.prepend('\r');
    if (lfBehind && inserted.endsWith('\r'))
        inserted.append('\n');
}

} // namespace

TextBinding::TextBinding(post::Document *post, QTextDocument *view, QObject *parent)
    : QObject(parent)
    , m_post(post)
    , m_view(view)
{
    view->setUndoRedoEnabled(false);
    // A timer, not a queued call: Qt delivers calls queued meanwhile before it looks for keys.
    m_nextPiece.setSingleShot(true);
    m_nextPiece.setInterval(0);
    connect(&m_nextPiece, &QTimer::timeout, this, [this] { showMore(NextPiece); });
    rebuild();
    connect(view, &QTextDocument::contentsChange, this, &TextBinding::readView);
    connect(view, &QTextDocument::contentsChanged, this, [this] {
        if (m_outOfStep && !m_following)
            rebuild();
    });
    connect(post, &post::Document::edited, this, [this](const QList<post::Splice> &splices) { followPost(splices); });
}

QByteArrayView TextBinding::body() const
{
    return QByteArrayView(m_source).sliced(m_bodyStart);
}

qsizetype TextBinding::byteOfPosition(int position) const
{
    const QTextBlock block = m_view->findBlock(position);
    if (!block.isValid())
        return m_source.size();
    const qsizetype line = block.blockNumber();
    return m_bodyStart + m_lines.start(line) + byteOfColumn(lineText(line), position - block.position());
}

int TextBinding::positionOfByte(qsizetype byte) const
{
    const qsizetype at = std::clamp(byte - m_bodyStart, qsizetype(0), m_lines.size());
    const qsizetype line = m_lines.lineAt(at);
    if (line >= m_shownLines)
        return m_view->characterCount() - 1;
    return m_view->findBlockByNumber(int(line)).position()
        + int(columnOfByte(lineText(line), at - m_lines.start(line)));
}

/// The bytes of the body that show as `units` UTF-16 units from byte `from` on; a line end is one unit.
TextBinding::Units TextBinding::take(qsizetype from, qsizetype units) const
{
    qsizetype line = m_lines.lineAt(from);
    QByteArrayView text = lineText(line).sliced(from - m_lines.start(line));
    Units taken{from, {}};
    for (;;) {
        const QString shown = shownLine(text);
        if (units <= shown.size()) {
            taken.end += byteOfColumn(text, units);
            taken.shown += QStringView(shown).first(units);
            return taken;
        }
        taken.shown += shown;
        taken.end += text.size();
        units -= shown.size();
        if (++line == m_lines.count())
            return taken; // Qt counts the end of the last block with changes of the whole text
        taken.shown += u'\n';
        taken.end = m_lines.start(line);
        --units;
        text = lineText(line);
    }
}

QString TextBinding::viewText(int position, int length) const
{
    QString text;
    QTextBlock block = m_view->findBlock(position);
    qsizetype column = position - block.position();
    qsizetype wanted = length;
    while (block.isValid()) {
        const QString line = block.text();
        const qsizetype part = std::min(wanted, line.size() - column);
        text += QStringView(line).sliced(column, part);
        wanted -= part;
        block = block.next();
        column = 0;
        if (wanted <= 0 || !block.isValid())
            break;
        text += u'\n';
        --wanted;
    }
    return text;
}

void TextBinding::readView(int position, int removed, int added)
{
    if (m_following || m_outOfStep)
        return;
    const QTextBlock block = m_view->findBlock(position);
    const qsizetype line = block.blockNumber();
    if (isStale(line, m_view->findBlock(position + added).blockNumber() + 1)) {
        m_outOfStep = true; // nobody edits what is stale but by a program: better lose that than write it elsewhere
        return;
    }
    const qsizetype from = m_lines.start(line) + byteOfColumn(lineText(line), position - block.position());
    const QString before = take(from, removed).shown;
    const QString now = viewText(position, added);
    // Formats and preedits are announced as changes too, and an edit of a composing line as one of the whole line.
    const Common common = commonEnds(QStringView(before), QStringView(now));
    const qsizetype gone = before.size() - common.front - common.back;
    const QStringView come = QStringView(now).sliced(common.front, now.size() - common.front - common.back);
    if (gone == 0 && come.isEmpty())
        return;
    const qsizetype begin = take(from, common.front).end;
    const qsizetype end = gone == 0 ? begin : take(begin, gone).end;
    const QScopedValueRollback sending(m_sending, true);
    replace(m_bodyStart + begin, m_bodyStart + end, encoded(come, m_bodyStart + begin), post::Merge::Typing);
    m_shownLines = m_outOfStep ? m_shownLines : m_view->blockCount();
}

QByteArray TextBinding::encoded(QStringView text, qsizetype byte) const
{
    QString unified = text.toString();
    unified.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    unified.replace(u'\r', u'\n');
    QByteArray bytes = unified.toUtf8();
    if (bytes.contains('\n')) {
        const QByteArray newline = post::newlineAt(m_source, byte);
        if (newline != "\n")
            bytes.replace("\n", newline);
    }
    return bytes;
}

qsizetype TextBinding::replace(qsizetype begin, qsizetype end, const QByteArray &inserted, post::Merge merge)
{
    post::Splice splice{begin, m_source.sliced(begin, end - begin), inserted};
    keepLineEndsApart(m_source, begin, end, splice.inserted);
    if (begin == m_bodyStart && begin > 0 && m_source[begin - 1] != '\n' && !splice.inserted.isEmpty())
        splice.inserted.prepend(post::newlineAt(m_source, begin)); // the closing fence has no line end yet
    if (!m_post->apply({splice}, post::Origin::Body, merge))
        m_outOfStep = true;
    if (m_outOfStep && !m_sending)
        rebuild();
    return begin + splice.inserted.size();
}

void TextBinding::followPost(const QList<post::Splice> &splices)
{
    const bool many = splices.size() > ManySplices && !m_sending;
    const bool withinLines = many && std::none_of(splices.begin(), splices.end(), changesLines);
    if (!withinLines && !m_stale.isEmpty())
        freshen(0, m_lines.count()); // to what the bytes were; what follows counts on blocks that are up to date
    const post::Snapshot &now = m_post->snapshot();
    const QByteArray before = std::exchange(m_source, now.source);
    const qsizetype beforeStart = std::exchange(m_bodyStart, now.bodyStart);
    const bool withinBody = now.bodyStart == beforeStart
        && std::all_of(splices.begin(), splices.end(),
                       [this](const post::Splice &splice) { return splice.at >= m_bodyStart; });
    if (m_sending && withinBody && splices.size() == 1) {
        const post::Splice &splice = splices.first();
        m_lines.splice(body(), splice.at - m_bodyStart, splice.removed.size(), splice.inserted.size());
        return;
    }
    if (m_sending && now.bodyStart == now.source.size() - (before.size() - beforeStart)
        && QByteArrayView(before).sliced(beforeStart) == body()) {
        countLinesBefore();
        return;
    }
    if (m_sending) {
        m_outOfStep = true;
        return;
    }
    if (withinBody && withinLines)
        return followManyWithinLines(before);
    if (withinBody && !many) {
        followEach(before, splices);
        return;
    }
    followDifference(before, beforeStart);
    countLinesBefore();
}

void TextBinding::followEach(const QByteArray &before, const QList<post::Splice> &splices)
{
    const QByteArray now = m_source;
    m_source = before;
    for (qsizetype i = 0; i < splices.size(); ++i) {
        const post::Splice &splice = splices[i];
        if (i + 1 == splices.size())
            m_source = now;
        else
            m_source.replace(splice.at, splice.removed.size(), splice.inserted);
        followSplice(splice.at - m_bodyStart, splice.removed.size(), splice.inserted.size());
    }
}

void TextBinding::followDifference(const QByteArray &before, qsizetype beforeStart)
{
    const QByteArrayView old = QByteArrayView(before).sliced(beforeStart);
    const Common common = commonEnds(old, body());
    const qsizetype removed = old.size() - common.front - common.back;
    const qsizetype inserted = body().size() - common.front - common.back;
    if (removed > 0 || inserted > 0)
        followSplice(common.front, removed, inserted);
}

void TextBinding::followSplice(qsizetype at, qsizetype removed, qsizetype inserted)
{
    followLines(m_lines.splice(body(), at, removed, inserted), at);
}

QString TextBinding::shownLines(qsizetype first, qsizetype count) const
{
    QString text;
    for (qsizetype line = first; line < first + count; ++line) {
        if (line > first)
            text += u'\n';
        text += shownLine(lineText(line));
    }
    return text;
}

void TextBinding::followLines(const LineTable::Change &change, qsizetype at)
{
    if (change.first >= m_shownLines)
        return;
    if (change.first + change.oldCount
        > m_shownLines) { // the edit reaches into what is not shown yet: rare, start over
        rebuild();
        return;
    }
    const int position = m_view->findBlockByNumber(int(change.first)).position();
    const QTextBlock last = m_view->findBlockByNumber(int(change.first + change.oldCount - 1));
    const QString before = viewText(position, last.position() + last.length() - 1 - position);
    const QString now = shownLines(change.first, change.newCount);
    const int front = positionOfByte(m_bodyStart + at) - position;
    m_shownLines += change.newCount - change.oldCount;
    const Common common = commonEnds(QStringView(before), QStringView(now), std::max(0, front));
    replaceInView(position + int(common.front), int(before.size() - common.front - common.back),
                  now.sliced(common.front, now.size() - common.front - common.back));
}

void TextBinding::replaceInView(int position, int removed, const QString &inserted)
{
    if (removed == 0 && inserted.isEmpty())
        return;
    Q_EMIT aboutToFollow();
    {
        const QScopedValueRollback following(m_following, true);
        QTextCursor cursor(m_view);
        cursor.setPosition(position);
        cursor.setPosition(position + removed, QTextCursor::KeepAnchor);
        cursor.insertText(inserted);
    }
    Q_EMIT followed(position, removed, int(inserted.size()));
}

void TextBinding::rebuild()
{
    m_outOfStep = false;
    m_stale.clear();
    m_source = m_post->snapshot().source;
    m_bodyStart = m_post->snapshot().bodyStart;
    m_lines.reset(body());
    m_shownLines = 0;
    {
        const QScopedValueRollback following(m_following, true);
        m_view->clear();
    }
    showLines(m_wholeAtOnce ? m_lines.size() : FirstPiece);
    if (!isAllShown())
        m_nextPiece.start();
    countLinesBefore();
}

void TextBinding::showWholeAtOnce()
{
    m_wholeAtOnce = true;
    showAll();
}

void TextBinding::showAll()
{
    freshen(0, m_lines.count());
    showLines(m_lines.size());
}

/// What the idle event loop does next: stale lines first, for they may be in sight.
void TextBinding::showMore(qsizetype bytes)
{
    if (!m_stale.isEmpty())
        freshenSome();
    else
        showLines(bytes);
    if (!isAllShown())
        m_nextPiece.start();
}

void TextBinding::showLines(qsizetype bytes)
{
    if (m_shownLines == m_lines.count())
        return;
    const qsizetype from = m_shownLines;
    const qsizetype target = std::min(m_lines.size(), m_lines.start(from) + bytes);
    const qsizetype to = m_lines.lineAt(target) + 1;
    QString text = shownLines(from, to - from);
    if (from > 0)
        text.prepend(u'\n');
    m_shownLines = to;
    replaceInView(m_view->characterCount() - 1, 0, text);
}

void TextBinding::showPlace(qsizetype begin, qsizetype end)
{
    showLines(m_lines.size());
    for (const qsizetype byte : {begin, end}) {
        const qsizetype line = m_lines.lineAt(std::clamp(byte - m_bodyStart, qsizetype(0), m_lines.size()));
        freshen(line, line + 1);
    }
}

bool TextBinding::isStale(qsizetype first, qsizetype behind) const
{
    return std::any_of(m_stale.begin(), m_stale.end(),
                       [first, behind](const Lines &stale) { return stale.first < behind && first < stale.behind; });
}

void TextBinding::freshen(qsizetype first, qsizetype behind)
{
    if (!isStale(first, behind))
        return;
    QList<Lines> left;
    QList<Lines> wanted;
    for (const Lines &stale : std::as_const(m_stale)) {
        const Lines common{std::max(first, stale.first), std::min(behind, stale.behind)};
        if (common.first >= common.behind) {
            left.append(stale);
            continue;
        }
        wanted.append(common);
        if (stale.first < common.first)
            left.append({stale.first, common.first});
        if (common.behind < stale.behind)
            left.append({common.behind, stale.behind});
    }
    m_stale = left;
    for (const Lines &lines : std::as_const(wanted)) {
        const int position = m_view->findBlockByNumber(int(lines.first)).position();
        const QTextBlock last = m_view->findBlockByNumber(int(lines.behind - 1));
        const QString before = viewText(position, last.position() + last.length() - 1 - position);
        const QString now = shownLines(lines.first, lines.behind - lines.first);
        const Common common = commonEnds(QStringView(before), QStringView(now));
        replaceInView(position + int(common.front), int(before.size() - common.front - common.back),
                      now.sliced(common.front, now.size() - common.front - common.back));
    }
}

void TextBinding::freshenSome()
{
    const Lines stale = m_stale.first();
    const qsizetype behind = m_lines.lineAt(std::min(m_lines.size(), m_lines.start(stale.first) + StalePiece)) + 1;
    freshen(stale.first, std::min(behind, stale.behind));
}

/// No line end came or went: each line keeps its block, which may show the old text for a while.
void TextBinding::followManyWithinLines(const QByteArray &before)
{
    m_lines.reset(body());
    const Common common = commonEnds(QByteArrayView(before).sliced(m_bodyStart), body());
    const qsizetype first = m_lines.lineAt(common.front);
    const qsizetype behind = m_lines.lineAt(m_lines.size() - common.back) + 1;
    Lines stale{first, std::min(behind, m_shownLines)};
    if (!m_stale.isEmpty())
        stale = {std::min(stale.first, m_stale.first().first), std::max(stale.behind, m_stale.last().behind)};
    m_stale = stale.first < stale.behind ? QList<Lines>{stale} : QList<Lines>();
    Q_EMIT becameStale();
    if (m_lines.start(behind - 1) - m_lines.start(first) <= StalePiece)
        freshen(first, behind);
    if (!isAllShown())
        m_nextPiece.start();
}

void TextBinding::countLinesBefore()
{
    LineTable before;
    before.reset(QByteArrayView(m_source).first(m_bodyStart));
    const int lines = int(before.count()) - 1;
    if (std::exchange(m_linesBefore, lines) != lines)
        Q_EMIT linesBeforeChanged();
}

} // namespace galley::body
