// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

// Which declarations of a `style` attribute stay. Knows no DOM, so that it can be tested by itself.
'use strict';

galley.styles = (function () {
    // Nothing here takes an element out of the flow, lays it over another, moves it, animates it or loads a file.
    const plain = new Set([
        'background-color', 'border-collapse', 'border-spacing', 'caption-side', 'clear', 'color', 'column-count',
        'direction', 'display', 'empty-cells', 'flex-direction', 'flex-wrap', 'float', 'font-style', 'font-variant',
        'font-variant-caps', 'font-weight', 'font-family', 'justify-content', 'align-items', 'align-content', 'align-self',
        'hyphens', 'list-style-position', 'list-style-type', 'object-fit', 'opacity', 'overflow-wrap', 'quotes',
        'table-layout', 'text-align', 'text-align-last', 'text-decoration-color', 'text-decoration-line',
        'text-decoration-style', 'text-emphasis', 'text-overflow', 'text-transform', 'unicode-bidi', 'vertical-align',
        'visibility', 'white-space', 'word-break', 'word-wrap', 'writing-mode', 'overflow-x', 'overflow-y',
    ]);
    // Lengths: never negative, never relative to the window, never beyond these limits.
    const lengths = new Map();
    for (const side of ['top', 'right', 'bottom', 'left']) {
        lengths.set('margin-' + side, 400).set('padding-' + side, 200).set('border-' + side + '-width', 40);
        plain.add('border-' + side + '-style').add('border-' + side + '-color');
    }
    for (const corner of ['top-left', 'top-right', 'bottom-left', 'bottom-right'])
        lengths.set('border-' + corner + '-radius', 1000);
    for (const name of ['width', 'max-width', 'min-width', 'height', 'max-height', 'min-height'])
        lengths.set(name, 4000);
    lengths.set('font-size', 96).set('line-height', 200).set('letter-spacing', 40).set('word-spacing', 80)
        .set('text-indent', 200).set('row-gap', 200).set('column-gap', 200);

    const keyword = /^[a-z-]+$/;
    const pixels = { px: 1, pt: 4 / 3, pc: 16, em: 16, rem: 16, ex: 8, ch: 8, cm: 37.8, mm: 3.78, in: 96 };

    function lengthFits(value, limit) {
        if (keyword.test(value))
            return true;
        const found = /^\+?(\d*\.?\d+)(px|pt|pc|em|rem|ex|ch|cm|mm|in|%)?$/.exec(value);
        if (!found)
            return false;
        if (found[2] === '%')
            return Number(found[1]) <= 200;
        return Number(found[1]) * (pixels[found[2]] || 1) <= limit;
    }

    /// `name` in lower case and `value` as a browser gives them back, shorthands taken apart.
    function allows(name, value) {
        const text = value.trim().toLowerCase();
        if (text === '' || text.length > 200 || /url|image|expression|attr|var|env|element|[\\@<>{};]/.test(text))
            return false;
        if (lengths.has(name))
            return text.split(/\s+/).every(part => lengthFits(part, lengths.get(name)));
        return plain.has(name);
    }

    return { allows };
})();
