// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

#include <functional>

class QMainWindow;

namespace galley::window {

class Actions;
class CloseFlow;
class ExportFlow;
class FileFlow;
class NewPostFlow;
class OpenPosts;
class Panes;
class PostPane;
class PrintFlow;
class ProblemsFlow;
class SiteFlow;
class StampFlow;
class StatusLine;
class WindowDialogs;

/// Connects the window's own actions with those that carry them out. Those on text, focus, Git and the whole site are
/// connected by the classes that do them.
class ActionLinks final : public QObject
{
    Q_OBJECT

public:
    /// All of it outlives the links.
    struct Parts
    {
        QMainWindow &window;
        OpenPosts &posts;
        FileFlow &files;
        CloseFlow &closing;
        NewPostFlow &newPosts;
        ExportFlow &exports;
        PrintFlow &print;
        StampFlow &stamp;
        SiteFlow &site;
        Panes &panes;
        ProblemsFlow &problems;
        StatusLine &status;
        WindowDialogs &dialogs;
        std::function<PostPane *()> paneInFront;
    };

    ActionLinks(const Actions &actions, Parts parts);

Q_SIGNALS:
    void lineNumbersWanted(bool shown);
    void shortcutsWanted();
    void takeHomeWanted();

private:
    void linkFiles();
    void linkWindow();
    void linkPanes();
    void linkProblems();

    const Actions &m_actions;
    const Parts m_parts;
};

} // namespace galley::window
