// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/body/search.h"

#include <QFutureWatcher>
#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace galley::body {

class TextArea;

/// Find and replace in the text above or below it. Searches run in another thread; the bar shows how many places there
/// are and which one is selected, and the text area marks them all. Hidden until `open`.
class FindBar final : public QWidget
{
    Q_OBJECT

public:
    /// The text area must outlive the bar.
    explicit FindBar(TextArea *area, QWidget *parent = nullptr);
    ~FindBar() override;

    /// True while a search or a replacement is under way.
    [[nodiscard]] bool isBusy() const
    {
        return m_searchAgain.isActive() || m_search.isRunning() || m_replace.isRunning();
    }

public Q_SLOTS:
    /// Shows the bar with the selection as the text to find, if there is one within a line.
    void open();
    void openWithReplace();
    void findNext();
    void findPrevious();
    void replace();
    void replaceAllHits();
    /// Hides the bar and goes back to the text.
    void close();

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    QToolButton *addOption(const QString &label, const QString &name);
    void search();
    void takeResult();
    void takeReplacements();
    void followEdit(const QList<post::Splice> &splices);
    void show(qsizetype hit);
    void showCount();
    [[nodiscard]] SearchQuery query() const;
    [[nodiscard]] qsizetype currentHit() const;

    TextArea *m_area;
    QLineEdit *m_find = nullptr;
    QLineEdit *m_with = nullptr;
    QWidget *m_replaceRow = nullptr;
    QLabel *m_count = nullptr;
    QToolButton *m_case = nullptr;
    QToolButton *m_words = nullptr;
    QToolButton *m_expression = nullptr;
    SearchResult m_result;
    QFutureWatcher<SearchResult> m_search;
    QFutureWatcher<Replacements> m_replace;
    QTimer m_searchAgain;
    qsizetype m_from = 0; ///< byte where the search began: the first hit behind it is shown
    bool m_jump = false; ///< show a hit when the search is done
};

} // namespace galley::body
