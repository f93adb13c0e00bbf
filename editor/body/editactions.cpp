// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/body/editactions.h"

#include "editor/body/inlineedits.h"
#include "editor/body/lineedits.h"
#include "editor/body/textarea.h"
#include "editor/body/textedit.h"

#include <functional>
#include <optional>

namespace galley::body {

struct EditActions::Row
{
    QString name; ///< of the object; empty for a separator
    QString text;
    QKeySequence keys;
    std::function<std::optional<TextEdit>(const EditPlace &)> command;
};

QList<EditActions::Row> EditActions::rows()
{
    const auto marked = [](const char *marker) {
        return [marker](const EditPlace &at) { return toggleMarker(at, marker); };
    };
    const auto moved = [](Direction direction) {
        return [direction](const EditPlace &at) { return moveLines(at, direction); };
    };
    QList<Row> rows{
        {QStringLiteral("bold"), tr("&Bold"), QKeySequence::Bold, marked("**")},
        {QStringLiteral("italic"), tr("&Italic"), QKeySequence::Italic, marked("*")},
        {QStringLiteral("struck"), tr("&Strikethrough"), Qt::CTRL | Qt::SHIFT | Qt::Key_X, marked("~~")},
        {QStringLiteral("code"), tr("&Code"), Qt::CTRL | Qt::Key_E, toggleCode},
        {QStringLiteral("link"), tr("&Link"), Qt::CTRL | Qt::Key_K,
         [](const EditPlace &at) { return std::optional(makeLink(at)); }},
        {},
    };
    for (int level = 1; level <= 6; ++level) {
        rows.append({QStringLiteral("heading%1").arg(level), tr("Heading &%1").arg(level),
                     QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + level)),
                     [level](const EditPlace &at) { return toggleHeading(at, level); }});
    }
    rows.append(Row());
    rows.append({QStringLiteral("moveUp"), tr("Move lines &up"), Qt::ALT | Qt::Key_Up, moved(Direction::Up)});
    rows.append({QStringLiteral("moveDown"), tr("Move lines &down"), Qt::ALT | Qt::Key_Down, moved(Direction::Down)});
    rows.append(
        {QStringLiteral("duplicate"), tr("Duplica&te lines"), Qt::CTRL | Qt::SHIFT | Qt::Key_D, duplicateLines});
    return rows;
}

EditActions::EditActions(TextArea *area)
    : QObject(area)
    , m_area(area)
{
    for (const Row &row : rows()) {
        auto *action = new QAction(row.text, this);
        action->setSeparator(row.name.isEmpty());
        m_actions.append(action);
        if (action->isSeparator())
            continue;
        action->setObjectName(row.name);
        action->setShortcut(row.keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        m_area->addAction(action);
        connect(action, &QAction::triggered, m_area, [area, command = row.command] {
            area->commitComposition(); // the place has to be of the text with it
            if (const std::optional<TextEdit> edit = command(area->place()))
                area->apply(*edit);
        });
    }
}

QList<std::pair<QKeySequence, QString>> EditActions::shortcuts()
{
    QList<std::pair<QKeySequence, QString>> list;
    for (const Row &row : rows()) {
        if (!row.keys.isEmpty())
            list.append({row.keys, row.text});
    }
    return list;
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
