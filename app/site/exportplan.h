// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/exportincludes.h"
#include "app/site/exportledger.h"
#include "app/site/exportname.h"
#include "app/site/planning.h"
#include "editor/post/document.h"
#include "editor/post/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace galley::site {

struct ExportOptions
{
    QString date = {}; ///< YYYY-MM-DD; empty: found by the rules of exportName
    QString slug = {}; ///< empty: likewise
    QDateTime now = {}; ///< the moment of the export
    ExportLedger ledger = {}; ///< what earlier exports wrote there
    QString sourceSite = {}; ///< the site that the post is of; empty: the nearest above it, if any
};

/// One file that the export would write.
struct ExportFile
{
    enum class State {
        New,
        Same, ///< stands there already, byte for byte: nothing to do
        Ours, ///< what an earlier export wrote stands there, unchanged since: it is brought up to date
        Different, ///< somebody else's text stands there
    };

    QString path; ///< relative to the site's folder
    State state = State::New;
    QByteArray bytes = {}; ///< of the post; unused for an image
    QString source = {}; ///< of an image or include: the real path of the file to copy
};

/// An image that the post refers to and that does not come along.
struct LeftImage
{
    QString url; ///< as in the published page
    QString reason; ///< translated
    int line = 0; ///< of the post's source, from 1
    bool relative = false; ///< given by a relative path: the exported post shows nothing there
};

/// What an export would do. A value; nothing was written.
struct ExportPlan
{
    QString folder; ///< the site's, absolute
    ExportName name;
    QList<ExportFile> files; ///< the post first, then its images and includes
    QList<LeftImage> left;
    QByteArray present; ///< the text that stands where the post goes, where it differs
    QString note; ///< what the writer should know about the name; mostly empty
    PostRecord published; ///< what the site will make of it: its address, and whether it is visible
    QStringList sameAddress; ///< other posts of the site that have the address already; relative to its folder
    QList<ExportInclude> includes; ///< that the post uses, where it comes from another site or from none

    [[nodiscard]] const ExportFile &post() const { return files.first(); }
    [[nodiscard]] bool hasConflict() const;
    /// Everything stands there already.
    [[nodiscard]] bool isDone() const;
};

/// Plans the export of a post's text into the Jekyll folder at `siteDir`. `sourcePath` is the post's file, which need
/// not exist; its folder and its own site are where relative images are looked for. Reads the disk and writes nothing;
/// any thread. An error where the name is none, the folder is missing, or `_posts` or `assets` lead out of the site.
[[nodiscard]] post::Result<ExportPlan> planExport(const post::Snapshot &snapshot, const QString &sourcePath,
                                                  const QString &siteDir, const ExportOptions &options,
                                                  const Planning &planning = {});

} // namespace galley::site
