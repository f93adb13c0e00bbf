// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

// Clicks and the pointer: to the source, to the links.
'use strict';

(function () {
    const container = galley.blocks.container;

    function lineAt(event, block) {
        const attribute = galley.sanitise.lineAttribute();
        const element = attribute && event.target.closest('[' + attribute + ']');
        return block.first + (element && block.node.contains(element) ? Number(element.getAttribute(attribute)) : 0);
    }

    function goTo(fragment) {
        let name = fragment;
        try {
            name = decodeURIComponent(fragment);
        } catch (error) {
            // not percent-encoded: as it stands
        }
        for (const each of [name, fragment]) {
            const id = galley.sanitise.prefix + each;
            const target = document.getElementById(id) || container.querySelector('a[name="' + CSS.escape(id) + '"]');
            if (target) {
                for (let up = target.closest('details'); up; up = up.parentElement.closest('details'))
                    up.open = true;
                target.scrollIntoView();
                return;
            }
        }
        if (name === '' || name.toLowerCase() === 'top')
            window.scrollTo(0, 0);
    }

    function follow(link) {
        const href = link.getAttribute('href') || '';
        if (href.startsWith('#'))
            goTo(href.slice(1));
        else
            galley.send('linkClicked', href);
    }

    document.addEventListener('click', event => {
        if (!event.isTrusted)
            return;
        const link = event.target.closest('a');
        if (link && (link.hasAttribute('href') || link.hasAttribute('xlink:href'))) {
            event.preventDefault();
            follow(link);
            return;
        }
        const url = galley.images.askedFor(event.target);
        if (url !== null) {
            galley.send('mediaClicked', url);
            return;
        }
        const block = galley.blocks.blockOf(event.target);
        if (block && event.detail === 1 && getSelection().isCollapsed && !event.target.closest('summary'))
            galley.send('clicked', lineAt(event, block));
    });

    document.addEventListener('keydown', event => {
        if (event.isTrusted && (event.key === 'Enter' || event.key === ' ')) {
            const url = galley.images.askedFor(event.target);
            if (url !== null)
                galley.send('mediaClicked', url);
        }
    });

    document.addEventListener('dblclick', event => {
        const block = galley.blocks.blockOf(event.target);
        if (event.isTrusted && block)
            galley.send('doubleClicked', block.first, block.last);
    });

    // Nothing may be opened by the middle button, dragged out as a link to this page, or dropped into it.
    document.addEventListener('auxclick', event => event.preventDefault());
    for (const name of ['dragstart', 'dragover', 'drop', 'submit'])
        document.addEventListener(name, event => event.preventDefault());

    let hovered = '';
    document.addEventListener('mouseover', event => {
        const link = event.target.closest('a[href]');
        const href = link ? link.getAttribute('href') : '';
        if (href !== hovered) {
            hovered = href;
            galley.send('linkHovered', href);
        }
    });
    document.documentElement.addEventListener('mouseleave', () => {
        if (hovered) {
            hovered = '';
            galley.send('linkHovered', '');
        }
    });
})();
