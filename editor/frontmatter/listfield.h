// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/frontmatter/field.h"

namespace galley::frontmatter {

class ChipList;

/// A list of words, numbers or other single values as chips.
class ListField final : public Field
{
    Q_OBJECT

public:
    ListField(FormBinding *binding, const post::FrontMatterEntry &entry, QWidget *parent);

protected:
    void show(const post::FrontMatterEntry &entry) override;

private:
    ChipList *m_chips;
};

} // namespace galley::frontmatter
