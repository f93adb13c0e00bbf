// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>
#include <QProcess>
#include <QString>
#include <QStringList>

namespace galley::git {

/// What the writer does with git: a commit of exactly these files, or a push. Runs beside the GUI, one act at a time;
/// what git says arrives as it says it.
class GitAct final : public QObject
{
    Q_OBJECT

public:
    explicit GitAct(QObject *parent = nullptr);
    /// Ends what is running.
    ~GitAct() override;

    /// Commits the files, absolute paths below `root`, as they are on the disk; what else is staged stays staged
    /// (`git commit --only`). Files that are new to git are added for it, and taken out again if the commit fails.
    void commit(const QString &root, const QStringList &files, const QString &message);
    /// To where the branch's configuration says.
    void push(const QString &root);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_git.state() != QProcess::NotRunning; }

Q_SIGNALS:
    void output(const QString &text);
    void finished(bool ok);

private:
    enum class Step { None, FindNew, AddNew, Commit, TakeOut, Push };

    void run(Step step, const QStringList &arguments, const QByteArray &input = {});
    void next(bool ok);
    void end(bool ok);

    QProcess m_git;
    Step m_step = Step::None;
    QString m_root;
    QStringList m_files; ///< relative to the root
    QStringList m_new; ///< those that git did not know
    QByteArray m_known; ///< answer of FindNew
    QByteArray m_message;
};

} // namespace galley::git
