// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/mainwindow.h"
#include "app/window/quitsignals.h"
#include "app/window/screenshot.h"
#include "app/window/singleinstance.h"
#include "app/window/siteactionsflow.h"
#include "app/window/theme.h"
#include "app/window/windowoptions.h"
#include "preview/view/backend.h"
#include "preview/view/scheme.h"

#include <QApplication>
#include <QIcon>
#include <QLibraryInfo>
#include <QLoggingCategory>
#include <QScreen>
#include <QTextStream>
#include <QTranslator>

namespace {

using namespace galley;

constexpr int UsageError = 2;
constexpr int IoError = 3;
constexpr QSize FrameAllowance(16, 48); ///< what a window manager may put around the window

/// A picture needs no display: without one Qt paints into memory.
void choosePlatform(const window::WindowOptions &options)
{
    const bool display = qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
    if (!options.screenshot.isEmpty() && !display && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
}

/// Fontconfig picks the interface's font by the language of the desktop, which may not be the one that was chosen.
void chooseFontLanguage(const QString &language)
{
    if (!language.isEmpty() && !qEnvironmentVariableIsSet("FC_LANG"))
        qputenv("FC_LANG", language.toLatin1());
}

void installTranslations(QApplication &application, const QString &language)
{
    const QLocale locale = language.isEmpty() ? QLocale() : QLocale(language);
    if (!language.isEmpty())
        QLocale::setDefault(locale);
    const std::pair<QString, QString> catalogues[] = {
        {QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)},
        {QStringLiteral("galley"), QStringLiteral(":/translations")},
    };
    for (const auto &[name, folder] : catalogues) {
        auto *translator = new QTranslator(&application);
        // Without a catalogue of the language, the English one still knows one post from two.
        if (translator->load(locale, name, QStringLiteral("_"), folder)
            || translator->load(name + QStringLiteral("_en"), folder))
            QCoreApplication::installTranslator(translator);
    }
}

/// Takes the picture that the command line asked for, and ends.
void pictureAndQuit(window::MainWindow &window, const QString &file)
{
    auto *screenshot = new window::Screenshot(&window, file, &window);
    QObject::connect(&window, &window::MainWindow::settled, screenshot, &window::Screenshot::arm);
    QObject::connect(&window, &window::MainWindow::stirred, screenshot, &window::Screenshot::restart);
    QObject::connect(screenshot, &window::Screenshot::taken, qApp, [file](bool saved) {
        if (!saved)
            QTextStream(stderr)
                << QCoreApplication::translate("galley", "galley: could not write the picture %1\n").arg(file);
        QCoreApplication::exit(saved ? 0 : IoError);
    });
}

} // namespace

int main(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const auto options = window::parseWindowOptions(arguments);
    if (!options) {
        QTextStream(stderr) << "galley: " << options.error().what << '\n';
        return UsageError;
    }
    choosePlatform(*options);
    const window::OpenRequest request = window::OpenRequest::fromCommandLine(options->paths);
    view::registerScheme();
    window::Settings settings;
    chooseFontLanguage(settings.language());

    QApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("galley"));
    QApplication::setApplicationDisplayName(QStringLiteral("Galley"));
    QApplication::setApplicationVersion(QStringLiteral(GALLEY_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("io.github.galley_editor.Galley"));
    QApplication::setWindowIcon(QIcon::fromTheme(QStringLiteral("io.github.galley_editor.Galley"),
                                                 QIcon(QStringLiteral(":/icons/io.github.galley_editor.Galley.svg"))));
    // Qt WebEngine lists its start parameters on stderr; whoever wants them sets QT_LOGGING_RULES.
    QLoggingCategory::setFilterRules(QStringLiteral("qt.webenginecontext*=false"));
    view::chooseQuickBackend();
    view::leaveOutSpareProcess();

    // A picture is taken by a window of its own. `galley` has handed over already where a window was open; this is for
    // two that are started at the same moment.
    window::SingleInstance instance;
    if (options->screenshot.isEmpty() && instance.start(request) == window::SingleInstance::Role::HandedOver)
        return 0;

    installTranslations(application, settings.language());
    if (options->theme)
        settings.overrideTheme(*options->theme);
    window::applyTheme(application, settings.theme());

    // Before anything reads a site: what a killed process left half-done.
    const QList<site::Recovered> recovered = site::recoverUnfinished();
    window::MainWindow window(settings);
    window.siteActions().tell(recovered);
    if (options->size.isValid())
        window.resize(options->size);
    else if (options->screenshot.isEmpty() && settings.layout(QStringLiteral("geometry")).isEmpty())
        window.resize(window.size().boundedTo(window.screen()->availableSize() - FrameAllowance));
    const window::QuitSignals quitSignals;
    QObject::connect(&quitSignals, &window::QuitSignals::asked, &window, &window::MainWindow::leave);
    if (!options->screenshot.isEmpty())
        pictureAndQuit(window, options->screenshot);
    QObject::connect(&instance, &window::SingleInstance::requested, &window,
                     [&window](const window::OpenRequest &wanted) { window.openAndRaise(wanted.paths); });
    window.open(options->paths);
    window.show();
    if (options->screenshot.isEmpty())
        window.lookForLostText();
    if (options->paths.isEmpty())
        QMetaObject::invokeMethod(&window, &window::MainWindow::settled, Qt::QueuedConnection);
    return QApplication::exec();
}
