// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

// What the reader sees stays where it is while something above or below it changes.
'use strict';

galley.anchor = (function () {
    let ownY = 0; // where we have put the page ourselves; a scroll event that ends there is not the reader's

    const top = node => node.getBoundingClientRect().top;
    const bottom = node => node.getBoundingClientRect().bottom;

    /// Index of the first block that reaches below the upper edge of the window.
    function firstVisible(blocks) {
        let low = 0;
        let high = blocks.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if (bottom(blocks[middle].node) <= 0)
                low = middle + 1;
            else
                high = middle;
        }
        return Math.min(low, blocks.length - 1);
    }

    function scrollTo(y) {
        window.scrollTo(0, y);
        ownY = window.scrollY;
    }

    function isOwn(y) {
        return Math.abs(y - ownY) < 1.5;
    }

    /// Calls `change` and then scrolls so that the first visible block, or else a neighbour of it, is where it was.
    function keep(change) {
        const blocks = galley.blocks.list;
        const start = blocks.length && window.scrollY > 0 ? firstVisible(blocks) : -1;
        const marks = [];
        if (start >= 0) {
            const add = (index, edge) => {
                if (blocks[index])
                    marks.push({ node: blocks[index].node, edge, y: edge(blocks[index].node) });
            };
            add(start, top);
            add(start - 1, bottom); // the block itself is being edited: its beginning stays
            for (let i = 1; i <= 6; ++i)
                add(start + i, top);
        }
        change();
        galley.sections.join();
        const mark = marks.find(each => each.node.isConnected);
        if (mark) {
            const moved = mark.edge(mark.node) - mark.y;
            if (Math.abs(moved) >= 0.5)
                window.scrollTo(0, window.scrollY + moved);
        }
        ownY = window.scrollY;
    }

    return { firstVisible, keep, scrollTo, isOwn };
})();
