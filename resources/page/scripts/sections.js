// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

// The sections that the blocks of the post stand in. They mean nothing and are not to be seen; they are there for speed.
'use strict';

galley.sections = (function () {
    const container = document.getElementById('galley-post');
    // A change makes Chromium lay out all sisters of the block again: 8 ms among 9,000, 0.2 ms among 64 (measured).
    const limit = 128;
    // Before each frame Chromium walks through everything on the page, except what contains its layout: 20 ms against 0.3 for
    // 1 MB (measured). Contained sections do not share margins and floats with their neighbours, so only posts that need
    // it have them: below this many sections the walk takes under 2 ms.
    const many = 16;

    function make(nodes) {
        const section = document.createElement('div');
        section.className = 'galley-section';
        section.append(...nodes);
        return section;
    }

    /// Makes the nodes behind `node` a section of their own.
    function splitBehind(node) {
        const moved = [];
        for (let next = node.nextSibling; next; next = next.nextSibling)
            moved.push(next);
        if (moved.length)
            node.parentNode.after(make(moved));
    }

    /// Puts blocks behind the block `before`; null: first of all.
    function insert(nodes, before) {
        const home = before ? before.parentNode : container.firstChild;
        if (home && home.childNodes.length + nodes.length <= limit) {
            if (before)
                before.after(...nodes);
            else
                home.prepend(...nodes);
            return;
        }
        if (before)
            splitBehind(before);
        const sections = document.createDocumentFragment();
        for (let i = 0; i < nodes.length; i += limit / 2)
            sections.append(make(nodes.slice(i, i + limit / 2)));
        container.insertBefore(sections, before ? before.parentNode.nextSibling : container.firstChild);
    }

    function remove(node) {
        const section = node.parentNode;
        node.remove();
        if (!section.firstChild)
            section.remove();
    }

    /// The space that the last block of a section and the first of the next one would share, if nothing stood between them:
    /// the smaller of their margins. A section reaches to the end of its last margin, a block ends before it.
    function sharedMargin(section, next) {
        const below = section.getBoundingClientRect().bottom - section.lastChild.getBoundingClientRect().bottom;
        const above = next.firstChild.getBoundingClientRect().top - next.getBoundingClientRect().top;
        return Math.max(0, Math.min(below, above));
    }

    /// After every change of the page: sections of a long post contain their layout, and join as if they did not.
    function join() {
        const sections = [...container.children];
        const long = sections.length > many;
        container.classList.toggle('galley-long', long);
        const shared = sections.map((section, i) => long && i > 0 ? sharedMargin(sections[i - 1], section) : 0);
        sections.forEach((section, i) => { section.style.marginTop = shared[i] ? -shared[i] + 'px' : ''; });
    }

    return { insert, remove, join };
})();
