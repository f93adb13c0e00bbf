// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/encodingdialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStringDecoder>
#include <QVBoxLayout>

#include <algorithm>

namespace galley::window {

namespace {

constexpr qsizetype SampledBytes = 64 * 1024;
constexpr int SampledLines = 6;

/// The lines in which encodings differ: those that are not plain ASCII.
QString sampleOf(const QByteArray &bytes, const QByteArray &encoding)
{
    QStringDecoder decoder(encoding.constData());
    const QString text = decoder(bytes.first(std::min(bytes.size(), SampledBytes)));
    const auto isPlain = [](QChar character) { return character.unicode() < 0x80; };
    QStringList lines;
    for (const QStringView line : QStringView(text).tokenize(u'\n', Qt::SkipEmptyParts)) {
        if (lines.size() < SampledLines && !std::all_of(line.begin(), line.end(), isPlain))
            lines.append(line.trimmed().toString());
    }
    return lines.join(u'\n');
}

} // namespace

EncodingDialog::EncodingDialog(const QString &file, QByteArray bytes, QList<post::Encoding> fitting, QWidget *parent)
    : QDialog(parent)
    , m_bytes(std::move(bytes))
    , m_fitting(std::move(fitting))
    , m_encoding(new QComboBox(this))
    , m_sample(new QPlainTextEdit(this))
{
    const QString name = QFileInfo(file).fileName();
    setWindowTitle(tr("Encoding of %1").arg(name));
    auto *what = new QLabel(tr("“%1” is not written in UTF-8. Choose the encoding in which its text reads well; it is "
                               "saved in the same one.")
                                .arg(name),
                            this);
    what->setTextFormat(Qt::PlainText);
    what->setWordWrap(true);
    for (const post::Encoding &encoding : std::as_const(m_fitting))
        m_encoding->addItem(encoding.label);
    m_encoding->setAccessibleName(tr("Encoding"));
    m_sample->setReadOnly(true);
    m_sample->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_sample->setTabChangesFocus(true);
    m_sample->setAccessibleName(tr("The text in this encoding"));
    m_sample->setFixedHeight(m_sample->fontMetrics().lineSpacing() * (SampledLines + 2));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Open | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::accepted, this, [this] { Q_EMIT chosen(m_fitting[m_encoding->currentIndex()].name); });
    connect(m_encoding, &QComboBox::currentIndexChanged, this, &EncodingDialog::showSample);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(16);
    column->addWidget(what);
    column->addWidget(m_encoding);
    column->addWidget(m_sample);
    column->addWidget(buttons);
    resize(520, sizeHint().height());
    showSample();
}

void EncodingDialog::showSample()
{
    m_sample->setPlainText(sampleOf(m_bytes, m_fitting[m_encoding->currentIndex()].name));
}

} // namespace galley::window
