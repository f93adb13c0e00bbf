// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/frontmatter/field.h"

namespace galley::frontmatter {

/// A value that the form has no widgets for, such as a list of lists: what it holds, and the way to the YAML.
class YamlOnlyField final : public Field
{
    Q_OBJECT

public:
    YamlOnlyField(FormBinding *binding, const post::FrontMatterEntry &entry, QWidget *parent);

protected:
    void show(const post::FrontMatterEntry &entry) override;

private:
    QLabel *m_label;
    int m_line = 0;
};

} // namespace galley::frontmatter
