// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/body/linetable.h"
#include "editor/post/document.h"

#include <QObject>
#include <QTextDocument>
#include <QTimer>

namespace galley::body {

/// Keeps a QTextDocument in step with the body of a post. The bytes are the truth, the QTextDocument is a view of them:
/// what is typed into it becomes splices of the bytes, and edits of the bytes from elsewhere become the smallest change
/// of the view. Positions of the view count UTF-16 units as QTextCursor does; bytes count from the begin of the source.
///
/// A long body is shown piece by piece: the first screens at once, the rest when the event loop is idle. Until then the
/// view holds the first lines only; `showAll` ends that. An edit in very many places follows piece by piece too: until
/// then some lines of the view are stale, block for line; `showAll` ends that as well.
class TextBinding final : public QObject
{
    Q_OBJECT

public:
    /// Neither is owned; both must outlive this. The QTextDocument needs its layout before this is made, else Qt tells
    /// nobody of its changes; its own undo is switched off here.
    TextBinding(post::Document *post, QTextDocument *view, QObject *parent = nullptr);

    [[nodiscard]] post::Document *post() const { return m_post; }
    [[nodiscard]] QTextDocument *view() const { return m_view; }

    [[nodiscard]] qsizetype byteOfPosition(int position) const;
    /// Bytes outside the body go to its nearest end.
    [[nodiscard]] int positionOfByte(qsizetype byte) const;
    [[nodiscard]] const LineTable &lines() const { return m_lines; }
    [[nodiscard]] QByteArrayView body() const;
    [[nodiscard]] QByteArrayView lineText(qsizetype line) const { return m_lines.text(body(), line); }
    /// How many lines of the file come before the body.
    [[nodiscard]] int linesBefore() const { return m_linesBefore; }

    /// Shows what is still missing of a long body, or stale.
    void showAll();
    /// Shows all lines, and brings those of these bytes up to date.
    void showPlace(qsizetype begin, qsizetype end);
    /// Brings lines up to date.
    void freshen(qsizetype first, qsizetype behind);
    /// From now on no body is shown piece by piece.
    void showWholeAtOnce();
    [[nodiscard]] bool isAllShown() const { return m_shownLines == m_lines.count() && m_stale.isEmpty(); }
    /// True while the view is changed to follow the bytes: what it signals is not typing.
    [[nodiscard]] bool isFollowing() const { return m_following; }

    /// `text` with its line ends (and U+2029) as the bytes that belong at `byte`.
    [[nodiscard]] QByteArray encoded(QStringView text, qsizetype byte) const;
    /// Replaces bytes as one undo step. Returns the end of what was inserted.
    qsizetype replace(qsizetype begin, qsizetype end, const QByteArray &inserted,
                      post::Merge merge = post::Merge::Never);

Q_SIGNALS:
    void aboutToFollow();
    /// The view has been changed to follow the bytes: `removed` units at `position` gave way to `added`.
    void followed(int position, int removed, int added);
    void linesBeforeChanged();
    /// Lines became stale: whoever shows some of them, or has a cursor there, wants those fresh at once.
    void becameStale();

private:
    struct Lines
    {
        qsizetype first = 0;
        qsizetype behind = 0;
    };
    struct Units
    {
        qsizetype end = 0; ///< byte of the body
        QString shown;
    };

    void readView(int position, int removed, int added);
    void followPost(const QList<post::Splice> &splices);
    void followManyWithinLines(const QByteArray &before);
    void freshenSome();
    [[nodiscard]] bool isStale(qsizetype first, qsizetype behind) const;
    void followEach(const QByteArray &before, const QList<post::Splice> &splices);
    void followSplice(qsizetype at, qsizetype removed, qsizetype inserted);
    void followDifference(const QByteArray &before, qsizetype beforeStart);
    void followLines(const LineTable::Change &change, qsizetype at);
    void rebuild();
    void showMore(qsizetype bytes);
    void showLines(qsizetype bytes);
    void countLinesBefore();
    void replaceInView(int position, int removed, const QString &inserted);
    [[nodiscard]] QString shownLines(qsizetype first, qsizetype count) const;
    [[nodiscard]] Units take(qsizetype from, qsizetype units) const;
    [[nodiscard]] QString viewText(int position, int length) const;

    post::Document *m_post;
    QTextDocument *m_view;
    LineTable m_lines;
    QByteArray m_source; ///< what the view shows a part of; shared with the snapshot
    qsizetype m_bodyStart = 0;
    qsizetype m_shownLines = 0; ///< the view holds the lines before this one
    QList<Lines> m_stale; ///< ascending, all shown
    int m_linesBefore = 0;
    QTimer m_nextPiece;
    bool m_wholeAtOnce = false;
    bool m_following = false;
    bool m_sending = false; ///< the edit that is announced came from the view
    bool m_outOfStep = false; ///< the edit from the view moved the fences: follow once Qt has finished its edit
};

} // namespace galley::body
