// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/markdown/notetext.h"

#include <QCoreApplication>

namespace galley::markdown {

namespace {

struct Sentence
{
    const char *id;
    const char *text; ///< %1 is the note's argument
};

constexpr Sentence sentences[] = {
    {"unclosed-fence", QT_TRANSLATE_NOOP("NoteText", "Nothing closes this code block, so it is published as text.")},
    {"liquid-in-code",
     QT_TRANSLATE_NOOP("NoteText",
                       "Jekyll runs %1 also in code; put {% raw %} and {% endraw %} around it to show it.")},
    {"emoji-shortcode",
     QT_TRANSLATE_NOOP("NoteText", "%1 is published as these characters: the site has no emoji plug-in (jemoji).")},
    {"emphasis-on-github",
     QT_TRANSLATE_NOOP("NoteText", "GitHub shows the marks of %1 as they are; the published page does not.")},
    {"literal-asterisks", QT_TRANSLATE_NOOP("NoteText", "These asterisks are published as they are.")},
    {"undefined-footnote",
     QT_TRANSLATE_NOOP("NoteText", "There is no footnote \"%1\", so its mark is published as text.")},
    {"undefined-reference", QT_TRANSLATE_NOOP("NoteText", "There is no link \"%1\", so this is published as text.")},
    {"unclosed-html",
     QT_TRANSLATE_NOOP("NoteText", "Nothing closes this <%1>: everything that follows is taken as a part of it.")},
    {"markdown-in-html",
     QT_TRANSLATE_NOOP("NoteText",
                       "Within <%1> this is published as it is written; markdown=\"1\" in the tag changes that.")},
    {"table-from-bars",
     QT_TRANSLATE_NOOP("NoteText", "The bars make a table of these lines, though no line of dashes says so.")},
};

constexpr qsizetype longestArgument = 60; ///< a note is one line of the status bar

} // namespace

QString noteText(const Note &note)
{
    for (const Sentence &sentence : sentences) {
        if (note.id != sentence.id)
            continue;
        QString argument = QString::fromUtf8(note.argument).simplified();
        if (argument.size() > longestArgument)
            argument = argument.left(longestArgument - 1) + QChar(0x2026);
        return QCoreApplication::translate("NoteText", sentence.text).replace(QLatin1String("%1"), argument);
    }
    return {};
}

} // namespace galley::markdown
