// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/settingsdialog.h"

#include "app/window/settings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFontComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

namespace galley::window {

SettingsDialog::SettingsDialog(Settings &settings, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_theme(new QComboBox(this))
    , m_language(new QComboBox(this))
    , m_family(new QFontComboBox(this))
    , m_size(new QSpinBox(this))
    , m_column(new QSpinBox(this))
    , m_lineNumbers(new QCheckBox(tr("Show the file's &line numbers"), this))
    , m_autosave(new QCheckBox(tr("Save by itself after a &pause in typing"), this))
    , m_stamp(new QCheckBox(tr("Set last_&modified_at on saving, where a post has it"), this))
    , m_fetch(new QCheckBox(tr("Fetch remote &images without asking"), this))
{
    setWindowTitle(tr("Settings"));
    m_theme->addItem(tr("As the desktop"), int(Theme::System));
    m_theme->addItem(tr("Light"), int(Theme::Light));
    m_theme->addItem(tr("Dark"), int(Theme::Dark));
    m_language->addItem(tr("As the desktop"), QString());
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_language->addItem(QStringLiteral("한국어"), QStringLiteral("ko"));
    m_size->setRange(6, 48);
    m_size->setSuffix(tr(" pt"));
    m_column->setRange(0, 120);
    m_column->setSpecialValueText(tr("Whole pane"));
    m_column->setSuffix(tr(" em"));
    auto *languageHint = new QLabel(tr("The language changes when Galley is started again."), this);
    languageHint->setForegroundRole(QPalette::PlaceholderText);

    auto *form = new QFormLayout;
    form->setVerticalSpacing(8);
    form->setHorizontalSpacing(16);
    form->addRow(tr("&Theme"), m_theme);
    form->addRow(tr("L&anguage"), m_language);
    form->addRow(QString(), languageHint);
    form->addRow(tr("Text &font"), m_family);
    form->addRow(tr("Text &size"), m_size);
    form->addRow(tr("&Column width"), m_column);
    form->addRow(QString(), m_lineNumbers);
    form->addRow(QString(), m_autosave);
    form->addRow(QString(), m_stamp);
    form->addRow(QString(), m_fetch);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::accept);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(16);
    column->addLayout(form);
    column->addWidget(buttons);

    load();
    for (QComboBox *box : {m_theme, m_language})
        connect(box, &QComboBox::currentIndexChanged, this, &SettingsDialog::store);
    connect(m_family, &QFontComboBox::currentFontChanged, this, &SettingsDialog::store);
    for (QSpinBox *box : {m_size, m_column})
        connect(box, &QSpinBox::valueChanged, this, &SettingsDialog::store);
    for (QCheckBox *box : {m_lineNumbers, m_autosave, m_stamp, m_fetch})
        connect(box, &QCheckBox::toggled, this, &SettingsDialog::store);
}

void SettingsDialog::load()
{
    m_loading = true;
    m_theme->setCurrentIndex(m_theme->findData(int(m_settings.theme())));
    m_language->setCurrentIndex(qMax(0, m_language->findData(m_settings.language())));
    m_family->setCurrentFont(m_settings.bodyFont());
    m_size->setValue(m_settings.bodyFont().pointSize());
    m_column->setValue(m_settings.columnWidth());
    m_lineNumbers->setChecked(m_settings.lineNumbers());
    m_autosave->setChecked(m_settings.autosave());
    m_stamp->setChecked(m_settings.stampModified());
    m_fetch->setChecked(m_settings.fetchImages());
    m_loading = false;
}

void SettingsDialog::store()
{
    if (m_loading)
        return;
    m_settings.setTheme(static_cast<Theme>(m_theme->currentData().toInt()));
    m_settings.setLanguage(m_language->currentData().toString());
    QFont font = m_family->currentFont();
    font.setPointSize(m_size->value());
    m_settings.setBodyFont(font);
    m_settings.setColumnWidth(m_column->value());
    m_settings.setLineNumbers(m_lineNumbers->isChecked());
    m_settings.setAutosave(m_autosave->isChecked());
    m_settings.setStampModified(m_stamp->isChecked());
    m_settings.setFetchImages(m_fetch->isChecked());
    Q_EMIT changed();
}

} // namespace galley::window
