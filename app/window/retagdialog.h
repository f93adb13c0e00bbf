// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/retag.h"
#include "app/window/changesdialog.h"
#include "app/window/sitewords.h"

class QComboBox;

namespace galley::window {

/// Renames or merges a tag or category in a whole site; shows every change with its difference before anything is done.
/// Plans in worker threads.
class RetagDialog final : public ChangesDialog
{
    Q_OBJECT

public:
    RetagDialog(const QString &siteFolder, const SiteWords &words, Unsaved unsaved, QWidget *parent = nullptr);

private:
    void plan() override;
    void fillForm();
    void offerWords();

    const QString m_siteFolder;
    const SiteWords m_words;
    QComboBox *m_kind;
    QComboBox *m_from;
    QComboBox *m_to;
};

} // namespace galley::window
