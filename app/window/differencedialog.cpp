// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/differencedialog.h"

#include "app/window/theme.h"
#include "editor/post/linediff.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFontDatabase>
#include <QFuture>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QTextCursor>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <algorithm>

namespace galley::window {

namespace {

constexpr qsizetype ContextLines = 3;

enum class Side { Both, Theirs, Mine, Gap };

struct ShownLine
{
    Side side;
    QString text;
};

QString plain(QByteArrayView line)
{
    QString text = QString::fromUtf8(line);
    while (text.endsWith(u'\n') || text.endsWith(u'\r'))
        text.chop(1);
    return text;
}

/// The changed lines with a little around them, as a patch shows them.
QList<ShownLine> shownLines(const post::LineDiff &diff)
{
    QList<ShownLine> lines;
    qsizetype shownTo = 0; // lines of the old text before this one are shown or passed over
    for (qsizetype i = 0; i < diff.hunks.size(); ++i) {
        const post::Hunk &hunk = diff.hunks[i];
        const qsizetype from = std::max(shownTo, hunk.oldLine - ContextLines);
        if (from > shownTo)
            lines.append({Side::Gap, QStringLiteral("⋯")});
        for (qsizetype line = from; line < hunk.oldLine; ++line)
            lines.append({Side::Both, plain(diff.oldLines[line])});
        for (qsizetype line = 0; line < hunk.oldCount; ++line)
            lines.append({Side::Theirs, plain(diff.oldLines[hunk.oldLine + line])});
        for (qsizetype line = 0; line < hunk.newCount; ++line)
            lines.append({Side::Mine, plain(diff.newLines[hunk.newLine + line])});
        shownTo = hunk.oldLine + hunk.oldCount;
        const qsizetype next = i + 1 < diff.hunks.size() ? diff.hunks[i + 1].oldLine : diff.oldLines.size();
        for (const qsizetype end = std::min(next, shownTo + ContextLines); shownTo < end; ++shownTo)
            lines.append({Side::Both, plain(diff.oldLines[shownTo])});
    }
    return lines;
}

} // namespace

DifferenceDialog::DifferenceDialog(const post::PostFile &file, const QByteArray &mine, QWidget *parent)
    : QDialog(parent)
{
    build(QFileInfo(file.path).fileName());
    QtConcurrent::run(post::readPost, file.path, file.encoding)
        .then(this, [this, mine](const post::Result<post::LoadedPost> &read) {
            if (read)
                compare(read->source, mine);
            else
                m_view->setPlainText(read.error().toString());
        });
}

DifferenceDialog::DifferenceDialog(const QByteArray &theirs, const QByteArray &mine, const QString &title,
                                   QWidget *parent)
    : QDialog(parent)
{
    build(title);
    compare(theirs, mine);
}

void DifferenceDialog::build(const QString &title)
{
    setWindowTitle(tr("Difference: %1").arg(title));
    resize(900, 640);
    auto *legend = new QLabel(tr("− in the file      + in your text"), this);
    legend->setForegroundRole(QPalette::PlaceholderText);
    m_view = new QPlainTextEdit(this);
    m_view->setReadOnly(true);
    m_view->setAccessibleName(tr("Difference"));
    m_view->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_view->setPlainText(tr("Comparing…"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(legend);
    column->addWidget(m_view, 1);
    column->addWidget(buttons);
}

void DifferenceDialog::compare(const QByteArray &theirs, const QByteArray &mine)
{
    QtConcurrent::run([theirs, mine] {
        return shownLines(post::diffLines(theirs, mine));
    }).then(this, [this](const QList<ShownLine> &lines) {
        m_view->clear();
        const bool dark = isDark(palette());
        QTextCursor cursor(m_view->document());
        for (const ShownLine &line : lines) {
            QTextBlockFormat format;
            QString sign = QStringLiteral("  ");
            if (line.side == Side::Theirs) {
                format.setBackground(dark ? QColor(0x4a2725) : QColor(0xfbe5e3));
                sign = QStringLiteral("− ");
            } else if (line.side == Side::Mine) {
                format.setBackground(dark ? QColor(0x21402c) : QColor(0xe0f3e5));
                sign = QStringLiteral("+ ");
            }
            if (!cursor.atStart())
                cursor.insertBlock();
            cursor.setBlockFormat(format);
            cursor.insertText(sign + line.text);
        }
        if (lines.isEmpty())
            m_view->setPlainText(tr("Both are the same."));
        m_view->moveCursor(QTextCursor::Start);
    });
}

} // namespace galley::window
