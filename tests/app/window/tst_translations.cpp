// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/actions.h"
#include "app/window/shortcutlist.h"
#include "editor/body/editactions.h"
#include "editor/body/textarea.h"
#include "editor/post/document.h"

#include <QAction>
#include <QDirIterator>
#include <QFile>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

#include <functional>

using galley::window::Actions;
using galley::window::shortcutList;
using galley::window::ShortcutSection;

namespace {

struct Message
{
    QString context;
    QString source;
    QStringList forms; ///< one, or those of the plural
    bool plural = false;
    bool finished = true;
};

QString catalogueFile(const QString &language)
{
    return QStringLiteral(GALLEY_SOURCE_DIR "/resources/translations/galley_%1.ts").arg(language);
}

void readTranslation(QXmlStreamReader &xml, Message &message)
{
    message.finished = !xml.attributes().hasAttribute(QLatin1String("type"));
    QString text;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement())
            message.forms.append(xml.readElementText());
        else if (xml.isCharacters())
            text += xml.text();
        else if (xml.isEndElement())
            break;
    }
    if (message.forms.isEmpty())
        message.forms.append(text);
}

QList<Message> readCatalogue(const QString &language)
{
    QFile file(catalogueFile(language));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Message> messages;
    QString context;
    for (QXmlStreamReader xml(&file); !xml.atEnd(); xml.readNext()) {
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("message"))
            messages.append({context, {}, {}, xml.attributes().hasAttribute(QLatin1String("numerus"))});
        else if (xml.name() == QLatin1String("source"))
            messages.last().source = xml.readElementText();
        else if (xml.name() == QLatin1String("translation"))
            readTranslation(xml, messages.last());
    }
    return messages;
}

QSet<QString> placeholders(const QString &text)
{
    static const QRegularExpression placeholder(QStringLiteral("%(?:[0-9]+|n)"));
    QSet<QString> found;
    for (auto matches = placeholder.globalMatch(text); matches.hasNext();)
        found.insert(matches.next().captured());
    return found;
}

/// The mnemonics of a label: none, or one letter or placeholder behind an ampersand.
QStringList mnemonics(const QString &text)
{
    static const QRegularExpression mnemonic(QStringLiteral("&(%[0-9]|[A-Za-z])"));
    QStringList found;
    for (auto matches = mnemonic.globalMatch(text); matches.hasNext();)
        found.append(matches.next().captured(1).toUpper());
    return found;
}

