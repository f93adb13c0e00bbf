// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/images/httpresponse.h"

#include <QTest>

using galley::images::HttpResponse;
using State = HttpResponse::State;

Q_DECLARE_METATYPE(HttpResponse::State)

class tst_HttpResponse final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void response_inAnyPieces_readTheSame_data();
    void response_inAnyPieces_readTheSame();
    void headers_anyCaseAndBlanks_found();
    void headers_tooLong_broken_data();
    void headers_tooLong_broken();
    void chunkLine_tooLong_broken();
};

void tst_HttpResponse::response_inAnyPieces_readTheSame_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<State>("atEnd"); ///< after the connection ended
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *name, const char *bytes, State atEnd, int status, const char *body = "") {
        QTest::newRow(name) << QByteArray(bytes) << atEnd << status << QByteArray(body);
    };
    row("nothing", "", State::CutShort, 0);
    row("length", "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc", State::Done, 200, "abc");
    row("length, more follows", "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabcdef", State::Done, 200, "abc");
    row("length, less follows", "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nab", State::CutShort, 200, "ab");
    row("length zero", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", State::Done, 200);
    row("length twice the same", "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\na", State::Done, 200,
        "a");
    row("length twice", "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab", State::Broken, 200);
    row("length negative", "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\na", State::Broken, 200);
    row("length with a sign", "HTTP/1.1 200 OK\r\nContent-Length: +1\r\n\r\na", State::Broken, 200);
    row("length of words", "HTTP/1.1 200 OK\r\nContent-Length: some\r\n\r\na", State::Broken, 200);
    row("length beyond 64 bits", "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\na", State::Broken,
        200);
    row("until the end", "HTTP/1.1 200 OK\r\n\r\nab\r\nc", State::Done, 200, "ab\r\nc");
    row("until the end, nothing", "HTTP/1.0 200 OK\r\n\r\n", State::Done, 200);
    row("line feeds alone", "HTTP/1.1 200 OK\nContent-Length: 2\n\nab", State::Done, 200, "ab");
    row("no reason", "HTTP/1.1 200\r\nContent-Length: 1\r\n\r\na", State::Done, 200, "a");
    row("chunks", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nA;x=y\r\n0123456789\r\n0\r\n\r\n",
        State::Done, 200, "abc0123456789");
    row("chunks with a trailer", "HTTP/1.1 200 OK\r\nTransfer-Encoding: Chunked\r\n\r\n1\r\na\r\n0\r\nX: y\r\n\r\n",
        State::Done, 200, "a");
    row("chunks win over a length",
        "HTTP/1.1 200 OK\r\nContent-Length: 9\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n", State::Done,
        200, "a");
    row("chunks without the last", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n", State::CutShort,
        200, "abc");
    row("chunk of no size", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", State::Broken, 200);
    row("chunk of negative size", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n", State::Broken, 200);
    row("chunk longer than it says", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nab\r\n", State::Broken,
        200, "a");
    row("another coding", "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n", State::Broken, 200);
    row("interim first", "HTTP/1.1 100 Continue\r\nX: 1\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\na",
        State::Done, 200, "a");
    row("interim alone", "HTTP/1.1 100 Continue\r\n\r\n", State::CutShort, 100);
    row("no content", "HTTP/1.1 204 None\r\nContent-Length: 5\r\n\r\n", State::Done, 204);
    row("not modified", "HTTP/1.1 304 Same\r\nContent-Length: 5\r\n\r\n", State::Done, 304);
    row("missing, with a body", "HTTP/1.1 404 No\r\nContent-Length: 2\r\n\r\nno", State::Done, 404, "no");
    row("folded", "HTTP/1.1 200 OK\r\nX: a\r\n b\r\nContent-Length: 1\r\n\r\na", State::Done, 200, "a");
    row("a line that is no header", "HTTP/1.1 200 OK\r\nnonsense\r\nContent-Length: 1\r\n\r\na", State::Done, 200, "a");
    row("not HTTP", "I am no web server.\r\n\r\n", State::Broken, 0);
    row("HTTP/2", "HTTP/2 200\r\n\r\n", State::Broken, 0);
    row("HTTP/0.9", "<html>\n", State::Broken, 0);
    row("no status", "HTTP/1.1 OK\r\n\r\n", State::Broken, 0);
    row("status of four digits", "HTTP/1.1 2000 OK\r\n\r\n", State::Broken, 0);
    row("status below 100", "HTTP/1.1 099 OK\r\n\r\n", State::Broken, 99);
    row("head cut", "HTTP/1.1 200 OK\r\nContent-Le", State::CutShort, 200);
}

void tst_HttpResponse::response_inAnyPieces_readTheSame()
{
    QFETCH(const QByteArray, bytes);
    for (qsizetype piece : {qsizetype(1), qsizetype(2), qsizetype(3), qsizetype(7), qMax<qsizetype>(1, bytes.size())}) {
        HttpResponse response;
        for (qsizetype at = 0; at < bytes.size(); at += piece)
            response.feed(QByteArrayView(bytes).sliced(at, qMin(piece, bytes.size() - at)));
        response.end();
        QTEST(response.state(), "atEnd");
        QTEST(response.status(), "status");
        QTEST(response.body(), "body");
    }
}

void tst_HttpResponse::headers_anyCaseAndBlanks_found()
{
    HttpResponse response;
    response.feed(
        "HTTP/1.1 200 OK\r\nETag:\"a:b\"\r\nX-Folded: one\r\n\ttwo \r\nlocation :  /x \r\nLocation: /y\r\n\r\n");
    QVERIFY(response.hasHead());
    QCOMPARE(response.header("etag"), QByteArray("\"a:b\""));
    QCOMPARE(response.header("x-folded"), QByteArray("one two"));
    QCOMPARE(response.header("LOCATION"), QByteArray("/x"));
    QCOMPARE(response.header("absent"), QByteArray());
    QCOMPARE(response.announced(), -1);
}

void tst_HttpResponse::headers_tooLong_broken_data()
{
    QTest::addColumn<QByteArray>("piece");
    QTest::newRow("many headers") << QByteArray("X-Filler: a\r\n");
    QTest::newRow("one line") << QByteArray("X");
    QTest::newRow("interim responses") << QByteArray("X: y\r\n\r\nHTTP/1.1 103 Early\r\n");
}

void tst_HttpResponse::headers_tooLong_broken()
{
    QFETCH(const QByteArray, piece);
    HttpResponse response;
    response.feed("HTTP/1.1 103 Early\r\n");
    qsizetype fed = 0;
    while (response.state() == State::Head && fed < 2 * HttpResponse::mostHead) {
        response.feed(piece);
        fed += piece.size();
    }
    QCOMPARE(response.state(), State::Broken);
    QVERIFY(fed <= HttpResponse::mostHead + piece.size());
}

void tst_HttpResponse::chunkLine_tooLong_broken()
{
    HttpResponse response;
    response.feed("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1;");
    QCOMPARE(response.feed(QByteArray(5000, 'x')), State::Broken);
}

QTEST_GUILESS_MAIN(tst_HttpResponse)
#include "tst_httpresponse.moc"
