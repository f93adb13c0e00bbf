// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringList>
#include <QWidget>

class QKeyEvent;
class QLineEdit;
class QStringListModel;

namespace galley::frontmatter {

class Chip;
class FlowLayout;

/// A list of words as chips, with a field at the end for one more. Enter, a comma and leaving the field add what is
/// typed, Backspace in the empty field goes to the last chip. A chip is edited in that field, which then stands in the
/// chip's place; Escape leaves the chip as it was.
class ChipList final : public QWidget
{
    Q_OBJECT

public:
    /// `name` is what a screen reader calls the list, `prompt` stands in the empty field.
    ChipList(const QString &name, const QString &prompt, QWidget *parent = nullptr);

    [[nodiscard]] QStringList words() const;
    /// Keeps what is being typed in the field, and the focus where it is.
    void setWords(const QStringList &words);
    /// What the field completes over, those used most first.
    void setCompletions(const QStringList &words);
    [[nodiscard]] QLineEdit *field() const { return m_field; }
    /// Whether a comma ends a word; else it is a character like others. On until switched off.
    void setCommaEndsWord(bool on) { m_commaEndsWord = on; }
    /// Takes what stands in the field, as Enter does.
    void commitField();
    /// The words last told were refused: shows these again, and what was typed goes back into the field.
    void refuse(const QStringList &words);

Q_SIGNALS:
    void edited(const QStringList &words);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Chip *makeChip(const QString &text);
    void remove(Chip *chip);
    void edit(Chip *chip);
    void move(Chip *chip, int step);
    void moveFocus(Chip *chip, int step);
    void dragTo(Chip *chip, const QPoint &globalPosition);
    void place(Chip *chip, qsizetype index);
    void fitField();
    void endEditing();
    bool handleFieldKey(QKeyEvent *key);

    QString m_name;
    FlowLayout *m_layout;
    QLineEdit *m_field;
    QStringListModel *m_completions;
    QList<Chip *> m_chips;
    Chip *m_edited = nullptr; ///< hidden, with the field in its place
    QString m_told; ///< the word that was last taken out of the field
    bool m_commaEndsWord = true;
};

} // namespace galley::frontmatter
