// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/differencedialog.h"
#include "app/window/exportdialog.h"
#include "app/window/messagebar.h"
#include "app/window/postpane.h"
#include "app/window/settingsdialog.h"
#include "app/window/shortcutsdialog.h"
#include "app/window/sidepane.h"
#include "drivenwindow.h"
#include "editor/attachments/attachmentspane.h"
#include "editor/body/findbar.h"
#include "editor/body/textarea.h"
#include "editor/frontmatter/frontmatterform.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QCalendarWidget>
#include <QDir>
#include <QFile>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QRegularExpression>
#include <QToolButton>

using namespace galley;
using namespace galley::window;
using test::contentOf;
using test::PatienceMs;
using test::writeFile;

/// What a screen reader meets: every control has a name, and a post can be written and exported without a key or the
/// mouse.
class tst_Accessibility : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void window_inEachState_namesEveryControl_data();
    void window_inEachState_namesEveryControl();
    void menus_everyItem_isNamedAndCanBePressed();
    void post_writtenAndExported_throughTheInterfaceAlone();
    void body_long_isWhole();
    void body_editedThroughTheInterface_changesThoseBytesAlone();
    void problem_ofAField_isItsDescription();

private:
    [[nodiscard]] QString at(const QString &relative) const { return m_window->at(relative); }

    std::unique_ptr<test::DrivenWindow> m_window;
};

namespace {

const QByteArray everyField =
    "---\ntitle: \"제목\"\ncategories: [life, work]\ntags: a b\ndate: 2021-12-31 08:00:00 +0900\ntoc: true\nweight: 3\n"
    "excerpt: |\n  first\n  second\nempty:\nlist: [one, two]\nodd: [[a], [b]]\ntwice: 1\ntwice: 2\nheader:\n"
    "  teaser: /a.png\ngallery:\n  - url: /1.png\n    alt: one\n  - url: /2.png\n---\n\n# Heading\n\n"
    "![image](missing.png \"t\") text [link](https://example.org)\n\n<img src=\"other.png\" width=\"10\">\n";

using Interface = QAccessibleInterface *;

bool isControl(Interface interface)
{
    switch (interface->role()) {
    case QAccessible::PushButton:
    case QAccessible::ButtonMenu:
    case QAccessible::ButtonDropDown:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::ComboBox:
    case QAccessible::EditableText:
    case QAccessible::SpinBox:
    case QAccessible::Slider:
    case QAccessible::Link:
    case QAccessible::List:
    case QAccessible::ListItem:
    case QAccessible::Tree:
    case QAccessible::TreeItem:
    case QAccessible::Table:
    case QAccessible::Cell:
    case QAccessible::PageTab:
    case QAccessible::PageTabList:
    case QAccessible::MenuItem:
    case QAccessible::Dialog:
    case QAccessible::Window:
        return true;
    default:
        return interface->state().focusable && interface->role() != QAccessible::ScrollBar;
    }
}

QString described(Interface interface)
{
    const char *role = QMetaEnum::fromType<QAccessible::Role>().valueToKey(interface->role());
    const QObject *object = interface->object();
    QString path = QString::fromLatin1(role) + u' ' + interface->text(QAccessible::Name);
    for (; object; object = object->parent())
        path += QStringLiteral(" < ") + QString::fromLatin1(object->metaObject()->className());
    return path;
}

/// Calls `visit` for everything below that can be seen. What it is false for is not entered.
void walk(Interface interface, const std::function<bool(Interface)> &visit)
{
    if (!interface || !interface->isValid() || interface->state().invisible || !visit(interface))
        return;
    for (int i = 0; i < interface->childCount(); ++i)
        walk(interface->child(i), visit);
}

/// Cells that are empty beside the first of their row, and a button of the print dialog.
bool isQtsOwn(Interface interface)
{
    QAccessibleTableCellInterface *cell = interface->tableCellInterface();
    const bool emptyCell = cell && cell->columnIndex() > 0;
    const QObject *parent = interface->object() ? interface->object()->parent() : nullptr;
    for (; parent; parent = parent->parent()) {
        if (parent->inherits("QPrintDialog"))
            return true;
    }
    return emptyCell;
}

QStringList unnamed(QWidget *window)
{
    QStringList found;
    int controls = 0;
    walk(QAccessible::queryAccessibleInterface(window), [&](Interface interface) {
        if (!isControl(interface) || isQtsOwn(interface))
            return true;
        ++controls;
        // The name of a combo box's own line is that of the box; names that are signs alone say nothing.
        static const QRegularExpression word(QStringLiteral("\\w"));
        if (!interface->text(QAccessible::Name).contains(word))
            found.append(described(interface));
        return interface->role() != QAccessible::ComboBox && interface->role() != QAccessible::SpinBox;
    });
    if (controls < 1)
        found.append(QStringLiteral("only %1 controls").arg(controls));
    return found;
}

/// The first that can be seen with that role and that name, or a name that begins so.
Interface find(QWidget *window, QAccessible::Role role, const QString &name)
{
    Interface found = nullptr;
    walk(QAccessible::queryAccessibleInterface(window), [&](Interface interface) {
        if (!found && interface->role() == role && interface->text(QAccessible::Name).startsWith(name))
            found = interface;
        return !found;
    });
    return found;
}

Interface findSoon(QWidget *window, QAccessible::Role role, const QString &name)
{
    Interface found = nullptr;
    static_cast<void>(QTest::qWaitFor(
        [&] {
            found = window ? find(window, role, name) : nullptr;
            return found && !found->state().disabled;
        },
        PatienceMs));
    return found;
}

void press(Interface interface)
{
    QVERIFY(interface);
    QAccessibleActionInterface *actions = interface->actionInterface();
    QVERIFY(actions);
    QVERIFY(actions->actionNames().contains(QAccessibleActionInterface::pressAction()));
    actions->doAction(QAccessibleActionInterface::pressAction());
}

void focus(Interface interface)
{
    QVERIFY(interface && interface->actionInterface());
    interface->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
}

/// As a screen reader's "type into the field" does.
void type(Interface field, const QString &text)
{
    QVERIFY(field);
    QAccessibleEditableTextInterface *editable = field->editableTextInterface();
    QAccessibleTextInterface *present = field->textInterface();
    QVERIFY(editable && present);
    editable->replaceText(0, present->characterCount(), text);
}

} // namespace

