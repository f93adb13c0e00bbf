// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/post/yamltree.h"

#include "editor/post/yamlplaces.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <istream>
#include <streambuf>

namespace galley::post {

namespace {

constexpr qsizetype largestText = 4 * 1024 * 1024;
constexpr std::size_t deepestLevel = 200; // yaml-cpp recurses, and refuses at 500 by itself

QString say(const char *text)
{
    return QCoreApplication::translate("yaml", text);
}

Error refusal(const QString &what, qsizetype line, const QString &remedy = {}, const QString &details = {})
{
    Error error;
    error.what = what;
    error.remedy = remedy;
    error.line = static_cast<int>(line);
    error.details = details;
    return error;
}

/// yaml-cpp 0.7 ends an unquoted text in brackets at any question mark (`[what?]`, `[http://a.b/?c]`), YAML 1.1 does
/// not. Inside a word the mark means nothing else, so a control character that no YAML text may hold stands in for it.
constexpr char maskedQuestion = '\x1a';

/// In brackets a question mark in front of a text is the sign of a key in YAML 1.1 even without a blank behind it, for
/// yaml-cpp an error: `[?a]` is a list of a map. Another such character stands in for one that begins a word.
constexpr char maskedKeySign = '\x1c';

QByteArray masked(QByteArray text)
{
    const QByteArrayView beforeWords(" \t\r\n,[{"), notInWords(" \t\r\n,[]{}\"'?:");
    for (qsizetype i = 1; i < text.size(); ++i) {
        if (text[i] == '?' && !QByteArrayView(" \t\r\n,[]{}:?-\\").contains(text[i - 1]))
            text[i] = maskedQuestion;
        else if (text[i] == '?' && beforeWords.contains(text[i - 1]) && i + 1 < text.size()
                 && !notInWords.contains(text[i + 1]))
            text[i] = maskedKeySign;
    }
    return text;
}

/// A CR alone ends a line in YAML, which yaml-cpp does not know. Of the same length, so that places stay.
QByteArray withoutLoneCr(QByteArrayView utf8)
{
    QByteArray text = utf8.toByteArray();
    for (qsizetype i = text.indexOf('\r'); i >= 0; i = text.indexOf('\r', i + 1)) {
        if (i + 1 == text.size() || text[i + 1] != '\n')
            text[i] = '\n';
    }
    return text;
}

QByteArray unmasked(QByteArray text)
{
    return text.replace(maskedQuestion, '?').replace(maskedKeySign, '?');
}

/// yaml-cpp 0.7 (exp.cpp) turns the escapes \N and \_ into bare bytes 85 and A0, where UTF-8 needs C2 before each.
QByteArray repaired(const QByteArray &text)
{
    if (text.isValidUtf8())
        return text;
    QByteArray result;
    int expected = 0; // continuation bytes of the character under way
    for (const char c : text) {
        const uchar byte = static_cast<uchar>(c);
        if ((byte == 0x85 || byte == 0xa0) && expected == 0)
            result += '\xc2';
        expected = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc0 ? 1 : qMax(0, expected - 1);
        result += c;
    }
    return result;
}

/// Builds the tree from yaml-cpp's events.
class TreeBuilder final : public YAML::EventHandler
{
public:
    [[nodiscard]] YamlNode takeRoot() { return m_root.empty() ? YamlNode{} : std::move(m_root.front()); }

