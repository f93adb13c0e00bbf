// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/frontmatter/switchfield.h"

#include <QCheckBox>

namespace galley::frontmatter {

SwitchField::SwitchField(FormBinding *binding, const post::FrontMatterEntry &entry, QWidget *parent)
    : Field(binding, entry, parent)
    , m_box(new QCheckBox(this))
{
    m_box->setAccessibleName(name());
    setFocusProxy(m_box);
    setEditor(m_box);
    connect(m_box, &QCheckBox::clicked, this, [this](bool on) { commit(post::Value(on), {}, post::Merge::Never); });
    show(entry);
}

void SwitchField::show(const post::FrontMatterEntry &entry)
{
    m_box->setChecked(entry.value.toBool());
    m_box->setText(entry.value.isNull() ? tr("not set") : entry.value.toBool() ? tr("on") : tr("off"));
}

} // namespace galley::frontmatter
