// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/frontmatter/textfield.h"

#include "editor/frontmatter/growingedit.h"
#include "editor/frontmatter/valuecompleter.h"
#include "editor/post/yamlscalar.h"

namespace galley::frontmatter {

using post::Value;

TextField::TextField(FormBinding *binding, const post::FrontMatterEntry &entry, FieldKind kind, QWidget *parent)
    : Field(binding, entry, parent)
    , m_edit(
          new GrowingEdit(kind == FieldKind::LongText ? GrowingEdit::Lines::Several : GrowingEdit::Lines::Single, this))
    , m_number(kind == FieldKind::Number)
{
    m_edit->setAccessibleName(name());
    m_edit->setUnderlined(true);
    m_edit->setPlaceholderText(m_number ? tr("a number") : tr("empty"));
    setFocusProxy(m_edit);
    setEditor(m_edit);
    connect(m_edit, &GrowingEdit::typed, this, &TextField::take);
    // Not through this: the focus goes when it is half destroyed.
    connect(m_edit, &GrowingEdit::focusLost, binding->document(), &post::Document::breakTyping);
    if (kind == FieldKind::Text) {
        auto *completer = new ValueCompleter(m_edit);
        const auto fill = [this, completer] { completer->setValues(this->binding()->valuesInUse(path())); };
        connect(this->binding(), &FormBinding::valuesInUseChanged, this, fill);
        connect(completer, &ValueCompleter::chosen, this, [this](const QString &value) {
            m_edit->setShownText(value);
            take(value);
        });
        fill();
    }
    show(entry);
}

void TextField::show(const post::FrontMatterEntry &entry)
{
    m_text = entry.value.isText() || entry.value.isNull();
    m_edit->setShownText(entry.value.toString());
}

void TextField::take(const QString &text)
{
    if (m_text && !m_number)
        return commit(Value(text), {}, post::Merge::Typing);
    const auto value = post::readPlainScalar(text.trimmed());
    const bool number = value && (value->type() == Value::Type::Integer || value->type() == Value::Type::Float);
    if (number || (text.trimmed().isEmpty() && m_number))
        return commit(number ? *value : Value(), text.trimmed().toUtf8(), post::Merge::Typing);
    if (m_number)
        return report(tr("This is not a number."));
    commit(Value(text), {}, post::Merge::Typing);
}

} // namespace galley::frontmatter
