// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

// Scrolling by lines of the body, both ways. The side that is driven stays silent.
'use strict';

galley.scroll = (function () {
    let lineAttribute = '';
    let lastLine = 1; // at the upper edge of the window
    let markedLine = 0;
    let keptLine = 0; // the line of the cursor, which patches keep in sight until somebody scrolls elsewhere
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

    /// The scrolling nearest to `top` that has the line in sight, at least `above` pixels below the upper edge.
    function showing(line, top, above) {
        if (galley.blocks.list.length === 0)
            return top;
        const y = yOfLine(line);
        const below = 2 * Math.min(80, window.innerHeight / 4);
        return Math.max(Math.min(top, y - above), y - window.innerHeight + below);
    }

    /// Brings a line to the upper edge; one that is to stay in sight (0: none) has precedence.
    function toLine(line, kept = 0) {
        lastLine = line;
        keptLine = kept;
        const top = line <= 1 ? 0 : yOfLine(line);
        galley.anchor.scrollTo(kept > 0 ? showing(kept, top, 0) : top);
    }

    /// Scrolls as little as is needed to show the block of the line, also when a patch brings more of it.
    function reveal(line) {
        keptLine = line;
        const top = showing(line, window.scrollY, Math.min(80, window.innerHeight / 4));
        if (Math.abs(top - window.scrollY) >= 1)
            galley.anchor.scrollTo(top);
    }

    /// Another post comes, which is to be shown from that line on.
    function startAt(line) {
        lastLine = line;
        keptLine = 0;
    }

    function afterPatch(whole) {
        if (whole && lastLine > 1)
            toLine(lastLine);
        else if (keptLine > 0)
            reveal(keptLine);
    }

    function report() {
        reportPending = false;
        if (galley.anchor.isOwn(window.scrollY))
            return;
        galley.anchor.scrollTo(window.scrollY);
        lastLine = topLine();
        keptLine = 0;
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
        toLine, reveal, startAt, topLine, afterPatch,
        setLineAttribute(name) { lineAttribute = name; },
        mark(line) { markedLine = line; galley.blocks.mark(line); },
        markAgain() { galley.blocks.mark(markedLine); },
    };
})();
