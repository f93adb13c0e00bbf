// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/frontmatter/inheritedrows.h"

#include "editor/frontmatter/knownkeys.h"
#include "editor/frontmatter/quietbutton.h"
#include "editor/frontmatter/tones.h"
#include "editor/post/dateform.h"

#include <QGridLayout>
#include <QLabel>

namespace galley::frontmatter {

using post::Value;

QString shortText(const Value &value)
{
    switch (value.type()) {
    case Value::Type::Bool:
        return value.toBool() ? InheritedRows::tr("on") : InheritedRows::tr("off");
    case Value::Type::Time:
        return value.toTime().time() == QTime(0, 0) ? value.toTime().date().toString(Qt::ISODate)
                                                    : value.toTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    case Value::Type::Sequence: {
        QStringList texts;
        for (const Value &item : value.items())
            texts.append(shortText(item));
        return texts.join(QStringLiteral(", "));
    }
    case Value::Type::Mapping: {
        QStringList texts;
        for (const auto &[key, inner] : value.entries())
            texts.append(key + QStringLiteral(": ") + shortText(inner));
        return texts.join(QStringLiteral(", "));
    }
    default:
        return value.toString().simplified();
    }
}

InheritedRows::InheritedRows(FormBinding *binding, QWidget *parent)
    : QWidget(parent)
    , m_binding(binding)
    , m_grid(new QGridLayout(this))
    , m_problem(makeProblemLabel(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(unit);
    m_grid->setVerticalSpacing(unit / 2);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnMinimumWidth(0, 14 * unit); // in line with the fields above
    hide();
}

void InheritedRows::setValues(const QList<InheritedValue> &values)
{
    if (values == m_values)
        return;
    m_values = values;
    // A button that was just clicked may be among them.
    for (QWidget *widget : std::as_const(m_widgets)) {
        m_grid->removeWidget(widget);
        widget->hide();
        widget->deleteLater();
    }
    m_widgets.clear();
    m_problem->setVisible(false);
    m_grid->removeWidget(m_problem);
    int line = 0;
    for (const InheritedValue &inherited : values)
        addRow(inherited, line++);
    m_grid->addWidget(m_problem, line, 0, 1, 3);
}

void InheritedRows::addRow(const InheritedValue &inherited, int line)
{
    const auto dim = [this](const QString &text) {
        auto *label = new QLabel(text, this);
        label->setTextFormat(Qt::PlainText);
        label->setForegroundRole(QPalette::PlaceholderText);
        return label;
    };
    const QString key = inherited.path.toString();
    auto *name = dim(key);
    name->setContentsMargins(unit / 2, unit / 2, 0, 0);
    name->setToolTip(keyHelp(key));
    const QString value = shortText(inherited.value);
    auto *text = dim(value.left(120) + QStringLiteral("  —  ") + tr("from %1").arg(inherited.from));
    text->setContentsMargins(0, unit / 2, 0, 0);
    text->setWordWrap(true);
    text->setToolTip(value);
    auto *write = new QuietButton(tr("write here"), tr("Write %1 into this post, to change it here").arg(key), this);
    connect(write, &QToolButton::clicked, this, [this, inherited] { this->write(inherited); });
    m_grid->addWidget(name, line, 0, Qt::AlignTop);
    m_grid->addWidget(text, line, 1, Qt::AlignTop);
    m_grid->addWidget(write, line, 2, Qt::AlignTop);
    for (QWidget *widget : std::initializer_list<QWidget *>{name, text, write}) {
        widget->show();
        m_widgets.append(widget);
    }
}

/// A moment is written as dates usually are in front matter, not as YAML's own form.
void InheritedRows::write(const InheritedValue &inherited)
{
    const bool time = inherited.value.type() == Value::Type::Time;
    const QByteArray written = time ? post::restamped({}, inherited.value.toTime()).toUtf8() : QByteArray();
    const FormBinding::Outcome outcome = m_binding->set(inherited.path, inherited.value, written);
    m_problem->setText(outcome ? outcome->what : QString());
    m_problem->setVisible(outcome.has_value());
}

} // namespace galley::frontmatter
