// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/commands/openpost.h"

#include "editor/post/postfile.h"

namespace galley::commands {

post::Result<OpenedPost> openPost(const PostArguments &arguments)
{
    post::Result<post::LoadedPost> loaded = post::readPost(arguments.post);
    if (!loaded)
        return loaded.error();
    OpenedPost opened;
    opened.source = std::move(loaded->source);
    opened.split = post::splitFrontMatter(opened.source);
    return opened;
}

} // namespace galley::commands
