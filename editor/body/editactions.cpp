// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/body/editactions.h"

#include "editor/body/inlineedits.h"
#include "editor/body/lineedits.h"
#include "editor/body/textarea.h"

namespace galley::body {

template <typename Command>
void EditActions::add(const char *name, const QString &text, const QKeySequence &keys, Command command)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_area->addAction(action);
    m_actions.append(action);
    connect(action, &QAction::triggered, m_area, [area = m_area, command] {
        area->commitComposition(); // the place has to be of the text with it
        if (const std::optional<TextEdit> edit = command(area->place()))
            area->apply(*edit);
    });
}

void EditActions::addSeparator()
{
    auto *separator = new QAction(this);
    separator->setSeparator(true);
    m_actions.append(separator);
}

EditActions::EditActions(TextArea *area)
    : QObject(area)
    , m_area(area)
{
    add("bold", tr("&Bold"), QKeySequence::Bold, [](const EditPlace &at) { return toggleMarker(at, "**"); });
    add("italic", tr("&Italic"), QKeySequence::Italic, [](const EditPlace &at) { return toggleMarker(at, "*"); });
    add("struck", tr("&Strikethrough"), Qt::CTRL | Qt::SHIFT | Qt::Key_X,
        [](const EditPlace &at) { return toggleMarker(at, "~~"); });
    add("code", tr("&Code"), Qt::CTRL | Qt::Key_E, toggleCode);
    add("link", tr("&Link"), Qt::CTRL | Qt::Key_K, [](const EditPlace &at) { return std::optional(makeLink(at)); });
    addSeparator();
    for (int level = 1; level <= 6; ++level) {
        add(("heading" + QByteArray::number(level)).constData(), tr("Heading &%1").arg(level),
            QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + level)),
            [level](const EditPlace &at) { return toggleHeading(at, level); });
    }
    addSeparator();
    add("moveUp", tr("Move lines &up"), Qt::ALT | Qt::Key_Up,
        [](const EditPlace &at) { return moveLines(at, Direction::Up); });
    add("moveDown", tr("Move lines &down"), Qt::ALT | Qt::Key_Down,
        [](const EditPlace &at) { return moveLines(at, Direction::Down); });
    add("duplicate", tr("D&uplicate lines"), Qt::CTRL | Qt::SHIFT | Qt::Key_D, duplicateLines);
}

QAction *EditActions::find(const QString &name) const
{
    for (QAction *action : m_actions) {
        if (action->objectName() == name)
            return action;
    }
    return nullptr;
}

} // namespace galley::body
