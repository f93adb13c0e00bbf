// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/frontmatter/frontmatterform.h"

#include "editor/frontmatter/addfield.h"
#include "editor/frontmatter/chip.h"
#include "editor/frontmatter/chiplist.h"
#include "editor/frontmatter/fieldlist.h"
#include "editor/frontmatter/flowlayout.h"
#include "editor/frontmatter/growingedit.h"
#include "editor/frontmatter/quietbutton.h"
#include "editor/frontmatter/rawyamlview.h"
#include "editor/frontmatter/tones.h"

#include <QApplication>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QInputMethod>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace galley::frontmatter {

using post::FrontMatterEntry;
using post::KeyPath;
using post::Value;

namespace {

const QString titleKey = QStringLiteral("title");
const QString categoriesKey = QStringLiteral("categories");
const QString tagsKey = QStringLiteral("tags");

} // namespace

FrontMatterForm::FrontMatterForm(post::Document *document, QWidget *parent)
    : QScrollArea(parent)
    , m_binding(new FormBinding(document, this))
    , m_page(new QWidget(this))
    , m_title(new GrowingEdit(GrowingEdit::Lines::Single, m_page))
    , m_titleProblem(makeProblemLabel(m_page))
    , m_chipsProblem(makeProblemLabel(m_page))
    , m_categories(new ChipList(tr("Categories"), tr("+ category"), m_page))
    , m_tags(new ChipList(tr("Tags"), tr("+ tag"), m_page))
    , m_fields(new FieldList(m_binding, {}, m_page))
    , m_inherited(new InheritedRows(m_binding, m_page))
    , m_raw(new RawYamlView(m_binding, m_page))
{
    Chip::installAccessibility();
    setAccessibleName(tr("Front matter"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFocusProxy(m_title);
    setBackgroundRole(QPalette::Base);
    m_page->setBackgroundRole(QPalette::Base);
    build();
    connect(m_binding, &FormBinding::changed, this, &FrontMatterForm::follow);
    connect(m_binding, &FormBinding::refused, this, &FrontMatterForm::showRefusal);
    connect(m_title, &GrowingEdit::typed, this, &FrontMatterForm::takeTitle);
    connect(m_title, &GrowingEdit::entered, this, &FrontMatterForm::leftDownwards);
    connect(m_title, &GrowingEdit::leftDownwards, this, &FrontMatterForm::leftDownwards);
    connect(m_title, &GrowingEdit::focusLost, document, &post::Document::breakTyping);
    connect(m_categories, &ChipList::edited, this,
            [this](const QStringList &words) { takeWords(m_categories, categoriesKey, words); });
    connect(m_tags, &ChipList::edited, this, [this](const QStringList &words) { takeWords(m_tags, tagsKey, words); });
    connect(m_fields, &FieldList::yamlWanted, this, &FrontMatterForm::showYamlLine);
    if (parent)
        parent->installEventFilter(this);
    m_page->installEventFilter(this);
    follow();
    setUnfolded(false);
    setYamlShown(m_binding->error().has_value());
    if (m_binding->error())
        m_raw->goToLine(m_binding->error()->line);
}

FrontMatterForm::~FrontMatterForm() = default;

void FrontMatterForm::build()
{
    QFont large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * 1.75);
    large.setWeight(QFont::DemiBold);
    m_title->setFont(large);
    m_title->setPlaceholderText(tr("Title"));
    m_title->setAccessibleName(tr("Title"));
    m_title->setMaximumLines(3);
    m_chips = buildChips();
    m_foldLine = buildFoldLine();

    auto *column = new QVBoxLayout(m_page);
    column->setContentsMargins(2 * unit, 2 * unit, 2 * unit, unit);
    column->setSpacing(unit);
    for (QWidget *part : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_titleProblem), m_chips,
                          static_cast<QWidget *>(m_chipsProblem), m_foldLine, static_cast<QWidget *>(m_fields),
                          static_cast<QWidget *>(m_inherited), static_cast<QWidget *>(m_raw)})
        column->addWidget(part);
    column->addStretch();
    setWidget(m_page);
}

QWidget *FrontMatterForm::buildChips()
{
    auto *chips = new QWidget(m_page);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    chips->setSizePolicy(policy);
    auto *row = new FlowLayout(unit, chips);
    row->addWidget(m_categories);
    row->addWidget(m_tags);
    return chips;
}

QWidget *FrontMatterForm::buildFoldLine()
{
    auto *line = new QWidget(m_page);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(unit);
    m_fold = new QuietButton({}, tr("Show the other fields"), line);
    m_fold->setCheckable(true);
    m_fold->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_yaml = new QuietButton(tr("YAML"), tr("Show the front matter as YAML"), line);
    m_yaml->setCheckable(true);
    row->addWidget(m_fold, 1);
    row->addWidget(m_yaml);
    connect(m_fold, &QToolButton::toggled, this, &FrontMatterForm::setUnfolded);
    connect(m_yaml, &QToolButton::toggled, this, &FrontMatterForm::setYamlShown);
    return line;
}

