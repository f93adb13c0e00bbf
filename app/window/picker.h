// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QFrame>
#include <QList>
#include <QPointer>
#include <QString>

class QLabel;
class QListView;

namespace galley::window {

class FilterEdit;
class PickerModel;

/// One thing to choose.
struct PickerItem
{
    QString text;
    QString detail; ///< dim, behind it
    QString keys; ///< at the end of the row
    QString matched; ///< what typing is compared with, folded by `foldedForMatching`
    int id = 0; ///< the caller's
};

/// A line to type into over a list that shrinks to what is meant, in front of the window: for posts, commands and
/// whatever else is quicker named than found. Goes by Escape, by a choice, and when the focus goes elsewhere.
class Picker final : public QFrame
{
    Q_OBJECT

public:
    /// A child of the window, and in front of all in it.
    explicit Picker(QWidget *window);
    ~Picker() override;

    /// Shows the items in their order until something is typed, then the best matches. `purpose` is a noun for the
    /// empty line and for screen readers.
    void open(const QString &purpose, QList<PickerItem> items);

    [[nodiscard]] FilterEdit *line() const { return m_line; }
    [[nodiscard]] QListView *list() const { return m_list; }

Q_SIGNALS:
    void chosen(int id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void follow(const QString &typed);
    void choose();
    void close();
    void place();

    FilterEdit *m_line;
    QListView *m_list;
    QLabel *m_none;
    PickerModel *m_model;
    QPointer<QWidget> m_before; ///< had the focus
};

} // namespace galley::window
