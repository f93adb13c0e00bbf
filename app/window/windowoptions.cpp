// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/windowoptions.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>
#include <QUrl>

namespace galley::window {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("galley::window::WindowOptions", source);
}

QSize parseSize(const QString &value)
{
    const QStringList parts = value.split(u'x');
    const QSize size(parts.value(0).toInt(), parts.value(1).toInt());
    const bool sensible = parts.size() == 2 && size.width() >= 200 && size.height() >= 150 && size.width() <= 8192
        && size.height() <= 8192;
    return sensible ? size : QSize();
}

} // namespace

post::Result<WindowOptions> parseWindowOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption screenshot(QStringLiteral("screenshot"), QString(), QStringLiteral("FILE"));
    const QCommandLineOption size(QStringLiteral("size"), QString(), QStringLiteral("WxH"));
    const QCommandLineOption theme(QStringLiteral("theme"), QString(), QStringLiteral("THEME"));
    parser.addOptions({screenshot, size, theme});
    if (!parser.parse(QStringList{QStringLiteral("galley")} + arguments))
        return post::Error{.what = parser.errorText()};

    WindowOptions options;
    options.screenshot = parser.value(screenshot);
    if (parser.isSet(size)) {
        options.size = parseSize(parser.value(size));
        if (!options.size.isValid())
            return post::Error{.what = text(QT_TRANSLATE_NOOP("galley::window::WindowOptions",
                                                              "--size takes a width and a height such as 1600x1000."))};
    }
    if (parser.isSet(theme)) {
        const QString name = parser.value(theme);
        if (name != QLatin1String("light") && name != QLatin1String("dark"))
            return post::Error{
                .what = text(QT_TRANSLATE_NOOP("galley::window::WindowOptions", "--theme takes light or dark."))};
        options.theme = name == QLatin1String("dark") ? Theme::Dark : Theme::Light;
    }
    for (const QString &path : parser.positionalArguments()) {
        // Desktops hand over file: URLs.
        const QUrl url(path);
        options.paths.append(QFileInfo(url.isLocalFile() ? url.toLocalFile() : path).absoluteFilePath());
    }
    return options;
}

} // namespace galley::window
