// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/frontmatter/rawyamlview.h"

#include "editor/frontmatter/growingedit.h"
#include "editor/frontmatter/tones.h"
#include "editor/frontmatter/yamlhighlighter.h"
#include "editor/post/newline.h"

#include <QEvent>
#include <QFontDatabase>
#include <QLabel>
#include <QTextBlock>
#include <QVBoxLayout>

namespace galley::frontmatter {

namespace {

/// The YAML as the text widget can hold it: each CR LF, and each other line end that it would take for one, is one
/// character there.
QString shownFor(QByteArrayView yaml)
{
    QString text = QString::fromUtf8(yaml);
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    text.replace(u'\r', u'\n').replace(QChar::ParagraphSeparator, u'\n');
    return text;
}

/// The byte at which the character `position` of shownFor() begins.
qsizetype byteAt(QByteArrayView yaml, qsizetype position)
{
    qsizetype at = 0;
    while (position > 0 && at < yaml.size()) {
        const uchar byte = static_cast<uchar>(yaml[at]);
        const bool pair = byte == '\r' && at + 1 < yaml.size() && yaml[at + 1] == '\n';
        at += pair || (byte >= 0xc0 && byte < 0xe0) ? 2 : byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 1;
        position -= byte >= 0xf0 ? 2 : 1;
    }
    return qMin(at, yaml.size());
}

} // namespace

RawYamlView::RawYamlView(FormBinding *binding, QWidget *parent)
    : QWidget(parent)
    , m_binding(binding)
    , m_message(makeProblemLabel(this))
    , m_edit(new GrowingEdit(GrowingEdit::Lines::Several, this))
    , m_highlighter(new YamlHighlighter(m_edit->document()))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(unit / 2);
    column->addWidget(m_message);
    column->addWidget(m_edit);
    setFocusProxy(m_edit);
    m_edit->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_edit->setAccessibleName(tr("Front matter as YAML"));
    m_edit->setPlaceholderText(tr("no front matter"));
    m_edit->setMaximumLines(40);
    m_edit->setWordWrapMode(QTextOption::WrapAnywhere);
    connect(m_edit, &GrowingEdit::typed, this, &RawYamlView::take);
    // Not through this: the focus goes when it is half destroyed.
    connect(m_edit, &GrowingEdit::focusLost, m_binding->document(), &post::Document::breakTyping);
    connect(m_binding, &FormBinding::changed, this, &RawYamlView::follow);
    usePalette();
    follow();
}

QString RawYamlView::message() const
{
    return m_message->text();
}

int RawYamlView::firstLine() const
{
    const post::Snapshot &snapshot = m_binding->document()->snapshot();
    return 1 + static_cast<int>(QByteArrayView(snapshot.source).first(snapshot.yamlStart).count('\n'));
}

void RawYamlView::follow()
{
    m_edit->setShownText(shownFor(m_binding->document()->snapshot().yaml()));
    const auto &error = m_binding->error();
    m_highlighter->setErrorLine(error ? error->line - firstLine() : -1);
    QString message;
    if (error) {
        message = error->line > 0 ? tr("Line %1: %2").arg(error->line).arg(error->what) : error->what;
        for (const QString &more :
             {error->remedy, error->details.isEmpty() ? QString() : u'(' + error->details + u')'}) {
            if (!more.isEmpty())
                message += u' ' + more;
        }
    }
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
}

/// What differs between the shown text and the bytes goes to the document; everything else keeps its bytes.
void RawYamlView::take(const QString &shown)
{
    m_edit->setExtraSelections({});
    const post::Snapshot snapshot = m_binding->document()->snapshot();
    const QByteArrayView yaml = snapshot.yaml();
    const QString before = shownFor(yaml);
    const qsizetype shorter = qMin(before.size(), shown.size());
    qsizetype head = 0, tail = 0;
    while (head < shorter && before[head] == shown[head])
        ++head;
    if (head > 0 && before[head - 1].isHighSurrogate())
        --head;
    while (tail < shorter - head && before[before.size() - 1 - tail] == shown[shown.size() - 1 - tail])
        ++tail;
    if (tail > 0 && before[before.size() - tail].isLowSurrogate())
        --tail;
    const QByteArray newline = post::newlineAt(snapshot.source, snapshot.yamlStart);
    const QByteArray inserted = shown.mid(head, shown.size() - head - tail).toUtf8().replace("\n", newline);
    if (!snapshot.hasFrontMatter()) {
        m_binding->document()->apply({{0, {}, "---" + newline + inserted + newline + "---" + newline}},
                                     post::Origin::RawYaml, post::Merge::Typing);
        return;
    }
    const qsizetype begin = byteAt(yaml, head), end = byteAt(yaml, before.size() - tail);
    post::Splice splice{snapshot.yamlStart + begin, yaml.sliced(begin, end - begin).toByteArray(), inserted};
    // The closing fence must stay at the start of a line.
    const bool lastLineOpen = end == yaml.size() && !inserted.endsWith('\n')
        && !(inserted.isEmpty() && (begin == 0 || yaml[begin - 1] == '\n'));
    if (lastLineOpen)
        splice.inserted += newline;
    m_binding->document()->apply({splice}, post::Origin::RawYaml, post::Merge::Typing);
}

void RawYamlView::goToLine(int fileLine)
{
    const QTextBlock block = m_edit->document()->findBlockByNumber(fileLine - firstLine());
    if (fileLine <= 0 || !block.isValid())
        return;
    m_edit->setTextCursor(QTextCursor(block));
    m_edit->ensureCursorVisible();
    // Seen without the focus too, until something is typed.
    QTextEdit::ExtraSelection mark;
    mark.cursor = m_edit->textCursor();
    QColor tint = palette().color(QPalette::Highlight);
    tint.setAlphaF(0.15F);
    mark.format.setBackground(tint);
    mark.format.setProperty(QTextFormat::FullWidthSelection, true);
    m_edit->setExtraSelections({mark});
}

void RawYamlView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        usePalette();
}

void RawYamlView::usePalette()
{
    m_highlighter->setPalette(palette());
}

} // namespace galley::frontmatter
