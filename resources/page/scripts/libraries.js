// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

// Formulas, highlighted code and boxes for Liquid tags, put into the nodes of a block. The two libraries are loaded when
// the first post needs them; where they are not installed the text stays as it is.
'use strict';

galley.libraries = (function () {
    const state = { code: 'none', math: 'none' }; // none, asked, ready, absent
    const waiting = { code: [], math: [] };
    const codeBudget = 30000; // UTF-16 units highlighted at once in a patch; the rest when the page is idle
    let idleQueue = [];
    let spent = 0;

    const isPlain = node => !node.parentElement.closest('pre, code, kbd, samp, svg, math, .galley-math, .galley-liquid');

    function languageOf(code) {
        const marked = code.closest('[class*=language-]');
        const found = marked && /(?:^|\s)language-([^\s]+)/.exec(marked.getAttribute('class'));
        return found ? found[1].toLowerCase() : '';
    }

    function highlight(code) {
        const language = languageOf(code);
        const engine = self.hljs;
        if (engine && engine.getLanguage(language))
            code.innerHTML = engine.highlight(language, code.textContent, true).value;
    }

    function draw(formula) {
        try {
            self.katex.render(formula.textContent.replace(/^(\$\$|\\[([])|(\$\$|\\[)\]])$/g, ''), formula, {
                displayMode: formula.dataset.galleyDisplay === '1', throwOnError: false, trust: false, strict: false,
                maxSize: 40, maxExpand: 500,
            });
        } catch (error) {
            formula.classList.add('galley-math-error');
        }
    }

    const work = {
        code(element) {
            spent += element.textContent.length;
            if (spent <= codeBudget)
                highlight(element);
            else
                later(() => highlight(element));
        },
        math: draw,
    };

    function later(task) {
        idleQueue.push(task);
        if (idleQueue.length === 1)
            requestIdleCallback(runLater);
    }

    function runLater(deadline) {
        galley.anchor.keep(() => {
            do
                idleQueue.shift()();
            while (idleQueue.length && deadline.timeRemaining() > 2);
        });
        if (idleQueue.length)
            requestIdleCallback(runLater);
    }

    function use(library, element) {
        if (state[library] === 'ready') {
            work[library](element);
        } else if (state[library] !== 'absent') {
            waiting[library].push(element);
            if (state[library] === 'none') {
                state[library] = 'asked';
                galley.send('needLibrary', library);
            }
        }
    }

    /// The program has run the library's source, or could not find it.
    function arrived(library, ok) {
        state[library] = ok ? 'ready' : 'absent';
        if (ok && library === 'math') {
            const sheet = document.createElement('link');
            sheet.rel = 'stylesheet';
            sheet.href = '/katex/katex.css';
            document.head.append(sheet);
        }
        const elements = waiting[library].splice(0);
        if (ok)
            galley.anchor.keep(() => elements.filter(element => element.isConnected).forEach(work[library]));
    }

    function replaceText(node) {
        const places = galley.liquid.find(node.data, node.parentNode.childNodes.length === 1);
        if (places.length === 0)
            return;
        const text = node.data;
        const parts = [];
        let at = 0;
        for (const place of places) {
            const span = document.createElement('span');
            span.className = 'galley-' + place.kind;
            span.textContent = text.slice(place.begin, place.end);
            if (place.kind === 'math')
                span.dataset.galleyDisplay = place.display ? '1' : '0';
            parts.push(text.slice(at, place.begin), span);
            at = place.end;
        }
        parts.push(text.slice(at));
        node.replaceWith(...parts);
        parts.filter(part => part.className === 'galley-math').forEach(part => use('math', part));
    }

    /// Works on nodes that are not in the page yet, so that nothing is painted twice.
    function process(root) {
        if (galley.liquid.mayHold(root.textContent)) {
            const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
            const texts = [];
            while (walker.nextNode())
                texts.push(walker.currentNode);
            texts.filter(node => galley.liquid.mayHold(node.data) && isPlain(node)).forEach(replaceText);
        }
        for (const code of root.querySelectorAll('pre code')) {
            if (languageOf(code))
                use('code', code);
        }
    }

    return { process, arrived, beginPatch() { spent = 0; } };
})();
