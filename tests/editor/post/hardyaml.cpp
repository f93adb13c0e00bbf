// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "hardyaml.h"

namespace galley::test {

namespace {

const char *const frontMatters[] = {
    "title:  \"두 칸\"\ntags:\n  - a\n  - b # 둘째\ntoc: yes\n",
    "# head\ntitle: x # behind\n\n# about tags\ntags: [a, 'b', \"c\"] # list\n# foot\n",
    "title: |\n  first\n\n    deeper\n  last\nnext: 1\n",
    "title: >-\n  folded\n  text\n\n  paragraph\nkeep: |+\n  kept\n\nend: yes\n",
    "title: |2-\n    two more\n  base\nafter: x\n",
    "base: &base\n  image: /a.png\n  alt: a\nheader:\n  <<: *base\n  alt: b\nother: *base\n",
    "shared: &s one\nagain: *s\nfree: two\n",
    "header: {teaser: /a.png, overlay: {filter: 0.5, color: '#fff'},\n  caption: \"a, b\"}\nx: 1\n",
    "tags: [\n  a,   # one\n  b,\n  c\n]\nx: 1\n",
    "tags: [ a , b ]\ncategories: []\nmap: {}\nempty:\nlast: ~\n",
    "list:\n- a\n-   b\n-\n- - nested\n  - list\n- key: v\n  other: w\n-\n  deep: x\nafter: 1\n",
    "gallery:\n  - url: /1.png\n    alt: one\n  - url: /2.png\n    # about alt\n    alt: two\n",
    "a: 1\na: 2\nb: x\na: 3\n",
    "\"quoted key\": 1\n'single': 2\n키: 값\nkey with spaces: 3\n? explicit\n: value\n",
    "plain: one\n  two\n\n  three\ndouble: \"one\n  two\\\n  three\"\nsingle: 'it''s\n  long'\n",
    " indented: 1\n list:\n    - a\n    - b\n map:\n      k: v\n",
    "tagged: !!str 12\nseq: !!seq\n  - a\nfloat: !!float 3\nanchored: &x\n  - a\nbinary: !!binary aGVsbG8=\n",
    "date: 2021-12-31\ntime: 2021-12-31 08:00:00 +0900\nodd: 2021-12-31-08:00\nsix: 12:30:45\noct: 0123\nhex: "
    "0x1F\nbig: 1_000\nflt: 1.5e+3\n",
    "on: yes\nyes: no\n1: one\nnull: nothing\n",
    "tags: a b  c\ncategories: one\ntag: x y\n",
    "url: http://a.b/c?d=e#f\ncolon: a:b\nhash: a#b\ndash: -a\nq: what?\nemoji: 🎉 파티\n",
    "a:   1   # spaced\nb:\t2\t# tabbed\nc: 3\t\n",
    "a: 1\n# between\n\n\n# more\nb:\n  # inside\n  - x\n\n  # before y\n  - y\n  # after y\nc: 3\n",
    "permalink: /:year/:title/\nsym: :title\n",
    "deep:\n  deeper:\n    deepest:\n      - - a\n        - b: c\n          d: [e, {f: g}]\n",
    "q1: ''\nq2: \"\"\nq3: '\"'\nq4: \"'\"\nq5: \"\\u00e9\\t\\\"\"\n",
    "trailing: text   \nspace:    \nnbsp: a\xc2\xa0"
    "b\n",
    "text: |\n  # not a comment\n  key: not a key\n  - not an item\n",
    "{title: flow, tags: [a, b]}\n",
    "",
    "# only a comment\n",
    "a: 1\n...\n",
};

} // namespace

QByteArrayList hardPosts()
{
    QByteArrayList posts;
    for (const char *frontMatter : frontMatters) {
        const QByteArray post = "---\n" + QByteArray(frontMatter) + "---\n\n본문\n\n---\ntitle: not here\n---\n";
        posts << post;
        QByteArray windows = post;
        posts << windows.replace("\n", "\r\n");
    }
    return posts;
}

} // namespace galley::test
