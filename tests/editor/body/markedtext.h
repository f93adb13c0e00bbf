// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/body/textedit.h"

#include <optional>

/// Texts of tests in which "|" is the cursor and "«", "»" are the ends of the selection.
inline galley::body::EditPlace placeOf(QByteArray marked)
{
    galley::body::EditPlace place;
    place.begin = marked.indexOf("«");
    if (place.begin < 0) {
        place.begin = place.end = marked.indexOf('|');
        marked.remove(place.begin, 1);
    } else {
        marked.replace("«", "");
        place.end = marked.indexOf("»");
        marked.replace("»", "");
    }
    place.source = marked;
    return place;
}

inline QByteArray markedText(const galley::body::EditPlace &place, const std::optional<galley::body::TextEdit> &edit)
{
    if (!edit)
        return "nothing";
    QByteArray text = place.source;
    text.replace(edit->begin, edit->end - edit->begin, edit->inserted);
    if (edit->selectBegin == edit->selectEnd)
        return text.insert(edit->selectBegin, '|');
    text.insert(edit->selectEnd, "»");
    return text.insert(edit->selectBegin, "«");
}
