// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/shortcutlist.h"

#include "app/window/actions.h"
#include "editor/body/editactions.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeySequence>
#include <QMenu>
#include <QMenuBar>

namespace galley::window {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("shortcuts", text);
}

QString shown(const QKeySequence &keys)
{
    return keys.toString(QKeySequence::NativeText);
}

void addRows(ShortcutSection &section, const QList<QAction *> &actions)
{
    for (const QAction *action : actions) {
        if (action->menu())
            addRows(section, action->menu()->actions());
        else if (!action->shortcut().isEmpty())
            section.rows.append({shown(action->shortcut()), withoutMnemonic(action->text())});
    }
}

ShortcutSection formatSection(const QAction *menu)
{
    ShortcutSection section{withoutMnemonic(menu->text()), {}};
    for (const auto &[keys, text] : body::EditActions::shortcuts())
        section.rows.append({shown(keys), withoutMnemonic(text)});
    return section;
}

struct Key
{
    int keys;
    int otherKeys; ///< 0 for none
    const char *what;
};

template <std::size_t N> ShortcutSection fixed(const char *title, const Key (&keys)[N])
{
    ShortcutSection section{say(title), {}};
    for (const Key &key : keys) {
        const QString other = key.otherKeys ? QStringLiteral(" / ") + shown(QKeySequence(key.otherKeys)) : QString();
        section.rows.append({shown(QKeySequence(key.keys)) + other, say(key.what)});
    }
    return section;
}

/// What no action stands for.
QList<ShortcutSection> fixedSections()
{
    static constexpr int Control = int(Qt::ControlModifier), Shift = int(Qt::ShiftModifier);
    static constexpr Key text[] = {
        {Qt::Key_Tab, Shift | Qt::Key_Tab, QT_TRANSLATE_NOOP("shortcuts", "Indent list items, and back")},
        {Qt::Key_Return, 0, QT_TRANSLATE_NOOP("shortcuts", "Continue the list or quote")},
        {Shift | Qt::Key_Return, 0, QT_TRANSLATE_NOOP("shortcuts", "New line without a marker")},
        {Qt::Key_Up, 0, QT_TRANSLATE_NOOP("shortcuts", "From the first line to the title")},
    };
    static constexpr Key find[] = {
        {Qt::Key_Return, Shift | Qt::Key_Return, QT_TRANSLATE_NOOP("shortcuts", "Next and previous place")},
        {Qt::Key_Escape, 0, QT_TRANSLATE_NOOP("shortcuts", "Close the find bar")},
    };
    static constexpr Key form[] = {
        {Qt::Key_Return, Qt::Key_Down, QT_TRANSLATE_NOOP("shortcuts", "From the title to the text")},
        {Qt::Key_Comma, Qt::Key_Return, QT_TRANSLATE_NOOP("shortcuts", "Add the word to the list")},
        {Qt::Key_Left, Qt::Key_Right, QT_TRANSLATE_NOOP("shortcuts", "From word to word")},
        {Control | Qt::Key_Left, Control | Qt::Key_Right, QT_TRANSLATE_NOOP("shortcuts", "Move the word in its list")},
        {Qt::Key_F2, Qt::Key_Return, QT_TRANSLATE_NOOP("shortcuts", "Edit the word")},
        {Qt::Key_Delete, Qt::Key_Backspace, QT_TRANSLATE_NOOP("shortcuts", "Remove the word")},
    };
    return {fixed(QT_TRANSLATE_NOOP("shortcuts", "In the text"), text),
            fixed(QT_TRANSLATE_NOOP("shortcuts", "In the find bar"), find),
            fixed(QT_TRANSLATE_NOOP("shortcuts", "In the form"), form)};
}

} // namespace

QList<ShortcutSection> shortcutList(const QMenuBar &bar, const QAction *format, const QList<QAction *> &imageCommands)
{
    QList<ShortcutSection> sections;
    for (const QAction *menu : bar.actions()) {
        if (!menu->menu())
            continue;
        ShortcutSection section{withoutMnemonic(menu->text()), {}};
        addRows(section, menu->menu()->actions());
        sections.append(menu == format ? formatSection(menu) : section);
    }
    sections.append(fixedSections());
    ShortcutSection images{say(QT_TRANSLATE_NOOP("shortcuts", "In the list of images")), {}};
    addRows(images, imageCommands);
    sections.append(images);
    sections.removeIf([](const ShortcutSection &section) { return section.rows.isEmpty(); });
    return sections;
}

} // namespace galley::window