void tst_Accessibility::initTestCase()
{
    QAccessible::setActive(true);
}

void tst_Accessibility::init()
{
    m_window = std::make_unique<test::DrivenWindow>();
    writeFile(at(QStringLiteral("site/_config.yml")), "title: Test\npermalink: /:title/\n");
    writeFile(at(QStringLiteral("site/_posts/2021-12-31-post.md")), everyField);
    writeFile(at(QStringLiteral("site/_posts/2022-01-01-other.md")), "---\ntitle: other\n---\ntext\n");
}

void tst_Accessibility::cleanup()
{
    m_window.reset();
}

void tst_Accessibility::window_inEachState_namesEveryControl_data()
{
    QTest::addColumn<int>("action"); ///< of Actions, or -1
    QTest::addColumn<bool>("post");
    QTest::newRow("welcome") << -1 << false;
    QTest::newRow("post") << -1 << true;
    QTest::newRow("settings") << int(Actions::Preferences) << false;
    QTest::newRow("shortcuts") << int(Actions::Shortcuts) << true;
    QTest::newRow("about") << int(Actions::About) << false;
    QTest::newRow("export") << int(Actions::Export) << true;
    QTest::newRow("find bar") << int(Actions::Find) << true;
    QTest::newRow("replace bar") << int(Actions::Replace) << true;
    QTest::newRow("raw YAML") << int(Actions::GoToYaml) << true;
    QTest::newRow("fields") << int(Actions::GoToFields) << true;
    QTest::newRow("images") << int(Actions::GoToSidebar) << true;
    QTest::newRow("new post") << int(Actions::NewPost) << false;
    QTest::newRow("open post") << int(Actions::OpenPost) << false;
    QTest::newRow("save as") << int(Actions::SaveAs) << true;
    QTest::newRow("print") << int(Actions::Print) << true;
}

void tst_Accessibility::window_inEachState_namesEveryControl()
{
    QFETCH(int, action);
    QFETCH(bool, post);
    if (post) {
        m_window->open(at(QStringLiteral("site/_posts/2021-12-31-post.md")));
        auto *list = (*m_window)->currentSide()->attachments().findChild<QListView *>();
        QTRY_VERIFY_WITH_TIMEOUT(list->model()->rowCount() > 3, PatienceMs);
        list->setCurrentIndex(list->model()->index(2, 0)); // its details
        (*m_window)->currentPane()->messages().show(MessageBar::Kind::Error, QStringLiteral("text"),
                                                    {{QStringLiteral("Keep"), [] {}, true}});
    }
    if (action >= 0)
        m_window->action(Actions::Id(action))->trigger();
    QCoreApplication::processEvents();
    QStringList missing = unnamed(&m_window->window());
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (widget->isVisible() && widget != &m_window->window())
            missing += unnamed(widget);
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
}

void tst_Accessibility::menus_everyItem_isNamedAndCanBePressed()
{
    m_window->open(at(QStringLiteral("site/_posts/2021-12-31-post.md")));
    int items = 0;
    for (QAction *action : (*m_window)->menuBar()->actions()) {
        QMenu *menu = action->menu();
        QVERIFY(menu);
        menu->popup((*m_window)->mapToGlobal(QPoint(40, 40)));
        walk(QAccessible::queryAccessibleInterface(menu), [&](Interface interface) {
            if (interface->role() != QAccessible::MenuItem)
                return true;
            ++items;
            const bool named = !interface->text(QAccessible::Name).isEmpty();
            const bool usable = interface->actionInterface() && !interface->actionInterface()->actionNames().isEmpty();
            if (!named || (!usable && !interface->state().disabled))
                qWarning().noquote() << described(interface);
            items -= named && (usable || interface->state().disabled) ? 0 : 1000;
            return true;
        });
        menu->close();
    }
    QVERIFY2(items > 50, qPrintable(QString::number(items)));
}

