// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/changeset.h"

#include "app/site/unifieddiff.h"

namespace galley::site {

QByteArray asPatch(const Change &change)
{
    QByteArray text;
    if (change.isMove())
        text += "rename from " + change.from.toUtf8() + "\nrename to " + change.to.toUtf8() + '\n';
    if (change.folder || change.isPlainMove())
        return text;
    if (!change.source.isEmpty())
        return "copy from " + change.source.toUtf8() + "\ncopy to " + change.to.toUtf8() + '\n';
    text += "--- " + (change.isNew() ? QByteArray("/dev/null") : change.from.toUtf8()) + '\n';
    text += "+++ " + (change.isRemoval() ? QByteArray("/dev/null") : change.to.toUtf8()) + '\n';
    return text + unifiedDiff(change.before, change.after);
}

QByteArray asPatch(const ChangeSet &set)
{
    QByteArray text;
    for (const Change &change : set.changes)
        text += asPatch(change);
    return text;
}

} // namespace galley::site
