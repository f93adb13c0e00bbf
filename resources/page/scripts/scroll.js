// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

// Scrolling by lines of the body, both ways. The side that is driven stays silent.
'use strict';

galley.scroll = (function () {
    let lineAttribute = '';
    let lastLine = 1; // at the upper edge of the window
    let markedLine = 0;
    let reportPending = false;

    const pageY = edge => edge + window.scrollY;

    /// Points of one block: its own beginning, the elements in it that know their line, and where the next block begins.
    function points(index) {
        const blocks = galley.blocks.list;
        const block = blocks[index];
        const found = [{ line: block.first, y: pageY(block.node.getBoundingClientRect().top) }];
        if (lineAttribute && block.last > block.first) {
            for (const element of block.node.querySelectorAll('[' + lineAttribute + ']')) {
                found.push({ line: block.first + Number(element.getAttribute(lineAttribute)),
                    y: pageY(element.getBoundingClientRect().top) });
            }
        }
        const next = blocks[index + 1];
        const end = next ? next.node.getBoundingClientRect().top : block.node.getBoundingClientRect().bottom;
        found.push({ line: next ? Math.max(next.first, block.last) : block.last + 1, y: pageY(end) });
        return galley.lines.tidy(found);
    }

    function yOfLine(line) {
        const index = galley.lines.blockOfLine(galley.blocks.list, line);
        return index < 0 ? 0 : galley.lines.yOfLine(points(index), line);
    }

    function topLine() {
        const blocks = galley.blocks.list;
        if (blocks.length === 0)
            return 1;
        if (window.scrollY <= 0)
            return 1;
        return galley.lines.lineOfY(points(galley.anchor.firstVisible(blocks)), window.scrollY);
    }

    function toLine(line) {
        lastLine = line;
        galley.anchor.scrollTo(line <= 1 ? 0 : yOfLine(line));
    }

    /// Scrolls as little as is needed to show the block of the line.
    function reveal(line) {
        const index = galley.lines.blockOfLine(galley.blocks.list, line);
        if (index < 0)
            return;
        const y = yOfLine(line) - window.scrollY;
        const margin = Math.min(80, window.innerHeight / 4);
        if (y < margin)
            galley.anchor.scrollTo(window.scrollY + y - margin);
        else if (y > window.innerHeight - 2 * margin)
            galley.anchor.scrollTo(window.scrollY + y - window.innerHeight + 2 * margin);
    }

    function report() {
        reportPending = false;
        if (galley.anchor.isOwn(window.scrollY))
            return;
        galley.anchor.scrollTo(window.scrollY);
        lastLine = topLine();
        galley.send('scrolled', lastLine);
    }

    window.addEventListener('scroll', () => {
        if (!reportPending && !galley.anchor.isOwn(window.scrollY)) {
            reportPending = true;
            requestAnimationFrame(report);
        }
    }, { passive: true });

    // A pane that is made wider or narrower keeps its line.
    let width = document.documentElement.clientWidth;
    window.addEventListener('resize', () => {
        if (document.documentElement.clientWidth !== width && window.scrollY > 0) {
            width = document.documentElement.clientWidth;
            galley.anchor.scrollTo(yOfLine(lastLine));
        }
    });

    return {
        toLine, reveal, topLine,
        setLineAttribute(name) { lineAttribute = name; },
        mark(line) { markedLine = line; galley.blocks.mark(line); },
        afterPatch() { galley.blocks.mark(markedLine); },
    };
})();
