// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/body/linkcontext.h"

#include <QList>
#include <QObject>
#include <QString>

#include <memory>

class QListView;
class QStandardItemModel;

namespace galley::body {

class TextArea;

/// What the links and images of a post can lead to.
struct LinkTargets
{
    struct Target
    {
        QString title; ///< what people know it by
        QString detail; ///< dim, behind it
        QString matched; ///< what typing is compared with, folded by `foldedForMatching`
        QString name; ///< for the tag of its kind; of an image its plain path
        QString written; ///< of an image: as this site writes it
    };
    QList<Target> posts;
    QList<Target> files; ///< for `link`, posts among them
    QList<Target> images;
};

/// Completes names of posts, files and images where a text refers to them: as one types, or by Ctrl+Space. The list is
/// a part of the text area and never has the focus, so that an input method is not disturbed; while one composes
/// anything but Hangul, whose methods show no list of their own, it stays away, and it never takes a key from a
/// composition.
class LinkCompleter final : public QObject
{
    Q_OBJECT

public:
    /// A child of the text area.
    explicit LinkCompleter(TextArea *area);

    void setTargets(std::shared_ptr<const LinkTargets> targets);
    [[nodiscard]] QListView *list() const { return m_list; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// `asked` by Ctrl+Space: then also where nothing is typed yet.
    void follow(bool asked);
    void fill(const LinkContext &context);
    void place(const LinkContext &context);
    void accept();
    bool takeKey(int key);
    [[nodiscard]] const QList<LinkTargets::Target> &targetsFor(LinkContext::Kind kind) const;
    [[nodiscard]] QString insertionFor(const LinkTargets::Target &target, LinkContext::Kind kind) const;

    TextArea *m_area;
    QListView *m_list;
    QStandardItemModel *m_rows;
    std::shared_ptr<const LinkTargets> m_targets;
    LinkContext m_context;
};

} // namespace galley::body
