// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/frontmatter/formbinding.h"
#include "editor/frontmatter/inheritedrows.h"

#include <QScrollArea>

class QLabel;

namespace galley::frontmatter {

class ChipList;
class FieldList;
class GrowingEdit;
class QuietButton;
class RawYamlView;

/// The front matter of a post: its title written large, categories and tags as chips, every other key folded into one
/// line that names them, and the YAML itself. A view of the document; unasked it takes at most a third of its parent's
/// height. GUI thread.
class FrontMatterForm final : public QScrollArea
{
    Q_OBJECT

public:
    /// The document is not owned and must outlive the form.
    explicit FrontMatterForm(post::Document *document, QWidget *parent = nullptr);
    ~FrontMatterForm() override;

    void focusTitle();
    /// Unfolds the other fields and goes to the first of them, or to the one that adds a field.
    void focusFields();
    void focusYaml();
    /// Shows the title alone.
    void setTitleOnly(bool on);
    [[nodiscard]] bool isTitleOnly() const { return m_titleOnly; }
    void setUnfolded(bool on);
    [[nodiscard]] bool isUnfolded() const;
    void setYamlShown(bool on);
    [[nodiscard]] bool isYamlShown() const;
    /// Shows the YAML at a line of the file, from 1, and leaves the focus where it is.
    void showYamlLine(int fileLine);

    /// Pixels of the text column, to stand in line with it; 0: the whole width.
    void setColumnWidth(int pixels);
    /// What the site's other posts have, those used most first.
    void setSiteKeys(const QStringList &keys);
    void setCategoryCompletions(const QStringList &words);
    void setTagCompletions(const QStringList &words);
    /// Values that complete in text fields, by key: `layout`, `header.teaser`, ...
    void setValuesInUse(QHash<QString, QStringList> values);
    /// What the post has without saying so; also of keys that it says otherwise.
    void setInherited(const QList<InheritedValue> &values);
    void setDateReader(FormBinding::DateReader reader);
    /// The present moment in the site's zone, for "Now".
    void setClock(std::function<QDateTime()> clock);

    /// Whether an input method composes in a field, so that shortcuts should wait.
    [[nodiscard]] bool isComposing() const;
    /// Takes what is typed but not yet sent: compositions, and words in the fields of lists. To be called before
    /// saving.
    void commit();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    [[nodiscard]] GrowingEdit *title() const { return m_title; }
    [[nodiscard]] ChipList *categories() const { return m_categories; }
    [[nodiscard]] ChipList *tags() const { return m_tags; }
    [[nodiscard]] FieldList *fields() const { return m_fields; }
    [[nodiscard]] InheritedRows *inherited() const { return m_inherited; }
    [[nodiscard]] RawYamlView *rawYaml() const { return m_raw; }

Q_SIGNALS:
    /// Enter or Down in the title: the body's turn.
    void leftDownwards();
    void titleOnlyChanged(bool on);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    [[nodiscard]] QWidget *buildChips();
    [[nodiscard]] QWidget *buildFoldLine();
    void follow();
    void followTitle();
    void followChips(ChipList *chips, const QString &key);
    void takeTitle(const QString &text);
    void takeWords(ChipList *chips, const QString &key, const QStringList &words);
    void followInherited();
    void showRefusal(int line);
    void nameFolded();
    void fit();
    [[nodiscard]] bool ownsRow(const post::FrontMatterEntry &entry) const;

    FormBinding *m_binding;
    QWidget *m_page;
    QWidget *m_chips = nullptr;
    QWidget *m_foldLine = nullptr;
    GrowingEdit *m_title;
    QLabel *m_titleProblem;
    QLabel *m_chipsProblem;
    ChipList *m_categories;
    ChipList *m_tags;
    QuietButton *m_fold = nullptr;
    QuietButton *m_yaml = nullptr;
    FieldList *m_fields;
    InheritedRows *m_inherited;
    QList<InheritedValue> m_inheritedValues;
    RawYamlView *m_raw;
    QStringList m_foldedKeys;
    QString m_titleInFile;
    int m_columnWidth = 0;
    bool m_titleOnly = false;
};

} // namespace galley::frontmatter