void FrontMatterForm::focusTitle()
{
    m_title->setFocus(Qt::OtherFocusReason);
    ensureWidgetVisible(m_title);
}

void FrontMatterForm::focusFields()
{
    setTitleOnly(false);
    setUnfolded(true);
    QWidget *first = m_fields->firstField();
    first->setFocus(Qt::OtherFocusReason);
    ensureWidgetVisible(first);
}

void FrontMatterForm::focusYaml()
{
    setTitleOnly(false);
    setYamlShown(true);
    m_raw->setFocus(Qt::OtherFocusReason);
    ensureWidgetVisible(m_raw);
}

void FrontMatterForm::setTitleOnly(bool on)
{
    const bool changed = std::exchange(m_titleOnly, on) != on;
    m_chips->setVisible(!on);
    m_foldLine->setVisible(!on);
    m_fields->setVisible(!on && isUnfolded());
    m_inherited->setVisible(!on && isUnfolded() && m_inherited->count() > 0);
    m_raw->setVisible(!on && isYamlShown());
    m_chipsProblem->setVisible(!on && !m_chipsProblem->text().isEmpty());
    fit();
    if (changed)
        Q_EMIT titleOnlyChanged(on);
}

bool FrontMatterForm::isUnfolded() const
{
    return m_fold->isChecked();
}

void FrontMatterForm::setUnfolded(bool on)
{
    m_fold->setChecked(on);
    m_fold->setArrowType(on ? Qt::DownArrow : Qt::RightArrow);
    m_fields->setVisible(on && !m_titleOnly);
    m_inherited->setVisible(on && !m_titleOnly && m_inherited->count() > 0);
    nameFolded();
    fit();
}

bool FrontMatterForm::isYamlShown() const
{
    return m_yaml->isChecked();
}

void FrontMatterForm::setYamlShown(bool on)
{
    m_yaml->setChecked(on);
    m_raw->setVisible(on && !m_titleOnly);
    fit();
}

void FrontMatterForm::showYamlLine(int fileLine)
{
    setTitleOnly(false);
    setYamlShown(true);
    m_raw->goToLine(fileLine);
    ensureWidgetVisible(m_raw, 0, 0);
}

void FrontMatterForm::setColumnWidth(int pixels)
{
    m_columnWidth = pixels;
    fit();
}

void FrontMatterForm::setSiteKeys(const QStringList &keys)
{
    m_fields->addField()->setSiteKeys(keys);
}

void FrontMatterForm::setCategoryCompletions(const QStringList &words)
{
    m_categories->setCompletions(words);
}

void FrontMatterForm::setTagCompletions(const QStringList &words)
{
    m_tags->setCompletions(words);
}

void FrontMatterForm::setValuesInUse(QHash<QString, QStringList> values)
{
    m_binding->setValuesInUse(std::move(values));
}

void FrontMatterForm::setInherited(const QList<InheritedValue> &values)
{
    if (values == m_inheritedValues)
        return;
    m_inheritedValues = values;
    followInherited();
    nameFolded();
    fit();
}

/// Values that the post does not say are shown; where it says others, what it would fall back to can be asked for.
void FrontMatterForm::followInherited()
{
    QList<InheritedValue> shown;
    QHash<QString, QString> fallbacks;
    QString title;
    for (const InheritedValue &inherited : std::as_const(m_inheritedValues)) {
        const FrontMatterEntry *own = m_binding->find(inherited.path);
        const QString key = inherited.path.toString();
        if (key == titleKey)
            title = shortText(inherited.value);
        else if (!own)
            shown.append(inherited);
        if (own)
            fallbacks.insert(key, tr("%1, from %2").arg(shortText(inherited.value).left(80), inherited.from));
    }
    m_title->setPlaceholderText(title.isEmpty() ? tr("Title") : title);
    m_inherited->setValues(shown);
    m_inherited->setVisible(isUnfolded() && !m_titleOnly && m_inherited->count() > 0);
    m_fields->setFallbacks(fallbacks);
}

void FrontMatterForm::setDateReader(FormBinding::DateReader reader)
{
    m_binding->setDateReader(std::move(reader));
}

void FrontMatterForm::setClock(std::function<QDateTime()> clock)
{
    m_binding->setClock(std::move(clock));
}

bool FrontMatterForm::isComposing() const
{
    const QList<GrowingEdit *> edits = m_page->findChildren<GrowingEdit *>();
    return std::any_of(edits.begin(), edits.end(), [](const GrowingEdit *edit) { return edit->isComposing(); });
}

void FrontMatterForm::commit()
{
    if (isComposing())
        QGuiApplication::inputMethod()->commit();
    for (ChipList *chips : m_page->findChildren<ChipList *>())
        chips->commitField();
}

/// Chips and title have places of their own, as long as their values fit there.
bool FrontMatterForm::ownsRow(const FrontMatterEntry &entry) const
{
    if (entry.overridden)
        return true;
    if (entry.key == titleKey)
        return entry.value.type() >= Value::Type::Sequence;
    if (entry.key == categoriesKey || entry.key == tagsKey)
        return !(entry.value.isText() || entry.value.isNull() || kindOf(entry) == FieldKind::List);
    return true;
}

