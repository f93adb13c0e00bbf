// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/commands/render.h"

#include "app/commands/openpost.h"
#include "app/commands/output.h"
#include "preview/markdown/render.h"

#include <QCoreApplication>

namespace galley::commands {

int runRender(const QStringList &arguments)
{
    const PostUsage usage{QCoreApplication::translate(
                              "commands",
                              "Usage: galley render POST [--site DIR]\n\n"
                              "Prints the post's body as an HTML fragment, as the site will publish it.\n\n"
                              "  --site DIR  the Jekyll folder whose _config.yml counts; else $SITE_DIR, else the\n"
                              "              nearest folder above the post that has one\n"),
                          {},
                          {},
                          0};
    int status = Done;
    const std::optional<PostArguments> read = readPostArguments(usage, arguments, &status);
    if (!read)
        return status;
    const post::Result<OpenedPost> opened = openPost(*read);
    if (!opened) {
        complain(opened.error().toString());
        return IoError;
    }
    return writeOut(markdown::render(opened->body(), opened->dialect).html());
}

} // namespace galley::commands