void tst_Accessibility::post_writtenAndExported_throughTheInterfaceAlone()
{
    QWidget *window = &m_window->window();
    press(findSoon(window, QAccessible::PushButton, QStringLiteral("New post")));
    Interface title = findSoon(window, QAccessible::EditableText, QStringLiteral("Title"));
    type(title, QStringLiteral("눈 오는 날"));
    Interface tag = findSoon(window, QAccessible::EditableText, QStringLiteral("Add to Tags"));
    focus(tag);
    type(tag, QStringLiteral("winter"));
    Interface body = findSoon(window, QAccessible::EditableText, QStringLiteral("Body of the post"));
    focus(body); // leaving the field adds the tag
    type(body, QStringLiteral("눈이 온다.\n\n- one\n"));
    QCOMPARE(m_window->source(),
             QByteArray("---\ntitle: 눈 오는 날\ncategories: []\ntags: [winter]\n---\n눈이 온다.\n\n- one\n"));

    m_window->action(Actions::Save)->trigger();
    Interface name = findSoon(m_window->dialog<QDialog>(), QAccessible::EditableText, QStringLiteral("File name"));
    const QString file = at(QStringLiteral("draft.md"));
    type(name, file);
    press(findSoon(m_window->dialog<QDialog>(), QAccessible::PushButton, QStringLiteral("Save")));
    QTRY_COMPARE_WITH_TIMEOUT(m_window->post()->file().path, file, PatienceMs);

    m_window->action(Actions::Export)->trigger();
    auto *dialog = m_window->dialog<ExportDialog>();
    QVERIFY(dialog);
    type(findSoon(dialog, QAccessible::EditableText, QStringLiteral("Site")), at(QStringLiteral("site")));
    type(findSoon(dialog, QAccessible::EditableText, QStringLiteral("Date")), QStringLiteral("2030-01-02"));
    press(findSoon(dialog, QAccessible::PushButton, QStringLiteral("Export")));
    const QString target = at(QStringLiteral("site/_posts/2030-01-02-눈-오는-날.md"));
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(target), PatienceMs);
    QCOMPARE(contentOf(target), contentOf(file));
}

void tst_Accessibility::body_long_isWhole()
{
    const QString path = at(QStringLiteral("long.md"));
    writeFile(path, "---\ntitle: t\n---\n" + QByteArray("한 줄\n").repeated(40'000) + "the end");
    m_window->open(path);
    Interface body = QAccessible::queryAccessibleInterface(&(*m_window)->currentPane()->text());
    QVERIFY(body && body->textInterface());
    const int count = body->textInterface()->characterCount();
    QCOMPARE(count, 4 * 40'000 + 7);
    QCOMPARE(body->textInterface()->text(count - 7, count), QStringLiteral("the end"));
}

void tst_Accessibility::body_editedThroughTheInterface_changesThoseBytesAlone()
{
    const QString path = at(QStringLiteral("a.md"));
    const QByteArray odd = "---\r\ntitle:  t\r\n---\r\na\xc2\xa0"
                           "b  \r\n한글\r\n";
    writeFile(path, odd);
    m_window->open(path);
    Interface body = QAccessible::queryAccessibleInterface(&(*m_window)->currentPane()->text());
    QCOMPARE(body->textInterface()->text(0, 3), QStringLiteral("a\u00a0b"));
    body->editableTextInterface()->insertText(6, QStringLiteral("새 "));
    body->editableTextInterface()->deleteText(8, 9);
    const auto source = [this] { return m_window->source(); };
    QCOMPARE(source(), QByteArray(odd).replace("한글", "새 글"));
    // The whole text set anew is the edit of what differs.
    body->setText(QAccessible::Value, QStringLiteral("a\u00a0b  \n새 글이\n"));
    QCOMPARE(source(), QByteArray(odd).replace("한글", "새 글이"));
    body->textInterface()->setCursorPosition(2);
    QCOMPARE((*m_window)->currentPane()->text().textCursor().position(), 2);
}

void tst_Accessibility::problem_ofAField_isItsDescription()
{
    m_window->open(at(QStringLiteral("site/_posts/2021-12-31-post.md")));
    m_window->action(Actions::GoToFields)->trigger();
    Interface weight = findSoon(&m_window->window(), QAccessible::EditableText, QStringLiteral("weight"));
    type(weight, QStringLiteral("heavy"));
    QCOMPARE(weight->text(QAccessible::Description), QStringLiteral("This is not a number."));
    QCOMPARE(weight->textInterface()->text(0, 5), QStringLiteral("heavy"));
}

int main(int argc, char **argv)
{
    test::prepareApplication();
    QApplication application(argc, argv);
    tst_Accessibility test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_accessibility.moc"
