// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/frontmatter/yamlonlyfield.h"

#include "editor/frontmatter/quietbutton.h"
#include "editor/frontmatter/tones.h"

#include <QHBoxLayout>
#include <QLabel>

namespace galley::frontmatter {

YamlOnlyField::YamlOnlyField(FormBinding *binding, const post::FrontMatterEntry &entry, QWidget *parent)
    : Field(binding, entry, parent)
    , m_label(new QLabel(this))
{
    m_label->setTextFormat(Qt::PlainText);
    m_label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *button = new QuietButton(tr("Edit as YAML"), tr("Edit %1 as YAML").arg(name()), this);
    setFocusProxy(button);
    auto *row = new QHBoxLayout;
    row->addWidget(m_label, 1);
    row->addWidget(button);
    setEditor(row);
    connect(button, &QToolButton::clicked, this, [this] { Q_EMIT yamlWanted(m_line); });
    show(entry);
}

void YamlOnlyField::show(const post::FrontMatterEntry &entry)
{
    m_line = entry.line;
    m_label->setText(entry.value.toString());
}

} // namespace galley::frontmatter
