// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/commands/postarguments.h"

#include "app/commands/output.h"
#include "app/site/siteconfig.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace galley::commands {

namespace {

const QString siteOption = QStringLiteral("--site");

QString siteOf(const PostArguments &arguments)
{
    if (const std::optional<QString> given = arguments.value(siteOption))
        return QDir(*given).absolutePath();
    const QString environment = qEnvironmentVariable("SITE_DIR");
    return environment.isEmpty() ? site::findSite(arguments.post) : QDir(environment).absolutePath();
}

/// Reads one argument after the other into PostArguments; `complaint` says what made no sense.
class Reader final
{
public:
    Reader(const PostUsage &usage, const QStringList &arguments)
        : m_usage(usage)
        , m_arguments(arguments)
    {
    }

    bool read()
    {
        bool optionsEnded = false;
        for (m_at = 0; m_at < m_arguments.size() && complaint.isEmpty(); ++m_at) {
            const QString &argument = m_arguments.at(m_at);
            if (!optionsEnded && argument == QLatin1String("--"))
                optionsEnded = true;
            else if (!optionsEnded && argument.startsWith(QLatin1Char('-')) && argument.size() > 1)
                readOption(argument);
            else if (result.post.isEmpty())
                result.post = argument;
            else
                result.operands.append(argument);
        }
        if (complaint.isEmpty() && result.post.isEmpty())
            complaint = QCoreApplication::translate("commands", "%1 is missing").arg(operandName());
        if (complaint.isEmpty() && m_usage.operandsAtMost >= 0 && result.operands.size() > m_usage.operandsAtMost)
            complaint = QCoreApplication::translate("commands", "too many arguments: %1")
                            .arg(result.operands.at(m_usage.operandsAtMost));
        return complaint.isEmpty();
    }

    PostArguments result;
    QString complaint;

private:
    /// As the usage names it: "Usage: galley list SITE ...".
    [[nodiscard]] QString operandName() const
    {
        return m_usage.help.section(QLatin1Char('\n'), 0, 0).section(QLatin1Char(' '), 3, 3);
    }

    void readOption(const QString &argument)
    {
        const QString name = argument.section(QLatin1Char('='), 0, 0);
        const bool takesValue = name == siteOption || m_usage.valued.contains(name);
        if (takesValue && argument.contains(QLatin1Char('=')))
            result.values.append({name, argument.section(QLatin1Char('='), 1)});
        else if (takesValue && m_at + 1 < m_arguments.size())
            result.values.append({name, m_arguments.at(++m_at)});
        else if (takesValue)
            complaint = QCoreApplication::translate("commands", "%1 needs a value").arg(name);
        else if (m_usage.flags.contains(argument))
            result.flags.append(argument);
        else
            complaint = QCoreApplication::translate("commands", "unknown option: %1").arg(argument);
    }

    const PostUsage &m_usage;
    const QStringList &m_arguments;
    qsizetype m_at = 0;
};

} // namespace

std::optional<QString> PostArguments::value(const QString &option) const
{
    for (auto it = values.crbegin(); it != values.crend(); ++it) {
        if (it->first == option)
            return it->second;
    }
    return std::nullopt;
}

std::optional<PostArguments> readPostArguments(const PostUsage &usage, const QStringList &arguments, int *status)
{
    if (arguments.contains(QStringLiteral("--help")) || arguments.contains(QStringLiteral("-h"))) {
        *status = writeOut(usage.help.toUtf8());
        return std::nullopt;
    }
    Reader reader(usage, arguments);
    if (!reader.read()) {
        complain(reader.complaint);
        complain(usage.help.section(QLatin1Char('\n'), 0, 0));
        *status = UsageError;
        return std::nullopt;
    }
    reader.result.site = siteOf(reader.result);
    if (reader.result.value(siteOption) && !QFileInfo(reader.result.site).isDir()) {
        complain(QCoreApplication::translate("commands", "there is no folder %1").arg(reader.result.site));
        *status = IoError;
        return std::nullopt;
    }
    return reader.result;
}

} // namespace galley::commands
