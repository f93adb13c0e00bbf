// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFontComboBox;
class QSpinBox;

namespace galley::window {

class Settings;

/// Every choice takes effect at once; there is nothing to confirm.
class SettingsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `settings` must outlive the dialog.
    explicit SettingsDialog(Settings &settings, QWidget *parent = nullptr);

Q_SIGNALS:
    void changed();

private:
    void load();
    void store();

    Settings &m_settings;
    QComboBox *m_theme;
    QComboBox *m_language;
    QFontComboBox *m_family;
    QSpinBox *m_size;
    QSpinBox *m_column;
    QCheckBox *m_lineNumbers;
    QCheckBox *m_autosave;
    QCheckBox *m_stamp;
    QCheckBox *m_fetch;
    bool m_loading = false;
};

} // namespace galley::window
