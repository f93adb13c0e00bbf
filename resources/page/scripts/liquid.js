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
        for (const match of text.matchAll(pattern)) {
            const whole = match[0];
            const place = { begin: match.index, end: match.index + whole.length };
            if (whole[0] === '{')
                found.push({ kind: 'liquid', source: whole, display: false, ...place });
            else if (whole[0] === '$')
                found.push({ kind: 'math', source: match[1], display: alone && whole.length === text.trim().length, ...place });
            else
                found.push({ kind: 'math', source: match[2] || match[3], display: whole[1] === '[', ...place });
        }
        return found;
    }

    /// A quick look whether `find` is worth calling.
    const mayHold = text => /\{[{%]|\$\$|\\[([]/.test(text);

    return { find, mayHold };
})();