/// The text of C++ string literals that stand side by side.
QString joinedLiterals(const QString &literals)
{
    static const QRegularExpression piece(QStringLiteral(R"re("((?:[^"\\]|\\.)*)")re"));
    static const QRegularExpression codePoint(QStringLiteral(R"re(\\u([0-9a-fA-F]{4}))re"));
    QString text;
    for (auto pieces = piece.globalMatch(literals); pieces.hasNext();)
        text += pieces.next().captured(1);
    for (auto match = codePoint.match(text); match.hasMatch(); match = codePoint.match(text))
        text.replace(match.capturedStart(), match.capturedLength(), QChar(match.captured(1).toUShort(nullptr, 16)));
    return text.replace(QLatin1String("\\n"), QLatin1String("\n"))
        .replace(QLatin1String("\\\""), QLatin1String("\""))
        .replace(QLatin1String("\\\\"), QLatin1String("\\"));
}

/// The texts that a source file gives to tr(), translate() and their like.
QStringList textsOf(const QString &source)
{
    static const QRegularExpression call(QStringLiteral(
        R"re(\b(?:(?:translate|QT_TRANSLATE_NOOP)\(\s*"[^"]*",|(?:tr|QT_TR_NOOP)\()\s*((?:"(?:[^"\\]|\\.)*"\s*)+))re"));
    QStringList texts;
    for (auto calls = call.globalMatch(source); calls.hasNext();)
        texts.append(joinedLiterals(calls.next().captured(1)));
    return texts;
}

} // namespace

class tst_Translations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void message_korean_isTranslated();
    void message_korean_keepsPlaceholders();
    void label_korean_keepsMnemonicAndEllipsis();
    void plural_english_hasBothForms();
    void text_ofTheSources_standsInTheCatalogue_data();
    void text_ofTheSources_standsInTheCatalogue();
    void menus_inKorean_haveTheirTexts();
    void menu_inEachLanguage_hasEachMnemonicOnce_data();
    void menu_inEachLanguage_hasEachMnemonicOnce();
    void shortcutList_hasEveryShortcut_inPlainWords();
};

void tst_Translations::message_korean_isTranslated()
{
    const QList<Message> messages = readCatalogue(QStringLiteral("ko"));
    QVERIFY(messages.size() > 500);
    QStringList missing;
    for (const Message &message : messages) {
        if (!message.finished || message.forms.size() != 1 || message.forms.first().isEmpty())
            missing.append(message.context + QStringLiteral(": ") + message.source);
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
}

void tst_Translations::message_korean_keepsPlaceholders()
{
    for (const Message &message : readCatalogue(QStringLiteral("ko"))) {
        for (const QString &form : message.forms)
            QVERIFY2(placeholders(form) == placeholders(message.source), qPrintable(message.source));
    }
}

void tst_Translations::label_korean_keepsMnemonicAndEllipsis()
{
    for (const Message &message : readCatalogue(QStringLiteral("ko"))) {
        const QString &korean = message.forms.first();
        QVERIFY2(mnemonics(korean) == mnemonics(message.source), qPrintable(message.source));
        QVERIFY2(korean.endsWith(u'…') == message.source.endsWith(u'…'), qPrintable(message.source));
    }
}

void tst_Translations::plural_english_hasBothForms()
{
    QSet<QString> english;
    for (const Message &message : readCatalogue(QStringLiteral("en"))) {
        QVERIFY2(message.finished && message.forms.size() == 2 && !message.forms.contains(QString()),
                 qPrintable(message.source));
        english.insert(message.source);
    }
    for (const Message &message : readCatalogue(QStringLiteral("ko")))
        QVERIFY2(!message.plural || english.contains(message.source), qPrintable(message.source));
}

void tst_Translations::text_ofTheSources_standsInTheCatalogue_data()
{
    QTest::addColumn<QString>("folder");
    for (const char *folder : {"app", "editor", "preview"})
        QTest::newRow(folder) << QString::fromLatin1(folder);
}

/// What fails here is mended by resources/translations/update and a translation of what is new.
void tst_Translations::text_ofTheSources_standsInTheCatalogue()
{
    QFETCH(QString, folder);
    QSet<QString> known;
    for (const Message &message : readCatalogue(QStringLiteral("ko")))
        known.insert(message.source);
    int texts = 0;
    QStringList missing;
    QDirIterator files(QStringLiteral(GALLEY_SOURCE_DIR "/") + folder, {QStringLiteral("*.cpp"), QStringLiteral("*.h")},
                       QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (const QString &text : textsOf(QString::fromUtf8(file.readAll()))) {
            ++texts;
            if (!known.contains(text))
                missing.append(files.fileName() + QStringLiteral(": ") + text);
        }
    }
    QVERIFY(texts > 0);
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
}

void tst_Translations::menus_inKorean_haveTheirTexts()
{
    QTranslator korean;
    QVERIFY(korean.load(QStringLiteral("galley_ko"), QStringLiteral(GALLEY_BINARY_DIR "/resources")));
    QVERIFY(QCoreApplication::installTranslator(&korean));
    static const QRegularExpression hangul(QStringLiteral("\\p{Hangul}"));

    QMainWindow window;
    Actions actions(&window);
    actions.fill(window.menuBar());
    QVERIFY(!window.menuBar()->actions().isEmpty());
    for (const QAction *menu : window.menuBar()->actions()) {
        const bool isName = menu->text().startsWith(QLatin1String("Git("));
        QVERIFY2(menu->text().contains(hangul) || isName, qPrintable(menu->text()));
        for (const QAction *action : menu->menu()->actions())
            QVERIFY2(action->isSeparator() || action->text().contains(hangul), qPrintable(action->text()));
    }
    const QList<ShortcutSection> sections = shortcutList(*window.menuBar(), actions.formatMenu()->menuAction(), {});
    for (const ShortcutSection &section : sections) {
        QVERIFY2(section.title.contains(hangul) || section.title == QLatin1String("Git"), qPrintable(section.title));
        for (const auto &[keys, text] : section.rows)
            QVERIFY2(text.contains(hangul) && !text.contains(u'(') && !text.contains(u'…'), qPrintable(text));
    }
}

void tst_Translations::menu_inEachLanguage_hasEachMnemonicOnce_data()
{
    QTest::addColumn<QString>("language");
    for (const char *language : {"en", "ko"})
        QTest::newRow(language) << QString::fromLatin1(language);
}

/// Where two share a letter, it only marks the first and must be pressed again.
void tst_Translations::menu_inEachLanguage_hasEachMnemonicOnce()
{
    QFETCH(QString, language);
    QTranslator translator;
    QVERIFY(translator.load(QStringLiteral("galley_") + language, QStringLiteral(GALLEY_BINARY_DIR "/resources")));
    QVERIFY(QCoreApplication::installTranslator(&translator));

    QMainWindow window;
    Actions actions(&window);
    actions.fill(window.menuBar());
    galley::post::Document document(QByteArray("text\n"));
    galley::body::TextArea text(&document);
    actions.formatMenu()->addActions(text.actionsOnText()->all());
    QStringList clashes;
    int found = 0;
    const std::function<void(const QWidget *, const QString &)> check = [&](const QWidget *menu, const QString &name) {
        QHash<QString, QString> taken;
        for (const QAction *action : menu->actions()) {
            static const QRegularExpression sign(QStringLiteral("&([A-Za-z0-9])"));
            const QRegularExpressionMatch match = sign.match(action->text());
            const QStringList letters = match.hasMatch() ? QStringList{match.captured(1).toUpper()} : QStringList();
            found += int(letters.size());
            for (const QString &letter : letters) {
                if (taken.contains(letter))
                    clashes.append(name + QStringLiteral(": ") + taken.value(letter) + u'/' + action->text());
                taken.insert(letter, action->text());
            }
            if (letters.isEmpty() && !action->isSeparator())
                clashes.append(name + QStringLiteral(": none in ") + action->text());
            if (action->menu())
                check(action->menu(), action->text());
        }
    };
    check(window.menuBar(), QStringLiteral("menu bar"));
    QVERIFY(found > 50);
    QVERIFY2(clashes.isEmpty(), qPrintable(clashes.join(u'\n')));
}

void tst_Translations::shortcutList_hasEveryShortcut_inPlainWords()
{
    QMainWindow window;
    Actions actions(&window);
    actions.fill(window.menuBar());
    galley::post::Document document(QByteArray("text\n"));
    galley::body::TextArea text(&document);
    QSet<QString> listed;
    for (const ShortcutSection &section :
         shortcutList(*window.menuBar(), actions.formatMenu()->menuAction(), text.actionsOnText()->all())) {
        for (const auto &[keys, what] : section.rows) {
            listed.insert(keys);
            QVERIFY2(!keys.isEmpty() && !what.isEmpty() && !what.contains(u'&'), qPrintable(what));
        }
    }
    for (const QAction *action : window.actions() + text.actionsOnText()->all()) {
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        QVERIFY2(keys.isEmpty() || listed.contains(keys), qPrintable(action->text()));
    }
}

QTEST_MAIN(tst_Translations)
#include "tst_translations.moc"
