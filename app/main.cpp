// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/commands/commands.h"
#include "app/commands/output.h"
#include "app/commands/sitechanges.h"
#include "app/window/handover.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QLocale>
#include <QTextStream>
#include <QTranslator>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <unistd.h>

namespace {

using namespace galley::commands;

void printHelp(QTextStream &out)
{
    out << QCoreApplication::translate("galley",
                                       "Usage: galley [PATH...]\n"
                                       "       galley SUBCOMMAND [ARGUMENT...]\n\n"
                                       "Opens posts or a Jekyll site in the editor window, or runs a subcommand:\n");
    for (const Command &command : all()) {
        out << "  " << QString::fromLatin1(command.name).leftJustified(10) << ' '
            << QCoreApplication::translate("commands", command.summary) << '\n';
    }
    out << QCoreApplication::translate(
        "galley",
        "\nOptions of the window:\n"
        "  --screenshot FILE   save a picture of the window when the preview is painted, and end\n"
        "  --size WxH          size of that picture\n"
        "  --theme THEME       light or dark\n"
        "\nOptions:\n"
        "  --help              this text; `galley SUBCOMMAND --help` tells more\n"
        "  --version           the version\n"
        "\nExit status: 0 done, 1 something to report, 2 usage, 3 could not read or write.\n");
}

/// Where neither of both is there, what was typed was meant as a subcommand: no path that people give looks like one.
bool isMistypedCommand(const QString &word)
{
    const auto ofCommand = [](QChar letter) { return letter == u'-' || (letter >= u'a' && letter <= u'z'); };
    return !word.isEmpty() && !word.startsWith(u'-') && std::all_of(word.cbegin(), word.cend(), ofCommand)
        && !QFile::exists(word);
}

/// Without a display Qt aborts the program, which leaves a core file and explains nothing.
bool canShowWindow(const QStringList &arguments)
{
    const auto isPicture = [](const QString &argument) { return argument.startsWith(QLatin1String("--screenshot")); };
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
        || qEnvironmentVariableIsSet("QT_QPA_PLATFORM") || std::any_of(arguments.cbegin(), arguments.cend(), isPicture);
}

/// True where a window is open already and has the paths now. With options, a window of its own is wanted.
bool handOver(const QStringList &arguments)
{
    const auto isOption = [](const QString &argument) { return argument.startsWith(u'-'); };
    return std::none_of(arguments.cbegin(), arguments.cend(), isOption)
        && galley::window::handOver(galley::window::OpenRequest::fromCommandLine(arguments));
}

/// Becomes the window program, which lies beside this one or, installed, in the libexec folder. Returns only on
/// failure.
int startWindow(char **argv)
{
    const QDir here(QCoreApplication::applicationDirPath());
    for (const QString &candidate :
         {here.filePath(QStringLiteral("galley-window")),
          QDir::cleanPath(here.filePath(QStringLiteral("../libexec/galley/galley-window")))}) {
        if (QFile::exists(candidate)) {
            execv(QFile::encodeName(candidate).constData(), argv);
            break;
        }
    }
    QTextStream(stderr) << QCoreApplication::translate("galley",
                                                       "galley: the window program could not be started: %1\n")
                               .arg(QString::fromLocal8Bit(std::strerror(errno)));
    return IoError;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("galley"));
    QCoreApplication::setApplicationVersion(QStringLiteral(GALLEY_VERSION));

    // Without a catalogue of the language, the English one still knows one post from two.
    QTranslator words;
    const QString catalogues = QStringLiteral(":/translations");
    if (words.load(QLocale(), QStringLiteral("galley"), QStringLiteral("_"), catalogues)
        || words.load(QStringLiteral("galley_en"), catalogues))
        QCoreApplication::installTranslator(&words);

    const QStringList arguments = QCoreApplication::arguments().mid(1);
    const QString first = arguments.value(0);
    QTextStream out(stdout);
    if (first == QLatin1String("--help") || first == QLatin1String("-h")) {
        printHelp(out);
        return Done;
    }
    if (first == QLatin1String("--version")) {
        out << "galley " << QCoreApplication::applicationVersion() << '\n';
        return Done;
    }
    if (const Command *command = find(first)) {
        recoverSites();
        return command->run(arguments.mid(1));
    }
    if (isMistypedCommand(first)) {
        complain(QCoreApplication::translate("galley", "“%1” is neither a subcommand nor a file; see galley --help")
                     .arg(first));
        return UsageError;
    }
    if (handOver(arguments))
        return Done;
    if (!canShowWindow(arguments)) {
        complain(QCoreApplication::translate("galley",
                                             "there is no display for the window; see galley --help for what works "
                                             "without one"));
        return IoError;
    }
    return startWindow(argv);
}