void FrontMatterForm::follow()
{
    const bool broken = m_binding->error().has_value();
    m_title->setReadOnly(broken);
    m_chips->setEnabled(!broken);
    m_fields->setEnabled(!broken);
    if (!broken) {
        m_chipsProblem->clear();
        m_chipsProblem->hide();
        followTitle();
        followChips(m_categories, categoriesKey);
        followChips(m_tags, tagsKey);
        QList<FrontMatterEntry> rows;
        m_foldedKeys.clear();
        for (const FrontMatterEntry &entry : m_binding->frontMatter().entries()) {
            if (!ownsRow(entry))
                continue;
            rows.append(entry);
            m_foldedKeys.append(entry.key);
        }
        m_fields->display({}, rows);
        followInherited();
        nameFolded();
    } else if (!isYamlShown()) {
        showYamlLine(m_binding->error()->line);
    }
    fit();
}

void FrontMatterForm::followTitle()
{
    const FrontMatterEntry *entry = m_binding->find(KeyPath(titleKey));
    const bool shown = entry && !ownsRow(*entry);
    const QString title = shown ? entry->value.toString() : QString();
    const bool refused = !m_titleProblem->text().isEmpty();
    if (refused && title == m_titleInFile)
        return; // what was typed stays until it is mended
    m_titleInFile = title;
    m_titleProblem->setText({});
    m_titleProblem->setVisible(false);
    m_title->setShownText(title);
}

void FrontMatterForm::followChips(ChipList *chips, const QString &key)
{
    const FrontMatterEntry *entry = m_binding->find(KeyPath(key));
    const bool shown = !entry || !ownsRow(*entry);
    chips->setVisible(shown);
    chips->setWords(shown ? m_binding->frontMatter().words(KeyPath(key)) : QStringList());
}

void FrontMatterForm::takeTitle(const QString &text)
{
    const auto outcome = m_binding->set(KeyPath(titleKey), Value(text), {}, post::Origin::Title, post::Merge::Typing);
    m_titleProblem->setText(outcome ? outcome->what : QString());
    m_titleProblem->setVisible(outcome.has_value());
    m_title->setAccessibleDescription(m_titleProblem->text());
    fit();
}

void FrontMatterForm::takeWords(ChipList *chips, const QString &key, const QStringList &words)
{
    const auto outcome = m_binding->setWords(KeyPath(key), words);
    if (outcome)
        chips->refuse(m_binding->frontMatter().words(KeyPath(key)));
    m_chipsProblem->setText(outcome ? outcome->what : QString());
    m_chipsProblem->setVisible(outcome.has_value() && !m_titleOnly);
    chips->field()->setAccessibleDescription(m_chipsProblem->text());
}

void FrontMatterForm::showRefusal(int line)
{
    if (line > 0)
        showYamlLine(line);
}

void FrontMatterForm::nameFolded()
{
    QString names = m_foldedKeys.isEmpty() ? tr("no other fields") : m_foldedKeys.join(QLatin1String(", "));
    if (m_inherited->count() > 0)
        names += QStringLiteral("  ·  ") + tr("%n inherited", nullptr, static_cast<int>(m_inherited->count()));
    m_fold->setText(names);
    m_fold->setToolTip(names);
    m_fold->setAccessibleName(isUnfolded() ? tr("Fold the other fields: %1").arg(names)
                                           : tr("Show the other fields: %1").arg(names));
}

/// As high as the content, but no more than a third of the parent; with fields or YAML asked for, two thirds.
void FrontMatterForm::fit()
{
    const int side = m_columnWidth > 0 ? qMax(0, (viewport()->width() - m_columnWidth) / 2) : 2 * unit;
    const QMargins margins(side, 2 * unit, side, unit);
    if (m_page->layout()->contentsMargins() != margins)
        m_page->layout()->setContentsMargins(margins);
    const int width = viewport()->width();
    const int wanted = m_page->layout()->hasHeightForWidth() ? m_page->layout()->totalHeightForWidth(width)
                                                             : m_page->sizeHint().height();
    const int room = parentWidget() ? parentWidget()->height() : wanted;
    const bool asked = !m_titleOnly && (isUnfolded() || isYamlShown());
    const int height = qMax(m_title->sizeHint().height() + 3 * unit, qMin(wanted, asked ? room * 2 / 3 : room / 3));
    setVerticalScrollBarPolicy(wanted > height ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    if (height != maximumHeight() || height != minimumHeight())
        setFixedHeight(height);
}

QSize FrontMatterForm::sizeHint() const
{
    return {480, minimumHeight()};
}

QSize FrontMatterForm::minimumSizeHint() const
{
    return {160, minimumHeight()};
}

bool FrontMatterForm::eventFilter(QObject *watched, QEvent *event)
{
    const bool parentResized = watched == parentWidget() && event->type() == QEvent::Resize;
    const bool pageChanged = watched == m_page && event->type() == QEvent::LayoutRequest;
    if (parentResized || pageChanged)
        fit();
    return QScrollArea::eventFilter(watched, event);
}

void FrontMatterForm::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

} // namespace galley::frontmatter
