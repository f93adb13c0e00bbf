// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace galley::view {

/// A sentence in the place of the page, with at most one thing to do about it.
class MessagePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit MessagePanel(QWidget *parent = nullptr);

    /// Plain text. Without `action` there is no button.
    void setMessage(const QString &message, const QString &action = {});

    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void actionTriggered();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QLabel *m_label;
    QPushButton *m_button;
};

} // namespace galley::view
