// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/commands/commands.h"

#include "app/commands/check.h"
#include "app/commands/export.h"
#include "app/commands/get.h"
#include "app/commands/images.h"
#include "app/commands/list.h"
#include "app/commands/newpost.h"
#include "app/commands/postmoves.h"
#include "app/commands/render.h"
#include "app/commands/retag.h"
#include "app/commands/set.h"
#include "app/commands/takehome.h"
#include "app/commands/undo.h"

#include <QCoreApplication>

namespace galley::commands {

const QList<Command> &all()
{
    static const QList<Command> commands{
        {"render", QT_TRANSLATE_NOOP("commands", "print a post's body as HTML"), runRender},
        {"get", QT_TRANSLATE_NOOP("commands", "print front matter as Jekyll reads it"), runGet},
        {"set", QT_TRANSLATE_NOOP("commands", "edit front matter, every other byte kept"), runSet},
        {"images", QT_TRANSLATE_NOOP("commands", "list the images of a post, or audit those of a site"), runImages},
        {"take-home", QT_TRANSLATE_NOOP("commands", "fetch a post's remote images into its site"), runTakeHome},
        {"export", QT_TRANSLATE_NOOP("commands", "write a post and its images into a Jekyll folder"), runExport},
        {"list", QT_TRANSLATE_NOOP("commands", "list the posts of a Jekyll folder as Jekyll reads them"), runList},
        {"check", QT_TRANSLATE_NOOP("commands", "say what will probably not do what its writer expects"), runCheck},
        {"new", QT_TRANSLATE_NOOP("commands", "begin a post in the writer's habit"), runNew},
        {"publish", QT_TRANSLATE_NOOP("commands", "move a draft into the posts"), runPublish},
        {"unpublish", QT_TRANSLATE_NOOP("commands", "move a post into the drafts"), runUnpublish},
        {"rename", QT_TRANSLATE_NOOP("commands", "change a post's title, slug or date, and the links to it"),
         runRename},
        {"retag", QT_TRANSLATE_NOOP("commands", "rename or merge a tag or category in a whole Jekyll folder"),
         runRetag},
        {"undo", QT_TRANSLATE_NOOP("commands", "take back what was done last to a Jekyll folder"), runUndo},
    };
    return commands;
}

const Command *find(const QString &name)
{
    for (const Command &command : all()) {
        if (name == QLatin1String(command.name))
            return &command;
    }
    return nullptr;
}

} // namespace galley::commands
