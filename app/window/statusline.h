// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

namespace galley::window {

class ElidedLabel;

/// The line below the panes: on the left where the post will be published and whether it is saved, on the right how
/// long it is and where the cursor stands. While a link is pointed at, its target takes the left side.
class StatusLine final : public QWidget
{
    Q_OBJECT

public:
    enum class SaveState { Untouched, Modified, Saving, Saved };

    explicit StatusLine(QWidget *parent = nullptr);

    /// Where the site will publish the post, and whether readers see it; empty where that is not known. `details` are
    /// for who points at it or reads it by ear; `extra` is left out where there is no room.
    void setAddress(const QString &text, const QString &details = {}, const QString &extra = {});
    void setSaveState(SaveState state);
    /// What git knows of the file, with more for who points at it; empty where there is no repository.
    void setRepository(const QString &text, const QString &details);
    void setStatistics(qint64 characters, qint64 words, int minutes);
    /// Line of the file, from 1.
    void setLine(int line);
    /// A remark on the text; clicking it emits `noteActivated`. Empty: none. What does not fit is cut, and whole in the
    /// tool tip.
    void setNote(const QString &text);
    /// How many problems were found in the post; 0: nothing is shown.
    void setProblems(int count);
    /// Shown while it is not empty, in place of the left side.
    void setHoveredLink(const QString &url);
    /// Nothing is open.
    void clear();

Q_SIGNALS:
    void noteActivated();
    void problemsActivated();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showLeft();

    ElidedLabel *m_left;
    ElidedLabel *m_note;
    ElidedLabel *m_problems;
    ElidedLabel *m_right;
    QString m_address;
    QString m_details;
    QString m_extra;
    QString m_saved;
    QString m_repository;
    QString m_repositoryDetails;
    QString m_hovered;
    QString m_length;
    int m_line = 0;
};

} // namespace galley::window
