// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/git/gitact.h"

#include "app/git/gitcommand.h"

#include <QFileInfo>

namespace galley::git {

GitAct::GitAct(QObject *parent)
    : QObject(parent)
{
    m_git.setProcessChannelMode(QProcess::MergedChannels);
    connect(&m_git, &QProcess::readyRead, this, [this] {
        const QByteArray text = m_git.readAll();
        if (m_step == Step::FindNew)
            m_known += text;
        else
            Q_EMIT output(QString::fromUtf8(text));
    });
    connect(&m_git, &QProcess::finished, this,
            [this](int code, QProcess::ExitStatus status) { next(status == QProcess::NormalExit && code == 0); });
    connect(&m_git, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            Q_EMIT output(m_git.errorString() + u'\n');
            end(false);
        }
    });
}

GitAct::~GitAct()
{
    m_git.disconnect(this);
    if (isRunning()) {
        m_git.terminate();
        m_git.waitForFinished(2000);
    }
}

void GitAct::commit(const QString &root, const QStringList &files, const QString &message)
{
    if (isRunning() || files.isEmpty())
        return;
    m_root = root;
    m_message = message.toUtf8();
    m_files.clear();
    m_new.clear();
    m_known.clear();
    for (const QString &file : files)
        m_files.append(file.startsWith(root + u'/') ? file.sliced(root.size() + 1) : file);
    run(Step::FindNew, QStringList{QStringLiteral("ls-files"), QStringLiteral("-z"), QStringLiteral("--")} + m_files);
}

void GitAct::push(const QString &root)
{
    if (isRunning())
        return;
    m_root = root;
    run(Step::Push, {QStringLiteral("push"), QStringLiteral("--progress")});
}

void GitAct::cancel()
{
    m_git.terminate();
}

void GitAct::run(Step step, const QStringList &arguments, const QByteArray &input)
{
    m_step = step;
    prepare(m_git, m_root, arguments, Asker::Writer);
    if (!input.isEmpty())
        m_git.setStandardInputFile({});
    m_git.start();
    if (!input.isEmpty()) {
        m_git.write(input);
        m_git.closeWriteChannel();
    }
}

void GitAct::next(bool ok)
{
    const QStringList paths = QStringList{QStringLiteral("--")} + m_files;
    switch (m_step) {
    case Step::FindNew: {
        const QList<QByteArray> known = m_known.split('\0');
        for (const QString &file : std::as_const(m_files)) {
            if (!known.contains(file.toUtf8()))
                m_new.append(file);
        }
        if (!ok) {
            end(false);
            break;
        }
        if (!m_new.isEmpty()) {
            run(Step::AddNew,
                QStringList{QStringLiteral("add"), QStringLiteral("--intent-to-add"), QStringLiteral("--")} + m_new);
            break;
        }
        [[fallthrough]];
    }
    case Step::AddNew:
        if (!ok) {
            end(false);
            break;
        }
        run(Step::Commit,
            QStringList{QStringLiteral("commit"), QStringLiteral("--only"), QStringLiteral("--file=-")} + paths,
            m_message);
        break;
    case Step::Commit:
        if (!ok && !m_new.isEmpty()) {
            run(Step::TakeOut,
                QStringList{QStringLiteral("rm"), QStringLiteral("--cached"), QStringLiteral("--quiet"),
                            QStringLiteral("--")}
                    + m_new);
            break;
        }
        end(ok);
        break;
    case Step::TakeOut:
        end(false);
        break;
    case Step::Push:
    case Step::None:
        end(ok);
        break;
    }
}

void GitAct::end(bool ok)
{
    m_step = Step::None;
    Q_EMIT finished(ok);
}

} // namespace galley::git
