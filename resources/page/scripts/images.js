// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

// Pictures, sounds and films. The page never loads one by its URL: the program is asked, and answers with what it knows
// and, when the bytes are there, with a number to load them by. Until then a box of the same size stands in the place.
'use strict';

galley.images = (function () {
    const known = new Map(); // url -> {state, text, path, width, height}
    const slots = new Map(); // url -> [{element, box}]
    const shown = new Set(); // paths that were painted once: decoded at once the next time, so that nothing flickers

    function makeBox(slot, info) {
        const box = document.createElement('span');
        box.className = ('galley-image ' + (slot.element.getAttribute('class') || '')).trim();
        box.setAttribute('role', 'img');
        for (const name of ['style', 'align', 'title', 'id']) {
            if (slot.element.hasAttribute(name))
                box.setAttribute(name, slot.element.getAttribute(name));
        }
        const alt = slot.element.getAttribute('alt') || '';
        const state = document.createElement('span');
        state.className = 'galley-image-state';
        state.textContent = info.text || '';
        box.append(alt, state);
        box.setAttribute('aria-label', [alt, state.textContent].filter(Boolean).join('. '));
        box.dataset.galleyState = info.state;
        const width = parseFloat(slot.element.getAttribute('width')) || info.width;
        const height = parseFloat(slot.element.getAttribute('height')) || info.height;
        if (width && !/%/.test(slot.element.getAttribute('width') || ''))
            box.style.width = width + 'px';
        if (width && height)
            box.style.aspectRatio = width + ' / ' + height;
        if (info.state === 'ask') {
            box.tabIndex = 0;
            box.setAttribute('role', 'button');
        }
        return box;
    }

    function load(element, info) {
        element.decoding = shown.has(info.path) ? 'sync' : 'async';
        if (info.width && info.height) {
            if (!element.hasAttribute('width') && !element.hasAttribute('height')) {
                element.setAttribute('width', info.width);
                element.setAttribute('height', info.height);
            } else {
                element.style.aspectRatio = info.width + ' / ' + info.height;
            }
        }
        element.addEventListener('load', () => shown.add(info.path), { once: true });
        element.src = 'galley-page:/' + info.path;
    }

    function show(slot) {
        const info = known.get(slot.url) || { state: 'loading' };
        const place = slot.box || slot.element;
        const isImage = slot.element.localName === 'img';
        if (info.state === 'ready') {
            if (isImage) {
                load(slot.element, info);
            } else {
                slot.element.controls = true;
                slot.element.preload = 'metadata';
                slot.element.src = 'galley-page:/' + info.path;
            }
            if (place !== slot.element)
                place.replaceWith(slot.element);
            slot.box = null;
        } else {
            slot.box = makeBox(slot, info);
            place.replaceWith(slot.box);
        }
    }

    /// `media` as sanitise.block leaves it, the nodes not yet in the page.
    function prepare(media) {
        const pictures = [];
        const films = [];
        for (const slot of media) {
            const list = slots.get(slot.url);
            if (list)
                list.push(slot);
            else
                slots.set(slot.url, [slot]);
            if (!known.has(slot.url)) {
                known.set(slot.url, { state: slot.url ? 'loading' : 'missing' });
                if (slot.url)
                    (slot.element.localName === 'img' ? pictures : films).push(slot.url);
            }
            show(slot);
        }
        if (pictures.length)
            galley.send('needMedia', pictures);
        if (films.length)
            galley.send('needFilms', films);
    }

    /// Answers of the program: `{url: info, ...}`.
    function update(infos) {
        galley.anchor.keep(() => {
            for (const [url, info] of Object.entries(infos)) {
                known.set(url, info);
                for (const slot of slots.get(url) || [])
                    show(slot);
            }
        });
    }

    /// Forgets the places that are in the page no longer, and, with them, URLs that no place has: a picture that comes
    /// back is asked for again.
    function sweep() {
        const gone = [];
        for (const [url, list] of slots) {
            const left = list.filter(slot => (slot.box || slot.element).isConnected);
            if (left.length) {
                slots.set(url, left);
            } else {
                slots.delete(url);
                known.delete(url);
                gone.push(url);
            }
        }
        if (gone.length)
            galley.send('releaseMedia', gone);
    }

    /// The URL of the box that `node` belongs to, when a click on it means something.
    function askedFor(node) {
        const box = node.closest('.galley-image[data-galley-state=ask]');
        if (box) {
            for (const [url, list] of slots) {
                if (list.some(slot => slot.box === box))
                    return url;
            }
        }
        return null;
    }

    return { prepare, update, sweep, askedFor };
})();
