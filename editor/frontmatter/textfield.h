// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/frontmatter/field.h"

namespace galley::frontmatter {

class GrowingEdit;

/// Text on one line, text on several, or a number.
class TextField final : public Field
{
    Q_OBJECT

public:
    TextField(FormBinding *binding, const post::FrontMatterEntry &entry, FieldKind kind, QWidget *parent);

protected:
    void show(const post::FrontMatterEntry &entry) override;

private:
    void take(const QString &text);

    GrowingEdit *m_edit;
    bool m_number;
    bool m_text = true; ///< the file's value is text or nothing
};

} // namespace galley::frontmatter
