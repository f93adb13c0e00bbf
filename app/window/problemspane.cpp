// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/problemspane.h"

#include "app/window/theme.h"

#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QStackedLayout>
#include <QStyle>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace galley::window {

namespace {

constexpr int Inset = 16; // as the status line has it
constexpr int Gap = 8;

QString whyOf(const QString &rule)
{
    for (const site::CheckRule &known : site::checkRules()) {
        if (known.id == rule)
            return known.why;
    }
    return {};
}

} // namespace

ProblemsPane::ProblemsPane(QWidget *parent)
    : QWidget(parent)
    , m_scope(new QComboBox(this))
    , m_list(new QTreeWidget(this))
    , m_empty(new QLabel(this))
    , m_why(new QLabel(this))
    , m_ignore(new QPushButton(tr("S&witch Off for This Site"), this))
    , m_fix(new QPushButton(tr("&Mend"), this))
{
    build();
    connect(m_scope, &QComboBox::currentIndexChanged, this, &ProblemsPane::scopeChanged);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ProblemsPane::describe);
    const auto jump = [this] {
        if (const auto finding = current())
            Q_EMIT jumpWanted(*finding);
    };
    connect(m_list, &QTreeWidget::itemActivated, this, jump);
    connect(m_list, &QTreeWidget::itemClicked, this, jump);
    connect(m_fix, &QPushButton::clicked, this, [this] {
        if (const auto finding = current())
            Q_EMIT fixWanted(*finding);
    });
    connect(m_ignore, &QPushButton::clicked, this, [this] {
        if (const auto finding = current())
            Q_EMIT ignoreWanted(finding->rule);
    });
    setFindings({}, {}, false);
}

void ProblemsPane::build()
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto *title = new QLabel(tr("Problems"), this);
    QFont bold = title->font();
    bold.setWeight(QFont::DemiBold);
    title->setFont(bold);
    m_scope->addItem(tr("In this post"));
    m_scope->addItem(tr("In the whole site"));
    m_scope->setAccessibleName(tr("Where problems are looked for"));
    auto *close = new QToolButton(this);
    close->setAutoRaise(true);
    close->setIcon(style()->standardIcon(QStyle::SP_TitleBarCloseButton));
    close->setToolTip(tr("Close"));
    close->setAccessibleName(tr("Close the problems"));
    connect(close, &QToolButton::clicked, this, &ProblemsPane::closeWanted);
    auto *head = new QHBoxLayout;
    head->setSpacing(Gap);
    head->addWidget(title);
    head->addWidget(m_scope);
    head->addStretch(1);
    head->addWidget(close);

    m_list->setColumnCount(2);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setIndentation(0);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setStyleSheet(QStringLiteral("QTreeView::item { padding: 2px 0; }"));
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setAccessibleName(tr("Problems"));
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *stack = new QStackedLayout;
    stack->addWidget(m_list);
    stack->addWidget(m_empty);

    m_why->setTextFormat(Qt::PlainText);
    m_why->setWordWrap(true);
    m_why->setForegroundRole(QPalette::PlaceholderText);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(Gap);
    foot->addWidget(m_why, 1);
    foot->addWidget(m_ignore);
    foot->addWidget(m_fix);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Inset, Gap, Inset, Gap);
    column->setSpacing(Gap);
    column->addLayout(head);
    column->addLayout(stack, 1);
    column->addLayout(foot);
    setFixedHeight((fontMetrics().height() + 4) * 7 + m_fix->sizeHint().height() * 2 + 5 * Gap);
}

ProblemsPane::Scope ProblemsPane::scope() const
{
    return m_scope->currentIndex() == 1 ? Scope::Site : Scope::Post;
}

void ProblemsPane::setHasSite(bool has)
{
    m_hasSite = has;
    m_scope->setEnabled(has);
    if (!has)
        m_scope->setCurrentIndex(0);
    describe();
}

void ProblemsPane::setFindings(const QList<site::Finding> &findings, const QString &root, bool busy)
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    const bool same = findings == m_findings && m_list->topLevelItemCount() == findings.size();
    m_findings = findings;
    if (!same) {
        m_list->clear();
        for (const site::Finding &finding : findings) {
            const QString line = finding.line > 0 ? tr("line %1").arg(QLocale().toString(finding.line)) : QString();
            const QString file = scope() == Scope::Site
                ? (root.isEmpty() ? QFileInfo(finding.file).fileName() : QDir(root).relativeFilePath(finding.file))
                : QString();
            auto *item = new QTreeWidgetItem(
                m_list,
                {finding.text, file + (file.isEmpty() || line.isEmpty() ? QString() : QStringLiteral(" · ")) + line});
            item->setToolTip(0, finding.text);
            item->setForeground(1, palette().placeholderText());
            item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        }
        // After a mending the next one is at hand.
        if (!findings.isEmpty())
            m_list->setCurrentItem(m_list->topLevelItem(std::clamp<int>(row, 0, int(findings.size()) - 1)));
    }
    m_empty->setText(busy ? tr("Looking…") : tr("Nothing that Galley knows of will go wrong."));
    auto *stack = static_cast<QStackedLayout *>(layout()->itemAt(1)->layout());
    stack->setCurrentIndex(findings.isEmpty() ? 1 : 0);
    describe();
}

std::optional<site::Finding> ProblemsPane::current() const
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    return row >= 0 && row < m_findings.size() ? std::optional(m_findings[row]) : std::nullopt;
}

void ProblemsPane::describe()
{
    const auto finding = current();
    const bool moves = finding && !finding->urlAfterFix.isEmpty();
    QString why = finding ? whyOf(finding->rule) : QString();
    if (moves)
        why +=
            u' ' + tr("Mending it moves the post to %1; links to the old address end there.").arg(finding->urlAfterFix);
    m_why->setText(why);
    m_fix->setEnabled(finding && finding->isFixable());
    m_fix->setToolTip(finding && !finding->isFixable() ? tr("Only you can know what was meant here.") : QString());
    m_ignore->setEnabled(finding && m_hasSite);
    m_ignore->setToolTip(finding ? tr("Adds “%1” to “galley: ignore:” in the site's _config.yml").arg(finding->rule)
                                 : QString());
}

void ProblemsPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closeWanted();
    else
        QWidget::keyPressEvent(event);
}

/// A hairline parts it from what is above, as between the panes.
void ProblemsPane::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::Window).darker(isDark(palette()) ? 60 : 110));
    painter.drawLine(0, 0, width(), 0);
}

} // namespace galley::window