    void OnDocumentStart(const YAML::Mark &) override { }
    void OnDocumentEnd() override { }
    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override { add(mark, YamlNode::Kind::Null, {}, anchor); }
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        add(mark, YamlNode::Kind::Alias, {}, anchor);
    }
    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                  const std::string &value) override
    {
        QByteArray text = QByteArray::fromStdString(value);
        const bool keySign = tag == "?" && text.startsWith(maskedKeySign) && isInFlow();
        if (keySign && m_open.back().kind == YamlNode::Kind::Mapping && m_open.back().children.size() % 2 == 1)
            throw YAML::ParserException(mark, "a key where a value belongs");
        const bool alone = keySign && m_open.back().kind == YamlNode::Kind::Sequence;
        if (alone)
            OnMapStart(mark, "?", 0, YAML::EmitterStyle::Flow);
        YamlNode &node = add(mark, YamlNode::Kind::Scalar, tag, anchor);
        node.text = repaired(unmasked(keySign ? text.sliced(1) : text));
        node.mark += keySign ? 1 : 0;
        if (alone) {
            OnNull(mark, 0);
            m_open.back().children.back().mark += text.size();
            OnMapEnd();
        }
    }
    void OnSequenceStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override
    {
        open(add(mark, YamlNode::Kind::Sequence, tag, anchor), style);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override
    {
        open(add(mark, YamlNode::Kind::Mapping, tag, anchor), style);
    }
    void OnMapEnd() override { close(); }

private:
    [[nodiscard]] bool isInFlow() const
    {
        return std::any_of(m_open.begin(), m_open.end(), [](const YamlNode &node) { return node.flow; });
    }
    YamlNode &add(const YAML::Mark &mark, YamlNode::Kind kind, const std::string &tag, YAML::anchor_t anchor)
    {
        if (m_open.size() > deepestLevel)
            throw YAML::ParserException(mark, "nested too deeply");
        std::vector<YamlNode> &siblings = m_open.empty() ? m_root : m_open.back().children;
        YamlNode &node = siblings.emplace_back();
        node.kind = kind;
        node.plain = tag == "?";
        node.hasTag = !node.plain && !tag.empty() && (kind != YamlNode::Kind::Scalar || tag != "!");
        if (tag != "?" && tag != "!")
            node.tag = unmasked(QByteArray::fromStdString(tag));
        node.anchor = anchor;
        node.mark = mark.pos;
        node.line = mark.line;
        return node;
    }
    /// Moves the collection onto the stack, for its own vector may grow and move it.
    void open(YamlNode &node, YAML::EmitterStyle::value style)
    {
        node.flow = style == YAML::EmitterStyle::Flow;
        node.plain = false;
        std::vector<YamlNode> &siblings = m_open.empty() ? m_root : m_open.back().children;
        YamlNode moved = std::move(node);
        siblings.pop_back();
        m_open.push_back(std::move(moved));
    }
    void close()
    {
        YamlNode node = std::move(m_open.back());
        m_open.pop_back();
        (m_open.empty() ? m_root : m_open.back().children).push_back(std::move(node));
    }

    std::vector<YamlNode> m_root;
    std::vector<YamlNode> m_open;
};

/// Reads bytes where they lie.
class ViewBuffer final : public std::streambuf
{
public:
    explicit ViewBuffer(QByteArrayView bytes)
    {
        char *begin = const_cast<char *>(bytes.data()); // never written: there is no put area
        setg(begin, begin, begin + bytes.size());
    }
};

qsizetype lineOf(QByteArrayView text, qsizetype at)
{
    return 1 + text.first(qMin(at, text.size())).count('\n');
}

/// libyaml's reader refuses these (reader.c), yaml-cpp takes them.
bool isRefusedControl(uchar byte)
{
    return byte == 0x7f || (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r');
}

std::optional<Error> refuseCharacters(QByteArrayView utf8)
{
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        const uchar byte = static_cast<uchar>(utf8[i]);
        // U+0080 to U+009F but U+0085, and U+FFFE, U+FFFF.
        const bool c1 = byte == 0xc2 && i + 1 < utf8.size() && uchar(utf8[i + 1]) < 0xa0 && uchar(utf8[i + 1]) != 0x85;
        const bool nonCharacter =
            byte == 0xef && i + 2 < utf8.size() && uchar(utf8[i + 1]) == 0xbf && uchar(utf8[i + 2]) >= 0xbe;
        if (isRefusedControl(byte) || c1 || nonCharacter) {
            return refusal(say(QT_TRANSLATE_NOOP("yaml", "YAML does not allow this control character.")),
                           lineOf(utf8, i), say(QT_TRANSLATE_NOOP("yaml", "Delete it.")),
                           QStringLiteral("control characters are not allowed"));
        }
    }
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString decoded = decoder.decode(utf8);
    if (decoder.hasError()) {
        const qsizetype at = qMax(qsizetype(0), decoded.indexOf(QChar::ReplacementCharacter));
        return refusal(say(QT_TRANSLATE_NOOP("yaml", "This is not UTF-8.")), 1 + decoded.first(at).count(u'\n'));
    }
    return {};
}

/// What a writer can do about the commonest of yaml-cpp's messages.
QString remedyFor(const std::string &message)
{
    static constexpr std::pair<const char *, const char *> remedies[] = {
        {"illegal map value",
         QT_TRANSLATE_NOOP("yaml", "Put a value that has a colon and a space in it between quotes.")},
        {"illegal tab when looking for indentation", QT_TRANSLATE_NOOP("yaml", "Indent with spaces, not with tabs.")},
        {"end of map not found",
         QT_TRANSLATE_NOOP("yaml", "Look for a line that is not indented like its neighbours, or that has no colon.")},
        {"end of sequence not found",
         QT_TRANSLATE_NOOP("yaml", "Look for an item that is not indented like its neighbours.")},
        {"end of sequence flow not found", QT_TRANSLATE_NOOP("yaml", "Close the list with ].")},
        {"end of map flow not found", QT_TRANSLATE_NOOP("yaml", "Close the map with }.")},
        {"illegal EOF in scalar", QT_TRANSLATE_NOOP("yaml", "Close the text with the quote that opens it.")},
        {"illegal document indicator in scalar",
         QT_TRANSLATE_NOOP("yaml", "Close the text with the quote that opens it.")},
        {"unknown token", QT_TRANSLATE_NOOP("yaml", "Put a value that begins with %, @ or ` between quotes.")},
        {"the referenced anchor is not defined",
         QT_TRANSLATE_NOOP("yaml", "Put a value that begins with * between quotes.")},
    };
    for (const auto &[known, remedy] : remedies) {
        if (message == known)
            return say(remedy);
    }
    return {};
}

} // namespace

Result<YamlNode> parseYaml(QByteArrayView utf8)
{
    if (utf8.size() > largestText)
        return refusal(say(QT_TRANSLATE_NOOP("yaml", "This is too long to be read as YAML.")), 0);
    if (auto error = refuseCharacters(utf8))
        return *error;
    const QByteArray lines = withoutLoneCr(utf8);
    const QByteArray text = masked(lines);
    ViewBuffer buffer(text);
    std::istream stream(&buffer);
    TreeBuilder builder;
    try {
        YAML::Parser parser(stream);
        parser.HandleNextDocument(builder); // as Psych.parse, which leaves at the end of the first document
    } catch (const YAML::Exception &exception) {
        return refusal(say(QT_TRANSLATE_NOOP("yaml", "This is not valid YAML.")), exception.mark.line + 1,
                       remedyFor(exception.msg), QString::fromStdString(exception.msg));
    }
    YamlNode root = builder.takeRoot();
    if (auto placed = placeNodes(root, lines); !placed)
        return placed.error();
    return root;
}

} // namespace galley::post
