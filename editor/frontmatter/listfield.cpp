// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/frontmatter/listfield.h"

#include "editor/frontmatter/chiplist.h"

#include <QLineEdit>

namespace galley::frontmatter {

ListField::ListField(FormBinding *binding, const post::FrontMatterEntry &entry, QWidget *parent)
    : Field(binding, entry, parent)
    , m_chips(new ChipList(name(), tr("+ item"), this))
{
    setFocusProxy(m_chips->field());
    m_chips->setCommaEndsWord(false);
    setEditor(m_chips);
    connect(m_chips, &ChipList::edited, this, [this](const QStringList &words) {
        const auto outcome = this->binding()->setWords(path(), words);
        report(outcome);
        if (outcome)
            m_chips->refuse(this->binding()->frontMatter().words(path()));
    });
    const auto fill = [this] { m_chips->setCompletions(this->binding()->valuesInUse(path())); };
    connect(this->binding(), &FormBinding::valuesInUseChanged, this, fill);
    fill();
    show(entry);
}

void ListField::show(const post::FrontMatterEntry &)
{
    m_chips->setWords(binding()->frontMatter().words(path()));
}

} // namespace galley::frontmatter
