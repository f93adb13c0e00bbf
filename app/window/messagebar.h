// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/post/result.h"

#include <QFrame>
#include <QList>

#include <functional>

class QHBoxLayout;
class QLabel;

namespace galley::window {

/// A bar above the text that says what happened and offers what can be done, in place of a modal dialog.
class MessageBar final : public QFrame
{
    Q_OBJECT

public:
    enum class Kind { Information, Warning, Error };

    struct Choice
    {
        QString text;
        std::function<void()> act; ///< called before the bar is hidden
        bool keepOpen = false; ///< e.g. "Show the difference"
    };

    explicit MessageBar(QWidget *parent = nullptr);

    /// Replaces what the bar shows. `text` and `details` are plain text, never rich text.
    void show(Kind kind, const QString &text, const QList<Choice> &choices = {}, const QString &details = {});
    void showError(const post::Error &error, const QList<Choice> &choices = {});
    void dismiss();

Q_SIGNALS:
    void dismissed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void clearChoices();

    Kind m_kind = Kind::Information;
    QLabel *m_text;
    QHBoxLayout *m_choices;
};

} // namespace galley::window
