// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/frontmatter/chiplist.h"
#include "editor/frontmatter/field.h"
#include "editor/frontmatter/fieldlist.h"
#include "editor/frontmatter/frontmatterform.h"
#include "editor/frontmatter/growingedit.h"
#include "editor/post/frontmattersplit.h"

#include "app/site/posttime.h"

#include <QCheckBox>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QProcess>
#include <QTest>
#include <QTimeZone>

using namespace galley;
using namespace galley::frontmatter;

namespace {

QString corpus()
{
    const QString shared = qEnvironmentVariable("GALLEY_SHARED", QStringLiteral(GALLEY_SOURCE_DIR "/../shared"));
    return shared + QStringLiteral("/corpus");
}

/// Every post of the corpus, sorted.
QStringList allPosts()
{
    QStringList posts;
    QDirIterator it(corpus(), {QStringLiteral("*.md"), QStringLiteral("*.markdown"), QStringLiteral("*.mkd")},
                    QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = it.next();
        if (path.contains(QLatin1String("/_posts/")))
            posts.append(path);
    }
    posts.sort();
    return posts;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonArray ask(const char *script, const QByteArrayList &texts)
{
    QJsonArray questions;
    for (const QByteArray &text : texts)
        questions.append(QString::fromUtf8(text));
    QProcess ruby;
    ruby.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    ruby.start(QStringLiteral("ruby"), {QStringLiteral(GALLEY_SOURCE_DIR "/tests/editor/") + QLatin1String(script)});
    ruby.write(QJsonDocument(questions).toJson(QJsonDocument::Compact));
    ruby.closeWriteChannel();
    return ruby.waitForFinished(120'000) ? QJsonDocument::fromJson(ruby.readAllStandardOutput()).array() : QJsonArray();
}

QByteArray frontMatterOf(const QByteArray &source)
{
    return source.first(post::splitFrontMatter(source).yamlEnd);
}

/// Types over the whole of a field.
void typeOver(GrowingEdit *edit, const QString &text)
{
    edit->selectAll();
    edit->insertPlainText(text);
}

/// What one edit through the widgets gave, and the value that Ruby must read.
struct Trial
{
    QString label;
    QByteArray before;
    QByteArray after;
    QString key;
    QJsonValue value; ///< in the notation of read_yaml.rb; of a list, the item that was added
};

const QString fresh = QStringLiteral("제목: \"따옴표\" & '작은' #3 - [끝]");

/// Edits one key through the widget that shows it. Nothing where the form has none that edits such a value.
std::optional<QJsonValue> editThroughWidgets(FrontMatterForm &form, const post::FrontMatterEntry &entry)
{
    using Type = post::Value::Type;
    const bool chips = entry.key == QLatin1String("categories") || entry.key == QLatin1String("tags");
    Field *field = form.fields()->field(entry.key);
    if (entry.key == QLatin1String("title") && !field) {
        typeOver(form.title(), fresh);
        return QString(QLatin1String("s:") + fresh);
    }
    ChipList *list = !field && chips ? (entry.key == QLatin1String("tags") ? form.tags() : form.categories())
        : field                      ? field->findChild<ChipList *>()
                                     : nullptr;
    if (list && (entry.value.type() == Type::Sequence || entry.value.isText())) {
        list->field()->setText(entry.value.isText() ? QStringLiteral("새값") : fresh);
        list->commitField();
        if (entry.value.isText())
            return QString(QLatin1String("s:") + entry.value.toString().simplified() + QStringLiteral(" 새값"));
        return QJsonArray{QString(QLatin1String("s:") + fresh)};
    }
    if (auto *box = field ? field->findChild<QCheckBox *>() : nullptr; box && entry.value.type() == Type::Bool) {
        box->click();
        return entry.value.toBool() ? QStringLiteral("false") : QStringLiteral("true");
    }
    auto *edit = field ? field->findChild<GrowingEdit *>() : nullptr;
    if (!edit || entry.value.type() >= Type::Sequence)
        return {};
    const bool number = entry.value.type() == Type::Integer || entry.value.type() == Type::Float;
    const bool date = kindOf(entry) == FieldKind::Date;
    const QString text = number ? QStringLiteral("4711") : date ? QStringLiteral("2030-01-02-03:04") : fresh;
    typeOver(edit, text);
    return number ? QStringLiteral("i:4711") : QString(QLatin1String("s:") + text);
}

} // namespace

class tst_FormOnCorpus final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!QDir(corpus()).exists())
            QSKIP("GALLEY_SHARED names no folder with a corpus");
    }

    void everyValue_editedThroughTheWidgets_readsAsTyped()
    {
        const QStringList posts = allPosts();
        QVERIFY(!posts.isEmpty());
        QList<Trial> trials;
        int refused = 0;
        for (const QString &path : posts) {
            const QByteArray source = contentOf(path);
            const auto frontMatter = post::FrontMatter::read(source);
            if (!frontMatter)
                continue;
            for (const post::FrontMatterEntry &entry : frontMatter->entries()) {
                if (entry.overridden)
                    continue;
                post::Document document(source);
                FrontMatterForm form(&document);
                QCOMPARE(document.snapshot().source, source);
                const auto value = editThroughWidgets(form, entry);
                if (!value)
                    continue;
                const QByteArray after = document.snapshot().source;
                if (after == source)
                    ++refused;
                else
                    trials.append({path + u' ' + entry.key, source, after, entry.key, *value});
            }
        }
        QByteArrayList texts;
        for (const Trial &trial : trials)
            texts << frontMatterOf(trial.before) << frontMatterOf(trial.after);
        const QJsonArray read = ask("post/read_yaml.rb", texts);
        QCOMPARE(read.size(), texts.size());
        int wrong = 0;
        for (qsizetype i = 0; i < trials.size(); ++i) {
            QJsonObject expected = read[2 * i].toObject();
            if (trials[i].value.isArray()) {
                QJsonArray items = expected[trials[i].key].toArray();
                items.append(trials[i].value[0]);
                expected[trials[i].key] = items;
            } else {
                expected[trials[i].key] = trials[i].value;
            }
            if (read[2 * i + 1].toObject() == expected)
                continue;
            ++wrong;
            qWarning().noquote() << trials[i].label
                                 << QJsonDocument(read[2 * i + 1].toObject()).toJson(QJsonDocument::Compact);
        }
        qInfo("%lld edits, %d refused, %d wrong", static_cast<long long>(trials.size()), refused, wrong);
        QCOMPARE(wrong, 0);
        QVERIFY(refused * 100 <= trials.size());
    }

    void everyDate_isReadAsJekyllReadsIt()
    {
        QByteArrayList texts;
        QList<post::FrontMatter> frontMatters;
        for (const QString &path : allPosts()) {
            const QByteArray source = contentOf(path);
            const auto frontMatter = post::FrontMatter::read(source);
            QByteArray dates;
            for (const post::FrontMatterEntry &entry :
                 frontMatter ? frontMatter->entries() : QList<post::FrontMatterEntry>()) {
                if (kindOf(entry) == FieldKind::Date && !entry.overridden)
                    dates += entry.key.toUtf8() + ": "
                        + source.sliced(entry.valueBegin, entry.valueEnd - entry.valueBegin) + '\n';
            }
            if (dates.isEmpty())
                continue;
            texts << dates;
            frontMatters << *frontMatter;
        }
        QVERIFY(!texts.isEmpty());
        const QJsonArray read = ask("frontmatter/read_dates.rb", texts);
        QCOMPARE(read.size(), texts.size());
        const QTimeZone zone = QTimeZone::systemTimeZone();
        int dates = 0, wrong = 0;
        for (qsizetype i = 0; i < texts.size(); ++i) {
            const QJsonObject expected = read[i].toObject();
            for (auto it = expected.begin(); it != expected.end(); ++it) {
                const post::FrontMatterEntry *entry = frontMatters[i].find(post::KeyPath(it.key()));
                const auto moment = site::timeOf(entry->value, zone, QDateTime::currentDateTime());
                const QString ours = moment ? moment->toUTC().toString(Qt::ISODate) : QString();
                ++dates;
                if (ours != it.value().toString() && ++wrong <= 5)
                    qWarning().noquote() << texts[i] << "Jekyll" << it.value().toString() << "we" << ours;
            }
        }
        qInfo("%d dates, %d wrong", dates, wrong);
        QCOMPARE(wrong, 0);
    }
};

QTEST_MAIN(tst_FormOnCorpus)
#include "tst_formoncorpus.moc"
