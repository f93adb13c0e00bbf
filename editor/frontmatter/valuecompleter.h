// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>
#include <QStringList>

class QCompleter;
class QStringListModel;

namespace galley::frontmatter {

class GrowingEdit;

/// Offers values below a text field: those that contain what is typed, as it is typed; all by Alt+Down or Ctrl+Space.
/// Never while an input method composes.
class ValueCompleter final : public QObject
{
    Q_OBJECT

public:
    /// A child of the field.
    explicit ValueCompleter(GrowingEdit *edit);

    void setValues(const QStringList &values);
    [[nodiscard]] QCompleter *completer() const { return m_completer; }

Q_SIGNALS:
    void chosen(const QString &value);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void offer(const QString &typed);

    GrowingEdit *m_edit;
    QStringListModel *m_values;
    QCompleter *m_completer;
};

} // namespace galley::frontmatter
