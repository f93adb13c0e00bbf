// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringList>
#include <QWidget>

class QLabel;
class QLineEdit;
class QStandardItemModel;

namespace galley::frontmatter {

/// A field for the name of a key to add, completing over the keys that people use, each with its explanation.
class AddField final : public QWidget
{
    Q_OBJECT

public:
    explicit AddField(QWidget *parent = nullptr);

    /// Keys that are offered before those of Jekyll and its themes: what the site's other posts have.
    void setSiteKeys(const QStringList &keys);
    /// Keys that are there already, and so are not offered.
    void setTaken(const QStringList &keys);
    /// Says why the key was not added, and puts it back to be mended.
    void refuse(const QString &key, const QString &problem);

Q_SIGNALS:
    void chosen(const QString &key);

private:
    void report(const QString &problem);
    void fill();
    void choose();

    QLineEdit *m_edit;
    QLabel *m_problem;
    QStandardItemModel *m_model;
    QStringList m_siteKeys;
    QStringList m_taken;
};

} // namespace galley::frontmatter
