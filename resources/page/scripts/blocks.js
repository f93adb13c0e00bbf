// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

// The blocks of the post, each in an element of its own, and the patches that change them.
'use strict';

galley.blocks = (function () {
    const container = document.getElementById('galley-post');
    const blocks = []; // {node, first, last, patch, points}
    const byNode = new WeakMap();
    let patchNumber = 0;
    let marked = null;

    function makeBlock(markup, first, last) {
        const node = document.createElement('div');
        node.className = 'galley-block';
        const media = [];
        node.append(galley.sanitise.block(markup, media));
        const block = { node, first, last, patch: patchNumber };
        byNode.set(node, block);
        galley.libraries.process(node);
        galley.images.prepare(media);
        return block;
    }

    function change([at, removed, html, lines]) {
        const fresh = html.map((markup, i) => makeBlock(markup, lines[2 * i], lines[2 * i + 1]));
        for (let i = at; i < at + removed; ++i)
            galley.sections.remove(blocks[i].node);
        // Not splice(at, removed, ...fresh): so many arguments would not fit on the stack.
        const tail = blocks.splice(at);
        for (const block of fresh)
            blocks.push(block);
        for (let i = removed; i < tail.length; ++i)
            blocks.push(tail[i]);
        if (fresh.length)
            galley.sections.insert(fresh.map(block => block.node), at > 0 ? blocks[at - 1].node : null);
    }

    function shift(shifts) {
        shifts.forEach(([from, first, last], i) => {
            const end = i + 1 < shifts.length ? shifts[i + 1][0] : blocks.length;
            for (let k = from; k < end; ++k) {
                if (blocks[k].patch !== patchNumber) {
                    blocks[k].first += first;
                    blocks[k].last += last;
                }
            }
        });
    }

    function clear() {
        container.textContent = '';
        blocks.length = 0;
        galley.anchor.scrollTo(0);
    }

    /// See preview/view/patch.h. Returns true, or what went wrong; then the page shows nothing and wants everything.
    function apply(message) {
        ++patchNumber;
        galley.libraries.beginPatch();
        try {
            galley.anchor.keep(() => {
                if (message.whole)
                    clear();
                message.changes.forEach(change);
                shift(message.shifts);
                galley.scroll.markAgain(); // before anything is measured, so that it costs no layout of its own
            });
            galley.scroll.afterPatch(message.whole);
        } catch (error) {
            clear();
            return String(error && error.stack || error);
        }
        requestIdleCallback(galley.images.sweep);
        const revision = message.revision;
        // The first callback comes before the frame with the patch is made, the second after it.
        requestAnimationFrame(() => requestAnimationFrame(() => galley.send('painted', revision)));
        return true;
    }

    function blockOf(node) {
        while (node && !byNode.has(node))
            node = node.parentNode;
        return node ? byNode.get(node) : null;
    }

    /// Marks the block that holds the line of the cursor, softly; a line of no block marks none.
    function mark(line) {
        const index = galley.lines.blockOfLine(blocks, line);
        const block = index >= 0 && blocks[index].first <= line && line <= blocks[index].last ? blocks[index] : null;
        const node = block ? block.node : null;
        if (marked !== node) {
            if (marked)
                marked.classList.remove('galley-current');
            if (node)
                node.classList.add('galley-current');
            marked = node;
        }
    }

    return { list: blocks, container, apply, blockOf, mark };
})();
