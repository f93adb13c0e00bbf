// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

// Tags of Liquid and formulas inside text: where they are. Knows no DOM, so that it can be tested by itself.
'use strict';

galley.liquid = (function () {
    const pattern = /\{%[\s\S]*?%\}|\{\{[\s\S]*?\}\}|\$\$([\s\S]+?)\$\$|\\\(([\s\S]+?)\\\)|\\\[([\s\S]+?)\\\]/g;

    /// [{kind: 'liquid'|'math', begin, end, source, display}, ...] in order, `begin` and `end` in UTF-16 units of `text`.
    /// `alone`: the text is all that its block holds, so that `$$` means a formula of its own.
    function find(text, alone) {
        const found = [];
        const search = new RegExp(pattern, 'g'); // a position of its own for each call
        for (let match = search.exec(text); match; match = search.exec(text)) {
            const whole = match[0];
            const place = { begin: match.index, end: match.index + whole.length, kind: 'math', display: false };
            if (whole[0] === '{') {
                place.kind = 'liquid';
                place.source = whole;
            } else if (whole[0] === '$') {
                place.source = match[1];
                place.display = alone && whole.length === text.trim().length;
            } else {
                place.source = match[2] || match[3];
                place.display = whole[1] === '[';
            }
            found.push(place);
        }
        return found;
    }

    /// A quick look whether `find` is worth calling.
    const mayHold = text => /\{[{%]|\$\$|\\[([]/.test(text);

    return { find, mayHold };
})();
