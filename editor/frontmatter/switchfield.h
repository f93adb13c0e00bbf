// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/frontmatter/field.h"

class QCheckBox;

namespace galley::frontmatter {

/// True or false, in the words that the file has for them.
class SwitchField final : public Field
{
    Q_OBJECT

public:
    SwitchField(FormBinding *binding, const post::FrontMatterEntry &entry, QWidget *parent);

protected:
    void show(const post::FrontMatterEntry &entry) override;

private:
    QCheckBox *m_box;
};

} // namespace galley::frontmatter
